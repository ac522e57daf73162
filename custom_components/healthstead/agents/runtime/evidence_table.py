"""The evidence table as a file: which words point to which action.

Layout: one line of JSON (``labels``, ``rows``, ``scale``, ``bias``), then the
row numbers (uint16, ascending), then one signed byte per row and label.
"""

import json
import math
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..evidence_words import features

FILE: Final = "evidence-en.bin"


class EvidenceTable:
    """A table that was read whole; about a megabyte."""

    def __init__(self, content: bytes) -> None:
        """Take the file's content; raises ``ValueError`` if it is no such file."""
        head, found, rest = content.partition(b"\n")
        if not found:
            raise ValueError("no evidence table")
        told = json.loads(head)
        self._labels: list[str] = told["labels"]
        self._bias: list[float] = told["bias"]
        self._scale: float = told["scale"]
        count: int = told["rows"]
        self._rows = array("H", rest[: 2 * count])
        self._cells = memoryview(rest[2 * count :]).cast("b")
        if len(self._cells) != count * len(self._labels):
            raise ValueError("the evidence table is cut off")

    def weigh(self, text: str) -> Mapping[str, float]:
        """Return the probability of each action."""
        width = len(self._labels)
        totals = [0] * width
        for feature in features(text):
            row = bisect_left(self._rows, feature)
            if row < len(self._rows) and self._rows[row] == feature:
                cells = self._cells[row * width : (row + 1) * width]
                totals = [a + b for a, b in zip(totals, cells, strict=True)]
        scores = [
            total * self._scale + bias
            for total, bias in zip(totals, self._bias, strict=True)
        ]
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        whole = sum(powers)
        return dict(zip(self._labels, (p / whole for p in powers), strict=True))


def read_evidence(folder: Path) -> EvidenceTable | None:
    """Return the table of a models folder, or None where it is missing or damaged."""
    try:
        return EvidenceTable((folder / FILE).read_bytes())
    except OSError, ValueError, KeyError:
        return None
