"""Recognise a sentence, and check that its free parts are what they claim.

A wildcard such as ``{at}`` swallows anything. A match counts only when every
free part reads as what its slot is for; otherwise the words go on to the model.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from hassil import Intents, RecognizeResult, SlotList, TextSlotList, recognize_all

from ...domain.repeat_words import split_repeat
from ...domain.several_readings import several_readings
from ...domain.specialties import SPECIALTIES
from ..router import Names
from ..sentence_templates import templates_of
from ..spans import spans_of, with_town
from ..subject import RELATIONS
from ..taking import says_it_was_taken
from ..tongue import ENGLISH
from ..tools.spec import Call
from .calls import call_of, each_of, in_own_words
from .diary import (
    correcting_call,
    diary_calls,
    ending_call,
    told_better,
)
from .names import as_called, misspelt
from .prescriptions import pasted
from .words import plain_of, readings

LONGEST: Final = 160
"""Characters; longer utterances are stories, not sentences."""
KEPT: Final = 32
"""Lists of the names said last: to index eighty names takes milliseconds."""

_REPEATED: Final = {"confirm_appointment": "repeat", "set_reminder": "at"}
"""What may come again: "every Tuesday at ten for six weeks", and where that is said."""
_WHOM: Final = {
    "confirm_appointment": "clinician",
    "get_available_specialists": "specialty",
}
"""Where is said whom to see."""
_TOLD: Final = "store_symptoms"
_STATED: Final = frozenset({"record_dose", "record_doses"})
"""Calls that need a plain statement that something was taken."""


class EnglishSentences:
    """Matches utterances against the bundled English templates."""

    def __init__(self) -> None:
        """Know no names yet; those said last are kept here, and go with the house."""
        self._named: Final = lru_cache(maxsize=KEPT)(_named)

    @property
    def intents(self) -> Intents:
        """The templates, which are read at the first use."""
        return templates_of(ENGLISH)

    def forget(self) -> None:
        """Forget the names that were said: somebody is erased."""
        self._named.cache_clear()

    def warm(self) -> None:
        """Parse the templates now; blocking, so not on an event loop."""
        assert self.intents.intents  # noqa: S101 - a bundle without any is a bug

    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls a sentence stands for, or None."""
        if (prescription := pasted(text)) is not None:
            return (Call(tool="read_prescription", arguments={"text": prescription}),)
        if several_readings(text) is not None:
            return (Call(tool="record_readings", arguments={"readings": text}),)
        plain = plain_of(text)
        known = self._known(plain, text, names) if 0 < len(plain) <= LONGEST else None
        if known is not None and known[0].tool != _TOLD:
            return known
        if (calls := correcting_call(text) or ending_call(text)) is not None:
            return calls
        if known is None:
            return diary_calls(text)
        return told_better(known[0], text) or known

    def _known(self, plain: str, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls of a template, or None."""
        once, again = split_repeat(plain)
        if again:
            calls = self._matched(once, text, names) or ()
            found = tuple(call for call in calls if call.tool in _REPEATED)
            if found:
                return tuple(_again(call, again) for call in found)
        return self._matched(plain, text, names) or self._in_town(plain, text, names)

    def _in_town(self, plain: str, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls of a sentence that says where somebody is to be seen."""
        place = spans_of(text).place
        if not place:
            return None
        pattern = (
            rf"\b(?:in|near|around|close to) (?:the )?{re.escape(place.lower())}\b"
        )
        rest = " ".join(re.sub(pattern, " ", plain).split())
        calls = self._matched(rest, text, names) or ()
        return [_there(call, text) for call in calls if call.tool in _WHOM] or None

    def _matched(self, plain: str, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls that the plain words of a text stand for, or None."""
        heard = misspelt(plain, names)
        called = as_called(plain, names.clinicians)
        lists: dict[str, SlotList] = {
            **_WORDS,
            "medication": self._named((*names.medications, *heard)),
            "named_clinician": self._named((*names.clinicians, *called)),
            "person": self._named(_called(names.people)),
            "former": self._named((*names.medications, *names.former, *heard)),
            "others": self._named(names.others),
        }
        known: dict[str, list[RecognizeResult]] = {}
        for timed in readings(plain):
            if timed.rest not in known:  # a time ahead and one behind leave the same
                known[timed.rest] = list(
                    recognize_all(
                        timed.rest, self.intents, slot_lists=lists, language="en"
                    )
                )
            found = [
                call
                for result in known[timed.rest]
                if (call := call_of(result.intent.name, result.entities, timed))
                and (
                    call.tool not in _STATED
                    or says_it_was_taken(text, names.medications, names.people)
                )
            ]
            if found:
                return each_of(in_own_words(max(found, key=_certainty), text))
        return None


def _there(call: Call, text: str) -> Call:
    """Say with whom somebody is to be seen in which town."""
    name = _WHOM[call.tool]
    said = call.arguments.get(name, "")
    return replace(call, arguments={**call.arguments, name: with_town(said, text)})


def _again(call: Call, repeat: str) -> Call:
    """Put the rhythm where it belongs; a reminder's stands before its hour."""
    name = _REPEATED[call.tool]
    said = f"{repeat} {call.arguments.get(name, '')}".strip()
    return replace(call, arguments={**call.arguments, name: said})


def _certainty(call: Call) -> tuple[int, int, bool]:
    """Prefer the reading that explains more of the words by shorter values.

    What is already taken is changed rather than added.
    """
    length = sum(len(value) for value in call.arguments.values())
    return (len(call.arguments), -length, call.tool != "add_medication")


def _named(names: tuple[str, ...]) -> TextSlotList:
    """Return a slot list; a household without such names gets one nobody says."""
    safe = [re.sub(r"[\[\](){}<>|]", " ", name).strip() for name in names]
    pairs = [(name.lower(), name) for name in safe if name]
    return TextSlotList.from_tuples(pairs or [("\x00", "")], allow_template=False)


def _called(people: Sequence[str]) -> tuple[str, ...]:
    """Return full and first names: at home people use the first."""
    first = [name.split()[0] for name in people if name.split()]
    return (*people, *(one for one in first if first.count(one) == 1))


def _specialties() -> TextSlotList:
    words = [word.lower() for known in SPECIALTIES.values() for word in known]
    return TextSlotList.from_tuples(
        [(word, word) for word in words], allow_template=False
    )


_WORDS: Final[Mapping[str, SlotList]] = {
    "relation": _named(tuple(f"my {word}" for word in RELATIONS.split("|"))),
    "kin": _named(tuple(RELATIONS.split("|"))),
    "specialty": _specialties(),
}
"""Lists that are the same in every household."""
