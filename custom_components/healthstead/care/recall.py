"""What is remembered of a person, found again by words, meaning and time.

Every item carries the number of the event it came from and its date: an answer that
recalls a fact can name its source. Nothing is remembered that is not in the log.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from ..domain.symptom import Symptom
from . import events as ev


class MemoryKind(StrEnum):
    """What kind of thing is remembered."""

    SYMPTOM = "symptom"
    VISIT = "visit"
    MEDICATION = "medication"
    DOSE = "dose"
    ALARM = "alarm"
    REMINDER = "reminder"
    MESSAGE = "message"
    ABOUT = "about"
    """Conditions and allergies."""
    FACT = "fact"
    """What somebody asked to be known for good."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recalled:
    """One thing that was said or happened."""

    event: int
    """Number of the line of the log."""
    kind: MemoryKind
    text: str
    at: datetime
    """When it was noted."""
    source: str = ""
    """Id of what it is about: of a complaint, a fact, a visit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """What of an event is worth finding again."""

    kind: MemoryKind
    text: str
    """What is shown of it."""
    more: str = ""
    """What else was said: it is looked for, and not shown."""
    source: str = ""
    """Id of what it is about; a later event may replace or take back what has it."""


PROFILE: Final = "profile"
"""Source of conditions and allergies: the profile is known whole or not at all."""


def memory_of(event: ev.Event) -> Memory | None:
    """Return what is worth finding again in an event; None for all that is numbers."""
    match event:
        case ev.SymptomStored(symptom=symptom) | ev.SymptomCorrected(symptom=symptom):
            return _of_symptom(symptom)
        case ev.FactRemembered(fact=fact):
            return Memory(kind=MemoryKind.FACT, text=fact.text, source=fact.id)
        case ev.PersonAdded(profile=profile) | ev.PersonChanged(profile=profile):
            told = _joined(*profile.conditions, *profile.allergies)
            about = Memory(kind=MemoryKind.ABOUT, text=told, source=PROFILE)
            return about if told else None
        case ev.MedicationAdded(medication=medication):
            named = _joined(medication.name, medication.direction)
            return Memory(kind=MemoryKind.MEDICATION, text=named)
        case _:
            return _of_visit(event) or _said(event)


def replaced_by(event: ev.Event) -> str | None:
    """Return the source of which nothing older is to be found any more."""
    match event:
        case ev.SymptomForgotten(symptom=symptom):
            return symptom
        case ev.SymptomCorrected(symptom=symptom):
            return symptom.id
        case ev.FactForgotten(fact=fact):
            return fact
        case ev.PersonChanged():
            return PROFILE
        case (
            ev.AppointmentMoved(appointment=visit)
            | ev.AppointmentDescribed(appointment=visit)
            | ev.AppointmentAnswered(appointment=visit)
        ):
            return visit.id
        case _:
            return None


def _of_symptom(symptom: Symptom) -> Memory:
    more = _joined(symptom.site, *symptom.triggers, symptom.said)
    kind = MemoryKind.SYMPTOM
    return Memory(kind=kind, text=symptom.text, more=more, source=symptom.id)


def _of_visit(event: ev.Event) -> Memory | None:
    """Return what was said of a visit; what came of it is a memory of its own."""
    match event:
        case (
            ev.AppointmentBooked(appointment=visit)
            | ev.AppointmentMoved(appointment=visit)
            | ev.AppointmentDescribed(appointment=visit)
            | ev.AppointmentAnswered(appointment=visit)
        ):
            return Memory(
                kind=MemoryKind.VISIT,
                text=_joined(visit.clinician_name, visit.specialty, visit.notes),
                more=_joined(visit.about, *visit.questions),
                source=visit.id,
            )
        case ev.AppointmentDone(appointment=key, outcome=outcome) if outcome:
            return Memory(kind=MemoryKind.VISIT, text=outcome, source=f"after {key}")
        case _:
            return None


def _said(event: ev.Event) -> Memory | None:
    """Return what somebody said along with something else."""
    match event:
        case ev.DoseSkipped(dose=dose) if dose.reason:
            return Memory(kind=MemoryKind.DOSE, text=dose.reason)
        case ev.SosStarted(reason=reason) if reason:
            return Memory(kind=MemoryKind.ALARM, text=reason)
        case ev.ReminderSet(reminder=reminder):
            return Memory(kind=MemoryKind.REMINDER, text=reminder.text)
        case ev.MessageSent(message=message):
            return Memory(kind=MemoryKind.MESSAGE, text=message.text)
        case _:
            return None


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
