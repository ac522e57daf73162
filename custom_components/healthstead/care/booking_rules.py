"""When a visit may be at a time: the clinician's hours, everybody's calendars, the way.

A hard no is what cannot be: the past, a time that is taken. What a person may know
better is a doubt: each is answered by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..domain.appointment import (
    Appointment,
    BookingWay,
    Busy,
    Clinician,
    within_hours,
)
from ..domain.ids import AppointmentId
from ..domain.travel import minutes_said
from .outside import Engaged, FreeSlot, Outside
from .record import Household, PersonRecord
from .refusal import Refusal, doubt, refuse


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One visit at one time, before it is decided."""

    clinician: Clinician
    start: datetime
    end: datetime
    driver: str = ""
    travel_minutes: int | None = None
    moves: AppointmentId | None = None
    """The visit that is moved: its own time is no obstacle."""


def impossible(
    household: Household, record: PersonRecord, wanted: Wanted, outside: Outside
) -> Refusal | None:
    """Return why the clinician cannot be seen then, if that is so."""
    clinician, name = wanted.clinician, wanted.clinician.name
    told = {"clinician": name, "start": wanted.start.isoformat()}
    if _again(record, wanted):
        return refuse("already_booked", **told)
    if clinician.way is BookingWay.SERVER:
        if slot_at(wanted, outside) is not None:
            return None
        silent = clinician.id in outside.silent
        return refuse("server_silent" if silent else "slot_taken", **told)
    has_hours = bool(clinician.hours) or clinician.way is BookingWay.LIST
    if has_hours and not within_hours(clinician, wanted.start, wanted.end):
        return refuse("outside_hours", **told)
    if any(
        busy.overlaps(wanted.start, wanted.end)
        for busy in _taken(household, clinician, wanted, outside)
    ):
        return refuse("slot_taken", **told)
    return None


def slot_at(wanted: Wanted, outside: Outside) -> FreeSlot | None:
    """Return the time at the server that is wanted, if it is free there."""
    return next(
        (
            one
            for one in outside.free
            if one.clinician == wanted.clinician.id
            and (one.start, one.end) == (wanted.start, wanted.end)
        ),
        None,
    )


def doubtful(
    record: PersonRecord, wanted: Wanted, outside: Outside, accepted: frozenset[str]
) -> Refusal | None:
    """Return the first thing that speaks against it and was not answered yet."""
    return next(
        (one for one in _doubts(record, wanted, outside) if one.reason not in accepted),
        None,
    )


def _again(record: PersonRecord, wanted: Wanted) -> bool:
    """Say whether the person has this very visit already."""
    return any(
        visit.status.stands
        and visit.id != wanted.moves
        and visit.clinician == wanted.clinician.id
        and visit.start == wanted.start
        for visit in record.appointments.values()
    )


def _taken(
    household: Household, clinician: Clinician, wanted: Wanted, outside: Outside
) -> Iterator[Busy]:
    yield from clinician.busy
    for record in household.people.values():
        for visit in record.appointments.values():
            if (
                visit.clinician == clinician.id
                and visit.status.stands
                and visit.id != wanted.moves
            ):
                yield from visit.takes()
    yield from (e.busy for e in outside.engaged if e.clinician == clinician.id)


def _doubts(
    record: PersonRecord, wanted: Wanted, outside: Outside
) -> Iterator[Refusal]:
    """Yield what speaks against it: other visits, calendars, drivers, the way."""
    others = tuple(_others(record, wanted))
    for visit in others:
        if any(busy.overlaps(wanted.start, wanted.end) for busy in visit.takes()):
            yield doubt("overlaps", clinician=visit.clinician_name)
    for each in outside.engaged:
        yield from _engaged(record, each, wanted)
    for visit in others:
        if _too_tight(record, visit, wanted):
            yield doubt("too_tight", clinician=visit.clinician_name)
    if outside.unread:
        yield doubt("calendar_unread", calendar=", ".join(outside.unread))


def _engaged(record: PersonRecord, each: Engaged, wanted: Wanted) -> Iterator[Refusal]:
    """Yield the doubt over what a calendar shows, if it concerns this visit."""
    if each.clinician is not None or not _in_the_way(record, each.busy, wanted):
        return
    if not each.driver:
        yield doubt("calendar_busy", calendar=each.calendar)
    elif each.driver == wanted.driver:
        yield doubt("driver_busy", driver=each.driver)


def _others(record: PersonRecord, wanted: Wanted) -> Iterator[Appointment]:
    return (
        visit
        for visit in record.appointments.values()
        if visit.status.stands and visit.id != wanted.moves
    )


def _in_the_way(record: PersonRecord, busy: Busy, wanted: Wanted) -> bool:
    """Say whether somebody is taken during the visit or on the way to and from it."""
    way = _way(record, wanted)
    return busy.overlaps(wanted.start - way, wanted.end + way)


def _too_tight(record: PersonRecord, visit: Appointment, wanted: Wanted) -> bool:
    """Say whether the way between two visits takes longer than there is time."""
    if visit.clinician == wanted.clinician.id:
        return False
    way = _way(record, wanted)
    return any(
        busy.overlaps(wanted.start - way, wanted.end + way)
        and not busy.overlaps(wanted.start, wanted.end)
        for busy in visit.takes()
    )


def _way(record: PersonRecord, wanted: Wanted) -> timedelta:
    """Return how long the way takes; nothing where nobody said."""
    said = minutes_said(wanted.travel_minutes, wanted.clinician, record.visiting)
    return timedelta(minutes=said or 0)
