"""When something is said again and again: "every day at 8 am", "on weekdays at noon".

The hour has to be sure: a rhythm that begins at the wrong half of the day is wrong for
as long as it lasts.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from ..domain.moments.pieces import pieces_of
from ..domain.repeat_words import Rhythm, read_repeat, split_repeat
from ..domain.repeating import next_time, repeated
from .resolver_names import Found
from .times import TimeDoubt, future
from .times_ahead import last_day
from .tools.spec import Argument, Asking, Missing
from .values import When

_DAY: Final = timedelta(days=1)


def rhythm_in(words: str) -> str:
    """Return the rhythm of a sentence with its hour: "every day at 8 am", or nothing."""
    once, rhythm = split_repeat(words)
    if not rhythm:
        return ""
    times = [piece for piece in pieces_of(once) if not piece.past]
    hours = [piece.hour or piece.part for piece in times if piece.hour or piece.part]
    return " ".join((rhythm, *hours[-1:]))


def again(words: str, argument: Argument, asking: Asking) -> Found | None:
    """Return the first time and the rule; None where words name no rhythm."""
    once, said = split_repeat(words.strip())
    rhythm = read_repeat(said) if said else None
    if rhythm is None:
        return None
    first = _first(once, rhythm, asking)
    if not isinstance(first, datetime):
        return Missing(argument=argument.name, key=first.key, facts={"said": words})
    rule = _rule(rhythm, first, asking)
    if not rule:
        return Missing(
            argument=argument.name, key="unclear_repeat", facts={"said": words}
        )
    return When(start=first, text=words, repeat=rule, rhythm=said)


def _first(once: str, rhythm: Rhythm, asking: Asking) -> datetime | TimeDoubt:
    """Return when it is the first time: at that hour, on the next day that fits."""
    clock, day = _hour(once, asking), _day(once, rhythm, asking)
    if isinstance(clock, TimeDoubt):
        return clock
    if isinstance(day, TimeDoubt):
        return day
    first = datetime.combine(day, clock, asking.zone)
    if rhythm.weekdays:
        first -= _DAY
    elif first > asking.now:
        return first
    each = replace(rhythm, interval=1).pattern
    found = next_time(each, first, max(first, asking.local_now))
    return TimeDoubt(key="unclear_repeat") if found is None else found


def _hour(once: str, asking: Asking) -> time | TimeDoubt:
    """Return the hour that was said, if it can only be one."""
    hours = [piece.hour for piece in pieces_of(once) if piece.hour]
    if not hours:
        return TimeDoubt(key="time_not_precise")
    found = future(f"tomorrow {hours[-1]}", asking)
    if isinstance(found, TimeDoubt):
        key = "which_hour" if found.options else found.key
        return TimeDoubt(key=key)
    return found.start.time()


def _day(once: str, rhythm: Rhythm, asking: Asking) -> date | TimeDoubt:
    """Return the day from which on it counts: the one that was named, else today.

    "On the 5th", said on the 5th, begins today. A week or a month needs a day.
    """
    days = [piece.day for piece in pieces_of(once) if piece.day]
    today = asking.local_now.date()
    if rhythm.weekdays or (not days and rhythm.unit == "day"):
        return today
    if not days:
        return TimeDoubt(key="which_day")
    found = future(days[0], asking)
    if isinstance(found, TimeDoubt):
        return found.options[0].date() if found.days else found
    return found.start.date()


def _rule(rhythm: Rhythm, first: datetime, asking: Asking) -> str:
    """Return the RRULE; a number of times becomes its last time, as the start moves on."""
    if not rhythm.ends:
        return rhythm.pattern
    if rhythm.times is not None:
        last = repeated(rhythm.rule(first), first)[-1]
        return replace(rhythm, times=None).rule(first, last + timedelta(seconds=1))
    if not rhythm.until:
        return rhythm.rule(first)
    day = last_day(rhythm.until, asking)
    if day is None:
        return ""
    return rhythm.rule(first, datetime.combine(day, time(), first.tzinfo) + _DAY)
