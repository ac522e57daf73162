"""From one state to the next: what each event does to the record.

The only place that changes state. Total: it never refuses, for what is in
the log has happened. What concerns something unknown (a line of a damaged log
was lost) changes nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from ..domain.ids import HOUSEHOLD, PersonId
from ..domain.person import Person, Role
from . import events as ev
from .fold_care import after_care
from .fold_doses import after_dose
from .fold_medications import after_medication, after_stock, with_clocks
from .fold_sos import after_sos
from .fold_visits import after_visit
from .fold_watch import after_watch
from .record import Household, PersonRecord


def after(household: Household, entries: Iterable[ev.Entry]) -> Household:
    """Return the household after the entries, in their order."""
    for entry in entries:
        household = replace(_after_one(household, entry), sequence=entry.sequence)
    return household


def _after_one(household: Household, entry: ev.Entry) -> Household:
    match entry.event:
        case ev.ClinicianSet(clinician=clinician):
            known = {**household.clinicians, clinician.id: clinician}
            return replace(household, clinicians=known)
        case ev.ClinicianRemoved(clinician=gone):
            left = {k: one for k, one in household.clinicians.items() if k != gone}
            return replace(household, clinicians=left)
        case ev.PersonErased():
            return _without(household, entry.person)
        case ev.PersonAdded(profile=profile):
            person = Person(id=entry.person, profile=profile)
            return _with(household, PersonRecord(person=person))
        case _:
            record = household.people.get(entry.person)
            if record is None or entry.person == HOUSEHOLD:
                return household
            return _with(household, _after_person(record, entry))


def _with(household: Household, record: PersonRecord) -> Household:
    people = {**household.people, record.person.id: record}
    return replace(household, people=people)


def _without(household: Household, person: PersonId) -> Household:
    """Forget a person, and the roles that person held for others."""
    people = {
        key: replace(
            record, roles={k: r for k, r in record.roles.items() if k != person}
        )
        for key, record in household.people.items()
        if key != person
    }
    return replace(household, people=people)


def _after_person(  # noqa: PLR0911, PLR0912, C901 - one flat branch per event
    record: PersonRecord, entry: ev.Entry
) -> PersonRecord:
    """Dispatch by kind of event."""
    match entry.event:
        case ev.PersonChanged(profile=profile):
            record = with_clocks(record, record.person.profile.zone)
            return replace(record, person=replace(record.person, profile=profile))
        case ev.PersonArchived():
            return replace(record, archived=True)
        case ev.PersonRestored():
            return replace(record, archived=False)
        case ev.RoleSet(holder=holder, role=role):
            return replace(record, roles=_granted(record.roles, holder, role))
        case ev.ContactsSet() | ev.ReachSet() | ev.BindingsSet():
            return _reached(record, entry.event)
        case (
            ev.SosStarted()
            | ev.SosAttempted()
            | ev.SosTakenOn()
            | ev.SosSteppedBack()
            | ev.SosAnswered()
            | ev.SosEnded()
            | ev.DrillStarted()
            | ev.DrillEnded()
        ):
            return after_sos(record, entry.event, entry.at)
        case (
            ev.BedsideNoted()
            | ev.CardSet()
            | ev.SafetySet()
            | ev.CheckedIn()
            | ev.CheckInMissed()
            | ev.SilenceNoted()
            | ev.SourcesSet()
            | ev.WatchSet()
            | ev.ReadingHeld()
            | ev.HeldDropped()
            | ev.AlertRaised()
            | ev.AlertEnded()
            | ev.DataMissed()
            | ev.DataReturned()
            | ev.ValuePutAside()
            | ev.DaySummarised()
            | ev.ReportingSet()
            | ev.ReportMade()
        ):
            return after_watch(record, entry.event, entry.at)
        case (
            ev.MedicationAdded()
            | ev.MedicationChanged()
            | ev.MedicationHandled()
            | ev.MedicationLabelled()
            | ev.MedicationPaused()
            | ev.MedicationResumed()
            | ev.MedicationStopped()
        ):
            return after_medication(record, entry.event)
        case ev.StockCounted() | ev.PackAdded() | ev.PackOpened() | ev.StockWasted():
            return after_stock(record, entry.event, entry.at)
        case (
            ev.DoseTaken()
            | ev.DoseSkipped()
            | ev.DoseSnoozed()
            | ev.DoseUnconfirmed()
            | ev.DoseMissed()
            | ev.DoseAcknowledged()
            | ev.ContactTold()
            | ev.DoseUndone()
            | ev.DoseCorrected()
        ):
            return after_dose(record, entry.event, entry.at)
        case (
            ev.ReadingRecorded()
            | ev.SymptomStored()
            | ev.SymptomEnded()
            | ev.SymptomCorrected()
            | ev.SymptomForgotten()
            | ev.FactRemembered()
            | ev.FactForgotten()
            | ev.ReminderSet()
            | ev.ReminderDropped()
            | ev.ReminderShown()
            | ev.MessageSent()
        ):
            return after_care(record, entry.event, entry.at)
        case (
            ev.AppointmentBooked()
            | ev.AppointmentMoved()
            | ev.AppointmentDescribed()
            | ev.AppointmentAnswered()
            | ev.AppointmentCancelled()
            | ev.AppointmentReminded()
            | ev.AppointmentDone()
            | ev.VisitingSet()
        ):
            return after_visit(record, entry.event)
        case (
            ev.PersonAdded()
            | ev.PersonErased()
            | ev.ClinicianSet()
            | ev.ClinicianRemoved()
        ):
            raise AssertionError("handled by the household")
        case _:
            assert_never(entry.event)


def _reached(
    record: PersonRecord, event: ev.ContactsSet | ev.ReachSet | ev.BindingsSet
) -> PersonRecord:
    match event:
        case ev.ContactsSet(contacts=contacts):
            return replace(record, contacts=contacts)
        case ev.ReachSet(reach=reach):
            return replace(record, reach=reach)
        case ev.BindingsSet(bindings=bindings):
            return replace(record, bindings=bindings)
        case _:
            assert_never(event)


def _granted(
    roles: Mapping[PersonId, Role], holder: PersonId, role: Role | None
) -> Mapping[PersonId, Role]:
    others = {key: held for key, held in roles.items() if key != holder}
    return others if role is None else {**others, holder: role}
