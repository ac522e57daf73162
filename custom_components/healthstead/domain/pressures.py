"""Blood pressure: two numbers that belong together."""

from decimal import Decimal
from typing import Final

from . import measure_words as w
from .measure_reading import stripped, words_of
from .numbers import number_at
from .unclear import Doubt
from .vitals import Measured, VitalKind

# Two bare numbers are a blood pressure only when they look like one, in their unit.
_MMHG: Final = "mm[Hg]"
_KPA: Final = "kPa"
_SYSTOLIC: Final = {_MMHG: (60, 260), _KPA: (8, 35)}
_DIASTOLIC: Final = {_MMHG: (30, 160), _KPA: (4, 22)}

type _Halves = tuple[Decimal, Decimal]


def parse_blood_pressure(text: str) -> tuple[int, int] | None:
    """Return systolic and diastolic, or None when these are not exactly two numbers."""
    found, unit = _pressure(text)
    if isinstance(found, Doubt) or unit == _KPA:
        return None
    return int(found[0]), int(found[1])


def _pressure(text: str) -> tuple[_Halves | Doubt, str]:
    words, unit = _without_unit(words_of(text.replace("/", " / ")))
    words, doubt = stripped(words, VitalKind.BLOOD_PRESSURE)
    first, end = number_at(words, 0)
    if doubt is not None or first is None:
        return doubt or Doubt.NO_NUMBER, unit
    rest = words[end:]
    said_over = bool(rest) and rest[0] in w.OVER
    while rest and (rest[0] in w.OVER | w.FILLERS | w.SECOND_HALF_FIRST):
        rest = rest[1:]
    second, end = number_at(rest, 0)
    if second is None:
        return Doubt.MISSING_HALF, unit
    if rest[end:]:
        return Doubt.SEVERAL, unit
    return _two_halves(first, second, unit or _MMHG, said_over=said_over), unit


def _two_halves(
    first: Decimal, second: Decimal, unit: str, *, said_over: bool
) -> _Halves | Doubt:
    if unit == _MMHG and (first % 1 or second % 1):
        return Doubt.IMPOSSIBLE
    systolic, diastolic = _SYSTOLIC[unit], _DIASTOLIC[unit]
    likely = (
        systolic[0] <= first <= systolic[1]
        and diastolic[0] <= second <= diastolic[1]
        and first > second
    )
    return (first, second) if said_over or likely else Doubt.SEVERAL


def _without_unit(words: list[str]) -> tuple[list[str], str]:
    """Return the words before the unit, and the unit; empty where none was said."""
    text = " ".join(words)
    units = w.UNIT_WORDS[VitalKind.BLOOD_PRESSURE]
    for said in sorted(units, key=len, reverse=True):
        if text.endswith(f" {said}"):
            return text.removesuffix(f" {said}").split(), units[said]
    return words, ""


def pressure(text: str) -> Measured | Doubt:
    """Return a blood pressure with its unit if that was said, or what to ask."""
    halves, unit = _pressure(text)
    if isinstance(halves, Doubt):
        return halves
    return Measured(
        kind=VitalKind.BLOOD_PRESSURE, value=halves[0], second=halves[1], unit=unit
    )
