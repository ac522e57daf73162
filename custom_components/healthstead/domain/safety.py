"""What a household agreed on to notice that somebody needs help without a call.

Shapes and their defaults only: the morning check-in, hours in which something
should move, things that notice a fall, and the monthly drill. The defaults are
product choices (``docs/safety.md``); nothing is watched until somebody switches it on.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from typing import Final

from .schedule_course import Weekday

FALL_ANSWER: Final = timedelta(seconds=60)
"""How long somebody has to say that all is well after a fall was seen."""
SENSOR_GRACE: Final = timedelta(seconds=30)
"""How long a call that a sensor started can be cancelled before contacts are told."""
CHECK_IN_ANSWER: Final = timedelta(minutes=10)
"""How long the person is asked after a check-in that did not come. As clinical
practice for soft calls has it, the first contact is told after ten minutes."""
SIGN_BEFORE: Final = timedelta(hours=3)
"""So long before its time a sign of life is already the one that is expected."""
BLIND_MOST: Final = timedelta(minutes=10)
"""A gap this long in what could be seen is forgiven; after a longer one nothing is
concluded from silence."""
STILL_HERE: Final = timedelta(minutes=5)
"""While something is expected it is noted this often that somebody watches, so that
after a power cut it is known how long nobody did."""
LOW_BATTERY_PERCENT: Final = 15
SILENT_LINK: Final = timedelta(days=3)
"""A battery or connection that was not heard of for so long says nothing any more."""
POWER_STEP_W: Final = 5
"""A plug's power must change by so much at once to be somebody's doing: less is noise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckIn:
    """A sign of life that is expected each day by the wall clock."""

    at: time
    within: timedelta = timedelta(minutes=60)
    """After ``at``; then the person is asked, and contacts are told if need be."""
    remind_after: timedelta = timedelta(minutes=15)
    days: frozenset[Weekday] = frozenset(Weekday)


@dataclass(frozen=True, kw_only=True, slots=True)
class ActivityWindow:
    """Hours in which something in the house should move."""

    id: str
    start: time
    end: time
    sources: tuple[str, ...]
    """Motion, doors, power plugs: one of them is enough."""
    days: frozenset[Weekday] = frozenset(Weekday)
    soft_for: timedelta = timedelta(minutes=10)
    """After the end: how long the person is asked before contacts are told."""


class FallKind(StrEnum):
    """What a thing notices."""

    FALL = "fall"
    """A fall detector: a second confirmation is needed."""
    PANIC = "panic"
    """A button that somebody presses to call."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FallSource:
    """Something in the house that notices a fall or carries a panic button."""

    entity: str
    kind: FallKind = FallKind.FALL
    battery: str = ""
    """The sensor of its battery or connection, so that a dead one is noticed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DrillPlan:
    """When the drill is held: on the nth day of each month, at a time."""

    day: int = 1
    at: time = time(11)

    def __post_init__(self) -> None:
        """Refuse a day that some months do not have."""
        if not 1 <= self.day <= 28:  # noqa: PLR2004 - the shortest month
            raise ValueError("day")


@dataclass(frozen=True, kw_only=True, slots=True)
class Safety:
    """All of it for one person."""

    check_in: CheckIn | None = None
    windows: tuple[ActivityWindow, ...] = ()
    control: str = ""
    """A sensor that must change whenever the house's radio works: if it is silent too,
    the radio is at fault and not the person."""
    away: str = ""
    """A person or zone entity that says whether somebody is out; then nothing is
    expected to move."""
    falls: tuple[FallSource, ...] = ()
    drill: DrillPlan | None = None
