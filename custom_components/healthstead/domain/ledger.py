"""Doses that were answered, and which of the open ones an answer means.

A slot is *late* and then *unconfirmed* after the times of its medication's
``Reminding``; the other windows are product choices, kept here as data.
Unconfirmed is not missed: it can still be answered, and only a person says
"missed".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from .ids import MedicationId
from .quantity import Quantity
from .reminding import Reminding
from .schedule import Slot

EARLY: Final = timedelta(hours=2)
ANSWERABLE: Final = timedelta(hours=24)
"""How long after its time an unanswered slot is still offered as open."""
MOST_AHEAD: Final = timedelta(days=31)
"""So long before its time a dose can be taken at most, where none comes between."""


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
    planned: Quantity | None = None
    """What the slot asked for; less than that taken is a part of a dose."""
    used: Quantity | None = None
    """What it took off the shelf, in the shelf's unit, where that was known."""

    @property
    def part(self) -> bool:
        """Say whether less was taken than was planned."""
        return (
            self.status is DoseStatus.TAKEN
            and self.amount is not None
            and self.planned is not None
            and self.amount.unit == self.planned.unit
            and self.amount.value < self.planned.value
        )


class Punctuality(StrEnum):
    """How a taken dose lies to its slot."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def punctuality(dose: Dose, tolerance: timedelta) -> Punctuality | None:
    """Say how a taken dose lies to its slot; None where it answers none."""
    if dose.due is None or dose.status is not DoseStatus.TAKEN:
        return None
    away = instant(dose.at) - instant(dose.due)
    if abs(away) <= tolerance:
        return Punctuality.ON_TIME
    return Punctuality.LATE if away > tolerance else Punctuality.EARLY


def put_off_until(
    slot: Slot, answer: Dose | None, not_before: datetime | None = None
) -> datetime | None:
    """Return until when a slot waits: put off by a person, or kept from the last dose.

    ``not_before``: the end of the minimum gap after the last dose, where one is told.
    """
    moments = [instant(not_before)] if not_before is not None else []
    if answer is not None and answer.status is DoseStatus.SNOOZED:
        moments.append(instant(answer.at))
    latest = max(moments, default=None)
    return None if latest is None or latest <= instant(slot.due) else latest


def window_end(
    due: datetime, put_off: datetime | None, reminding: Reminding
) -> datetime:
    """Return when an unanswered slot is unconfirmed; one put off gets time of its own."""
    end = instant(due) + reminding.window
    return end if put_off is None else max(end, put_off + reminding.late_after)


def status_of(
    slot: Slot,
    answer: Dose | None,
    now: datetime,
    reminding: Reminding,
    put_off: datetime | None = None,
) -> DoseStatus:
    """Say where a slot stands at ``now``; a later slot never closes it."""
    if answer is not None and answer.status is not DoseStatus.SNOOZED:
        return answer.status
    now = instant(now)
    if now >= window_end(slot.due, put_off, reminding):
        return DoseStatus.UNCONFIRMED
    if put_off is not None and now < put_off:
        return DoseStatus.SNOOZED
    late = now - slot.due >= reminding.late_after
    return DoseStatus.LATE if late else DoseStatus.DUE


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
