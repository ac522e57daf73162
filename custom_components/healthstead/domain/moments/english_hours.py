"""How English names hours, parts of the day and the anchors of a day."""

from dataclasses import replace
from typing import Final

from ..unclear import Doubt
from . import english
from .lexing import Lexed
from .pattern import Match, Pattern, one_of, pattern
from .said import (
    Anchor,
    Clock,
    Meal,
    PartName,
    PartOfDay,
    Pick,
    Relative,
    Said,
)

_HALF: Final = r"(?: ?(?P<half>[ap])(?:m| ?\. ?m(?: \.)?| m))"
_AT: Final = "(?P<at>(?:at )?(?:about |around )?)"
_HOUR: Final = r"(?P<hour>\d{1,2})"
_NAMED: Final = r"(?P<hour>\d{1,2}|noon|midnight)"
_NO_HOUR: Final = rf"(?! (?:{one_of(english.AFTER_A_VALUE)})(?: |$))"
_PAST: Final = frozenset({"past", "after", "gone"})
_HOURS: Final = 24
_MINUTES: Final = 60
_LEAST_SURE: Final = 13
_NOON: Final = 12
_CENTURIES: Final = frozenset({"19", "20"})
"""Alone, "2024" may be a year."""
_MOST: Final = 31
"""No hour and no day of a month is more."""
_MEALS: Final = one_of(english.MEALS)
_OWNER: Final = "(?:my |the |your |their |our |his |her )?"
_ROUND: Final = {"before": -1, "after": 1}
# Product choice: half an hour before or after a meal, as directions are read.
_BEFORE_OR_AFTER: Final = {"before": -30, "after": 30}


def _clock(
    hour: int, minute: int = 0, half: str | None = None, *, zero: bool = False
) -> Clock | None:
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return _valid(hour, minute, half, zero=zero)


def _valid(hour: int, minute: int, half: str | None, *, zero: bool = False) -> Clock:
    sure = hour == 0 or hour >= _LEAST_SURE or (zero and not half)
    return Clock(hour=hour, minute=minute, half=f"{half}m" if half else "", sure=sure)


def _said(
    clock: Clock | None, *, rough: bool = False, weak: bool = False
) -> Said | None:
    if clock is None:
        return None
    return Said(clock=clock, rough=rough or None, weak=weak or None)


def _is_rough(match: Match) -> bool:
    return any(word in english.ROUGH for word in match["at"].split())


def _plain(match: Match, _: Lexed) -> Said | None:
    """Read "3 pm", "at 8", "15:00", "at 10 30"."""
    groups = match.groupdict()
    hour, half = match["hour"], groups.get("half")
    clock = _clock(int(hour), int(groups.get("minute") or 0), half, zero=hour[0] == "0")
    led = match["at"].startswith("at ")
    return _said(
        clock,
        rough=_is_rough(match),
        weak=not (led or half or groups.get("mark") == ":"),
    )


def _together(match: Match, _: Lexed) -> Said | None:
    """Read "at 630", "1500", "at 0800"."""
    digits = match["digits"]
    hour, minute = digits[:-2], digits[-2:]
    led = match["at"].startswith("at ") or match["half"]
    if hour in _CENTURIES and not led:
        return Said(doubt=Doubt.BARE_NUMBER, weak=True)
    clock = _clock(int(hour), int(minute), match["half"], zero=hour[0] == "0")
    return _said(clock, rough=_is_rough(match), weak=not led)


def _oclock(match: Match, _: Lexed) -> Said | None:
    return _said(_clock(int(match["hour"]), half=match["half"]), rough=_is_rough(match))


