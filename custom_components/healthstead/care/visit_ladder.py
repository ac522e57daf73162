"""What is to be said around visits now, and when there is something to say next.

Pure: from the record alone, the same every time it is asked. What was said stands in
the visit, so that a restart neither forgets nor repeats it. How it is said, and to
whom, is the porch's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from ..domain.appointment import Appointment, VisitStatus
from ..domain.ledger import instant
from ..domain.schedule_civil import wall_day
from ..domain.travel import UNKNOWN, Point, Way, leave_by, way_to
from ..domain.visiting import EVERY_RUNG, VisitRung
from .record import Household, PersonRecord
from .rounds import after_quiet

# By the clock of where the person is; practices answer the telephone then [product
# choice].
SAID_AT: Final = time(10)
# So many days before a visit each of these is said [product choice].
DAYS_BEFORE: Final = ((VisitRung.WEEK, 7), (VisitRung.DAY, 1))
# Where nobody knows how long the way takes, so long before the start [product choice].
WAY_NOT_KNOWN: Final = timedelta(hours=1)
# So long after a visit it is asked what came of it, for people come home first, and
# so long that is worth asking [product choices].
ASK_AFTER: Final = timedelta(hours=2)
ASK_UNTIL: Final = timedelta(days=3)
# What comes so much after its time is late.
LATE: Final = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One thing to say around one visit; useful in [at, until), in UTC."""

    visit: Appointment
    rung: VisitRung
    at: datetime
    until: datetime
    way: Way

    def late(self, now: datetime) -> bool:
        """Say whether it should have been said a while ago."""
        return now - self.at > LATE


def way_of(
    household: Household, record: PersonRecord, visit: Appointment, home: Point | None
) -> Way:
    """Return the way from home to a visit of the person."""
    clinician = (
        None if visit.clinician is None else household.clinicians.get(visit.clinician)
    )
    return way_to(visit, clinician, record.visiting, home)


def leaving(
    household: Household, record: PersonRecord, visit: Appointment, home: Point | None
) -> datetime | None:
    """Return when the person has to set out for a visit, if that is known."""
    way = way_of(household, record, visit, home)
    return leave_by(visit, way, record.visiting.margin_minutes)


def steps(
    household: Household, record: PersonRecord, home: Point | None
) -> Iterator[Step]:
    """Yield all that is still to be said around the person's visits."""
    for visit in record.appointments.values():
        if visit.status.stands:
            way = way_of(household, record, visit, home)
            yield from _steps(record, visit, way)


def due(
    household: Household, record: PersonRecord, home: Point | None, now: datetime
) -> tuple[Step, ...]:
    """Return what is to be said now, in the order of time.

    Of a visit only the last step that has come: "in a week" is not said after
    "tomorrow", however much of it was missed.
    """
    found = {
        step.visit.id: step
        for step in sorted(steps(household, record, home), key=lambda step: step.at)
        if step.at <= now < step.until
    }
    return tuple(sorted(found.values(), key=lambda step: step.at))


def next_at(
    household: Household, record: PersonRecord, home: Point | None, now: datetime
) -> datetime | None:
    """Return when there is something to say next, in UTC."""
    coming = (step.at for step in steps(household, record, home) if step.at > now)
    return min(coming, default=None)


def passed_over(
    record: PersonRecord, visit: Appointment, now: datetime
) -> tuple[VisitRung, ...]:
    """Return what need not be said of a visit that was arranged just now.

    Whoever books for the day after tomorrow is not told so a week before.
    """
    return tuple(
        step.rung
        for step in _steps(record, visit, UNKNOWN)
        if step.rung is VisitRung.WEEK and step.at <= now
    )


def _steps(record: PersonRecord, visit: Appointment, way: Way) -> Iterator[Step]:
    """Yield the steps of one visit that were not said, nor any after them.

    One that is never useful is none.
    """
    begins = instant(visit.start)
    left = EVERY_RUNG[
        max((EVERY_RUNG.index(rung) + 1 for rung in visit.reminded), default=0) :
    ]
    for rung, at in _moments(record, visit, way):
        until = begins
        if rung is VisitRung.AFTER:
            until = instant(visit.end) + ASK_UNTIL
        elif rung is VisitRung.WEEK:
            until = min(begins, _day_before(record, visit, 1))
        if rung in record.visiting.rungs and rung in left and at < until:
            yield Step(visit=visit, rung=rung, at=at, until=until, way=way)


def _moments(
    record: PersonRecord, visit: Appointment, way: Way
) -> Iterator[tuple[VisitRung, datetime]]:
    """Yield when each step has its time; quiet hours hold up all but leaving."""
    quiet, zone = record.reach.quiet, record.zone
    for rung, days in DAYS_BEFORE:
        yield rung, after_quiet(_day_before(record, visit, days), quiet, zone)
    go = leave_by(visit, way, record.visiting.margin_minutes)
    yield VisitRung.LEAVE, go or instant(visit.start) - WAY_NOT_KNOWN
    asked = instant(visit.end) + ASK_AFTER
    yield VisitRung.AFTER, after_quiet(asked, quiet, zone)


def _day_before(record: PersonRecord, visit: Appointment, days: int) -> datetime:
    """Return the hour at which things are said, so many days before a visit, in UTC."""
    day = wall_day(visit.start, record.zone) - timedelta(days=days)
    return instant(datetime.combine(day, SAID_AT, record.zone))


def unanswered(record: PersonRecord, now: datetime) -> tuple[Appointment, ...]:
    """Return the visits to come that no practice has confirmed, the next one first."""
    asked = [
        visit
        for visit in record.appointments.values()
        if visit.status is VisitStatus.REQUESTED and now < visit.start
    ]
    return tuple(sorted(asked, key=lambda visit: instant(visit.start)))
