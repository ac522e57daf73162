"""What every kind of schedule shares: its course and the days of the week."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final


class ScheduleError(ValueError):
    """A schedule that cannot be, with the field that makes it so."""

    def __init__(self, field: str, problem: str) -> None:
        """Keep the field's name beside a sentence for people."""
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


MOST_DAYS: Final = 36_500
"""A hundred years: longer than any course, and safe to add to a date."""


class Weekday(StrEnum):
    """A day of the week, written as FHIR writes it."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @classmethod
    def of(cls, day: date) -> Weekday:
        """Return the weekday of a date."""
        return tuple(cls)[day.weekday()]

    @property
    def number(self) -> int:
        """Return 0 for Monday to 6 for Sunday, as ``date.weekday`` does."""
        return tuple(Weekday).index(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class DateRange:
    """Local days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Say whether a day lies in the range."""
        return self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """When a schedule begins and what ends it; whatever ends first, ends it.

    ``start`` is local wall time without a zone. ``duration_days`` is half-open:
    a course of three days begun at 10:30 ends three days later at 10:30.
    ``until`` is the last local day (``until_time``: the last moment of it).
    ``count`` counts planned doses; excluded days remove doses, they do not
    push the end out.
    """

    start: datetime
    duration_days: int | None = None
    until: date | None = None
    until_time: time | None = None
    count: int | None = None
    exclude: tuple[DateRange, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a course that could never hold a dose."""
        if self.start.tzinfo is not None:
            raise ScheduleError("start", "must be a local time without an offset")
        if self.duration_days is not None:
            whole("duration_days", self.duration_days)
        if self.count is not None:
            whole("count", self.count)


def whole(field: str, number: int, most: int = MOST_DAYS) -> None:
    """Refuse what is not a positive whole number of sensible size."""
    if not 1 <= number <= most:
        raise ScheduleError(field, f"must be 1 to {most}")
