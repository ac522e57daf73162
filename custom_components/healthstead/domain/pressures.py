"""Blood pressure: two numbers that belong together."""

from decimal import Decimal
from typing import Final

from . import measure_words as w
from .measure_reading import stripped, words_of
from .numbers import number_at
from .unclear import Doubt
from .vitals import Measured, VitalKind

# Two bare numbers are a blood pressure only when they look like one.
_SYSTOLIC: Final = (60, 260)
_DIASTOLIC: Final = (30, 160)


def parse_blood_pressure(text: str) -> tuple[int, int] | None:
    """Return systolic and diastolic, or None when these are not exactly two numbers."""
    found = _pressure(text)
    return None if isinstance(found, Doubt) else (int(found[0]), int(found[1]))


def _pressure(text: str) -> tuple[Decimal, Decimal] | Doubt:
    words = _without_unit(words_of(text.replace("/", " / ")))
    words, doubt = stripped(words, VitalKind.BLOOD_PRESSURE)
    first, end = number_at(words, 0)
    if doubt is not None or first is None:
        return doubt or Doubt.NO_NUMBER
    rest = words[end:]
    said_over = bool(rest) and rest[0] in w.OVER
    while rest and (rest[0] in w.OVER | w.FILLERS | w.SECOND_HALF_FIRST):
        rest = rest[1:]
    second, end = number_at(rest, 0)
    if second is None:
        return Doubt.MISSING_HALF
    if rest[end:]:
        return Doubt.SEVERAL
    return _two_halves(first, second, said_over=said_over)


def _two_halves(
    first: Decimal, second: Decimal, *, said_over: bool
) -> tuple[Decimal, Decimal] | Doubt:
    if first % 1 or second % 1:
        return Doubt.IMPOSSIBLE
    likely = (
        _SYSTOLIC[0] <= first <= _SYSTOLIC[1]
        and _DIASTOLIC[0] <= second <= _DIASTOLIC[1]
        and first > second
    )
    return (first, second) if said_over or likely else Doubt.SEVERAL


def _without_unit(words: list[str]) -> list[str]:
    text = " ".join(words)
    for unit in sorted(w.UNIT_WORDS[VitalKind.BLOOD_PRESSURE], key=len, reverse=True):
        if text.endswith(f" {unit}"):
            return text.removesuffix(f" {unit}").split()
    return words


def pressure(text: str) -> Measured | Doubt:
    """Return a blood pressure with its unit if that was said, or what to ask."""
    halves = _pressure(text)
    if isinstance(halves, Doubt):
        return halves
    words = words_of(text.replace("/", " / "))
    unit = "" if _without_unit(words) == words else "mm[Hg]"
    return Measured(
        kind=VitalKind.BLOOD_PRESSURE, value=halves[0], second=halves[1], unit=unit
    )
