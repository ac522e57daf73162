"""How one medication stands: what its own row on a screen or an automation asks.

Reads only, and only what memory holds. What waits of a whole person is ``agenda``'s,
what is in the house ``supplies``'.
"""

from collections.abc import Container, Iterator
from datetime import datetime, timedelta
from typing import Final

from ..domain.ids import MedicationId
from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.schedule import AsNeeded, ClockTimes, Schedule, Taper
from ..domain.schedule_place import day_of_cycle, step_of_taper
from . import commands as c
from .agenda import midnight_after, open_of, today
from .as_needed import AT_ONCE
from .decide_taken import record_dose
from .doses import last_taken, next_due
from .queries import DueDose
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal
from .situation import Situation
from .slots import zone_of

TICK: Final = timedelta(microseconds=1)
OPEN: Final = frozenset({DoseStatus.DUE, DoseStatus.LATE})


def taken_now(record: PersonRecord) -> tuple[MedicationRecord, ...]:
    """Return the medications that were not stopped."""
    every = record.medications.values()
    return tuple(held for held in every if held.medication.stopped is None)


def has_slots(schedule: Schedule) -> bool:
    """Say whether doses fall due at all, rather than whenever they are needed."""
    return not isinstance(schedule, AsNeeded)


def has_cycle(schedule: Schedule) -> bool:
    """Say whether days on and days off take turns."""
    return isinstance(schedule, ClockTimes) and schedule.cycle is not None


def has_steps(schedule: Schedule) -> bool:
    """Say whether the amount changes by steps."""
    return isinstance(schedule, Taper)


def next_moment(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> datetime | None:
    """Return when the next unanswered dose falls due."""
    slot = next_due(record, held, now + TICK)
    return None if slot is None else slot.due


def last_moment(held: MedicationRecord, now: datetime) -> datetime | None:
    """Return when it was taken last."""
    dose = last_taken(held, now)
    return None if dose is None else dose.at


def cycle_day(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> int | None:
    """Return which day of its cycle it is where the person is."""
    return day_of_cycle(held.medication.schedule, _wall(record, held, now))


def taper_step(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> int | None:
    """Return which step of a taper it is where the person is."""
    return step_of_taper(held.medication.schedule, _wall(record, held, now))


def newest_open(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> DueDose | None:
    """Return the open dose that a button without a question means: the newest."""
    found = open_of(record, held, now)
    return found[-1] if found else None


def is_open(
    record: PersonRecord,
    held: MedicationRecord,
    now: datetime,
    statuses: Container[DoseStatus] = OPEN,
) -> bool:
    """Say whether a dose waits in one of these states: due or late unless said."""
    return any(dose.status in statuses for dose in open_of(record, held, now))


def all_taken(
    record: PersonRecord, medications: Container[MedicationId], now: datetime
) -> bool:
    """Say whether every dose on the day's list was taken, of these medications."""
    return all(
        dose.status is DoseStatus.TAKEN
        for dose in today(record, now)
        if dose.medication.id in medications
    )


def next_allowed(record: PersonRecord, held: MedicationRecord) -> datetime | None:
    """Return since when, or from when on, one more as-needed dose raises no doubt.

    Found by asking the decision itself at each instant at which a limit ends. None:
    no limit was told, or nothing was taken that could stand against it.
    """
    last, schedule = held.last_taken, held.medication.schedule
    if last is None or not isinstance(schedule, AsNeeded):
        return None
    if not (schedule.minimum_gap or schedule.max_per_period):
        return None
    for moment in sorted(_ends_of_limits(record, held, schedule)):
        if moment > instant(last.at) and _would_do(record, held, moment):
            return moment.astimezone(zone_of(record, held.medication.regimens[-1]))
    return None


def _ends_of_limits(
    record: PersonRecord, held: MedicationRecord, schedule: AsNeeded
) -> Iterator[datetime]:
    """Yield the instants at which a gap, a period or a day of some dose is over."""
    spans = {AT_ONCE, schedule.minimum_gap, held.medication.handling.minimum_gap}
    spans |= {limit.period for limit in schedule.max_per_period}
    for dose in _taken(record):
        yield from (instant(dose.at) + span for span in spans if span is not None)
        yield midnight_after(record, dose.at)


def _taken(record: PersonRecord) -> Iterator[Dose]:
    """Yield every dose that a limit may count, of whatever medication."""
    for other in record.medications.values():
        yield from (d for d in other.doses() if d.status is DoseStatus.TAKEN)


def _would_do(record: PersonRecord, held: MedicationRecord, at: datetime) -> bool:
    command = c.RecordDose(
        person=record.person.id, medication=held.medication.id, at=at
    )
    situation = Situation(now=at, new_id=str, asker="")
    return not isinstance(record_dose(record, held, command, situation), Refusal)


def _wall(record: PersonRecord, held: MedicationRecord, now: datetime) -> datetime:
    zone = zone_of(record, held.medication.regimen_at(now))
    return now.astimezone(zone).replace(tzinfo=None)
