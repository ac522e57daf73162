"""What answers to doses do to a person's record: slots, sums and the shelf."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import assert_never

from ..domain import shelf as sh
from ..domain.adherence import Tally, tally_of
from ..domain.ids import MedicationId
from ..domain.ledger import Dose, DoseStatus, instant
from . import events as ev
from .fold_medications import with_held
from .forgetting import kept
from .record import MedicationRecord, PersonRecord

type DoseEvent = (
    ev.DoseTaken
    | ev.DoseSkipped
    | ev.DoseSnoozed
    | ev.DoseUnconfirmed
    | ev.DoseMissed
    | ev.DoseAcknowledged
    | ev.ContactTold
    | ev.DoseUndone
    | ev.DoseCorrected
)


def after_dose(record: PersonRecord, event: DoseEvent, at: datetime) -> PersonRecord:
    """Apply an answer to a dose, its correction or its undoing; forget what is old."""
    held = record.medications.get(_medication_of(event))
    if held is None:
        return record
    return with_held(record, kept(_after(held, event), at))


def after_past_dose(record: PersonRecord, event: DoseEvent) -> PersonRecord:
    """Apply an event and forget nothing."""
    held = record.medications.get(_medication_of(event))
    return record if held is None else with_held(record, _after(held, event))


def _after(held: MedicationRecord, event: DoseEvent) -> MedicationRecord:
    match event:
        case ev.DoseAcknowledged() | ev.ContactTold():
            return _marked(held, event)
        case ev.DoseUndone(dose=name, was=was):
            gone = was or _known(held, name)
            return held if gone is None else _undone(held, gone)
        case ev.DoseCorrected(was=was, dose=dose):
            return _with(_taken_back(held, was), dose)
        case ev.DoseTaken() | ev.DoseSkipped() | ev.DoseMissed():
            return _answered(held, event.dose, event.was)
        case ev.DoseSnoozed(dose=dose) | ev.DoseUnconfirmed(dose=dose):
            return _answered(held, dose, None)
        case _:
            assert_never(event)


def _medication_of(event: DoseEvent) -> MedicationId:
    match event:
        case ev.DoseAcknowledged() | ev.ContactTold() | ev.DoseUndone():
            return event.medication
        case _:
            return event.dose.medication


def _marked(
    held: MedicationRecord, event: ev.DoseAcknowledged | ev.ContactTold
) -> MedicationRecord:
    """Note on an open slot who sees to it, or who was told."""
    key = instant(event.due)
    if isinstance(event, ev.DoseAcknowledged):
        return replace(held, acknowledged={**held.acknowledged, key: event.by})
    told = held.told.get(key, frozenset()) | {event.contact}
    return replace(held, told={**held.told, key: told})


def _answered(held: MedicationRecord, dose: Dose, was: Dose | None) -> MedicationRecord:
    """Put an answer in the place of the one it replaces, if there was one."""
    earlier = was or (None if dose.due is None else held.answer(dose.due))
    if earlier is not None:
        held = _taken_back(held, earlier)
    return _with(held, dose)


def _taken_back(held: MedicationRecord, gone: Dose) -> MedicationRecord:
    """Return the medication without an answer, and with the dose taken before it."""
    held = _without(held, gone)
    if held.last_taken is None or held.last_taken.id != gone.id:
        return held
    return replace(held, last_taken=_newest_taken(held))


def _undone(held: MedicationRecord, gone: Dose) -> MedicationRecord:
    """Return the medication as before an answer; what was put off is due again."""
    held = _taken_back(held, gone)
    if gone.due is None:
        return held
    return replace(held, put_off=_but(held.put_off, instant(gone.due)))


def _known(held: MedicationRecord, name: str) -> Dose | None:
    return next((dose for dose in held.doses() if dose.id == name), None)


def _with(held: MedicationRecord, dose: Dose) -> MedicationRecord:
    """Return the medication with one more answer."""
    held = replace(
        held,
        shelf=_used(held, dose),
        last_taken=_later(held.last_taken, dose),
    )
    if dose.due is None:
        return replace(held, extras=(*held.extras, dose))
    key = instant(dose.due)
    if dose.status.closed:
        held = replace(
            held,
            acknowledged=_but(held.acknowledged, key),
            told=_but(held.told, key),
        )
    if dose.status is DoseStatus.SNOOZED:
        held = replace(held, put_off={**held.put_off, key: instant(dose.at)})
    held = _numbered(held, dose, +1)
    return replace(
        held,
        answers={**held.answers, key: dose},
        days=_counted(held.days, dose, +1),
    )


def _numbered(held: MedicationRecord, dose: Dose, sign: int) -> MedicationRecord:
    """Count an answer to the direction in whose time its slot lies."""
    if dose.due is None or dose.status is DoseStatus.SNOOZED:
        return held
    since = held.medication.since
    if since is not None and instant(dose.due) < instant(since):
        return replace(held, answered_before=held.answered_before + sign)
    return replace(held, answered=held.answered + sign)


def _but[T](by_slot: Mapping[datetime, T], gone: datetime) -> Mapping[datetime, T]:
    return {due: value for due, value in by_slot.items() if due != gone}


def _without(held: MedicationRecord, dose: Dose) -> MedicationRecord:
    """Return the medication as if an answer had not been given."""
    held = replace(held, shelf=_given_back(held, dose))
    if dose.due is None:
        left = tuple(extra for extra in held.extras if extra.id != dose.id)
        return replace(held, extras=left)
    held = _numbered(held, dose, -1)
    return replace(
        held,
        answers={due: d for due, d in held.answers.items() if d.id != dose.id},
        days=_counted(held.days, dose, -1),
    )


def _later(known: Dose | None, dose: Dose) -> Dose | None:
    if dose.status is not DoseStatus.TAKEN:
        return known
    return dose if known is None or instant(known.at) <= instant(dose.at) else known


def _newest_taken(held: MedicationRecord) -> Dose | None:
    taken = [dose for dose in held.doses() if dose.status is DoseStatus.TAKEN]
    return max(taken, key=lambda dose: instant(dose.at), default=None)


def _counted(days: Mapping[date, Tally], dose: Dose, sign: int) -> Mapping[date, Tally]:
    """Return the sums with one answer added or taken away.

    By the day on the clock on which the dose was due, which its answer carries: what
    is taken back comes off the day it was added to, wherever the person is by then.
    """
    counts = tally_of(dose)
    if dose.due is None or not counts.due:
        return days
    day = dose.due.date()
    if sign > 0:
        return {**days, day: days.get(day, Tally()) + counts}
    return {**days, day: days[day] - counts} if day in days else days


def _used(held: MedicationRecord, dose: Dose) -> sh.Shelf | None:
    amount = _of_the_shelf(held, dose)
    if held.shelf is None or amount is None:
        return held.shelf
    return sh.used(held.shelf, amount)


def _given_back(held: MedicationRecord, dose: Dose) -> sh.Shelf | None:
    amount = _of_the_shelf(held, dose)
    if held.shelf is None or amount is None:
        return held.shelf
    return sh.returned(held.shelf, amount)


def _of_the_shelf(held: MedicationRecord, dose: Dose) -> Decimal | None:
    """Return what a dose takes off the shelf; None where it moves nothing.

    What was taken before the last count is in that count already.
    """
    shelf, used = held.shelf, dose.used or dose.amount
    if shelf is None or dose.status is not DoseStatus.TAKEN or used is None:
        return None
    if shelf.counted is not None and instant(dose.at) < instant(shelf.counted):
        return None
    return used.value if used.unit == shelf.unit else None
