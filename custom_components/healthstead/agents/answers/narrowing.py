"""Times that were offered, and words that ask for others: "anything in the afternoon?".

They choose none of the times; they say where others are to be looked for.
"""

import re
from collections.abc import Mapping
from typing import Final

from ..tools.offering import OFFERS, PART
from ..tools.spec import Call

_PART: Final = re.compile(
    r"\b(?P<part>mornings?|afternoons?|evenings?)\b"
    r"|\b(?P<after>after (?:lunch|work|noon))\b|\b(?P<before>before (?:lunch|noon))\b",
    re.IGNORECASE,
)
_WEEK: Final = re.compile(
    r"\b(?P<week>(?:the )?(?:next week|week after(?: next)?|following week))\b",
    re.IGNORECASE,
)
_EXACT: Final = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|first|second"
    r"|third|last|one|two|three|half past|quarter|pills?|tablets?|medicines?|dose)\b",
    re.IGNORECASE,
)
"""Words with which a time of its own, or something else altogether, is meant."""
LONGEST: Final = 14
"""More words than these say more than when somebody has time."""


def narrowed(arguments: Mapping[str, str], text: str) -> Call | None:
    """Return what finds the other times that are asked for; None for other words."""
    if OFFERS not in arguments or "clinician" not in arguments:
        return None
    if _EXACT.search(text) or len(text.split()) > LONGEST:
        return None
    part, week = _PART.search(text), _WEEK.search(text)
    if part is None and week is None:
        return None
    told = {"specialty": arguments["clinician"]}
    if about := arguments.get("about"):
        told["symptoms"] = about
    if part is not None:
        told[PART] = _name_of(part)
    if week is not None:
        told["from"] = week["week"].lower().removeprefix("the ")
    return Call(tool="get_available_specialists", arguments=told)


def _name_of(found: re.Match[str]) -> str:
    if found["part"]:
        return found["part"].lower().rstrip("s")
    return "morning" if found["before"] else "afternoon"
