"""Clinicians, their hours, and visits to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .ids import AppointmentId, ClinicianId


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeRange:
    """Opening hours within one day, half-open."""

    start: time
    end: time


@dataclass(frozen=True, kw_only=True, slots=True)
class Busy:
    """A stretch in which nothing can be booked, half-open."""

    start: datetime
    end: datetime

    def overlaps(self, start: datetime, end: datetime) -> bool:
        """Say whether a visit from ``start`` to ``end`` would collide."""
        return self.start < end and start < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Clinician:
    """Somebody to see; ``hours`` by ISO weekday ("1" is Monday)."""

    id: ClinicianId
    name: str
    specialty: str
    hours: Mapping[str, tuple[TimeRange, ...]] = field(default_factory=dict)
    busy: tuple[Busy, ...] = ()
    slot_minutes: int = 30
    phone: str = ""

    def ranges(self, day: date) -> tuple[TimeRange, ...]:
        """Return the opening hours of a day."""
        return self.hours.get(str(day.isoweekday()), ())


class VisitStatus(StrEnum):
    """Where a visit stands."""

    REQUESTED = "requested"
    BOOKED = "booked"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    DONE = "done"

    @property
    def stands(self) -> bool:
        """Say whether the visit still takes up its time."""
        return self in {VisitStatus.REQUESTED, VisitStatus.BOOKED}


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """One visit to one clinician."""

    id: AppointmentId
    clinician: ClinicianId | None
    clinician_name: str
    specialty: str
    start: datetime
    end: datetime
    status: VisitStatus
    notes: str = ""


def within_hours(clinician: Clinician, start: datetime, end: datetime) -> bool:
    """Say whether a visit fits into the opening hours of its local day."""
    return start.date() == end.date() and any(
        hours.start <= start.timetz().replace(tzinfo=None)
        and end.timetz().replace(tzinfo=None) <= hours.end
        for hours in clinician.ranges(start.date())
    )


def free_slots(
    clinician: Clinician, taken: Iterable[Busy], start: datetime, end: datetime
) -> Iterator[datetime]:
    """Yield the free starts in [start, end), in order, in the zone of ``start``."""
    zone = start.tzinfo
    length = timedelta(minutes=clinician.slot_minutes)
    blocked = (*clinician.busy, *taken)
    day = start.date()
    while day <= end.date():
        for hours in sorted(clinician.ranges(day), key=lambda hours: hours.start):
            moment = datetime.combine(day, hours.start, zone)
            close = datetime.combine(day, hours.end, zone)
            while moment + length <= close:
                if start <= moment < end and not any(
                    b.overlaps(moment, moment + length) for b in blocked
                ):
                    yield moment
                moment += length
        day += timedelta(days=1)


def local(moment: datetime, zone: str) -> datetime:
    """Return a moment on the wall clock of a zone."""
    return moment.astimezone(ZoneInfo(zone))
