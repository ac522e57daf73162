"""What the tools about stock share: in which unit, and how much there is then."""

from ...care import queries as q
from ...care.events import Entry
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...care.world.doses import unit_of
from ...domain.quantity import Quantity
from .spec import Asking, Fact, Outcome


def in_unit(amount: Quantity, state: MedicationState) -> Quantity:
    """Return an amount with the unit of the shelf, else of the doses, if none was said."""
    if amount.unit:
        return amount
    shelf, schedule = state.shelf, state.medication.schedule
    unit = unit_of(schedule) if shelf is None else shelf.unit
    return Quantity(value=amount.value, unit=unit)


async def moved(
    key: str,
    asking: Asking,
    state: MedicationState,
    amount: Quantity,
    entries: tuple[Entry, ...],
) -> Outcome:
    """Return what to say of a movement that was kept, and what there is now."""
    medication = state.medication
    facts: dict[str, Fact] = {
        "medication": medication.shown(names=not asking.neutral),
        "amount": amount,
    }
    if (stock := await stock_of(asking, state)) is not None:
        facts["stock"] = stock
    return Outcome(
        key=key, facts=facts, entries=entries, written={"amount": str(amount)}
    )


async def stock_of(asking: Asking, state: MedicationState) -> Quantity | None:
    """Return how much there is at this moment; whoever may record may know."""
    query = q.NamedMedications(
        person=asking.person, words=state.medication.name, stopped=True
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return None
    now = (each for each in found if each.medication.id == state.medication.id)
    return next((each.stock for each in now), None)
