"""What is said beside a vital sign: what is usual, what changed, what it is called.

Made from the days that the record keeps; each figure can name the days it is of. A
category is the word of one guideline, which is named with it; nothing here says what
somebody has.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ..domain.vital_categories import (
    MMOL,
    fever_category,
    glucose_category,
    pressure_category,
)
from ..domain.vitals import Measured, VitalKind
from ..domain.watch_settings import Guideline
from ..domain.watching.baselines import MONTH, WEEK, Baseline, baseline
from ..domain.watching.daily import DaySummary
from ..domain.watching.shapes import Half
from ..domain.watching.trends import Departure, Trend, departure, trends
from .record import PersonRecord

GLUCOSE_NAMED_BY: Final = "ADA"
FEVER_NAMED_BY: Final = "NHS and CDC"
PRESSURE_NAMED_BY: Final = {
    Guideline.ACC_AHA: "ACC/AHA 2017",
    Guideline.ESC_HOME: "ESC 2024, home",
}
MGDL_IN_MMOL: Final = Decimal(18)
"""As the watch converts, so that both units name the same category."""
TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Usual:
    """What was usual of one number, in the watched unit."""

    week: Baseline | None
    month: Baseline | None
    departure: Departure | None
    """The last day that is over, beside the week before it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """What one guideline calls a value."""

    category: str
    guideline: str


def usual(
    record: PersonRecord, kind: VitalKind, today: date, half: Half | None = None
) -> Usual:
    """Return what is usual, of the days before today."""
    days = record.observed.days.get(kind, ())
    last = max((day for day in days if day.date < today), key=_date, default=None)
    before = None if last is None else baseline(days, kind, last.date, WEEK, half)
    return Usual(
        week=baseline(days, kind, today, WEEK, half),
        month=baseline(days, kind, today, MONTH, half),
        departure=None if last is None or before is None else departure(before, last),
    )


def changes(record: PersonRecord, summary: DaySummary) -> tuple[Trend, ...]:
    """Return the rules of this person that held on a day that ended just now."""
    known = record.observed.days.get(summary.kind, ())
    days = (*(day for day in known if day.date != summary.date), summary)
    rules = [rule for rule in record.watch.trends if rule.kind is summary.kind]
    return trends(days, rules, summary.date)


def last_changes(record: PersonRecord, kind: VitalKind) -> tuple[Trend, ...]:
    """Return the rules that held on the last day that is over."""
    days = record.observed.days.get(kind, ())
    return changes(record, days[-1]) if days else ()


def named(record: PersonRecord, measured: Measured) -> Named | None:
    """Return what the person's guideline calls a value in the watched unit."""
    match measured.kind:
        case VitalKind.BLOOD_PRESSURE if measured.second is not None:
            return _pressure(record.watch.guideline, measured.value, measured.second)
        case VitalKind.GLUCOSE:
            category = glucose_category(measured.value, measured.unit)
            return Named(category=category, guideline=GLUCOSE_NAMED_BY)
        case VitalKind.TEMPERATURE:
            fever = fever_category(measured.value, measured.unit, None)
            category = "fever" if fever.fever else "no_fever"
            return Named(category=category, guideline=FEVER_NAMED_BY)
        case _:
            return None


def _pressure(guideline: Guideline, systolic: Decimal, diastolic: Decimal) -> Named:
    home = guideline is Guideline.ESC_HOME
    found = pressure_category(systolic, diastolic, home=home)
    category = found.esc_2024 if found.acc_aha is None else found.acc_aha
    return Named(category=category, guideline=PRESSURE_NAMED_BY[guideline])


def in_unit(value: Decimal, unit: str) -> Decimal:
    """Return a glucose value of the watch in the person's own unit."""
    if unit != MMOL:
        return value
    return (value / MGDL_IN_MMOL).quantize(TENTH, ROUND_HALF_UP)


def _date(day: DaySummary) -> date:
    return day.date
