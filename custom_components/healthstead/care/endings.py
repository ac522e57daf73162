"""When a medication's course is over, and when that is to be said beforehand."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import instant
from ..domain.schedule import Interval, IntervalMode
from ..domain.schedule_end import over_at
from .record import MedicationRecord, PersonRecord
from .slots import counted_from, zone_of
from .supplies import hour_on

BEFORE: Final = timedelta(days=3)
"""So long before its last day a course is spoken of [product choice]."""
TICK: Final = timedelta(microseconds=1)


def course_over(record: PersonRecord, held: MedicationRecord) -> datetime | None:
    """Return from when nothing falls due any more, in UTC; None: without an end."""
    ends = [held.medication.stopped, _planned_over(record, held)]
    return min((instant(end) for end in ends if end is not None), default=None)


def ending_at(record: PersonRecord, held: MedicationRecord) -> datetime | None:
    """Return when to say that a course is about to end.

    None where it has no end, was stopped, or is too short for a word beforehand.
    """
    over = course_over(record, held)
    if over is None or held.medication.stopped is not None:
        return None
    last = (over - TICK).astimezone(ZoneInfo(record.person.profile.zone)).date()
    moment = hour_on(record, last - BEFORE)
    return moment if moment > held.medication.started else None


def _planned_over(record: PersonRecord, held: MedicationRecord) -> datetime | None:
    """Return the end as planned, or as it is now if counted from the last dose."""
    regimen = held.medication.regimens[-1]
    plan, zone = regimen.schedule, zone_of(record, regimen)
    anchor = counted_from(held)
    match plan:
        case Interval(mode=IntervalMode.FROM_TAKEN) if anchor and plan.course.count:
            left = max(0, plan.course.count - held.answered)
            counted = anchor + plan.every * left + TICK
            others = over_at(
                replace(plan, course=replace(plan.course, count=None)), zone
            )
            return counted if others is None else min(counted, others)
        case _:
            return over_at(plan, zone)
