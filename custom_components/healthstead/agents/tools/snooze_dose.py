"""Put an open dose off."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from .dose import told
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which dose, and for how long."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    minutes: Annotated[int, Said(sort=Sort.MINUTES, meaning="for how many minutes")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Ask again later about a dose that is open now."""
    command = c.SnoozeDose(
        person=asking.person,
        medication=args.medication.medication.id,
        until=asking.now + timedelta(minutes=args.minutes),
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return told("dose_snoozed", asking, args.medication.medication, done.entries)


TOOL: Final = Tool(
    name="snooze_dose", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
