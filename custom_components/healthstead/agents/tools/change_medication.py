"""Take a medication by another direction."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.timing import describe
from ..values import When
from .plan import coming, dose_rows, plan_for
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which one, and how it was directed anew, in the original words."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    direction: Annotated[str, Said(sort=Sort.PHRASE, meaning="how to take it now")]
    start: Annotated[When | None, Said(sort=Sort.FUTURE, meaning="from when on")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Change how a medication is taken; a person confirms it first."""
    medication = args.medication.medication
    start = asking.local_now if args.start is None else args.start.start
    plan = plan_for(asking, medication.name, args.direction, start)
    if isinstance(plan, Refusal):
        return plan
    command = c.ChangeMedication(
        person=asking.person,
        medication=medication.id,
        direction=args.direction,
        schedule=plan.schedule,
        since=start,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {
        "medication": medication.shown(names=not asking.neutral),
        "before": describe(medication.schedule),
        "schedule": describe(plan.schedule),
    }
    return Outcome(
        key="medication_changed",
        facts=facts,
        rows=dose_rows(coming(asking, plan.schedule, max(start, asking.local_now))),
        entries=done.entries,
    )


TOOL: Final = Tool(
    name="change_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
