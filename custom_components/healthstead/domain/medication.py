"""A medication, the words it was prescribed in, and how it is looked after.

A medication's past is kept: an earlier direction still says what was due in its
time, and a pause takes doses out without moving the others.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .ids import MedicationId
from .reminding import Reminding
from .schedule import Schedule
from .supply import Supply

KEPT_APART: Final = "kept_apart"
"""Reason of the pause that keeps the first dose away from the last one, after a
journey or a new direction."""


class ClockPolicy(StrEnum):
    """Which clock the times of a schedule mean when the person travels."""

    ASK = "ask"
    """Doses keep their instants until somebody says which clock counts."""
    FOLLOW = "follow"
    """The wall clock of wherever the person is."""
    HOME = "home"
    """The wall clock of where the medication was begun."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Regimen:
    """How a medication is taken from a moment on, until the next regimen begins.

    ``zone`` names the clock on which its times are read; empty is the person's own.
    """

    since: datetime
    direction: str
    schedule: Schedule
    zone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pause:
    """A stretch without doses, half-open; without an end until it is resumed."""

    start: datetime
    end: datetime | None = None
    reason: str = ""

    def __contains__(self, moment: datetime) -> bool:
        """Say whether a moment lies in the pause."""
        return self.start <= moment and (self.end is None or moment < self.end)


@dataclass(frozen=True, kw_only=True, slots=True)
class Handling:
    """How a medication is looked after, beside its schedule."""

    instructions: str = ""
    """The whole label: food, route, warnings. Never cut short."""
    ingredients: tuple[str, ...] = ()
    """Told by a person; empty means that the table of names decides."""
    minimum_gap: timedelta | None = None
    """Between two doses, whatever the schedule says; told by a person."""
    reminding: Reminding = field(default_factory=Reminding)
    supply: Supply = field(default_factory=Supply)
    clock: ClockPolicy = ClockPolicy.ASK


@dataclass(frozen=True, kw_only=True, slots=True)
class Medication:
    """What is taken, how it was directed, and when it falls due."""

    id: MedicationId
    name: str
    shared_label: str
    """Shown where others may look, unless the person allowed names there."""
    direction: str
    """The original words, always kept."""
    schedule: Schedule
    started: datetime
    strength: str = ""
    stopped: datetime | None = None
    stop_reason: str = ""
    since: datetime | None = None
    """When the present direction began; None: with the medication."""
    zone: str = ""
    """The clock of the present direction; empty is the person's own."""
    earlier: tuple[Regimen, ...] = ()
    """Directions that were replaced, oldest first."""
    pauses: tuple[Pause, ...] = ()
    handling: Handling = field(default_factory=Handling)

    @property
    def regimens(self) -> tuple[Regimen, ...]:
        """Return every direction there was, oldest first; the last is the present."""
        present = Regimen(
            since=self.since or self.started,
            direction=self.direction,
            schedule=self.schedule,
            zone=self.zone,
        )
        return (*self.earlier, present)

    def regimen_at(self, moment: datetime) -> Regimen:
        """Return the direction that counts at a moment, at first the first."""
        begun = [one for one in self.regimens if one.since <= moment]
        return begun[-1] if begun else self.regimens[0]

    def active_at(self, moment: datetime) -> bool:
        """Say whether doses can fall due at a moment."""
        within = self.started <= moment and (
            self.stopped is None or moment < self.stopped
        )
        return within and not self.paused_at(moment)

    def paused_at(self, moment: datetime) -> bool:
        """Say whether a moment lies in a pause."""
        return any(moment in pause for pause in self.pauses)

    def shown(self, *, names: bool) -> str:
        """Return the drug's name where names are allowed, else the shared label."""
        return self.name if names else self.shared_label
