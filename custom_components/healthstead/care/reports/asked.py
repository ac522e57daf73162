"""Which report is asked for, and the stretch of time it is about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.ids import AppointmentId, ReportId
from ...domain.ledger import instant
from ...domain.reporting import Period, ReportHead, Section
from ...domain.schedule_civil import instant as at_wall
from ...domain.schedule_civil import wall_day
from ...domain.vitals import VitalKind
from ...domain.watching.daily import DayTally
from ...domain.watching.shapes import Evidence

DAY: Final = timedelta(days=1)
UNNAMED: Final = ReportId("")
ALL: Final = frozenset(Section)

# How many days a report looks back, today among them, and how many it looks ahead
# [product choice]. One for a visit looks back to the last visit of that kind, but not
# further than a year; three months where there was none.
BACK: Final[Mapping[Period, int]] = {Period.DAY: 1, Period.WEEK: 7, Period.VISIT: 91}
AHEAD: Final[Mapping[Period, int]] = {Period.DAY: 7, Period.WEEK: 14, Period.VISIT: 28}
MOST_BACK: Final = 366

type Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, kw_only=True, slots=True)
class Handed:
    """What only the running house knows, handed in by whoever asks."""

    tallies: Mapping[VitalKind, DayTally] = field(default_factory=dict)
    """Of the days that are not over."""
    latest: Mapping[VitalKind, Evidence] = field(default_factory=dict)
    """The newest value of each kind, also of a stream."""
    unwatched: tuple[Stretch, ...] = ()
    """When the house did not run."""


NOTHING: Final = Handed()


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One report: of which days, and which parts of it."""

    period: Period
    first: date
    last: date
    """Both days are in it."""
    sections: frozenset[Section] = ALL
    id: ReportId = UNNAMED
    """Empty: whoever keeps the report names it."""
    handed: Handed = NOTHING
    visit: AppointmentId | None = None
    """Which visit it is for; None: the next."""
    since_last: bool = False
    """Look back to the last visit, whatever ``first`` is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The days of a report on the person's clock, as instants in UTC."""

    zone: ZoneInfo
    first: date
    last: date
    now: datetime

    @property
    def start(self) -> datetime:
        """Return the first instant."""
        return at_wall(datetime.combine(self.first, time()), self.zone)

    @property
    def end(self) -> datetime:
        """Return the first instant that is not in it any more."""
        return at_wall(datetime.combine(self.last + DAY, time()), self.zone)

    @property
    def count(self) -> int:
        """Return how many days there are."""
        return (self.last - self.first).days + 1

    @property
    def today(self) -> date:
        """Return the day on which the report is made."""
        return wall_day(self.now, self.zone)

    @property
    def before(self) -> Span:
        """Return as many days before it."""
        first = self.first - self.count * DAY
        return Span(zone=self.zone, first=first, last=self.first - DAY, now=self.now)

    def days(self) -> Iterator[date]:
        """Yield its days, as far as they have begun."""
        day = self.first
        while day <= min(self.last, self.today):
            yield day
            day += DAY

    def holds(self, moment: datetime) -> bool:
        """Say whether an instant is in it."""
        return self.start <= instant(moment) < self.end

    def meets(self, start: datetime, end: datetime | None) -> bool:
        """Say whether a stretch, or one that goes on, has a part in it."""
        begun = instant(start) < self.end
        return begun and (end is None or instant(end) >= self.start)

    def day_of(self, moment: datetime) -> date:
        """Return the local day of an instant."""
        return wall_day(moment, self.zone)

    def local(self, moment: datetime) -> datetime:
        """Return an instant on the person's clock."""
        return moment.astimezone(self.zone)

    def local_or_none(self, moment: datetime | None) -> datetime | None:
        """Return the same of an instant that there may be."""
        return None if moment is None else self.local(moment)


def usual(period: Period, today: date) -> Asked:
    """Return what is asked for when nobody says more than the period."""
    return Asked(
        period=period,
        first=today - (BACK[period] - 1) * DAY,
        last=today,
        since_last=period is Period.VISIT,
    )


def head_of(asked: Asked, span: Span) -> ReportHead:
    """Return what a list of reports shows of it."""
    return ReportHead(
        id=asked.id,
        period=asked.period,
        first=asked.first,
        last=asked.last,
        made=span.local(span.now),
        sections=asked.sections,
    )


def minutes(start: datetime, end: datetime) -> int:
    """Return the whole minutes between two instants, towards zero."""
    return int((instant(end) - instant(start)) / timedelta(minutes=1))
