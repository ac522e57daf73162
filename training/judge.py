"""What an adapter writes for rows it never saw: exact, and how alike in words.

Greedy, many rows at once, with the unquantised base and without a grammar: quick enough
to choose between recipes on a GPU. What the product writes is measured by ``evals/``.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import torch
from peft import PeftModel
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerBase,
)

from training.train import read

LIMIT = 96


def likeness(wanted: str, wrote: str) -> float:
    """Return the F-measure of the longest common subsequence of words (RougeL)."""
    a, b = wanted.lower().split(), wrote.lower().split()
    row = [0] * (len(b) + 1)
    for word in a:
        last = 0
        for place, other in enumerate(b, 1):
            kept = row[place]
            row[place] = last + 1 if word == other else max(row[place], row[place - 1])
            last = kept
    return 2 * row[-1] / (len(a) + len(b)) if a and b else float(a == b)


def write(
    model: PreTrainedModel,
    tokenizer: PreTrainedTokenizerBase,
    prompts: list[str],
    device: str,
    size: int = 256,
) -> list[str]:
    """Complete prompts greedily, those of like length together."""
    order = sorted(range(len(prompts)), key=lambda i: len(prompts[i]))
    found = [""] * len(prompts)
    stop = tokenizer.convert_tokens_to_ids("<|im_end|>")
    for start in range(0, len(order), size):
        part = order[start : start + size]
        batch = tokenizer(
            [prompts[i] for i in part],
            return_tensors="pt",
            padding=True,
            add_special_tokens=False,
        ).to(device)
        with torch.no_grad(), torch.autocast(device, torch.bfloat16):
            out = model.generate(
                **batch,
                max_new_tokens=LIMIT,
                do_sample=False,
                eos_token_id=stop,
                pad_token_id=tokenizer.pad_token_id,
            )
        texts = tokenizer.batch_decode(
            out[:, batch["input_ids"].shape[1] :], skip_special_tokens=True
        )
        for i, text in zip(part, texts, strict=True):
            found[i] = text.strip()
    return found


def same(role: str, wanted: str, wrote: str) -> bool:
    """Say whether the steps, or the arguments, are the same."""
    if role == "planner":
        return _actions(wanted) == _actions(wrote)
    return wanted == wrote


def _actions(text: str) -> list[str]:
    return [line.rpartition(" > ")[2] for line in text.splitlines()]


def main() -> None:
    """Judge one adapter on one split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adapter", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--role", required=True, choices=("planner", "caller"))
    parser.add_argument("--split", default="test")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--out", type=Path, help="what went wrong, a line each")
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = AutoTokenizer.from_pretrained(args.base, padding_side="left")
    base = AutoModelForCausalLM.from_pretrained(args.base, dtype=torch.float32)
    model = PeftModel.from_pretrained(base, args.adapter).merge_and_unload()
    model = model.to(device).eval()
    rows = read(args.data / f"{args.split}.jsonl", args.role)[: args.limit]
    wrote = write(model, tokenizer, [row["prompt"] for row in rows], device)
    marks: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    wrong = []
    for row, text in zip(rows, wrote, strict=True):
        right = same(args.role, row["answer"], text)
        mark = (right, likeness(row["answer"], text))
        marks["all"].append(mark)
        marks[row.get("category") or "turns"].append(mark)
        if not right:
            wrong.append(
                {"said": row["said"], "want": row["answer"], "got": text}
                | {"prompt": row["prompt"], "topic": row["topic"]}
            )
    for name, found in sorted(marks.items()):
        exact = sum(right for right, _ in found) / len(found)
        alike = sum(score for _, score in found) / len(found)
        print(f"{args.role} {name}: {len(found)} exact {exact:.3f} rougeL {alike:.3f}")
    if args.out:
        lines = [json.dumps(one, ensure_ascii=False) for one in wrong]
        args.out.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
