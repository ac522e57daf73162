"""What visits, and how they are arranged, do to a record."""

from dataclasses import replace
from typing import assert_never

from ..domain.appointment import Appointment, Errand, VisitStatus
from ..domain.ids import AppointmentId
from . import events as ev
from .record import PersonRecord

type VisitEvent = (
    ev.AppointmentBooked
    | ev.AppointmentMoved
    | ev.AppointmentDescribed
    | ev.AppointmentAnswered
    | ev.AppointmentCancelled
    | ev.AppointmentReminded
    | ev.AppointmentDone
    | ev.VisitingSet
)


def after_visit(record: PersonRecord, event: VisitEvent) -> PersonRecord:
    """Apply one event; what concerns an unknown visit changes nothing."""
    match event:
        case ev.VisitingSet(visiting=visiting):
            return replace(record, visiting=visiting)
        case ev.AppointmentBooked(appointment=visit):
            return _with(record, visit)
        case (
            ev.AppointmentMoved(appointment=visit)
            | ev.AppointmentDescribed(appointment=visit)
        ):
            return _with(record, visit)
        case ev.AppointmentAnswered(appointment=visit):
            return _with(record, _at_its_time(record, visit))
        case (
            ev.AppointmentCancelled() | ev.AppointmentReminded() | ev.AppointmentDone()
        ):
            known = record.appointments.get(event.appointment)
            return record if known is None else _with(record, _told(known, event))
        case _:
            assert_never(event)


def _at_its_time(record: PersonRecord, visit: Appointment) -> Appointment:
    """Return an answered visit; at another time nobody was reminded of it yet."""
    known = record.appointments.get(visit.id)
    if known is None or known.start == visit.start:
        return visit
    return replace(visit, reminded=())


def _told(
    visit: Appointment,
    event: ev.AppointmentCancelled | ev.AppointmentReminded | ev.AppointmentDone,
) -> Appointment:
    match event:
        case ev.AppointmentCancelled(reason=reason, errand=errand):
            off = VisitStatus.CANCELLED
            return replace(visit, status=off, reason=reason, errand=errand)
        case ev.AppointmentReminded(rung=rung):
            return replace(visit, reminded=(*visit.reminded, rung))
        case ev.AppointmentDone(outcome=outcome):
            return replace(
                visit,
                status=VisitStatus.DONE,
                outcome=outcome,
                errand=Errand.NONE,
                before=None,
            )
        case _:
            assert_never(event)


def _with(record: PersonRecord, visit: Appointment) -> PersonRecord:
    visits: dict[AppointmentId, Appointment] = {**record.appointments, visit.id: visit}
    return replace(record, appointments=visits)
