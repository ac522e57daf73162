"""Take a paused or stopped medication again."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.timing import describe
from .plan import coming, dose_rows
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which one."""

    medication: Annotated[
        MedicationState, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Take a paused or stopped medication again; a person confirms it first."""
    medication = args.medication.medication
    command = c.ResumeMedication(
        person=asking.person, medication=medication.id, accepted=asking.accepted
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {
        "medication": medication.shown(names=not asking.neutral),
        "schedule": describe(medication.schedule),
    }
    return Outcome(
        key="medication_resumed",
        facts=facts,
        rows=dose_rows(coming(asking, medication.schedule, asking.local_now)),
        entries=done.entries,
    )


TOOL: Final = Tool(
    name="resume_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
