"""Say how much of a medication was counted."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.quantity import Quantity
from .spec import Asking, Effect, Outcome, Said, Sort, Tool
from .stock import in_unit, moved


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication, and how much there is."""

    medication: Annotated[
        MedicationState, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ]
    amount: Annotated[Quantity, Said(sort=Sort.AMOUNT, meaning="how much there is")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note how much of a medication was counted in the house."""
    amount = in_unit(args.amount, args.medication)
    command = c.CountStock(
        person=asking.person, medication=args.medication.medication.id, amount=amount
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return await moved("stock_counted", asking, args.medication, amount, done.entries)


TOOL: Final = Tool(
    name="count_stock", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
