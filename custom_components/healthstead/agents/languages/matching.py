"""Recognise a known sentence of another language, and say it as an English call.

As with English: a wildcard swallows anything, so a match counts only when every free
part reads as what its slot is for. A question ("?") never notes a dose.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from hassil import Intents, SlotList, TextSlotList, recognize_all

from ...domain.specialties import SPECIALTIES
from ..router import Names
from ..sentence_templates import templates_of
from ..tools import BY_NAME
from ..tools.spec import Call
from .shapes import Language, without_accents
from .slots import call_of, each_of
from .times import split_time

LONGEST: Final = 160
"""Characters; longer utterances are stories, not sentences."""
_ASKED: Final = "dose_history"


class OtherSentences:
    """Matches utterances against the bundled templates of one language."""

    def __init__(self, language: Language) -> None:
        """Know one language; its templates are read at the first use."""
        self._language = language

    @property
    def _intents(self) -> Intents:
        return templates_of(self._language.code)

    def warm(self) -> None:
        """Parse the templates now; blocking, so not on an event loop."""
        assert self._intents.intents  # noqa: S101 - a bundle without any is a bug

    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls that a whole sentence stands for, or None."""
        plain = self._language.plain(text)
        if not 0 < len(plain) <= LONGEST:
            return None
        timed = split_time(plain, self._language)
        if timed is None or not timed.rest:
            return None
        found = [
            call
            for result in recognize_all(
                timed.rest,
                self._intents,
                slot_lists=self._lists(names),
                language=self._language.code,
            )
            if result.intent.name in BY_NAME
            and (
                call := call_of(
                    result.intent.name, result.entities, timed, self._language
                )
            )
        ]
        if not found:
            return None
        best = self._in_own_words(max(found, key=_certainty), text)
        return each_of(_asked(best) if "?" in text else best)

    def _lists(self, names: Names) -> dict[str, SlotList]:
        return {
            "medication": _named(names.medications),
            "former": _named((*names.medications, *names.former)),
            "named_clinician": _named(names.clinicians),
            "specialty": self._specialties,
        }

    @cached_property
    def _specialties(self) -> SlotList:
        shown = {known[0] for known in SPECIALTIES.values()}
        pairs = [
            (without_accents(word), english)
            for english, words in self._language.specialties.items()
            if english in shown
            for word in words.split("|")
        ]
        return TextSlotList.from_tuples(pairs, allow_template=False)

    def _in_own_words(self, call: Call, text: str) -> Call:
        """Keep free text as it was said, accents and capitals too."""
        own = {
            name: self._as_said(words, text) if name in {"symptoms", "text"} else words
            for name, words in call.arguments.items()
        }
        return replace(call, arguments=own)

    def _as_said(self, words: str, text: str) -> str:
        """Return the shortest stretch of a text that some plain words stand for."""
        said = re.sub(r"(?<=\w)['\u2019](?=\w)", "' ", text).split()
        stretches = (
            " ".join(said[first:last])
            for length in range(1, len(said) + 1)
            for first in range(len(said) - length + 1)
            for last in (first + length,)
        )
        for stretch in stretches:
            if self._language.plain(stretch) == words:
                return _tidy(stretch)
        return self._around(words, said)

    def _around(self, words: str, said: Sequence[str]) -> str:
        """Return words that stand around others, such as those for a time."""
        left = words.split()
        own: list[str] = []
        for token in said:
            plain = self._language.plain(token).split()
            if plain and left[: len(plain)] == plain:
                own.append(token)
                left = left[len(plain) :]
        return words if left else _tidy(" ".join(own))


def _tidy(stretch: str) -> str:
    """Return a stretch of a sentence without what ends one."""
    return re.sub(r"[\s.,;!?]+$", "", stretch.replace("' ", "'"))


def _asked(call: Call) -> Call:
    """Return the question for a statement that was asked: "¿He tomado mi ...?"."""
    if call.tool != "record_dose":
        return call
    kept = {
        name: words for name, words in call.arguments.items() if name == "medication"
    }
    if "at" in call.arguments:
        kept["from"] = call.arguments["at"]
    return Call(tool=_ASKED, arguments=kept)


def _certainty(call: Call) -> tuple[int, int]:
    """Prefer the reading that explains more of the words by shorter values."""
    length = sum(len(value) for value in call.arguments.values())
    return (len(call.arguments), -length)


def _named(names: Sequence[str]) -> TextSlotList:
    """Return a slot list; a household without such names gets one nobody says."""
    safe = [re.sub(r"[\[\](){}<>|]", " ", name).strip() for name in names]
    pairs = [(without_accents(name).casefold(), name) for name in safe if name]
    return TextSlotList.from_tuples(pairs or [("\x00", "")], allow_template=False)
