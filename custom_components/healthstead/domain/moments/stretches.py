"""Lengths of time: "half an hour", "an hour and a half", "a fortnight".

Hours and minutes are elapsed time; days, weeks and months are civil, so that
"in two days" survives a clock change. A vague length ("a few days") is read
as vague, never counted.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from ..number_reading import figures, tokens
from ..numbers import merged, unhyphenated
from ..unclear import Doubt, Unclear
from . import english
from .said import Stretch, Unit

_MINUTES: Final = {
    Unit.SECOND: Decimal(1) / Decimal(60),
    Unit.MINUTE: Decimal(1),
    Unit.HOUR: Decimal(60),
}
_DAYS: Final = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_MINUTES_A_DAY: Final = 1440
_AN_HOUR: Final = 60
_LONGEST: Final = Decimal(100_000)
"""More of anything than this is a slip of the tongue."""


class ReadStretch(NamedTuple):
    """A length of time and the index of the first word after it."""

    stretch: Stretch
    end: int


def parse_duration(text: str) -> timedelta | Unclear | None:
    """Return an exact length of time, a question, or None when it is none."""
    words = [token.text for token in merged(unhyphenated(tokens(text)))]
    read = read_stretch(words, 0)
    if read is None or read.end != len(words):
        bare = len(words) == 1 and figures(words[0]) is not None
        return Unclear(reason=Doubt.NO_UNIT, text=text) if bare else None
    stretch = read.stretch
    if stretch.vague or stretch.months:
        return Unclear(reason=Doubt.VAGUE, text=text)
    return elapsed(stretch)


def elapsed(stretch: Stretch) -> timedelta:
    """Return minutes and days as elapsed time, to the second."""
    minutes = stretch.minutes + stretch.days * _MINUTES_A_DAY
    return timedelta(seconds=round(minutes * 60))


def read_stretch(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read the longest length of time that starts at a word."""
    read = _one(words, at)
    while read is not None:
        after = read.end + (_word(words, read.end) in english.JOINERS)
        more = _one(words, after) or _minutes_after_h(words, after)
        if more is None or more.stretch.vague or read.stretch.vague:
            return read
        read = ReadStretch(_sum(read.stretch, more.stretch), more.end)
    return None


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _sum(first: Stretch, second: Stretch) -> Stretch:
    return Stretch(
        minutes=first.minutes + second.minutes,
        days=first.days + second.days,
        months=first.months + second.months,
    )


def _one(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read one count and its unit."""
    return _vague(words, at) or _fraction(words, at) or _counted(words, at)


def _counted(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read "10 minutes", "an hour", "an hour and a half"."""
    word = _word(words, at)
    written = "1" if word in english.ARTICLES else figures(word)
    unit = english.UNITS.get(_word(words, at + 1))
    if written is None or unit is None or Decimal(written) > _LONGEST:
        return None
    count, end = Decimal(written), at + 2
    if _word(words, end) == "and":
        after = end + 1 + (_word(words, end + 1) in english.ARTICLES)
        part = english.FRACTIONS.get(_word(words, after))
        if part and _word(words, after + 1) not in {*english.ARTICLES, "of", "past"}:
            return ReadStretch(stretch_of(count + Decimal(part), unit), after + 1)
    if _word(words, end) == "or" and figures(_word(words, end + 1)):
        return ReadStretch(_vaguely(stretch_of(count, unit)), end + 2)
    return ReadStretch(stretch_of(count, unit), end)


def _fraction(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read "half an hour", "a quarter of an hour", "3 quarters of an hour"."""
    if _word(words, at) in english.ARTICLES:
        at += 1
    count = Decimal(1)
    if _word(words, at) == "3" and _word(words, at + 1) == "quarters":
        part, after = "0.75", at + 2
    else:
        part, after = english.FRACTIONS.get(_word(words, at), ""), at + 1
    if not part:
        return None
    after += _word(words, after) == "of"
    after += _word(words, after) in english.ARTICLES
    unit = english.UNITS.get(_word(words, after))
    if unit is None:
        return None
    return ReadStretch(stretch_of(count * Decimal(part), unit), after + 1)


def _vague(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read "a few days", "2 or 3 hours"."""
    start = at + (_word(words, at) == "a")
    if _word(words, start) in english.VAGUE_COUNTS:
        after = start + 1 + (_word(words, start + 1) == "of")
    elif (
        figures(_word(words, at))
        and _word(words, at + 1) in english.ALTERNATIVES
        and figures(_word(words, at + 2))
    ):
        after = at + 3
    else:
        return None
    unit = english.UNITS.get(_word(words, after))
    if unit is None:
        return None
    return ReadStretch(_vaguely(stretch_of(Decimal(1), unit)), after + 1)


def _minutes_after_h(words: Sequence[str], at: int) -> ReadStretch | None:
    """Read the 30 of "7h30"."""
    word = _word(words, at)
    if _word(words, at - 1) != "h" or not (word.isascii() and word.isdigit()):
        return None
    minutes = int(word[:4])
    after = at + 1 + (_word(words, at + 1) == "m")
    stretch = Stretch(minutes=Decimal(minutes))
    return ReadStretch(stretch, after) if minutes < _AN_HOUR else None


def stretch_of(count: Decimal, unit: Unit) -> Stretch:
    """Return so many of a unit."""
    if unit in _MINUTES:
        return Stretch(minutes=count * _MINUTES[unit])
    if unit in _DAYS:
        return Stretch(days=count * _DAYS[unit])
    return Stretch(months=count * _MONTHS[unit])


def _vaguely(stretch: Stretch) -> Stretch:
    return replace(stretch, vague=True)
