"""Take a new medication, as the prescription says."""

from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ...domain.checks.findings import Candidate
from ...domain.timing import describe
from ..values import When
from .checking import doubted
from .plan import Plan, coming, dose_rows, plan_for
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What it is called and how it was directed, in the original words."""

    name: Annotated[str, Said(sort=Sort.TEXT, meaning="name of the medication")]
    direction: Annotated[str, Said(sort=Sort.PHRASE, meaning="how to take it")]
    start: Annotated[When | None, Said(sort=Sort.FUTURE, meaning="first day")] = None
    strength: Annotated[str, Said(sort=Sort.TEXT, meaning="strength of one")] = ""
    instructions: Annotated[
        str, Said(sort=Sort.TEXT, meaning="what else the label says")
    ] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Add a medication with its directions; a person confirms it first."""
    start = asking.local_now if args.start is None else args.start.start
    plan = plan_for(asking, args.name, args.direction, start)
    if isinstance(plan, Refusal):
        return plan
    plan = _as_told(plan, args)
    new = Candidate(name=args.name, strength=plan.strength)
    if (question := await doubted(asking, new, describe(plan.schedule))) is not None:
        return question
    command = c.AddMedication(
        person=asking.person,
        name=args.name,
        direction=args.direction,
        schedule=plan.schedule,
        start=start,
        strength=plan.strength,
        handling=plan.handling,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(
        key="medication_added",
        facts={"medication": args.name, "schedule": describe(plan.schedule)},
        rows=dose_rows(coming(asking, plan.schedule, max(start, asking.local_now))),
        entries=done.entries,
    )


def _as_told(plan: Plan, args: Args) -> Plan:
    """Return the plan with what was told beside the direction; the label is kept whole."""
    return replace(
        plan,
        strength=args.strength or plan.strength,
        instructions=args.instructions or plan.instructions,
    )


TOOL: Final = Tool(
    name="add_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
