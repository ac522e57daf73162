"""For which visit a report is, since when it looks, and what it has beside others."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from ...domain.appointment import Appointment, VisitStatus
from ...domain.ids import AppointmentId
from ...domain.ledger import instant
from ...domain.schedule_civil import wall_day
from ...domain.specialties import same_specialty, shown
from ...domain.symptom import Symptom
from ..episodes import QUIET, Episode, episodes_of
from ..record import PersonRecord
from .asked import DAY, MOST_BACK, Asked, Span
from .facts import EpisodeFact, LastVisit, NextVisit, SheetFacts

WAS: Final = frozenset({VisitStatus.DONE, VisitStatus.BOOKED})
"""A booked visit whose time is over took place unless somebody said otherwise."""


def anchored(record: PersonRecord, asked: Asked, now: datetime) -> Asked:
    """Return what is asked for, looking back to the last visit where that is wanted."""
    if not asked.since_last:
        return asked
    last = last_visit(record, visit_of(record, asked.visit, now), now)
    if last is None:
        return asked
    day = min(wall_day(last.start, record.zone), asked.last)
    return replace(asked, first=max(day, asked.last - (MOST_BACK - 1) * DAY))


def visit_of(
    record: PersonRecord, named: AppointmentId | None, now: datetime
) -> Appointment | None:
    """Return the visit that was named, else the next that stands."""
    if named is not None:
        return record.appointments.get(named)
    return min(standing(record, now), key=_start, default=None)


def standing(record: PersonRecord, now: datetime) -> tuple[Appointment, ...]:
    """Return the visits that are still to come."""
    return tuple(
        one
        for one in record.appointments.values()
        if one.status.stands and instant(one.start) >= instant(now)
    )


def last_visit(
    record: PersonRecord, visit: Appointment | None, now: datetime
) -> Appointment | None:
    """Return the last one to the same clinician, else to one of the same kind.

    Without a visit to come: the last of all, for that is when all was last told.
    """
    before = [
        one
        for one in record.appointments.values()
        if one.status in WAS and instant(one.end) <= instant(now)
    ]
    for is_like in (_same_clinician, _same_kind):
        alike = [one for one in before if visit is None or is_like(one, visit)]
        if alike:
            return max(alike, key=_start)
    return None


def sheet_facts(
    record: PersonRecord,
    named: AppointmentId | None,
    told: tuple[Symptom, ...],
    span: Span,
) -> SheetFacts:
    """Return the visit, the one before it, and complaints drawn together."""
    visit = visit_of(record, named, span.now)
    last = last_visit(record, visit, span.now)
    others = [one for one in standing(record, span.now) if one is not visit]
    return SheetFacts(
        visit=None if visit is None else _next(visit, span),
        last=None if last is None else _last(last, span),
        further=len(others),
        episodes=tuple(_episode(one, span) for one in episodes_of(told)),
    )


def _start(visit: Appointment) -> datetime:
    return instant(visit.start)


def _same_clinician(one: Appointment, other: Appointment) -> bool:
    if one.clinician is not None and other.clinician is not None:
        return one.clinician == other.clinician
    return one.clinician_name.casefold() == other.clinician_name.casefold()


def _same_kind(one: Appointment, other: Appointment) -> bool:
    known = bool(one.specialty and other.specialty)
    return known and same_specialty(one.specialty, other.specialty)


def kind_of(visit: Appointment) -> str:
    """Return the kind of clinician in words, where it is known."""
    return shown(visit.specialty) if visit.specialty else ""


def _next(visit: Appointment, span: Span) -> NextVisit:
    return NextVisit(
        clinician=visit.clinician_name,
        specialty=kind_of(visit),
        start=span.local(visit.start),
        status=visit.status,
        place=visit.place,
        about=visit.about,
        prepare=visit.prepare,
        questions=visit.questions,
    )


def _last(visit: Appointment, span: Span) -> LastVisit:
    return LastVisit(
        clinician=visit.clinician_name,
        specialty=kind_of(visit),
        start=span.local(visit.start),
        outcome=visit.outcome,
    )


def _episode(one: Episode, span: Span) -> EpisodeFact:
    lately = instant(span.now) - instant(one.last) < QUIET
    return EpisodeFact(
        name=one.name,
        times=one.times,
        began=span.local(one.began),
        last=span.local(one.last),
        worst=one.worst,
        ended=span.local_or_none(one.ended),
        going_on=one.ended is None and lately,
        sites=one.sites,
        triggers=one.triggers,
    )
