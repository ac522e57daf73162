"""The invented world: names, times, doses, readings, and who may see which.

Every pool is cut into train, valid and test by a hash of the value itself, so that a
held-out drug or sentence is never met in training, whatever the seed of the run.
"""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import yaml

TRAIN, VALID = 84, 6  # percent; the rest is the test
SPLITS = ("train", "valid", "test")
# Pools where every value is a common word that all splits need.
SHARED_PREFIXES = (
    "kind", "unit", "period", "rep", "weekday", "hour", "amount", "minutes", "form",
)  # fmt: skip


def split_of(text: str) -> str:
    """Say to which split a phrase or a value belongs: 84 / 6 / 10 percent."""
    digest = hashlib.sha256(text.strip().lower().encode()).digest()
    mark = int.from_bytes(digest[:4], "big") % 100
    return "train" if mark < TRAIN else "valid" if mark < TRAIN + VALID else "test"


class World:
    """The pools of one split."""

    def __init__(self, pools: dict[str, list[str]], split: str) -> None:
        """Keep the part of each pool that this split may use."""
        self.pools = {
            name: (
                [str(v) for v in values]
                if name.startswith(SHARED_PREFIXES)
                else self._part([str(v) for v in values], split)
            )
            for name, values in pools.items()
        }

    @staticmethod
    def _part(values: list[str], split: str) -> list[str]:
        part = [v for v in values if split_of(v) == split]
        # A small pool may leave a split empty: then one value, the same on each run.
        return part or [min(values, key=lambda v: hashlib.sha256(v.encode()).digest())]

    def draw(self, pool: str, source: random.Random) -> str:
        """Draw one value; a value may itself name pools in angle brackets."""
        return self.fill(source.choice(self.pools[pool]), source)

    def fill(self, text: str, source: random.Random) -> str:
        """Put a value for each pool that a text names in angle brackets."""
        while "<" in text:
            start, end = text.index("<"), text.index(">")
            inner = self.draw(text[start + 1 : end], source)
            text = text[:start] + inner + text[end + 1 :]
        return text


def load_world(folder: Path, split: str) -> World:
    """Read the pools of `world*.yaml` and keep one split."""
    pools: dict[str, list[str]] = {}
    for path in sorted(folder.glob("world*.yaml")):
        pools |= yaml.safe_load(path.read_text(encoding="utf-8"))
    return World(pools, split)