def _past_or_to(minutes: int, match: Match) -> Clock | None:
    """Count minutes from a named hour."""
    named = {"noon": 12, "midnight": 24}.get(match["hour"])
    hour = int(match["hour"]) if named is None else named
    half, forward = match["half"], match["way"] in _PAST
    total = hour * _MINUTES + (minutes if forward else -minutes)
    if hour > _HOURS or not 0 < minutes < _MINUTES or total < 0:
        return None
    if hour <= _NOON and total < _MINUTES:
        total += _NOON * _MINUTES
    if named is not None:
        return _sure(total % (_HOURS * _MINUTES))
    clock = _valid(total // _MINUTES % _HOURS, total % _MINUTES, half)
    if half and hour == _NOON and not forward:  # "quarter to 12 pm" lies before noon
        return replace(clock, half="am" if half == "p" else "pm")
    return replace(clock, sure=clock.sure or hour >= _LEAST_SURE)


def _sure(minutes: int) -> Clock:
    return Clock(hour=minutes // _MINUTES, minute=minutes % _MINUTES, sure=True)


def _half_past(match: Match, _: Lexed) -> Said | None:
    hour = {"noon": 12, "midnight": 0}.get(match["hour"])
    if hour is not None:
        return _said(_sure(hour * _MINUTES + 30), rough=_is_rough(match))
    return _said(_clock(int(match["hour"]), 30, match["half"]), rough=_is_rough(match))


def _quarter(match: Match, _: Lexed) -> Said | None:
    return _said(_past_or_to(15, match), rough=_is_rough(match))


def _minutes_from(match: Match, words: Lexed) -> Said | None:
    """Read "10 past 4" and "5 minutes to 9"."""
    if (mark := match["n"]) is None:
        spoken = match["at"].startswith("at ") or match["way"] == "past"
        return _said(
            _past_or_to(int(match["count"]), match),
            rough=_is_rough(match),
            weak=not spoken,
        )
    stretch = words.stretches[int(mark)]
    minutes = int(stretch.minutes)
    if stretch.vague or stretch.days or stretch.months or minutes != stretch.minutes:
        return None
    return _said(_past_or_to(minutes, match), rough=_is_rough(match))


def _noon(match: Match, _: Lexed) -> Said:
    midnight = match["hour"] == "midnight"
    clock = Clock(hour=0 if midnight else 12, sure=True, midnight=midnight)
    return Said(clock=clock, rough=_is_rough(match) or None)


def _number(match: Match, _: Lexed) -> Said | None:
    number = int(match["hour"])
    return Said(number=number, weak=True) if number <= _MOST else None


def _part(match: Match, _: Lexed) -> Said:
    name = english.PARTS[match["part"]]
    which = (match["which"] or "").strip()
    weak = None if which in {"this", "last"} or match["in"] else True
    rough = True if match["degree"] else None
    if which in {"next", "the next"}:
        return Said(day=Relative(days=1), part=PartOfDay(name=name), rough=rough)
    if which == "last" and name is not PartName.NIGHT:
        return Said(day=Relative(days=-1), part=PartOfDay(name=name), rough=rough)
    pick = {"this": Pick.THIS, "last": Pick.LAST}.get(which, Pick.BARE)
    return Said(part=PartOfDay(name=name, pick=pick), weak=weak, rough=rough)


def _meal(match: Match, words: Lexed) -> Said | None:
    meal, way = english.MEALS[match["meal"]], match["way"]
    if match["n"] is None:
        minutes = _BEFORE_OR_AFTER.get(way or "", 0)
        return Said(
            anchor=Anchor(meal=meal, minutes=minutes), weak=None if way else True
        )
    return _counted_from(meal, match, words)


def _waking(match: Match, words: Lexed) -> Said | None:
    way = match["way"]
    if match["n"] is not None:
        return _counted_from(Meal.WAKE, match, words)
    anchor = Anchor(meal=Meal.WAKE, minutes=_BEFORE_OR_AFTER.get(way, 0))
    return Said(anchor=anchor, since=way in english.SINCE or None)


def _counted_from(meal: Meal, match: Match, words: Lexed) -> Said | None:
    """Read "an hour before lunch"."""
    stretch, way = words.stretches[int(match["n"])], _ROUND.get(match["way"] or "")
    if way is None or stretch.vague or stretch.days or stretch.months:
        return None
    return Said(anchor=Anchor(meal=meal, minutes=way * int(stretch.minutes)))


_COUNTED: Final = r"(?:§(?P<n>\d+) )?"
_MINUTES_WORD: Final = r"(?:§(?P<n>\d+)|(?P<count>\d{1,2}))"
_TO: Final = "(?P<way>past|after|gone|to|till|til|before)"

HOUR_PATTERNS: Final[tuple[Pattern, ...]] = (
    pattern(rf"{_AT}{_HOUR}(?:(?P<mark>[:.])(?P<minute>\d{{2}}))? ?{_HALF}", _plain),
    pattern(rf"{_AT}{_HOUR} (?P<minute>\d{{2}}) ?{_HALF}", _plain),
    pattern(
        rf"{_AT}{_HOUR}(?P<mark>[:.])(?P<minute>\d{{2}})(?::\d{{2}})?{_NO_HOUR}", _plain
    ),
    pattern(
        rf"(?P<at>at (?:about |around )?){_HOUR} (?P<minute>\d{{2}}){_NO_HOUR}", _plain
    ),
    pattern(rf"(?P<at>at (?:about |around )?|about |around ){_HOUR}{_NO_HOUR}", _plain),
    pattern(rf"{_AT}(?P<digits>\d{{3,4}})(?: ?h)?{_HALF}?{_NO_HOUR}", _together),
    pattern(rf"{_AT}{_HOUR} oclock{_HALF}?", _oclock),
    pattern(rf"{_AT}half (?:(?:- )?past )?{_NAMED}{_HALF}?{_NO_HOUR}", _half_past),
    pattern(
        rf"{_AT}(?:a )?quarter (?P<way>past|after|to|till|til|of|before) {_NAMED}{_HALF}?",
        _quarter,
    ),
    pattern(
        rf"{_AT}{_MINUTES_WORD} {_TO} {_NAMED}(?: oclock)?{_HALF}?{_NO_HOUR}",
        _minutes_from,
    ),
    pattern(rf"{_AT}(?:12 )?(?P<hour>noon|midnight)", _noon),
    pattern(rf"{_HOUR}{_NO_HOUR}", _number),
    pattern(
        rf"(?P<in>in |during |over |through |at )?(?P<which>the |this |last |next |the next )?(?P<degree>early |late |mid |mid - )?(?P<part>{one_of(english.PARTS)})",
        _part,
    ),
    pattern(
        "tonight", lambda *_: Said(part=PartOfDay(name=PartName.NIGHT, pick=Pick.THIS))
    ),
    pattern(
        rf"{_COUNTED}(?:(?P<way>before|after|at|with|around|during|over) )?{_OWNER}(?:going to )?(?P<meal>{_MEALS})(?: time)?",
        _meal,
    ),
    pattern(
        rf"{_COUNTED}(?P<way>when|since|before|after|on|upon|as soon as)(?: (?:i|we|you|he|she|they))? "
        r"(?:(?:got|get|gets|getting|woke|wake|wakes|waking) up|woke|waking|wake)",
        _waking,
    ),
    pattern(
        "(?:the )?first thing(?: in the morning)?",
        lambda *_: Said(anchor=Anchor(meal=Meal.WAKE)),
    ),
    pattern(
        "when (?:i|we|you|he|she) (?:went|go|goes) to (?:bed|sleep)|(?:the )?last thing(?: at night)?",
        lambda *_: Said(anchor=Anchor(meal=Meal.BED)),
    ),
    pattern(
        "now|right now|just now|this (?:minute|moment|instant)|immediately|straight away|"
        "right away|at once|a moment ago|currently|at the moment",
        lambda *_: Said(now=True),
    ),
)
