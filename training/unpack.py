"""The base from GGUF to a plain Hugging Face folder, with the weights it really has.

What was quantised stays as coarse as it is: an adapter learns on the very base that it
will run on.
"""

from __future__ import annotations

from pathlib import Path

from transformers import AutoModelForCausalLM, AutoTokenizer


def unpack(gguf: Path, out: Path) -> None:
    """De-quantise a GGUF into a plain Hugging Face folder, once."""
    if (out / "config.json").exists():
        return
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    model = AutoModelForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name)
    if hasattr(model.config, "quantization_config"):
        del model.config.quantization_config
    model.hf_quantizer = None
    model.is_quantized = False
    if hasattr(model, "quantization_method"):
        del model.quantization_method
    model.float().save_pretrained(out)
    tokenizer.save_pretrained(out)
