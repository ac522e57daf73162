"""How visits of one person are arranged: calendars, drivers, the way, reminders."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .ids import ContactId


class VisitRung(StrEnum):
    """One step of what is said around a visit."""

    WEEK = "week"
    DAY = "day"
    LEAVE = "leave"
    """It is time to go."""
    AFTER = "after"
    """What came of it."""


EVERY_RUNG: Final = tuple(VisitRung)


@dataclass(frozen=True, kw_only=True, slots=True)
class Driver:
    """Somebody who takes the person to visits; ``calendars`` show when they cannot."""

    name: str
    calendars: tuple[str, ...] = ()
    """Entity ids of calendars of the house."""
    contact: ContactId | None = None
    """Who is told of visits they drive to, where they are a contact."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visiting:
    """What a person wants around visits; replaced as a whole on change."""

    calendars: tuple[str, ...] = ()
    """Entity ids of calendars that show when the person is busy."""
    writes_to: str = ""
    """Entity id of the calendar that visits are written to; empty: none."""
    named: bool = False
    """Whether that calendar may say with whom: calendars are shared and synchronised."""
    drivers: tuple[Driver, ...] = ()
    rungs: tuple[VisitRung, ...] = EVERY_RUNG
    travel_minutes: int | None = None
    """How long the way takes where neither the visit nor the clinician says so."""
    margin_minutes: int = 10
    """So much earlier than the way needs it is time to go."""
    copies: tuple[ContactId, ...] = ()
    """Contacts who are reminded too."""
