"""Visits after they were booked: described, answered, called off, over."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, assert_never

from ..domain.appointment import (
    Appointment,
    BookingWay,
    Errand,
    VisitStatus,
    local,
)
from . import commands as c
from . import events as ev
from .decide_booking import decide_book, decide_move
from .noting_visits import described, noted
from .record import Household, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type VisitCommand = (
    c.BookAppointment
    | c.MoveAppointment
    | c.NoteAppointment
    | c.DescribeAppointment
    | c.CancelAppointment
    | c.AnswerAppointment
    | c.NoteStanding
    | c.NoteReminded
    | c.NoteOutcome
    | c.SetVisiting
)
type _OfOne = (
    c.DescribeAppointment
    | c.CancelAppointment
    | c.AnswerAppointment
    | c.NoteStanding
    | c.NoteReminded
    | c.NoteOutcome
)

ANSWERS: Final = frozenset(
    {VisitStatus.BOOKED, VisitStatus.DECLINED, VisitStatus.CANCELLED}
)


def decide_visit(
    household: Household,
    record: PersonRecord,
    command: VisitCommand,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about the visits of one person."""
    match command:
        case c.SetVisiting(visiting=visiting):
            if visiting == record.visiting:
                return ()
            return (ev.VisitingSet(visiting=visiting),)
        case c.BookAppointment():
            return decide_book(household, record, command, situation)
        case c.MoveAppointment():
            return decide_move(household, record, command, situation)
        case c.NoteAppointment():
            return noted(command, situation)
        case _:
            visit = record.appointments.get(command.appointment)
            if visit is None:
                return refuse("unknown_appointment")
            return _of_one(record, visit, command, situation)


def _of_one(
    record: PersonRecord, visit: Appointment, command: _OfOne, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    match command:
        case c.DescribeAppointment():
            return described(visit, command)
        case c.CancelAppointment():
            return _cancelled(record, visit, command)
        case c.AnswerAppointment():
            return _answered(record, visit, command)
        case c.NoteStanding():
            return _standing(visit, command)
        case c.NoteReminded(rung=rung):
            if rung in visit.reminded:
                return ()
            return (ev.AppointmentReminded(appointment=visit.id, rung=rung),)
        case c.NoteOutcome():
            return _over(visit, command, situation)
        case _:
            assert_never(command)


def _cancelled(
    record: PersonRecord, visit: Appointment, command: c.CancelAppointment
) -> tuple[ev.Event, ...] | Refusal:
    if not visit.status.stands:
        return refuse("appointment_over", clinician=visit.clinician_name)
    off = _with_series(record, visit) if command.series else iter((visit,))
    return tuple(
        ev.AppointmentCancelled(
            appointment=one.id, reason=command.reason, errand=_errand_of_end(one)
        )
        for one in off
    )


def _with_series(record: PersonRecord, visit: Appointment) -> Iterator[Appointment]:
    """Yield a visit and those after it that were booked with it and still stand."""
    yield visit
    for one in record.appointments.values():
        if (
            one.series
            and one.series == visit.series
            and one.status.stands
            and one.start > visit.start
        ):
            yield one


def _errand_of_end(visit: Appointment) -> Errand:
    """Return whether the practice must be told that nobody comes."""
    if visit.way is BookingWay.LIST:
        return Errand.NONE
    asked_by_a_person = visit.way is not BookingWay.SERVER
    if asked_by_a_person and visit.errand is Errand.REQUEST:
        return Errand.NONE  # the practice was never asked
    return Errand.CANCEL


def _answered(
    record: PersonRecord, visit: Appointment, command: c.AnswerAppointment
) -> tuple[ev.Event, ...] | Refusal:
    if command.status not in ANSWERS:
        return refuse("no_answer_of_a_practice")
    if command.status is VisitStatus.CANCELLED:
        if visit.status is not VisitStatus.CANCELLED or not visit.errand:
            return refuse("nothing_was_asked", clinician=visit.clinician_name)
        done = replace(visit, errand=Errand.NONE)
        return (ev.AppointmentAnswered(appointment=done),)
    if visit.status is not VisitStatus.REQUESTED:
        return refuse("nothing_was_asked", clinician=visit.clinician_name)
    at_server = visit.way is BookingWay.SERVER and visit.errand is not Errand.NONE
    if at_server and command.status is VisitStatus.DECLINED:
        return _declined_by_hand(visit, command)
    if command.start is not None:
        zone = record.person.profile.zone
        length = visit.end - visit.start
        start = local(command.start, zone)
        end = start + length if command.end is None else local(command.end, zone)
        if end <= start:
            return refuse("ends_before_it_starts")
        visit = replace(visit, start=start, end=end)
    answer = _settled(visit, command.status, "", command.said)
    return (ev.AppointmentAnswered(appointment=answer),)


def _declined_by_hand(
    visit: Appointment, command: c.AnswerAppointment
) -> tuple[ev.Event, ...] | Refusal:
    """Take a practice's no by telephone: its server may still hold the request."""
    if visit.before is not None:
        return refuse("still_asking", clinician=visit.clinician_name)
    no = _settled(visit, command.status, "", command.said)
    return (ev.AppointmentAnswered(appointment=replace(no, errand=Errand.CANCEL)),)


def _standing(visit: Appointment, command: c.NoteStanding) -> tuple[ev.Event, ...]:
    """Take what a server said, unless it is about an older version or old news."""
    if command.version != visit.version:
        return ()
    over = visit.status is VisitStatus.CANCELLED or visit.errand is Errand.CANCEL
    match command.status:
        case VisitStatus.REQUESTED:
            new = replace(visit, reference=command.reference or visit.reference)
        case VisitStatus.CANCELLED if over:
            new = replace(visit, errand=Errand.NONE)
        case _ if over:
            # It was called off meanwhile: the server has still to be told.
            new = replace(visit, reference=command.reference or visit.reference)
        case VisitStatus.DONE:
            new = visit
        case _:
            new = _settled(visit, command.status, command.reference, command.said)
    return () if new == visit else (ev.AppointmentAnswered(appointment=new),)


def _settled(
    visit: Appointment, status: VisitStatus, reference: str, said: str
) -> Appointment:
    """Return the visit with its answer; a refused move leaves the time before."""
    settled = replace(
        visit,
        status=status,
        errand=Errand.NONE,
        before=None,
        reference=reference or visit.reference,
        reason=said or visit.reason,
    )
    if status is VisitStatus.BOOKED or visit.before is None:
        return settled
    return replace(
        settled,
        start=visit.before.start,
        end=visit.before.end,
        status=visit.before.status,
        reference=visit.before.reference,
    )


def _over(
    visit: Appointment, command: c.NoteOutcome, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    if visit.status is VisitStatus.CANCELLED:
        return refuse("appointment_over", clinician=visit.clinician_name)
    if visit.start > situation.now:
        return refuse("not_yet", clinician=visit.clinician_name)
    if not command.took_place:
        return (ev.AppointmentCancelled(appointment=visit.id, reason=command.outcome),)
    if (visit.status, visit.outcome) == (VisitStatus.DONE, command.outcome):
        return ()
    return (ev.AppointmentDone(appointment=visit.id, outcome=command.outcome),)
