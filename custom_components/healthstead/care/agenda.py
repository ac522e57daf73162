"""What the clock brings to a household: what waits now, and when to look again.

Reads only, and only what memory holds. Everything that somebody must be told
at a moment is one of the ``moments``; the porch sets one timer to the first.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.appointment import Appointment
from ..domain.ledger import (
    LATE_AFTER,
    WINDOW,
    Dose,
    DoseStatus,
    instant,
    open_slots,
)
from ..domain.reminder import Reminder
from ..domain.schedule import Slot
from .doses import doses_between, due_dose, last_taken, next_due, slots_of
from .queries import DueDose
from .record import KEPT, Household, MedicationRecord, PersonRecord

TICK: Final = timedelta(microseconds=1)
DAY: Final = timedelta(days=1)
NEAR: Final = timedelta(days=2)
WAITS: Final = frozenset({DoseStatus.DUE, DoseStatus.LATE})
REMEMBERED: Final = KEPT - DAY
"""Older answers are no longer in memory, so nothing older is ever closed."""


def waiting(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses that are due or late and not put off, oldest first."""
    doses = doses_between(record, now - WINDOW, now + TICK, now)
    return tuple(dose for dose in doses if dose.status in WAITS)


def unclosed(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses whose window ended and of which that is not yet noted."""
    ended = now - WINDOW + TICK
    found = [
        due_dose(held, slot, now)
        for held in record.medications.values()
        for slot in slots_of(record, held, _watched_from(held, now), ended)
    ]
    open_ = [d for d in found if d.dose is None or d.dose.status is DoseStatus.SNOOZED]
    return tuple(sorted(open_, key=lambda dose: instant(dose.due)))


def _watched_from(held: MedicationRecord, now: datetime) -> datetime:
    """Return since when a medication's windows may have ended unseen.

    From a day before the newest answer: everything older was closed in its
    time. Without any answer nobody knows since when the medication is in the
    house, and a start far in the past makes no flood of doses never asked for.
    """
    lately = now - WINDOW - DAY
    newest = min(max(held.answers, default=lately + DAY), lately + DAY)
    return max(newest - DAY, now - REMEMBERED)


def today(record: PersonRecord, now: datetime) -> tuple[DueDose, ...]:
    """Return the doses of the person's day, and of last night what still waits."""
    midnight = _midnight(record, now, days=0)
    doses = doses_between(
        record, min(midnight, now - WINDOW), _midnight(record, now, days=1), now
    )
    return tuple(
        dose
        for dose in doses
        if instant(dose.due) >= midnight or dose.status in WAITS | {DoseStatus.SNOOZED}
    )


def coming_dose(record: PersonRecord, now: datetime) -> DueDose | None:
    """Return the first unanswered dose after now."""
    coming = [
        due_dose(held, slot, now)
        for held in _taken_now(record, now)
        if (slot := _next_slot(record, held, now + TICK)) is not None
    ]
    return min(coming, key=lambda dose: instant(dose.due), default=None)


def _next_slot(
    record: PersonRecord, held: MedicationRecord, after: datetime
) -> Slot | None:
    """Return the next slot; most are near, and looking far is ten times the work."""
    near = slots_of(record, held, after, after + NEAR)
    first = next(iter(open_slots(near, held.answers)), None)
    return next_due(record, held, after) if first is None else first


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


def next_moment(household: Household, now: datetime) -> datetime | None:
    """Return when somebody must be told something next, in UTC."""
    later = (
        moment
        for record in household.present()
        for moment in _moments(record, now)
        if moment > now
    )
    return min(later, default=None)


def _moments(record: PersonRecord, now: datetime) -> Iterator[datetime]:
    """Yield every instant at which something about the person changes by itself."""
    if (dose := coming_dose(record, now)) is not None:
        yield instant(dose.due)
    for dose in doses_between(record, now - WINDOW, now + TICK, now):
        if not dose.status.closed:
            yield from _stages(dose)
    for reminder in record.reminders.values():
        if reminder.shown is None:
            yield instant(reminder.at)
    for visit in record.appointments.values():
        if visit.status.stands:
            yield instant(visit.start)
            yield instant(visit.end)
    yield _midnight(record, now, days=1)


def _stages(dose: DueDose) -> Iterator[datetime]:
    due = instant(dose.due)
    yield due + LATE_AFTER
    yield due + WINDOW
    if dose.dose is not None and dose.dose.status is DoseStatus.SNOOZED:
        yield instant(dose.dose.at)


def _taken_now(record: PersonRecord, now: datetime) -> Iterator[MedicationRecord]:
    for held in record.medications.values():
        stopped = held.medication.stopped
        if stopped is None or now < stopped:
            yield held


def _midnight(record: PersonRecord, now: datetime, *, days: int) -> datetime:
    """Return the start of the person's day, so many days on, in UTC."""
    zone = ZoneInfo(record.person.profile.zone)
    day = now.astimezone(zone).date() + timedelta(days=days)
    return instant(datetime(day.year, day.month, day.day, tzinfo=zone))
