"""Whether a dose that somebody says was taken can be noted as it is."""

from datetime import datetime, timedelta
from typing import Final

from ..domain.ledger import (
    ANSWERABLE,
    EARLY,
    Dose,
    DoseStatus,
    instant,
    meant_slot,
)
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Slot
from . import commands as c
from . import events as ev
from .as_needed import as_needed_doubts
from .doses import (
    last_taken,
    latest_answered,
    minimum_gap,
    named_slot,
    next_due,
    slots_of,
)
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

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
    slot = _slot(record, held, command)
    if slot is not None and _too_far_ahead(record, held, slot, command):
        return refuse("too_far_ahead", medication=name)
    amount = _amount(held, slot, command)
    found = _doubts(record, held, command, slot, amount)
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.TAKEN,
        due=None if slot is None else instant(slot.due),
        at=command.at,
        amount=amount,
        reason=command.reason.strip(),
        planned=None if slot is None else slot.amount,
    )
    was = None if slot is None else held.answer(slot.due)
    return (ev.DoseTaken(dose=dose, was=was),)


def _too_far_ahead(
    record: PersonRecord, held: MedicationRecord, slot: Slot, command: c.RecordDose
) -> bool:
    """Say whether another slot comes before the one that would be taken ahead."""
    at, due = instant(command.at), instant(slot.due)
    return due > at and any(slots_of(record, held, at + TICK, due))


def _slot(
    record: PersonRecord, held: MedicationRecord, command: c.RecordDose
) -> Slot | None:
    """Return the slot that is answered; a named slot that is closed answers none."""
    if command.due is not None:
        named = named_slot(record, held, command.due)
        return None if named is None or _was_taken(held, named) else named
    at = instant(command.at)
    since = latest_answered(held, at)
    around = slots_of(record, held, at - ANSWERABLE, at + EARLY + TICK)
    # One that was left out on purpose and taken after all is not an extra dose.
    untaken = [s for s in around if s.due > since and not _was_taken(held, s)]
    return meant_slot(untaken, at)


def _was_taken(held: MedicationRecord, slot: Slot) -> bool:
    answer = held.answer(slot.due)
    return answer is not None and answer.status is DoseStatus.TAKEN


def _amount(
    held: MedicationRecord, slot: Slot | None, command: c.RecordDose
) -> Quantity | None:
    """Return what was taken: as said, with the usual unit where none was said."""
    said, usual = command.amount, _usual(held, slot, command.at)
    if said is None:
        return None if _is_range(held, command.at) else usual
    if said.unit or usual is None:
        return said
    return Quantity(value=said.value, unit=usual.unit)


def _is_range(held: MedicationRecord, at: datetime) -> bool:
    """Say whether one to two may be taken: then nobody but the person knows."""
    schedule = held.medication.regimen_at(at).schedule
    return isinstance(schedule, AsNeeded) and schedule.amount_max is not None


def _usual(held: MedicationRecord, slot: Slot | None, at: datetime) -> Quantity | None:
    if slot is not None:
        return slot.amount
    schedule = held.medication.regimen_at(at).schedule
    if isinstance(schedule, AsNeeded):
        return schedule.amount_max or schedule.amount
    return None if held.last_taken is None else held.last_taken.amount


def _doubts(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    slot: Slot | None,
    amount: Quantity | None,
) -> list[Refusal]:
    """Return everything that a person should be asked first, gravest first."""
    schedule = held.medication.regimen_at(command.at).schedule
    name = held.medication.name
    found: list[Refusal] = []
    if held.medication.stopped is not None and command.at >= held.medication.stopped:
        found.append(doubt("medication_stopped_taken", medication=name))
    elif isinstance(schedule, AsNeeded):
        found += as_needed_doubts(held, schedule, command.at, amount)
    else:
        found += _planned(record, held, command, slot)
    usual = _usual(held, slot, command.at)
    if usual is not None and amount is not None:
        found += _unusual(name, usual, amount)
    return found


def _unusual(name: str, usual: Quantity, amount: Quantity) -> list[Refusal]:
    details = {"medication": name, "usual": str(usual), "amount": str(amount)}
    if amount.unit != usual.unit:
        return [doubt("other_unit", **details)]
    if amount.value > usual.value:
        return [doubt("too_much", **details)]
    return []


def _planned(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    slot: Slot | None,
) -> list[Refusal]:
    """Doubt a dose that follows another too closely, or that is not due."""
    at, name = instant(command.at), held.medication.name
    gap = minimum_gap(record, held, at)
    earlier = [
        d
        for d in held.doses()
        if d.status is DoseStatus.TAKEN and abs(instant(d.at) - at) < gap
    ]
    if earlier:
        last = earlier[-1]
        return [doubt("already_taken", medication=name, at=last.at.isoformat())]
    if slot is None or not -ANSWERABLE <= slot.due - at <= EARLY:
        return [_not_due(record, held, at)]
    return []


def _not_due(record: PersonRecord, held: MedicationRecord, at: datetime) -> Refusal:
    """Say when it is due instead, and what was taken last."""
    details = {"medication": held.medication.name}
    if (following := next_due(record, held, at)) is not None:
        details["next"] = following.due.isoformat()
    if (last := last_taken(held, at)) is not None:
        details["at"] = last.at.isoformat()
    return doubt("not_due", **details)
