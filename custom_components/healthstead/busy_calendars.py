"""When Home Assistant's calendars show somebody as taken: times, and no titles.

Read from the calendar entities themselves, which leave out what was cancelled or counts
as free time as far as they know it; what is not confirmed counts. Healthstead's own
calendars are not read, a visit does not stand in its own way, and what takes no time is
nothing.
A whole day keeps a person from nothing (birthdays, holidays, rubbish collection), but
a practice that is away for a day is away.
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from .care.outside import PERSON, Engaged
from .care.record import PersonRecord
from .const import DOMAIN, LOGGER
from .domain.appointment import Busy, Clinician
from .domain.ids import ClinicianId

LIMIT_S: Final = 2.0
"""A calendar that has not answered by then is named, and holds nothing up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Whose:
    """Whose time a calendar shows."""

    calendar: str
    driver: str = PERSON
    clinician: ClinicianId | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Own:
    """How the person's own visits are known where they stand in a calendar as well."""

    times: frozenset[tuple[datetime, datetime]]
    marks: frozenset[str]
    """Stands below the entry of a visit, also of one that has moved since."""

    def holds(self, event: CalendarEvent, busy: Busy) -> bool:
        """Say whether an event is one of these visits."""
        said = event.description or ""
        return (busy.start, busy.end) in self.times or any(
            mark in said for mark in self.marks
        )


def calendars_of(
    record: PersonRecord, clinicians: Iterable[Clinician]
) -> Iterator[Whose]:
    """Yield the calendars that matter for a visit, and whose time each shows."""
    visiting = record.visiting
    for calendar in dict.fromkeys(visiting.calendars):
        yield Whose(calendar=calendar)
    for driver in visiting.drivers:
        for calendar in dict.fromkeys(driver.calendars):
            yield Whose(calendar=calendar, driver=driver.name)
    for clinician in clinicians:
        if clinician.calendar:
            yield Whose(calendar=clinician.calendar, clinician=clinician.id)


def is_own(hass: HomeAssistant, calendar: str) -> bool:
    """Say whether a calendar is one of Healthstead's own."""
    known = er.async_get(hass).async_get(calendar)
    return known is not None and known.platform == DOMAIN


def name_of(hass: HomeAssistant, calendar: str) -> str:
    """Return what people call a calendar."""
    state = hass.states.get(calendar)
    return calendar if state is None else state.name


async def events_of(
    hass: HomeAssistant, calendar: str, start: datetime, end: datetime
) -> list[CalendarEvent] | None:
    """Return what stands in a calendar, or None where it could not be read."""
    component = hass.data.get(DATA_COMPONENT)
    entity = None if component is None else component.get_entity(calendar)
    if not isinstance(entity, CalendarEntity) or not entity.available:
        return None
    try:
        async with asyncio.timeout(LIMIT_S):
            return await entity.async_get_events(
                hass, dt_util.as_local(start), dt_util.as_local(end)
            )
    except Exception as error:  # noqa: BLE001 - whatever a calendar does, others are read
        LOGGER.warning("%s could not be read: %s", calendar, type(error).__name__)
        return None


def engaged_by(
    events: Iterable[CalendarEvent],
    whose: Whose,
    called: str,
    own: Own,
) -> Iterator[Engaged]:
    """Yield when somebody is taken by what is none of the person's own visits."""
    for event in events:
        busy = Busy(start=event.start_datetime_local, end=event.end_datetime_local)
        if _keeps_from(event, whose) and not own.holds(event, busy):
            yield Engaged(
                busy=busy,
                driver=whose.driver,
                clinician=whose.clinician,
                calendar=called,
            )


def _keeps_from(event: CalendarEvent, whose: Whose) -> bool:
    """Say whether somebody cannot see, or be, a clinician during an event."""
    if event.all_day:
        return whose.clinician is not None
    return event.start_datetime_local < event.end_datetime_local
