"""The sentence encoder: taught other words for one meaning, then made a GGUF.

Contrastive: two ways to say one thing are drawn together, everything else in the batch
apart. Only part of the way from the old weights is gone, so that what was known of
other matters stays. Word vectors are left alone. Knows recipes and phrases, no product.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from transformers import (
    AutoModel,
    AutoTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerBase,
)

MEANINGS = Path(__file__).with_name("meanings")
ASKED = (
    "{}", "{}", "my {}", "when did I have {}?", "when was it: {}", "what about {}",
    "did I say anything about {}?", "have I had {} before?", "{} last year",
    "how was it with {}", "the time with {}", "what did I tell you about {}",
)  # fmt: skip
TOLD = (
    "{}", "{}", "{}", "{} today", "this morning, {}", "{} again", "{} since Monday",
    "I think {}", "mother says: {}", "{}, it worries me",
)  # fmt: skip
MOSTLY = 0.7
"""How often a pair is a question and what was told, rather than told twice."""
IN_WORDS = 4
"""A question of so many words stands as it was written."""
WORDS_TOGETHER = 5
"""So many words in a row that stand on both sides are a leak."""

# What is asked (none for what nobody asks), and the ways it was told.
Meaning = tuple[tuple[str, ...], tuple[str, ...]]


def lines(path: Path) -> Iterator[str]:
    """Return what is no remark."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def read() -> list[Meaning]:
    """Read every meaning."""
    found: list[Meaning] = []
    for line in lines(MEANINGS / "complaints.txt"):
        asked, *told = (part.strip() for part in line.split("|"))
        found.append((tuple(one.strip() for one in asked.split(",")), tuple(told)))
    for line in lines(MEANINGS / "pairs.txt"):
        told, asked = (part.strip() for part in line.split("|"))
        found.append(((asked,), (told,)))
    found += [((), (line,)) for line in lines(MEANINGS / "everyday.txt")]
    return found


def check_apart(meanings: list[Meaning], kept_back: Path) -> None:
    """Refuse phrases that stand in what the encoder is judged by."""
    judged = {
        run for path in sorted(kept_back.glob("*.txt"))
        for line in lines(path) for run in runs(line)
    }  # fmt: skip
    for _, told in meanings:
        for phrase in told:
            if shared := judged & runs(phrase):
                raise SystemExit(f"{phrase!r} is judged by as well: {shared}")


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words that is long enough to tell."""
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    count = len(words) - WORDS_TOGETHER + 1
    return {tuple(words[i : i + WORDS_TOGETHER]) for i in range(count)}


def pair(meaning: Meaning, chance: random.Random) -> tuple[str, str]:
    """Draw two ways to say one thing: mostly how it is asked and how it was told."""
    asked, told = meaning
    second = chance.choice(told)
    if asked and (len(told) == 1 or chance.random() < MOSTLY):
        first = chance.choice(asked)
        if len(asked) > 1 or len(first.split()) < IN_WORDS:
            first = chance.choice(ASKED).format(first)
        return first, chance.choice(TOLD).format(second)
    rest = [one for one in told if one != second] or [second]
    return chance.choice(rest), chance.choice(TOLD).format(second)


def embed(
    model: PreTrainedModel, tokenizer: PreTrainedTokenizerBase, texts: list[str]
) -> torch.Tensor:
    """Return the mean of the last layer, of length one."""
    batch = tokenizer(texts, padding=True, truncation=True, max_length=64,
                      return_tensors="pt")  # fmt: skip
    last = model(**batch).last_hidden_state
    mask = batch["attention_mask"].unsqueeze(-1)
    mean = (last * mask).sum(1) / mask.sum(1)
    return torch.nn.functional.normalize(mean, dim=-1)


def train(
    model: PreTrainedModel,
    tokenizer: PreTrainedTokenizerBase,
    meanings: list[Meaning],
    recipe: dict[str, Any],
) -> None:
    """Teach in place, by the recipe."""
    chance = random.Random(recipe["seed"])
    torch.manual_seed(recipe["seed"])
    model.embeddings.word_embeddings.weight.requires_grad_(False)
    learnt = [one for one in model.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=recipe["rate"], weight_decay=0.01)
    steps, warm_up = recipe["steps"], recipe["warm_up"]
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda n: min((n + 1) / warm_up, (steps - n) / (steps - warm_up))
    )
    model.train()
    began = time.monotonic()
    # What has many phrases is drawn more often.
    weights = [max(len(told), 2) for _, told in meanings]
    for step in range(steps):
        drawn: dict[int, Meaning] = {}
        while len(drawn) < recipe["batch"]:
            number = chance.choices(range(len(meanings)), weights)[0]
            drawn[number] = meanings[number]
        pairs = [pair(one, chance) for one in drawn.values()]
        left = embed(model, tokenizer, [one for one, _ in pairs])
        right = embed(model, tokenizer, [one for _, one in pairs])
        scores = left @ right.T * recipe["scale"]
        goal = torch.arange(len(pairs))
        loss = (
            torch.nn.functional.cross_entropy(scores, goal)
            + torch.nn.functional.cross_entropy(scores.T, goal)
        ) / 2
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        slope.step()
        if step % 20 == 0 or step == steps - 1:
            spent = time.monotonic() - began
            print(f"step {step} loss {loss.item():.3f} {spent:.0f} s", flush=True)


def go_back_a_little(
    model: PreTrainedModel, old: dict[str, torch.Tensor], keep: float
) -> None:
    """Mix old and new weights."""
    with torch.no_grad():
        for name, weight in model.state_dict().items():
            if weight.is_floating_point():
                weight.copy_(old[name] + keep * (weight - old[name]))


def convert(source: Path, folder: Path, llama: Path, out: Path) -> None:
    """Write the GGUF through llama.cpp's own converter."""
    for path in source.iterdir():
        if path.is_file() and not (folder / path.name).exists():
            shutil.copy(path, folder / path.name)
    for inner in ("1_Pooling",):
        shutil.copytree(source / inner, folder / inner, dirs_exist_ok=True)
    subprocess.run(
        [sys.executable, str(llama / "convert_hf_to_gguf.py"), str(folder),
         "--outtype", "f16", "--outfile", str(out)],
        check=True,
    )  # fmt: skip


def main() -> None:
    """Teach, convert, and print size and sha256; quantising is the product's engine's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--model", type=Path, required=True, help="Hugging Face folder")
    parser.add_argument("--llama", type=Path, required=True, help="vendor/llama.cpp")
    parser.add_argument("--judged-by", type=Path, required=True, help="kept-back years")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    recipe = tomllib.loads(args.recipe.read_text(encoding="utf-8"))
    meanings = read()
    check_apart(meanings, args.judged_by)
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModel.from_pretrained(args.model)
    old = {name: one.clone() for name, one in model.state_dict().items()}
    train(model, tokenizer, meanings, recipe)
    go_back_a_little(model, old, recipe["keep"])
    args.work.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(args.work)
    convert(args.model, args.work, args.llama, args.out)
    data = args.out.read_bytes()
    print(args.out.name, len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
