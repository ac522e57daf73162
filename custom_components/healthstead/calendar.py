"""A person's visits as calendar events; with whom only where names are allowed."""

from datetime import datetime
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care.agenda import coming_visit
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Appointment, VisitStatus
from .entity import PersonEntity, add_for_each_person

PARALLEL_UPDATES = 0

CALENDARS: Final = (
    CalendarEntityDescription(key="appointments", translation_key="appointments"),
)
SHOWN: Final = frozenset({VisitStatus.REQUESTED, VisitStatus.BOOKED, VisitStatus.DONE})


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the calendar to every person."""
    add_for_each_person(entry, async_add_entities, CALENDARS, PersonCalendar)


class PersonCalendar(PersonEntity, CalendarEntity):
    """The visits of one person."""

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the visit that is going on, or the next."""
        if (record := self.record) is None:
            return None
        visit = coming_visit(record, self.coordinator.now())
        return None if visit is None else self._shown(visit)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the visits that touch a stretch of time."""
        if (record := self.record) is None:
            return []
        visits = sorted(record.appointments.values(), key=lambda visit: visit.start)
        return [
            self._shown(visit)
            for visit in visits
            if visit.status in SHOWN
            and visit.start < end_date
            and start_date < visit.end
        ]

    def _shown(self, visit: Appointment) -> CalendarEvent:
        """Return a visit in the words a shared screen may carry."""
        record = self.record
        names = record is not None and record.person.profile.names_on_shared_screens
        summary = visit.clinician_name if names else self.coordinator.say("visit")
        return CalendarEvent(
            uid=visit.id, start=visit.start, end=visit.end, summary=summary
        )
