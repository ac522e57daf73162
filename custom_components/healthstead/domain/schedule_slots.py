"""Slots of a schedule between two instants.

Windows are half-open and independent: the slots of [a, c) are those of [a, b)
and then those of [b, c), whatever b is.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from .quantity import Quantity
from .schedule_civil import instant, wall_day
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    Interval,
    Linked,
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
    schedule: Schedule, zone: ZoneInfo, start: datetime, end: datetime
) -> Iterator[Slot]:
    """Yield the slots that fall due in [start, end), in order.

    As planned: what an interval counted from the last dose taken comes to, see
    ``slots_after_taken``. A linked dose has no slots of its own: ``linked_slots``.
    """
    lo, hi = start.astimezone(UTC), end.astimezone(UTC)
    match schedule:
        case AsNeeded() | Linked():
            return
        case Interval():
            found = _interval(schedule, zone, lo, hi)
        case ClockTimes() | Monthly() | Taper():
            found = _clock(schedule, zone, lo, hi)
        case _:
            assert_never(schedule)
    for due, amount in found:
        yield Slot(due=due.astimezone(zone), amount=amount)


def next_slot(schedule: Schedule, zone: ZoneInfo, after: datetime) -> Slot | None:
    """Return the first slot strictly after a moment, or None if none follows."""
    lo = after.astimezone(UTC) + TICK
    return next(slots_between(schedule, zone, lo, lo + HORIZON), None)


def slots_after_taken(
    plan: Interval, zone: ZoneInfo, anchor: datetime, end: datetime
) -> Iterator[Slot]:
    """Yield the slots of an interval after the dose that was answered last.

    ``anchor``: when that dose was taken, or was due if it was left out. A count is
    the caller's to keep: how many were answered does not stand here.
    """
    first = max(anchor.astimezone(UTC) + plan.every, instant(plan.course.start, zone))
    hi = end.astimezone(UTC)
    moments = _steps(first, plan.every, None, first, hi)
    for due in _within_course(plan, zone, moments):
        yield Slot(due=due.astimezone(zone), amount=plan.amount)


def linked_slots(
    plan: Linked, zone: ZoneInfo, taken: Iterable[datetime]
) -> Iterator[Slot]:
    """Yield the slots that follow the doses of the other medication, in order."""
    begins, ends = instant(plan.course.start, zone), course_end(plan.course)
    for moment in sorted(one.astimezone(UTC) for one in taken):
        due = moment + plan.after
        if due < begins or (ends is not None and due >= instant(ends, zone)):
            continue
        if not any(wall_day(due, zone) in gone for gone in plan.course.exclude):
            yield Slot(due=due.astimezone(zone), amount=plan.amount)


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
    plan: Interval, zone: ZoneInfo, lo: datetime, hi: datetime
) -> Iterator[tuple[datetime, Quantity]]:
    base = instant(plan.course.start, zone)
    moments = _steps(base, plan.every, plan.course.count, lo, hi)
    for moment in _within_course(plan, zone, moments):
        yield moment, plan.amount


def _within_course(
    plan: Interval, zone: ZoneInfo, moments: Iterable[datetime]
) -> Iterator[datetime]:
    """Yield the moments up to the end of the course, without excluded days."""
    course, base = plan.course, instant(plan.course.start, zone)
    ends = [base + plan.lasting] if plan.lasting is not None else []
    if (wall_end := course_end(course)) is not None:
        ends.append(instant(wall_end, zone))
    for moment in moments:
        if any(moment >= end for end in ends):
            return
        if not any(wall_day(moment, zone) in gone for gone in course.exclude):
            yield moment


def _steps(
    base: datetime, every: timedelta, count: int | None, lo: datetime, hi: datetime
) -> Iterator[datetime]:
    """Yield base, base + every, … within [lo, hi), at most ``count`` from base."""
    index = max(0, -((base - lo) // every))
    while (moment := base + index * every) < hi and (count is None or index < count):
        yield moment
        index += 1
