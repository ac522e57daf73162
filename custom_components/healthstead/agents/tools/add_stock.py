"""Put a new pack of a medication on the shelf."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.quantity import Quantity
from .spec import Asking, Effect, Outcome, Said, Sort, Tool
from .stock import in_unit, moved


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication, how much, and how long it keeps."""

    medication: Annotated[
        MedicationState, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ]
    amount: Annotated[Quantity, Said(sort=Sort.AMOUNT, meaning="how much is in it")]
    expires: Annotated[
        date | None, Said(sort=Sort.LAST_DAY, meaning="last day of use")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note that a new pack of a medication came into the house."""
    amount = in_unit(args.amount, args.medication)
    command = c.AddPack(
        person=asking.person,
        medication=args.medication.medication.id,
        amount=amount,
        expires=args.expires,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    told = await moved("stock_added", asking, args.medication, amount, done.entries)
    if args.expires is None:
        return told
    return replace(told, facts={**told.facts, "expires": args.expires})


TOOL: Final = Tool(
    name="add_stock", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
