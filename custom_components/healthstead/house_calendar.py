"""One calendar of the house: events of ours are found, written, changed, taken away.

What is ours carries a mark in its description, so that it is found again whatever
was forgotten. A calendar that cannot change or delete says so; whatever goes wrong in
one comes out as ``CalendarError``.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import (
    CREATE_EVENT_SERVICE,
    DATA_COMPONENT,
    CalendarEntityFeature,
)
from homeassistant.components.calendar.const import DOMAIN as CALENDARS
from homeassistant.core import HomeAssistant

from .care.visit_lines import Line
from .const import DOMAIN
from .domain.ledger import instant

LIMIT_S: Final = 30
"""A calendar that has not finished by then has failed: it is tried again later."""
AROUND: Final = timedelta(days=1)


class CalendarError(Exception):
    """A calendar is not there, or did not do what was asked."""


def mark_of(name: str) -> str:
    """Return what marks an event as ours."""
    return f"[{DOMAIN} {name}]"


def whole(line: Line, mark: str) -> str:
    """Return the description with the mark below."""
    return "\n".join(filter(None, (line.description, mark)))


def says(event: CalendarEvent, line: Line, mark: str) -> bool:
    """Say whether an event is as it should be."""
    same_time = all(
        isinstance(there, datetime) and instant(there) == instant(wanted)
        for there, wanted in ((event.start, line.start), (event.end, line.end))
    )
    told = (event.summary, event.description, event.location or "")
    return same_time and told == (line.summary, whole(line, mark), line.location)


class HouseCalendar:
    """The hands of one calendar."""

    def __init__(self, hass: HomeAssistant, entity_id: str) -> None:
        """Look the calendar up when it is used."""
        self._hass = hass
        self._entity_id = entity_id

    def can(self, feature: CalendarEntityFeature) -> bool:
        """Say whether the calendar does such a thing."""
        return bool((self._entity().supported_features or 0) & feature)

    async def find(
        self, mark: str, start: datetime, end: datetime
    ) -> list[CalendarEvent]:
        """Return the events with a mark around a time."""
        entity = self._entity()
        async with self._trying():
            events = await entity.async_get_events(
                self._hass, instant(start) - AROUND, instant(end) + AROUND
            )
        return [one for one in events if mark in (one.description or "")]

    async def create(self, line: Line, mark: str) -> None:
        """Write an event."""
        if not self.can(CalendarEntityFeature.CREATE_EVENT):
            raise CalendarError("not_written_to")
        data = {
            "summary": line.summary,
            "description": whole(line, mark),
            "start_date_time": instant(line.start).isoformat(),
            "end_date_time": instant(line.end).isoformat(),
        }
        if line.location:
            data["location"] = line.location
        async with self._trying():
            await self._hass.services.async_call(
                CALENDARS,
                CREATE_EVENT_SERVICE,
                {"entity_id": self._entity_id, **data},
                blocking=True,
            )

    async def update(self, event: CalendarEvent, line: Line, mark: str) -> bool:
        """Change an event; say whether the calendar can."""
        if event.uid is None or not self.can(CalendarEntityFeature.UPDATE_EVENT):
            return False
        zone = event.start.tzinfo if isinstance(event.start, datetime) else None
        data: dict[str, Any] = {
            "dtstart": line.start.astimezone(zone),
            "dtend": line.end.astimezone(zone),
            "summary": line.summary,
            "description": whole(line, mark),
        }
        if line.location:
            data["location"] = line.location
        entity = self._entity()
        async with self._trying():
            await entity.async_update_event(event.uid, data)
        return True

    async def delete(self, event: CalendarEvent) -> bool:
        """Take an event away; say whether the calendar can."""
        if event.uid is None or not self.can(CalendarEntityFeature.DELETE_EVENT):
            return False
        entity = self._entity()
        async with self._trying():
            await entity.async_delete_event(event.uid)
        return True

    def _entity(self) -> CalendarEntity:
        component = self._hass.data.get(DATA_COMPONENT)
        entity = None if component is None else component.get_entity(self._entity_id)
        if entity is None or not entity.available:
            raise CalendarError("not_there")
        return entity

    @asynccontextmanager
    async def _trying(self) -> AsyncIterator[None]:
        """Turn whatever a calendar does wrong into trouble."""
        try:
            async with asyncio.timeout(LIMIT_S):
                yield
        except Exception as error:
            raise CalendarError(type(error).__name__) from error
