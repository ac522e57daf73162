"""When a visit or a reminder comes again: RRULE of RFC 5545, on the wall clock of its zone."""

from datetime import datetime
from itertools import islice
from typing import Final

from dateutil.rrule import rrulestr

MOST: Final = 52
"""So many visits are booked together at most [product choice]."""


class RepeatError(ValueError):
    """The rule cannot be read, or never ends."""


def repeated(rule: str, start: datetime) -> tuple[datetime, ...]:
    """Return the starts of all visits, the first included.

    The clock stays: 10:00 in winter is 10:00 in summer. Raises ``RepeatError`` for a
    rule that cannot be read, has neither COUNT nor UNTIL, or is longer than ``MOST``.
    """
    if not rule:
        return (start,)
    known = rule.upper()
    if "COUNT=" not in known and "UNTIL=" not in known:
        raise RepeatError("endless")
    wall = start.replace(tzinfo=None)
    try:
        found = rrulestr(known, dtstart=wall, ignoretz=True)
        starts = tuple(islice(iter(found), MOST + 1))
    except (ValueError, TypeError, OverflowError) as error:
        raise RepeatError("unreadable") from error
    if not starts or len(starts) > MOST or starts[0] != wall:
        raise RepeatError("unreadable")
    return tuple(one.replace(tzinfo=start.tzinfo) for one in starts)


def next_time(rule: str, start: datetime, after: datetime) -> datetime | None:
    """Return when something comes next after a moment, both on one wall clock.

    ``start`` was one of its times. None where the rule has come to its end. Raises
    ``RepeatError`` for a rule that cannot be read.
    """
    wall, past = start.replace(tzinfo=None), after.replace(tzinfo=None)
    try:
        found = rrulestr(rule, dtstart=wall, ignoretz=True).after(max(wall, past))
    except (ValueError, TypeError, OverflowError) as error:
        raise RepeatError("unreadable") from error
    return None if found is None else found.replace(tzinfo=start.tzinfo)
