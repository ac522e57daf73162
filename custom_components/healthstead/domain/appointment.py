"""Clinicians, their hours, and visits to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .ids import AppointmentId, ClinicianId
from .visiting import VisitRung


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


class BookingWay(StrEnum):
    """How a visit with a clinician comes about."""

    LIST = "list"
    """The hours in the directory are all there is: what is noted is booked."""
    SERVER = "server"
    """Asked for at a scheduling server; booked when it says so."""
    LINK = "link"
    """Booked by the person on a page of the practice."""
    PHONE = "phone"
    EMAIL = "email"


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
    email: str = ""
    place: str = ""
    """Address, as one would say it to a driver."""
    point: str = ""
    """Latitude and longitude, with a comma between."""
    travel_minutes: int | None = None
    """How long the way from home takes, if somebody said so."""
    way: BookingWay = BookingWay.LIST
    server: str = ""
    """Which of the household's booking servers, for ``SERVER`` and ``LINK``."""
    reference: str = ""
    """Who that is at the server: ``PractitionerRole/12``."""
    page: str = ""
    """Where visits are booked by oneself."""
    calendar: str = ""
    """Entity id of a calendar that shows when the clinician is taken."""

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


class Errand(StrEnum):
    """What the practice has still to be asked or told."""

    NONE = ""
    REQUEST = "request"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeBefore:
    """The time that a visit had, and still has at the practice until a move is settled."""

    start: datetime
    end: datetime
    status: VisitStatus
    reference: str = ""


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
    about: str = ""
    """What it is about, in the person's own words."""
    place: str = ""
    way: BookingWay = BookingWay.LIST
    errand: Errand = Errand.NONE
    server: str = ""
    slot: str = ""
    """Id of the time at the server."""
    reference: str = ""
    """Id of the visit at the server: ``Appointment/7``."""
    before: TimeBefore | None = None
    """Set while a move is not settled."""
    version: int = 0
    """Grows with each move: what is asked at a server carries id and version, so that
    it is asked once; the SEQUENCE of RFC 5545."""
    series: str = ""
    """Shared by visits that were booked together."""
    prepare: tuple[str, ...] = ()
    """What to do or bring: "nothing to eat from midnight on"."""
    attendees: tuple[str, ...] = ()
    """Names of those who come along, and are told when it changes."""
    driver: str = ""
    """Name of one of the person's drivers."""
    travel_minutes: int | None = None
    questions: tuple[str, ...] = ()
    """What to ask there."""
    reason: str = ""
    """Why it was cancelled or declined."""
    outcome: str = ""
    """What was said of it afterwards."""
    reminded: tuple[VisitRung, ...] = ()
    """What was said around it so far."""

    @property
    def key(self) -> str:
        """Return under which name it is asked for at a server: once per move."""
        return f"{self.id}.{self.version}"

    def takes(self) -> tuple[Busy, ...]:
        """Return its time; while a move is open also the time it still has."""
        now = Busy(start=self.start, end=self.end)
        if self.before is None:
            return (now,)
        return (now, Busy(start=self.before.start, end=self.before.end))


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
