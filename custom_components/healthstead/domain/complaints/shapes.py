"""One complaint: the words for it, who sees it, how soon, and what narrows it down."""

from dataclasses import dataclass
from enum import StrEnum


class Urgency(StrEnum):
    """How soon somebody should be seen."""

    ROUTINE = "routine"
    SOON = "soon"
    """Within days."""
    SAME_DAY = "same_day"
    """Today, by telephone."""
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """Return a number that grows with urgency."""
        return list(Urgency).index(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """One row of the table.

    ``ways``: each is a pattern as ``patterns`` reads it; one that is found is enough.
    ``to``: specialties, the best first; an empty one means family medicine.
    ``asks``: keys of the questions that may change the destination, the best first.
    """

    id: str
    ways: tuple[str, ...]
    to: tuple[str, ...] = ()
    urgency: Urgency = Urgency.ROUTINE
    asks: tuple[str, ...] = ()


def row(
    name: str, to: str, *ways: str, urgency: Urgency = Urgency.ROUTINE, asks: str = ""
) -> Complaint:
    """Return a row; ``to`` and ``asks`` are words in a row."""
    return Complaint(
        id=name,
        ways=ways,
        to=tuple(to.split()),
        urgency=urgency,
        asks=tuple(asks.split()),
    )
