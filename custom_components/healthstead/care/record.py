"""The state of one household, as far as it is kept in memory.

Definitions, answers and readings of the last ``KEPT`` days, open matters.
Older doses, readings and symptoms come from ``history.History``. Everything
is immutable; ``fold.after`` makes the next state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from ..domain.appointment import Appointment, Busy, Clinician
from ..domain.ids import (
    AppointmentId,
    ClinicianId,
    MedicationId,
    PersonId,
    ReminderId,
)
from ..domain.ledger import Dose, instant
from ..domain.medication import Medication
from ..domain.person import Contact, Person, Role
from ..domain.quantity import Quantity
from ..domain.reminder import Message, Reminder
from ..domain.sos import QUIET, Sos
from ..domain.symptom import Symptom
from ..domain.vitals import Reading, VitalKind

KEPT: Final = timedelta(days=40)


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationRecord:
    """One medication with its recent answers and its stock."""

    medication: Medication
    answers: Mapping[datetime, Dose] = field(default_factory=dict)
    """By the UTC instant of the slot that was answered."""
    extras: tuple[Dose, ...] = ()
    """Doses that answer no slot: as needed, or one more."""
    stock: Quantity | None = None

    def answer(self, due: datetime) -> Dose | None:
        """Return what was answered to a slot, if anything."""
        return self.answers.get(instant(due))

    def doses(self) -> tuple[Dose, ...]:
        """Return all recent answers, oldest first."""
        both = (*self.answers.values(), *self.extras)
        return tuple(sorted(both, key=lambda dose: dose.at))


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRecord:
    """Everything in memory about one person."""

    person: Person
    archived: bool = False
    roles: Mapping[PersonId, Role] = field(default_factory=dict)
    """Who else has a role for this person."""
    contacts: tuple[Contact, ...] = ()
    medications: Mapping[MedicationId, MedicationRecord] = field(default_factory=dict)
    readings: Mapping[VitalKind, tuple[Reading, ...]] = field(default_factory=dict)
    symptoms: tuple[Symptom, ...] = ()
    appointments: Mapping[AppointmentId, Appointment] = field(default_factory=dict)
    reminders: Mapping[ReminderId, Reminder] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    sos: Sos = QUIET

    def busy(self) -> tuple[Busy, ...]:
        """Return the times this person's standing visits take."""
        return tuple(
            Busy(start=visit.start, end=visit.end)
            for visit in self.appointments.values()
            if visit.status.stands
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """Everybody, and the directory they share."""

    people: Mapping[PersonId, PersonRecord] = field(default_factory=dict)
    clinicians: Mapping[ClinicianId, Clinician] = field(default_factory=dict)
    sequence: int = 0
    """Number of the last log line that is part of this state."""

    def present(self) -> tuple[PersonRecord, ...]:
        """Return the people who are looked after now."""
        return tuple(p for p in self.people.values() if not p.archived)

    def booked_with(self, clinician: ClinicianId) -> tuple[Busy, ...]:
        """Return the times that anybody's visits take of one clinician."""
        return tuple(
            Busy(start=visit.start, end=visit.end)
            for record in self.people.values()
            for visit in record.appointments.values()
            if visit.clinician == clinician and visit.status.stands
        )
