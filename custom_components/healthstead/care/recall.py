"""What is remembered of a person, found again by words, meaning and time.

Every item carries the number of the event it came from and its date: an answer that
recalls a fact can name its source. Nothing is remembered that is not in the log.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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
    """Id of what it is, where that may be taken back: of a symptom."""


def memory_of(event: ev.Event) -> tuple[MemoryKind, str] | None:
    """Return what is worth finding again in an event; None for all that is numbers."""
    match event:
        case ev.SymptomStored(symptom=symptom):
            return MemoryKind.SYMPTOM, symptom.text
        case ev.AppointmentBooked(appointment=visit):
            said = (visit.clinician_name, visit.specialty, visit.notes)
            return MemoryKind.VISIT, _joined(*said)
        case ev.MedicationAdded(medication=medication):
            return MemoryKind.MEDICATION, _joined(medication.name, medication.direction)
        case ev.PersonChanged(profile=profile):
            told = _joined(*profile.conditions, *profile.allergies)
            return (MemoryKind.ABOUT, told) if told else None
        case _:
            return _said(event)


def _said(event: ev.Event) -> tuple[MemoryKind, str] | None:
    """Return what somebody said along with something else."""
    match event:
        case ev.DoseSkipped(dose=dose) if dose.reason:
            return MemoryKind.DOSE, dose.reason
        case ev.SosStarted(reason=reason) if reason:
            return MemoryKind.ALARM, reason
        case ev.ReminderSet(reminder=reminder):
            return MemoryKind.REMINDER, reminder.text
        case ev.MessageSent(message=message):
            return MemoryKind.MESSAGE, message.text
        case _:
            return None


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
