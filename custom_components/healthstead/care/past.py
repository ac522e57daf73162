"""A person's record filled up with older days from the log."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ..domain.ledger import Dose
from . import commands as c
from . import events as ev
from .fold_care import after_care
from .fold_doses import after_dose
from .history import History
from .record import KEPT, RECENT, MedicationRecord, PersonRecord

LATER: Final = timedelta(days=1)
"""What was noted at this very instant counts, and a clock may have been set back."""
REMEMBERED: Final = RECENT - timedelta(days=1)
"""So far back every answer is in memory, whatever was noted late."""
AROUND: Final = timedelta(days=9)
"""So much before a moment still tells whether a dose was one too many."""
_DOSES = (
    ev.DoseTaken,
    ev.DoseSkipped,
    ev.DoseUnconfirmed,
    ev.DoseMissed,
    ev.DoseUndone,
    ev.DoseCorrected,
)
_SYMPTOMS = (ev.SymptomStored, ev.SymptomForgotten)


async def with_past_doses(
    record: PersonRecord, history: History, start: datetime, now: datetime
) -> PersonRecord:
    """Return the record with all answers noted since ``start``."""
    if start >= now - REMEMBERED:
        return record
    past = await history.entries(record.person.id, _DOSES, start, now + LATER)
    empty = {
        key: MedicationRecord(medication=held.medication)
        for key, held in record.medications.items()
    }
    filled = _without_dropping(replace(record, medications=empty), past, start)
    return _together(record, filled)


def reaches_back(
    record: PersonRecord, command: c.Command, now: datetime
) -> datetime | None:
    """Return since when doses are needed to decide a command; None: memory will do."""
    match command:
        case c.RecordDose(at=moment):
            since: datetime | None = moment if command.due is None else command.due
        case c.SkipDose(due=datetime() as moment) | c.MissDose(due=moment):
            since = moment
        case c.UndoDose(noted=noted) | c.CorrectDose(noted=noted):
            since = None if _holds(record, command) else noted or now - KEPT
        case _:
            return None
    if since is None or since >= now - REMEMBERED:
        return None
    return since - AROUND


def _holds(record: PersonRecord, command: c.UndoDose | c.CorrectDose) -> bool:
    held = record.medications.get(command.medication)
    return held is None or any(dose.id == command.dose for dose in held.doses())


def _without_dropping(
    record: PersonRecord, entries: Iterable[ev.Entry], start: datetime
) -> PersonRecord:
    """Apply dose entries as if all were noted at ``start``: nothing is too old."""
    for event in [e.event for e in entries if isinstance(e.event, _DOSES)]:
        record = after_dose(record, event, start)
    return record


def _together(record: PersonRecord, filled: PersonRecord) -> PersonRecord:
    """Return all of one, with the older answers of the other."""
    both = {
        key: replace(
            held,
            answers={**filled.medications[key].answers, **held.answers},
            extras=_all(filled.medications[key].extras, held.extras),
        )
        for key, held in record.medications.items()
    }
    return replace(record, medications=both)


def _all(older: tuple[Dose, ...], newer: tuple[Dose, ...]) -> tuple[Dose, ...]:
    return tuple({dose.id: dose for dose in (*older, *newer)}.values())


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
