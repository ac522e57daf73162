"""The kinds of schedule: shapes only, no arithmetic.

One dataclass per kind, so that no field means something in one kind and
nothing in another. Local times are wall-clock times of the person's zone;
``schedule_slots`` turns them into instants.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from .ids import MedicationId
from .quantity import Quantity
from .schedule_course import Course, ScheduleError, Weekday, whole

LONGEST_MONTH: Final = 31


class IntervalMode(StrEnum):
    """What a fixed interval is counted from.

    Both count elapsed time, so a wall clock may show another hour after the
    clocks change.
    """

    FROM_PLANNED = "from_planned"
    FROM_TAKEN = "from_taken"


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseTime:
    """One row: when, how much, and on which days (None: on every day)."""

    time: time
    amount: Quantity
    weekdays: frozenset[Weekday] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cycle:
    """Days on and days off, counted from the first day of the course."""

    on: int
    off: int

    def __post_init__(self) -> None:
        """Refuse a cycle without days on."""
        whole("cycle.on", self.on)
        whole("cycle.off", self.off)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockTimes:
    """Doses at times of the wall clock, on some or all days."""

    course: Course
    rows: tuple[DoseTime, ...]
    every_n_days: int = 1
    cycle: Cycle | None = None

    def __post_init__(self) -> None:
        """Refuse rows that would ask twice for the same moment."""
        _distinct(self.rows)
        whole("every_n_days", self.every_n_days)


@dataclass(frozen=True, kw_only=True, slots=True)
class Interval:
    """Doses a fixed elapsed time apart, the first at the start of the course."""

    course: Course
    every: timedelta
    amount: Quantity
    mode: IntervalMode = IntervalMode.FROM_PLANNED
    lasting: timedelta | None = None
    """Elapsed time after which the course is over (half-open)."""

    def __post_init__(self) -> None:
        """Refuse an interval that does not move on."""
        if self.every < timedelta(minutes=1):
            raise ScheduleError("every", "must be a minute or more")


@dataclass(frozen=True, kw_only=True, slots=True)
class NthWeekday:
    """The first to fifth such weekday of a month; -1 is the last."""

    nth: int
    weekday: Weekday

    def __post_init__(self) -> None:
        """Refuse a week that no month has."""
        if self.nth not in (1, 2, 3, 4, 5, -1):
            raise ScheduleError("nth", "must be 1 to 5, or -1 for the last")


@dataclass(frozen=True, kw_only=True, slots=True)
class Monthly:
    """Doses on one day of the month; months without that day are skipped."""

    course: Course
    on: int | NthWeekday
    rows: tuple[DoseTime, ...]
    every_n_months: int = 1

    def __post_init__(self) -> None:
        """Refuse a day that no month has."""
        _distinct(self.rows)
        whole("every_n_months", self.every_n_months)
        if isinstance(self.on, int):
            whole("day", self.on, LONGEST_MONTH)


@dataclass(frozen=True, kw_only=True, slots=True)
class TaperStep:
    """One stretch of a taper; only the last may be open-ended."""

    duration_days: int | None
    rows: tuple[DoseTime, ...]
    every_n_days: int = 1

    def __post_init__(self) -> None:
        """Refuse a step without length or with a moment asked twice."""
        if self.duration_days is not None:
            whole("days", self.duration_days)
        _distinct(self.rows)
        whole("every_n_days", self.every_n_days)


@dataclass(frozen=True, kw_only=True, slots=True)
class Taper:
    """Steps that follow one another, each with doses of its own."""

    course: Course
    steps: tuple[TaperStep, ...]

    def __post_init__(self) -> None:
        """Refuse a taper with an open end anywhere but at its end."""
        if not self.steps:
            raise ScheduleError("steps", "must hold at least one step")
        if any(step.duration_days is None for step in self.steps[:-1]):
            raise ScheduleError("steps", "only the last step may be open-ended")


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """The most that may be taken in a rolling period (None: in one episode).

    The unit ``dose`` counts doses, any other unit adds amounts up.
    """

    amount: Quantity
    period: timedelta | None
    calendar_day: bool = False
    """Counted from midnight to midnight on the person's clock, not rolling."""
    shared: bool = False
    """Counted over all of the person's medications with the same ingredient."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AsNeeded:
    """Never due; only ever too soon or too much.

    ``amount_max`` is the upper end where the direction allows a range.
    """

    amount: Quantity
    amount_max: Quantity | None = None
    minimum_gap: timedelta | None = None
    max_per_period: tuple[Limit, ...] = ()
    reason: str = ""
    course: Course | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Linked:
    """Due an elapsed time after a dose of another medication was taken.

    Until that dose is taken there is no slot, and where it is left out there
    never is one.
    """

    course: Course
    to: MedicationId
    after: timedelta
    amount: Quantity

    def __post_init__(self) -> None:
        """Refuse a dose before the one it follows."""
        if self.after < timedelta(0):
            raise ScheduleError("after", "must not be negative")


type Schedule = ClockTimes | Interval | Monthly | Taper | Linked | AsNeeded


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One dose that falls due: the instant, in the zone asked for, and how much.

    To compare slots of one zone, compare ``due`` in UTC: two moments of the same
    zone compare by the wall clock, which an autumn night shows twice.
    """

    due: datetime
    amount: Quantity


def _distinct(rows: tuple[DoseTime, ...]) -> None:
    """Refuse two rows at one time on one day. No rows at all is a pause."""
    seen: set[tuple[time, Weekday]] = set()
    for row in rows:
        moments = {(row.time, day) for day in row.weekdays or Weekday}
        if moments & seen:
            raise ScheduleError("times", f"{row.time:%H:%M} is asked for twice")
        seen |= moments
