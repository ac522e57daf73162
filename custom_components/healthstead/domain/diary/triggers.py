"""What brings a complaint on or makes it worse, in the words said."""

import re
from typing import Final

from .ailment_table import TRIGGERS
from .clock import HABIT, Clock, Times, cut_out, take_times

_WHEN: Final = re.compile(
    r"\b(?:(?:mostly|mainly|only|especially|always|usually|particularly|just)\s+)?"
    r"(?P<said>(?:when|whenever|if|while|every time|each time|as soon as|once i)\b.+)",
    re.IGNORECASE,
)
_WORSE: Final = re.compile(
    r"\b(?:(?:it|they|that|which|this)(?:'s| is| are| gets?| got| becomes?)?\s+)?"
    r"(?:(?:is|are|gets?|getting|made|makes it|feels?|always|usually|much|far|a lot|even|a bit)\s+)*"
    r"worse\b",
    re.IGNORECASE,
)
_CAUSED: Final = re.compile(
    r"\b(?:(?:it|that|which)(?:'s| is| was)?\s+)?(?:triggered|caused|brought on|set off"
    r"|made worse|worsened|aggravated|started) (?:by|with|from)\s+(?P<said>.+)"
    r"|\b(?:it )?(?:comes|came|come) on (?:with|from|after)\s+(?P<with>.+)"
    r"|\b(?:because of|due to|thanks to|on account of)\s+(?P<due>.+)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\b(?:(?:mostly|mainly|only|especially|always|usually|particularly)\s+)?"
    r"(?P<said>(?:(?:right|just|shortly|soon|straight) )?(?:after|before|during|following)"
    r"\s+(?!an? (?:hour|minute|day|while)|\d|that\b$).+)",
    re.IGNORECASE,
)
_KNOWN: Final = "|".join(TRIGGERS)
_AT: Final = re.compile(
    rf"\b(?:(?:mostly|mainly|only|especially|always|usually|particularly|also)\s+)?"
    rf"(?:on|with|from|by|going (?:up|down)|climbing)\s+(?P<said>(?:(?:the|my|any|all|every)\s+)?(?:{_KNOWN}))\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"\b(?P<said>(?:in|under) (?:the )?(?:cold|heat|damp|rain|sun|dark|wind|bed|car|garden|bath|office|park|pool"
    r"|wet weather|cold weather|hot weather|shower|bright light|stress)(?: air| weather)?"
    r"|(?:lying|sitting|standing|bending|walking|going|climbing) (?:down|up|over|on|in)\b.*)",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"\bfrom (?P<said>(?:the|my|all|that|this|those|these|too)\s+.+)", re.IGNORECASE
)
_BARE: Final = re.compile(
    rf"(?:(?:on|with|by|from|the|in|of|and|or|climbing|going (?:up|down))\s+)*"
    rf"(?P<said>(?:the |my )?(?:{_KNOWN}))",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(r"(?:on|with|from|by|due to|because of)\s+", re.IGNORECASE)


def take_triggers(text: str, clock: Clock) -> tuple[tuple[str, ...], Times]:
    """Return what brings it on, and what else a part of a sentence says."""
    head, clause = _cut(text, _WHEN)
    times = take_times(head, clock)
    triggers: list[str] = []
    if clause:
        inner = take_times(clause, clock)
        whole = clause.split()[0] == inner.rest.split(" ")[0]
        triggers.append(inner.rest if whole else clause)
        times = Times(
            rest=times.rest,
            start=times.start or (inner.start if whole else None),
            end=times.end,
        )
    found, rest = _others(times.rest)
    return (*found, *triggers), Times(rest=rest, start=times.start, end=times.end)


def bare_trigger(text: str) -> str:
    """Return the "stairs" of "left knee, 7 of 10, stairs"."""
    found = _BARE.fullmatch(text.strip())
    return "" if found is None else found["said"]


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return the words before what a pattern found, and that."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    said = next(said for said in found.groups() if said)
    rest = cut_out(text, found.start(), found.end())
    return rest, said.strip(" ,")


def _others(text: str) -> tuple[list[str], str]:
    """Return all that is no clause of its own: "worse on the stairs", "at night"."""
    found: list[str] = []
    if (worse := _WORSE.search(text)) is not None:
        said = text[worse.end() :].strip(" ,")
        if said and (begun := _places_of_trigger(said)):
            return [begun], text[: worse.start()].strip(" ,")
    if (habit := HABIT.search(text)) is not None:
        found.append(habit.group(0))
        text = cut_out(text, habit.start(), habit.end())
    for pattern in (_CAUSED, _AFTER, _AT, _IN, _FROM):
        text, said = _cut(text, pattern)
        if said:
            found.append(said)
    return found, text


def _places_of_trigger(said: str) -> str:
    """Return what follows "worse": "on the stairs" is the stairs."""
    if re.match(r"(?:today|now|again|since|than|and|but|over)\b", said, re.IGNORECASE):
        return ""
    return _HEAD.sub("", said, count=1)
