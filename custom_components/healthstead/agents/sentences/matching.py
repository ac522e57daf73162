"""Recognise a sentence, and check that its free parts are what they claim.

A wildcard such as ``{at}`` swallows anything. A match counts only when every
free part reads as what its slot is for; otherwise the words go on to the model.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from hassil import Intents, SlotList, TextSlotList, recognize_all
from hassil.models import MatchEntity

from ...domain.day import DayTimes
from ...domain.measures import parse_amount, parse_measure
from ...domain.moments import Toward, split_moment
from ...domain.numbers import words_to_digits
from ...domain.quantity import Quantity
from ...domain.specialties import SPECIALTIES
from ...domain.unclear import Doubt, Unclear
from ..router import Names
from ..taking import says_it_was_taken
from ..tools.spec import Call

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
FEW: Final = 12
"""Words; free text that is longer is a story."""


def _is_amount(words: str) -> bool:
    return isinstance(parse_amount(words), Quantity)


def _few(words: str) -> bool:
    """Say whether free text is short and holds one thing only."""
    return len(words.split()) <= FEW and not re.search(r"\b(and|but)\b", words)


def _is_complaint(words: str) -> bool:
    """Say whether words can be a complaint: "fine" and "like dancing" are none."""
    return _few(words) and _NO_COMPLAINT.search(words) is None


_NO_COMPLAINT: Final = re.compile(
    r"\b(fine|good|great|well|better|ok|okay|alright|all right|like|that|happy|ready"
    r"|sure|comfortable|not|no|never|none)\b"
)


def _is_ailment(words: str) -> bool:
    """Say whether something that one can have is an ailment: a cough, no car."""
    return _is_complaint(words) and _AILMENT.search(words) is not None


_AILMENT: Final = re.compile(
    r"pain|ache|aching|hurt|\bsore|stiff|dizz|faint|light-?headed|vertigo|naus|sick"
    r"|vomit|cough|cold\b|flu\b|fever|temperature|chill|shiver|sweat|hot flush|tired"
    r"|fatigue|exhaust|weak|itch|rash|hives|swell|swollen|bleed|bruis|cramp|spasm"
    r"|migraine|diarrh|constipat|heartburn|reflux|indigest|bloat|numb|tingl|pins and"
    r"|breath|wheez|palpitat|insomnia|trouble|difficult|runny|blocked|congest|throat"
    r"|blister|burning|ringing|tinnitus|thirst|cramps|upset|infection|hay ?fever"
    r"|allerg|blurr|lump|spots|tremor|shak|anxi|panic|stress|low mood|appetite|hiccup"
)

_CHECKS: Final[Mapping[str, Callable[[str], bool]]] = {
    "amount": _is_amount,
    "unknown": _few,
    "reason": _few,
    "about": _few,
    "symptoms": _is_complaint,
    "ailment": _is_ailment,
    "appointment": _few,
}
_RENAMED: Final[Mapping[str, str]] = {
    "ailment": "symptoms",
    "the_one": "medication",
    "unknown": "medication",
    "named_clinician": "clinician",
    "others": "medication",
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
                return (max(found, key=_certainty),)
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
    if not timed.time:
        return Call(tool=tool, arguments=arguments)
    slot, toward = _TIME_OF.get(tool, ("", None))
    if toward != timed.toward:
        return None
    return Call(tool=tool, arguments={**arguments, slot: timed.time})


def _slot(slot: str, value: str) -> dict[str, str] | None:
    """Return the arguments a slot gives, or None if it is not what it claims."""
    if slot == "new":
        new = _NEW.fullmatch(value)
        return new and {k: v for k, v in new.groupdict().items() if v}
    if slot == "amount":
        value = re.sub(r"\s+(?:a|an|of)$", "", value)
    if not value or not _CHECKS.get(slot, bool)(value):
        return None
    return {_RENAMED.get(slot, slot): value}


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
