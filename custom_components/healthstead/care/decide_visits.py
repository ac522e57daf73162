"""Visits: booked once, never over another, never without a clinician's hours."""

from datetime import datetime, timedelta
from typing import assert_never

from ..domain.appointment import (
    Appointment,
    Busy,
    Clinician,
    VisitStatus,
    local,
    within_hours,
)
from ..domain.ids import AppointmentId
from . import commands as c
from . import events as ev
from .record import Household, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

type VisitCommand = c.BookAppointment | c.NoteAppointment | c.CancelAppointment


def decide_visit(
    household: Household,
    record: PersonRecord,
    command: VisitCommand,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about one visit of one person."""
    match command:
        case c.BookAppointment():
            return _book(household, record, command, situation)
        case c.NoteAppointment():
            return _note(command, situation)
        case c.CancelAppointment(appointment=key, reason=reason):
            visit = record.appointments.get(key)
            if visit is None:
                return refuse("unknown_appointment")
            if not visit.status.stands:
                return refuse("appointment_over", clinician=visit.clinician_name)
            return (ev.AppointmentCancelled(appointment=key, reason=reason),)
        case _:
            assert_never(command)


def _note(
    command: c.NoteAppointment, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    if command.end <= command.start:
        return refuse("ends_before_it_starts")
    visit = Appointment(
        id=AppointmentId(situation.new_id()),
        clinician=command.clinician,
        clinician_name=command.clinician_name,
        specialty=command.specialty,
        start=command.start,
        end=command.end,
        status=command.status,
        notes=command.notes,
    )
    return (ev.AppointmentBooked(appointment=visit),)


def _book(
    household: Household,
    record: PersonRecord,
    command: c.BookAppointment,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    clinician = household.clinicians.get(command.clinician)
    if clinician is None:
        return refuse("unknown_clinician")
    start = local(command.start, record.person.profile.zone)
    end = command.end or start + timedelta(minutes=clinician.slot_minutes)
    if start <= situation.now:
        return refuse("in_the_past", clinician=clinician.name)
    if end <= start:
        return refuse("ends_before_it_starts")
    if wrong := _not_free(household, clinician, start, end):
        return wrong
    clash = _collides(record, start, end)
    if clash is not None and clash.reason not in command.accepted:
        return clash
    visit = Appointment(
        id=AppointmentId(situation.new_id()),
        clinician=clinician.id,
        clinician_name=clinician.name,
        specialty=clinician.specialty,
        start=start,
        end=local(end, record.person.profile.zone),
        status=VisitStatus.BOOKED,
        notes=command.notes,
    )
    return (ev.AppointmentBooked(appointment=visit),)


def _not_free(
    household: Household, clinician: Clinician, start: datetime, end: datetime
) -> Refusal | None:
    """Refuse what the clinician's own calendar does not allow."""
    name = clinician.name
    if not within_hours(clinician, start, end):
        return refuse("outside_hours", clinician=name, start=start.isoformat())
    taken: tuple[Busy, ...] = (
        *clinician.busy,
        *household.booked_with(clinician.id),
    )
    if any(busy.overlaps(start, end) for busy in taken):
        return refuse("slot_taken", clinician=name, start=start.isoformat())
    return None


def _collides(record: PersonRecord, start: datetime, end: datetime) -> Refusal | None:
    """Doubt a visit that overlaps another of the same person."""
    for visit in record.appointments.values():
        busy = Busy(start=visit.start, end=visit.end)
        if visit.status.stands and busy.overlaps(start, end):
            return doubt("overlaps", clinician=visit.clinician_name)
    return None
