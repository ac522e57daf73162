"""The shape of a pattern: an expression and what it says.

Patterns see the words of ``lexing`` one blank apart and always end at a blank.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .lexing import Lexed
from .said import Said

type Match = re.Match[str]
type Build = Callable[[Match, Lexed], Said | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """One way of saying something about time."""

    expression: re.Pattern[str]
    build: Build


def pattern(expression: str, build: Build) -> Pattern:
    """Compile an expression that has to end where a word ends."""
    return Pattern(expression=re.compile(rf"(?:{expression})(?= |$)"), build=build)


def one_of(words: Iterable[str]) -> str:
    """Return the alternatives, longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
