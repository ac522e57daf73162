"""Keep a complaint in the diary."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ..values import When
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is felt, since when, how bad from 0 to 10."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what is felt, as said")]
    onset: Annotated[When | None, Said(sort=Sort.PERIOD_FROM, meaning="since when")] = (
        None
    )
    severity: Annotated[
        int | None, Said(sort=Sort.SEVERITY, meaning="how bad, 0 to 10")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Keep what a person feels in the symptom diary."""
    command = c.StoreSymptom(
        person=asking.person,
        text=args.symptoms,
        at=asking.now,
        onset=None if args.onset is None else args.onset.start,
        severity=args.severity,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {"symptoms": args.symptoms}
    return Outcome(key="symptoms_stored", facts=facts, entries=done.entries)


TOOL: Final = Tool(name="store_symptoms", args=Args, effect=Effect.WRITE, run=run)
