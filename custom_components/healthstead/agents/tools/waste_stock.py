"""Note that some of a medication was lost."""

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
    """Of which medication, how much, and how it came."""

    medication: Annotated[
        MedicationState, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ]
    amount: Annotated[Quantity, Said(sort=Sort.AMOUNT, meaning="how much was lost")]
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note that some of a medication was spilt, lost or thrown away."""
    amount = in_unit(args.amount, args.medication)
    command = c.WasteStock(
        person=asking.person,
        medication=args.medication.medication.id,
        amount=amount,
        reason=args.reason,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return await moved("stock_wasted", asking, args.medication, amount, done.entries)


TOOL: Final = Tool(
    name="waste_stock", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
