"""One LoRA adapter from rows of one role. CPU or GPU, seeded, resumable.

Loss on the answer only. Knows recipes and rows; the data is made elsewhere.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import random
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedTokenizerBase

from training.curve import plot
from training.forms import END
from training.unpack import unpack

# Tokens of prompt and answer, and where the answer begins.
Row = tuple[list[int], int]
PARTS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def read(path: Path, role: str) -> list[dict[str, Any]]:
    """Read one role's rows of a split."""
    rows = [json.loads(x) for x in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["role"] == role]


def encode(rows: list[dict[str, Any]], tokenizer: PreTrainedTokenizerBase) -> list[Row]:
    """Tokenise prompt and answer apart, as they are at run time; keep the seam."""
    out = []
    for row in rows:
        prompt = tokenizer(row["prompt"], add_special_tokens=False)["input_ids"]
        answer = tokenizer(row["answer"] + END, add_special_tokens=False)["input_ids"]
        out.append((prompt + answer, len(prompt)))
    return out


def batches(items: list[Row], size: int, source: random.Random) -> list[list[Row]]:
    """Shuffle, then group by like length, so that little is padding."""
    order = list(items)
    source.shuffle(order)
    out = []
    for start in range(0, len(order), size * 16):
        block = sorted(order[start : start + size * 16], key=lambda x: len(x[0]))
        out += [block[i : i + size] for i in range(0, len(block), size)]
    source.shuffle(out)
    return out


def loss_of(
    model: PeftModel,
    batch: list[Row],
    device: str,
    autocast: Callable[[], torch.autocast],
) -> tuple[torch.Tensor, int]:
    """Mean loss over answer tokens; the head is computed for those alone."""
    width = max(len(ids) for ids, _ in batch)
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros(len(batch), width, dtype=torch.long)
    wanted = torch.zeros(len(batch), width, dtype=torch.bool)
    for row, (tokens, seam) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        mask[row, : len(tokens)] = 1
        wanted[row, seam - 1 : len(tokens) - 1] = True
    ids, mask, wanted = ids.to(device), mask.to(device), wanted.to(device)
    inner = model.base_model.model
    with autocast():
        hidden = inner.model(input_ids=ids, attention_mask=mask).last_hidden_state
        logits = inner.lm_head(hidden[wanted])
    target = ids.roll(-1, dims=1)[wanted]
    return torch.nn.functional.cross_entropy(logits.float(), target), int(mask.sum())


def rate(step: int, total: int, peak: float) -> float:
    """Warm up over 4 percent, then follow a cosine down to a twentieth."""
    warm = max(1, int(total * 0.04))
    if step < warm:
        return peak * (step + 1) / warm
    part = (step - warm) / max(1, total - warm)
    return peak * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * part)))


def start_model(base: Path, recipe: dict[str, Any], start: Path | None) -> PeftModel:
    """Put a fresh or an earlier adapter on the base; freeze the rest."""
    # Plain attention: on lines this short, the fused kernel costs a processor a fifth
    # of the time; a GPU would rather have one kernel than six.
    attention = "sdpa" if torch.cuda.is_available() else "eager"
    half = recipe["precision"] == "bf16"
    model = AutoModelForCausalLM.from_pretrained(
        base,
        dtype=torch.bfloat16 if half else torch.float32,
        attn_implementation=attention,
    )
    model.config.use_cache = False  # nothing is generated: no past is kept
    if start:
        model = PeftModel.from_pretrained(model, start, is_trainable=True)
    else:
        settings = LoraConfig(
            r=recipe["rank"],
            lora_alpha=recipe["alpha"],
            lora_dropout=recipe.get("dropout", 0.0),
            target_modules=PARTS,
            task_type="CAUSAL_LM",
        )
        model = get_peft_model(
            model, settings
        )  # what is trained stays in full precision
    return model


