"""Results of the parsers in a notation that fits on the line of a table.

``2026-10-20 15:30`` is a moment, with ``~`` before it when it is not precise;
``2026-10-16`` a day; ``2026-10-14 morning`` a part of it; ``A .. B`` a span or
period; ``which_hour: A | B`` a question; ``-`` nothing at all. The zone is
Lisbon's, and the tables' today is Wednesday, 14 October 2026.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.moments import (
    Day,
    Found,
    Moment,
    Part,
    Period,
    Span,
    Toward,
    parse_moment,
    parse_period,
    split_moment,
)
from custom_components.healthstead.domain.unclear import Unclear

LISBON = ZoneInfo("Europe/Lisbon")
DAY = DayTimes()
TODAY = "2026-10-14 10:00"
VISITS = (time(8), time(18))


def at(text: str, zone: ZoneInfo = LISBON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def written(found: Found | Period | None) -> str:
    match found:
        case None:
            return "-"
        case Moment(at=moment, precise=precise):
            return f"{'' if precise else '~'}{moment:%Y-%m-%d %H:%M}"
        case Day(date=day):
            return day.isoformat()
        case Part(date=day, part=part):
            return f"{day.isoformat()} {part}"
        case Span(start=start, end=end) | Period(start=start, end=end):
            return f"{start:%Y-%m-%d %H:%M} .. {end:%Y-%m-%d %H:%M}".replace(
                " 00:00", ""
            )
        case Unclear(reason=reason, options=options, days_only=days_only):
            shape = "%Y-%m-%d" if days_only else "%Y-%m-%d %H:%M"
            said = " | ".join(option.strftime(shape) for option in options)
            return f"{reason}: {said}" if said else str(reason)


def ahead(text: str, now: str = TODAY, hours: tuple[time, time] | None = None) -> str:
    return written(
        parse_moment(
            text, now=at(now), zone=LISBON, day=DAY, toward="future", hours=hours
        )
    )


def moment(text: str, now: str, zone: ZoneInfo = LISBON) -> datetime:
    found = parse_moment(text, now=at(now, zone), zone=zone, day=DAY, toward="future")
    assert isinstance(found, Moment)
    return found.at


def back(text: str, now: str = TODAY) -> str:
    return written(parse_moment(text, now=at(now), zone=LISBON, day=DAY, toward="past"))


def split(text: str, toward: Toward, now: str = TODAY) -> tuple[str, str]:
    found, rest = split_moment(text, now=at(now), zone=LISBON, day=DAY, toward=toward)
    return written(found), rest


def period(text: str, toward: Toward = "past", now: str = TODAY) -> str:
    return written(parse_period(text, now=at(now), zone=LISBON, day=DAY, toward=toward))
