"""What answers to doses do to a person's record: slots, sums and the shelf."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import assert_never
from zoneinfo import ZoneInfo

from ..domain import shelf as sh
from ..domain.adherence import Tally, tally_of
from ..domain.ids import MedicationId
from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.stock_units import in_stock_unit
from . import events as ev
from .fold_medications import with_held
from .record import KEPT, NEWEST, RECENT, MedicationRecord, PersonRecord

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
    """Apply an answer to a dose, its correction or its undoing."""
    held = record.medications.get(_medication_of(event))
    if held is None:
        return record
    zone = ZoneInfo(record.person.profile.zone)
    match event:
        case ev.DoseAcknowledged() | ev.ContactTold():
            held = _marked(held, event)
        case ev.DoseUndone(dose=name, was=was):
            gone = was or _known(held, name)
            held = held if gone is None else _taken_back(held, gone, zone)
        case ev.DoseCorrected(was=was, dose=dose):
            held = _with(_taken_back(held, was, zone), dose, zone)
        case ev.DoseTaken() | ev.DoseSkipped() | ev.DoseMissed():
            held = _answered(held, event.dose, event.was, zone)
        case ev.DoseSnoozed(dose=dose) | ev.DoseUnconfirmed(dose=dose):
            held = _answered(held, dose, None, zone)
        case _:
            assert_never(event)
    return with_held(record, _kept(held, at))


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


def _answered(
    held: MedicationRecord, dose: Dose, was: Dose | None, zone: ZoneInfo
) -> MedicationRecord:
    """Put an answer in the place of the one it replaces, if there was one."""
    earlier = was or (None if dose.due is None else held.answer(dose.due))
    if earlier is not None:
        held = _taken_back(held, earlier, zone)
    return _with(held, dose, zone)


def _taken_back(held: MedicationRecord, gone: Dose, zone: ZoneInfo) -> MedicationRecord:
    """Return the medication without an answer, and with the dose taken before it."""
    held = _without(held, gone, zone)
    if held.last_taken is None or held.last_taken.id != gone.id:
        return held
    return replace(held, last_taken=_newest_taken(held))


def _known(held: MedicationRecord, name: str) -> Dose | None:
    return next((dose for dose in held.doses() if dose.id == name), None)


def _with(held: MedicationRecord, dose: Dose, zone: ZoneInfo) -> MedicationRecord:
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
    return replace(
        held,
        answers={**held.answers, key: dose},
        days=_counted(held.days, dose, zone, +1),
        answered=held.answered + (dose.status is not DoseStatus.SNOOZED),
    )


def _but[T](by_slot: Mapping[datetime, T], gone: datetime) -> Mapping[datetime, T]:
    return {due: value for due, value in by_slot.items() if due != gone}


def _without(held: MedicationRecord, dose: Dose, zone: ZoneInfo) -> MedicationRecord:
    """Return the medication as if an answer had not been given."""
    held = replace(held, shelf=_given_back(held, dose))
    if dose.due is None:
        left = tuple(extra for extra in held.extras if extra.id != dose.id)
        return replace(held, extras=left)
    return replace(
        held,
        answers={due: d for due, d in held.answers.items() if d.id != dose.id},
        days=_counted(held.days, dose, zone, -1),
        answered=held.answered - (dose.status is not DoseStatus.SNOOZED),
    )


def _later(known: Dose | None, dose: Dose) -> Dose | None:
    if dose.status is not DoseStatus.TAKEN:
        return known
    return dose if known is None or instant(known.at) <= instant(dose.at) else known


def _newest_taken(held: MedicationRecord) -> Dose | None:
    taken = [dose for dose in held.doses() if dose.status is DoseStatus.TAKEN]
    return max(taken, key=lambda dose: instant(dose.at), default=None)


def _counted(
    days: Mapping[date, Tally], dose: Dose, zone: ZoneInfo, sign: int
) -> Mapping[date, Tally]:
    """Return the sums with one answer added or taken away."""
    counts = tally_of(dose)
    if dose.due is None or not counts.due:
        return days
    day = dose.due.astimezone(zone).date()
    before = days.get(day, Tally())
    return {**days, day: before + counts if sign > 0 else before - counts}


def _kept(held: MedicationRecord, at: datetime) -> MedicationRecord:
    """Return the medication without what memory does not hold any more.

    By the newest slots, so that it does not matter when what was noted.
    """
    oldest = at - KEPT
    return replace(
        held,
        answers=_newest(held.answers, at),
        extras=tuple(dose for dose in held.extras if dose.at >= oldest),
        days=_since(held.days, oldest.date()),
        acknowledged=_since(held.acknowledged, instant(at - RECENT)),
        told=_since(held.told, instant(at - RECENT)),
    )


def _since[K: (date, datetime), V](known: Mapping[K, V], first: K) -> Mapping[K, V]:
    if all(key >= first for key in known):
        return known
    return {key: value for key, value in known.items() if key >= first}


def _newest(answers: Mapping[datetime, Dose], at: datetime) -> Mapping[datetime, Dose]:
    if len(answers) <= NEWEST and all(due >= at - KEPT for due in answers):
        return answers
    recent, oldest = at - RECENT, at - KEPT
    latest = sorted(answers, reverse=True)
    kept = {
        due
        for place, due in enumerate(latest)
        if due >= recent or (place < NEWEST and due >= oldest) or place == 0
    }
    return {due: dose for due, dose in answers.items() if due in kept}


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
    shelf = held.shelf
    if shelf is None or dose.status is not DoseStatus.TAKEN or dose.amount is None:
        return None
    if shelf.counted is not None and instant(dose.at) < instant(shelf.counted):
        return None
    return in_stock_unit(dose.amount, held.medication.strength, shelf.unit)