class Run:
    """One training run that can be cut off and gone on with."""

    def __init__(self, model: PeftModel, out: Path, recipe: dict[str, Any]) -> None:
        """Take the model to its device and pick up a checkpoint if there is one."""
        self.recipe = recipe
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = model.to(self.device)
        self.trained = [p for p in model.parameters() if p.requires_grad]
        self.optimiser = torch.optim.AdamW(
            self.trained, lr=recipe["rate"], weight_decay=0.0
        )
        self.checkpoint = out / "checkpoint.pt"
        self.log = out / "log.csv"
        self.step = 0
        self.lines: list[tuple[int, str, str]] = []
        if self.checkpoint.exists():
            self._resume()

    def _resume(self) -> None:
        kept = torch.load(self.checkpoint, weights_only=False)
        self.step, self.lines = kept["step"], kept["log"]
        self.optimiser.load_state_dict(kept["optimiser"])
        for weight, value in zip(self.trained, kept["weights"], strict=True):
            weight.data.copy_(value)

    def _autocast(self) -> torch.autocast:
        half = self.recipe["precision"] == "bf16"
        return torch.autocast(self.device, torch.bfloat16, enabled=half)

    def learn(self, batch: list[Row], total: int) -> tuple[float, int]:
        """Take one optimiser step."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate(self.step, total, self.recipe["rate"])
        loss, tokens = loss_of(self.model, batch, self.device, self._autocast)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        return loss.item(), tokens

    def check(self, valid: list[Row]) -> str:
        """Measure the held-out loss and keep a checkpoint."""
        with torch.no_grad():
            self.model.eval()
            parts = [
                loss_of(self.model, valid[i : i + 8], self.device, self._autocast)[0]
                for i in range(0, len(valid), 8)
            ]
            self.model.train()
        state = {
            "step": self.step,
            "log": self.lines,
            "optimiser": self.optimiser.state_dict(),
            "weights": [p.data for p in self.trained],
        }
        torch.save(state, self.checkpoint)
        return f"{sum(p.item() for p in parts) / len(parts):.4f}"

    def follow(self, plan: list[list[Row]], valid: list[Row]) -> None:
        """Go through the plan from where the run stands."""
        seen, began = 0, time.monotonic()
        while self.step < len(plan):
            loss, tokens = self.learn(plan[self.step], len(plan))
            seen += tokens
            due = self.step % self.recipe["check_every"] == 0
            held = self.check(valid) if due or self.step == len(plan) else ""
            self.lines.append((self.step, f"{loss:.4f}", held))
            if held or self.step % 10 == 0:
                speed = seen / (time.monotonic() - began)
                print(
                    f"{self.step}/{len(plan)} {loss:.4f} {held} {speed:.0f} tokens/s",
                    flush=True,
                )
                with self.log.open("w", encoding="utf-8", newline="") as file:
                    heads = ("step", "train", "valid")
                    csv.writer(file, lineterminator="\n").writerows(
                        [heads, *self.lines]
                    )


def main() -> None:
    """Train one adapter by a recipe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument(
        "--base", type=Path, required=True, help="GGUF, or Hugging Face folder"
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, help="so many rows, drawn at random")
    parser.add_argument("--start", type=Path, help="adapter folder to go on from")
    args = parser.parse_args()
    recipe = tomllib.loads(args.recipe.read_text(encoding="utf-8"))
    torch.manual_seed(recipe["seed"])
    source = random.Random(recipe["seed"])
    args.out.mkdir(parents=True, exist_ok=True)
    base = args.base
    if base.is_file():
        base = args.out.parent / f"base-{args.base.stem}"
        unpack(args.base, base)
    tokenizer = AutoTokenizer.from_pretrained(base)
    rows = read(args.data / "train.jsonl", recipe["role"])
    if args.limit and args.limit < len(rows):
        rows = source.sample(rows, args.limit)
    train = encode(rows, tokenizer)
    valid = encode(read(args.data / "valid.jsonl", recipe["role"])[:64], tokenizer)
    plan = [
        batch
        for _ in range(recipe["epochs"])
        for batch in batches(train, recipe["batch"], source)
    ]
    run = Run(start_model(base, recipe, args.start), args.out, recipe)
    run.model.train()
    run.follow(plan, valid)
    run.model.save_pretrained(args.out / "adapter")
    plot(run.log)


if __name__ == "__main__":
    main()
