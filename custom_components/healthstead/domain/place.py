"""Where somebody is or was seen last, and when; nothing here is guessed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class Whereabouts(StrEnum):
    """How closely a place is known."""

    UNKNOWN = "unknown"
    HOME = "home"
    ZONE = "zone"
    ZONE_POINT = "zone_point"
    POINT = "point"
    AWAY = "away"
    """Not at home, and nothing more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where somebody was, at a time; nothing set: not known."""

    seen: datetime | None = None
    home: bool = False
    zone: str = ""
    point: str = ""
    """Latitude and longitude."""
    accuracy_m: int | None = None

    @property
    def kind(self) -> Whereabouts:
        """Return how closely the place is known."""
        if self.seen is None:
            return Whereabouts.UNKNOWN
        if self.home:
            return Whereabouts.HOME
        if self.zone:
            return Whereabouts.ZONE_POINT if self.point else Whereabouts.ZONE
        return Whereabouts.POINT if self.point else Whereabouts.AWAY


NOWHERE: Final = Place()
"""Not known."""
