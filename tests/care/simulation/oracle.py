"""What RFC 5545 says falls due: day by day and minute by minute, as plain as can be.

Shares nothing with the integration but the shapes of schedules. Clock changes are
found by walking through the years, not by asking for a fold.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import assert_never
from zoneinfo import ZoneInfo

from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminding import QuietHours
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DoseTime,
    Interval,
    Linked,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
)

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
STEP = timedelta(minutes=15)
FIRST, LAST = datetime(2025, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
LONG = 9999
"""Days of a step without an end."""
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

type Doses = dict[datetime, Quantity]
"""By the UTC instant: how much."""


@cache
def _changes(zone: str) -> tuple[tuple[datetime, timedelta], ...]:
    """Return since when which offset counted, found by walking."""
    clock, moment = ZoneInfo(zone), FIRST
    found: list[tuple[datetime, timedelta]] = []
    while moment < LAST:
        offset = moment.astimezone(clock).utcoffset() or timedelta(0)
        if not found or found[-1][1] != offset:
            found.append((moment, offset))
        moment += STEP
    return tuple(found)


def wall_of(moment: datetime, zone: str) -> datetime:
    """Return what the wall clock shows at an instant."""
    offset = [o for since, o in _changes(zone) if since <= moment][-1]
    return (moment + offset).replace(tzinfo=None)


@cache
def instant_of(wall: datetime, zone: str) -> datetime:
    """Return the first instant at which the clock shows this, or would have."""
    fixed = wall.replace(tzinfo=UTC)
    around = [
        (since, offset) for since, offset in _changes(zone) if since <= fixed + 2 * DAY
    ][-3:]
    shows = [fixed - o for _, o in around if wall_of(fixed - o, zone) == wall]
    if shows:
        return min(shows)
    # The clocks jump over it: it is read with the offset before the jump.
    before = [o for since, o in around if since <= fixed - DAY][-1:]
    return fixed - (before or [around[0][1]])[0]


def expected(schedule: Schedule, zone: str, until: datetime) -> Doses:
    """Return everything that falls due before a moment, without any answers."""
    match schedule:
        case AsNeeded() | Linked():
            return {}
        case Interval():
            return dict(_interval(schedule, zone, until))
        case ClockTimes() | Monthly() | Taper():
            found: Doses = {}
            for wall, amount in sorted(
                _walls(schedule, zone, until), key=lambda w: w[0]
            ):
                moment = instant_of(wall, zone)
                if moment < until:
                    found.setdefault(moment, amount)
            return found
        case _:
            assert_never(schedule)


def in_course(course: Course, moment: datetime, zone: str) -> bool:
    """Say whether a course holds an instant, whatever its count."""
    if moment < instant_of(course.start, zone):
        return False
    end = _course_end(course)
    if end is not None and moment >= instant_of(end, zone):
        return False
    day = wall_of(moment, zone).date()
    return not any(gone.first <= day <= gone.last for gone in course.exclude)


def _course_end(course: Course) -> datetime | None:
    """Return the first wall time after a course."""
    ends = []
    if course.duration_days is not None:
        ends.append(course.start + course.duration_days * DAY)
    if course.until is not None:
        ends.append(datetime.combine(course.until + DAY, time.min))
    return min(ends, default=None)


def _interval(
    plan: Interval, zone: str, until: datetime
) -> Iterator[tuple[datetime, Quantity]]:
    base = instant_of(plan.course.start, zone)
    moment, number = base, 0
    while moment < until:
        if plan.course.count is not None and number >= plan.course.count:
            return
        over = plan.lasting is not None and moment >= base + plan.lasting
        if not over and in_course(plan.course, moment, zone):
            yield moment, plan.amount
        moment, number = moment + plan.every, number + 1


def _walls(
    plan: ClockTimes | Monthly | Taper, zone: str, until: datetime
) -> Iterator[tuple[datetime, Quantity]]:
    """Walk from day to day and yield what the wall clock is to show, counted."""
    course = plan.course
    end, number = _course_end(course), 0
    day, last = course.start.date(), wall_of(until, zone).date() + DAY
    while day <= last:
        for row in sorted(_rows_on(plan, day), key=lambda row: row.time):
            wall = datetime.combine(day, row.time)
            if wall < course.start or (end is not None and wall >= end):
                continue
            if not _in_step(plan, row, wall):
                continue
            number += 1
            if course.count is not None and number > course.count:
                return
            if not any(gone.first <= day <= gone.last for gone in course.exclude):
                yield wall, row.amount
        day += DAY


def _rows_on(plan: ClockTimes | Monthly | Taper, day: date) -> list[DoseTime]:
    begun = plan.course.start.date()
    match plan:
        case Taper(steps=steps):
            rows = [row for step in steps for row in step.rows]
        case ClockTimes(rows=some):
            off = (day - begun).days % plan.every_n_days
            cycle = plan.cycle
            if cycle is not None:
                off = off or (day - begun).days % (cycle.on + cycle.off) >= cycle.on
            rows = [] if off else list(some)
        case Monthly(rows=some):
            months = (day.year - begun.year) * 12 + day.month - begun.month
            hit = months % plan.every_n_months == 0 and _is_the_day(plan.on, day)
            rows = list(some) if hit else []
        case _:
            assert_never(plan)
    weekday = WEEK[day.weekday()]
    return [r for r in rows if r.weekdays is None or weekday in set(r.weekdays)]


def _is_the_day(on: int | NthWeekday, day: date) -> bool:
    if isinstance(on, int):
        return day.day == on
    if WEEK[day.weekday()] != on.weekday:
        return False
    if on.nth == -1:
        return (day + 7 * DAY).month != day.month
    return (day.day + 6) // 7 == on.nth


def _in_step(plan: ClockTimes | Monthly | Taper, row: DoseTime, wall: datetime) -> bool:
    """Say whether a row of a taper belongs to the step that a wall time lies in."""
    if not isinstance(plan, Taper):
        return True
    begins = plan.course.start
    for step in plan.steps:
        days = step.duration_days
        ends = begins + (LONG if days is None else days) * DAY
        if begins <= wall < ends:
            on = (wall.date() - begins.date()).days % step.every_n_days == 0
            return on and any(row is own for own in step.rows)
        begins = ends
    return False


def after_quiet(moment: datetime, quiet: QuietHours | None, zone: str) -> datetime:
    """Walk on, minute by minute, until nobody need be left in peace."""
    while quiet is not None and _is_quiet(wall_of(moment, zone).time(), quiet):
        seconds = timedelta(seconds=moment.second, microseconds=moment.microsecond)
        moment += MINUTE - seconds
    return moment


def _is_quiet(clock: time, quiet: QuietHours) -> bool:
    if quiet.start <= quiet.end:
        return quiet.start <= clock < quiet.end
    return clock >= quiet.start or clock < quiet.end
