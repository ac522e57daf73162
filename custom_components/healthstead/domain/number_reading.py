"""How a run of words becomes one number.

Reading only: the words themselves are data in ``number_words``, and what a
number means (a dose, an hour) is decided by whoever asked for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from .number_words import NumberWords

_TOKEN: Final = re.compile(
    r"[0-9]+(?:[.,:/][0-9]+)*|[½¼¾]|[^\W\d_½¼¾]+(?:'[^\W\d_½¼¾]+)*|\S"
)
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL: Final = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,12})?")
_SPELLED_AT_LEAST: Final = 3
"""Two digits in a row may be two numbers; three are one, spelled out."""


class Token(NamedTuple):
    """A word, a figure or a mark, and where it stood."""

    text: str
    start: int
    end: int


class Read(NamedTuple):
    """A number in figures, and the index of the first token after it."""

    text: str
    end: int
    elided: bool = False
    """The word "hundred" was left out: "one forty two"."""


def tokens(text: str) -> list[Token]:
    """Cut a text into lower-case words, figures and marks."""
    return [
        Token(match[0].lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text.replace("\u2019", "'"))
    ]


def figures(token: str) -> str | None:
    """Return written figures as a plain decimal: "1,500", "0,5", "36.6"."""
    if _GROUPED.fullmatch(token):
        return token.replace(",", "")
    if _DECIMAL.fullmatch(token):
        return token.replace(",", ".")
    return None


@dataclass(frozen=True, slots=True)
class NumberReader:
    """Reads the longest number that starts at a given word."""

    words: Sequence[str]
    names: NumberWords
    pairs: bool = False
    """Also read "fifteen thirty" as 1530, the way hours and years are said."""

    def number(self, at: int) -> Read | None:
        """Read a number with its decimals or fraction."""
        whole = self._whole(at)
        if whole is None:
            return None
        return self._decimals(whole) or self._and_fraction(whole) or whole

    def decimals_only(self, at: int) -> Read | None:
        """Read "point five"."""
        return self._decimals(Read("0", at))

    def _word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""

    def _whole(self, at: int) -> Read | None:
        read = self._spelled(at) or self._below_thousand(at)
        if read is None:
            return self._article_thousand(at)
        if self._word(read.end) in self.names.thousand and "." not in read.text:
            return self._plus(int(read.text) * 1000, read.end + 1, hundreds=True)
        return read

    def _article_thousand(self, at: int) -> Read | None:
        """Read "a thousand"; the letter k alone never follows an article."""
        if self._word(at) in self.names.articles and (
            self._word(at + 1) in self.names.thousand and len(self.words[at + 1]) > 1
        ):
            return self._plus(1000, at + 2, hundreds=True)
        return None

    def _plus(self, base: int, at: int, *, hundreds: bool) -> Read:
        """Add what follows a hundred or a thousand, if anything does."""
        after = at + 1 if self._word(at) in self.names.joiners else at
        rest = self._hundreds(after) if hundreds else None
        rest = rest or self._spoken_below_hundred(after)
        if rest is None or self._word(rest.end) in self.names.hundred:
            return Read(str(base), at)
        return Read(str(base + int(rest.text)), rest.end)

    def _below_thousand(self, at: int) -> Read | None:
        return self._hundreds(at) or self._elided(at) or self._below_hundred(at)

    def _hundreds(self, at: int) -> Read | None:
        """Read "two hundred and five", "a hundred", "hundred and five"."""
        lead = self._below_hundred(at)
        if lead is None:
            end = at + 1 if self._word(at) in self.names.articles else at
            lead = Read("1", end)
        if self._word(lead.end) not in self.names.hundred or "." in lead.text:
            return None
        return self._plus(int(lead.text) * 100, lead.end + 1, hundreds=False)

    def _elided(self, at: int) -> Read | None:
        """Read "one forty two" and "one oh five"; "fifteen thirty" as a pair."""
        first = self._spoken_below_hundred(at)
        if first is None or first.text == "0":
            return None
        if len(first.text) > 1 and not self.pairs:
            return None
        second = self._two_digits(first.end)
        if second is None or self._word(second.end) in self.names.hundred:
            return None
        return Read(first.text + second.text, second.end, elided=True)

    def _two_digits(self, at: int) -> Read | None:
        if self._word(at) in self.names.oh:
            unit = self.names.units.get(self._word(at + 1))
            return Read(f"0{unit}", at + 2) if unit else None
        read = self._spoken_below_hundred(at)
        return read if read and len(read.text) > 1 else None

    def _below_hundred(self, at: int) -> Read | None:
        written = figures(self._word(at))
        return Read(written, at + 1) if written else self._spoken_below_hundred(at)

    def _spoken_below_hundred(self, at: int) -> Read | None:
        word = self._word(at)
        small = self.names.units.get(word, self.names.teens.get(word))
        if small is not None:
            return Read(str(small), at + 1)
        if (tens := self.names.tens.get(word)) is None:
            return None
        unit = self.names.units.get(self._word(at + 1), 0)
        return Read(str(tens + unit), at + 2 if unit else at + 1)

    def _spelled(self, at: int) -> Read | None:
        """Read digits said one by one: "one four two", "one oh two"."""
        if self._word(at) not in self.names.units:
            return None
        digits, end = self._digits(at)
        if len(digits) < _SPELLED_AT_LEAST or self._word(end) in self.names.hundred:
            return None
        return Read(digits, end)

    def _digits(self, at: int) -> tuple[str, int]:
        digits = ""
        while (digit := self._digit(self._word(at))) is not None:
            digits += str(digit)
            at += 1
        return digits, at

    def _digit(self, word: str) -> int | None:
        return 0 if word in self.names.oh else self.names.units.get(word)

    def _decimals(self, whole: Read) -> Read | None:
        if self._word(whole.end) not in self.names.points or "." in whole.text:
            return None
        at = whole.end + 1
        digits, end = self._digits(at)
        if not digits:
            read = self._below_hundred(at)
            if read is None or "." in read.text:
                return None
            digits, end = read.text, read.end
        return Read(f"{whole.text}.{digits}", end, whole.elided)

    def _and_fraction(self, whole: Read) -> Read | None:
        """Read "two and a half", "one and three quarters"."""
        if self._word(whole.end) not in self.names.joiners or "." in whole.text:
            return None
        at = whole.end + 1
        if self._word(at) in self.names.articles or self._word(at) == self.names.one:
            at += 1
        elif self._word(at + 1) in self.names.articles:
            return None  # "two and half a glass" is two things
        if (part := self.fraction(at)) is None:
            return None
        return Read(f"{whole.text}{part.text.removeprefix('0')}", part.end)

    def fraction(self, at: int) -> Read | None:
        """Read "half", "three quarters"."""
        if part := self.names.fractions.get(self._word(at)):
            return Read(str(part), at + 1)
        count = self.names.units.get(self._word(at), 0)
        share = self.names.plural_fractions.get(self._word(at + 1))
        if share is None or not 0 < count * share < 1:
            return None
        return Read(str(count * share), at + 2)
