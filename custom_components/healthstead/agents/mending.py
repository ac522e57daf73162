"""Mend a model's call with what was plainly said: never with anything else.

A small model points at the wrong words now and then. Names of the household,
times, scores and kinds of clinician can be found in the words by rules; what
stands in the wrong place or means nothing there is dropped.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.day import DayTimes
from ..domain.measures import parse_amount
from ..domain.moments import Moment, Toward, split_moment
from ..domain.naming import words_of
from ..domain.quantity import Quantity
from ..domain.specialties import specialty_of
from .router import Names
from .subject import RELATIONS, SELF
from .times import OFFICE
from .tools import BY_NAME
from .tools.spec import Call, Sort

_TOWARD: Final[Mapping[Sort, Toward]] = {
    Sort.PAST: "past",
    Sort.FUTURE: "future",
    Sort.VISIT_TIME: "future",
    Sort.PERIOD_FROM: "past",
    Sort.PERIOD_UNTIL: "past",
}
_DATED: Final = frozenset({"add_medication"})
"""A direction is full of times that are not the first day."""
DOSE_FORMS: Final = (
    r"(?:tablets?|pills?|capsules?|puffs?|drops?|units?|sachets?|patch(?:es)?"
    r"|teaspoons?|tablespoons?|ml|mg|mcg)"
)
_AHEAD: Final = frozenset({"list_due", "list_appointments"})
_SCORE: Final = re.compile(
    r"\b(10|[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|zero)"
    r" ?(?:out of|/) ?(?:10|ten)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    rf"\b(?:{RELATIONS}|she|he|they|her|his|him)\b", re.IGNORECASE
)
_ASKS_WHEN: Final = re.compile(
    r"^\s*(?:is|are|does|do|when|who|which|what|any)\b|\?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wall:
    """The clock on the speaker's wall, and the anchors of their day."""

    now: datetime
    zone: ZoneInfo
    day: DayTimes


def mended(call: Call, words: str, names: Names, wall: Wall) -> Call:
    """Return the call with its arguments set right from the words it rests on."""
    sorts = {a.name: a.said.sort for a in BY_NAME[call.tool].arguments}
    arguments = dict(call.arguments)
    _person(arguments, words, names)
    _medication(arguments, sorts, words, names)
    _amount(arguments, sorts, words)
    _times(arguments, sorts, words, call.tool, wall)
    _score(arguments, sorts, words)
    _specialty(arguments, sorts, words)
    return _visit(replace(call, arguments=arguments), words, wall)


def _person(arguments: dict[str, str], words: str, names: Names) -> None:
    """Drop a person who is none: a medication, or the speaker.

    A name nobody here has stays: a question about Zoe is not about the speaker.
    """
    said = arguments.get("person", "")
    if not said:
        return
    known = {word for name in names.people for word in words_of(name)}
    heard = set(words_of(said))
    somebody = heard & known or _OTHERS.search(said) or _is_a_name(said, words, names)
    if heard <= SELF or not somebody:
        del arguments["person"]


def _is_a_name(said: str, words: str, names: Names) -> bool:
    """Say whether words are written as a name that is no thing of the household."""
    things = {w for n in (*names.medications, *names.clinicians) for w in words_of(n)}
    return said[:1].isupper() and said in words and not set(words_of(said)) & things


def _medication(
    arguments: dict[str, str], sorts: Mapping[str, Sort], words: str, names: Names
) -> None:
    """Take the one known medication that was named, if the call names none."""
    if sorts.get("medication") is not Sort.MEDICATION:
        return
    named = _named(words, names)
    pointed = arguments.get("medication", "")
    if len(named) == 1 and not _named(pointed, names):
        arguments["medication"] = named[0]


def _amount(arguments: dict[str, str], sorts: Mapping[str, Sort], words: str) -> None:
    """Take the amount that was said: a half must not be noted as a whole."""
    if sorts.get("amount") is not Sort.AMOUNT:
        return
    medication = arguments.get("medication", "")
    if not isinstance(parse_amount(arguments.get("amount", "")), Quantity):
        arguments.pop("amount", None)
        before = rf"|\b{_COUNT}(?= (?:of (?:my |the )?)?{re.escape(medication)}\b)"
        pattern = _AMOUNT + (before if medication else "")
        if found := re.search(pattern, words, re.IGNORECASE):
            arguments["amount"] = found.group(0)


_COUNT: Final = r"(?:half|\d+(?:[.,]\d+)?|one|two|three|four|five|six)"
_AMOUNT: Final = (
    rf"\b(?:half|quarter)\b(?: an?\b)?(?: {DOSE_FORMS}\b)?"
    rf"|\b{_COUNT}(?: and a half)? {DOSE_FORMS}\b"
)


def _named(words: str, names: Names) -> list[str]:
    heard = set(words_of(words))
    return [name for name in names.medications if set(words_of(name)) <= heard and name]


def _times(
    arguments: dict[str, str],
    sorts: Mapping[str, Sort],
    words: str,
    tool: str,
    wall: Wall,
) -> None:
    """Drop what is no time; find the one time that was said if none is left."""
    timed = [name for name, sort in sorts.items() if sort in _TOWARD]
    for name in timed:
        said = arguments.get(name, "")
        if said and _time_in(said, sorts[name], tool, wall) is None:
            del arguments[name]
            _moved(arguments, sorts, said)
    if timed and tool not in _DATED and not any(arguments.get(n) for n in timed):
        found = _time_in(words, sorts[timed[0]], tool, wall)
        if found is not None:
            arguments[timed[0]] = found


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


def _score(arguments: dict[str, str], sorts: Mapping[str, Sort], words: str) -> None:
    if sorts.get("severity") is not Sort.SEVERITY:
        return
    found = _SCORE.search(words)
    if found:
        arguments["severity"] = found.group(1)
    elif not any(c.isdigit() for c in arguments.get("severity", "")):
        arguments.pop("severity", None)


def _specialty(
    arguments: dict[str, str], sorts: Mapping[str, Sort], words: str
) -> None:
    if sorts.get("specialty") is not Sort.SPECIALTY:
        return
    if specialty_of(arguments.get("specialty", "")) is None:
        arguments.pop("specialty", None)
        if (code := specialty_of(words)) is not None:
            arguments["specialty"] = code


def _visit(call: Call, words: str, wall: Wall) -> Call:
    """Draft a visit where a clinician and a precise time were asked for at once."""
    if call.tool != "get_available_specialists" or _ASKS_WHEN.search(words):
        return call
    said, start = call.arguments.get("specialty"), call.arguments.get("from")
    if not said or not start:
        return call
    found, _ = split_moment(
        start,
        now=wall.now,
        zone=wall.zone,
        day=wall.day,
        toward="future",
        hours=OFFICE,
    )
    if not isinstance(found, Moment):
        return call
    person = {k: v for k, v in call.arguments.items() if k == "person"}
    return Call(
        tool="confirm_appointment",
        arguments={"clinician": said, "start": start, **person},
    )
