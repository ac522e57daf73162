"""Doses that were answered, and which of the open ones an answer means.

Windows are product choices, kept here as data: a slot is *late* after
``LATE_AFTER`` and *unconfirmed* after ``WINDOW``. Unconfirmed is not missed:
it can still be answered, and only a person says "missed".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from .ids import MedicationId
from .quantity import Quantity
from .schedule import Slot

LATE_AFTER: Final = timedelta(minutes=30)
WINDOW: Final = timedelta(hours=4)
EARLY: Final = timedelta(hours=2)
ANSWERABLE: Final = timedelta(hours=24)
"""How long after its time an unanswered slot is still offered as open."""


def instant(moment: datetime) -> datetime:
    """Return a moment in UTC, the form in which slots are looked up.

    Aware datetimes of one zone compare by wall clock and ignore the fold, so
    01:30 before and after the clocks go back would be one key.
    """
    return moment.astimezone(UTC)


class DoseStatus(StrEnum):
    """Where one dose stands."""

    DUE = "due"
    LATE = "late"
    SNOOZED = "snoozed"
    TAKEN = "taken"
    SKIPPED = "skipped"
    UNCONFIRMED = "unconfirmed"
    MISSED = "missed"

    @property
    def closed(self) -> bool:
        """Say whether a person has already answered."""
        return self in {DoseStatus.TAKEN, DoseStatus.SKIPPED, DoseStatus.MISSED}


@dataclass(frozen=True, kw_only=True, slots=True)
class Dose:
    """One answer: to a slot (``due``), or to no slot for an extra dose."""

    id: str
    medication: MedicationId
    status: DoseStatus
    due: datetime | None
    at: datetime
    amount: Quantity | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenDose:
    """One slot that nobody has answered yet."""

    medication: MedicationId
    slot: Slot
    status: DoseStatus
    snoozed_until: datetime | None = None


def status_of(slot: Slot, answer: Dose | None, now: datetime) -> DoseStatus:
    """Say where a slot stands at ``now``; a later slot never closes it."""
    if answer is not None and answer.status is not DoseStatus.SNOOZED:
        return answer.status
    now = instant(now)
    if now - slot.due >= WINDOW:
        return DoseStatus.UNCONFIRMED
    if answer is not None and now < answer.at:
        return DoseStatus.SNOOZED
    return DoseStatus.LATE if now - slot.due >= LATE_AFTER else DoseStatus.DUE


def open_slots(
    slots: Iterable[Slot], answers: Mapping[datetime, Dose]
) -> tuple[Slot, ...]:
    """Return the slots that no person has answered."""
    return tuple(
        slot
        for slot in slots
        if (dose := answers.get(instant(slot.due))) is None or not dose.status.closed
    )


def meant_slot(slots: Iterable[Slot], at: datetime) -> Slot | None:
    """Return the open slot that a dose at ``at`` answers, or None.

    The nearest one counts, if it is at most ``EARLY`` ahead; between a late
    slot and one that is coming up, the nearer wins.
    """
    at = instant(at)
    near = [s for s in slots if -ANSWERABLE <= s.due - at <= EARLY]
    return min(near, key=lambda s: abs(s.due - at), default=None)
