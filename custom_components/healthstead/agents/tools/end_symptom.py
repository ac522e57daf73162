"""Note that a complaint is over."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final

from ...care import commands as c
from ...care import events as ev
from ...care.diary import fitting, latest_stretch, of_one_thing
from ...care.refusal import Refusal
from ...domain.diary import read_ending
from ...domain.symptom import Symptom
from ..values import When
from .diary_entries import clock_of, facts_of, told_lately
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is over, and since when; since now unless said."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what is over, as said")]
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="since when")] = None


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note that something a person felt is over."""
    ending = read_ending(args.symptoms, clock_of(asking))
    words = args.symptoms if ending is None else ending.words
    told = await told_lately(asking)
    if isinstance(told, Refusal):
        return told
    lasting = [one for one in told if one.ended is None]
    groups = of_one_thing(fitting(lasting, words))
    if not groups:
        return Outcome(key="no_open_symptom", facts={"symptoms": words})
    if len(groups) > 1:
        return _which(groups, asking)
    over = asking.now
    if args.at is not None:
        over = args.at.start
    elif ending is not None and ending.at is not None:
        over = ending.at
    return await _end(asking, latest_stretch(groups[0]), over)


def _which(groups: tuple[tuple[Symptom, ...], ...], asking: Asking) -> Missing:
    """Ask which of several is over."""
    newest = [many[0] for many in groups]
    return Missing(
        argument="symptoms",
        key="which_symptom",
        rows=tuple({**facts_of(one, asking), "at": one.at} for one in newest),
        options=tuple(one.text for one in newest),
    )


async def _end(
    asking: Asking, symptoms: tuple[Symptom, ...], over: datetime
) -> Outcome | Refusal:
    """End every entry of one stretch; one that began later that day ends as it begins."""
    kept: tuple[ev.Entry, ...] = ()
    for one in symptoms:
        at = over
        if (
            one.onset is not None
            and one.onset.date() == over.astimezone(one.onset.tzinfo).date()
        ):
            at = max(over, one.onset)
        command = c.EndSymptom(person=asking.person, symptom=one.id, at=at)
        done = await asking.desk.do(command, asking.actor)
        if isinstance(done, Refusal):
            return done
        kept += done.entries
    facts = facts_of(symptoms[0], asking)
    shown: dict[str, Fact] = {
        name: facts[name] for name in ("symptoms", "site") if name in facts
    }
    return Outcome(
        key="symptom_ended",
        facts={**shown, "day": over.astimezone(asking.zone)},
        entries=kept,
        data={"ended": [one.id for one in symptoms]},
    )


TOOL: Final = Tool(
    name="end_symptom",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
