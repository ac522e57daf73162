"""The net beneath the rules: words that together sound like an emergency.

A table of weights for pieces of words (``net_weights``), added up: no language model,
the same sum for the same words everywhere. It is asked only where no rule has found
anything, and can only add: what it catches is answered with the emergency wording and
one question. ``training/red_flag_net.py`` makes the table from reviewed phrases.
"""

import re
import zlib
from base64 import b85decode
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import sqrt
from typing import Final

from .net_weights import BIAS, SELF_HARM_BIAS, SELF_HARM_WEIGHTS, WEIGHTS

SIZE: Final = 2**15
SMALL: Final = 2**13
"""Places of the second table: whether it is about self-harm."""
SCALE: Final = 16
"""Weights are kept as whole sixteenths in one byte."""
CAUGHT_ABOVE: Final = 2.0
"""[Product choice] between emergencies missed and false alarms; docs/safety.md has
what was measured."""
FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 24
"""A longer text is looked at in stretches of so many words."""
_OTHER: Final = re.compile(r"[^a-z0-9' ]+")
_NUMBER: Final = re.compile(r"\d+(?:[.,/:]\d+)*")
_SMALL_WORDS: Final = frozenset("the a an and to of it is in my i".split())
_STEM: Final = 6
_PIECES: Final = (4, 5)


def words_of(text: str) -> list[str]:
    """Return the words in small letters, without marks; every number is alike."""
    low = _NUMBER.sub("0", text.lower().replace("’", "'"))
    return _OTHER.sub(" ", low).split()


def pieces(words: list[str]) -> Iterator[str]:
    """Yield what is looked up: beginnings of words, pairs of them, and letters."""
    stems = [word[:_STEM] for word in words]
    yield from (f"u:{stem}" for stem in stems)
    for one, other in pairwise(stems):
        yield f"b:{one}_{other}"
    telling = [word[:_STEM] for word in words if word not in _SMALL_WORDS]
    for one, other in pairwise(telling):
        yield f"s:{one}_{other}"
    whole = f" {' '.join(words)} "
    for length in _PIECES:
        for start in range(len(whole) - length + 1):
            yield f"c:{whole[start : start + length]}"


def places(words: list[str], size: int) -> set[int]:
    """Return the places of the table that a text touches, each once."""
    return {zlib.crc32(piece.encode()) % size for piece in pieces(words)}


def score(text: str) -> float:
    """Return how much a text sounds like an emergency; above 0 more than not."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return -SCALE
    step = MOST_WORDS // 2
    starts = range(0, max(1, len(words) - step), step)
    return max(_sum(words[start : start + MOST_WORDS]) for start in starts)


def catches(text: str) -> bool:
    """Say whether the net holds a text that no rule has found anything in."""
    return score(text) > CAUGHT_ABOVE


def about_self_harm(text: str) -> bool:
    """Say whether what was caught sounds like self-harm."""
    found = places(words_of(text), SMALL)
    weights = _table(SELF_HARM_WEIGHTS)
    total = sum(weights[place] for place in found) / SCALE / sqrt(len(found))
    return total + SELF_HARM_BIAS > 0


def _sum(words: list[str]) -> float:
    found = places(words, SIZE)
    weights = _table(WEIGHTS)
    return BIAS + sum(weights[place] for place in found) / SCALE / sqrt(len(found))


@cache
def _table(packed: str) -> tuple[int, ...]:
    """Return the weights of a packed table, in sixteenths."""
    raw = zlib.decompress(b85decode(packed))
    return tuple(byte - 256 if byte > 127 else byte for byte in raw)  # noqa: PLR2004 - a signed byte
