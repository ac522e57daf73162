"""From a match to the call it stands for: each slot's words become an argument."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from hassil.models import MatchEntity

from ...domain.measures import parse_measure
from ...domain.moments import Toward
from ...domain.unclear import Doubt, Unclear
from ..tools.spec import Call
from .checks import CHECKS
from .words import Timed, plain_of

# Which argument the time of a sentence belongs to, and whether it lies behind.
_TIME_OF: Final[Mapping[str, tuple[str, Toward]]] = {
    "record_dose": ("at", "past"),
    "record_vital": ("at", "past"),
    "dose_history": ("from", "past"),
    "read_vital": ("at", "past"),
    "vital_trend": ("from", "past"),
    "store_symptoms": ("onset", "past"),
    "retrieve_past_complaints": ("from", "past"),
    "list_symptoms": ("from", "past"),
    "recall": ("from", "past"),
    "miss_dose": ("at", "past"),
    "undo_dose": ("at", "past"),
    "record_doses": ("at", "past"),
    "open_pack": ("at", "past"),
    "adherence": ("from", "past"),
    "skip_dose": ("at", "future"),
    "list_due": ("from", "future"),
    "list_appointments": ("from", "future"),
    "get_available_specialists": ("from", "future"),
    "confirm_appointment": ("start", "future"),
    "set_reminder": ("at", "future"),
    "reschedule_appointment": ("start", "future"),
    "answer_appointment": ("start", "future"),
    "get_appointment_history": ("from", "past"),
    "save_appointment_history": ("start", "past"),
    "follow_up_visit": ("start", "past"),
}
_LENGTH_OF: Final[Mapping[str, str]] = {
    "snooze_dose": "minutes",
    "pause_medication": "until",
}
"""Arguments that are a length or an end: "for three days" looks back as well."""
_NO_TIME: Final = frozenset({("list_due", "now"), ("list_due", "right now")})
"""What is due now includes what was due an hour ago."""
_RENAMED: Final[Mapping[str, str]] = {
    "ailment": "symptoms",
    "bodily": "symptoms",
    "matter": "symptoms",
    "whole": "appointment",
    "purpose": "about",
    "decided": "said",
    "the_one": "medication",
    "unknown": "medication",
    "named_clinician": "clinician",
    "others": "medication",
    "relation": "person",
    "kin": "person",
    "about": "text",
    "fact": "text",
    "gone": "text",
    "topic": "text",
    "allergic": "text",
    "prefers": "text",
    "diagnosed": "text",
}

# "amoxicillin 500 mg take 1 capsule ...": the name ends where the direction begins.
_NEW: Final = re.compile(
    r"(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??(?: \d+(?:[.,]\d+)? ?(?:mg|mcg|g|ml|units?))?)"
    r"(?: (?P<direction>(?:take|give|use|inject|inhale|apply|one|two|half|\d).*))?"
)


def in_own_words(call: Call, text: str) -> Call:
    """Keep a direction as it was said: "one tablet", not "1 tablet"; names and words too."""
    own = {
        name: _as_said(said, text)
        if name == "direction" or (call.tool, name) in _OWN_WORDS
        else said
        for name, said in call.arguments.items()
    }
    return replace(call, arguments=own)


_OWN_WORDS: Final = frozenset(
    {
        *(("send_message", name) for name in ("to", "text")),
        *(
            ("describe_appointment", name)
            for name in (
                "prepare",
                "questions",
                "attendees",
                "driver",
                "about",
                "notes",
            )
        ),
        ("save_appointment_history", "notes"),
        ("follow_up_visit", "said"),
    }
)
"""Arguments that are kept or passed on in the person's own words."""


def _as_said(said: str, text: str) -> str:
    """Return the stretch of a text that some plain words stand for."""
    words = text.split()
    begins = said.partition(" ")[0]
    for first in range(len(words) if said else 0):
        head = plain_of(words[first]).partition(" ")[0]
        if head.isalpha() and head != begins:
            continue  # to look at every stretch takes milliseconds
        for last in range(len(words), first, -1):
            stretch = " ".join(words[first:last])
            if plain_of(stretch) == said:
                return stretch.rstrip(".!? ")
    return said


