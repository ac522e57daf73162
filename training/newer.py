"""Rows to go on from an adapter: all that its stock did not hold, and a share of the rest.

An adapter that was taught one stock learns little from its lines again, and forgets
what it never sees: so a share of them stays. Knows rows and stocks; nothing is drawn
but by the seed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from training.world import SPLITS

STOCK = "training/dialogues/stock"
COMPLAINTS = f"{STOCK}/world_complaints.yaml"
SHORT_WORDS = 6
"""Letters: a shorter complaint ("gout") stands in old lines, too."""
LONG_REASON = 12
"""Words: a longer reason was cut off before."""
AGREES = "agrees > finish"


@dataclass(frozen=True, kw_only=True)
class Shares:
    """How much is kept of what is not new."""

    old: float
    """Of rows of dialogues with nothing new in them."""
    turns: float
    """Of rows of single turns."""
    agreements: float
    """Of agreements, new or old: a dialogue has one each, in hundreds of words."""


@dataclass(frozen=True, kw_only=True)
class Newer:
    """What was written since: phrases, and complaints as they stand in a sentence."""

    phrases: frozenset[str]
    complaints: frozenset[str]

    def holds(self, row: dict[str, Any]) -> bool:
        """Say whether something new was said in a row."""
        said = row["said"].lower()
        return not self.phrases.isdisjoint(row["seeds"]) or any(
            words in said for words in self.complaints
        )


def keeps(
    row: dict[str, Any], newer: Newer, shares: Shares, source: random.Random
) -> bool:
    """Say whether a row is learnt from."""
    if row["answer"].strip() == AGREES and source.random() > shares.agreements:
        return False
    if _has_long_reason(row):
        return True
    if "dialogue" not in row:
        return source.random() < shares.turns
    return newer.holds(row) or source.random() < shares.old


def _has_long_reason(row: dict[str, Any]) -> bool:
    if row["role"] == "planner":
        reasons = [line.rpartition(" > ")[0] for line in row["answer"].splitlines()]
    else:
        reasons = [row["prompt"].partition("step: ")[2].partition("\n")[0]]
    return any(len(one.split()) > LONG_REASON for one in reasons)


def phrases_in(texts: Iterable[str]) -> frozenset[str]:
    """Return every phrase of these files of a stock."""
    entries = [each for text in texts for each in yaml.safe_load(text) or ()]
    return frozenset(
        phrase
        for entry in entries
        if isinstance(entry, dict)
        for phrase in entry.get("say", ())
    )


def complaints_in(text: str) -> frozenset[str]:
    """Return every form of every complaint, in small letters."""
    forms = {form.lower() for one in yaml.safe_load(text) for form in one.values()}
    return frozenset(form for form in forms if len(form) >= SHORT_WORDS)


def since(commit: str, root: Path) -> Newer:
    """Return what the stock holds now and did not hold at a commit."""
    names = _git(root, "ls-tree", "--name-only", commit, f"{STOCK}/").split()
    before = phrases_in(_git(root, "show", f"{commit}:{name}") for name in names)
    now = phrases_in(
        path.read_text(encoding="utf-8") for path in (root / STOCK).glob("*.yaml")
    )
    told = complaints_in((root / COMPLAINTS).read_text(encoding="utf-8"))
    told_before = complaints_in(_git(root, "show", f"{commit}:{COMPLAINTS}"))
    return Newer(phrases=now - before, complaints=told - told_before)


def _git(root: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), *words],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def main() -> None:
    """Write the rows that are kept, and the other splits as they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--since", required=True, help="commit of the adapter's stock")
    parser.add_argument("--old", type=float, default=0.35)
    parser.add_argument("--turns", type=float, default=0.5)
    parser.add_argument("--agreements", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    newer = since(args.since, Path(__file__).parents[1])
    shares = Shares(old=args.old, turns=args.turns, agreements=args.agreements)
    source = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    for split in SPLITS:
        text = (args.data / f"{split}.jsonl").read_text(encoding="utf-8")
        lines = text.splitlines()
        if split == "train":
            lines = [
                line for line in lines if keeps(json.loads(line), newer, shares, source)
            ]
        body = "\n".join(lines) + "\n"
        (args.out / f"{split}.jsonl").write_text(body, encoding="utf-8")
        print(split, Counter(json.loads(line)["role"] for line in lines))


if __name__ == "__main__":
    main()
