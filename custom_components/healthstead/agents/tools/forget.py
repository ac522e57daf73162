"""Know something of a person no longer, or remind them of it no more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.recall import MemoryKind, Recalled
from ...care.refusal import Refusal, refuse
from ...domain.ids import SymptomId
from ...domain.known_said import read_fact
from ...domain.naming import match_name
from .recall import LATER, YEARS
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

LOOKED_AT: Final = 60
"""So many of the things that fit best are looked at for a complaint."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is to be forgotten."""

    text: Annotated[str, Said(sort=Sort.TEXT, meaning="what to forget, as said")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """The one thing that is meant, and how it is forgotten."""

    command: c.Command
    facts: dict[str, Fact]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Forget one fact or one complaint that the person told; they confirm it first."""
    found = await _reminder(asking, args.text)
    if found is None:
        found = await _known(asking, args.text)
    if found is None:
        found = await _told(asking, args.text)
    if found is None:
        return refuse("unknown_fact")
    if isinstance(found, Refusal):
        return found
    done = await asking.desk.do(found.command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(key="forgotten", facts=found.facts, entries=done.entries)


async def _known(asking: Asking, words: str) -> Found | Refusal | None:
    """Return the one standing fact that is meant, if it is one."""
    facts = await asking.desk.ask(q.ListFacts(person=asking.person), asking.actor)
    if isinstance(facts, Refusal):
        return facts
    profile, (_, said) = asking.profile, read_fact(words)
    names: list[tuple[str, Found]] = [
        (
            fact.text,
            Found(
                command=c.ForgetFact(person=asking.person, fact=fact.id),
                facts={"text": fact.text, "at": fact.at},
            ),
        )
        for fact in facts
    ]
    for text in (*profile.allergies, *profile.conditions):
        without = replace(
            profile,
            allergies=_without(profile.allergies, text),
            conditions=_without(profile.conditions, text),
        )
        command = c.ChangePerson(person=asking.person, profile=without)
        names.append((text, Found(command=command, facts={"text": text})))
    matched = match_name(said, names).found
    return matched[0] if len(matched) == 1 else None


async def _reminder(asking: Asking, words: str) -> Found | Refusal | None:
    """Return the one waiting reminder that is meant, where one is spoken of."""
    if (spoken := _OF_A_REMINDER.match(words.strip())) is None:
        return None
    query = q.ListReminders(person=asking.person)
    waiting = await asking.desk.ask(query, asking.actor)
    if isinstance(waiting, Refusal):
        return waiting
    names = [(one.text, one) for one in waiting]
    found = match_name(spoken["of"], names).found if spoken["of"] else waiting
    if len(found) != 1:
        return refuse("unknown_reminder")
    command = c.DropReminder(person=asking.person, reminder=found[0].id)
    return Found(command=command, facts={"text": found[0].text, "at": found[0].at})


_OF_A_REMINDER: Final = re.compile(
    r"(?:(?:the|my|that|this|a) )?remind(?:ers?|ing me)\b(?: (?:to|about|of|for|that))?"
    r" ?(?P<of>.*)",
    re.IGNORECASE,
)


def _without(words: Sequence[str], one: str) -> tuple[str, ...]:
    return tuple(word for word in words if word != one)


async def _told(asking: Asking, words: str) -> Found | Refusal | None:
    """Return the complaint that fits best."""
    query = q.Recall(
        person=asking.person,
        words=words,
        start=asking.now - YEARS,
        end=asking.now + LATER,
        limit=LOOKED_AT,
    )
    said = await asking.desk.ask(query, asking.actor)
    if isinstance(said, Refusal):
        return said
    complaint = next(filter(_is_complaint, said), None)
    if complaint is None:
        return None
    symptom = SymptomId(complaint.source)
    return Found(
        command=c.ForgetSymptom(person=asking.person, symptom=symptom),
        facts={"text": complaint.text, "at": complaint.at},
    )


def _is_complaint(one: Recalled) -> bool:
    return one.kind is MemoryKind.SYMPTOM


TOOL: Final = Tool(
    name="forget", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
