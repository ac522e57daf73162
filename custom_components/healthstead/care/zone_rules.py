"""A time zone as a calendar file carries it: its offsets over some years, RFC 5545.

Every change of the clock in those years stands by itself, as the time zone data of the
machine have it, rather than as a rule that a later law may break.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)
HOUR_MINUTES: Final = 60
BEFORE: Final = timedelta(days=366)
"""So long before the first and after the last moment changes are told."""


def zone_lines(zone: ZoneInfo, first: datetime, last: datetime) -> list[str]:
    """Return the VTIMEZONE that tells the clock between two moments, and around them."""
    start = _midnight(first) - BEFORE
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.key}"]
    opening = _offset(zone, start)
    lines += _part(zone, start, opening, opening)
    for at in _changes(zone, start, _midnight(last) + BEFORE):
        lines += _part(zone, at, _offset(zone, at - SECOND), _offset(zone, at))
    lines.append("END:VTIMEZONE")
    return lines


def _part(
    zone: ZoneInfo, at: datetime, before: timedelta, after: timedelta
) -> Iterator[str]:
    """Yield one observance: it begins at a wall time of the offset before it."""
    wall = at.astimezone(zone)
    kind = "DAYLIGHT" if wall.dst() else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{(at + before).strftime('%Y%m%dT%H%M%S')}"
    yield f"TZOFFSETFROM:{_signed(before)}"
    yield f"TZOFFSETTO:{_signed(after)}"
    yield f"TZNAME:{wall.tzname()}"
    yield f"END:{kind}"


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """Yield the instants at which the offset of a zone changes, to the second."""
    at = start
    while at < end:
        following = at + DAY
        if _offset(zone, at) != _offset(zone, following):
            yield _between(zone, at, following)
        at = following


def _between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """Return the first second of the new offset; a day has one change at most."""
    old = _offset(zone, low)
    while high - low > SECOND:
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        if _offset(zone, middle) == old:
            low = middle
        else:
            high = middle
    return high


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _midnight(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _signed(offset: timedelta) -> str:
    """Return an offset as RFC 5545 writes it; seconds only where there are some."""
    sign = "-" if offset < timedelta(0) else "+"
    minutes, seconds = divmod(int(abs(offset).total_seconds()), HOUR_MINUTES)
    hours, minutes = divmod(minutes, HOUR_MINUTES)
    return f"{sign}{hours:02}{minutes:02}" + (f"{seconds:02}" if seconds else "")
