"""Put an answer right: another time, another amount."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal, refuse
from ...domain.ledger import Dose, DoseStatus
from ...domain.quantity import Quantity
from ..values import When
from .dose import answers, told
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool

# Said of an hour only, it is an hour of the day of the dose.
_HOUR_ONLY: Final = re.compile(
    r"(?:at )?(?:\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|o'?clock)?|noon|midday|midnight)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which dose (the last answer unless said), and what is right about it."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    to_at: Annotated[
        When | None, Said(sort=Sort.PAST, meaning="when it was really taken")
    ] = None
    amount: Annotated[
        Quantity | None, Said(sort=Sort.AMOUNT, meaning="how much it really was")
    ] = None
    at: Annotated[
        When | None, Said(sort=Sort.PAST, meaning="which dose, as it was noted")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Put right when a dose was taken, or how much it was."""
    medication = args.medication.medication
    if args.to_at is None and args.amount is None:
        return Missing(argument="to_at", key="ask_to_at")
    if args.to_at is not None and not args.to_at.precise:
        return Missing(argument="to_at", key="time_not_precise")
    found = await answers(asking, medication.id, args.at)
    if isinstance(found, Refusal):
        return found
    taken = [dose for dose in found if dose.status is DoseStatus.TAKEN]
    if not taken:
        return refuse("unknown_dose")
    dose = taken[-1]
    command = c.CorrectDose(
        person=asking.person,
        medication=medication.id,
        dose=dose.id,
        at=None if args.to_at is None else _moment(args.to_at, dose, asking),
        amount=args.amount,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    outcome = told("dose_corrected", asking, medication, done.entries)
    amount = outcome.facts.get("amount")
    if args.amount is None or amount is None:
        return outcome
    return replace(outcome, written={"amount": str(amount)})


def _moment(when: When, dose: Dose, asking: Asking) -> datetime:
    if _HOUR_ONLY.fullmatch(when.text.strip()) is None:
        return when.start
    day = dose.at.astimezone(asking.zone)
    return when.start.astimezone(asking.zone).replace(
        year=day.year, month=day.month, day=day.day
    )


TOOL: Final = Tool(
    name="correct_dose", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
