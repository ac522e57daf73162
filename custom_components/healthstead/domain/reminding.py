"""How somebody is reminded: how often, how loudly, whom next, and when not.

Shapes and their defaults only. The defaults are product choices (listed in
``docs/safety.md``); every one can be changed per medication or per person.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from .ids import ContactId

LATE_AFTER: Final = timedelta(minutes=30)
WINDOW: Final = timedelta(hours=4)
REPEAT_EVERY: Final = timedelta(minutes=15)
REPEATS: Final = 3


class Importance(StrEnum):
    """How much a reminder may disturb."""

    NORMAL = "normal"
    IMPORTANT = "important"
    """Shown at once, also while the phone rests; a focus mode may hide it."""
    CRITICAL = "critical"
    """Breaks through silence where the phone's owner allowed that."""


class Content(StrEnum):
    """What a notification may say: it may be read over a shoulder."""

    NEUTRAL = "neutral"
    """That a dose is open."""
    NAMES = "names"
    """Which medication, how much, and its instructions."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminding:
    """How one medication's doses are asked about."""

    late_after: timedelta = LATE_AFTER
    window: timedelta = WINDOW
    """After this nobody is asked any more: the dose is unconfirmed."""
    repeat_every: timedelta | None = REPEAT_EVERY
    repeats: int = REPEATS
    importance: Importance = Importance.NORMAL

    def __post_init__(self) -> None:
        """Refuse what could never be asked, or would never end."""
        if not timedelta(0) < self.late_after < self.window <= timedelta(days=1):
            raise ValueError("late_after")
        if self.repeat_every is not None and self.repeat_every < timedelta(minutes=1):
            raise ValueError("repeat_every")
        if self.repeats < 0:
            raise ValueError("repeats")


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietHours:
    """Wall-clock hours in which somebody is left in peace; they may cross midnight."""

    start: time
    end: time

    def holds(self, wall: datetime) -> bool:
        """Say whether a local moment lies in the quiet hours."""
        clock = wall.time()
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Rung:
    """One step of the ladder: which contact is told, how long after a dose was due."""

    contact: ContactId
    after: timedelta
    content: Content = Content.NEUTRAL
    quiet: QuietHours | None = None

    def __post_init__(self) -> None:
        """Refuse a step before the dose is even due."""
        if self.after < timedelta(0):
            raise ValueError("after")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """How a person is reached about doses, and who is told if nobody answers."""

    channels: tuple[str, ...] = ()
    """Notify actions and satellite entities, the preferred one first."""
    content: Content = Content.NEUTRAL
    quiet: QuietHours | None = None
    """Repeats wait for the end of these hours; what is critical does not."""
    ladder: tuple[Rung, ...] = ()
