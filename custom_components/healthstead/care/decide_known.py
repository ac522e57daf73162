"""Standing facts: known because somebody said so, until somebody says otherwise."""

from dataclasses import replace
from typing import assert_never

from ..domain.ids import FactId
from ..domain.known import FactKind, KnownFact
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type KnownCommand = c.RememberFact | c.ForgetFact


def decide_known(
    record: PersonRecord, command: KnownCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide what is known of a person for good."""
    match command:
        case c.ForgetFact(fact=fact):
            if all(known.id != fact for known in record.facts):
                return refuse("unknown_fact")
            return (ev.FactForgotten(fact=fact),)
        case c.RememberFact(kind=kind, text=text):
            return _remember(record, kind, text.strip(), situation)
        case _:
            assert_never(command)


def _remember(
    record: PersonRecord, kind: FactKind, text: str, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Put it into the profile where checks look for it, else beside it."""
    if not text:
        return refuse("text_missing")
    profile = record.person.profile
    match kind:
        case FactKind.ALLERGY:
            if _among(text, profile.allergies):
                return ()
            profile = replace(profile, allergies=(*profile.allergies, text))
            return (ev.PersonChanged(profile=profile),)
        case FactKind.CONDITION:
            if _among(text, profile.conditions):
                return ()
            profile = replace(profile, conditions=(*profile.conditions, text))
            return (ev.PersonChanged(profile=profile),)
        case FactKind.PREFERENCE | FactKind.NOTE:
            if _among(text, tuple(known.text for known in record.facts)):
                return ()
            fact = KnownFact(
                id=FactId(situation.new_id()), kind=kind, text=text, at=situation.now
            )
            return (ev.FactRemembered(fact=fact),)
        case _:
            assert_never(kind)


def _among(text: str, known: tuple[str, ...]) -> bool:
    return text.casefold() in {one.casefold() for one in known}
