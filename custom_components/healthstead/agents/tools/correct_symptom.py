"""Put right what was told of a complaint."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care import events as ev
from ...care.diary import fitting
from ...care.refusal import Refusal, refuse
from ...domain.diary import read_change
from .diary_entries import as_json, clock_of, facts_of, told_lately
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is right, and of which complaint; of the one told last unless said."""

    change: Annotated[
        str, Said(sort=Sort.TEXT, meaning="what is right: an 8, the right knee")
    ]
    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="of which complaint")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Put right how bad, where, since when or what a complaint in the diary is."""
    told = await told_lately(asking)
    if isinstance(told, Refusal):
        return told
    meant = fitting(told, args.symptoms)
    if not meant:
        return refuse("no_such_symptom")
    known = max(meant, key=lambda one: one.at)
    change = read_change(args.change, known, clock_of(asking))
    if change is None:
        return Missing(argument="change", key="ask_change")
    command = c.CorrectSymptom(
        person=asking.person,
        symptom=known.id,
        text=change.text,
        onset=change.onset,
        severity=change.severity,
        site=change.site,
        triggers=change.triggers,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    events = (entry.event for entry in done.entries)
    put_right = (one.symptom for one in events if isinstance(one, ev.SymptomCorrected))
    right = next(put_right, known)
    return Outcome(
        key="symptom_corrected",
        facts=facts_of(right, asking),
        entries=done.entries,
        data={"symptom": as_json(right)},
    )


TOOL: Final = Tool(
    name="correct_symptom",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
