"""What readings, symptoms, facts, reminders and messages do to a record."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from ..domain.reminder import Reminder
from ..domain.repeating import next_time
from ..domain.symptom import Symptom
from . import events as ev
from .fold_watch import confirmed
from .record import KEPT, PersonRecord

type CareEvent = (
    ev.ReadingRecorded
    | ev.SymptomStored
    | ev.SymptomEnded
    | ev.SymptomCorrected
    | ev.SymptomForgotten
    | ev.FactRemembered
    | ev.FactForgotten
    | ev.ReminderSet
    | ev.ReminderDropped
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
        case ev.SymptomEnded() | ev.SymptomCorrected() | ev.SymptomForgotten():
            return replace(record, symptoms=put_right(record.symptoms, event))
        case ev.FactRemembered(fact=fact):
            return replace(record, facts=(*record.facts, fact))
        case ev.FactForgotten(fact=forgotten):
            facts = tuple(f for f in record.facts if f.id != forgotten)
            return replace(record, facts=facts)
        case ev.ReminderSet(reminder=reminder):
            reminders = {**record.reminders, reminder.id: reminder}
            return replace(record, reminders=reminders)
        case ev.ReminderShown(reminder=shown, at=moment):
            if (waiting := record.reminders.get(shown)) is None:
                return record
            done = _shown(waiting, moment, record)
            return replace(record, reminders={**record.reminders, shown: done})
        case ev.ReminderDropped(reminder=dropped):
            left = {k: v for k, v in record.reminders.items() if k != dropped}
            return replace(record, reminders=left)
        case ev.MessageSent(message=message):
            recent = tuple(m for m in record.messages if m.at >= oldest)
            return replace(record, messages=(*recent, message))
        case _:
            assert_never(event)


def _shown(waiting: Reminder, moment: datetime, record: PersonRecord) -> Reminder:
    """Return a reminder that was shown: it is over, or waits for its next time."""
    if waiting.repeat:
        zone = ZoneInfo(record.person.profile.zone)
        start, now = waiting.at.astimezone(zone), moment.astimezone(zone)
        if (following := next_time(waiting.repeat, start, now)) is not None:
            return replace(waiting, at=following)
    return replace(waiting, shown=moment)


def put_right(
    told: tuple[Symptom, ...],
    event: ev.SymptomEnded | ev.SymptomCorrected | ev.SymptomForgotten,
) -> tuple[Symptom, ...]:
    """Return the diary after one of its complaints has changed."""
    match event:
        case ev.SymptomForgotten(symptom=gone):
            return tuple(s for s in told if s.id != gone)
        case ev.SymptomEnded(symptom=over, at=at):
            return tuple(replace(s, ended=at) if s.id == over else s for s in told)
        case ev.SymptomCorrected(symptom=right):
            return tuple(right if s.id == right.id else s for s in told)
        case _:
            assert_never(event)
