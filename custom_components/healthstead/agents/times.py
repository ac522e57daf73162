"""Spoken times as values in the person's zone, or the key of a question."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, Literal

from ..domain.moments import (
    Day,
    Found,
    Moment,
    Part,
    Period,
    Span,
    parse_moment,
    parse_period,
)
from ..domain.unclear import Doubt, Unclear
from .tools.spec import Asking
from .values import When

OFFICE: Final = (time(7), time(20))
"""Hours in which a visit can be meant when am or pm was not said."""

_KEYS: Final = {
    Doubt.IN_PAST: "time_in_past",
    Doubt.IN_FUTURE: "time_in_future",
    Doubt.WHICH_HOUR: "which_hour",
    Doubt.WHICH_DAY: "which_day",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeDoubt:
    """Why words for a time are no answer, and the readings to choose from."""

    key: str
    options: tuple[datetime, ...] = ()
    days: bool = False
    """The options are days: their hour means nothing."""


UNCLEAR: Final = TimeDoubt(key="unclear_time")


def _doubt(found: Unclear) -> TimeDoubt:
    """Return the question; two or three whole readings are named in it."""
    key = _KEYS.get(found.reason, UNCLEAR.key)
    if not CHOICE <= len(found.options) <= CHOICE + 1:
        return TimeDoubt(key=key)
    if found.days_only:
        return TimeDoubt(key="which_day", options=found.options, days=True)
    return TimeDoubt(key="which_time", options=found.options)


CHOICE: Final = 2


def past(words: str, asking: Asking) -> When | TimeDoubt:
    """Return when something was, or the key of what to ask."""
    return _when(words, asking, "past", None)


def future(words: str, asking: Asking) -> When | TimeDoubt:
    """Return when something shall be, or the key of what to ask."""
    return _when(words, asking, "future", None)


def visit_time(words: str, asking: Asking) -> When | TimeDoubt:
    """Return when a visit shall be; "at 3" is read within office hours.

    "On Friday at 3", said on a Friday morning, is proposed for today: a visit is
    read back with its whole date, and booked after a yes only.
    """
    found = _when(words, asking, "future", OFFICE)
    if not isinstance(found, TimeDoubt) or not _weeks_apart(found.options):
        return found
    return When(
        start=min(each for each in found.options if each > asking.now), text=words
    )


def _weeks_apart(options: tuple[datetime, ...]) -> bool:
    """Say whether the readings are one weekday and hour in different weeks."""
    return len({(each.weekday(), each.time()) for each in options}) == 1


def period(words: str, asking: Asking) -> When | TimeDoubt:
    """Return a stretch of days around now, or the key of what to ask."""
    for toward in ("past", "future"):
        found = parse_period(
            words,
            now=asking.local_now,
            zone=asking.zone,
            day=asking.profile.day,
            toward=toward,
        )
        if isinstance(found, Period):
            return When(start=found.start, end=found.end, text=words)
    return UNCLEAR


def _when(
    words: str,
    asking: Asking,
    toward: Literal["past", "future"],
    hours: tuple[time, time] | None,
) -> When | TimeDoubt:
    found = parse_moment(
        words,
        now=asking.local_now,
        zone=asking.zone,
        day=asking.profile.day,
        toward=toward,
        hours=hours,
    )
    if found is None:
        return UNCLEAR
    if isinstance(found, Unclear):
        return _doubt(found)
    return _as_when(found, words, asking)


def _as_when(found: Found, words: str, asking: Asking) -> When | TimeDoubt:
    match found:
        case Moment(at=at):
            return When(start=at, text=words)
        case Span(start=start, end=end) | Part(start=start, end=end):
            return When(start=start, end=end, text=words)
        case Day(date=date):
            start = asking.local_now.replace(
                year=date.year,
                month=date.month,
                day=date.day,
                hour=0,
                minute=0,
                second=0,
                microsecond=0,
            )
            return When(start=start, end=start + timedelta(days=1), text=words)
        case _:
            return UNCLEAR
