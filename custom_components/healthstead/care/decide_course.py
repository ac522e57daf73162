"""Pausing, resuming and travelling: when the same schedule counts, and on which clock.

Nothing here changes a dose. After a journey no two doses may be closer than the
medication's minimum gap: those that would be are left out, and it shows.
"""

from datetime import datetime, timedelta
from typing import Final, assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.medication import KEPT_APART, Medication, Pause, Regimen
from ..domain.schedule import AsNeeded, Interval, Linked, Taper, slots_between
from . import commands as c
from . import events as ev
from .doses import minimum_gap
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation
from .slots import slots_of, zone_of

type CourseCommand = c.PauseMedication | c.ResumeMedication | c.MoveClock

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
            return _resume(record, held, command, situation)
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
    if any(start in pause for pause in _told(held)):
        return refuse("already_paused", medication=held.medication.name)
    pause = Pause(start=start, end=command.end, reason=command.reason.strip())
    return (ev.MedicationPaused(medication=command.medication, pause=pause),)


def _resume(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.ResumeMedication,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Go on; a taper goes on by the calendar, so its lost steps are asked about."""
    medication, now = held.medication, situation.now
    coming = [pause for pause in _told(held) if pause.end is None or pause.end > now]
    if medication.stopped is None and not coming:
        return refuse("not_paused", medication=medication.name)
    since = [pause.start for pause in coming if pause.start <= now]
    since += [] if medication.stopped is None else [medication.stopped]
    missed = _steps_missed(record, medication, min(since, default=now), now)
    if missed and "steps_missed" not in command.accepted:
        return doubt("steps_missed", medication=medication.name)
    return (ev.MedicationResumed(medication=command.medication, at=now),)


def _told(held: MedicationRecord) -> list[Pause]:
    """Return the pauses that people made."""
    return [p for p in held.medication.pauses if p.reason != KEPT_APART]


def _steps_missed(
    record: PersonRecord, medication: Medication, since: datetime, now: datetime
) -> bool:
    """Say whether a dose of a taper fell into the time in which none was taken."""
    regimen = medication.regimen_at(now)
    if not isinstance(regimen.schedule, Taper):
        return False
    zone = zone_of(record, regimen)
    return any(slots_between(regimen.schedule, zone, since, now))


def moved_clock(
    record: PersonRecord, held: MedicationRecord, zone: str, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Read the times on another clock; doses too close to the last are left out.

    Where no times of the wall clock are asked for, nothing changes. A direction that
    is still to come is read on the new clock too.
    """
    medication, now = held.medication, situation.now
    try:
        clock = ZoneInfo(zone)
    except ZoneInfoNotFoundError, ValueError, OSError:
        return refuse("unknown_zone", zone=zone)
    present = medication.regimen_at(now)
    coming = [one for one in medication.regimens if one.since > present.since]
    moved = [one for one in (present, *coming) if _reads(record, one) not in ("", zone)]
    if not moved:
        return ()
    # What begins later was put away by a change before it: it is said again.
    first = moved[0]
    said = [one for one in (present, *coming) if one.since >= first.since]
    changes = tuple(
        ev.MedicationChanged(
            medication=medication.id,
            direction=one.direction,
            schedule=one.schedule,
            since=max(one.since, now),
            zone=zone if one in moved else one.zone,
        )
        for one in said
    )
    pause = None
    if first is present:
        pause = _apart(record, held, clock, now)
    if pause is None:
        return changes
    return (*changes, ev.MedicationPaused(medication=medication.id, pause=pause))


def _reads(record: PersonRecord, regimen: Regimen) -> str:
    """Return the zone on whose clock a direction is read; empty where on none."""
    if isinstance(regimen.schedule, AsNeeded | Interval | Linked):
        return ""
    return regimen.zone or record.person.profile.zone


def _apart(
    record: PersonRecord, held: MedicationRecord, clock: ZoneInfo, now: datetime
) -> Pause | None:
    """Return what keeps the first doses on a new clock away from the last one."""
    earliest = _free_from(record, held, now)
    plan = held.medication.regimen_at(now).schedule
    slots = slots_between(plan, clock, now, now + AHEAD)
    coming = [instant(slot.due) for slot in slots]
    if not coming or coming[0] >= earliest:
        return None
    end = next((due for due in coming if due >= earliest), earliest)
    return Pause(start=now, end=end, reason=KEPT_APART)


def _free_from(record: PersonRecord, held: MedicationRecord, now: datetime) -> datetime:
    """Return from when a dose keeps its distance to the last one due or taken."""
    gap = minimum_gap(record, held, now)
    due = [
        instant(slot.due)
        for slot in slots_of(record, held, now - BACK, now)
        if not _left_out(held.answer(slot.due))
    ]
    if held.last_taken is not None:
        due.append(instant(held.last_taken.at))
    return max(due, default=now - gap) + gap


def _left_out(answer: Dose | None) -> bool:
    return answer is not None and answer.status in {
        DoseStatus.SKIPPED,
        DoseStatus.MISSED,
    }
