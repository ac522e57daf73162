"""Spoken lengths and ends that lie ahead: for how long, until when, until which day."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from ..domain.moments import Period, parse_period
from ..domain.numbers import parse_number
from .times import UNCLEAR, TimeDoubt, future
from .tools.spec import Asking
from .values import When

MINUTE: Final = timedelta(minutes=1)
LONGEST: Final = timedelta(days=1)
"""So long at most a dose is put off; past that it can no longer be answered."""
_UNTIL: Final = re.compile(
    r"^(?:until|till|til|up to|to|at about|about)\s+", re.IGNORECASE
)
_MONTH: Final = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})|(?P<m2>\d{1,2})/(?P<y2>\d{4}))"
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHORT: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}")
"""A month and a year, or a day and a month: nobody can tell."""
_LABELS: Final = re.compile(
    r"^(?:(?:use by|best before|expires?|expiring|exp\.?|expiry|good until|until|end of"
    r"|the end of|in|on)\s*:?\s*)+",
    re.IGNORECASE,
)


def until(words: str, asking: Asking) -> When | TimeDoubt:
    """Return when something ends: a moment, the start of a day, or so long from now."""
    if (length := _from_now(words, asking)) is not None:
        return When(start=asking.local_now + length, text=words)
    found = future(_UNTIL.sub("", words.strip()), asking)
    if isinstance(found, TimeDoubt):
        return found
    if found.start <= asking.now:
        return UNCLEAR
    return When(start=found.start, text=words)


def minutes(words: str, asking: Asking) -> int | None:
    """Return for how many minutes: a bare number counts them; None if unclear."""
    number = parse_number(words)
    if number is not None:
        length = timedelta(minutes=float(number))
    else:
        found = until(words, asking)
        if isinstance(found, TimeDoubt):
            return None
        length = found.start - asking.now
    if not MINUTE <= length <= LONGEST:
        return None
    return -(-length // MINUTE)


def _from_now(words: str, asking: Asking) -> timedelta | None:
    """Return a length that was said: "for three days", "half an hour"."""
    said = re.sub(r"^(?:for|in|by|another)\s+", "", words.strip(), flags=re.IGNORECASE)
    found = parse_period(
        f"for {said}",
        now=asking.local_now,
        zone=asking.zone,
        day=asking.profile.day,
        toward="future",
    )
    if not isinstance(found, Period) or found.start != asking.local_now:
        return None
    return found.end - found.start


def last_day(words: str, asking: Asking) -> date | None:
    """Return the last day of a date as packs print it: a month means its last day."""
    said = _LABELS.sub("", words.strip())
    if (month := _MONTH.fullmatch(said)) is not None:
        year = int(month["y"] or month["y2"])
        return _end_of_month(year, int(month["m"] or month["m2"]))
    if _SHORT.fullmatch(said):
        return None
    if _DAY.fullmatch(said):
        try:
            return date.fromisoformat(said)
        except ValueError:
            return None
    found = parse_period(
        said,
        now=asking.local_now,
        zone=asking.zone,
        day=asking.profile.day,
        toward="future",
    )
    if not isinstance(found, Period) or found.end - found.start < LONGEST:
        return None
    return (found.end - timedelta(microseconds=1)).date()


def _end_of_month(year: int, month: int) -> date | None:
    if not 1 <= month <= 12 or not date.min.year <= year <= date.max.year:  # noqa: PLR2004
        return None
    return date(year, month, calendar.monthrange(year, month)[1])
