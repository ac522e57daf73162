"""Slots and answers put together: what is due, open, taken, for one person."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from ..domain.ledger import (
    ANSWERABLE,
    EARLY,
    Dose,
    DoseStatus,
    instant,
    open_slots,
    put_off_until,
    status_of,
    window_end,
)
from ..domain.schedule import AsNeeded, Interval, Linked, Slot, slots_between
from .queries import DueDose
from .record import MedicationRecord, PersonRecord
from .slots import LONG_AGO, slots_of, zone_of

TICK: Final = timedelta(microseconds=1)
DAY: Final = timedelta(days=1)
AROUND: Final = timedelta(days=8)
NEAR: Final = timedelta(days=2)
HORIZON: Final = timedelta(days=366 * 9)
"""How far ahead the next dose is looked for: 29 February can be eight years away."""


def named_slot(
    record: PersonRecord, held: MedicationRecord, due: datetime
) -> Slot | None:
    """Return the slot that falls due at exactly this instant."""
    moment = instant(due)
    return next(slots_of(record, held, moment, moment + TICK), None)


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
        due_dose(record, held, slot, now)
        for held in record.medications.values()
        for slot in slots_of(record, held, start, end)
    ]
    return tuple(sorted(found, key=lambda d: (instant(d.due), d.medication.name)))


def due_dose(
    record: PersonRecord, held: MedicationRecord, slot: Slot, now: datetime
) -> DueDose:
    """Join a slot with its answer."""
    answer, reminding = held.answer(slot.due), held.medication.handling.reminding
    snoozed = held.put_off.get(instant(slot.due))
    gap_end = _gap_end(held, slot, snoozed)
    put_off = put_off_until(slot, answer, _later(snoozed, gap_end))
    status = status_of(slot, answer, now, reminding, put_off)
    overtaken = None
    if answer is None or answer.status is DoseStatus.SNOOZED:
        overtaken = _overtaken_at(record, held, slot, put_off)
    if overtaken is not None:
        over = instant(now) >= overtaken
        status = DoseStatus.UNCONFIRMED if over else DoseStatus.SNOOZED
    return DueDose(
        medication=held.medication,
        due=slot.due,
        amount=slot.amount,
        status=status,
        dose=answer,
        put_off=put_off,
        overtaken=overtaken,
    )


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    """Return the later of two moments that there may be."""
    moments = (moment for moment in (one, other) if moment is not None)
    return max(moments, default=None)


def _gap_end(
    held: MedicationRecord, slot: Slot, snoozed: datetime | None
) -> datetime | None:
    """Return the end of the told minimum gap after the last dose before a slot.

    A slot that was over by then, or that a later dose has overtaken, is not asked
    about anew; one that a person put off still is, but not within the gap.
    """
    gap, last = held.medication.handling.minimum_gap, held.last_taken
    if gap is None or last is None:
        return None
    reminding = held.medication.handling.reminding
    if instant(last.at) >= window_end(slot.due, snoozed, reminding):
        return None
    before = last.due is None or instant(last.due) < instant(slot.due)
    return instant(last.at) + gap if before or snoozed is not None else None


def _overtaken_at(
    record: PersonRecord, held: MedicationRecord, slot: Slot, put_off: datetime | None
) -> datetime | None:
    """Return from when a dose in the told gap gives way to the dose after it.

    Where that one was taken already, or falls due before the gap is over: two doses
    would be asked about at once. The dose is then unconfirmed without being asked.
    """
    due, last = instant(slot.due), held.last_taken
    gap, snoozed = held.medication.handling.minimum_gap, held.put_off.get(due)
    end = window_end(due, snoozed, held.medication.handling.reminding)
    if gap is None or last is None or instant(last.at) >= end:
        return None
    if snoozed is None and last.due is not None and instant(last.due) > due:
        return end
    if put_off is None or put_off != instant(last.at) + gap:
        return None
    following = next(slots_of(record, held, due + TICK, put_off + TICK), None)
    return None if following is None else max(instant(following.due), end)


def next_due(
    record: PersonRecord, held: MedicationRecord, after: datetime
) -> Slot | None:
    """Return the first unanswered slot at or after a moment, if one is near.

    Looked for in stretches that grow: the next slot is mostly a near one.
    """
    low, length = instant(after), NEAR
    last = low + HORIZON
    while low < last:
        high = min(low + length, last)
        for slot in slots_of(record, held, low, high):
            if open_slots((slot,), held.answers):
                return slot  # of the thousands that a long stretch may hold
        low, length = high, length * 4
    return None


def usual_gap(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> timedelta | None:
    """Return the shortest time between planned doses around a moment.

    By the direction that counts then, on its own clock: where two of them meet,
    doses may lie closer, and that is no rhythm.
    """
    low, high = at - AROUND, at + AROUND
    regimen = held.medication.regimen_at(at)
    match regimen.schedule:
        case Interval(every=every):
            return every
        case Linked():
            slots = slots_of(record, held, low, high)
        case plan:
            slots = slots_between(plan, zone_of(record, regimen), low, high)
    moments = [instant(slot.due) for slot in slots]
    return min((b - a for a, b in pairwise(moments)), default=None)


def minimum_gap(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> timedelta:
    """Return the least time between two doses: as told, else half the planned gap."""
    told = held.medication.handling.minimum_gap
    match held.medication.regimen_at(at).schedule:
        case AsNeeded(minimum_gap=gap):
            return max(gap or timedelta(0), told or timedelta(0))
        case _ if told is not None:
            return told
        case _:
            return (usual_gap(record, held, at) or DAY) / 2


def last_taken(held: MedicationRecord, until: datetime) -> Dose | None:
    """Return the latest dose taken at or before a moment."""
    newest = held.last_taken
    if newest is None or newest.at <= until:
        return newest
    taken = [d for d in held.doses() if d.status is DoseStatus.TAKEN and d.at <= until]
    return taken[-1] if taken else None
