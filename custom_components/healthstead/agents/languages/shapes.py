"""What a language brings, and how its words are written plainly.

Tables are written as people write; they are compared without accents and capitals,
because people leave those away.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_SHARP_S: Final = str.maketrans({"ß": "ss", "œ": "oe", "\u2019": "'"})


def without_accents(text: str) -> str:
    """Return a text without its accents; capitals and all else stay."""
    apart = unicodedata.normalize("NFKD", text.translate(_SHARP_S))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """One language's words for numbers, times, amounts and answers."""

    code: str
    numbers: Mapping[str, int]
    halves: Mapping[str, str]
    """Words for numbers with a half: "anderthalb" is 1.5."""
    apart: Sequence[str] = ()
    """Where a blank is put: "Samstagabend" is two words."""
    comma: str
    """How the mark of a decimal is said, as a pattern."""
    clocks: Sequence[str]
    """Ways to say an hour. Groups: ``h`` the hour, ``m`` minutes after it, ``less``
    minutes before it, ``half`` the half hour before it, ``near`` for about."""
    minutes: Mapping[str, int]
    """Words for minutes: a quarter, a half."""
    wholes: Sequence[tuple[str, str]]
    """Times that need no other word: pattern, and English with its groups."""
    days: Sequence[tuple[str, str]]
    """Patterns for days, and the English for them; months and weekdays by name."""
    parts: Sequence[tuple[str, str]]
    """Patterns for parts of a day, and which part it is."""
    weekdays: Sequence[str]
    months: Sequence[str]
    lengths: Mapping[str, str]
    """Words for minutes, hours, days, weeks, months."""
    units: Mapping[str, str]
    """Words for what is counted, and the English unit."""
    measures: Mapping[str, str]
    """Words for units of measurement, and how English writes them."""
    over: str
    """What stands between two pressures, as a pattern."""
    centimetres: bool = False
    """A pressure is said in centimetres of mercury as well: 13 over 8."""
    articles: str
    """Words before a name, as a pattern."""
    polite: str
    """Words around a sentence that change nothing, as a pattern."""
    answers: Sequence[tuple[str, str]]
    """Whole answers as patterns, and the English for them."""
    leads: Sequence[tuple[str, str]]
    """Words that begin an answer and let more follow."""
    specialties: Mapping[str, str]
    """Words for kinds of clinicians, by the English word that is shown."""

    @cached_property
    def number_pattern(self) -> re.Pattern[str]:
        """Return what finds a number that was said in words, the longest first."""
        words = sorted(self._plain_numbers, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")

    @cached_property
    def _plain_numbers(self) -> Mapping[str, int]:
        return {without_accents(word): value for word, value in self.numbers.items()}

    def plain(self, text: str) -> str:
        """Return a text in small letters without accents, numbers as figures."""
        said = without_accents(text).casefold()
        said = re.sub(r"[?!¿¡\"«»„“”]", " ", said)
        said = re.sub(r"(?<!\d),|,(?!\d)|;|\.(?=\s|$)", " ", said)
        for pattern in self.apart:
            said = re.sub(pattern, " ", said)
        said = self._in_figures(said)
        said = re.sub(rf"(?<=\d) (?:{self.comma}) (?=\d)", ",", said)
        said = re.sub(rf"\b(?:{without_accents(self.polite)})\b", " ", said)
        return " ".join(said.split())

    def _in_figures(self, said: str) -> str:
        for word, figure in self.halves.items():
            said = re.sub(rf"\b{without_accents(word)}\b", figure, said)
        return self.number_pattern.sub(
            lambda found: str(self._plain_numbers[found.group(0)]), said
        )