def _lacks_its_time(entities: Mapping[str, MatchEntity], timed: Timed) -> bool:
    """Say whether a sentence means something else without an end, or without a time.

    "Stop my metformin", "the dentist said ...".
    """
    if "timed" in entities and _ENDS.match(timed.time) is None:
        return True
    return "dated" in entities and not timed.time


def _is_of_the_decision(entities: Mapping[str, MatchEntity], timed: Timed) -> bool:
    """Say whether the time belongs to what was decided: "twice a day" is no visit's."""
    often = _OFTEN.match(timed.time) is not None
    return bool(timed.time) and "decided" in entities and (timed.last or often)


_OFTEN: Final = re.compile(r"(?:once|twice|thrice|\d+ times|every|each|daily)\b")
"""How words begin that say how often."""


def call_of(
    tool: str, entities: Mapping[str, MatchEntity], timed: Timed
) -> Call | None:
    """Return the call of a match, or None if a part is not what its slot is for."""
    arguments: dict[str, str] = {}
    if _lacks_its_time(entities, timed) or _is_of_the_decision(entities, timed):
        return None
    for slot, entity in entities.items():
        read = _slot(slot, str(entity.value).strip())
        if read is None:
            return None
        arguments |= read
    if not _is_measured(tool, arguments):
        return None
    if not timed.time or (tool, timed.time) in _NO_TIME:
        return Call(tool=tool, arguments=arguments)
    if (length := _LENGTH_OF.get(tool)) is not None:
        return Call(tool=tool, arguments={length: timed.time, **arguments})
    slot, toward = _TIME_OF.get(tool, ("", None))
    if toward != timed.toward:
        return None
    return Call(tool=tool, arguments={**arguments, slot: timed.time})


def each_of(call: Call) -> tuple[Call, ...]:
    """Return a call for each medication of "my metformin and my ramipril"."""
    said = call.arguments
    named = dict.fromkeys(said[slot] for slot in _MEDICATIONS if slot in said)
    if "second" not in said:
        return (call,)
    rest = {name: words for name, words in said.items() if name not in _MEDICATIONS}
    return tuple(replace(call, arguments={**rest, "medication": n}) for n in named)


_ENDS: Final = re.compile(r"(?:until|till|for|through|over)\b")
"""How words begin that say for how long."""
_MEDICATIONS: Final = ("medication", "second", "third")


_NOBODY: Final = frozenset({("appointment", "practice")})
"""Words for a kind of clinician that name nobody: "the practice said no"."""


def _slot(slot: str, value: str) -> dict[str, str] | None:
    """Return the arguments a slot gives, or None if it is not what it claims."""
    if slot in {"rest", "timed", "dated", "with_whom"} or (slot, value) in _NOBODY:
        return {}
    if slot == "then":
        return {"minutes": f"until {value}"}
    if slot in {"new", "directed"}:
        return _new(value, sure=slot == "new")
    if slot == "amount":
        value = re.sub(r"\s+(?:a|an|of)$", "", value)
    if not value or not CHECKS.get(slot, bool)(value):
        return None
    return {_RENAMED.get(slot, slot): value}


def _new(value: str, *, sure: bool) -> dict[str, str] | None:
    """Return name and direction; unless it is ``sure``, one must be a medication's."""
    found = _NEW.fullmatch(value)
    if found is None or not (
        sure or found["direction"] or any(map(str.isdigit, value))
    ):
        return None
    return {k: v for k, v in found.groupdict().items() if v}


_MEASURED: Final = frozenset({Doubt.NO_UNIT, Doubt.BELOW_RANGE, Doubt.ABOVE_RANGE})
"""A unit is asked for; LO and HI on a meter are results."""


def _is_measured(tool: str, arguments: Mapping[str, str]) -> bool:
    """Say whether the value of a reading reads as one, with or without its unit."""
    if tool != "record_vital":
        return True
    read = parse_measure(arguments["kind"], arguments.get("value", ""))
    return not isinstance(read, Unclear) or read.reason in _MEASURED
