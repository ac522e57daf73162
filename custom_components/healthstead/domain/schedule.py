"""When a medication falls due: the door to the schedule modules.

Civil-time arithmetic only. Nothing here knows who the person is, what they
answered, or that Home Assistant exists.
"""

from .schedule_course import Course, DateRange, ScheduleError, Weekday
from .schedule_kinds import (
    AsNeeded,
    ClockTimes,
    Cycle,
    DoseTime,
    Interval,
    IntervalMode,
    Limit,
    Linked,
    Monthly,
    NthWeekday,
    Schedule,
    Slot,
    Taper,
    TaperStep,
)
from .schedule_slots import linked_slots, next_slot, slots_after_taken, slots_between

__all__ = [
    "AsNeeded",
    "ClockTimes",
    "Course",
    "Cycle",
    "DateRange",
    "DoseTime",
    "Interval",
    "IntervalMode",
    "Limit",
    "Linked",
    "Monthly",
    "NthWeekday",
    "Schedule",
    "ScheduleError",
    "Slot",
    "Taper",
    "TaperStep",
    "Weekday",
    "linked_slots",
    "next_slot",
    "slots_after_taken",
    "slots_between",
]
