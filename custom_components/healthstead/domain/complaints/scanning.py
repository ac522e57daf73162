"""Which patterns of the table are in what was said, without trying every one.

Each group of a pattern begins with one of a few words. Only the patterns of which every
group may begin somewhere are tried, and only those are ever compiled.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .patterns import alternatives, way
from .shapes import Complaint


@dataclass(frozen=True, slots=True)
class _Index:
    """By beginning of a word: numbers of patterns, each with one bit of its groups."""

    patterns: tuple[tuple[int, str], ...]
    """The number of the row, and the pattern."""
    wanted: tuple[int, ...]
    """By number of the pattern: the bits of all its groups."""
    beginnings: Mapping[str, tuple[tuple[int, int], ...]]


def scan(plain: str, complaints: tuple[Complaint, ...]) -> tuple[float, ...]:
    """Return how much is said of each row of the table, in its order."""
    index = _index(complaints)
    seen: dict[int, int] = defaultdict(int)
    for beginning in _beginnings(plain):
        for number, bit in index.beginnings.get(beginning, ()):
            seen[number] |= bit
    scores = [0.0] * len(complaints)
    for number, bits in seen.items():
        if bits == index.wanted[number]:
            row, pattern = index.patterns[number]
            scores[row] = max(scores[row], way(pattern).found(plain))
    return tuple(scores)


@cache
def _index(complaints: tuple[Complaint, ...]) -> _Index:
    patterns = tuple(
        (number, one) for number, row in enumerate(complaints) for one in row.ways
    )
    beginnings: dict[str, set[tuple[int, int]]] = defaultdict(set)
    wanted = []
    for number, (_, pattern) in enumerate(patterns):
        groups = pattern.split("+")
        wanted.append((1 << len(groups)) - 1)
        for place, group in enumerate(groups):
            for one in alternatives(group):
                beginnings[_first_word(one)].add((number, 1 << place))
    return _Index(
        patterns=patterns,
        wanted=tuple(wanted),
        beginnings={word: tuple(sorted(users)) for word, users in beginnings.items()},
    )


def _first_word(words: str) -> str:
    """Return the letters with which an alternative begins."""
    return re.split(r"\W", words, maxsplit=1)[0]


def _beginnings(plain: str) -> Iterator[str]:
    """Yield every beginning of every word, each once."""
    words = set(re.findall(r"\w+", plain))
    yield from {word[:end] for word in words for end in range(1, len(word) + 1)}
