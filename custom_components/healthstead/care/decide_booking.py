"""A visit is booked, asked for, or moved: once, and never over another."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from ..domain.appointment import (
    Appointment,
    BookingWay,
    Clinician,
    Errand,
    TimeBefore,
    VisitStatus,
    local,
)
from ..domain.ids import AppointmentId, ClinicianId
from ..domain.repeating import RepeatError, repeated
from . import commands as c
from . import events as ev
from .booking_rules import Wanted, doubtful, impossible, slot_at
from .record import Household, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

_NOBODY: Final = ClinicianId("")


def decide_book(
    household: Household,
    record: PersonRecord,
    command: c.BookAppointment,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide on a new visit, or on all of a series: every one of them or none."""
    clinician = household.clinicians.get(command.clinician)
    if clinician is None:
        return refuse("unknown_clinician")
    if command.repeat and clinician.way is BookingWay.SERVER:
        return refuse("no_series_there", clinician=clinician.name)
    start = local(command.start, record.person.profile.zone)
    length = _length(clinician, command, situation)
    try:
        starts = repeated(command.repeat, start)
    except RepeatError:
        return refuse("repeat_unclear")
    series = situation.new_id() if len(starts) > 1 else ""
    events: list[ev.Event] = []
    for each in starts:
        wanted = Wanted(
            clinician=clinician, start=each, end=each + length, driver=command.driver
        )
        wrong = _wrong(household, record, wanted, situation, command.accepted)
        if wrong is not None:
            return wrong
        visit = _visit(clinician, wanted, command, situation)
        events.append(ev.AppointmentBooked(appointment=replace(visit, series=series)))
    return tuple(events)


def decide_move(
    household: Household,
    record: PersonRecord,
    command: c.MoveAppointment,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide on another time for a visit that stands."""
    visit = record.appointments.get(command.appointment)
    if visit is None:
        return refuse("unknown_appointment")
    if not visit.status.stands:
        return refuse("appointment_over", clinician=visit.clinician_name)
    clinician = _clinician_of(household, visit)
    if clinician.way is BookingWay.SERVER and visit.errand is not Errand.NONE:
        return refuse("still_asking", clinician=visit.clinician_name)
    start = local(command.start, record.person.profile.zone)
    length = visit.end - visit.start
    if command.end is not None or clinician.way is BookingWay.SERVER:
        length = _length(clinician, command, situation)
    wanted = Wanted(
        clinician=clinician,
        start=start,
        end=start + length,
        driver=visit.driver,
        travel_minutes=visit.travel_minutes,
        moves=visit.id,
    )
    if start == visit.start and wanted.end == visit.end:
        return ()
    wrong = _wrong(household, record, wanted, situation, command.accepted)
    if wrong is not None:
        return wrong
    return (ev.AppointmentMoved(appointment=_moved(visit, wanted, situation)),)


def _length(
    clinician: Clinician,
    command: c.BookAppointment | c.MoveAppointment,
    situation: Situation,
) -> timedelta:
    """Return how long a visit lasts: as said, as the server has it, or as usual."""
    if command.end is not None:
        return command.end - command.start
    for one in situation.outside.free:
        if one.clinician == clinician.id and one.start == command.start:
            return one.end - one.start
    return timedelta(minutes=clinician.slot_minutes)


def _wrong(
    household: Household,
    record: PersonRecord,
    wanted: Wanted,
    situation: Situation,
    accepted: frozenset[str],
) -> Refusal | None:
    name = wanted.clinician.name
    if wanted.start <= situation.now:
        return refuse("in_the_past", clinician=name)
    if wanted.end <= wanted.start:
        return refuse("ends_before_it_starts")
    outside = situation.outside
    return impossible(household, record, wanted, outside) or doubtful(
        record, wanted, outside, accepted
    )


def _visit(
    clinician: Clinician,
    wanted: Wanted,
    command: c.BookAppointment,
    situation: Situation,
) -> Appointment:
    at_once = clinician.way is BookingWay.LIST
    slot = slot_at(wanted, situation.outside)
    return Appointment(
        id=AppointmentId(situation.new_id()),
        clinician=clinician.id,
        clinician_name=clinician.name,
        specialty=clinician.specialty,
        start=wanted.start,
        end=wanted.end,
        status=VisitStatus.BOOKED if at_once else VisitStatus.REQUESTED,
        notes=command.notes,
        about=command.about,
        place=clinician.place,
        way=clinician.way,
        errand=Errand.NONE if at_once else Errand.REQUEST,
        server=clinician.server,
        slot="" if slot is None else slot.slot,
        prepare=command.prepare,
        attendees=command.attendees,
        driver=command.driver,
        travel_minutes=clinician.travel_minutes,
    )


def _clinician_of(household: Household, visit: Appointment) -> Clinician:
    """Return whom the visit is with; one who left the directory, as far as known."""
    known = (
        None if visit.clinician is None else household.clinicians.get(visit.clinician)
    )
    if known is not None and (
        known.way is not BookingWay.SERVER or visit.way is BookingWay.SERVER
    ):
        return known
    if known is not None:
        # Their server knows nothing of a visit that it was never asked for.
        return replace(known, way=BookingWay.PHONE)
    # Nobody knows the hours of somebody who is not in the directory: a person asks.
    return Clinician(
        id=visit.clinician or _NOBODY,
        name=visit.clinician_name,
        specialty=visit.specialty,
        way=BookingWay.PHONE,
    )


def _moved(visit: Appointment, wanted: Wanted, situation: Situation) -> Appointment:
    """Return the visit at its new time, and what the practice is still to be asked."""
    moved = replace(
        visit,
        start=wanted.start,
        end=wanted.end,
        version=visit.version + 1,
        way=wanted.clinician.way,
        reminded=(),
    )
    if wanted.clinician.way is BookingWay.LIST:
        return moved
    if visit.errand is Errand.REQUEST:
        return moved  # nobody at the practice knows of the time before
    slot = slot_at(wanted, situation.outside)
    before = visit.before or TimeBefore(
        start=visit.start,
        end=visit.end,
        status=visit.status,
        reference=visit.reference,
    )
    return replace(
        moved,
        status=VisitStatus.REQUESTED,
        errand=Errand.MOVE,
        slot="" if slot is None else slot.slot,
        reference="",
        before=before,
    )
