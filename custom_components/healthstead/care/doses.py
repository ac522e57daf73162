"""Slots and answers put together: what is due, open, taken, for one person."""

from collections.abc import Iterator
from dataclasses import dataclass
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
    put_off_until,
    status_of,
    window_end,
)
from ..domain.medication import Medication, Regimen
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
FAR_AHEAD: Final = datetime.max.replace(tzinfo=UTC)
DAY: Final = timedelta(days=1)
NEAR: Final = timedelta(days=2)
HORIZON: Final = timedelta(days=366 * 9)
"""How far ahead the next dose is looked for: 29 February can be eight years away."""


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
    last = min((end, *_ends(medication)))
    for stretch in _stretches(record, medication.regimens, projected=projected):
        low, high = max(first, stretch.since), min(last, stretch.until)
        if low < high:
            for slot in _of_stretch(record, held, stretch, low, high):
                if not medication.paused_at(slot.due):
                    yield slot


def _ends(medication: Medication) -> Iterator[datetime]:
    """Yield what nothing comes after, as things are: a stop, a pause without end."""
    if medication.stopped is not None:
        yield medication.stopped
    yield from (pause.start for pause in medication.pauses if pause.end is None)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stretch:
    """The time in which one direction counts."""

    regimen: Regimen
    zone: ZoneInfo
    since: datetime
    until: datetime
    back: int
    """How many directions came after it."""
    projected: bool


def _stretches(
    record: PersonRecord, regimens: tuple[Regimen, ...], *, projected: bool
) -> Iterator[_Stretch]:
    for place, regimen in enumerate(regimens):
        rest = regimens[place + 1 :]
        yield _Stretch(
            regimen=regimen,
            zone=zone_of(record, regimen),
            since=regimen.since if place else LONG_AGO,
            until=rest[0].since if rest else FAR_AHEAD,
            back=len(rest),
            projected=projected,
        )


def zone_of(record: PersonRecord, regimen: Regimen) -> ZoneInfo:
    """Return the clock on which a direction's times are read."""
    return ZoneInfo(regimen.zone or record.person.profile.zone)


def _of_stretch(
    record: PersonRecord,
    held: MedicationRecord,
    stretch: _Stretch,
    start: datetime,
    end: datetime,
) -> Iterator[Slot]:
    zone = stretch.zone
    match stretch.regimen.schedule:
        case Interval(mode=IntervalMode.FROM_TAKEN) as plan:
            yield from _from_taken(held, stretch, plan, start, end)
        case Linked() as plan:
            moments = _moments_of(record, plan, start, end, stretch.projected)
            yield from linked_slots(plan, zone, moments)
        case schedule:
            yield from slots_between(schedule, zone, start, end)


def _from_taken(
    held: MedicationRecord,
    stretch: _Stretch,
    plan: Interval,
    start: datetime,
    end: datetime,
) -> Iterator[Slot]:
    """Yield what was answered, and what follows the dose that was answered last.

    A dose that was put off is still to be answered: it comes from the plan.
    """
    zone, closed = stretch.zone, _answered_in(held, stretch)
    for due in sorted(closed):
        if start <= due < end:
            amount = closed[due].planned or plan.amount
            yield Slot(due=due.astimezone(zone), amount=amount)
    if not closed:
        yield from slots_between(plan, zone, start, end)
        return
    newest, count = max(closed), _counted(held, stretch, plan)
    if count is None:
        return
    anchor = _anchor(held, newest, stretch.until)
    for slot in slots_after_taken(plan, zone, anchor, end, answered=count):
        if slot.due >= start and slot.due > newest:
            yield slot


def _answered_in(held: MedicationRecord, stretch: _Stretch) -> dict[datetime, Dose]:
    return {
        due: dose
        for due, dose in held.answers.items()
        if _is_answered(dose) and stretch.since <= due < stretch.until
    }


def _counted(held: MedicationRecord, stretch: _Stretch, plan: Interval) -> int | None:
    """Return how many doses of a direction were answered; None: too long ago."""
    if plan.course.count is None:
        return 0
    counts = (held.answered, held.answered_before)
    return counts[stretch.back] if stretch.back < len(counts) else None


def counted_from(held: MedicationRecord) -> datetime | None:
    """Return what the next dose of the present direction is counted from, if any."""
    since = held.medication.since or LONG_AGO
    answered = [due for due, d in held.answers.items() if _is_answered(d)]
    newest = max((due for due in answered if due >= since), default=None)
    return None if newest is None else _anchor(held, newest, FAR_AHEAD)


def _anchor(held: MedicationRecord, newest: datetime, until: datetime) -> datetime:
    """Return when the dose answered last was taken, or was due if it was left out.

    One that was taken beside the plan since then counts too.
    """
    answer = held.answers[newest]
    anchor = instant(answer.at) if answer.status is DoseStatus.TAKEN else newest
    beside = (instant(dose.at) for dose in held.extras)
    return max((anchor, *(moment for moment in beside if moment < until)))


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
    put_off = put_off_until(slot, answer, _not_before(held, slot))
    return DueDose(
        medication=held.medication,
        due=slot.due,
        amount=slot.amount,
        status=status_of(slot, answer, now, reminding, put_off),
        dose=answer,
        put_off=put_off,
    )


def _not_before(held: MedicationRecord, slot: Slot) -> datetime | None:
    """Return until when a slot waits: put off, or kept from the dose before it."""
    snoozed = held.put_off.get(instant(slot.due))
    moments = (snoozed, _gap_end(held, slot, snoozed))
    return max((moment for moment in moments if moment is not None), default=None)


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
