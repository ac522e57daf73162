"""What the tools about directions share: reading them, and what falls due by them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from ...care.prescribing import prescribed
from ...care.refusal import Refusal
from ...domain.medication import Handling
from ...domain.schedule import Linked, Schedule, Slot, slots_between
from ...domain.sig import parse_sig
from .spec import Asking, Fact

AHEAD: Final = timedelta(days=400)
FIRST: Final = 3
"""So many doses of a new direction are shown before anybody says yes."""
_STRENGTH: Final = re.compile(
    r"\b\d+(?:[.,]\d+)? ?(?:mg|micrograms?|mcg|g|units?|%)"
    r"(?: ?/ ?\d*(?:[.,]\d+)? ?(?:ml|mg|h|puff|dose))?(?!\w)",
    re.IGNORECASE,
)
_FOOD: Final[Mapping[str, str]] = {
    "before_food": "before food",
    "after_food": "after food",
    "with_food": "with food",
    "empty_stomach": "on an empty stomach",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A direction as it was read: when it falls due, and what else it says."""

    schedule: Schedule
    strength: str = ""
    instructions: str = ""

    @property
    def handling(self) -> Handling:
        """Return how it is looked after: as usual, with what the label says."""
        return Handling(instructions=self.instructions)


def plan_for(
    asking: Asking, name: str, direction: str, start: datetime
) -> Plan | Refusal:
    """Read a direction that begins at a moment, or say why it cannot be read."""
    local = start.astimezone(asking.zone)
    schedule = prescribed(name, direction, local, asking.profile.day)
    if isinstance(schedule, Refusal):
        return schedule
    read = parse_sig(direction, drug=name)
    return Plan(
        schedule=schedule,
        strength=read.strength or strength_in(name),
        instructions=label_of(direction, name).instructions,
    )


def label_of(direction: str, name: str) -> Handling:
    """Return how a medication is looked after: with what its direction says of food."""
    read = parse_sig(direction, drug=name)
    food = dict.fromkeys(_FOOD[d.food] for d in read.dosages if d.food)
    return Handling(instructions=", ".join(food))


def strength_in(name: str) -> str:
    """Return the strength that a name ends with, as on the pack."""
    found = _STRENGTH.search(name)
    return "" if found is None else found.group(0)


def coming(
    asking: Asking, schedule: Schedule, after: datetime, until: datetime | None = None
) -> tuple[Slot, ...]:
    """Return what falls due in a stretch; what hangs on other doses never is foretold."""
    if isinstance(schedule, Linked):
        return ()
    end = after + AHEAD if until is None else until
    slots = slots_between(schedule, asking.zone, after, end)
    return tuple(slots if until is not None else islice(slots, FIRST))


def dose_rows(slots: tuple[Slot, ...]) -> tuple[Mapping[str, Fact], ...]:
    """Return what a sentence says of doses that are still to come."""
    return tuple({"due": slot.due, "amount": slot.amount} for slot in slots)
