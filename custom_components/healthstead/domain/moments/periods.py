"""Times to look through: "last week", "since Tuesday", "the past 3 days".

A period is what a question asks about, so it is whole: "this week" is all of
it, and words that name the past are taken as said whichever way one looks.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from ..unclear import Doubt, Unclear
from . import english
from .days import FIRST_YEAR, LAST_YEAR
from .found import Day, DayClock, Found, Moment, Part, Period, Setting, Span, Toward
from .hours import window
from .lexing import Lexed, lexed
from .reading import whole_phrase
from .resolving import resolved
from .said import Said, Stretch
from .stretches import elapsed, stretch_of
from .wholes import whole_days

type Bounds = tuple[datetime, datetime]

_LONGEST: Final = 500
_MINUTE: Final = timedelta(minutes=1)
_WRONG_WAY: Final = frozenset({Doubt.IN_PAST, Doubt.IN_FUTURE})


def parse_period(
    text: str, *, now: datetime, zone: ZoneInfo, day: DayClock, toward: Toward
) -> Period | Unclear | None:
    """Return the period that a text names, a question, or None."""
    setting = Setting(now=now, zone=zone, day=day, toward=toward)
    words = _trimmed(lexed(text[:_LONGEST]))
    try:
        found = _bounds(words, setting)
    except OverflowError, ValueError:
        return Unclear(reason=Doubt.IMPOSSIBLE, text=text)
    match found:
        case None:
            return None
        case Unclear():
            return replace(found, text=text)
        case (start, end):
            end = end if start < end else start + _MINUTE
            return Period(start=start, end=end, text=text)
        case _:
            assert_never(found)


def _trimmed(words: Lexed) -> Lexed:
    kept = words.words
    while kept and kept[-1].text in english.TRAIL:
        kept = kept[:-1]
    return Lexed(kept, words.stretches)


def _bounds(words: Lexed, setting: Setting) -> Bounds | Unclear | None:
    return (
        _rolling(words, setting)
        or _month_or_year(words, setting)
        or _from_to(words, setting)
        or _open_ended(words, setting)
        or _named(words, setting)
    )


def _rolling(words: Lexed, setting: Setting) -> Bounds | Unclear | None:
    """Read "the past 3 days", "the next fortnight", "for 3 days"."""
    match = english.ROLLING.fullmatch(words.text)
    if match is None or (match["unit"] and not _is_rolling_unit(match, words.text)):
        return None
    stretch = _stretch(match, words)
    if stretch.vague:
        return Unclear(reason=Doubt.VAGUE, text=words.text)
    way = match["way"]
    ahead = setting.ahead if way is None else way in english.ROLLING_AHEAD
    now = setting.after(timedelta())
    other = _moved(stretch, setting, 1 if ahead else -1)
    return (now, other) if ahead else (other, now)


def _is_rolling_unit(match: re.Match[str], text: str) -> bool:
    """Tell "the last week", seven days, from "last week", Monday to Sunday."""
    return match["way"] is not None and not english.CALENDAR_WEEK.fullmatch(text)


def _stretch(match: re.Match[str], words: Lexed) -> Stretch:
    if match["n"] is not None:
        return words.stretches[int(match["n"])]
    return stretch_of(Decimal(1), english.UNITS[match["unit"]])


def _moved(stretch: Stretch, setting: Setting, sign: int) -> datetime:
    """Return now moved by civil days and months, or by elapsed hours."""
    if stretch.minutes or stretch.days % 1 or stretch.months % 1:
        return _within_reason(setting.after(sign * elapsed(stretch)))
    by = relativedelta(days=int(stretch.days), months=int(stretch.months))
    return _within_reason(setting.at(setting.here + sign * by))


def _within_reason(at: datetime) -> datetime:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise OverflowError
    return at


def _month_or_year(words: Lexed, setting: Setting) -> Bounds | None:
    """Read "in March", "March 2025", "2025"."""
    match = english.YEAR_ALONE.fullmatch(words.text)
    if match is not None:
        return _months(setting, int(match["year"]), 1, 12)
    said = whole_phrase(words)
    if said is None or said.month is None:
        return None
    if said != Said(month=said.month, year=said.year, weak=said.weak):
        return None
    year = said.year or _nearest_year(said.month, setting)
    return _months(setting, year, said.month, 1)


def _nearest_year(month: int, setting: Setting) -> int:
    """Return the year of the month that has begun, or that is not over."""
    today = setting.today
    if setting.ahead:
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def _months(setting: Setting, year: int, month: int, count: int) -> Bounds:
    first = datetime(year, month, 1)  # noqa: DTZ001 - a wall time
    return setting.at(first), setting.at(first + relativedelta(months=count))


def _open_ended(words: Lexed, setting: Setting) -> Bounds | Unclear | None:
    """Read "since Tuesday" and "until Friday"."""
    first = words.words[0].text if words.words else ""
    if first not in english.OPEN_ENDED:
        return None
    until = first in english.UNTIL
    begun = first in english.SINCE
    looking = replace(setting, toward="past") if begun else setting
    rest = _slice(words, 1, len(words.words))
    bounds = _named(rest, looking, strict=True)
    if bounds is None or isinstance(bounds, Unclear):
        return bounds
    now = setting.after(timedelta())
    if until is setting.ahead and not begun:
        return (now, bounds[1]) if until else (bounds[0], now)
    if begun:
        return bounds[0], now
    limit = bounds[1] if until else bounds[0]
    return Unclear(reason=Doubt.BOUND, text=words.text, options=(limit,))


def _from_to(words: Lexed, setting: Setting) -> Bounds | Unclear | None:
    """Read "between Monday and Wednesday", "from the 3rd to the 5th"."""
    start = int(bool(words.words) and words.words[0].text in english.FROM_MARKS)
    for at in _marks(words, start):
        first = whole_phrase(_slice(words, start, at))
        last = whole_phrase(_slice(words, at + 1, len(words.words)))
        if first is not None and last is not None:
            return _spanned(first, last, setting)
    return None


def _marks(words: Lexed, start: int) -> list[int]:
    """Return where a period may be cut in two, hyphens last: dates have them too."""
    marks = english.BETWEEN_MARKS if start else english.TO_MARKS
    found = [
        at for at, word in enumerate(words.words) if at > start and word.text in marks
    ]
    return sorted(found, key=lambda at: words.words[at].text == "-")


def _slice(words: Lexed, start: int, end: int) -> Lexed:
    return Lexed(words.words[start:end], words.stretches)


def _spanned(first: Said, last: Said, setting: Setting) -> Bounds | Unclear | None:
    start, end = _meant(first, setting), _meant(last, setting)
    if not isinstance(start, tuple) or not isinstance(end, tuple):
        return start if not isinstance(start, tuple) else end
    if start[0] < end[1]:
        return start[0], end[1]
    # The nearest Monday and the nearest Wednesday lie in the wrong order: the one
    # further away is counted from the other.
    if setting.ahead:
        end = _meant(last, replace(setting, now=start[0]))
    else:
        start = _meant(first, replace(setting, now=end[0]))
    if isinstance(start, tuple) and isinstance(end, tuple) and start[0] < end[1]:
        return start[0], end[1]
    return Unclear(reason=Doubt.CONFLICT, text="")


def _named(
    words: Lexed, setting: Setting, *, strict: bool = False
) -> Bounds | Unclear | None:
    said = whole_phrase(words)
    return None if said is None else _meant(said, setting, strict=strict)


def _meant(
    said: Said, setting: Setting, *, strict: bool = False
) -> Bounds | Unclear | None:
    """Return from when to when an expression reaches, in full."""
    if said.whole is not None and said == Said(whole=said.whole, weak=said.weak):
        readings = whole_days(said.whole, setting)
        if len(readings) == 1:
            return setting.midnight(readings[0][0]), setting.midnight(readings[0][1])
    found = resolved(said, setting, "")
    if isinstance(found, Unclear) and found.reason in _WRONG_WAY and not strict:
        other: Toward = "past" if setting.ahead else "future"
        found = resolved(said, replace(setting, toward=other), "")
    return _extent(found, setting)


def _extent(found: Found | None, setting: Setting) -> Bounds | Unclear | None:
    match found:
        case Moment(at=at):
            return at, at
        case Day(date=day):
            return setting.midnight(day), setting.midnight(day + timedelta(days=1))
        case Part(part=name, date=day):
            first, last = window(name, day)
            return setting.at(first), setting.at(last)
        case Span(start=start, end=end):
            return start, end
        case _:
            return found
