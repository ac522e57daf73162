"""What comes after a report was made: doses, visits, reminders, ends of courses."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from ...domain.ledger import instant
from ...domain.schedule_civil import instant as at_wall
from ..endings import course_over
from ..record import PersonRecord
from ..slots import slots_of
from .asked import DAY, Span
from .facts import ComingDose, ComingEnd, ComingFacts, ComingReminder, ComingVisit
from .of_doses import named

TICK: Final = timedelta(microseconds=1)


def coming_facts(record: PersonRecord, span: Span, days: int) -> ComingFacts:
    """Return the doses of the next day, and what else so many days bring."""
    last = span.today + days * DAY
    end = at_wall(datetime.combine(last + DAY, time()), span.zone)
    now = instant(span.now)
    return ComingFacts(
        day=span.today + DAY,
        until=last,
        days=days,
        doses=_doses(record, span),
        visits=tuple(
            ComingVisit(
                clinician=visit.clinician_name,
                specialty=visit.specialty,
                start=span.local(visit.start),
                status=visit.status,
            )
            for visit in sorted(
                record.appointments.values(), key=lambda one: instant(one.start)
            )
            if visit.status.stands and now <= instant(visit.start) < end
        ),
        reminders=tuple(
            ComingReminder(text=one.text, at=span.local(one.at))
            for one in sorted(
                record.reminders.values(), key=lambda one: instant(one.at)
            )
            if one.shown is None and now <= instant(one.at) < end
        ),
        ends=tuple(sorted(_ends(record, span, days), key=_order)),
    )


def _doses(record: PersonRecord, span: Span) -> tuple[ComingDose, ...]:
    start, end = (
        at_wall(datetime.combine(span.today + ahead * DAY, time()), span.zone)
        for ahead in (1, 2)
    )
    found = [
        ComingDose(
            medication=named(held.medication),
            due=span.local(slot.due),
            amount=slot.amount,
        )
        for held in record.medications.values()
        for slot in slots_of(record, held, start, end, projected=True)
        if (answer := held.answer(slot.due)) is None or not answer.status.closed
    ]
    return tuple(sorted(found, key=lambda one: (instant(one.due), one.medication.name)))


def _ends(record: PersonRecord, span: Span, days: int) -> Iterator[ComingEnd]:
    """Yield the courses of which a last day is planned within the days."""
    for held in record.medications.values():
        over = course_over(record, held)
        if over is None:
            continue
        last = span.day_of(over - TICK)
        left = (last - span.today).days
        if instant(span.now) < over and left <= days:
            yield ComingEnd(
                medication=named(held.medication), last_day=last, days_left=left
            )


def _order(fact: ComingEnd) -> tuple[int, str]:
    return fact.days_left, fact.medication.name
