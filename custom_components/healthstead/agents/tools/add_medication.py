"""Take a new medication, as the prescription says."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal, refuse
from ...domain.sig import parse_sig
from ...domain.timing import Unclear, describe, schedule_from
from ..values import When
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What it is called and how it was directed, in the original words."""

    name: Annotated[str, Said(sort=Sort.TEXT, meaning="name of the medication")]
    direction: Annotated[str, Said(sort=Sort.PHRASE, meaning="how to take it")]
    start: Annotated[When | None, Said(sort=Sort.FUTURE, meaning="first day")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Add a medication with its directions; a person confirms it first."""
    start = asking.local_now if args.start is None else args.start.start
    read = parse_sig(args.direction, drug=args.name)
    if read.status != "ok":
        return refuse("direction_unclear", reasons=", ".join(read.reasons))
    local = start.astimezone(asking.zone).replace(tzinfo=None)
    schedule = schedule_from(read.dosages, local, asking.profile.day)
    if isinstance(schedule, Unclear):
        return refuse("direction_unclear", reasons=", ".join(schedule.reasons))
    command = c.AddMedication(
        person=asking.person,
        name=args.name,
        direction=args.direction,
        schedule=schedule,
        start=start,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {"medication": args.name, "schedule": describe(schedule)}
    return Outcome(key="medication_added", facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="add_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
