"""What is known only outside the record: calendars of the house, times at servers.

Asked for before a decision and handed to it, so that deciding stays pure. What could
not be read is named: nothing known is not the same as nothing there.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ..domain.appointment import Busy
from ..domain.ids import ClinicianId, PersonId

PERSON: Final = ""
"""Whose time is taken, where it is the person's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Engaged:
    """Somebody's time that a calendar shows as taken; no title leaves the calendar."""

    busy: Busy
    driver: str = PERSON
    """Name of the driver whose time it is."""
    clinician: ClinicianId | None = None
    calendar: str = ""
    """What people call that calendar."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FreeSlot:
    """A free time with a clinician, as a booking server told it."""

    clinician: ClinicianId
    start: datetime
    end: datetime
    slot: str
    """Its id at the server."""
    link: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outside:
    """What was found."""

    engaged: tuple[Engaged, ...] = ()
    free: tuple[FreeSlot, ...] = ()
    unread: tuple[str, ...] = ()
    """Names of calendars and servers that did not answer."""
    silent: frozenset[ClinicianId] = frozenset()
    """Clinicians whose server did not answer: of their times nothing is known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Looking:
    """What is looked for: times in [start, end) for a person, with some clinicians."""

    person: PersonId
    start: datetime
    end: datetime
    clinicians: frozenset[ClinicianId]
    """Nobody else's servers and calendars are asked."""


NOTHING_OUTSIDE: Final = Outside()

type Look = Callable[[Looking], Awaitable[Outside]]


async def see_nothing(_looking: Looking) -> Outside:
    """Return nothing: a desk that stands alone."""
    return NOTHING_OUTSIDE
