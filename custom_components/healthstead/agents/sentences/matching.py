"""Recognise a sentence, and check that its free parts are what they claim.

A wildcard such as ``{at}`` swallows anything. A match counts only when every
free part reads as what its slot is for; otherwise the words go on to the model.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from hassil import Intents, SlotList, TextSlotList, recognize_all
from hassil.models import MatchEntity

from ...domain.day import DayTimes
from ...domain.measures import parse_measure
from ...domain.moments import Toward, split_moment
from ...domain.numbers import words_to_digits
from ...domain.specialties import SPECIALTIES
from ...domain.unclear import Doubt, Unclear
from ..router import Names
from ..subject import RELATIONS
from ..taking import says_it_was_taken
from ..tools.spec import Call
from .checks import CHECKS

TEMPLATES: Final = Path(__file__).with_name("en.yaml")
LONGEST: Final = 160
"""Characters; longer utterances are stories, not sentences."""

_SOME_DAY: Final = datetime(2026, 1, 7, 12, tzinfo=UTC)
"""Any noon will do to find out which words say a time."""

# Which argument the time of a sentence belongs to, and whether it lies behind.
_TIME_OF: Final[Mapping[str, tuple[str, Toward]]] = {
    "record_dose": ("at", "past"),
    "record_vital": ("at", "past"),
    "dose_history": ("from", "past"),
    "read_vital": ("at", "past"),
    "store_symptoms": ("onset", "past"),
    "retrieve_past_complaints": ("from", "past"),
    "skip_dose": ("at", "future"),
    "list_due": ("from", "future"),
    "list_appointments": ("from", "future"),
    "get_available_specialists": ("from", "future"),
    "confirm_appointment": ("start", "future"),
    "set_reminder": ("at", "future"),
}
_NO_TIME: Final = frozenset({("list_due", "now"), ("list_due", "right now")})
"""What is due now includes what was due an hour ago."""
_RENAMED: Final[Mapping[str, str]] = {
    "ailment": "symptoms",
    "bodily": "symptoms",
    "the_one": "medication",
    "unknown": "medication",
    "named_clinician": "clinician",
    "others": "medication",
    "relation": "person",
    "about": "text",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Timed:
    """A sentence without its words for time, and those words."""

    rest: str
    time: str
    toward: Toward | None


# "amoxicillin 500 mg take 1 capsule ...": the name ends where the direction begins.
_NEW: Final = re.compile(
    r"(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??(?: \d+(?:[.,]\d+)? ?(?:mg|mcg|g|ml|units?))?)"
    r"(?: (?P<direction>(?:take|give|use|inject|inhale|apply|one|two|half|\d).*))?"
)


class EnglishSentences:
    """Matches utterances against the bundled English templates."""

    @cached_property
    def _intents(self) -> Intents:
        """Parse the templates once, at the first use."""
        with TEMPLATES.open(encoding="utf-8") as file:
            return Intents.from_yaml(file)

    def warm(self) -> None:
        """Parse the templates now; blocking, so not on an event loop."""
        assert self._intents.intents  # noqa: S101 - a bundle without any is a bug

    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls a sentence stands for, or None."""
        plain = _plain(text)
        if not plain or len(plain) > LONGEST:
            return None
        lists: dict[str, SlotList] = {
            "medication": _named(names.medications),
            "named_clinician": _named(names.clinicians),
            "person": _named(_called(names.people)),
            "others": _named(names.others),
            "relation": _named([f"my {word}" for word in RELATIONS.split("|")]),
            "specialty": _specialties(),
        }
        for timed in _readings(plain):
            found = [
                call
                for result in recognize_all(
                    timed.rest, self._intents, slot_lists=lists, language="en"
                )
                if (call := _call(result.intent.name, result.entities, timed))
                and (
                    call.tool != "record_dose"
                    or says_it_was_taken(text, names.medications, names.people)
                )
            ]
            if found:
                return _each(max(found, key=_certainty))
        return None


