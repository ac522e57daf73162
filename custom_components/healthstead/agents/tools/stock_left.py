"""Say how much of a medication is in the house, and until when it lasts."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from ...care import queries as q
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication."""

    medication: Annotated[
        MedicationState, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say how much of a medication is left, and until when that lasts."""
    medication = args.medication.medication
    query = q.ListSupplies(person=asking.person)
    supplies = await asking.desk.ask(query, asking.actor)
    if isinstance(supplies, Refusal):
        return supplies
    name = medication.shown(names=not asking.neutral)
    supply = next((s for s in supplies if s.medication.id == medication.id), None)
    if supply is None or supply.stock is None:
        facts: dict[str, Fact] = {"medication": name}
        return Outcome(key="stock_unknown", facts=facts, data={"medication": name})
    return _told(asking, name, supply)


def _told(asking: Asking, name: str, supply: q.SupplyState) -> Outcome:
    facts: dict[str, Fact] = {"medication": name, "stock": str(supply.stock)}
    data: dict[str, Any] = {"medication": name, "stock": str(supply.stock)}
    rows: tuple[dict[str, Fact], ...] = tuple(
        {"form": problem} for problem in supply.problems
    )
    data["problems"] = list(supply.problems)
    if supply.run_out is None:
        return Outcome(key="stock_left", facts=facts, rows=rows, data=data)
    facts["next"] = supply.run_out
    data["run_out"] = supply.run_out.astimezone(asking.zone).isoformat(
        timespec="minutes"
    )
    return Outcome(key="stock_left_until", facts=facts, rows=rows, data=data)


TOOL: Final = Tool(name="stock_left", args=Args, effect=Effect.READ, run=run)
