"""What stands around a value: names of measurements, fillers, limits.

The steps that amounts, blood pressures and all other measurements share.
"""

from typing import Final

from . import measure_words as w
from .moments.stretches import read_stretch
from .number_reading import tokens
from .numbers import number_at, unhyphenated
from .unclear import Doubt
from .vitals import VitalKind

_LONGEST: Final = 300


def words_of(text: str) -> list[str]:
    """Cut a text into words, with a slash as a word of its own."""
    found = unhyphenated(tokens(text[:_LONGEST].replace("per cent", "percent")))
    return ["/" if token.text in w.PER else token.text for token in found]


def has_number(words: list[str]) -> bool:
    """Say whether any number stands among words."""
    return any(number_at(words, at)[0] is not None for at in range(len(words)))


def stripped(words: list[str], kind: VitalKind) -> tuple[list[str], Doubt | None]:
    """Drop what people say before and after a value."""
    while words and number_at(words, 0)[0] is None and not _begins(words, kind):
        if words[0] in w.LIMITING:
            return words, Doubt.BOUND
        if words[0] not in w.FILLERS | w.KIND_WORDS[kind]:
            return words, Doubt.NO_NUMBER
        words = words[1:]
    while words and words[-1] in w.FILLERS and words[-1] not in {"-", ")"}:
        words = words[:-1]
    return words, None if words else Doubt.NO_NUMBER


def _begins(words: list[str], kind: VitalKind) -> bool:
    """Say whether a value begins that is no plain number."""
    if kind is VitalKind.GLUCOSE and words[0] in w.METER_LIMITS:
        return True
    return kind is VitalKind.SLEEP and read_stretch(words, 0) is not None
