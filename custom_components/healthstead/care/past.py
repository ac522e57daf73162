"""A person's record filled up with older days from the log."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from . import events as ev
from .fold_care import after_care
from .fold_doses import after_dose
from .history import History
from .record import KEPT, MedicationRecord, PersonRecord

LATER: Final = timedelta(days=1)
"""What was noted at this very instant counts, and a clock may have been set back."""
_DOSES = (ev.DoseTaken, ev.DoseSkipped, ev.DoseUnconfirmed, ev.DoseUndone)
_SYMPTOMS = (ev.SymptomStored, ev.SymptomForgotten)


async def with_past_doses(
    record: PersonRecord, history: History, start: datetime, now: datetime
) -> PersonRecord:
    """Return the record with all answers noted since ``start``."""
    if start >= now - KEPT:
        return record
    past = await history.entries(record.person.id, _DOSES, start, now + LATER)
    empty = {
        key: MedicationRecord(medication=held.medication)
        for key, held in record.medications.items()
    }
    filled = _without_dropping(replace(record, medications=empty), past, start)
    return _together(record, filled)


def _without_dropping(
    record: PersonRecord, entries: Iterable[ev.Entry], start: datetime
) -> PersonRecord:
    """Apply dose entries as if all were noted at ``start``: nothing is too old."""
    for event in [e.event for e in entries if isinstance(e.event, _DOSES)]:
        record = after_dose(record, event, start)
    return record


def _together(record: PersonRecord, filled: PersonRecord) -> PersonRecord:
    """Return the stock and the newest answers of one, the older ones of the other."""
    both = {
        key: replace(
            held,
            answers={**filled.medications[key].answers, **held.answers},
            extras=filled.medications[key].extras or held.extras,
        )
        for key, held in record.medications.items()
    }
    return replace(record, medications=both)


async def with_past_readings(
    record: PersonRecord, history: History, start: datetime, now: datetime
) -> PersonRecord:
    """Return the record with all readings noted since ``start``."""
    if start >= now - KEPT:
        return record
    past = await history.entries(
        record.person.id, (ev.ReadingRecorded,), start, now + LATER
    )
    filled = replace(record, readings={})
    for event in [e.event for e in past if isinstance(e.event, ev.ReadingRecorded)]:
        filled = after_care(filled, event, start)
    return filled


async def with_past_symptoms(
    record: PersonRecord, history: History, start: datetime, now: datetime
) -> PersonRecord:
    """Return the record with all complaints noted since ``start``."""
    if start >= now - KEPT:
        return record
    past = await history.entries(record.person.id, _SYMPTOMS, start, now + LATER)
    filled = replace(record, symptoms=())
    for event in [e.event for e in past if isinstance(e.event, _SYMPTOMS)]:
        filled = after_care(filled, event, start)
    return filled
