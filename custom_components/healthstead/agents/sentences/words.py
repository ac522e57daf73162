"""A sentence as the templates expect it, and its words for time set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from ...domain.moments import Toward, split_moment
from ...domain.numbers import words_to_digits
from ..times_around import around_visit, on_event
from .checks import SOME_DAY


@dataclass(frozen=True, kw_only=True, slots=True)
class Timed:
    """A sentence without its words for time, and those words."""

    rest: str
    time: str
    toward: Toward | None
    last: bool = False
    """The words for time are the end of the sentence."""


def plain_of(text: str) -> str:
    """Return the words as templates expect them: no end mark, digits for numbers."""
    said = text.strip().replace("\u2019", "'").rstrip(".!? ")
    said = _OPENING.sub("", said)
    said = _CLOSING.sub("", said)
    return words_to_digits(re.sub(r"\s*,\s*", " ", said).lower())


_OPENING: Final = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|please|so|well|um|uh)[, ]+)+", re.IGNORECASE
)
_CLOSING: Final = re.compile(r"(?:[, ]+(?:please|thanks|thank you))+$", re.IGNORECASE)


def readings(plain: str) -> Iterator[Timed]:
    """Yield the sentence with its time set aside, both ways, then as it is."""
    if _REMINDING.search(plain) and (hung := around_visit(plain) or on_event(plain)):
        yield Timed(rest=_tidy(_cut(plain, hung)), time=hung, toward="future")
    for toward in ("past", "future"):
        found, rest = split_moment(
            plain, now=SOME_DAY, zone=ZoneInfo("UTC"), day=DayTimes(), toward=toward
        )
        if found is not None:
            last = plain.endswith(found.text)
            rest = _tidy(rest)
            yield Timed(rest=rest, time=found.text, toward=toward, last=last)
    yield Timed(rest=plain, time="", toward=None)


_REMINDING: Final = re.compile(r"\b(?:remind|reminder|forget)\b")


def _cut(plain: str, words: str) -> str:
    """Return a sentence without some of its words."""
    return re.sub(r"\s*,\s*", " ", plain.replace(words, " ", 1)).strip()


def _tidy(rest: str) -> str:
    """Drop what a time leaves behind: "on", "since", a doubled space."""
    words = " ".join(rest.split())
    return re.sub(r"\b(on|at|since|for|from|in)$", "", words).strip()
