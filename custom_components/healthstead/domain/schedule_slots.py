"""Slots of a schedule between two instants.

Windows are half-open and independent: the slots of [a, c) are those of [a, b)
and then those of [b, c), whatever b is.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from .quantity import Quantity
from .schedule_civil import instant, wall_day
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    Interval,
    IntervalMode,
    Monthly,
    Schedule,
    Slot,
    Taper,
)
from .schedule_plan import WallPlan, course_end, planned

DAY: Final = timedelta(days=1)
TICK: Final = timedelta(microseconds=1)
FIRST_CHUNK: Final = timedelta(days=2)
LAST_CHUNK: Final = timedelta(days=64)
HORIZON: Final = timedelta(days=366 * 9)
"""How far ahead a next slot is looked for: 29 February can be eight years away."""


def slots_between(
    schedule: Schedule,
    zone: ZoneInfo,
    start: datetime,
    end: datetime,
    *,
    last_taken: datetime | None = None,
) -> Iterator[Slot]:
    """Yield the slots that fall due in [start, end), in order.

    ``last_taken`` matters only to an interval counted from the last dose
    taken: what follows it is counted from it.
    """
    lo, hi = start.astimezone(UTC), end.astimezone(UTC)
    match schedule:
        case AsNeeded():
            return
        case Interval():
            found = _interval(schedule, zone, lo, hi, last_taken)
        case ClockTimes() | Monthly() | Taper():
            found = _clock(schedule, zone, lo, hi)
        case _:
            assert_never(schedule)
    for due, amount in found:
        yield Slot(due=due.astimezone(zone), amount=amount)


def next_slot(
    schedule: Schedule,
    zone: ZoneInfo,
    after: datetime,
    *,
    last_taken: datetime | None = None,
) -> Slot | None:
    """Return the first slot strictly after a moment, or None if none follows."""
    lo = after.astimezone(UTC) + TICK
    slots = slots_between(schedule, zone, lo, lo + HORIZON, last_taken=last_taken)
    return next(slots, None)


def _clock(
    plan: WallPlan, zone: ZoneInfo, lo: datetime, hi: datetime
) -> Iterator[tuple[datetime, Quantity]]:
    """Resolve wall times chunk by chunk; one instant is one slot.

    Two wall times can meet in one instant when the clocks jump; the earlier
    row then stands, because nothing here may ever double a dose.
    """
    begins = instant(plan.course.start, zone)
    ends = course_end(plan.course)
    lo = max(lo, begins - DAY)
    hi = hi if ends is None else min(hi, instant(ends, zone) + DAY)
    for low, high in _chunks(lo, hi):
        first, last = wall_day(low, zone) - DAY, wall_day(high, zone) + DAY
        due: dict[datetime, Quantity] = {}
        for wall, amount in planned(plan, first, last):
            moment = instant(wall, zone)
            if low <= moment < high:
                due.setdefault(moment, amount)
        yield from sorted(due.items(), key=lambda item: item[0])


def _chunks(lo: datetime, hi: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Cut a window into pieces that grow: the next slot is mostly a near one."""
    length = FIRST_CHUNK
    while lo < hi:
        high = min(lo + length, hi)
        yield lo, high
        lo, length = high, min(length * 2, LAST_CHUNK)


def _interval(
    plan: Interval,
    zone: ZoneInfo,
    lo: datetime,
    hi: datetime,
    last_taken: datetime | None,
) -> Iterator[tuple[datetime, Quantity]]:
    course, every = plan.course, plan.every
    base = instant(course.start, zone)
    moments = _steps(base, every, course.count, lo, hi)
    if plan.mode is IntervalMode.FROM_TAKEN and last_taken is not None:
        taken = last_taken.astimezone(UTC)
        later = taken + TICK
        passed = max(0, (taken - base) // every + 1)
        left = None if course.count is None else course.count - passed
        moments = chain(
            _steps(base, every, course.count, lo, min(hi, later)),
            _steps(taken + every, every, left, max(lo, later), hi),
        )
    ends = [base + plan.lasting] if plan.lasting is not None else []
    if (wall_end := course_end(course)) is not None:
        ends.append(instant(wall_end, zone))
    for moment in moments:
        if any(moment >= end for end in ends):
            return
        if not any(wall_day(moment, zone) in gone for gone in course.exclude):
            yield moment, plan.amount


def _steps(
    base: datetime, every: timedelta, count: int | None, lo: datetime, hi: datetime
) -> Iterator[datetime]:
    """Yield base, base + every, … within [lo, hi), at most ``count`` from base."""
    index = max(0, -((base - lo) // every))
    while (moment := base + index * every) < hi and (count is None or index < count):
        yield moment
        index += 1
