"""What entities, triggers and the timer tell each other, and what one run remembers.

Shapes only. A moment is told once, through ``coordinator.async_listen_moments``.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from homeassistant.core import Context
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .domain.ids import MedicationId, PersonId


class MomentKind(StrEnum):
    """What happened to a dose, or what the clock brought about a medication."""

    DUE = "due"
    LATE = "late"
    TAKEN = "taken"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"
    UNCONFIRMED = "unconfirmed"
    MISSED = "missed"
    STOCK_LOW = "stock_low"
    """Once for each day on which more is to be asked for."""
    COURSE_ENDING = "course_ending"
    """Three days before the last dose."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """Something about a medication of a person, told as it happens."""

    person: PersonId
    medication: MedicationId
    kind: MomentKind
    label: str
    """What may stand on a shared screen."""
    due: datetime | None
    """The slot; of ``STOCK_LOW`` the refill instant, of ``COURSE_ENDING`` the last dose."""
    context: Context | None = None


@dataclass(kw_only=True, slots=True)
class RunMemory:
    """What happens once in a run of Home Assistant, however often we are reloaded."""

    caught_up: bool = False
    announced: set[tuple[str, ...]] = field(default_factory=set)
    told: dict[PersonId, tuple[str, ...]] = field(default_factory=dict)
    """Who was told of a call for help that still runs, by notify action."""


RUN_MEMORY: Final[HassKey[RunMemory]] = HassKey(f"{DOMAIN}_run")
