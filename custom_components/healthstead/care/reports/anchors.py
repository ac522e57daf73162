"""What of a text must be true: its numbers, times, dates, names, and telling words.

Reading only. Figures are read in every form in which they are commonly written; one in
another form (other scripts' digits, fractions as one sign, slashed dates, Roman
numerals) is *odd*, and nothing odd is ever in the facts. English is the only language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ...domain.number_reading import NumberReader
from ...domain.number_words import ENGLISH_NUMBERS
from ...domain.quantity import plain
from . import allowed_en as allowed
from . import words_en as en
from .anchor import Anchor, Read, Sort, day_text
from .figure_patterns import (
    CLOCK,
    DAY_MONTH,
    DIGITS,
    GAP,
    HALF_DAY,
    ISO,
    MONTH,
    MONTH_DAY,
    NUMBER,
    PAIR,
    PUNCTUATION,
    SAME,
    UNIT,
    WORD,
    WORDS,
)

_NOON: Final = 12
_DAY_MINUTES: Final = 24 * 60
MOST_WORDS: Final = 8
"""So many words a number in words has at most."""


def read(text: str, strings: Iterable[str] = ()) -> Read:
    """Read a text; ``strings`` are the names and words that the facts have."""
    reader = _Reader(text=text.translate(SAME), names=_any_of(frozenset(strings)))
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
    plain_ones = {one.translate(SAME) for one in strings}
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
        if (found := self._match(ISO)) is not None:
            year, month, day = found.groups()
        elif (found := self._match(DAY_MONTH)) is not None:
            day, name, year = found.groups()
            month = str(MONTH[name])
        elif (found := self._match(MONTH_DAY)) is not None:
            name, day, year = found.groups()
            month = str(MONTH[name])
        else:
            return None
        return self._anchor(
            Sort.DATE, day_text(year, int(month), int(day)), found.end()
        )

    def _time(self) -> Anchor | None:
        if (found := self._match(HALF_DAY)) is not None:
            hour = int(found[1]) % _NOON + (_NOON if found[3] in "pP" else 0)
            odd = not 1 <= int(found[1]) <= _NOON
            minute = int(found[2] or 0)
        elif (found := self._match(CLOCK)) is not None:
            hour, minute, odd = int(found[1]), int(found[2]), False
        else:
            return None
        value = hour * 60 + minute
        odd = odd or minute > 59 or value >= _DAY_MINUTES  # noqa: PLR2004 - an hour
        sort = Sort.ODD if odd else Sort.TIME
        return self._anchor(sort, f"{hour:02}:{minute:02}", found.end())

    def _pair(self) -> Anchor | None:
        if (found := self._match(PAIR)) is None:
            return None
        value = f"{plain(Decimal(found[1]))}/{plain(Decimal(found[2]))}"
        return self._with_unit(Sort.PAIR, value, found.end())

    def _number(self) -> Anchor | None:
        found = self._match(NUMBER)
        if found is None:
            odd = self._match(DIGITS)
            return None if odd is None else self._anchor(Sort.ODD, odd[0], odd.end())
        sign = "-" if found[1] == "-" else ""
        value = Decimal(f"{sign}{found[2].replace(',', '')}{found[3] or ''}")
        anchor = self._with_unit(Sort.NUMBER, plain(value), found.end())
        glued = WORD.match(self.text, self.at)
        if glued is not None:
            return self._anchor(Sort.ODD, f"{anchor.written}{glued[0]}", glued.end())
        return anchor

    def _with_unit(self, sort: Sort, value: str, end: int) -> Anchor:
        unit = UNIT.match(self.text, end)
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
            found = WORDS.match(self.text, at)
            if found is None:
                break
            words.append(found[0].casefold())
            ends.append(found.end())
            gap = GAP.match(self.text, found.end())
            if gap is None:
                break
            at = gap.end()
        return words, ends

    def _word(self) -> Anchor | str | None:
        found = WORD.match(self.text, self.at)
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
        if sign in PUNCTUATION:
            return None
        return self._anchor(Sort.ODD, unicodedata.name(sign, sign), self.at + 1)
