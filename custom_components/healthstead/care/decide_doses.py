"""Answers to doses: taken, skipped, snoozed, unconfirmed, taken back.

Never doubled: whatever looks like a second dose, too soon, too much or not
due becomes a doubt that only a person's yes overrides. Nothing here computes
advice about a missed dose.
"""

from datetime import datetime, timedelta
from typing import Final, assert_never

from ..domain.ledger import ANSWERABLE, Dose, DoseStatus, instant, meant_slot
from ..domain.schedule import AsNeeded, Slot
from . import commands as c
from . import events as ev
from .decide_taken import record_dose
from .doses import latest_answered, open_now, slots_of
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type DoseCommand = c.RecordDose | c.SkipDose | c.SnoozeDose | c.CloseDose | c.UndoDose

MINUTE: Final = timedelta(minutes=1)


def decide_dose(
    record: PersonRecord, command: DoseCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide an answer to a dose of one medication of one person."""
    held = record.medications.get(command.medication)
    if held is None:
        return refuse("unknown_medication")
    match command:
        case c.RecordDose():
            return record_dose(record, held, command, situation)
        case c.SkipDose():
            return _skip(record, held, command, situation)
        case c.SnoozeDose():
            return _snooze(record, held, command, situation)
        case c.CloseDose():
            return _close(record, held, command, situation)
        case c.UndoDose(dose=dose):
            if all(known.id != dose for known in held.doses()):
                return refuse("unknown_dose")
            return (ev.DoseUndone(dose=dose, medication=command.medication),)
        case _:
            assert_never(command)


def _skip(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.SkipDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Leave out the named slot, the open one, or else the next of the day."""
    name = held.medication.name
    if isinstance(held.medication.schedule, AsNeeded):
        return refuse("nothing_open", medication=name)
    at = instant(command.at)
    window = tuple(slots_of(record, held, at - ANSWERABLE, at + ANSWERABLE))
    last = command.until or at + ANSWERABLE
    since = latest_answered(held, at)
    free = [s for s in window if not _closed(held, s) and since < s.due < last]
    if command.due is not None:
        due = instant(command.due)
        named = (s for s in window if not _closed(held, s))
        slot = next((s for s in named if instant(s.due) == due), None)
    else:
        coming = [s for s in free if s.due >= at]
        slot = meant_slot(free, at) or next(iter(coming), None)
    if slot is None:
        return refuse("nothing_open", medication=name)
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.SKIPPED,
        due=instant(slot.due),
        at=situation.now,
        reason=command.reason,
    )
    return (ev.DoseSkipped(dose=dose),)


def _snooze(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.SnoozeDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Put an open dose off; the slot stays open."""
    if command.until <= situation.now:
        return refuse("in_the_past")
    open_ = open_now(record, held, situation.now)
    slot = _put_off(open_, command.due, situation)
    if slot is None:
        return refuse("nothing_open", medication=held.medication.name)
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.SNOOZED,
        due=instant(slot.due),
        at=command.until,
    )
    return (ev.DoseSnoozed(dose=dose),)


def _close(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.CloseDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Note that nobody answered; already answered or noted: nothing happens."""
    answer = held.answer(command.due)
    if answer is not None and answer.status is not DoseStatus.SNOOZED:
        return ()
    due = instant(command.due)
    if not any(slots_of(record, held, due, due + MINUTE)):
        return refuse("unknown_dose")
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.UNCONFIRMED,
        due=due,
        at=situation.now,
    )
    return (ev.DoseUnconfirmed(dose=dose),)


def _put_off(
    slots: tuple[Slot, ...], due: datetime | None, situation: Situation
) -> Slot | None:
    """Return the slot that is named, and only if none is, the one that is meant."""
    if due is None:
        return meant_slot(slots, situation.now)
    return next((s for s in slots if instant(s.due) == instant(due)), None)


def _closed(held: MedicationRecord, slot: Slot) -> bool:
    answer = held.answer(slot.due)
    return answer is not None and answer.status.closed
