"""What a sensor's own words say of activity and sleep: two tables of spellings.

Words of phones, watches, beds and Home Assistant itself. A word that is not here
says nothing.
"""

from collections.abc import Mapping
from typing import Final

from .activity import Doing

# Android activity recognition, Apple Core Motion, binary sensors of moving.
_STILL: Final = (
    "still",
    "stationary",
    "resting",
    "sitting",
    "lying",
    "standing",
    "inactive",
    "idle",
    "sedentary",
    "in_vehicle",
    "automotive",
    "in vehicle",
    "off",
)
_ACTIVE: Final = (
    "active",
    "walking",
    "running",
    "on_foot",
    "on foot",
    "on_bicycle",
    "on bicycle",
    "cycling",
    "exercise",
    "exercising",
    "workout",
    "training",
    "climbing",
    "swimming",
    "on",
)
DOING: Final[Mapping[str, Doing]] = {
    **dict.fromkeys(_STILL, Doing.STILL),
    **dict.fromkeys(_ACTIVE, Doing.ACTIVE),
}

_ASLEEP: Final = (
    "asleep",
    "sleeping",
    "sleep",
    "light",
    "deep",
    "rem",
    "light_sleep",
    "deep_sleep",
    "rem_sleep",
    "on",
)
_AWAKE: Final = ("awake", "wake", "woke", "off", "not_asleep", "not asleep")
SLEEPING: Final[Mapping[str, bool]] = {
    **dict.fromkeys(_ASLEEP, True),
    **dict.fromkeys(_AWAKE, False),
}


def doing_of(text: str) -> Doing | None:
    """Return what a word says that the person does, if it says it."""
    return DOING.get(text.strip().casefold())


def asleep_of(text: str) -> bool | None:
    """Return whether a word says that the person sleeps, if it says either."""
    return SLEEPING.get(text.strip().casefold())
