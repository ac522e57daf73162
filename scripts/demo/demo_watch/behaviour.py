"""What a simulated watch shows, by how it was told to behave. Pure; all is made up."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import sin
from typing import Final

TICK: Final = timedelta(seconds=5)
FALL_FOR: Final = timedelta(seconds=10)
SPIKE_EVERY: Final = 12
"""Ticks: one wrong value a minute, as a loose strap gives."""


class Behaviour(StrEnum):
    """How the watch can be told to behave."""

    NORMAL = "normal"
    FAST_HEART = "fast heart"
    LOW_OXYGEN = "low oxygen"
    FALL = "fall"
    TAKEN_OFF = "taken off"
    FLAT_BATTERY = "flat battery"
    STALE = "stale"
    """It shows its last values for ever, as a phone that sleeps does."""
    SPIKES = "spikes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """What the watch shows at one moment."""

    heart_rate: int | None
    oxygen: int | None
    steps: int
    sleep: float
    battery: int
    fall: bool = False
    there: bool = True
    """Whether the watch can be reached at all."""


def shown(behaviour: Behaviour, tick: int, since: timedelta, now: datetime) -> Shown:
    """Return what a watch shows that was told so long ago how to behave."""
    spike = behaviour is Behaviour.SPIKES and tick % SPIKE_EVERY == 0
    wanders = sin(now.timestamp() / 600)
    heart: int | None = round(71 + 5 * wanders) + tick % 3
    oxygen: int | None = round(97 + wanders * 0.8)
    match behaviour:
        case Behaviour.FAST_HEART:
            heart = 138 + tick % 3
        case Behaviour.LOW_OXYGEN:
            oxygen = 88 - tick % 2
        case Behaviour.TAKEN_OFF:
            heart = oxygen = None
        case _ if spike:
            heart, oxygen = 212, 71
        case _:
            pass
    return Shown(
        heart_rate=heart,
        oxygen=oxygen,
        steps=(now.hour * 60 + now.minute) * 6 // 5,
        sleep=round(6.9 + 0.6 * sin(now.timetuple().tm_yday), 1),
        battery=2 if behaviour is Behaviour.FLAT_BATTERY else 81,
        fall=behaviour is Behaviour.FALL and since < FALL_FOR,
        there=behaviour is not Behaviour.FLAT_BATTERY,
    )
