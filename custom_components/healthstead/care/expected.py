"""What is expected of a person on the days around now: a check-in, hours of activity.

By the wall clock of where the person is, as instants in UTC; what its absence means
is ``presence``'s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from ..domain.safety import (
    CHECK_IN_ANSWER,
    SIGN_BEFORE,
    STILL_HERE,
    ActivityWindow,
    CheckIn,
)
from ..domain.schedule_civil import instant, wall_day
from ..domain.schedule_course import Weekday
from .record import PersonRecord

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """A check-in of one day (``window`` is None), or hours of activity; in UTC."""

    name: str
    """What it is remembered by: another after every change of what was agreed on."""
    due: datetime
    """The check-in's time, or the first of the hours: what the log knows it by."""
    opens: datetime
    """From here on a sign counts."""
    ends: datetime
    remind: datetime | None = None
    window: ActivityWindow | None = None

    @property
    def soft_for(self) -> timedelta:
        """Return how long the person is asked before contacts are told."""
        return CHECK_IN_ANSWER if self.window is None else self.window.soft_for


def expected_around(record: PersonRecord, now: datetime) -> Iterator[Expected]:
    """Yield what is expected of yesterday, today and tomorrow."""
    today = wall_day(now, record.zone)
    for day in (today - DAY, today, today + DAY):
        if (check := _check_in(record, day)) is not None:
            yield check
        for window in record.safety.windows:
            if Weekday.of(day) in window.days:
                yield _hours(record, window, day)


def open_check_in(record: PersonRecord, now: datetime) -> Expected | None:
    """Return the check-in that a sign of life would answer now, if there is one."""
    return next(
        (
            one
            for one in expected_around(record, now)
            if one.window is None
            and one.opens <= now < one.ends
            and not answered(record, one)
        ),
        None,
    )


def names_of(record: PersonRecord) -> frozenset[str]:
    """Return what is to be remembered of a person: what is expected, and of whom."""
    safety = record.safety
    things = {source for window in safety.windows for source in window.sources}
    things |= {_hours_name(record, window) for window in safety.windows}
    if safety.check_in is not None:
        things.add(_check_in_name(record, safety.check_in))
    return frozenset(things | {safety.control, safety.away}) - {""}


def next_look(record: PersonRecord, now: datetime) -> datetime | None:
    """Return when to look again: at an edge, or to note that somebody watches."""
    if record.safety.check_in is None and not record.safety.windows:
        return None
    every = tuple(expected_around(record, now))
    edges = [
        edge
        for one in every
        for edge in (one.opens, one.remind, one.ends)
        if edge is not None and edge > now
    ]
    if any(one.opens <= now < one.ends for one in every):
        edges.append(now + STILL_HERE)
    # Days on which nothing is expected are looked through one by one.
    return min(edges, default=now + DAY)


def answered(record: PersonRecord, one: Expected) -> bool:
    """Say whether a sign came, or the log knows already that none did."""
    presence = record.presence
    if one.window is not None:
        return (one.window.id, one.due) in presence.silences
    sign = presence.checked_in
    return one.due in presence.missed or (sign is not None and sign >= one.opens)


def _check_in(record: PersonRecord, day: date) -> Expected | None:
    check = record.safety.check_in
    if check is None or Weekday.of(day) not in check.days:
        return None
    due = instant(datetime.combine(day, check.at), record.zone)
    return Expected(
        name=_check_in_name(record, check),
        due=due,
        opens=due - SIGN_BEFORE,
        ends=due + check.within,
        remind=due + check.remind_after,
    )


def _hours(record: PersonRecord, window: ActivityWindow, day: date) -> Expected:
    last = day if window.start < window.end else day + DAY
    start = instant(datetime.combine(day, window.start), record.zone)
    return Expected(
        name=_hours_name(record, window),
        due=start,
        opens=start,
        ends=instant(datetime.combine(last, window.end), record.zone),
        window=window,
    )


def _check_in_name(record: PersonRecord, check: CheckIn) -> str:
    return f"{record.person.id} {check.at} {check.within}"


def _hours_name(record: PersonRecord, window: ActivityWindow) -> str:
    hours = (window.id, str(window.start), str(window.end), *sorted(window.sources))
    return " ".join((record.person.id, *hours))
