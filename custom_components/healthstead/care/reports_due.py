"""Which reports a person's settings ask for, and when, by the person's own clock.

Civil time only: what is in a report is computed elsewhere. A clock that shows the
same time twice in a night makes one report, one that jumps over it makes it after
the jump.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from ..domain.ids import AppointmentId
from ..domain.reporting import Period, Reporting
from ..domain.schedule_civil import instant, wall_day
from .record import PersonRecord
from .reports.asked import BACK

DAY: Final = timedelta(days=1)
WEEK: Final = 7
NOON: Final = time(12)
"""A report made before noon is about the day before [product choice]."""
LATE_AFTER: Final = timedelta(minutes=10)
"""Made later than this, a report says that it is late."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One report that is to be made at an instant."""

    period: Period
    first: date
    last: date
    """Both days are in it."""
    at: datetime
    """In UTC."""
    visit: AppointmentId | None = None
    """Which visit it is for; its first day is then found where it is made."""

    def is_late(self, now: datetime) -> bool:
        """Say whether it should have been made a while ago."""
        return now - self.at > LATE_AFTER


def due(record: PersonRecord, now: datetime) -> tuple[Wanted, ...]:
    """Return the newest report of each period that should be there and is not.

    What an earlier day should have had is not made up for: it would say the same as
    the newest, which looks back as well.
    """
    return tuple(
        wanted
        for period in Period
        if (wanted := _newest(record, period, now)) is not None
        and not _is_made(record, wanted)
    )


def next_at(record: PersonRecord, now: datetime) -> datetime | None:
    """Return the next instant after now at which a report is to be made."""
    today = wall_day(now, record.zone)
    days = {today + number * DAY for number in range(-1, WEEK + 2)}
    days |= {
        wall_day(one.start, record.zone) - DAY for one in record.appointments.values()
    }
    coming = [
        wanted.at for day in days for wanted in _of_day(record, day) if wanted.at > now
    ]
    return min(coming, default=None)


def _newest(record: PersonRecord, period: Period, now: datetime) -> Wanted | None:
    """Return what was to be made last, since the person asked for it."""
    today = wall_day(now, record.zone)
    since = record.reporting.since
    past = [
        wanted
        for number in range(-WEEK - 1, 2)
        for wanted in _of_day(record, today + number * DAY)
        if wanted.period is period
        and wanted.at <= now
        and not _is_over(record, wanted, now)
        and (since is None or wanted.at > since)
    ]
    return past[-1] if past else None


def _is_over(record: PersonRecord, wanted: Wanted, now: datetime) -> bool:
    """Say whether a sheet is for a visit that has begun: nobody takes it along."""
    return wanted.visit is not None and now >= record.appointments[wanted.visit].start


def _is_made(record: PersonRecord, wanted: Wanted) -> bool:
    return any(
        head.period is wanted.period and head.made >= wanted.at
        for head in record.reports
    )


def _of_day(record: PersonRecord, day: date) -> Iterator[Wanted]:
    """Yield the reports that are to be made on a local day."""
    reporting = record.reporting
    if reporting.daily_at is not None:
        yield _wanted(record, Period.DAY, day, reporting.daily_at, 1)
    if _is_weekly(reporting, day):
        yield _wanted(record, Period.WEEK, day, reporting.weekly_at, WEEK)
    if reporting.visit_eve_at is not None:
        yield from _eves(record, day, reporting.visit_eve_at)


def _eves(record: PersonRecord, day: date, clock: time) -> Iterator[Wanted]:
    """Yield the sheet for the first visit of the next day that stands."""
    coming = [
        one
        for one in record.appointments.values()
        if one.status.stands and wall_day(one.start, record.zone) == day + DAY
    ]
    if coming:
        first = min(coming, key=lambda one: one.start)
        wanted = _wanted(record, Period.VISIT, day, clock, BACK[Period.VISIT])
        yield replace(wanted, last=day, visit=first.id)


def _is_weekly(reporting: Reporting, day: date) -> bool:
    return (
        reporting.weekly_on is not None and reporting.weekly_on.number == day.weekday()
    )


def _wanted(
    record: PersonRecord, period: Period, day: date, clock: time, days: int
) -> Wanted:
    last = day - DAY if clock < NOON else day
    return Wanted(
        period=period,
        first=last - (days - 1) * DAY,
        last=last,
        at=instant(datetime.combine(day, clock), record.zone),
    )
