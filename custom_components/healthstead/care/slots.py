"""Which slots a medication has: direction after direction, pauses, what answers bring.

Slots only. What was answered to each, and where it stands, is ``doses``'.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import Dose, DoseStatus, instant, open_slots
from ..domain.medication import Medication, Regimen
from ..domain.schedule import (
    Interval,
    IntervalMode,
    Linked,
    Slot,
    linked_slots,
    slots_after_taken,
    slots_between,
)
from .record import MedicationRecord, PersonRecord

LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
FAR_AHEAD: Final = datetime.max.replace(tzinfo=UTC)


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
    # In UTC: moments of one zone compare by the wall, which shows an hour twice.
    first = max(instant(start), instant(medication.started))
    last = min((instant(end), *map(instant, _ends(medication))))
    pauses = [p for p in medication.pauses if p.end is None or p.end > first]
    for stretch in _stretches(record, medication.regimens, projected=projected):
        low, high = max(first, stretch.since), min(last, stretch.until)
        if low < high:
            for slot in _of_stretch(record, held, stretch, low, high):
                if not any(instant(slot.due) in pause for pause in pauses):
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
    newest = max(closed)
    anchor = _anchor(held, newest, stretch.until)
    free = (
        slot
        for slot in _one_after_the_other(held, plan, zone, anchor, end)
        if slot.due > newest and not held.medication.paused_at(instant(slot.due))
    )
    for slot in islice(free, _left(held, stretch, plan)):
        if slot.due >= start:
            yield slot


def _one_after_the_other(
    held: MedicationRecord,
    plan: Interval,
    zone: ZoneInfo,
    anchor: datetime,
    end: datetime,
) -> Iterator[Slot]:
    """Yield what follows, each after the one before or after what that is put off to."""
    slots = slots_after_taken(plan, zone, anchor, end)
    while (slot := next(slots, None)) is not None:
        yield slot
        if (put_off := held.put_off.get(instant(slot.due))) is not None:
            slots = slots_after_taken(plan, zone, put_off, end)


def _answered_in(held: MedicationRecord, stretch: _Stretch) -> dict[datetime, Dose]:
    return {
        due: dose
        for due, dose in held.answers.items()
        if _is_answered(dose) and stretch.since <= due < stretch.until
    }


def _left(held: MedicationRecord, stretch: _Stretch, plan: Interval) -> int | None:
    """Return how many doses of a direction are still to come; None: no count.

    Those that a pause takes out are not among them: the person is to have as many.
    """
    if plan.course.count is None:
        return None
    counts = (held.answered, held.answered_before)
    if stretch.back >= len(counts):
        return 0  # too long ago to know
    return max(0, plan.course.count - counts[stretch.back])


def counted_from(held: MedicationRecord) -> datetime | None:
    """Return what the next dose of the present direction is counted from, if any."""
    since = held.medication.since or LONG_AGO
    answered = [due for due, d in held.answers.items() if _is_answered(d)]
    newest = max((due for due in answered if due >= since), default=None)
    return None if newest is None else _anchor(held, newest, FAR_AHEAD)


def _anchor(held: MedicationRecord, newest: datetime, until: datetime) -> datetime:
    """Return when the dose answered last was taken, or was due if it was left out.

    Due when it was put off to, where it was. One that was taken beside the plan since then counts too.
    """
    answer = held.answers[newest]
    left_out = max(newest, held.put_off.get(newest, newest))
    anchor = instant(answer.at) if answer.status is DoseStatus.TAKEN else left_out
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
