"""What an expression of time turned out to mean, and for whom it was asked.

All instants are zone-aware, in the person's own zone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from ..schedule_civil import instant
from ..unclear import Unclear
from .said import PartName

type Toward = Literal["past", "future"]
type Hours = tuple[time, time]


class DayClock(Protocol):
    """The anchors of one person's ordinary day, as local wall times."""

    @property
    def wake(self) -> time:
        """Return when the person gets up."""

    @property
    def breakfast(self) -> time:
        """Return when breakfast is."""

    @property
    def lunch(self) -> time:
        """Return when lunch is."""

    @property
    def dinner(self) -> time:
        """Return when dinner is."""

    @property
    def bed(self) -> time:
        """Return when the person goes to bed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One instant; not precise where it was said roughly or by a meal."""

    at: datetime
    text: str
    precise: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of several days, end excluded."""

    start: datetime
    end: datetime
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day without an hour."""

    date: date
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of a day, end excluded; a night belongs to the day it begins on."""

    date: date
    part: PartName
    start: datetime
    end: datetime
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """A time to look through, end excluded."""

    start: datetime
    end: datetime
    text: str


type Found = Moment | Span | Day | Part | Unclear


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """Who asks, when, and which way they look."""

    now: datetime
    zone: ZoneInfo
    day: DayClock
    toward: Toward
    hours: Hours | None = None
    """Where exactly one reading falls within, it is the one."""

    @property
    def here(self) -> datetime:
        """Return now as wall time in the person's zone, without the zone."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    @property
    def today(self) -> date:
        """Return the person's calendar day."""
        return self.here.date()

    @property
    def ahead(self) -> bool:
        """Say whether the person looks to the future."""
        return self.toward == "future"

    def at(self, wall: datetime) -> datetime:
        """Return a wall time as an instant, by the rule for clock changes."""
        return instant(wall, self.zone).astimezone(self.zone)

    def midnight(self, day: date) -> datetime:
        """Return the first instant of a day."""
        return self.at(datetime.combine(day, time()))

    def after(self, elapsed: timedelta) -> datetime:
        """Return the instant so much later than now, counted in elapsed time."""
        return (self.now.astimezone(UTC) + elapsed).astimezone(self.zone)

    def allows(self, moment: datetime) -> bool:
        """Say whether an instant lies the way the person looks; now itself does."""
        # Two datetimes of one zone compare as wall times: wrong in the repeated hour.
        then, now = moment.astimezone(UTC), self.now.astimezone(UTC)
        return then >= now if self.ahead else then <= now
