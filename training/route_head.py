"""A logistic regression over words and a sentence's meaning, and its file.

Knows numbers only: which words, which meaning and which topics is for others to say.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from scripts.open_rooms import open_rooms

open_rooms()
from custom_components.healthstead.agents.evidence_words import (  # noqa: E402
    SIZE,
    features,
)

DEPTH, LENGTH = 384, 10.0
BATCH, RATE, EPOCHS, DROPPED = 128, 0.004, 8, 0.5
SOFT, DECAY, FEW = 0.04, 3e-3, 4
DIMMED = 0.1
"""Share of a meaning's numbers that is left out at random."""


@dataclass
class Bags:
    """Features of many texts, one after the other, and where each text begins."""

    flat: np.ndarray
    sizes: np.ndarray

    @classmethod
    def of(cls, texts: list[str]) -> Bags:
        """Return the features of texts; one without any gets the first of all."""
        each = [features(text) or [0] for text in texts]
        return cls(
            np.asarray([f for bag in each for f in bag], np.int64),
            np.asarray([len(bag) for bag in each], np.int64),
        )

    def drawn(self, rows: np.ndarray, chance: np.random.Generator) -> Bags:
        """Return some texts without a random part of their features."""
        ends = self.sizes.cumsum()
        spans = [np.arange(ends[r] - self.sizes[r], ends[r]) for r in rows]
        sizes = self.sizes[rows]
        keep = chance.random(int(sizes.sum())) > DROPPED
        starts = np.concatenate([[0], sizes.cumsum()[:-1]])
        keep[starts] = True
        keep |= np.repeat(sizes <= FEW, sizes)
        return Bags(
            self.flat[np.concatenate(spans)][keep], np.add.reduceat(keep * 1, starts)
        )

    def owners(self) -> np.ndarray:
        """Return for each feature the number of its text."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)


@dataclass
class Head:
    """Weights of words, of the meaning, and a bias."""

    words: np.ndarray
    depth: np.ndarray
    bias: np.ndarray

    def scores(self, bags: Bags, deep: np.ndarray | None) -> np.ndarray:
        """Return one row of scores a text."""
        starts = np.concatenate([[0], bags.sizes.cumsum()[:-1]])
        out: np.ndarray = np.add.reduceat(self.words[bags.flat], starts) + self.bias
        return out if deep is None else out + deep @ self.depth


@dataclass
class Adam:
    """Moves some rows of an array down their slope."""

    part: np.ndarray
    step: int = 0

    def __post_init__(self) -> None:
        """Begin at rest."""
        self.first = np.zeros_like(self.part)
        self.second = np.zeros_like(self.part)

    def move(self, rows: np.ndarray | slice, down: np.ndarray, rate: float) -> None:
        """Take one step for these rows."""
        self.step += 1
        one = self.first[rows] * 0.9 + down * 0.1
        two = self.second[rows] * 0.99 + down * down * 0.01
        self.first[rows], self.second[rows] = one, two
        by = (one / (1 - 0.9**self.step)) / (
            np.sqrt(two / (1 - 0.99**self.step)) + 1e-8
        )
        self.part[rows] -= rate * (by + DECAY * self.part[rows])


def fit(
    bags: Bags, deep: np.ndarray | None, wanted: np.ndarray, seed: int, rare: float
) -> Head:
    """Return a head after several passes of Adam, features dropped at random.

    ``rare``: how far what is rare counts more, from 0 (as often as it is) to 1 (as much
    as anything else).
    """
    chance = np.random.default_rng(seed)
    width = wanted.shape[1]
    words, depth, bias = (
        Adam(np.zeros(shape, np.float32))
        for shape in ((SIZE, width), (DEPTH, width), (width,))
    )
    head = Head(words.part, depth.part, bias.part)
    counts = wanted.sum(0)
    weight = (counts.mean() / np.maximum(counts, 1)) ** rare
    soft = (wanted * (1 - SOFT) + SOFT / width).astype(np.float32)
    many = len(bags.sizes)
    step, total = 0, EPOCHS * (many // BATCH)
    for _ in range(EPOCHS):
        order = chance.permutation(many)
        for start in range(0, many - BATCH + 1, BATCH):
            rows = order[start : start + BATCH]
            thin = bags.drawn(rows, chance)
            inner = None if deep is None else deep[rows] * _dimmed(chance)
            odds = odds_of(head, thin, inner)
            slope = (odds - soft[rows]) * (soft[rows] @ weight)[:, None] / BATCH
            sort = thin.flat.argsort(kind="stable")
            used, starts = np.unique(thin.flat[sort], return_index=True)
            back = np.add.reduceat(slope[thin.owners()][sort], starts)
            step += 1
            rate = RATE * min(1.0, 2 * (1 - step / total))
            words.move(used, back, rate)
            if inner is not None:
                depth.move(slice(None), inner.T @ slope, rate)
            bias.move(slice(None), slope.sum(0), rate)
    return head


def _dimmed(chance: np.random.Generator) -> np.ndarray:
    kept: np.ndarray = (chance.random((BATCH, DEPTH)) > DIMMED) / np.float32(1 - DIMMED)
    return kept


def odds_of(head: Head, bags: Bags, deep: np.ndarray | None) -> np.ndarray:
    """Return probabilities."""
    scores = head.scores(bags, deep)
    odds = np.exp(scores - scores.max(1, keepdims=True))
    done: np.ndarray = odds / odds.sum(1, keepdims=True)
    return done


def write(path: Path, labels: list[str], heads: list[Head], mark: bytes) -> None:
    """Write both heads, one signed byte a number."""
    told, tail = [], b""
    for head in heads:
        scale = float(np.abs(head.words).max()) / 127 or 1.0
        cells = np.round(head.words / scale).astype(np.int8)
        used = np.flatnonzero((cells != 0).any(1))
        deep = float(np.abs(head.depth).max()) / 127
        inner = np.round(head.depth / (deep or 1.0)).astype(np.int8)
        told.append(
            {
                "rows": len(used),
                "depth": DEPTH if deep else 0,
                "scale": scale,
                "depth_scale": deep * LENGTH,
                "bias": [round(float(b), 5) for b in head.bias],
            }
        )
        tail += array("H", used.tolist()).tobytes() + cells[used].tobytes()
        tail += np.ascontiguousarray(inner.T).tobytes() if deep else b""
    start = {"labels": labels, "encoder": mark.hex(), "heads": told}
    path.write_bytes(json.dumps(start).encode() + b"\n" + tail)
