"""What stands in which calendar, in a small file: ids, times and digests, no names.

Only a memory: where it is lost, the marks in the calendars say the same.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store

from .care.visit_lines import Wanted
from .const import DOMAIN
from .domain.ids import AppointmentId, PersonId
from .domain.ledger import instant

VERSION: Final = 1
STORED: Final = f"{DOMAIN}.visit_calendar"


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What stands in a calendar, as far as we know."""

    person: PersonId
    calendar: str
    start: datetime
    end: datetime
    digest: str


class CalendarMemory:
    """The file."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Read nothing yet."""
        self._store = Store[dict[str, Any]](hass, VERSION, STORED)

    async def load(self) -> dict[AppointmentId, Standing]:
        """Return what was written so far."""
        stored = await self._store.async_load() or {}
        return {
            AppointmentId(key): Standing(
                person=PersonId(one["person"]),
                calendar=one["calendar"],
                start=datetime.fromisoformat(one["start"]),
                end=datetime.fromisoformat(one["end"]),
                digest=one["digest"],
            )
            for key, one in stored.items()
        }

    async def save(self, stands: Mapping[AppointmentId, Standing]) -> None:
        """Keep it at once."""
        await self._store.async_save(
            {
                key: {
                    "person": one.person,
                    "calendar": one.calendar,
                    "start": one.start.isoformat(),
                    "end": one.end.isoformat(),
                    "digest": one.digest,
                }
                for key, one in stands.items()
            }
        )


async def async_forget(hass: HomeAssistant) -> None:
    """Remove the file: the entry is gone."""
    await Store[dict[str, Any]](hass, VERSION, STORED).async_remove()


def standing_of(wanted: Wanted) -> Standing:
    """Return a line as something that was written."""
    line = wanted.line
    start, end = instant(line.start), instant(line.end)
    # By instants: read from the log a moment has another zone of the same meaning.
    told = repr(
        (
            start.isoformat(),
            end.isoformat(),
            line.summary,
            line.description,
            line.location,
        )
    )
    return Standing(
        person=wanted.person,
        calendar=wanted.calendar,
        start=start,
        end=end,
        digest=hashlib.sha256(told.encode()).hexdigest(),
    )
