"""What entities, triggers and the timer tell each other, and what one run remembers.

Shapes only. A moment is told once, through ``coordinator.async_listen_moments``.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from homeassistant.core import Context
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .domain.ids import MedicationId, PersonId
from .domain.reminding import Content

KEPT: Final = timedelta(days=2)
"""So long it is remembered what was said and pressed: no dose is open longer."""


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
    """Once for as long as too little is in the house, and once after a restart."""
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
    """The slot; of ``STOCK_LOW`` the refill instant, of ``COURSE_ENDING`` the end."""
    context: Context | None = None


class Audience(StrEnum):
    """Whom a notification is for."""

    PERSON = "person"
    CONTACT = "contact"
    QUESTION = "question"
    """Whoever gave an answer that is asked back."""


@dataclass(kw_only=True, slots=True)
class Sent:
    """A notification that may still stand on some phones."""

    person: PersonId
    tag: str
    audience: Audience
    doses: frozenset[tuple[MedicationId, datetime]]
    content: Content = Content.NEUTRAL
    targets: dict[str, None] = field(default_factory=dict)


@dataclass(kw_only=True, slots=True)
class RunMemory:
    """What happens once in a run of Home Assistant, however often we are reloaded."""

    started: datetime | None = None
    """When this run first looked at the clock; None before that."""
    announced: dict[tuple[str, ...], datetime] = field(default_factory=dict)
    """What was said, and when."""
    ongoing: dict[PersonId, dict[tuple[MedicationId, MomentKind], datetime | None]] = (
        field(default_factory=dict)
    )
    """What goes on and was told, with the end of the course that it is about."""
    sent: dict[tuple[str, Audience], Sent] = field(default_factory=dict)
    pressed: dict[str, datetime] = field(default_factory=dict)
    """Buttons that have done what they are for, and when."""

    def first_time(self, said: tuple[str, ...], now: datetime) -> bool:
        """Claim something that is said once; say whether nobody has yet."""
        first = said not in self.announced
        self.announced.setdefault(said, now)
        return first

    def forget(self, now: datetime) -> None:
        """Let go of what can no longer come up; both are in the order of time."""
        _forget(self.announced, now - KEPT)
        _forget(self.pressed, now - KEPT)


def _forget[K](said: dict[K, datetime], before: datetime) -> None:
    for each in [each for each, at in said.items() if at < before]:
        del said[each]


RUN_MEMORY: Final[HassKey[RunMemory]] = HassKey(f"{DOMAIN}_run")
