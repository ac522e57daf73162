"""Vital signs: kinds, codes, units and what can be true of a reading.

Codes are LOINC and UCUM after the FHIR R4 vital-signs profile. The ``reject``
and ``confirm`` bounds are product choices, wide enough not to lose a true
emergency: what lies outside is asked about, never dropped in silence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, override

from .ids import ReadingId
from .quantity import plain


class Beyond(StrEnum):
    """What a meter shows instead of a number: a result, not an error."""

    LO = "LO"
    """Below what it can show."""
    HI = "HI"
    """Above it."""


class VitalKind(StrEnum):
    """What can be measured."""

    BLOOD_PRESSURE = "blood_pressure"
    HEART_RATE = "heart_rate"
    SPO2 = "spo2"
    TEMPERATURE = "temperature"
    RESPIRATORY_RATE = "respiratory_rate"
    GLUCOSE = "glucose"
    WEIGHT = "weight"
    PEAK_FLOW = "peak_flow"
    PAIN = "pain"
    STEPS = "steps"
    SLEEP = "sleep"
    HRV = "hrv"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bounds:
    """Lowest and highest value, both allowed."""

    low: Decimal
    high: Decimal

    def hold(self, value: Decimal) -> bool:
        """Say whether a value lies within."""
        return self.low <= value <= self.high


def _bounds(low: str, high: str) -> Bounds:
    return Bounds(low=Decimal(low), high=Decimal(high))


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalSpec:
    """Code, canonical unit, and bounds per unit."""

    loinc: str
    unit: str
    """Canonical UCUM unit; empty where the person must say it."""
    reject: Mapping[str, Bounds]
    confirm: Mapping[str, Bounds]


def _spec(loinc: str, unit: str, reject: Bounds, confirm: Bounds) -> VitalSpec:
    return VitalSpec(
        loinc=loinc, unit=unit, reject={unit: reject}, confirm={unit: confirm}
    )


SYSTOLIC_REJECT: Final = _bounds("40", "300")
SYSTOLIC_CONFIRM: Final = _bounds("80", "220")

# FHIR R4 vital-signs profile for codes; bounds [product choice] as in docs/safety.md.
VITALS: Final[Mapping[VitalKind, VitalSpec]] = {
    VitalKind.BLOOD_PRESSURE: _spec(
        "85354-9", "mm[Hg]", _bounds("20", "200"), _bounds("40", "120")
    ),
    VitalKind.HEART_RATE: _spec(
        "8867-4", "/min", _bounds("20", "300"), _bounds("40", "180")
    ),
    VitalKind.SPO2: _spec("2708-6", "%", _bounds("40", "100"), _bounds("85", "100")),
    VitalKind.TEMPERATURE: _spec(
        "8310-5", "Cel", _bounds("30", "44"), _bounds("35", "41")
    ),
    VitalKind.RESPIRATORY_RATE: _spec(
        "9279-1", "/min", _bounds("3", "80"), _bounds("8", "40")
    ),
    VitalKind.GLUCOSE: VitalSpec(
        loinc="41653-7",
        unit="",
        reject={"mg/dL": _bounds("10", "1000"), "mmol/L": _bounds("0.6", "55")},
        confirm={"mg/dL": _bounds("54", "400"), "mmol/L": _bounds("3.0", "22")},
    ),
    VitalKind.WEIGHT: _spec(
        "29463-7", "kg", _bounds("0.5", "400"), _bounds("0.5", "400")
    ),
    VitalKind.PEAK_FLOW: _spec(
        "19935-6", "L/min", _bounds("30", "900"), _bounds("30", "900")
    ),
    VitalKind.PAIN: _spec("72514-3", "{score}", _bounds("0", "10"), _bounds("0", "10")),
    VitalKind.STEPS: _spec(
        "41950-7", "{steps}", _bounds("0", "200000"), _bounds("0", "100000")
    ),
    VitalKind.SLEEP: _spec("93832-4", "h", _bounds("0", "24"), _bounds("0", "20")),
    VitalKind.HRV: _spec("80404-7", "ms", _bounds("0", "400"), _bounds("0", "300")),
}

MMHG_PER_KPA: Final = Decimal("7.50062")
"""NIST SP 811, conventional millimetre of mercury."""
_FINE: Final = Decimal("0.01")
_FINENESS: Final[Mapping[str, Decimal]] = {"kPa": Decimal(1)}
"""What a converted value is rounded to; 0.01 where nothing is said."""

# Conversion into the canonical unit: (factor, offset added before the factor).
_TO_CANONICAL: Final[Mapping[tuple[VitalKind, str], tuple[Decimal, Decimal]]] = {
    (VitalKind.BLOOD_PRESSURE, "kPa"): (MMHG_PER_KPA, Decimal(0)),
    (VitalKind.TEMPERATURE, "[degF]"): (Decimal(5) / Decimal(9), Decimal(-32)),
    (VitalKind.WEIGHT, "[lb_av]"): (Decimal("0.45359237"), Decimal(0)),
    (VitalKind.SLEEP, "min"): (Decimal(1) / Decimal(60), Decimal(0)),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """A value in its unit; ``second`` is the diastolic half of a blood pressure."""

    kind: VitalKind
    value: Decimal
    unit: str
    second: Decimal | None = None
    beyond: Beyond | None = None
    """A meter showed no number: ``value`` is then the end of its range."""

    @override
    def __str__(self) -> str:
        """Return for example ``142/91 mm[Hg]``, or what a meter showed: ``LO``."""
        if self.beyond is not None:
            return self.beyond.value
        half = "" if self.second is None else f"/{plain(self.second)}"
        return f"{plain(self.value)}{half} {self.unit}".rstrip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One observation, kept in canonical units and in the words it came in."""

    id: ReadingId
    measured: Measured
    at: datetime
    source: str
    said: str = ""
    given: Measured | None = None
    """In the unit in which it was entered, where that is another one."""
    site: str = ""
    """Where on the body it was taken."""


