"""Note that a dose was taken."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.quantity import Quantity
from ..values import When
from .dose import slot_within, told
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What was taken, when, how much."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="when it was taken")] = None
    amount: Annotated[Quantity | None, Said(sort=Sort.AMOUNT, meaning="how much")] = (
        None
    )
    reason: Annotated[
        str, Said(sort=Sort.TEXT, meaning="why all the same, in the words said")
    ] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note that a dose was taken."""
    at, due = asking.now, None
    if args.at is not None:
        slot = await slot_within(asking, args.medication, args.at)
        at, due = (slot, slot) if slot else (_latest(args.at, asking.now), None)
    command = c.RecordDose(
        person=asking.person,
        medication=args.medication.medication.id,
        at=at,
        amount=args.amount,
        due=due,
        reason=args.reason,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    outcome = told("dose_recorded", asking, args.medication.medication, done.entries)
    noted = outcome.facts.get("amount")
    if args.amount is None or noted is None:
        return outcome
    return replace(outcome, written={"amount": str(noted)})


def _latest(when: When, now: datetime) -> datetime:
    """Return the moment said; of a stretch that is not over, this moment."""
    return when.start if when.end is None else min(when.end, now)


TOOL: Final = Tool(name="record_dose", args=Args, effect=Effect.WRITE, run=run)
