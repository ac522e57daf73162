"""Which wall times were meant by an hour, a part of the day or a meal."""

from datetime import date, datetime, time, timedelta
from typing import Final

from .found import DayClock
from .said import Anchor, Clock, Meal, PartName, PartOfDay, Pick

_NOON: Final = 12
_DAY: Final = timedelta(days=1)

# Product choice, no standard exists: when a part of the day begins and ends, in
# hours from its midnight. Neighbours overlap, as they do when people speak.
WINDOWS: Final = {
    PartName.MORNING: (5, 12),
    PartName.AFTERNOON: (12, 18),
    PartName.EVENING: (17, 22),
    PartName.NIGHT: (18, 29),
}
# Hours that people name together with a part: "5 in the evening", "4 in the
# morning". 24 and more are hours of the following day.
_NAMED_WITH: Final = {
    PartName.MORNING: range(13),
    PartName.AFTERNOON: range(12, 19),
    PartName.EVENING: range(15, 24),
    PartName.NIGHT: range(18, 29),
}


def window(name: PartName, day: date) -> tuple[datetime, datetime]:
    """Return when a part of a day begins and ends, as wall times."""
    midnight = datetime.combine(day, time())
    start, end = WINDOWS[name]
    return midnight + timedelta(hours=start), midnight + timedelta(hours=end)


def readings(
    clock: Clock, part: PartOfDay | None, day: date, *, dated: bool
) -> tuple[datetime, ...]:
    """Return the wall times that an hour may mean on a day; none if contradictory."""
    minutes = timedelta(minutes=clock.minute, seconds=clock.second)
    midnight = datetime.combine(day, time()) + minutes
    if clock.midnight and part is None:
        return (midnight, midnight + _DAY) if dated else (midnight,)
    hours = sorted(_hours(clock))
    if part is not None:
        hours = _within(hours, part, dated=dated)
    return tuple(midnight + timedelta(hours=hour) for hour in hours)


def _hours(clock: Clock) -> set[int]:
    """Return the hours of the day that the figure may stand for."""
    half_day = {"am": {clock.hour % _NOON}, "pm": {clock.hour % _NOON + _NOON}}
    if clock.half:
        certain = half_day[clock.half]
        return certain if not clock.sure or clock.hour in certain else set()
    return {clock.hour} if clock.sure else half_day["am"] | half_day["pm"]


def _within(hours: list[int], part: PartOfDay, *, dated: bool) -> list[int]:
    """Keep the hours that are spoken of in that part of the day."""
    named = _NAMED_WITH[part.name]
    fitting = [hour for hour in hours if hour in named]
    if part.name is not PartName.NIGHT:
        return fitting
    small = [hour + 24 for hour in hours if hour + 24 in named]
    if part.pick is not Pick.BARE:
        return fitting + small
    # "2 at night" on a Friday: the night before it or the one after.
    before = [hour - 24 for hour in small]
    return fitting + before + (small if dated else [])


def anchored(anchor: Anchor, day: date, clock: DayClock) -> datetime:
    """Return the wall time of a meal, of waking or of bedtime."""
    times = {
        Meal.WAKE: clock.wake,
        Meal.BREAKFAST: clock.breakfast,
        Meal.LUNCH: clock.lunch,
        Meal.DINNER: clock.dinner,
        Meal.BED: clock.bed,
    }
    wall = datetime.combine(day, times[anchor.meal])
    if anchor.meal is Meal.BED and clock.bed < clock.wake:
        wall += _DAY  # to bed after midnight: still the evening of that day
    return wall + timedelta(minutes=anchor.minutes)
