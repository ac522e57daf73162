"""Answers to doses: taken, skipped, snoozed, unconfirmed, taken back.

Never doubled: whatever looks like a second dose, too soon, too much or not
due becomes a doubt that only a person's yes overrides. Nothing here computes
advice about a missed dose.
"""

from datetime import datetime
from typing import assert_never

from ..domain.ledger import ANSWERABLE, Dose, DoseStatus, instant, meant_slot
from ..domain.schedule import Slot
from . import commands as c
from . import events as ev
from .decide_answers import change_answer
from .decide_seen import acknowledge, note_told
from .decide_taken import record_dose
from .doses import latest_answered, named_slot, open_now
from .passed_over import with_passed_over
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation
from .slots import slots_of

type DoseCommand = (
    c.RecordDose
    | c.SkipDose
    | c.SnoozeDose
    | c.CloseDose
    | c.MissDose
    | c.AcknowledgeDose
    | c.NoteTold
    | c.UndoDose
    | c.CorrectDose
)


def decide_dose(
    record: PersonRecord, command: DoseCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide an answer to a dose of one medication of one person."""
    held = record.medications.get(command.medication)
    if held is None:
        return refuse("unknown_medication")
    decided = _answer(record, held, command, situation)
    if isinstance(decided, Refusal):
        return decided
    return with_passed_over(record, held, decided, situation)


def _answer(  # noqa: C901 - one flat branch per command
    record: PersonRecord,
    held: MedicationRecord,
    command: DoseCommand,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    match command:
        case c.RecordDose():
            return record_dose(record, held, command, situation)
        case c.SkipDose():
            return _skip(record, held, command, situation)
        case c.SnoozeDose():
            return _snooze(record, held, command, situation)
        case c.CloseDose():
            return _close(record, held, command, situation)
        case c.MissDose():
            return _miss(record, held, command, situation)
        case c.AcknowledgeDose():
            return acknowledge(record, held, command, situation)
        case c.NoteTold():
            return note_told(record, held, command)
        case c.UndoDose() | c.CorrectDose():
            return change_answer(record, held, command, situation)
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
    if command.due is None:
        slot = _left_out(record, held, command)
    else:
        slot = named_slot(record, held, command.due)
        if slot is not None and instant(slot.due) > situation.now + ANSWERABLE:
            return refuse("too_far_ahead", medication=name)
    if slot is None or _closed(held, slot):
        return refuse("nothing_open", medication=name)
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.SKIPPED,
        due=slot.due,
        at=situation.now,
        reason=command.reason.strip(),
        planned=slot.amount,
    )
    return (ev.DoseSkipped(dose=dose, was=held.answer(slot.due)),)


def _left_out(
    record: PersonRecord, held: MedicationRecord, command: c.SkipDose
) -> Slot | None:
    """Return the slot that is meant around a moment, or else the next after it."""
    at = instant(command.at)
    last = command.until or at + ANSWERABLE
    since = latest_answered(held, at)
    around = slots_of(record, held, at - ANSWERABLE, at + ANSWERABLE)
    free = [s for s in around if not _closed(held, s) and since < s.due < last]
    coming = (s for s in free if s.due >= at)
    return meant_slot(free, at) or next(coming, None)


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
    if instant(command.until) > instant(slot.due) + ANSWERABLE:
        return refuse("snooze_too_long", medication=held.medication.name)
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.SNOOZED,
        due=slot.due,
        at=command.until,
        planned=slot.amount,
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
    if answer is not None and not _was_put_off(answer, situation):
        return ()
    slot = named_slot(record, held, command.due)
    if slot is None:
        return refuse("unknown_dose")
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.UNCONFIRMED,
        due=slot.due,
        at=situation.now,
        planned=slot.amount,
    )
    return (ev.DoseUnconfirmed(dose=dose),)


def _was_put_off(answer: Dose, situation: Situation) -> bool:
    """Say whether an answer only put a dose off, and that time is over."""
    return answer.status is DoseStatus.SNOOZED and answer.at <= situation.now


def _miss(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.MissDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Note what only a person can say: that a dose was missed."""
    due, name = instant(command.due), held.medication.name
    if due > situation.now:
        return refuse("in_the_future", medication=name)
    answer = held.answer(due)
    slot = named_slot(record, held, due)
    if slot is None:
        return refuse("unknown_dose")
    if answer is not None and answer.status is DoseStatus.TAKEN:
        return refuse("dose_was_taken", medication=name)
    if answer is not None and answer.status is DoseStatus.MISSED:
        return ()
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.MISSED,
        due=slot.due,
        at=situation.now,
        reason=command.reason.strip(),
        planned=slot.amount,
    )
    return (ev.DoseMissed(dose=dose, was=answer),)


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
