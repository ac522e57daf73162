"""Which of the possible instants fit the way a person looks.

The days an expression allows are tried tier by tier with every hour it
allows. What lies the wrong way is dropped; one left is the answer, more are a
question.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from ..unclear import Doubt, Unclear
from .days import Tiers, day_tiers
from .found import Day, Found, Moment, Part, Setting
from .hours import anchored, readings, window
from .said import Anchor, Clock, PartName, PartOfDay, Pick, Said

_DAY: Final = timedelta(days=1)
_DAWN: Final = 5
"""Before this hour, "tonight" may still be the night that is passing."""
_MEAL_SLACK: Final = timedelta(minutes=90)
"""Product choice: a meal may be that much earlier or later than usual."""


def wrong_way(setting: Setting) -> Doubt:
    """Return what is wrong with an expression that only fits the other way."""
    return Doubt.IN_PAST if setting.ahead else Doubt.IN_FUTURE


def dated(said: Said, setting: Setting, text: str) -> Found:
    """Return the instant, part or day that is meant."""
    tiers = _tiers(said, setting)
    if isinstance(tiers, Doubt):
        return Unclear(reason=tiers, text=text)
    if said.offset is not None:
        return _with_offset(said, tiers, setting, text)
    if said.clock is not None:
        return _clocked(said, said.clock, tiers, setting, text)
    if said.anchor is not None:
        return _at_meal(said.anchor, tiers, setting, text)
    if said.part is not None:
        return _part(said.part, tiers, setting, text)
    return _day(tiers, setting, text)


def _tiers(said: Said, setting: Setting) -> Tiers | Doubt:
    """Return the days to look at, with the days that parts of the day imply."""
    named = day_tiers(said, setting)
    if named is not None:
        return named
    today, by = setting.today, _DAY if setting.ahead else -_DAY
    if said.part is not None:
        return _tiers_of_part(said.part, said, setting)
    return ((today,), (today + by,))


def _tiers_of_part(part: PartOfDay, said: Said, setting: Setting) -> Tiers:
    today, by = setting.today, _DAY if setting.ahead else -_DAY
    match part.pick:
        case Pick.LAST:
            return ((today - _DAY,),)
        case Pick.THIS:
            passing = part.name is PartName.NIGHT and setting.here.hour < _DAWN
            return ((today - _DAY, today),) if passing else ((today,),)
        case _:
            start, end = window(part.name, today)
            within = start <= setting.here < end
            if within and setting.ahead and not (said.clock or said.anchor):
                return ((today, today + _DAY),)
            return ((today,), (today + by,))


def _with_offset(said: Said, tiers: Tiers, setting: Setting, text: str) -> Found:
    """Read an ISO date-time that names its own offset from UTC."""
    clock, offset = said.clock, timedelta(minutes=said.offset or 0)
    if clock is None or abs(offset) >= _DAY:
        return Unclear(reason=Doubt.IMPOSSIBLE, text=text)
    (wall,) = readings(clock, None, tiers[0][0], dated=False)
    at = (wall - offset).replace(tzinfo=UTC).astimezone(setting.zone)
    if not setting.allows(at):
        return Unclear(reason=wrong_way(setting), text=text)
    return Moment(at=at, text=text)


def _clocked(
    said: Said, clock: Clock, tiers: Tiers, setting: Setting, text: str
) -> Found:
    named = said.day is not None or said.weekday is not None or said.shift is not None
    possible = False
    for tier in tiers:
        walls = [
            wall
            for day in tier
            for wall in readings(clock, said.part, day, dated=named)
        ]
        possible = possible or bool(walls)
        if fitting := _allowed(walls, setting):
            return _chosen(fitting, setting, text, precise=not said.rough)
    reason = wrong_way(setting) if possible else Doubt.CONFLICT
    return Unclear(reason=reason, text=text)


def _allowed(walls: Iterable[datetime], setting: Setting) -> list[datetime]:
    """Return the instants that lie the way the person looks, in order."""
    return sorted({at for wall in walls if setting.allows(at := setting.at(wall))})


def _chosen(
    fitting: list[datetime], setting: Setting, text: str, *, precise: bool
) -> Found:
    """Take the only reading, or the only one within the hours that count."""
    if len(fitting) > 1 and setting.hours is not None:
        opens, closes = setting.hours
        fitting = [at for at in fitting if opens <= at.time() < closes] or fitting
    if len(fitting) == 1:
        return Moment(at=fitting[0], text=text, precise=precise)
    one_day = len({at.date() for at in fitting}) == 1
    reason = Doubt.WHICH_HOUR if one_day else Doubt.WHICH_DAY
    return Unclear(reason=reason, text=text, options=tuple(fitting))


def _at_meal(anchor: Anchor, tiers: Tiers, setting: Setting, text: str) -> Found:
    for at, tier in enumerate(tiers):
        walls = [anchored(anchor, day, setting.day) for day in tier]
        if fitting := _allowed(walls, setting):
            return _chosen(fitting, setting, text, precise=False)
        if any(_is_near(wall, setting) for wall in walls):
            return _meal_now(anchor, tiers[at + 1 :], setting, text)
    return Unclear(reason=wrong_way(setting), text=text)


def _is_near(wall: datetime, setting: Setting) -> bool:
    apart = setting.at(wall).astimezone(UTC) - setting.now.astimezone(UTC)
    return abs(apart) <= _MEAL_SLACK


def _meal_now(anchor: Anchor, later: Tiers, setting: Setting, text: str) -> Found:
    """Judge a meal that by the clock lies a little on the wrong side of now.

    Looking back, it was eaten early, so now is the closest that can be true;
    looking ahead, today's may be over or not: ask.
    """
    if not setting.ahead:
        return Moment(at=setting.after(timedelta()), text=text, precise=False)
    walls = [anchored(anchor, day, setting.day) for tier in later for day in tier]
    options = tuple(_allowed(walls, setting))
    return Unclear(reason=Doubt.IN_PAST, text=text, options=options)


def _part(part: PartOfDay, tiers: Tiers, setting: Setting, text: str) -> Found:
    for tier in tiers:
        found = [each for day in tier if (each := _clipped(part, day, setting, text))]
        if len(found) == 1:
            return found[0]
        if found:
            options = tuple(sorted(each.start for each in found))
            return Unclear(reason=Doubt.WHICH_DAY, text=text, options=options)
    return Unclear(reason=wrong_way(setting), text=text)


def _clipped(part: PartOfDay, day: date, setting: Setting, text: str) -> Part | None:
    first, last = window(part.name, day)
    kept = clipped(setting.at(first), setting.at(last), setting)
    if kept is None:
        return None
    return Part(date=day, part=part.name, start=kept[0], end=kept[1], text=text)


def clipped(
    start: datetime, end: datetime, setting: Setting
) -> tuple[datetime, datetime] | None:
    """Keep of a time what lies the way the person looks."""
    now = setting.after(timedelta())
    if setting.ahead:
        start = start if setting.allows(start) else now
        return (start, end) if setting.allows(end) and end != now else None
    end = end if setting.allows(end) else now
    return (start, end) if setting.allows(start) and start != now else None


def _day(tiers: Tiers, setting: Setting, text: str) -> Found:
    for tier in tiers:
        days = sorted({day for day in tier if _fits(day, setting)})
        if len(days) == 1:
            return Day(date=days[0], text=text)
        if days:
            options = tuple(setting.midnight(day) for day in days)
            return Unclear(
                reason=Doubt.WHICH_DAY, text=text, options=options, days_only=True
            )
    return Unclear(reason=wrong_way(setting), text=text)


def _fits(day: date, setting: Setting) -> bool:
    return day >= setting.today if setting.ahead else day <= setting.today
