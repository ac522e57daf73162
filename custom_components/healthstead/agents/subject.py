"""Whom a sentence is about, when it is not the speaker."""

import re
from collections.abc import Sequence
from typing import Final

from ..care.record import Household
from ..domain.ids import PersonId
from ..domain.naming import match_name, words_of
from ..domain.person import Contact

SELF: Final = frozenset("i me my myself mine we us our".split())

RELATIONS: Final = (
    "mother|mum|mom|mama|father|dad|papa|husband|wife|partner|son|daughter"
    "|grandmother|grandma|granny|nan|grandfather|grandpa|granddad|brother|sister"
    "|uncle|aunt|neighbour|neighbor|friend|child|kid|baby|boy|girl"
)
_ALIKE: Final = tuple(
    frozenset(group.split())
    for group in (
        "mother mum mom mama",
        "father dad papa",
        "grandmother grandma granny nan",
        "grandfather grandpa granddad",
        "neighbour neighbor",
    )
)
"""Words for the same relation."""
_DOES: Final = (
    r"(?:has |have |had |just |already |also )*"
    r"(?:took|taken|takes|take|needs?|feels?|felt|swallowed|had|has|got|is|was|wants?)"
)
_OTHER: Final = re.compile(
    rf"\b((?:my|our|his|her|the) (?:{RELATIONS}))(?:'s)?\b", re.IGNORECASE
)
_PRONOUN: Final = re.compile(rf"^\s*(?:and )?(she|he|they) {_DOES}\b", re.IGNORECASE)


def other_person(text: str, names: Sequence[str]) -> str:
    """Return the words for somebody else whom a sentence is about, or nothing.

    A named person of the household, a relation ("my mother"), or a bare "she"
    at the beginning. "Remind me to call my mother" is about the speaker.
    """
    plain = text.replace("\u2019", "'")
    if re.match(
        r"\s*(please )?(remind|tell|call|text|write|message)\b", plain, re.IGNORECASE
    ):
        return ""
    for found in _OTHER.finditer(plain):
        if _is_subject(plain, found):
            return found.group(1)
    for name in _called(names):
        pattern = rf"\b{re.escape(name)}(?:'s\b| {_DOES}\b)|\b(?:for|of|on) {re.escape(name)}\b"
        if re.search(pattern, plain, re.IGNORECASE):
            return name
    said = _PRONOUN.search(plain)
    return said.group(1) if said else ""


def _called(names: Sequence[str]) -> tuple[str, ...]:
    """Return full and first names: at home people use the first."""
    first = [name.split()[0] for name in names if name.split()]
    return (*names, *first)


def _is_subject(text: str, found: re.Match[str]) -> bool:
    """Say whether a relation does something, or has something done for it."""
    rest = text[found.end() :]
    possessive = found.group(0).lower().endswith("'s")
    if possessive or re.match(rf"\s+{_DOES}\b", rest, re.IGNORECASE):
        return True
    return re.search(r"\bfor\s+$", text[: found.start()], re.IGNORECASE) is not None


def person_named(
    words: str, household: Household, contacts: Sequence[Contact]
) -> PersonId | None:
    """Return the one person of the household who is meant, or None."""
    names = [(p.person.name, p.person.id) for p in household.present()]
    if found := _one(words, names):
        return found
    said = set(words_of(words))
    heard = said.union(*(group for group in _ALIKE if group & said))
    related = [c.name for c in contacts if set(words_of(c.relation)) & heard]
    return _one(related[0], names) if len(related) == 1 else None


def _one(words: str, names: Sequence[tuple[str, PersonId]]) -> PersonId | None:
    found = match_name(words, names).found
    return found[0] if len(found) == 1 else None