class Plausibility(StrEnum):
    """What validation says of a reading."""

    GOOD = "good"
    CONFIRM = "confirm"
    REJECT = "reject"
    NO_UNIT = "no_unit"


def canonical(measured: Measured) -> Measured:
    """Return the same observation in its canonical unit; glucose is never converted."""
    spec = VITALS[measured.kind]
    unit = measured.unit or spec.unit
    if (rule := _TO_CANONICAL.get((measured.kind, unit))) is None:
        return replace(measured, unit=unit)
    fine = _FINENESS.get(unit, _FINE)
    return replace(
        measured,
        value=_converted(measured.value, rule, fine),
        second=None
        if measured.second is None
        else _converted(measured.second, rule, fine),
        unit=spec.unit,
    )


def _converted(value: Decimal, rule: tuple[Decimal, Decimal], fine: Decimal) -> Decimal:
    factor, offset = rule
    return ((value + offset) * factor).quantize(fine).normalize()


# What meters can show at all: ISO 15197 asks for no less than 30 to 400 mg/dL, and the
# meters in use show 20 to 600; the same in mmol/L, rounded outward [product choice].
METER_ENDS: Final[Mapping[tuple[Beyond, str], Decimal]] = {
    (Beyond.LO, "mg/dL"): Decimal(20),
    (Beyond.HI, "mg/dL"): Decimal(600),
    (Beyond.LO, "mmol/L"): Decimal("1.1"),
    (Beyond.HI, "mmol/L"): Decimal("33.3"),
}


def off_the_meter(beyond: Beyond, unit: str | None) -> Measured:
    """Return a result of glucose without a number, at the end of what meters show."""
    unit = unit or "mg/dL"
    value = METER_ENDS[beyond, unit]
    return Measured(kind=VitalKind.GLUCOSE, value=value, unit=unit, beyond=beyond)


def plausibility(measured: Measured) -> Plausibility:
    """Judge an observation in canonical units."""
    spec = VITALS[measured.kind]
    if measured.kind is VitalKind.BLOOD_PRESSURE:
        return _pressure(measured, spec)
    if measured.beyond is not None:
        return Plausibility.GOOD
    if measured.unit not in spec.reject:
        return Plausibility.NO_UNIT
    if not spec.reject[measured.unit].hold(measured.value):
        return Plausibility.REJECT
    if not spec.confirm[measured.unit].hold(measured.value):
        return Plausibility.CONFIRM
    return Plausibility.GOOD


def _pressure(measured: Measured, spec: VitalSpec) -> Plausibility:
    """Judge both halves: a missing half or systolic below diastolic is refused."""
    systolic, diastolic = measured.value, measured.second
    if measured.unit != spec.unit:
        return Plausibility.NO_UNIT
    if diastolic is None or systolic <= diastolic:
        return Plausibility.REJECT
    if not (SYSTOLIC_REJECT.hold(systolic) and spec.reject[spec.unit].hold(diastolic)):
        return Plausibility.REJECT
    if SYSTOLIC_CONFIRM.hold(systolic) and spec.confirm[spec.unit].hold(diastolic):
        return Plausibility.GOOD
    return Plausibility.CONFIRM
