"""Take a medication no longer."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which one, and why."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Stop reminding about a medication; a person confirms it first."""
    medication = args.medication.medication
    command = c.StopMedication(
        person=asking.person, medication=medication.id, reason=args.reason
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = {"medication": medication.shown(names=not asking.neutral)}
    return Outcome(key="medication_stopped_now", facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="stop_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
