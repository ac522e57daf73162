"""What the clock brings to a person: what waits now, and what comes.

Reads only, and only what memory holds. When to look again is ``clockwork``'s.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.appointment import Appointment
from ..domain.ledger import ANSWERABLE, Dose, DoseStatus, instant
from ..domain.reminder import Reminder
from .doses import doses_between, due_dose, last_taken, next_due
from .queries import DueDose
from .record import KEPT, MedicationRecord, PersonRecord
from .rounds import asked_at
from .slots import slots_of

TICK: Final = timedelta(microseconds=1)
DAY: Final = timedelta(days=1)
WAITS: Final = frozenset({DoseStatus.DUE, DoseStatus.LATE})
REMEMBERED: Final = KEPT - DAY
"""Older answers are no longer in memory, so nothing older is ever closed."""


def waiting(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses that are due or late and not put off, oldest first."""
    return tuple(dose for dose in open_doses(record, now) if dose.status in WAITS)


def open_doses(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses due until now that no person answered, oldest first.

    The unconfirmed among them too: a contact may still have to hear of them.
    """
    found = [
        dose
        for held in record.medications.values()
        for dose in open_of(record, held, now)
    ]
    return tuple(sorted(found, key=lambda d: (instant(d.due), d.medication.name)))


def open_of(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> tuple[DueDose, ...]:
    """Return the open doses of one medication, until a day after they were asked about."""
    slots = slots_of(record, held, now - _reach(held), now + TICK)
    doses = (due_dose(record, held, slot, now) for slot in slots)
    return tuple(
        dose
        for dose in doses
        if not dose.status.closed and now - asked_at(dose) <= ANSWERABLE
    )


def _reach(held: MedicationRecord) -> timedelta:
    """Return how far back a dose may lie of which somebody may still have to hear."""
    gap = held.medication.handling.minimum_gap
    if gap is None and not held.put_off:
        return ANSWERABLE
    return 2 * ANSWERABLE + (gap or timedelta(0))


def unclosed(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses whose window ended and of which that is not yet noted."""
    found = [
        due_dose(record, held, slot, now)
        for held in record.medications.values()
        for slot in slots_of(record, held, _watched_from(held, now), now + TICK)
    ]
    ended = [
        dose
        for dose in found
        if dose.status is DoseStatus.UNCONFIRMED
        and (dose.dose is None or dose.dose.status is DoseStatus.SNOOZED)
    ]
    return tuple(sorted(ended, key=lambda dose: instant(dose.due)))


def _watched_from(held: MedicationRecord, now: datetime) -> datetime:
    """Return since when a medication's windows may have ended unseen.

    From a day before the newest answer: everything older was closed in its
    time. Without any answer nobody knows since when the medication is in the
    house, and a start far in the past makes no flood of doses never asked for.
    """
    lately = now - held.medication.handling.reminding.window - DAY
    newest = min(max(held.answers, default=lately + DAY), lately + DAY)
    return max(newest - _reach(held), now - REMEMBERED)


def today(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses of the person's day, and of last night what still waits."""
    midnight = midnight_of(record, now)
    doses = doses_between(
        record, min(midnight, now - DAY), midnight_after(record, now), now
    )
    return tuple(
        dose
        for dose in doses
        if instant(dose.due) >= midnight or dose.status in WAITS | {DoseStatus.SNOOZED}
    )


def coming_dose(record: PersonRecord, now: datetime) -> DueDose | None:
    """Return the first unanswered dose after now."""
    coming = [
        due_dose(record, held, slot, now)
        for held in _taken_now(record, now)
        if (slot := next_due(record, held, now + TICK)) is not None
    ]
    return min(coming, key=lambda dose: instant(dose.due), default=None)


def newest_taken(record: PersonRecord, now: datetime) -> Dose | None:
    """Return the dose that was taken last, of whatever medication."""
    taken = [
        dose
        for held in record.medications.values()
        if (dose := last_taken(held, now)) is not None
    ]
    return max(taken, key=lambda dose: instant(dose.at), default=None)


def coming_visit(record: PersonRecord, now: datetime) -> Appointment | None:
    """Return the visit that is going on, or the one that comes first."""
    coming = [
        visit
        for visit in record.appointments.values()
        if visit.status.stands and now < visit.end
    ]
    return min(coming, key=lambda visit: instant(visit.start), default=None)


def due_reminders(record: PersonRecord, now: datetime) -> tuple[Reminder, ...]:
    """Return the reminders that are to be shown and were not, oldest first."""
    due = [r for r in record.reminders.values() if r.shown is None and r.at <= now]
    return tuple(sorted(due, key=lambda reminder: instant(reminder.at)))


def _taken_now(record: PersonRecord, now: datetime) -> Iterator[MedicationRecord]:
    for held in record.medications.values():
        stopped = held.medication.stopped
        if stopped is None or now < stopped:
            yield held


def midnight_after(record: PersonRecord, now: datetime) -> datetime:
    """Return the end of the person's day, in UTC."""
    return midnight_of(record, now, days=1)


def midnight_of(record: PersonRecord, now: datetime, *, days: int = 0) -> datetime:
    """Return the start of the person's day, so many days on, in UTC."""
    zone = ZoneInfo(record.person.profile.zone)
    day = now.astimezone(zone).date() + timedelta(days=days)
    return instant(datetime(day.year, day.month, day.day, tzinfo=zone))
