"""Which calendar days were meant.

Days come in tiers: the first tier with a day that fits is taken, and two days
that fit within one tier are a question.
"""

from calendar import isleap
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, assert_never

from dateutil.relativedelta import relativedelta

from ..unclear import Doubt
from .found import Setting
from .said import (
    Calendar,
    DaySaid,
    Pick,
    Relative,
    Said,
    Shift,
    Slashed,
    Weekday,
    Whole,
)

type Tiers = tuple[tuple[date, ...], ...]

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
_SEARCHED_MONTHS: Final = 9 * 12
"""29 February is at most eight years away."""
_MONTHS: Final = 12
_FEBRUARY: Final = 2
_SUNDAY: Final = 6


def day_tiers(said: Said, setting: Setting) -> Tiers | Doubt | None:
    """Return the days an expression may mean, or None when it names none."""
    try:
        tiers = _named(said, setting)
    except OverflowError, ValueError:
        return Doubt.IMPOSSIBLE
    if tiers is None or isinstance(tiers, Doubt):
        return tiers
    if any(not FIRST_YEAR <= day.year <= LAST_YEAR for tier in tiers for day in tier):
        return Doubt.IMPOSSIBLE
    return tiers


def _named(said: Said, setting: Setting) -> Tiers | Doubt | None:
    if said.shift is not None and said.shift.loose:
        return _counted(said, said.shift, setting)
    tiers = _base(said, setting)
    if said.shift is None or isinstance(tiers, Doubt):
        return tiers
    return _shifted(tiers, said.shift)


def _base(said: Said, setting: Setting) -> Tiers | Doubt | None:
    """Return the day that is named, before anything is counted from it."""
    if said.day is None:
        if said.weekday is None:
            return None
        return _weekday(said.weekday, said.whole, setting)
    tiers = _day(said.day, said.whole, setting)
    if said.weekday is None or isinstance(tiers, Doubt):
        return tiers
    wanted = said.weekday.day
    return _only(tiers, lambda day: day.weekday() == wanted)


def _only(tiers: Tiers, fits: Callable[[date], bool]) -> Tiers | Doubt:
    kept = [tuple(day for day in tier if fits(day)) for tier in tiers]
    return tuple(tier for tier in kept if tier) or Doubt.CONFLICT


def _counted(said: Said, shift: Shift, setting: Setting) -> Tiers | Doubt:
    """Count from today; a day named beside it has to agree, or tells which week."""
    if (by := _by(shift)) is None:
        return Doubt.CONFLICT
    counted, tiers = setting.today + by, _base(said, setting)
    if tiers is None:
        return ((counted,),)
    if isinstance(tiers, Doubt):
        return tiers
    in_weeks = not shift.stretch.days % _WEEK.days
    if said.weekday is None or said.day is not None or not in_weeks:
        return _only(tiers, lambda day: day == counted)
    if shift.stretch.months:
        return Doubt.WHICH_DAY
    # "In 2 weeks on Friday": two weeks after the coming one, or in the week that
    # lies two weeks from today. Mostly they are the same day.
    away = timedelta(days=said.weekday.day - counted.weekday())
    return (tuple({counted + away, *(day + by for tier in tiers for day in tier)}),)


def _shifted(tiers: Tiers | None, shift: Shift) -> Tiers | Doubt:
    """Move the named day by a length of time."""
    if (by := _by(shift)) is None or tiers is None:
        return Doubt.CONFLICT
    return tuple(tuple(day + by for day in tier) for tier in tiers)


def _by(shift: Shift) -> relativedelta | None:
    stretch = shift.stretch
    if stretch.minutes or stretch.days % 1 or stretch.months % 1:
        return None
    months, days = shift.sign * int(stretch.months), shift.sign * int(stretch.days)
    return relativedelta(months=months, days=days)


