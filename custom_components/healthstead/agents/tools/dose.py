"""What the tools about doses share: slots of a stretch, and what is told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from ...care import queries as q
from ...care.events import (
    DoseCorrected,
    DoseMissed,
    DoseSkipped,
    DoseSnoozed,
    DoseTaken,
    Entry,
)
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.ids import MedicationId
from ...domain.ledger import Dose, DoseStatus
from ...domain.medication import Medication
from ..values import When
from .spec import Asking, Fact, Outcome

MEMORY: Final = timedelta(days=40)
"""So far back an answer is looked for where nobody said when it was."""
AHEAD: Final = timedelta(days=2)
"""An answer that puts a dose off lies ahead."""
AROUND: Final = timedelta(hours=2)
"""So far from a moment the dose may lie that is meant by it."""


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


async def answers(
    asking: Asking, medication: MedicationId | None, when: When | None
) -> tuple[Dose, ...] | Refusal:
    """Return what people answered, the latest said last; with a time, around it."""
    start, end = asking.now - MEMORY, asking.now + AHEAD
    if when is not None:
        start, end = _around(when)
    query = q.DoseHistory(
        person=asking.person,
        start=min(start, asking.now) - AHEAD,
        end=end + AHEAD,
        medication=medication,
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    given = [d for d in found if d.status is not DoseStatus.UNCONFIRMED]
    near = [d for d in given if start <= d.at < end or start <= (d.due or d.at) < end]
    # Ids are in the order in which they were made, whatever time was told.
    return tuple(sorted(near, key=lambda dose: dose.id))


def _around(when: When) -> tuple[datetime, datetime]:
    if when.end is not None:
        return when.start, when.end
    return when.start - AROUND, when.start + AROUND


async def slots_around(
    asking: Asking, medication: Medication, when: When | None
) -> tuple[q.DueDose, ...] | Refusal:
    """Return the doses that were due around a time and by now, oldest first."""
    soon = asking.now + timedelta(minutes=1)
    start, end = asking.now - timedelta(days=1), soon
    if when is not None:
        start, end = _around(when)
    last = min(end, soon)
    query = q.ListDoses(person=asking.person, start=min(start, last), end=last)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    return tuple(each for each in found if each.medication.id == medication.id)


def told(
    key: str, asking: Asking, medication: Medication, entries: Sequence[Entry]
) -> Outcome:
    """Return what to say of an answer to a dose that was kept."""
    name = medication.shown(names=not asking.neutral)
    facts: dict[str, Fact] = {"medication": name}
    for entry in entries:
        match entry.event:
            case (
                DoseTaken(dose=dose)
                | DoseSkipped(dose=dose)
                | DoseSnoozed(dose=dose)
                | DoseMissed(dose=dose)
                | DoseCorrected(dose=dose)
            ):
                facts["at"] = dose.at
                if dose.amount is not None:
                    facts["amount"] = dose.amount
                if dose.due is not None:
                    facts["due"] = dose.due
            case _:
                continue
    return Outcome(key=key, facts=facts, entries=tuple(entries))
