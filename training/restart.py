"""A committed adapter back to a folder that can be trained on: the way back of export.

What q8_0 rounded off stays rounded off.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from peft import LoraConfig
from safetensors.torch import save_file

PARTS = {
    "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj",
}  # fmt: skip
# llama.cpp orders the rows of these for its rotary embedding.
HEADS = {"attn_q": "num_attention_heads", "attn_k": "num_key_value_heads"}


def restart(gguf: Path, base: Path, out: Path) -> None:
    """Write an adapter's GGUF as a PEFT folder; ``base``: Hugging Face folder."""
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    reader = GGUFReader(gguf)
    weights = {}
    for tensor in reader.tensors:
        _, layer, part, _, side = tensor.name.split(".")
        weight = torch.tensor(dequantize(tensor.data, tensor.tensor_type))
        if side == "lora_b" and part in HEADS:
            weight = _as_before(weight, config[HEADS[part]])
        name = f"layers.{layer}.{PARTS[part]}.lora_{side[-1].upper()}.weight"
        weights[f"base_model.model.model.{name}"] = weight.contiguous()
    out.mkdir(parents=True, exist_ok=True)
    save_file(weights, out / "adapter_model.safetensors")
    rank = min(next(iter(weights.values())).shape)
    LoraConfig(
        r=rank,
        lora_alpha=_alpha(reader),
        target_modules=[name.rpartition(".")[2] for name in PARTS.values()],
        task_type="CAUSAL_LM",
    ).save_pretrained(out)


def _as_before(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """Undo the order that llama.cpp's converter gave the rows of each head."""
    rows, width = weight.shape
    halves = weight.reshape(heads, rows // heads // 2, 2, width)
    return halves.transpose(1, 2).reshape(rows, width)


def _alpha(reader: GGUFReader) -> int:
    field: Any = reader.fields["adapter.lora.alpha"]
    return int(field.parts[field.data[0]][0])


def main() -> None:
    """Turn one GGUF into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gguf", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="Hugging Face folder")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    restart(args.gguf, args.base, args.out)


if __name__ == "__main__":
    main()
