"""What an expression means for one person at one instant, or what to ask.

Every reading that an expression allows is laid out; those that lie the wrong
way are dropped. One left is the answer, more are a question.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ..unclear import Doubt, Unclear
from .days import FIRST_YEAR, LAST_YEAR
from .fitting import clipped, dated, wrong_way
from .found import Found, Moment, Setting, Span
from .said import Clock, Said
from .stretches import elapsed
from .wholes import whole_days

_HOURS: Final = 24
_NOON: Final = 12


def resolved(said: Said, setting: Setting, text: str) -> Found | None:
    """Give an expression its meaning."""
    said = _number_as_hour(said)
    if said.doubt is Doubt.BOUND:
        return _limit(said, setting, text)
    if (doubt := _doubt(said)) is not None:
        return Unclear(reason=doubt, text=text)
    if said.since and setting.ahead:
        return Unclear(reason=Doubt.IN_PAST, text=text)
    if said.now:
        return Moment(at=setting.after(timedelta()), text=text, precise=not said.rough)
    if said.shift is not None and _is_elapsed(said):
        return _elapsed(said, setting, text)
    if said.whole is not None and said.weekday is None and said.day is None:
        return _whole(said, setting, text)
    if said.shift is not None and said.shift.lasting and setting.ahead:
        return None  # "for 3 days" is a length, not a day to come
    return dated(said, setting, text)


def _number_as_hour(said: Said) -> Said:
    """Take a number for an hour where it can be nothing else: "tomorrow at 8"."""
    placed = said.part is not None or (said.day is not None and said.weekday is None)
    if said.number is None or said.number >= _HOURS or not placed:
        return said
    hour = said.number
    return replace(
        said, number=None, clock=Clock(hour=hour, sure=not 0 < hour <= _NOON)
    )


def _doubt(said: Said) -> Doubt | None:
    """Return what has to be asked before any calendar is looked at."""
    if said.doubt is not None:
        return said.doubt
    if said.number is not None:
        return Doubt.BARE_NUMBER
    if said.shift is not None and said.shift.stretch.vague:
        return Doubt.VAGUE
    if said.month is not None:
        return Doubt.WHICH_DAY
    if (said.clock and said.anchor) or (
        said.now and replace(said, now=None, rough=None) != Said()
    ):
        return Doubt.CONFLICT
    return None


def _limit(said: Said, setting: Setting, text: str) -> Unclear:
    """Ask about "before 8", naming the hour if that much is clear."""
    options: tuple[datetime, ...] = ()
    match resolved(replace(said, doubt=None), setting, text):
        case Moment(at=at):
            options = (at,)
        case Unclear(options=several):
            options = several
        case _:
            pass
    return Unclear(reason=Doubt.BOUND, text=text, options=options)


def _is_elapsed(said: Said) -> bool:
    """Say whether a length of time counts from now rather than from a day."""
    if said.shift is None or said.day is not None or said.weekday is not None:
        return False
    stretch = said.shift.stretch
    return bool(stretch.minutes or stretch.days % 1 or stretch.months % 1)


def _elapsed(said: Said, setting: Setting, text: str) -> Found | None:
    shift = said.shift
    if shift is None or (shift.lasting and setting.ahead):
        return None
    if said.clock or said.part or said.anchor or said.whole or shift.stretch.months:
        return Unclear(reason=Doubt.CONFLICT, text=text)
    if (shift.sign > 0) is not setting.ahead:
        return Unclear(reason=wrong_way(setting), text=text)
    try:
        at = setting.after(shift.sign * elapsed(shift.stretch))
    except OverflowError:
        return Unclear(reason=Doubt.IMPOSSIBLE, text=text)
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        return Unclear(reason=Doubt.IMPOSSIBLE, text=text)
    exact = not said.rough and not shift.stretch.days
    return Moment(at=at, text=text, precise=exact)


def _whole(said: Said, setting: Setting, text: str) -> Found:
    whole = said.whole
    if whole is None or said.clock or said.part or said.anchor or said.shift:
        return Unclear(reason=Doubt.WHICH_DAY, text=text)
    spans = [
        (setting.midnight(first), setting.midnight(end))
        for first, end in whole_days(whole, setting)
    ]
    if len(spans) > 1:
        starts = tuple(start for start, _ in spans)
        return Unclear(
            reason=Doubt.WHICH_DAY, text=text, options=starts, days_only=True
        )
    kept = clipped(*spans[0], setting)
    if kept is None:
        return Unclear(reason=wrong_way(setting), text=text)
    return Span(start=kept[0], end=kept[1], text=text)
