"""Which wall-clock doses a plan holds, as naive local times.

Everything is reached by arithmetic from the start of the course, so asking
about the tenth year costs what asking about the first week costs. Zones and
clock changes belong to ``schedule_civil`` and ``schedule_slots``.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final, assert_never

from .quantity import Quantity
from .schedule_course import Course, Weekday
from .schedule_kinds import (
    ClockTimes,
    DoseTime,
    Monthly,
    NthWeekday,
    Taper,
    TaperStep,
)

type Planned = tuple[datetime, Quantity]
type WallPlan = ClockTimes | Monthly | Taper

DAY: Final = timedelta(days=1)
LAST_DAY: Final = date(9990, 1, 1)
"""No plan is asked beyond this, so that adding to a date cannot overflow."""
COUNTED_YEARS: Final = timedelta(days=366 * 100)
"""How far a count is walked before it is taken as never reached."""


def course_end(course: Course) -> datetime | None:
    """Return the first wall moment after the course, or None if it is open."""
    ends = []
    if course.duration_days is not None:
        ends.append(course.start + timedelta(days=course.duration_days))
    if course.until is not None:
        until = min(course.until, LAST_DAY)
        last = datetime.combine(until, course.until_time or time.max)
        ends.append(last + timedelta(microseconds=1))
    return min(ends, default=None)


def planned(plan: WallPlan, first: date, last: date) -> Iterator[Planned]:
    """Yield the doses of a plan on the given local days, in order."""
    stop = last_counted(plan) if plan.course.count is not None else None
    for wall, amount in _uncounted(plan, first, last):
        if stop is not None and wall > stop:
            return
        if not any(wall.date() in gone for gone in plan.course.exclude):
            yield wall, amount


@lru_cache(maxsize=256)
def last_counted(plan: WallPlan) -> datetime | None:
    """Return the wall time of the last dose that the count allows."""
    count = plan.course.count or 0
    first = plan.course.start.date()
    doses = _uncounted(plan, first, min(first + COUNTED_YEARS, LAST_DAY))
    last = next(islice(doses, count - 1, None), None)
    return last[0] if last else None


def _uncounted(plan: WallPlan, first: date, last: date) -> Iterator[Planned]:
    start, end = plan.course.start, course_end(plan.course)
    first = max(first, start.date())
    last = min(last, LAST_DAY if end is None else end.date())
    match plan:
        case ClockTimes():
            doses = _on_days(_clock_days(plan, first, last), plan.rows)
        case Monthly():
            doses = _on_days(_month_days(plan, first, last), plan.rows)
        case Taper():
            doses = _taper(plan, first, last)
        case _:
            assert_never(plan)
    return ((w, a) for w, a in doses if start <= w and (end is None or w < end))


def _on_days(days: Iterator[date], rows: tuple[DoseTime, ...]) -> Iterator[Planned]:
    ordered = sorted(rows, key=lambda row: row.time)
    for day in days:
        weekday = Weekday.of(day)
        for row in ordered:
            if row.weekdays is None or weekday in row.weekdays:
                yield datetime.combine(day, row.time), row.amount


def _every(origin: date, step: int, first: date, last: date) -> Iterator[date]:
    """Yield origin, origin + step, … that lie between first and last."""
    offset = max(0, -((origin - first).days // step)) * step
    while offset <= (last - origin).days:
        yield origin + timedelta(days=offset)
        offset += step


def _clock_days(plan: ClockTimes, first: date, last: date) -> Iterator[date]:
    origin, cycle = plan.course.start.date(), plan.cycle
    for day in _every(origin, plan.every_n_days, first, last):
        if cycle is None or (day - origin).days % (cycle.on + cycle.off) < cycle.on:
            yield day


def _month_days(plan: Monthly, first: date, last: date) -> Iterator[date]:
    origin = _month_number(plan.course.start.date())
    step = plan.every_n_months
    offset = (_month_number(first) - origin + step - 1) // step * step
    while (number := origin + offset) <= _month_number(last):
        day = day_in_month(number // 12, number % 12 + 1, plan.on)
        if day is not None and first <= day <= last:
            yield day
        offset += step


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def day_in_month(year: int, month: int, on: int | NthWeekday) -> date | None:
    """Return that day of a month, or None where the month has no such day."""
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    if isinstance(on, int):
        day = first + timedelta(days=on - 1)
    elif on.nth > 0:
        ahead = (on.weekday.number - first.weekday()) % 7
        day = first + timedelta(days=ahead + 7 * (on.nth - 1))
    else:
        back = (following.weekday() - 1 - on.weekday.number) % 7
        day = following - timedelta(days=1 + back)
    return day if day < following else None


def _taper(plan: Taper, first: date, last: date) -> Iterator[Planned]:
    begins = plan.course.start
    for step in plan.steps:
        ends = _step_end(step, begins)
        days = _every(begins.date(), step.every_n_days, max(first, begins.date()), last)
        for wall, amount in _on_days(days, step.rows):
            if ends is not None and wall >= ends:
                break
            if wall >= begins:
                yield wall, amount
        if ends is None:
            return
        begins = ends


def _step_end(step: TaperStep, begins: datetime) -> datetime | None:
    if step.duration_days is None:
        return None
    return begins + timedelta(days=step.duration_days)
