"""Which of several names somebody meant, or that it cannot be told.

Look-alike drug names kill: a near match counts only when no other name is
near. The exact word wins over names that look like it, and over those that
sound like it only where somebody chose it from both.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from .sounding import sound_alike

NEAR: Final = 82
"""Likeness (0-100) from which a misspelt name is taken for the known one."""
RIVAL: Final = 70
"""Likeness from which another name makes the match doubtful."""
MOST_PIECES: Final = 5
"""Into fewer words than this a recogniser breaks a name that it does not know."""
_WORD: Final = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Match[T]:
    """Names that fit: one is an answer, several are a question."""

    found: tuple[T, ...]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def match_name[T](
    said: str, names: Sequence[tuple[str, T]], *, chosen: bool = False
) -> Match[T]:
    """Return what was meant by ``said`` among (name, thing) pairs.

    ``chosen``: it answers which of them was meant, so its spelling counts.
    """
    heard = words_of(said)
    if not heard:
        return Match(found=())
    exact = [name for name, _ in names if _holds(heard, words_of(name))]
    if exact:
        same = [] if chosen else [n for n, _ in names if _is_heard_as(n, exact)]
        kept = {*exact, *same}
        return Match(found=_distinct([thing for name, thing in names if name in kept]))
    scored = [(_likeness(heard, words_of(name)), thing) for name, thing in names]
    if max((score for score, _ in scored), default=0.0) < NEAR:
        return Match(found=())
    return Match(found=_distinct([thing for score, thing in scored if score >= RIVAL]))


def _holds(heard: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether the whole name was said, or what was said is part of it."""
    if not name:
        return False
    return set(name) <= set(heard) or set(heard) <= set(name)


def _is_heard_as(name: str, exact: Sequence[str]) -> bool:
    """Say whether a name is one to the ear with one that was said: Meyer, Maier."""
    return any(sound_alike(name, other) for other in exact)


def _likeness(heard: tuple[str, ...], name: tuple[str, ...]) -> float:
    """Return how like the best-fitting stretch of words is to the name."""
    if not name:
        return 0.0
    whole, size = " ".join(name), len(name)
    as_long = (" ".join(stretch) for stretch in _stretches(heard, size))
    likeness = max(fuzz.ratio(stretch, whole) for stretch in as_long)
    if likeness < NEAR and _was_heard(heard, name):
        return float(NEAR)
    return likeness


def _was_heard(heard: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether some words sound like the name: "met four min" is metformin."""
    return any(
        sound_alike("".join(stretch), "".join(name))
        for size in range(1, len(name) + MOST_PIECES)
        for stretch in _stretches(heard, size)
    )


def _stretches(heard: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    """Return the runs of so many words; all of them where there are fewer."""
    return [heard[i : i + size] for i in range(max(1, len(heard) - size + 1))]


def _distinct[T](things: Sequence[T]) -> tuple[T, ...]:
    kept: list[T] = []
    for thing in things:
        if thing not in kept:
            kept.append(thing)
    return tuple(kept)
