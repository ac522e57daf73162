"""Note that a dose is left out."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ..values import When
from .dose import told
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which dose, and why."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    at: Annotated[When | None, Said(sort=Sort.FUTURE, meaning="which dose")] = None
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note that a dose is left out."""
    at = asking.now if args.at is None else max(args.at.start, asking.now)
    command = c.SkipDose(
        person=asking.person,
        medication=args.medication.medication.id,
        at=at,
        reason=args.reason,
        until=None if args.at is None else args.at.end,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return told("dose_skipped", asking, args.medication.medication, done.entries)


TOOL: Final = Tool(name="skip_dose", args=Args, effect=Effect.WRITE, run=run)
