"""The head that weighs topics, as a file: word rows beside a sentence's meaning.

Layout: one line of JSON (``labels``, ``encoder`` in hexadecimal, and a list
``heads``), then the heads one after the other: row numbers (uint16, ascending), one
signed byte per row and label, then one signed byte per number of a meaning and label.
The first head knows words alone; the second one words and meaning.
"""

import json
import math
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ..evidence_words import features
from ..meaning import Topic

FILE: Final = "routes-en.bin"
MARK: Final = 8
"""Bytes at the start of a meaning that name its encoder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Head:
    rows: array[int]
    cells: memoryview[int]
    depth: memoryview[int]
    bias: list[float]
    scale: float
    depth_scale: float

    def score(self, text: str, numbers: memoryview[int] | None) -> list[float]:
        """Return the unnormalised logarithm of each label's probability."""
        width = len(self.bias)
        totals = [0] * width
        for feature in features(text):
            row = bisect_left(self.rows, feature)
            if row < len(self.rows) and self.rows[row] == feature:
                cells = self.cells[row * width : (row + 1) * width]
                totals = [a + b for a, b in zip(totals, cells, strict=True)]
        scores = [
            total * self.scale + bias
            for total, bias in zip(totals, self.bias, strict=True)
        ]
        if numbers is None:
            return scores
        length = math.sqrt(sum(n * n for n in numbers)) or 1.0
        size, unit = len(numbers), self.depth_scale / length
        return [
            score + unit * math.sumprod(numbers, self.depth[n * size : (n + 1) * size])
            for n, score in enumerate(scores)
        ]


class RoutesTable:
    """Two heads that were read whole."""

    def __init__(self, content: bytes) -> None:
        """Take the file's content; raises ``ValueError`` if it is no such file."""
        head, found, rest = content.partition(b"\n")
        if not found:
            raise ValueError("no table of routes")
        told: Mapping[str, Any] = json.loads(head)
        self._labels = [Topic(label) for label in told["labels"]]
        self._encoder = bytes.fromhex(told["encoder"])
        heads = []
        for each in told["heads"]:
            made, rest = _head(each, rest, len(self._labels))
            heads.append(made)
        self._words, self._both = heads
        if rest:
            raise ValueError("the table of routes is too long")

    def weigh(self, text: str, meaning: bytes | None) -> Mapping[Topic, float]:
        """Return the probability of each topic; another encoder's meaning is none."""
        scores = (
            self._both.score(text, memoryview(meaning[MARK:]).cast("b"))
            if meaning is not None and meaning[:MARK] == self._encoder
            else self._words.score(text, None)
        )
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        whole = sum(powers)
        return dict(zip(self._labels, (p / whole for p in powers), strict=True))


def _head(told: Mapping[str, Any], rest: bytes, width: int) -> tuple[_Head, bytes]:
    """Return one head, and what follows it."""
    count, depth = int(told["rows"]), int(told["depth"])
    ends = [2 * count, (2 + width) * count, (2 + width) * count + depth * width]
    if len(rest) < ends[-1]:
        raise ValueError("the table of routes is cut off")
    head = _Head(
        rows=array("H", rest[: ends[0]]),
        cells=memoryview(rest[ends[0] : ends[1]]).cast("b"),
        depth=memoryview(rest[ends[1] : ends[2]]).cast("b"),
        bias=told["bias"],
        scale=told["scale"],
        depth_scale=told["depth_scale"],
    )
    return head, rest[ends[-1] :]


def read_routes(folder: Path) -> RoutesTable | None:
    """Return the table of a models folder, or None where it is missing or damaged."""
    try:
        return RoutesTable((folder / FILE).read_bytes())
    except OSError, ValueError, KeyError:
        return None
