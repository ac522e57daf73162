"""Asking a house in the tests of decisions: what was kept, doubted, refused."""

from typing import Any

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.record import MedicationRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose

from ..builders import ANN, House, a_user


async def kept(house: House, command: c.Command) -> list[Any]:
    """Carry a command out as Ann and return what happened."""
    return [entry.event for entry in (await house.do(command, a_user())).entries]


async def noted(house: House, command: c.Command) -> Dose:
    """Carry it out and return the dose that was kept."""
    events = await kept(house, command)
    (event,) = [e for e in events if not isinstance(e, ev.DoseUnconfirmed)]
    dose: Dose = event.dose
    return dose


async def doubted(house: House, command: c.Command) -> Refusal:
    """Return the doubt, which must be one that a yes overrides, and keep nothing."""
    before = len(house.log.entries_kept)
    refusal = await house.refused(command, a_user())
    assert refusal.question, refusal
    assert len(house.log.entries_kept) == before
    return refusal


async def refused(house: House, command: c.Command) -> str:
    """Return the reason of a refusal that nobody can override."""
    refusal = await house.refused(command, a_user())
    assert not refusal.question, refusal
    return refusal.reason


def held(house: House, medication: str) -> MedicationRecord:
    """Return one of Ann's medications."""
    return house.record().medications[MedicationId(medication)]


def about(medication: str, **more: Any) -> dict[str, Any]:
    """Return the first fields of a command about one of Ann's medications."""
    return {"person": ANN, "medication": MedicationId(medication), **more}
