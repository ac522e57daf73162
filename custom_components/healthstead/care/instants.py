"""The instants at which something about a medication or a person changes by itself.

Those that are gone among them too: whoever asks takes the ones to come. Each depends
on the record alone until the first of them has come.
"""

from collections.abc import Iterator
from datetime import datetime

from ..domain.ledger import instant, window_end
from .agenda import TICK, midnight_after, open_of
from .doses import due_dose, next_due
from .endings import ending_at
from .queries import DueDose
from .record import MedicationRecord, PersonRecord
from .rounds import calls
from .supplies import supply_moments


def of_medication(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> Iterator[datetime]:
    """Yield the instants of one medication, in UTC."""
    for dose in open_of(record, held, now):
        yield from _stages(record, held, dose)
    if (slot := next_due(record, held, now + TICK)) is not None:
        coming = due_dose(record, held, slot, now)
        yield instant(coming.due)
        yield from (call.at for call in calls(record, held, coming))
    for pause in held.medication.pauses:
        yield instant(pause.start)
        if pause.end is not None:
            yield instant(pause.end)
    if held.medication.stopped is not None:
        yield instant(held.medication.stopped)
    if (ending := ending_at(record, held)) is not None:
        yield ending
    yield from supply_moments(record, held, now)


def of_person(record: PersonRecord, now: datetime) -> Iterator[datetime]:
    """Yield the instants of reminders and visits, and the end of the day, in UTC."""
    for reminder in record.reminders.values():
        if reminder.shown is None:
            yield instant(reminder.at)
    for visit in record.appointments.values():
        if visit.status.stands:
            yield instant(visit.start)
            yield instant(visit.end)
    yield midnight_after(record, now)


def _stages(
    record: PersonRecord, held: MedicationRecord, dose: DueDose
) -> Iterator[datetime]:
    reminding, due = held.medication.handling.reminding, instant(dose.due)
    yield due + reminding.late_after
    yield window_end(due, dose.put_off, reminding)
    for moment in (dose.put_off, dose.overtaken):
        if moment is not None:
            yield moment
    yield from (call.at for call in calls(record, held, dose))
