"""What readings, symptoms, visits, reminders and messages do to a record."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain.appointment import VisitStatus
from . import events as ev
from .fold_watch import confirmed
from .record import KEPT, PersonRecord

type CareEvent = (
    ev.ReadingRecorded
    | ev.SymptomStored
    | ev.SymptomForgotten
    | ev.AppointmentBooked
    | ev.AppointmentCancelled
    | ev.ReminderSet
    | ev.ReminderShown
    | ev.MessageSent
)


def after_care(  # noqa: C901, PLR0911 - one flat branch per event
    record: PersonRecord, event: CareEvent, at: datetime
) -> PersonRecord:
    """Apply one event; readings and symptoms older than is kept are dropped."""
    oldest = at - KEPT
    match event:
        case ev.ReadingRecorded(reading=reading):
            kind = reading.measured.kind
            kept = [r for r in record.readings.get(kind, ()) if r.at >= oldest]
            both = tuple(sorted([*kept, reading], key=lambda r: r.at))
            return replace(
                record,
                readings={**record.readings, kind: both},
                observed=confirmed(record.observed, reading),
            )
        case ev.SymptomStored(symptom=symptom):
            told = tuple(s for s in record.symptoms if s.at >= oldest)
            return replace(record, symptoms=(*told, symptom))
        case ev.SymptomForgotten(symptom=gone):
            left = tuple(s for s in record.symptoms if s.id != gone)
            return replace(record, symptoms=left)
        case ev.AppointmentBooked(appointment=visit):
            visits = {**record.appointments, visit.id: visit}
            return replace(record, appointments=visits)
        case ev.AppointmentCancelled(appointment=key):
            if (standing := record.appointments.get(key)) is None:
                return record
            off = replace(standing, status=VisitStatus.CANCELLED)
            return replace(record, appointments={**record.appointments, key: off})
        case ev.ReminderSet(reminder=reminder):
            reminders = {**record.reminders, reminder.id: reminder}
            return replace(record, reminders=reminders)
        case ev.ReminderShown(reminder=shown, at=moment):
            if (waiting := record.reminders.get(shown)) is None:
                return record
            done = replace(waiting, shown=moment)
            return replace(record, reminders={**record.reminders, shown: done})
        case ev.MessageSent(message=message):
            recent = tuple(m for m in record.messages if m.at >= oldest)
            return replace(record, messages=(*recent, message))
        case _:
            assert_never(event)
