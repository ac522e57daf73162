"""The patterns of a language with the names of what somebody takes in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from . import english as en

MOST_WORDS: Final = 3
"""A name of a new medicine has so many words at most."""

type Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """Every pattern, ready to be tried."""

    changes: Patterns
    stops: Patterns
    starts: Patterns
    switches: Patterns
    visits: Patterns
    conditions: Patterns
    instead: re.Pattern[str]
    names: re.Pattern[str]


@lru_cache(maxsize=16)
def book_for(medications: tuple[str, ...]) -> Book:
    """Return the patterns for the names under which medicines are spoken of."""
    longest_first = sorted(medications, key=lambda one: (-len(one), one))
    names = "|".join(re.escape(one) for one in longest_first) or r"(?!)"
    names = rf"(?:{names})(?![\w-])"

    def each(patterns: Iterable[str]) -> Patterns:
        return tuple(
            re.compile(one, re.IGNORECASE)
            for pattern in patterns
            for one in _written(pattern, names)
        )

    return Book(
        changes=each(en.CHANGES),
        stops=each(en.STOPS),
        starts=each(en.STARTS),
        switches=each(en.SWITCHES),
        visits=each(en.VISITS),
        conditions=each(en.CONDITIONS),
        instead=each((en.INSTEAD,))[0],
        names=re.compile(names, re.IGNORECASE),
    )


def _written(pattern: str, names: str) -> Iterable[str]:
    """Yield a pattern in full: once for each number of words of a new name."""
    told = (
        pattern.replace("@ANY", names)
        .replace("@MED", f"(?P<med>{names})")
        .replace("@AMOUNT", r"(?P<amount>half an? \w+|[\w./]+ \w+)")
        .replace("@REST", r"(?P<rest>.+?)")
        .replace("@DIR", r"(?P<dir>.+?)")
    )
    if "@NAME" not in told:
        return (told,)
    word = r"[^\W\d][\w-]+"
    return tuple(
        told.replace("@NAME", rf"(?P<name>{word}(?: {word}){{{more}}})")
        for more in range(MOST_WORDS)
    )
