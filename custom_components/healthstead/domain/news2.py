"""The National Early Warning Score 2, from the published chart, with its exclusions.

Royal College of Physicians, *National Early Warning Score (NEWS) 2* (2017). The
chart was made for inpatients of sixteen and older who are not pregnant: for
anybody else there is no score. A missing parameter leaves no total; what is there
is a lower bound. Information to discuss, never a diagnosis, and a red flag with a
score of 0 is still an emergency.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

type Bands = tuple[tuple[Decimal, int], ...]
"""Highest value of each band, and its points."""

ADULT_YEARS: Final = 16
TENTH: Final = Decimal("0.1")
REST: Final = Decimal("Infinity")


def _bands(*rows: tuple[str, int]) -> Bands:
    return tuple((Decimal(ceiling), points) for ceiling, points in rows)


# Chart 1: one row for each line of the published table.
RESPIRATION: Final = _bands(("8", 3), ("11", 1), ("20", 0), ("24", 2), ("Infinity", 3))
SPO2_SCALE_1: Final = _bands(("91", 3), ("93", 2), ("95", 1), ("Infinity", 0))
SPO2_SCALE_2_AIR: Final = _bands(("83", 3), ("85", 2), ("87", 1), ("Infinity", 0))
SPO2_SCALE_2_OXYGEN: Final = _bands(
    ("83", 3), ("85", 2), ("87", 1), ("92", 0), ("94", 1), ("96", 2), ("Infinity", 3)
)
SYSTOLIC: Final = _bands(("90", 3), ("100", 2), ("110", 1), ("219", 0), ("Infinity", 3))
PULSE: Final = _bands(
    ("40", 3), ("50", 1), ("90", 0), ("110", 1), ("130", 2), ("Infinity", 3)
)
TEMPERATURE: Final = _bands(
    ("35.0", 3), ("36.0", 1), ("38.0", 0), ("39.0", 1), ("Infinity", 2)
)
CONSCIOUSNESS: Final[Mapping[str, int]] = {"A": 0, "C": 3, "V": 3, "P": 3, "U": 3}
OXYGEN: Final = 2
SINGLE: Final = 3
"""So many points in one parameter ask for a review whatever the total."""
MEDIUM: Final = 5
HIGH: Final = 7
SCALE_2_TARGET: Final = Decimal(92)
"""Up to here scale 2 scores the same on air and on oxygen."""

# What cannot be true of a living adult; the bounds of ``vitals``.
POSSIBLE: Final[Mapping[str, tuple[Decimal, Decimal]]] = {
    "resp_rate": (Decimal(3), Decimal(80)),
    "spo2": (Decimal(40), Decimal(100)),
    "systolic": (Decimal(40), Decimal(300)),
    "pulse": (Decimal(20), Decimal(300)),
    "temp_c": (Decimal(30), Decimal(44)),
}


class Band(StrEnum):
    """Clinical risk as the report names it, and the cases without a total."""

    LOW = "low"
    LOW_MEDIUM = "low_medium"
    MEDIUM = "medium"
    HIGH = "high"
    INCOMPLETE = "incomplete"
    INVALID = "invalid_input"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, kw_only=True, slots=True)
class Vitals:
    """One set of observations; None is not measured, or too old."""

    resp_rate: Decimal | None = None
    spo2: Decimal | None = None
    on_oxygen: bool | None = None
    systolic: Decimal | None = None
    pulse: Decimal | None = None
    consciousness: str | None = None
    temp_c: Decimal | None = None
    spo2_scale: int = 1
    """2 only where a clinician has set a target of 88 to 92 %."""
    age_years: int | None = None
    pregnant: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """The score of one set; ``total`` only where nothing is missing or wrong."""

    band: Band
    total: int | None = None
    scores: Mapping[str, int | None] | None = None
    reason: str = ""
    missing: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    partial_total: int | None = None
    min_band: Band | None = None
    """What the risk is at least, where something is missing."""

    @property
    def any_single_3(self) -> bool:
        """Say whether one parameter alone scores three."""
        return self.scores is not None and SINGLE in self.scores.values()

    @property
    def response(self) -> str:
        """Return the row of the report's table of responses; empty without a total."""
        if self.total is None:
            return ""
        return {
            Band.HIGH: "7_or_more",
            Band.MEDIUM: "5_or_6",
            Band.LOW_MEDIUM: "3_in_single_parameter",
        }.get(self.band, "1_to_4" if self.total else "0")


def points(bands: Bands, value: Decimal) -> int:
    """Return the points of the first band whose ceiling holds the value."""
    return next(score for ceiling, score in bands if value <= ceiling)


def news2(vitals: Vitals) -> Score:
    """Return the score, or why there is none."""
    if vitals.age_years is not None and vitals.age_years < ADULT_YEARS:
        return Score(band=Band.NOT_APPLICABLE, reason="under_16")
    if vitals.pregnant:
        return Score(band=Band.NOT_APPLICABLE, reason="pregnant")
    if invalid := _impossible(vitals):
        return Score(band=Band.INVALID, invalid=invalid)
    scores = _scores(vitals)
    known = sum(score for score in scores.values() if score is not None)
    band = _band(known, single=SINGLE in scores.values())
    missing = tuple(name for name in scores if getattr(vitals, name) is None)
    if not missing:
        return Score(band=band, total=known, scores=scores)
    return Score(
        band=Band.INCOMPLETE,
        scores=scores,
        missing=missing,
        partial_total=known,
        min_band=band,
    )


def _impossible(vitals: Vitals) -> tuple[str, ...]:
    found = [
        name
        for name, (low, high) in POSSIBLE.items()
        if (value := getattr(vitals, name)) is not None and not low <= value <= high
    ]
    if vitals.consciousness not in {None, *CONSCIOUSNESS}:
        found.append("consciousness")
    if vitals.spo2_scale not in {1, 2}:
        found.append("spo2_scale")
    return tuple(found)


def _scores(vitals: Vitals) -> dict[str, int | None]:
    temperature = vitals.temp_c
    if temperature is not None:
        temperature = temperature.quantize(TENTH, rounding=ROUND_HALF_UP)
    oxygen, mind = vitals.on_oxygen, vitals.consciousness
    return {
        "resp_rate": _points(RESPIRATION, vitals.resp_rate),
        "spo2": _saturation(vitals),
        "on_oxygen": None if oxygen is None else OXYGEN * oxygen,
        "systolic": _points(SYSTOLIC, vitals.systolic),
        "pulse": _points(PULSE, vitals.pulse),
        "consciousness": None if mind is None else CONSCIOUSNESS[mind],
        "temp_c": _points(TEMPERATURE, temperature),
    }


def _points(bands: Bands, value: Decimal | None) -> int | None:
    return None if value is None else points(bands, value)


def _saturation(vitals: Vitals) -> int | None:
    """Score the saturation; above its target, scale 2 needs to know about oxygen."""
    value = vitals.spo2
    if value is None or vitals.spo2_scale == 1:
        return _points(SPO2_SCALE_1, value)
    if vitals.on_oxygen is None and value > SCALE_2_TARGET:
        return None
    oxygen = bool(vitals.on_oxygen)
    return points(SPO2_SCALE_2_OXYGEN if oxygen else SPO2_SCALE_2_AIR, value)


def _band(total: int, *, single: bool) -> Band:
    if total >= HIGH:
        return Band.HIGH
    if total >= MEDIUM:
        return Band.MEDIUM
    return Band.LOW_MEDIUM if single else Band.LOW
