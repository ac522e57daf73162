"""What is to stand in the calendars that people chose for their visits. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..domain.appointment import Appointment, VisitStatus
from ..domain.ids import AppointmentId, PersonId
from .record import Household, PersonRecord
from .visit_file import text_of, title_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One visit as an event of a calendar that others may read."""

    start: datetime
    end: datetime
    summary: str
    description: str = ""
    location: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A line, in which calendar, and whose it is."""

    person: PersonId
    calendar: str
    """Entity id."""
    line: Line


def wanted(household: Household, now: datetime) -> dict[AppointmentId, Wanted]:
    """Return what is to stand in calendars: the visits to come that stand."""
    return {
        visit.id: Wanted(
            person=record.person.id,
            calendar=record.visiting.writes_to,
            line=_line(record, visit),
        )
        for record, visit in _to_come(household, now)
        if record.visiting.writes_to
    }


def stays(
    household: Household, person: PersonId, visit: AppointmentId, now: datetime
) -> bool:
    """Say whether what stands there stays: a visit that took place is no lie.

    Of somebody who is no longer here nothing stays.
    """
    record = household.people.get(person)
    if record is None or record.archived:
        return False
    known = record.appointments.get(visit)
    if known is None:
        return False
    over = known.status is VisitStatus.DONE or known.end <= now
    return over and (known.status.stands or known.status is VisitStatus.DONE)


def _to_come(
    household: Household, now: datetime
) -> Iterator[tuple[PersonRecord, Appointment]]:
    for record in household.present():
        for visit in record.appointments.values():
            if visit.status.stands and visit.end > now:
                yield record, visit


def _line(record: PersonRecord, visit: Appointment) -> Line:
    named = record.visiting.named
    return Line(
        start=visit.start,
        end=visit.end,
        summary=title_of(record, visit, named=named),
        description=text_of(visit, named=named),
        location=visit.place if named else "",
    )
