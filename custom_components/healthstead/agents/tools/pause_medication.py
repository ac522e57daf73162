"""Take a medication not for a while."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ..values import When
from .plan import coming
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which one, until when, and why."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    until: Annotated[
        When | None, Said(sort=Sort.UNTIL, meaning="until when, or for how long")
    ] = None
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Pause the reminders of a medication; a person confirms it first."""
    medication = args.medication.medication
    end = None if args.until is None else args.until.start
    command = c.PauseMedication(
        person=asking.person,
        medication=medication.id,
        start=asking.now,
        end=end,
        reason=args.reason,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts: dict[str, Fact] = {"medication": medication.shown(names=not asking.neutral)}
    if end is None:
        return Outcome(key="medication_paused", facts=facts, entries=done.entries)
    facts["until"] = end
    if slots := coming(asking, medication.schedule, end):
        facts["next"] = slots[0].due
    return Outcome(key="medication_paused_until", facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="pause_medication", args=Args, effect=Effect.WRITE, run=run, needs_yes=True
)
