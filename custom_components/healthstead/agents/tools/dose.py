"""What the tools about doses share: slots of a stretch, and what is told."""

from collections.abc import Sequence
from datetime import datetime

from ...care import queries as q
from ...care.events import DoseSkipped, DoseSnoozed, DoseTaken, Entry
from ...care.queries import MedicationState
from ...domain.medication import Medication
from ..values import When
from .spec import Asking, Fact, Outcome


async def slot_within(
    asking: Asking, state: MedicationState, when: When
) -> datetime | None:
    """Return the one open slot of "this morning", or None.

    A precise moment names no slot: the desk finds the one it answers.
    """
    if when.end is None:
        return None
    open_ = await asking.desk.ask(q.OpenDoses(person=asking.person), asking.actor)
    if not isinstance(open_, tuple):
        return None
    within = [
        dose.due
        for dose in open_
        if dose.medication.id == state.medication.id
        and when.start <= dose.due < when.end
        and dose.due <= asking.now
    ]
    return within[0] if len(within) == 1 else None


def told(
    key: str, asking: Asking, medication: Medication, entries: Sequence[Entry]
) -> Outcome:
    """Return what to say of an answer to a dose that was kept."""
    name = medication.shown(names=not asking.neutral)
    facts: dict[str, Fact] = {"medication": name}
    for entry in entries:
        match entry.event:
            case DoseTaken(dose=dose) | DoseSkipped(dose=dose) | DoseSnoozed(dose=dose):
                facts["at"] = dose.at
                if dose.amount is not None:
                    facts["amount"] = dose.amount
                if dose.due is not None:
                    facts["due"] = dose.due
            case _:
                continue
    return Outcome(key=key, facts=facts, entries=tuple(entries))
