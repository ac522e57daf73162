"""One rule of the grammar: a pattern, and the facts it states.

Patterns are regular expressions with three conveniences: a blank stands for
blanks or hyphens, ``~`` for the same or nothing, and ``<name>`` for a number
that is then found as ``value(match["name"])`` (``<#name>``: a whole number).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .facts import Fact
from .numbers import NUMBER, WHOLE

type Maker = Callable[[re.Match[str]], tuple[Fact, ...]]

# A number must not be cut out of a longer one, nor a word out of a word.
END: Final = r"(?![\w]|[.,/]\d)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it says."""

    pattern: re.Pattern[str]
    make: Maker
    meaning: bool = True
    """False for words that say nothing about the dose."""


def _compile(pattern: str) -> re.Pattern[str]:
    pattern = re.sub(r"<#(\w+)>", lambda m: f"(?P<{m[1]}>{WHOLE})", pattern)
    pattern = re.sub(
        r"(?<!\?P)<([a-z]\w*)>", lambda m: f"(?P<{m[1]}>{NUMBER})", pattern
    )
    pattern = pattern.replace(" ?", "~").replace("[ -]", "~~").replace(" ", "[ -]+")
    pattern = pattern.replace("~~", "\0").replace("~", "[ -]*").replace("\0", "[ -]")
    return re.compile(f"(?:{pattern}){END}", re.IGNORECASE)


def reads(pattern: str, make: Maker) -> Rule:
    """Return a rule that makes its facts from what it matched."""
    return Rule(_compile(pattern), make)


def says(pattern: str, *facts: Fact) -> Rule:
    """Return a rule that always states the same facts."""
    return Rule(_compile(pattern), lambda _: facts)


def harmless(pattern: str) -> Rule:
    """Return a rule for words that change nothing."""
    return Rule(_compile(pattern), lambda _: (), meaning=False)