def _weekday(said: Weekday, whole: Whole | None, setting: Setting) -> Tiers | Doubt:
    today = setting.today
    if whole is not None:
        if whole.unit != "week":
            return Doubt.WHICH_DAY
        monday = today - today.weekday() * _DAY
        return ((monday + whole.shift * _WEEK + said.day * _DAY,),)
    ahead = timedelta(days=(said.day - today.weekday()) % 7)
    back = timedelta(days=(today.weekday() - said.day) % 7)
    match said.pick:
        case Pick.NEXT:
            return (tuple(today + days for days in _next(today.weekday(), ahead)),)
        case Pick.LAST:
            behind = _next(_SUNDAY - today.weekday(), back)
            return (tuple(today - days for days in behind),)
        case Pick.THIS:
            return ((today + ahead if setting.ahead else today - back,),)
        case _:
            return _bare_weekday(today, ahead, back, setting)


def _bare_weekday(
    today: date, ahead: timedelta, back: timedelta, setting: Setting
) -> Tiers:
    if not ahead:
        return ((today, today + _WEEK if setting.ahead else today - _WEEK),)
    return ((today + ahead if setting.ahead else today - back,),)


def _next(weekday: int, ahead: timedelta) -> tuple[timedelta, ...]:
    """Return how far away "next Friday" may be; mirrored, "last Friday".

    Two or more days ahead in this week, both readings are in use. One day
    ahead people say "tomorrow", so next week's is meant; beyond the week's
    end the coming one is next week's. From Sunday to Monday both hold.
    """
    ahead = ahead or _WEEK
    this_week = weekday + ahead.days <= _SUNDAY
    if ahead == _DAY:
        return (ahead + _WEEK,) if this_week else (ahead, ahead + _WEEK)
    return (ahead, ahead + _WEEK) if this_week else (ahead,)


def _day(said: DaySaid, whole: Whole | None, setting: Setting) -> Tiers | Doubt:
    match said:
        case Relative(days=days):
            return ((setting.today + days * _DAY,),)
        case Slashed():
            return _slashed(said, setting)
        case Calendar():
            return _calendar(said, whole, setting)
        case _:
            assert_never(said)


def _slashed(said: Slashed, setting: Setting) -> Tiers | Doubt:
    """Read a slashed date where only one order makes a date."""
    orders = {(said.first, said.second), (said.second, said.first)}
    readings = [
        _calendar(Calendar(day=day, month=month, year=said.year), None, setting)
        for day, month in sorted(orders)
        if 1 <= month <= _MONTHS
    ]
    tiers = [each for each in readings if not isinstance(each, Doubt)]
    if not tiers:
        return Doubt.IMPOSSIBLE
    return (
        (tuple(sorted(each[0][0] for each in tiers)),) if len(tiers) > 1 else tiers[0]
    )


def _calendar(said: Calendar, whole: Whole | None, setting: Setting) -> Tiers | Doubt:
    if whole is not None:
        return _in_whole(said, whole, setting)
    if said.month is not None and said.year is not None:
        return ((date(said.year, said.month, said.day),),)
    days = list(_occurrences(said, setting))
    if not days:
        return Doubt.IMPOSSIBLE
    if days[0] != setting.today or len(days) == 1:
        return ((days[0],),)
    # "The 5th", said on the 5th, may be today's or the next; "5 March" is today's.
    return ((days[0],), (days[1],)) if said.month else ((days[0], days[1]),)


def _in_whole(said: Calendar, whole: Whole, setting: Setting) -> Tiers | Doubt:
    """Read "the 5th of next month"."""
    if whole.unit != "month" or said.month is not None:
        return Doubt.CONFLICT
    first = setting.today.replace(day=1) + relativedelta(months=whole.shift)
    return ((first.replace(day=said.day),),)


def _occurrences(said: Calendar, setting: Setting) -> Iterator[date]:
    """Yield the days that match, nearest first, from today on."""
    sign = 1 if setting.ahead else -1
    first = setting.today.replace(day=1)
    for months in range(_SEARCHED_MONTHS):
        month = first + relativedelta(months=sign * months)
        if said.month not in {None, month.month} or said.day > _length(month):
            continue
        day = month.replace(day=said.day)
        if (day - setting.today).days * sign >= 0:
            yield day


def _length(month: date) -> int:
    february = 29 if isleap(month.year) else 28
    return (
        february
        if month.month == _FEBRUARY
        else 30 + (month.month + month.month // 8) % 2
    )
