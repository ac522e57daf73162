"""Whether a dose that somebody says was taken can be noted as it is."""

from datetime import datetime, timedelta
from typing import Final

from ..domain.ledger import (
    ANSWERABLE,
    EARLY,
    MOST_AHEAD,
    Dose,
    DoseStatus,
    instant,
    meant_slot,
)
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Slot
from ..domain.stock_units import in_stock_unit
from . import commands as c
from . import events as ev
from .dose_doubts import already_taken, doubts, usual_amount
from .doses import latest_answered, named_slot
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation
from .slots import slots_of

SLACK: Final = timedelta(minutes=2)
"""Clocks of phones and satellites may run this far ahead of ours."""
TICK: Final = timedelta(microseconds=1)


def record_dose(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a dose taken at ``command.at``."""
    name = held.medication.name
    if command.at > situation.now + SLACK:
        return refuse("in_the_future", medication=name)
    if command.amount is not None and command.amount.value <= 0:
        return refuse("amount_not_positive", medication=name)
    at = not_ahead(command.at, situation)
    slot = _slot(record, held, command, at)
    if slot is not None and _too_far_ahead(record, held, slot, at):
        return refuse("too_far_ahead", medication=name)
    amount = _amount(held, slot, command, at)
    found = [*_named_and_taken(held, command), *doubts(record, held, slot, at, amount)]
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
    was = None if slot is None else held.answer(slot.due)
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.TAKEN,
        due=None if slot is None else slot.due,
        at=at,
        amount=amount,
        reason=command.reason.strip(),
        planned=None if slot is None else slot.amount,
        used=off_the_shelf(held, amount),
    )
    return (ev.DoseTaken(dose=dose, was=was),)


def not_ahead(at: datetime, situation: Situation) -> datetime:
    """Return a moment, or now where the clock it was read from runs ahead."""
    return at if instant(at) <= instant(situation.now) else situation.now


def off_the_shelf(held: MedicationRecord, amount: Quantity | None) -> Quantity | None:
    """Return what a dose takes off the shelf, in the shelf's unit, if that is known."""
    if held.shelf is None or amount is None:
        return None
    unit = held.shelf.unit
    value = in_stock_unit(amount, held.medication.strength, unit)
    return None if value is None else Quantity(value=value, unit=unit)


def _too_far_ahead(
    record: PersonRecord, held: MedicationRecord, slot: Slot, at: datetime
) -> bool:
    """Say whether another slot comes before the one that would be taken ahead."""
    moment, due = instant(at), instant(slot.due)
    if due - moment > MOST_AHEAD:
        return True
    return due > moment and any(slots_of(record, held, moment + TICK, due))


def _slot(
    record: PersonRecord, held: MedicationRecord, command: c.RecordDose, at: datetime
) -> Slot | None:
    """Return the slot that is answered; a named slot that is closed answers none."""
    if command.due is not None:
        named = named_slot(record, held, command.due)
        return None if named is None or _was_taken(held, named) else named
    moment = instant(at)
    since = latest_answered(held, moment)
    around = slots_of(record, held, moment - ANSWERABLE, moment + EARLY + TICK)
    # One that was left out on purpose and taken after all is not an extra dose.
    untaken = [s for s in around if s.due > since and not _was_taken(held, s)]
    return meant_slot(untaken, moment)


def _was_taken(held: MedicationRecord, slot: Slot) -> bool:
    answer = held.answer(slot.due)
    return answer is not None and answer.status is DoseStatus.TAKEN


def _named_and_taken(held: MedicationRecord, command: c.RecordDose) -> list[Refusal]:
    """Doubt a dose for a slot that has its dose: the same button pressed again."""
    answer = None if command.due is None else held.answer(command.due)
    if answer is None or answer.status is not DoseStatus.TAKEN:
        return []
    return [already_taken(held, answer)]


def _amount(
    held: MedicationRecord, slot: Slot | None, command: c.RecordDose, at: datetime
) -> Quantity | None:
    """Return what was taken: as said, with the usual unit where none was said."""
    said, usual = command.amount, usual_amount(held, slot, at)
    if said is None:
        return None if _is_range(held, at) else usual
    if said.unit or usual is None:
        return said
    return Quantity(value=said.value, unit=usual.unit)


def _is_range(held: MedicationRecord, at: datetime) -> bool:
    """Say whether one to two may be taken: then nobody but the person knows."""
    schedule = held.medication.regimen_at(at).schedule
    return isinstance(schedule, AsNeeded) and schedule.amount_max is not None
