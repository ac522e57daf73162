"""A person's record filled up with older days from the log."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ..domain.ids import MedicationId
from ..domain.ledger import MOST_AHEAD, Dose, instant
from . import commands as c
from . import events as ev
from .doses import minimum_gap
from .fold_care import after_care
from .fold_doses import after_past_dose
from .history import History
from .limits import span_of_limits
from .record import KEPT, RECENT, Household, MedicationRecord, PersonRecord

LATER: Final = timedelta(days=1)
"""What was noted at this very instant counts, and a clock may have been set back."""
BEGINNING: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Before anything was noted: of complaints there are few."""
REMEMBERED: Final = RECENT - timedelta(days=1)
"""So far back every answer is in memory, whatever was noted late."""
KEPT_EXTRAS: Final = KEPT - timedelta(days=1)
"""So far back every dose that answers no slot is in memory."""
AROUND: Final = timedelta(days=9)
"""So much before a moment still tells whether a dose was one too many."""
BY_OLDER_DOSES: Final = frozenset(
    {
        "already_taken",
        "too_soon",
        "too_many",
        "limit_unsure",
        "far_too_much",
        "not_due",
    }
)
"""What older doses can raise against one that is noted."""
_DOSES = (
    ev.DoseTaken,
    ev.DoseSkipped,
    ev.DoseUnconfirmed,
    ev.DoseMissed,
    ev.DoseUndone,
    ev.DoseCorrected,
)
_SYMPTOMS = (
    ev.SymptomStored,
    ev.SymptomEnded,
    ev.SymptomCorrected,
    ev.SymptomForgotten,
)


async def with_past_doses(
    record: PersonRecord, history: History, start: datetime, now: datetime
) -> PersonRecord:
    """Return the record with all answers to what was due since ``start``."""
    if start >= now - REMEMBERED:
        return record
    # An answer may have been noted before its dose was due.
    first = start - MOST_AHEAD
    past = await history.entries(record.person.id, _DOSES, first, now + LATER)
    filled = replace(
        record,
        medications={
            key: MedicationRecord(medication=held.medication)
            for key, held in record.medications.items()
        },
    )
    for event in [e.event for e in past if isinstance(e.event, _DOSES)]:
        filled = after_past_dose(filled, event)
    return _together(record, filled)


async def remembering(
    household: Household, history: History, command: c.Command, now: datetime
) -> Household:
    """Return the household with the older doses or complaints a command is about."""
    record = household.people.get(command.person)
    if record is not None and _is_forgotten_of(record, command):
        filled = await with_past_symptoms(record, history, BEGINNING, now)
        return replace(household, people={**household.people, command.person: filled})
    since = None if record is None else reaches_back(record, command, now)
    if record is None or since is None:
        return household
    filled = await with_past_doses(record, history, since, now)
    return replace(household, people={**household.people, command.person: filled})


def _is_forgotten_of(record: PersonRecord, command: c.Command) -> bool:
    """Say whether a command is about a complaint that memory no longer holds."""
    match command:
        case (
            c.EndSymptom(symptom=told)
            | c.CorrectSymptom(symptom=told)
            | c.ForgetSymptom(symptom=told)
        ):
            return all(one.id != told for one in record.symptoms)
        case _:
            return False


def reaches_back(
    record: PersonRecord, command: c.Command, now: datetime
) -> datetime | None:
    """Return since when doses are needed to decide a command; None: memory will do."""
    match command:
        case c.UndoDose() | c.CorrectDose() if not _holds(record, command):
            since = (command.noted or now - KEPT) - AROUND
            moment = command.at if isinstance(command, c.CorrectDose) else None
            return since if moment is None else min(since, moment - AROUND)
        case c.RecordDose() if _stands_alone(record, command):
            return None
        case c.RecordDose(at=at, due=due):
            moments = [at] if due is None else [at, due]
        case c.CorrectDose(at=datetime() as at):
            moments = [at]
        case c.SkipDose(at=at, due=due):
            moments = [at if due is None else due]
        case c.MissDose(due=due) | c.CloseDose(due=due) | c.AcknowledgeDose(due=due):
            moments = [due]
        case _:
            return None
    return _since(record, command.medication, min(moments), now)


def _since(
    record: PersonRecord, medication: MedicationId, moment: datetime, now: datetime
) -> datetime | None:
    """Return since when doses around a moment are needed, if memory lacks any."""
    held = record.medications.get(medication)
    if held is None:
        return None
    span = span_of_limits(record, held)
    gap = minimum_gap(record, held, moment)
    near = moment - max(gap, span.shared)
    if near >= now - REMEMBERED and moment - span.own >= now - KEPT_EXTRAS:
        return None
    return moment - max(AROUND, gap, span.shared, span.own)


def _stands_alone(record: PersonRecord, command: c.RecordDose) -> bool:
    """Say whether no older dose matters: nothing was due, every doubt is answered.

    So years of doses of another program come in without each reading all the others.
    """
    held = record.medications.get(command.medication)
    if held is None or command.due is None or not command.accepted >= BY_OLDER_DOSES:
        return False
    return instant(max(command.at, command.due)) < instant(held.medication.started)


def _holds(record: PersonRecord, command: c.UndoDose | c.CorrectDose) -> bool:
    held = record.medications.get(command.medication)
    return held is None or any(dose.id == command.dose for dose in held.doses())


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
