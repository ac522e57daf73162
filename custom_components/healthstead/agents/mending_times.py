"""The times of a model's call, set right from the words themselves.

What is no time is dropped; a precise moment is preferred to a part of the day;
a clinician and a precise time make a visit to confirm.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.day import DayTimes
from ..domain.diary import ails
from ..domain.moments import Day, Found, Moment, Part, Toward, split_moment
from ..domain.unclear import Unclear
from .sentences.wanting import wants_somebody
from .times import OFFICE
from .times_again import rhythm_in
from .times_around import around_visit, on_event
from .tools.spec import Call, Sort

_TOWARD: Final[Mapping[Sort, Toward]] = {
    Sort.PAST: "past",
    Sort.FUTURE: "future",
    Sort.FUTURE_AGAIN: "future",
    Sort.VISIT_TIME: "future",
    Sort.PERIOD_FROM: "past",
    Sort.PERIOD_UNTIL: "past",
}
_DATED: Final = frozenset({"add_medication"})
"""A direction is full of times that are not the first day."""
_MOMENTS: Final = frozenset(
    {Sort.PAST, Sort.FUTURE, Sort.FUTURE_AGAIN, Sort.VISIT_TIME}
)
_REMINDER: Final = "set_reminder"
_AHEAD: Final = frozenset({"list_due", "list_appointments"})
_ASKS_WHEN: Final = re.compile(
    r"^\s*(?:is|are|does|do|when|who|which|what|any)\b|\?\s*$", re.IGNORECASE
)


_AT_ONCE: Final = timedelta(minutes=1)
"""So near is no time of a visit: "right away" means the next one that is free."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wall:
    """The clock on the speaker's wall, and the anchors of their day."""

    now: datetime
    zone: ZoneInfo
    day: DayTimes


def mend_times(
    arguments: dict[str, str],
    sorts: Mapping[str, Sort],
    words: str,
    tool: str,
    wall: Wall,
) -> None:
    """Drop what is no time; find the one time that was said if none is left."""
    if tool == _REMINDER and (hung := _hung(words)):
        arguments["at"] = hung
        return
    timed = [name for name, sort in sorts.items() if sort in _TOWARD]
    for name in timed:
        said = _sharper(arguments.get(name, ""), words, sorts[name], wall)
        if said:
            arguments[name] = said
        if said and _time_in(said, sorts[name], tool, wall) is None:
            del arguments[name]
            _moved(arguments, sorts, said)
    if timed and tool not in _DATED and not any(arguments.get(n) for n in timed):
        found = _time_in(words, sorts[timed[0]], tool, wall)
        if found is not None:
            arguments[timed[0]] = found


def asked_for(arguments: dict[str, str], tool: str, words: str) -> str:
    """Return the words without sentences that only tell what is felt; drop a time of those.

    "I lie awake from three o'clock on. Find me somebody": nobody asks for three o'clock.
    """
    if tool != _LOOKS:
        return words
    told = [one for one in _SENTENCE.split(words) if ails(one)]
    only = [one for one in told if not wants_somebody(one)]
    asked = words
    for one in only:
        asked = asked.replace(one, " ")
    for name in ("from", "until"):
        said = arguments.get(name)
        if said and said not in asked and any(said in one for one in only):
            del arguments[name]
    return asked


_LOOKS: Final = "get_available_specialists"
_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+")


def _hung(words: str) -> str:
    """Return what a reminder hangs on: a visit, an event, or a rhythm with its hour."""
    return around_visit(words) or on_event(words) or rhythm_in(words)


def _sharper(said: str, words: str, sort: Sort, wall: Wall) -> str:
    """Return the precise moment that was said where only a part of it is named."""
    if not said or sort not in _MOMENTS:
        return said
    named, whole = (_found(text, sort, wall) for text in (said, words))
    if isinstance(whole, Moment) and isinstance(named, Part | Day):
        return whole.text
    return said


def _found(text: str, sort: Sort, wall: Wall) -> Found | None:
    found, _ = split_moment(
        text,
        now=wall.now,
        zone=wall.zone,
        day=wall.day,
        toward=_TOWARD[sort],
        hours=OFFICE if sort is Sort.VISIT_TIME else None,
    )
    return None if isinstance(found, Unclear) else found


def _moved(arguments: dict[str, str], sorts: Mapping[str, Sort], said: str) -> None:
    """Give words that are no time to the one text that is still missing."""
    free = [n for n, s in sorts.items() if s is Sort.TEXT and not arguments.get(n)]
    if free == ["symptoms"]:
        arguments["symptoms"] = said


def _time_in(words: str, sort: Sort, tool: str, wall: Wall) -> str | None:
    """Return the words for time in some words."""
    toward: Toward = "future" if tool in _AHEAD else _TOWARD[sort]
    found, _ = split_moment(
        words,
        now=wall.now,
        zone=wall.zone,
        day=wall.day,
        toward=toward,
        hours=OFFICE if sort is Sort.VISIT_TIME else None,
    )
    return None if found is None else found.text


def as_visit(call: Call, words: str, wall: Wall) -> Call:
    """Draft a visit where a clinician and a precise time were asked for at once.

    "Right away" is no time of a visit: the next that is free is looked for.
    """
    start = call.arguments.get("from")
    if call.tool != _LOOKS or not start:
        return call
    found = _found(start, Sort.VISIT_TIME, wall)
    if not isinstance(found, Moment):
        return call
    if found.at <= wall.now + _AT_ONCE:
        soonest = {k: v for k, v in call.arguments.items() if k != "from"}
        return replace(call, arguments=soonest)
    said = call.arguments.get("specialty")
    if not said or _ASKS_WHEN.search(words):
        return call
    person = {k: v for k, v in call.arguments.items() if k == "person"}
    return Call(
        tool="confirm_appointment",
        arguments={"clinician": said, "start": start, **person},
    )
