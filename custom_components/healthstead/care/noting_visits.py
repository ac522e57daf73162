"""Visits as they are told: kept as they were arranged elsewhere, and described."""

from dataclasses import replace
from typing import Any

from ..domain.appointment import Appointment
from ..domain.ids import AppointmentId
from . import commands as c
from . import events as ev
from .refusal import Refusal, refuse
from .situation import Situation


def noted(
    command: c.NoteAppointment, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Keep a visit as it was told; nothing is booked by that."""
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
        about=command.about,
        place=command.place,
        way=command.way,
        prepare=command.prepare,
        questions=command.questions,
        outcome=command.outcome,
    )
    return (ev.AppointmentBooked(appointment=visit),)


def described(
    visit: Appointment, command: c.DescribeAppointment
) -> tuple[ev.Event, ...]:
    """Say more about a visit; what was not said stays as it was."""
    told: dict[str, Any] = {
        name: value
        for name, value in (
            ("notes", command.notes),
            ("about", command.about),
            ("place", command.place),
            ("prepare", command.prepare),
            ("attendees", command.attendees),
            ("driver", command.driver),
            ("travel_minutes", command.travel_minutes),
            ("questions", command.questions),
        )
        if value is not None
    }
    new = replace(visit, **told)
    return () if new == visit else (ev.AppointmentDescribed(appointment=new),)
