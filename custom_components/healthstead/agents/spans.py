"""What an utterance names of a request, found by rules: whom, where, when, about what.

A model of this size leaves words out; what was plainly said is found here and put
back. Only words that stand in the utterance are returned, never a reading of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ..domain.moments.pieces import Piece, pieces_of
from ..domain.naming import words_of
from ..domain.specialties import SPECIALTIES
from .resolver_names import called
from .subject import RELATIONS
from .times_around import lead_of

_WORDS: Final = sorted(
    {word for known in SPECIALTIES.values() for word in known}, key=len, reverse=True
)
_SPECIALTY: Final = re.compile(
    rf"\b(?P<kind>{'|'.join(re.escape(word) for word in _WORDS)})s?\b", re.IGNORECASE
)
_CAPITAL: Final = r"[A-Z\u00C0-\u00DE][\w'\u2019.&+-]*"
_NAME: Final = r"[A-Z\u00C0-\u00DE][\w'\u2019&+-]*"
_RUN: Final = (
    rf"{_CAPITAL}(?:(?: (?:of|the|de|la|van|von|der|den|&|\+)){{0,2}} {_CAPITAL})*"
)
_TITLED: Final = re.compile(
    rf"\b(?:[Dd]r\b\.?|[Dd]octor(?: is)?|[Pp]rof(?:essor)?\.?|[Nn]urse)"
    rf" (?P<name>{_NAME}(?:(?: [A-Z]\.)? {_NAME})*(?:, (?:MD|DDS|DO|PhD)\b)?)"
)
_WITH: Final = re.compile(
    rf"(?:\b(?:with|see|try|appointment (?:at|to|for)|dentist|doctor|therapist|clinic|rather)"
    rf"(?: (?:the|another))?|[-\u2013:]) (?P<name>{_RUN}(?: {_CAPITAL})+)"
)
_NOT_A_NAME: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december i gp ent please
    the a an""".split()
)
_LOOKING: Final = (
    r"(?:look(?:ing)?|search|find|located|lives?|moving|moved|based|somewhere|anyone"
    r"|somebody|someone|one|it|else|there|clinic|practice|services?|doctors?|therapists?"
    rf"|dentists?|{'|'.join(re.escape(w) for w in _WORDS)})s?"
)
_PLACE: Final = re.compile(
    rf"\b(?P<led>(?:{_LOOKING}) )?(?:(?<![Pp]ut )in|near|around|close to|to|at) (?:the )?"
    rf"(?:city of |town of )?(?P<place>(?:{_CAPITAL})(?: {_CAPITAL})*)"
)
_LOWER: Final = re.compile(
    rf"(?:\b(?:{_LOOKING}) |^)(?:in|near|around|close to) "
    r"(?P<place>(?!my\b|the\b|a\b|an\b|this\b|that\b|our\b|pain\b)[^\W\d_]+"
    r"(?: [^\W\d_]+)?)(?=\s*(?:[?.!,]|$|\bplease\b|\bwho\b|\bfor\b))",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    rf"\b(?:with|my|our|for|to)(?: (?:my|our|the))? (?P<who>(?:the )?(?:{RELATIONS}"
    r"|boss|team|manager|colleagues?|boyfriend|girlfriend|wife|husband|family|parents"
    r"|teacher|lawyer|landlord|client|customers?|staff))\b(?:'s)?",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    rf"\bmy name(?:'s| is) (?P<own>{_CAPITAL}|\w+)"
    rf"|\b(?:[Ii]'m|[Ii] am|this is|[Ii]t is|[Ii]t's|name is) (?P<me>{_NAME})"
    r"(?=\s*(?:[.,!?]|$|and\b|here\b))"
    rf"|\bmy (?:kid|child|son|daughter|boy|girl|{RELATIONS}) (?P<kin>{_CAPITAL})"
)
_DENIED: Final = re.compile(
    r"\b(?:no way|can(?:'t|not)|won't|doesn't work|not possible|already (?:past|passed|over|busy"
    r"|booked)|hasn't)\b",
    re.IGNORECASE,
)
_RHYTHM: Final = re.compile(
    r"\b(?P<repeat>(?:every|each) (?:other |second )?(?:\w+)(?: (?:morning|afternoon|evening"
    r"|night))?|daily|weekly|fortnightly|monthly|yearly|hourly|nightly)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Spans:
    """The words for each part of a request; empty where nothing was said of it."""

    day: str = ""
    hour: str = ""
    part: str = ""
    """A part of the day without an hour, or beside one."""
    specialty: str = ""
    clinician: str = ""
    place: str = ""
    person: str = ""
    """Whose it is: "my name is Ann", "my kid Ben"."""
    people: str = ""
    """Who has to do with it: "with my boss"."""
    repeat: str = ""


def spans_of(text: str, clinicians: Sequence[str] = ()) -> Spans:
    """Return what an utterance names, in its own words."""
    plain = text.replace("\u2019", "'")
    times = tuple(piece for piece in pieces_of(plain) if not piece.past)
    rest = without(plain, times)
    meant = _not_denied(plain, times)
    clinician = _clinician(plain, clinicians)
    return Spans(
        day=_last([p.day for p in meant if p.hour], [p.day for p in meant]),
        hour=_last([p.hour for p in meant]) or lead_of(plain),
        part=_last([p.part for p in meant]),
        specialty=_specialty(plain.replace(clinician, " ") if clinician else plain),
        clinician=clinician,
        place=_place(rest, clinician),
        person=_person(plain),
        people=_one(_PEOPLE, rest, "who"),
        repeat=_one(_RHYTHM, plain, "repeat"),
    )


def with_town(said: str, words: str) -> str:
    """Return whom to see with the town that the words name: "dentist in Wold"."""
    place = spans_of(words).place
    if not place or set(words_of(place)) <= set(words_of(said)):
        return said
    return f"{said} in {place}"


def without(text: str, pieces: Iterable[Piece]) -> str:
    """Return a text without its words for time."""
    for piece in sorted(pieces, key=lambda each: -each.start):
        text = f"{text[: piece.start]} {text[piece.end :]}"
    return re.sub(r"\s+([,.;!?])", r"\1", " ".join(text.split()))


def _not_denied(text: str, times: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out times of clauses that say when it cannot be, if others are left."""
    denied = [
        (found.start(), found.end())
        for found in re.finditer(r"[^.!?;]+", text)
        if _DENIED.search(found.group(0))
    ]
    kept = tuple(
        piece
        for piece in times
        if not any(start <= piece.start < end for start, end in denied)
    )
    return kept or times


def _last(*groups: Iterable[str]) -> str:
    """Return the last words of the first group that has some: later words correct."""
    for group in groups:
        if said := [words for words in group if words]:
            return said[-1]
    return ""


def _specialty(text: str) -> str:
    """Return the kind of clinician that was named; the narrowest of several."""
    found = [match["kind"] for match in _SPECIALTY.finditer(text)]
    return max(found, key=_narrow, default="")


def _narrow(word: str) -> tuple[bool, int]:
    return word.casefold() not in {"doctor", "therapist", "physician", "practice"}, len(
        word
    )


def _clinician(text: str, known: Sequence[str]) -> str:
    """Return the name of somebody to see: of the directory, with a title, or after with."""
    titled = list(_TITLED.finditer(text))
    if titled:
        return titled[-1].group(0).rstrip(".,")
    for match in _WITH.finditer(text):
        if not set(words_of(match["name"])) & _NOT_A_NAME:
            return match["name"].rstrip(".,")
    heard = called(text, known) if known else ()
    return heard[0] if len(heard) == 1 else ""


def _place(rest: str, clinician: str) -> str:
    found = [m["place"] for m in _PLACE.finditer(rest) if _is_place(m, clinician)]
    if found:
        return found[-1].rstrip(".,")
    lower = _LOWER.search(rest)
    return lower["place"] if lower else ""


def _is_place(match: re.Match[str], clinician: str) -> bool:
    """Tell "in Harrow" and "a dentist at Harrow" from "at Ann's" and "to March"."""
    words = set(words_of(match["place"]))
    if words & _NOT_A_NAME or (clinician and match["place"] in clinician):
        return False
    return not re.match(r"(?:to|at)\b", match.group(0)) or bool(match["led"])


def _person(text: str) -> str:
    found = [
        match["own"] or match["me"] or match["kin"] for match in _NAMED.finditer(text)
    ]
    named = [name for name in found if name.casefold() not in _NOT_A_NAME]
    return named[-1].rstrip(".,!") if named else ""


def _one(pattern: re.Pattern[str], text: str, group: str) -> str:
    found = pattern.search(text)
    return found[group] if found else ""
