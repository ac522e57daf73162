"""The days and times of a MedTimer reminder: numbers, flags and bits.

Days count from the first of January 1970, moments in seconds, times of day in
minutes. A value that MedTimer takes for "every day" in one version and for "no
day" in another is not read.
"""

from datetime import date, time, timedelta
from typing import Final

from ...domain.schedule import Weekday
from . import entry_fields as fields
from .entry_fields import Fields
from .limits import LAST_YEAR
from .problem import FieldError, Reason

FIRST_DAY: Final = date(1970, 1, 1)
"""Day 0; MedTimer takes it for "no day"."""
ALL_DAYS: Final = 0x7FFFFFFF
EVERY_DAY: Final[list[object]] = [True] * 7
IDS: Final = range(-(2**31), 2**31)
DAYS: Final = range((date(LAST_YEAR, 12, 31) - FIRST_DAY).days)
SECONDS: Final = range(DAYS.stop * 86_400)


def day_of(entry: Fields, name: str) -> date | None:
    """Return a calendar day, or None where none is set."""
    days = fields.whole(entry, name, DAYS, default=0)
    return FIRST_DAY + timedelta(days=days) if days else None


def clock_of(minutes: int) -> time:
    """Return a time of day."""
    return time(*divmod(minutes, 60))


def weekdays_of(entry: Fields) -> frozenset[Weekday] | None:
    """Return the days of the week, Monday first; None for all of them."""
    days = fields.items(entry, "days", EVERY_DAY)
    if len(days) != len(EVERY_DAY) or not all(isinstance(day, bool) for day in days):
        raise FieldError("days", Reason.WRONG_VALUE, days)
    if not any(days):
        raise FieldError("days", Reason.NO_DAYS)
    chosen = frozenset(day for day, on in zip(Weekday, days, strict=True) if on)
    return None if len(chosen) == len(Weekday) else chosen


def days_of_month(entry: Fields) -> tuple[int, ...] | None:
    """Return the days of the month from their bits; None for all of them."""
    bits = fields.whole(entry, "activeDaysOfMonth", IDS, default=-1) & ALL_DAYS
    if not bits:
        raise FieldError("activeDaysOfMonth", Reason.NO_DAYS)
    if bits == ALL_DAYS:
        return None
    return tuple(day for day in range(1, 32) if bits >> (day - 1) & 1)
