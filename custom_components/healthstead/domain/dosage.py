"""A dosage instruction after HL7 FHIR ``Dosage`` and ``Timing``.

Shapes and their plain JSON only. What FHIR R4 cannot say (the gap between
as-needed doses, cycles, day of the month) has fields of its own here. Absent
means not stated; nothing is filled in.
"""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from .schedule_course import Weekday

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None


def number(value: Decimal) -> int | float:
    """Return a JSON number: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseAmount:
    """How much at a time; ``low`` equals ``high`` unless a range was stated."""

    low: Decimal
    high: Decimal
    unit: str | None

    def to_json(self) -> dict[str, Json]:
        """Return ``{value, unit}`` or ``{low, high, unit}``."""
        if self.low == self.high:
            return {"value": number(self.low), "unit": self.unit}
        return {"low": number(self.low), "high": number(self.high), "unit": self.unit}


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A length of time as it was stated, in a FHIR unit (min h d wk mo a)."""

    value: Decimal
    unit: str
    most: Decimal | None = None

    def to_json(self) -> dict[str, Json]:
        """Return ``{value, unit}``, with ``max`` where a range was stated."""
        found: dict[str, Json] = {"value": number(self.value), "unit": self.unit}
        if self.most is not None:
            found["max"] = number(self.most)
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class MostPerPeriod:
    """The most that may be taken in a period, or in one ``episode``."""

    value: Decimal
    unit: str
    period: Decimal = Decimal(1)
    period_unit: str = "d"

    def to_json(self) -> dict[str, Json]:
        """Return the four fields."""
        return {
            "value": number(self.value),
            "unit": self.unit,
            "period": number(self.period),
            "period_unit": self.period_unit,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class OnOff:
    """Days on and days off."""

    on: int
    off: int

    def to_json(self) -> dict[str, Json]:
        """Return both, in days."""
        return {"on": self.on, "off": self.off, "unit": "d"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Dosage:
    """One line of a direction. Same ``sequence``: together; higher: afterwards."""

    sequence: int = 1
    dose: DoseAmount | None = None
    route: str = ""
    site: str = ""
    frequency: int | None = None
    frequency_max: int | None = None
    period: Decimal | None = None
    period_max: Decimal | None = None
    period_unit: str = ""
    when: tuple[str, ...] = ()
    time_of_day: tuple[time, ...] = ()
    day_of_week: tuple[Weekday, ...] = ()
    day_of_month: int | None = None
    offset_min: int | None = None
    food: str = ""
    duration: Span | None = None
    count: int | None = None
    immediate: bool = False
    as_needed: bool = False
    as_needed_for: str = ""
    min_interval: Span | None = None
    max_per_period: MostPerPeriod | None = None
    further_limits: tuple[MostPerPeriod, ...] = ()
    start_offset: Span | None = None
    cycle: OnOff | None = None

    def to_json(self) -> dict[str, Json]:
        """Return only what was stated, in plain JSON."""
        stated: dict[str, Json | None] = {
            "sequence": self.sequence,
            "dose": self.dose.to_json() if self.dose else None,
            "route": self.route or None,
            "site": self.site or None,
            "frequency": self.frequency,
            "frequency_max": self.frequency_max,
            "period": _number(self.period),
            "period_max": _number(self.period_max),
            "period_unit": self.period_unit or None,
            "when": list(self.when) or None,
            "time_of_day": [f"{at:%H:%M}" for at in self.time_of_day] or None,
            "day_of_week": [str(day) for day in self.day_of_week] or None,
            "day_of_month": self.day_of_month,
            "offset_min": self.offset_min,
            "food": self.food or None,
            "duration": _json(self.duration),
            "count": self.count,
            "immediate": self.immediate or None,
            "as_needed": self.as_needed or None,
            "as_needed_for": self.as_needed_for or None,
            "min_interval": _json(self.min_interval),
            "max_per_period": _json(self.max_per_period),
            "further_limits": [one.to_json() for one in self.further_limits] or None,
            "start_offset": _json(self.start_offset),
            "cycle": _json(self.cycle),
        }
        return {name: value for name, value in stated.items() if value is not None}


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else number(value)


def _json(part: Span | MostPerPeriod | OnOff | None) -> dict[str, Json] | None:
    return None if part is None else part.to_json()
