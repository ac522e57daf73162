"""A request that is made over several turns: what each of them adds or puts right.

Later words replace earlier ones of the same kind and leave the rest; a yes takes what
was offered; a word alone is what was asked for. Nothing here is carried out.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ..domain.complaints import choose
from ..domain.naming import words_of
from .answers.yesno import Answer, read_answer
from .reminded_of import bare, reminded_of
from .spans import Spans, spans_of

type Gathered = Mapping[str, str]
"""The words for each part of a request, under the names of ``Spans``, and ``text`` and
``about``."""

_ANYBODY: Final = frozenset({"doctor", "physician", "therapist", "practice"})
"""Said of somebody whose kind is known: "with that doctor"."""
MOST_NAME: Final = 3
_YES: Final = re.compile(
    r"^(?:oh |ok |okay |well )?(?:yes|yeah|yep|sure|please do|go ahead|book it|perfect"
    r"|sounds good|that works|great|fine|that one|cool|alright|all right)\b",
    re.IGNORECASE,
)
_SYMPTOMS: Final = re.compile(
    r"\bsymptoms? (?:are|is|include)\s+(?P<about>[^.!?]+)", re.IGNORECASE
)
_WISH: Final = re.compile(
    r"\b(?:appointment|appt|book|schedule|see|make|meet with|doctor appoint)\b",
    re.IGNORECASE,
)
_SO_LONG: Final = re.compile(
    r"[,\s]*\bfor (?:the (?:last|past) )?(?:\w+) (?:days?|weeks?)(?: now)?\b",
    re.IGNORECASE,
)


def gathered(
    before: Gathered,
    text: str,
    *,
    asked: str = "",
    offered: Gathered | None = None,
    clinicians: Sequence[str] = (),
) -> Gathered:
    """Return what is known of a request after one more turn."""
    told = _told(text, clinicians)
    taken = dict(offered or {}) if _is_yes(text) else {}
    answer = _answer(text, asked) if asked and asked not in told else {}
    return _corrected({**before, **taken}, {**answer, **told})


def _corrected(before: Mapping[str, str], told: Mapping[str, str]) -> Gathered:
    """Put new words in the place of old ones; a new hour ends an old part of the day."""
    kept = dict(before)
    if kept.get("specialty") and told.get("specialty", "").casefold() in _ANYBODY:
        told = {name: words for name, words in told.items() if name != "specialty"}
    if told.get("hour") or told.get("day"):
        kept.pop("part", None)
    return {**kept, **told}


def _is_yes(text: str) -> bool:
    return read_answer(text) is Answer.YES or bool(_YES.match(text.strip()))


def _told(text: str, clinicians: Sequence[str]) -> dict[str, str]:
    found = _as_words(spans_of(text, clinicians))
    if words := reminded_of(text):
        found["text"] = words
    if about := about_of(text):
        found["about"] = about
    return found


def _as_words(spans: Spans) -> dict[str, str]:
    names = Spans.__dataclass_fields__
    return {name: words for name in names if (words := getattr(spans, name))}


def about_of(text: str) -> str:
    """Return the complaint that is told beside a request, in its own words."""
    if found := _SYMPTOMS.search(text):
        return found["about"].strip(" ,")
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        told = not _WISH.search(sentence) and not spans_of(sentence).specialty
        if told and choose(sentence).complaints:
            return _SO_LONG.sub("", sentence).strip(" .,!")
    return ""


def _answer(text: str, asked: str) -> dict[str, str]:
    """Return the words as the one piece that was asked for, where they can be it."""
    words = bare(text)
    match asked:
        case "person" | "place" | "clinician":
            first = re.split(r"[,.!?]", words)[0].strip()
            fits = 0 < len(words_of(first)) <= MOST_NAME and not _is_yes(text)
            return {asked: first} if fits else {}
        case "about":
            sentence = re.split(r"(?<=[.!?])\s+", text)[0]
            return {asked: _SO_LONG.sub("", sentence).strip(" .,!")}
        case "text":
            return {asked: words} if words and not _as_words(spans_of(text)) else {}
        case _:
            return {}
