"""What of a text must be true: its numbers, times, dates, names, and telling words.

Reading only. Figures are read in every form in which they are commonly written; one in
another form (other scripts' digits, fractions as one sign, slashed dates, Roman
numerals) is *odd*, and nothing odd is ever in the facts. English is the only language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ...domain.number_reading import NumberReader
from ...domain.number_words import ENGLISH_NUMBERS
from ...domain.quantity import plain
from . import allowed_en as allowed
from . import words_en as en


class Sort(StrEnum):
    """What an anchor is."""

    NUMBER = "number"
    PAIR = "pair"
    TIME = "time"
    DATE = "date"
    WEEKDAY = "weekday"
    NAME = "name"
    """Somebody's own words or name, exactly as the facts have them."""
    MEANING = "meaning"
    ODD = "odd"


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """One thing that is said, in a form that can be compared."""

    sort: Sort
    value: str
    unit: str = ""
    written: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A text, read."""

    anchors: tuple[Anchor, ...]
    words: tuple[str, ...]
    """Every other word, in lower case."""


_MONTH: Final = {
    **{name: place for place, name in enumerate(en.MONTHS, 1)},
    **{name[:3]: place for place, name in enumerate(en.MONTHS, 1)},
}
_MONTHS: Final = "|".join(sorted(_MONTH, key=len, reverse=True))
_TH: Final = r"(?:st|nd|rd|th)?"
_END: Final = r"(?![\w])(?![.,:/-][0-9])"
_ISO: Final = re.compile(rf"([0-9]{{4}})-([0-9][0-9])-([0-9][0-9]){_END}")
_DAY_MONTH: Final = re.compile(
    rf"([0-9]{{1,2}}){_TH} (?:of )?({_MONTHS})\b\.?(?:,? ([0-9]{{4}}){_END})?"
)
_MONTH_DAY: Final = re.compile(
    rf"({_MONTHS})\.? ([0-9]{{1,2}}){_TH}{_END}(?:,? ([0-9]{{4}}){_END})?"
)
_HALF_DAY: Final = re.compile(
    r"([0-9]{1,2})(?:[:.]([0-9][0-9]))? ?([ap])\.? ?m\b\.?", re.IGNORECASE
)
_CLOCK: Final = re.compile(rf"([0-9]{{1,2}}):([0-9][0-9]){_END}")
_PAIR: Final = re.compile(
    r"([0-9]+(?:\.[0-9]+)?)/([0-9]+(?:\.[0-9]+)?)(?![0-9/])(?!\.[0-9])"
)
_NUMBER: Final = re.compile(
    r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(?:st|nd|rd|th)?(?![0-9])(?![.,:/-][0-9])"
)
_DIGITS: Final = re.compile(r"[+-]?[0-9.,:/-]*[0-9]\w*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_GAP: Final = re.compile(r"[ -]|$")
_UNIT: Final = re.compile(
    " ?(?:"
    + "|".join(re.escape(u) for u in sorted(allowed.UNITS, key=len, reverse=True))
    + r")(?!\w)(?!/)",
    re.IGNORECASE,
)
_PUNCTUATION: Final = frozenset(" \n\t.,;:!?()\"'-/%&")
_SAME: Final = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2212": "-"}
    | {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u201c": '"', "\u201d": '"'}
)
_NOON: Final = 12
_DAY_MINUTES: Final = 24 * 60
MOST_WORDS: Final = 8
"""So many words a number in words has at most."""


def read(text: str, strings: Iterable[str] = ()) -> Read:
    """Read a text; ``strings`` are the names and words that the facts have."""
    reader = _Reader(text=text.translate(_SAME), names=_any_of(frozenset(strings)))
    anchors, words = [], []
    for found in reader.parts():
        if isinstance(found, Anchor):
            anchors.append(found)
        else:
            words.append(found)
    return Read(anchors=tuple(anchors), words=tuple(words))


@lru_cache(maxsize=8)
def _any_of(strings: frozenset[str]) -> re.Pattern[str]:
    """Return what finds the longest of some strings; of none, nothing."""
    plain_ones = {one.translate(_SAME) for one in strings}
    longest_first = sorted(plain_ones, key=lambda one: (-len(one), one))
    each = "|".join(re.escape(one) for one in longest_first)
    return re.compile(rf"(?:{each})(?![^\W_])" if each else r"(?!)")


@dataclass(slots=True)
class _Reader:
    text: str
    names: re.Pattern[str]
    at: int = 0

    def parts(self) -> Iterator[Anchor | str]:
        """Yield anchors and words, in order."""
        while self.at < len(self.text):
            begin = self.at
            found = self._next()
            if self.at == begin:
                self.at += 1
            if found is not None:
                yield found

    def _next(self) -> Anchor | str | None:
        """Read what stands here and go on behind it."""
        if self._begins() and (name := self._name()) is not None:
            return name
        for way in (self._date, self._time, self._pair, self._number, self._said):
            if (found := way()) is not None:
                return found
        return self._word() or self._other()

    def _begins(self) -> bool:
        return self.at == 0 or not self.text[self.at - 1].isalnum()

    def _name(self) -> Anchor | None:
        found = self.names.match(self.text, self.at)
        return None if found is None else self._anchor(Sort.NAME, found[0], found.end())

    def _anchor(self, sort: Sort, value: str, end: int, unit: str = "") -> Anchor:
        written = self.text[self.at : end]
        self.at = end
        return Anchor(sort=sort, value=value, unit=unit, written=written)

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.text, self.at) if self._begins() else None

    def _date(self) -> Anchor | None:
        if (found := self._match(_ISO)) is not None:
            year, month, day = found.groups()
        elif (found := self._match(_DAY_MONTH)) is not None:
            day, name, year = found.groups()
            month = str(_MONTH[name])
        elif (found := self._match(_MONTH_DAY)) is not None:
            name, day, year = found.groups()
            month = str(_MONTH[name])
        else:
            return None
        return self._anchor(
            Sort.DATE, day_text(year, int(month), int(day)), found.end()
        )

    def _time(self) -> Anchor | None:
        if (found := self._match(_HALF_DAY)) is not None:
            hour = int(found[1]) % _NOON + (_NOON if found[3] in "pP" else 0)
            odd = not 1 <= int(found[1]) <= _NOON
            minute = int(found[2] or 0)
        elif (found := self._match(_CLOCK)) is not None:
            hour, minute, odd = int(found[1]), int(found[2]), False
        else:
            return None
        value = hour * 60 + minute
        odd = odd or minute > 59 or value >= _DAY_MINUTES  # noqa: PLR2004 - an hour
        sort = Sort.ODD if odd else Sort.TIME
        return self._anchor(sort, f"{hour:02}:{minute:02}", found.end())

    def _pair(self) -> Anchor | None:
        if (found := self._match(_PAIR)) is None:
            return None
        value = f"{plain(Decimal(found[1]))}/{plain(Decimal(found[2]))}"
        return self._with_unit(Sort.PAIR, value, found.end())

    def _number(self) -> Anchor | None:
        found = self._match(_NUMBER)
        if found is None:
            odd = self._match(_DIGITS)
            return None if odd is None else self._anchor(Sort.ODD, odd[0], odd.end())
        sign = "-" if found[1] == "-" else ""
        value = Decimal(f"{sign}{found[2].replace(',', '')}{found[3] or ''}")
        anchor = self._with_unit(Sort.NUMBER, plain(value), found.end())
        glued = _WORD.match(self.text, self.at)
        if glued is not None:
            return self._anchor(Sort.ODD, f"{anchor.written}{glued[0]}", glued.end())
        return anchor

    def _with_unit(self, sort: Sort, value: str, end: int) -> Anchor:
        unit = _UNIT.match(self.text, end)
        if unit is None:
            return self._anchor(sort, value, end)
        name = allowed.UNITS[unit[0].strip().casefold()]
        return self._anchor(sort, value, unit.end(), name)

    def _said(self) -> Anchor | None:
        """Read a number in words: five, twenty-one, a third."""
        if not self._begins():
            return None
        words, ends = self._run()
        if not words:
            return None
        if (value := allowed.SAID.get(words[0])) is not None:
            return self._with_unit(Sort.NUMBER, plain(value), ends[0])
        known = ENGLISH_NUMBERS
        starts = {*known.units, *known.teens, *known.tens, *known.hundred}
        if words[0] not in starts | {"thousand"}:
            return None
        found = NumberReader(words=words, names=known).number(0)
        if found is None:
            return self._anchor(Sort.ODD, words[0], ends[0])
        value = Decimal(found.text)
        return self._with_unit(Sort.NUMBER, plain(value), ends[found.end - 1])

    def _run(self) -> tuple[list[str], list[int]]:
        """Return the next words, with one space or hyphen between, and their ends."""
        words: list[str] = []
        ends: list[int] = []
        at = self.at
        while len(words) < MOST_WORDS:
            found = _WORDS.match(self.text, at)
            if found is None:
                break
            words.append(found[0].casefold())
            ends.append(found.end())
            gap = _GAP.match(self.text, found.end())
            if gap is None:
                break
            at = gap.end()
        return words, ends

    def _word(self) -> Anchor | str | None:
        found = _WORD.match(self.text, self.at)
        if found is None:
            return None
        if found[0] in en.WEEKDAYS:
            day = str(en.WEEKDAYS.index(found[0]))
            return self._anchor(Sort.WEEKDAY, day, found.end())
        word = found[0].casefold()
        negated = word.endswith("n't")
        if negated or word in allowed.MEANING:
            value = "not" if negated else allowed.MEANING[word]
            return self._anchor(Sort.MEANING, value, found.end())
        self.at = found.end()
        return word

    def _other(self) -> Anchor | None:
        """Pass over marks; anything that is none, or counts in some script, is odd."""
        sign = self.text[self.at]
        if sign in _PUNCTUATION:
            return None
        return self._anchor(Sort.ODD, unicodedata.name(sign, sign), self.at + 1)


def day_text(year: str | None, month: int, day: int) -> str:
    """Return a day in the form in which days are compared."""
    return f"{year or ''}-{month:02}-{day:02}"


def forms_of(day: date) -> tuple[str, str]:
    """Return a day as it is compared, with its year and without."""
    return day_text(str(day.year), day.month, day.day), day_text(
        None, day.month, day.day
    )