def _readings(plain: str) -> Iterator[_Timed]:
    """Yield the sentence with its time set aside, both ways, then as it is."""
    for toward in ("past", "future"):
        found, rest = split_moment(
            plain, now=_SOME_DAY, zone=ZoneInfo("UTC"), day=DayTimes(), toward=toward
        )
        if found is not None:
            yield _Timed(rest=_tidy(rest), time=found.text, toward=toward)
    yield _Timed(rest=plain, time="", toward=None)


def _tidy(rest: str) -> str:
    """Drop what a time leaves behind: "on", "since", a doubled space."""
    words = " ".join(rest.split())
    return re.sub(r"\b(on|at|since|for|from|in)$", "", words).strip()


def _certainty(call: Call) -> tuple[int, int]:
    """Prefer the reading that explains more of the words by shorter values."""
    return (len(call.arguments), -sum(len(v) for v in call.arguments.values()))


def _call(tool: str, entities: Mapping[str, MatchEntity], timed: _Timed) -> Call | None:
    arguments: dict[str, str] = {}
    for slot, entity in entities.items():
        read = _slot(slot, str(entity.value).strip())
        if read is None:
            return None
        arguments |= read
    if not _is_measured(tool, arguments):
        return None
    if not timed.time or (tool, timed.time) in _NO_TIME:
        return Call(tool=tool, arguments=arguments)
    slot, toward = _TIME_OF.get(tool, ("", None))
    if toward != timed.toward:
        return None
    return Call(tool=tool, arguments={**arguments, slot: timed.time})


def _each(call: Call) -> tuple[Call, ...]:
    """Return a call for each medication of "my metformin and my ramipril"."""
    said = call.arguments
    named = dict.fromkeys(said[slot] for slot in _MEDICATIONS if slot in said)
    if "second" not in said:
        return (call,)
    rest = {name: words for name, words in said.items() if name not in _MEDICATIONS}
    return tuple(replace(call, arguments={**rest, "medication": n}) for n in named)


_MEDICATIONS: Final = ("medication", "second", "third")


def _slot(slot: str, value: str) -> dict[str, str] | None:
    """Return the arguments a slot gives, or None if it is not what it claims."""
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


def _is_measured(tool: str, arguments: Mapping[str, str]) -> bool:
    """Say whether the value of a reading reads as one, with or without its unit."""
    if tool != "record_vital":
        return True
    read = parse_measure(arguments["kind"], arguments.get("value", ""))
    return not isinstance(read, Unclear) or read.reason is Doubt.NO_UNIT


def _named(names: Sequence[str]) -> TextSlotList:
    """Return a slot list; a household without such names gets one nobody says."""
    safe = [re.sub(r"[\[\](){}<>|]", " ", name).strip() for name in names]
    pairs = [(name.lower(), name) for name in safe if name]
    return TextSlotList.from_tuples(pairs or [("\x00", "")], allow_template=False)


def _called(people: Sequence[str]) -> list[str]:
    """Return full and first names: at home people use the first."""
    first = [name.split()[0] for name in people if name.split()]
    return [*people, *(one for one in first if first.count(one) == 1)]


def _specialties() -> TextSlotList:
    words = [word.lower() for known in SPECIALTIES.values() for word in known]
    return TextSlotList.from_tuples(
        [(word, word) for word in words], allow_template=False
    )


def _plain(text: str) -> str:
    """Return the words as templates expect them: no end mark, digits for numbers."""
    said = text.strip().replace("\u2019", "'").rstrip(".!? ")
    said = _OPENING.sub("", said)
    said = _CLOSING.sub("", said)
    return words_to_digits(re.sub(r"\s*,\s*", " ", said).lower())


_OPENING: Final = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|please|so|well|um|uh)[, ]+)+", re.IGNORECASE
)
_CLOSING: Final = re.compile(r"(?:[, ]+(?:please|thanks|thank you))+$", re.IGNORECASE)
