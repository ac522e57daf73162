"""Units as sensors spell them, and readings in the one unit that is judged.

A table of spellings and one of factors. A unit that is not in it is never guessed,
and glucose without a unit is never converted.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from ..vital_categories import FAHRENHEIT, MASS, MMOL
from ..vitals import (
    MMHG_PER_KPA,
    VITALS,
    Measured,
    Plausibility,
    VitalKind,
    plausibility,
)

WATCHED_UNIT: Final[Mapping[VitalKind, str]] = {
    kind: spec.unit or MASS for kind, spec in VITALS.items()
}
"""The unit in which a kind is judged; glucose in mg/dL."""

UNIT_MAY_BE_LEFT_OUT: Final = frozenset(
    {
        VitalKind.BLOOD_PRESSURE,
        VitalKind.HEART_RATE,
        VitalKind.SPO2,
        VitalKind.TEMPERATURE,
        VitalKind.RESPIRATORY_RATE,
        VitalKind.PEAK_FLOW,
        VitalKind.PAIN,
        VitalKind.STEPS,
        VitalKind.HRV,
    }
)
"""Kinds whose units cannot be taken for one another: their possible values differ."""

# UCUM code for each way in which Home Assistant and people's sensors write it.
_SPELLINGS: Final[Mapping[VitalKind, Mapping[str, str]]] = {
    VitalKind.BLOOD_PRESSURE: {"mmhg": "mm[Hg]", "mm[hg]": "mm[Hg]", "kpa": "kPa"},
    VitalKind.HEART_RATE: dict.fromkeys(
        ("bpm", "/min", "beats/min", "beats per minute", "1/min", "{beats}/min"),
        "/min",
    ),
    VitalKind.SPO2: {"%": "%"},
    VitalKind.TEMPERATURE: {
        "°c": "Cel",
        "cel": "Cel",
        "celsius": "Cel",
        "°f": FAHRENHEIT,
        "[degf]": FAHRENHEIT,
        "fahrenheit": FAHRENHEIT,
    },
    VitalKind.RESPIRATORY_RATE: dict.fromkeys(
        ("/min", "br/min", "brpm", "breaths/min", "breaths per minute", "1/min", "rpm"),
        "/min",
    ),
    VitalKind.GLUCOSE: {"mg/dl": MASS, "mmol/l": MMOL},
    VitalKind.WEIGHT: {
        "kg": "kg",
        "g": "g",
        "lb": "[lb_av]",
        "lbs": "[lb_av]",
        "[lb_av]": "[lb_av]",
        "st": "[stone_av]",
        "[stone_av]": "[stone_av]",
    },
    VitalKind.PEAK_FLOW: {"l/min": "L/min"},
    VitalKind.PAIN: {"{score}": "{score}"},
    VitalKind.STEPS: {"steps": "{steps}", "{steps}": "{steps}"},
    VitalKind.SLEEP: {"h": "h", "hours": "h", "min": "min", "s": "s"},
    VitalKind.HRV: {"ms": "ms"},
}

# (factor, offset added before it). International avoirdupois pound and stone, NIST
# SP 811. Glucose: the factor 18 and whole mg/dL keep the table of the ADA the same
# in both units (70 and 3.9, 54 and 3.0, 180 and 10.0, 250 and 13.9).
_FACTORS: Final[Mapping[str, tuple[Decimal, Decimal]]] = {
    "kPa": (MMHG_PER_KPA, Decimal(0)),
    FAHRENHEIT: (Decimal(5) / Decimal(9), Decimal(-32)),
    MMOL: (Decimal(18), Decimal(0)),
    "g": (Decimal("0.001"), Decimal(0)),
    "[lb_av]": (Decimal("0.45359237"), Decimal(0)),
    "[stone_av]": (Decimal("6.35029318"), Decimal(0)),
    "min": (Decimal(1) / Decimal(60), Decimal(0)),
    "s": (Decimal(1) / Decimal(3600), Decimal(0)),
}
_FINENESS: Final[Mapping[str, Decimal]] = {"kPa": Decimal(1), MMOL: Decimal(1)}
"""What a converted value is rounded to; 0.01 where nothing is said."""


class Why(StrEnum):
    """Why a value was put aside."""

    NO_UNIT = "no_unit"
    UNKNOWN_UNIT = "unknown_unit"
    NOT_A_NUMBER = "not_a_number"
    IMPOSSIBLE = "impossible"
    FROM_THE_FUTURE = "from_the_future"


def code_of(kind: VitalKind, unit: str) -> str | Why:
    """Return the UCUM code of a unit as a source writes it."""
    if unit == WATCHED_UNIT[kind]:
        return unit
    if not unit.strip():
        return WATCHED_UNIT[kind] if kind in UNIT_MAY_BE_LEFT_OUT else Why.NO_UNIT
    return _SPELLINGS[kind].get(unit.strip().lower(), Why.UNKNOWN_UNIT)


def converted(value: Decimal, code: str) -> Decimal:
    """Return a number in the watched unit of its kind."""
    if (rule := _FACTORS.get(code)) is None:
        return value
    factor, offset = rule
    fine = _FINENESS.get(code, Decimal("0.01"))
    return ((value + offset) * factor).quantize(fine, rounding=ROUND_HALF_UP)


def in_watched_unit(given: Measured) -> Measured | Why:
    """Return a reading in the unit that is judged, or why it cannot be."""
    halves = (given.value, given.second)
    if any(half is not None and not half.is_finite() for half in halves):
        return Why.NOT_A_NUMBER
    code = code_of(given.kind, given.unit)
    if isinstance(code, Why):
        return code
    if code == given.unit and code not in _FACTORS:
        return given
    if _too_big(given):
        return Why.IMPOSSIBLE
    return replace(
        given,
        value=converted(given.value, code),
        unit=WATCHED_UNIT[given.kind],
        second=None if given.second is None else converted(given.second, code),
    )


def _too_big(given: Measured) -> bool:
    """Say whether a number is beyond any unit here, and beyond rounding."""
    return any(
        half is not None and half.adjusted() > MOST_DIGITS
        for half in (given.value, given.second)
    )


MOST_DIGITS: Final = 9


def is_possible(measured: Measured) -> bool:
    """Say whether a living person can have this value, in the watched unit."""
    return plausibility(measured) is not Plausibility.REJECT


def is_unusual(measured: Measured) -> bool:
    """Say whether a person would be asked if this is right."""
    return plausibility(measured) is Plausibility.CONFIRM
