"""Who sees to an open dose, and which contacts were told of it."""

from ..domain.ledger import instant
from . import commands as c
from . import events as ev
from .doses import named_slot
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation


def acknowledge(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.AcknowledgeDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Note who sees to an open dose; a second one changes nothing."""
    due = instant(command.due)
    answer = held.answer(due)
    if due in held.acknowledged or (answer is not None and answer.status.closed):
        return ()
    if named_slot(record, held, due) is None:
        return refuse("unknown_dose")
    seen = ev.DoseAcknowledged(
        medication=command.medication, due=due, by=situation.asker
    )
    return (seen,)


def note_told(
    record: PersonRecord, held: MedicationRecord, command: c.NoteTold
) -> tuple[ev.Event, ...] | Refusal:
    """Note once whom an open dose was told to."""
    due = instant(command.due)
    if command.contact in held.told.get(due, frozenset()):
        return ()
    if named_slot(record, held, due) is None:
        return refuse("unknown_dose")
    return (
        ev.ContactTold(
            medication=command.medication,
            due=due,
            contact=command.contact,
            delivered=command.delivered,
        ),
    )
