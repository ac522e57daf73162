"""Where a day lies in a plan that changes: which day of a cycle, which step of a taper.

Counting only, on the wall clock of the schedule; nothing here is an instant.
"""

from datetime import datetime, timedelta

from .schedule import Schedule
from .schedule_kinds import ClockTimes, Taper
from .schedule_plan import course_end


def day_of_cycle(schedule: Schedule, wall: datetime) -> int | None:
    """Return which day of its cycle it is, from 1; None outside a course of cycles."""
    if not isinstance(schedule, ClockTimes) or schedule.cycle is None:
        return None
    if not _runs(schedule, wall):
        return None
    gone = (wall.date() - schedule.course.start.date()).days
    return gone % (schedule.cycle.on + schedule.cycle.off) + 1


def step_of_taper(schedule: Schedule, wall: datetime) -> int | None:
    """Return which step of a taper it is, from 1; None before it and after it."""
    if not isinstance(schedule, Taper) or not _runs(schedule, wall):
        return None
    begins = schedule.course.start
    for number, step in enumerate(schedule.steps, 1):
        if step.duration_days is None:
            return number
        begins += timedelta(days=step.duration_days)
        if wall < begins:
            return number
    return None


def _runs(schedule: ClockTimes | Taper, wall: datetime) -> bool:
    end = course_end(schedule.course)
    begun = schedule.course.start.date() <= wall.date()
    return begun and (end is None or wall < end)
