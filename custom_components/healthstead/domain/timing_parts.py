"""Lengths, amounts and limits of a dosage as a schedule has them; what is left open."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from .dosage import Dosage, DoseAmount, MostPerPeriod, Span
from .quantity import Quantity
from .schedule_course import Course, ScheduleError
from .schedule_kinds import Limit

WEEK: Final = 7
MONTHS: Final = {"mo": 1, "a": 12}
LENGTHS: Final = {
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "wk": timedelta(days=WEEK),
    "mo": timedelta(days=30),
    "a": timedelta(days=365),
}


def length_of(span: Span) -> timedelta:
    """Return a stated length; months and years count 30 and 365 days."""
    return LENGTHS[span.unit] * float(span.value)


def days_of(span: Span, start: datetime) -> int:
    """Return a length in days; months and years are those of the calendar."""
    if span.unit in MONTHS:
        months = int(span.value) * MONTHS[span.unit]
        return (start + relativedelta(months=months) - start).days
    days = length_of(span) / timedelta(days=1)
    if days != int(days):
        raise ScheduleError("duration", "part_of_a_day")
    return int(days)


def amount_of(dose: DoseAmount | None, *, high: bool = False) -> Quantity:
    """Return the lower or the upper end of a dose."""
    if dose is None:
        raise ScheduleError("dose", "missing_dose")
    value = dose.high if high else dose.low
    return Quantity(value=value, unit=dose.unit or "")


def course_of(dosage: Dosage, start: datetime) -> Course:
    """Return the course that a dosage states."""
    days = None if dosage.duration is None else days_of(dosage.duration, start)
    return Course(start=start, duration_days=days, count=dosage.count)


def limit_of(most: MostPerPeriod) -> Limit:
    """Return a maximum as a rolling limit."""
    amount = Quantity(value=most.value, unit=most.unit)
    if most.period_unit == "episode":
        return Limit(amount=amount, period=None)
    return Limit(
        amount=amount, period=length_of(Span(value=most.period, unit=most.period_unit))
    )


def left_open(dosage: Dosage) -> Iterable[str]:
    """Yield what a dosage leaves open."""
    dose = dosage.dose
    if dose is not None and dose.low != dose.high and not dosage.as_needed:
        yield "choose_dose"
    if dosage.duration and dosage.duration.most is not None:
        yield "choose_duration"
    if not dosage.as_needed:
        yield from _open_times(dosage)


def _open_times(dosage: Dosage) -> Iterable[str]:
    if dosage.frequency_max is not None:
        yield "choose_frequency"
    if dosage.period_max is not None:
        yield "choose_interval"
    if dosage.period_unit == "wk" and not dosage.day_of_week:
        yield "choose_weekday"
    if dosage.period_unit in MONTHS and dosage.day_of_month is None:
        yield "choose_day_of_month"
    if dosage.frequency is None and dosage.count != 1:
        yield "missing_frequency"
