"""Who is speaking, and for whom."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ..care.actor import Actor, ActorKind
from ..care.record import Household, PersonRecord
from ..domain.ids import PersonId
from ..domain.naming import match_name, words_of
from .memory import Dialogue
from .subject import SELF, other_person, person_named
from .tools import BY_NAME
from .tools.spec import Call


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaker:
    """The actor with a person, and whether others may be listening."""

    actor: Actor
    person: PersonId
    neutral: bool


def find_speaker(
    actor: Actor, household: Household, dialogue: Dialogue, hint: PersonId | None
) -> Speaker | None:
    """Return who speaks: the user, the satellite's person, the only one, or None.

    None means: ask once. A name that was only said aloud may record, not read.
    """
    if actor.person is not None and actor.person in household.people:
        spoken = actor.kind is ActorKind.SATELLITE
        return _speaker(actor, household.people[actor.person], neutral=spoken)
    present = household.present()
    alone = present[0].person.id if len(present) == 1 else None
    if (person := hint or alone) is not None and person in household.people:
        known = replace(actor, person=person)
        return _speaker(known, household.people[person], neutral=True)
    if dialogue.claimed is not None and dialogue.claimed in household.people:
        claimed = replace(actor, person=dialogue.claimed, claimed=True)
        return _speaker(claimed, household.people[dialogue.claimed], neutral=True)
    return None


def for_all(
    actor: Actor, household: Household, calls: Sequence[Call]
) -> Speaker | None:
    """Return a speaker for what anybody may ask without saying who they are."""
    if not calls or not all(BY_NAME[call.tool].for_all for call in calls):
        return None
    first = household.present()[0].person.id
    return Speaker(actor=actor, person=first, neutral=True)


def _speaker(actor: Actor, record: PersonRecord, *, neutral: bool) -> Speaker:
    open_names = record.person.profile.names_on_shared_screens
    return Speaker(
        actor=actor, person=record.person.id, neutral=neutral and not open_names
    )


def claim(text: str, household: Household) -> PersonId | None:
    """Return the person that an answer to "Who is this?" names."""
    said = _IT_IS.fullmatch(text.strip().rstrip(".!"))
    if said is None or len(words_of(said["name"])) > LONGEST_NAME:
        return None
    names = [(p.person.name, p.person.id) for p in household.present()]
    found = match_name(said["name"], names).found
    return found[0] if len(found) == 1 else None


# "Don't tell Ben" is not Ben speaking.
_IT_IS: Final = re.compile(
    r"(?:it'?s|it is|this is|i'?m|i am|my name is|it'?s me,?|me,?"
    r"|ich bin|hier ist|hier spricht|das ist|ich heiße|mein name ist"
    r"|c'est|je suis|ici|je m'appelle|soy|aquí|me llamo)?\s*"
    r"(?P<name>(?:(?!\b(?:not|no|never|don't|tell|call|ask"
    r"|nicht|nein|pas|non|sag|dis)\b).)+?)"
    r"(?: here| speaking)?",
    re.IGNORECASE,
)
LONGEST_NAME: Final = 4


def target_of(
    arguments: Mapping[str, str], text: str, speaker: Speaker, household: Household
) -> PersonId | None:
    """Return whose record a call is about; None when that cannot be told."""
    record = household.people[speaker.person]
    own = record.person.name
    names = [p.person.name for p in household.present() if p.person.name != own]
    words = arguments.get("person", "").strip()
    if not words or words.casefold() in SELF or words.casefold() == own.casefold():
        # "my" in "my mother took her pill" does not make it the speaker's pill.
        words = other_person(text, names)
    if not words:
        return speaker.person
    return person_named(words, household, record.contacts)
