"""Pausing, resuming and travelling: when the same schedule counts, and on which clock.

Nothing here changes a dose. After a journey no two doses may be closer than the
medication's minimum gap: those that would be are left out, and it shows.
"""

from datetime import datetime, timedelta
from typing import Final, assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..domain.ledger import instant
from ..domain.medication import Pause
from ..domain.schedule import AsNeeded, Interval, Linked, Taper, slots_between
from . import commands as c
from . import events as ev
from .doses import minimum_gap, slots_of
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

type CourseCommand = c.PauseMedication | c.ResumeMedication | c.MoveClock

CLOCK_MOVED: Final = "clock_moved"
"""Reason of the pause that keeps doses apart after a journey."""
BACK: Final = timedelta(days=8)
AHEAD: Final = timedelta(days=40)


def decide_course(
    record: PersonRecord,
    held: MedicationRecord,
    command: CourseCommand,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide whether and on which clock a medication's schedule counts."""
    match command:
        case c.PauseMedication():
            return _pause(held, command, situation)
        case c.ResumeMedication():
            return _resume(held, command, situation)
        case c.MoveClock(zone=zone):
            return moved_clock(record, held, zone, situation)
        case _:
            assert_never(command)


def _pause(
    held: MedicationRecord, command: c.PauseMedication, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Pause from now on at the earliest: what was due until now stays due."""
    start = max(command.start, situation.now)
    if command.end is not None and command.end <= start:
        return refuse("pause_ends_early", medication=held.medication.name)
    if held.medication.paused_at(start):
        return refuse("already_paused", medication=held.medication.name)
    pause = Pause(start=start, end=command.end, reason=command.reason.strip())
    return (ev.MedicationPaused(medication=command.medication, pause=pause),)


def _resume(
    held: MedicationRecord, command: c.ResumeMedication, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Go on; a taper goes on by the calendar, so its lost steps are asked about."""
    medication, now = held.medication, situation.now
    paused = any(pause.end is None or pause.end > now for pause in medication.pauses)
    if medication.stopped is None and not paused:
        return refuse("not_paused", medication=medication.name)
    taper = isinstance(medication.schedule, Taper)
    if taper and "steps_missed" not in command.accepted:
        return doubt("steps_missed", medication=medication.name)
    return (ev.MedicationResumed(medication=command.medication, at=now),)


def moved_clock(
    record: PersonRecord, held: MedicationRecord, zone: str, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Read the times on another clock; doses too close to the last are left out.

    Where no times of the wall clock are asked for, nothing changes.
    """
    medication, now = held.medication, situation.now
    same = (medication.zone or record.person.profile.zone) == zone
    if same or isinstance(medication.schedule, AsNeeded | Interval | Linked):
        return ()
    try:
        clock = ZoneInfo(zone)
    except ZoneInfoNotFoundError, ValueError:
        return refuse("unknown_zone", zone=zone)
    moved = ev.MedicationChanged(
        medication=medication.id,
        direction=medication.direction,
        schedule=medication.schedule,
        since=now,
        zone=zone,
    )
    earliest = _free_from(record, held, now)
    slots = slots_between(medication.schedule, clock, now, now + AHEAD)
    first = next((slot for slot in slots if slot.due >= earliest), None)
    if first is None or earliest <= now:
        return (moved,)
    pause = Pause(start=now, end=instant(first.due), reason=CLOCK_MOVED)
    return (moved, ev.MedicationPaused(medication=medication.id, pause=pause))


def _free_from(record: PersonRecord, held: MedicationRecord, now: datetime) -> datetime:
    """Return from when a dose keeps its distance to the last one due or taken."""
    gap = minimum_gap(record, held, now)
    due = [instant(slot.due) for slot in slots_of(record, held, now - BACK, now)]
    if held.last_taken is not None:
        due.append(instant(held.last_taken.at))
    return max(due, default=now - gap) + gap
