"""Which of several names somebody meant, or that it cannot be told.

Look-alike drug names kill: a near match counts only when no other name is
near, and the exact word always wins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

NEAR: Final = 82
"""Likeness (0-100) from which a misspelt name is taken for the known one."""
RIVAL: Final = 70
"""Likeness from which another name makes the match doubtful."""
_WORD: Final = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Match[T]:
    """Names that fit: one is an answer, several are a question."""

    found: tuple[T, ...]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def match_name[T](said: str, names: Sequence[tuple[str, T]]) -> Match[T]:
    """Return what was meant by ``said`` among (name, thing) pairs."""
    heard = words_of(said)
    if not heard:
        return Match(found=())
    exact = [thing for name, thing in names if _holds(heard, words_of(name))]
    if exact:
        return Match(found=_distinct(exact))
    scored = [(_likeness(heard, words_of(name)), thing) for name, thing in names]
    if max((score for score, _ in scored), default=0.0) < NEAR:
        return Match(found=())
    return Match(found=_distinct([thing for score, thing in scored if score >= RIVAL]))


def _holds(heard: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether the whole name was said, or what was said is part of it."""
    if not name:
        return False
    return set(name) <= set(heard) or set(heard) <= set(name)


def _likeness(heard: tuple[str, ...], name: tuple[str, ...]) -> float:
    """Return how like the best-fitting stretch of words is to the name."""
    if not name:
        return 0.0
    size = len(name)
    stretches = [
        " ".join(heard[i : i + size]) for i in range(max(1, len(heard) - size + 1))
    ]
    return max(fuzz.ratio(stretch, " ".join(name)) for stretch in stretches)


def _distinct[T](things: Sequence[T]) -> tuple[T, ...]:
    kept: list[T] = []
    for thing in things:
        if thing not in kept:
            kept.append(thing)
    return tuple(kept)
