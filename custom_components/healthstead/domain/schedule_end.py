"""When a schedule is over: after which moment it asks for nothing more.

As planned: what an interval counted from the last dose taken comes to depends on
the answers, and is its caller's to say.
"""

from datetime import datetime, timedelta
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from .schedule_civil import instant
from .schedule_course import Course
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
from .schedule_plan import WallPlan, course_end, last_counted
from .schedule_slots import slots_between

TICK: Final = timedelta(microseconds=1)
NEAR: Final = timedelta(days=2)


def over_at(schedule: Schedule, zone: ZoneInfo) -> datetime | None:
    """Return the UTC instant from which nothing falls due; None: it has no end."""
    match schedule:
        case ClockTimes() | Monthly() | Taper():
            ends = _wall_ends(schedule)
            return min((instant(end, zone) for end in ends), default=None)
        case Interval():
            return _interval_over(schedule, zone)
        case Linked(course=Course() as course) | AsNeeded(course=Course() as course):
            end = course_end(course)
            return None if end is None else instant(end, zone)
        case AsNeeded():
            return None
        case _:
            assert_never(schedule)


def last_slot(schedule: Schedule, zone: ZoneInfo) -> Slot | None:
    """Return the last dose of a schedule that ends, if it holds one."""
    over = over_at(schedule, zone)
    if over is None or isinstance(schedule, AsNeeded | Linked):
        return None
    begins = instant(schedule.course.start, zone) - NEAR
    # A time that the clocks jump over rings after its course has ended.
    high, length = over + NEAR, 2 * NEAR
    while high > begins:
        low = max(begins, high - length)
        if found := list(slots_between(schedule, zone, low, high)):
            return found[-1]
        high, length = low, length * 4
    return None


def _wall_ends(plan: WallPlan) -> list[datetime]:
    ends = [course_end(plan.course)]
    if plan.course.count is not None and (last := last_counted(plan)) is not None:
        ends.append(last + TICK)
    if isinstance(plan, Taper):
        days = [step.duration_days for step in plan.steps]
        if None not in days:
            whole = sum(day for day in days if day is not None)
            ends.append(plan.course.start + timedelta(days=whole))
    return [end for end in ends if end is not None]


def _interval_over(plan: Interval, zone: ZoneInfo) -> datetime | None:
    base, ends = instant(plan.course.start, zone), []
    if plan.lasting is not None:
        ends.append(base + plan.lasting)
    if (wall := course_end(plan.course)) is not None:
        ends.append(instant(wall, zone))
    if plan.course.count is not None:
        ends.append(base + plan.every * (plan.course.count - 1) + TICK)
    return min(ends, default=None)
