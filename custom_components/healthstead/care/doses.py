"""Slots and answers put together: what is due, open, taken, for one person."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import (
    ANSWERABLE,
    EARLY,
    Dose,
    DoseStatus,
    instant,
    open_slots,
    status_of,
)
from ..domain.schedule import Slot, next_slot, slots_between
from .queries import DueDose
from .record import MedicationRecord, PersonRecord

LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
HORIZON: Final = timedelta(days=400)
"""How far ahead the next dose is looked for; yearly medicines are not rare."""


def slots_of(
    record: PersonRecord, held: MedicationRecord, start: datetime, end: datetime
) -> Iterator[Slot]:
    """Yield a medication's slots in [start, end), within its time of use."""
    medication = held.medication
    first = max(start, medication.started)
    last = end if medication.stopped is None else min(end, medication.stopped)
    if first < last:
        zone = ZoneInfo(record.person.profile.zone)
        yield from slots_between(medication.schedule, zone, first, last)


def open_now(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> tuple[Slot, ...]:
    """Return the slots around a moment that nobody has answered."""
    slots = slots_of(record, held, at - ANSWERABLE, at + EARLY + timedelta(minutes=1))
    return open_slots(slots, held.answers)


def latest_answered(held: MedicationRecord, until: datetime) -> datetime:
    """Return the latest slot whose dose was taken by a moment.

    An older slot is not what somebody means who names none: to take that dose
    now would be one too many in the rhythm that has gone on since.
    """
    taken = (
        due
        for due, dose in held.answers.items()
        if dose.status is DoseStatus.TAKEN and instant(dose.at) <= instant(until)
    )
    return max(taken, default=LONG_AGO)


def doses_between(
    record: PersonRecord, start: datetime, end: datetime, now: datetime
) -> tuple[DueDose, ...]:
    """Return every slot in [start, end) with its status, ordered by time."""
    found = [
        due_dose(held, slot, now)
        for held in record.medications.values()
        for slot in slots_of(record, held, start, end)
    ]
    return tuple(sorted(found, key=lambda d: (instant(d.due), d.medication.name)))


def due_dose(held: MedicationRecord, slot: Slot, now: datetime) -> DueDose:
    """Join a slot with its answer."""
    answer = held.answer(slot.due)
    return DueDose(
        medication=held.medication,
        due=slot.due,
        amount=slot.amount,
        status=status_of(slot, answer, now),
        dose=answer,
    )


def next_due(
    record: PersonRecord, held: MedicationRecord, after: datetime
) -> Slot | None:
    """Return the first unanswered slot at or after a moment, if one is near."""
    zone = ZoneInfo(record.person.profile.zone)
    medication = held.medication
    after = instant(after)
    moment = max(after, medication.started) - timedelta(microseconds=1)
    while (slot := next_slot(medication.schedule, zone, moment)) is not None:
        gone = medication.stopped is not None and slot.due >= medication.stopped
        if gone or slot.due - after > HORIZON:
            return None
        answer = held.answer(slot.due)
        if answer is None or not answer.status.closed:
            return slot
        moment = slot.due
    return None


def usual_gap(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> timedelta | None:
    """Return the shortest time between planned doses around a moment."""
    span = timedelta(days=8)
    slots = [instant(s.due) for s in slots_of(record, held, at - span, at + span)]
    return min((b - a for a, b in pairwise(slots)), default=None)


def last_taken(held: MedicationRecord, until: datetime) -> Dose | None:
    """Return the latest dose taken at or before a moment."""
    taken = [d for d in held.doses() if d.status is DoseStatus.TAKEN and d.at <= until]
    return taken[-1] if taken else None
