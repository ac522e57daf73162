"""Slots and answers put together: what is due, open, taken, for one person."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise, zip_longest
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import (
    ANSWERABLE,
    EARLY,
    Dose,
    DoseStatus,
    instant,
    open_slots,
    put_off_until,
    status_of,
)
from ..domain.medication import Regimen
from ..domain.schedule import (
    AsNeeded,
    Interval,
    IntervalMode,
    Linked,
    Slot,
    linked_slots,
    slots_after_taken,
    slots_between,
)
from .queries import DueDose
from .record import MedicationRecord, PersonRecord

TICK: Final = timedelta(microseconds=1)
LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
DAY: Final = timedelta(days=1)
NEAR: Final = timedelta(days=2)
HORIZON: Final = timedelta(days=400)
"""How far ahead the next dose is looked for; yearly medicines are not rare."""


def slots_of(
    record: PersonRecord,
    held: MedicationRecord,
    start: datetime,
    end: datetime,
    *,
    projected: bool = False,
) -> Iterator[Slot]:
    """Yield a medication's slots in [start, end), in order.

    Each direction counts in its own time, pauses have none. ``projected``: as if
    all of another medication's open doses were taken on time, for what is linked
    to them; without it only what was taken brings such a dose.
    """
    medication = held.medication
    first = max(start, medication.started)
    last = end if medication.stopped is None else min(end, medication.stopped)
    regimens = medication.regimens
    for regimen, following in zip_longest(regimens, regimens[1:]):
        low = max(first, regimen.since) if regimen is not regimens[0] else first
        high = last if following is None else min(last, following.since)
        if low >= high:
            continue
        for slot in _of_regimen(record, held, regimen, low, high, projected):
            if not medication.paused_at(slot.due):
                yield slot


def zone_of(record: PersonRecord, regimen: Regimen) -> ZoneInfo:
    """Return the clock on which a direction's times are read."""
    return ZoneInfo(regimen.zone or record.person.profile.zone)


def _of_regimen(
    record: PersonRecord,
    held: MedicationRecord,
    regimen: Regimen,
    start: datetime,
    end: datetime,
    projected: bool,
) -> Iterator[Slot]:
    zone = zone_of(record, regimen)
    match regimen.schedule:
        case Interval(mode=IntervalMode.FROM_TAKEN) as plan if held.answers:
            yield from _from_taken(held, plan, zone, start, end)
        case Linked() as plan:
            moments = _moments_of(record, plan, start, end, projected)
            for slot in linked_slots(plan, zone, moments):
                if start <= slot.due < end:
                    yield slot
        case schedule:
            yield from slots_between(schedule, zone, start, end)


def _from_taken(
    held: MedicationRecord,
    plan: Interval,
    zone: ZoneInfo,
    start: datetime,
    end: datetime,
) -> Iterator[Slot]:
    """Yield what was answered, and what follows the dose that was answered last.

    A dose that was put off is still to be answered: it comes from the plan.
    """
    closed = {d: a for d, a in held.answers.items() if _is_answered(a)}
    for due in sorted(closed):
        if start <= due < end:
            amount = closed[due].planned or plan.amount
            yield Slot(due=due.astimezone(zone), amount=amount)
    if not closed:
        yield from slots_between(plan, zone, start, end)
        return
    newest = max(closed)
    answer = closed[newest]
    anchor = instant(answer.at) if answer.status is DoseStatus.TAKEN else newest
    for slot in slots_after_taken(plan, zone, anchor, end, answered=held.answered):
        if slot.due >= start and slot.due > newest:
            yield slot


def _is_answered(dose: Dose) -> bool:
    return dose.status is not DoseStatus.SNOOZED


def _moments_of(
    record: PersonRecord,
    plan: Linked,
    start: datetime,
    end: datetime,
    projected: bool,
) -> Iterator[datetime]:
    """Yield when the doses that others are linked to were taken, or would be."""
    other = record.medications.get(plan.to)
    if other is None or isinstance(other.medication.schedule, Linked):
        return
    low, high = start - plan.after, end - plan.after
    taken = [d for d in other.doses() if d.status is DoseStatus.TAKEN]
    yield from (d.at for d in taken if low <= instant(d.at) < high)
    if projected:
        slots = slots_of(record, other, low, high)
        yield from (slot.due for slot in open_slots(slots, other.answers))


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
        due_dose(held, slot, now)
        for held in record.medications.values()
        for slot in slots_of(record, held, start, end)
    ]
    return tuple(sorted(found, key=lambda d: (instant(d.due), d.medication.name)))


def due_dose(held: MedicationRecord, slot: Slot, now: datetime) -> DueDose:
    """Join a slot with its answer."""
    answer, reminding = held.answer(slot.due), held.medication.handling.reminding
    put_off = put_off_until(slot, answer, _gap_end(held, slot))
    return DueDose(
        medication=held.medication,
        due=slot.due,
        amount=slot.amount,
        status=status_of(slot, answer, now, reminding, put_off),
        dose=answer,
        put_off=put_off,
    )


def _gap_end(held: MedicationRecord, slot: Slot) -> datetime | None:
    """Return the end of the told minimum gap after the last dose before a slot."""
    gap, last = held.medication.handling.minimum_gap, held.last_taken
    if gap is None or last is None:
        return None
    before = last.due is None or instant(last.due) < instant(slot.due)
    return last.at + gap if before else None


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
        slots = slots_of(record, held, low, high)
        if (found := next(iter(open_slots(slots, held.answers)), None)) is not None:
            return found
        low, length = high, length * 4
    return None


def usual_gap(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> timedelta | None:
    """Return the shortest time between planned doses around a moment."""
    span = timedelta(days=8)
    slots = [instant(s.due) for s in slots_of(record, held, at - span, at + span)]
    return min((b - a for a, b in pairwise(slots)), default=None)


def minimum_gap(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> timedelta:
    """Return the least time between two doses: as told, else half the planned gap."""
    if (told := held.medication.handling.minimum_gap) is not None:
        return told
    match held.medication.regimen_at(at).schedule:
        case AsNeeded(minimum_gap=gap):
            return gap or timedelta(0)
        case _:
            return (usual_gap(record, held, at) or DAY) / 2


def last_taken(held: MedicationRecord, until: datetime) -> Dose | None:
    """Return the latest dose taken at or before a moment."""
    newest = held.last_taken
    if newest is None or newest.at <= until:
        return newest
    taken = [d for d in held.doses() if d.status is DoseStatus.TAKEN and d.at <= until]
    return taken[-1] if taken else None
