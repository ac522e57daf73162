"""A person's visits and doses as calendar events; whom and what only where allowed.

Both calendars are read only: a visit is booked, a dose is answered elsewhere.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.components.calendar.const import CalendarEventStatus
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .care.agenda import coming_dose, coming_visit
from .care.doses import doses_between
from .care.log import LogUnavailable
from .care.past import with_past_doses
from .care.queries import DueDose
from .care.record import KEPT, PersonRecord
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Appointment, VisitStatus
from .domain.ledger import DoseStatus, instant
from .dose_words import summary_of
from .entity import PersonEntity, add_for_each_person

PARALLEL_UPDATES = 0

VISITS: Final = (
    CalendarEntityDescription(key="appointments", translation_key="appointments"),
)
DOSES: Final = (
    CalendarEntityDescription(key="dose_calendar", translation_key="dose_calendar"),
)
TICK: Final = timedelta(microseconds=1)
A_WHILE: Final = timedelta(minutes=15)
"""How long a dose is drawn; a calendar shows nothing that takes no time."""
AHEAD_OF_TIME: Final = timedelta(days=1)
"""So much before its time a dose may have been answered."""
AHEAD: Final = timedelta(days=60)
"""Directions change; what is further away than this is not yet true."""
OVER: Final = frozenset(
    {
        DoseStatus.TAKEN,
        DoseStatus.SKIPPED,
        DoseStatus.MISSED,
        DoseStatus.UNCONFIRMED,
    }
)
SHOWN: Final = frozenset({VisitStatus.REQUESTED, VisitStatus.BOOKED, VisitStatus.DONE})


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add both calendars to every person."""
    add_for_each_person(entry, async_add_entities, VISITS, PersonVisits)
    add_for_each_person(entry, async_add_entities, DOSES, PersonDoses)


class PersonVisits(PersonEntity, CalendarEntity):
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
        asked = visit.status is VisitStatus.REQUESTED
        return CalendarEvent(
            uid=visit.id,
            start=visit.start,
            end=visit.end,
            summary=self.coordinator.say("visit_asked_for", what=summary)
            if asked
            else summary,
            description="\n".join(self._told(visit)) or None,
            location=(visit.place or None) if names else None,
            status=CalendarEventStatus.TENTATIVE
            if asked
            else CalendarEventStatus.CONFIRMED,
        )

    def _told(self, visit: Appointment) -> Iterator[str]:
        """Yield how sure it is, and what it belongs to."""
        if visit.status is VisitStatus.REQUESTED:
            yield self.coordinator.say("visit_not_confirmed")
        if visit.before is not None:
            start = dt_util.as_local(visit.before.start)
            yield self.coordinator.say(
                "visit_still", date=f"{start:%Y-%m-%d}", time=f"{start:%H:%M}"
            )
        if visit.series:
            yield self.coordinator.say("visit_of_series")


class PersonDoses(PersonEntity, CalendarEntity):
    """The doses of one person, as far back as memory goes and two months ahead."""

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """Return the dose that falls due now, or the next."""
        if (record := self.record) is None:
            return None
        now = self.coordinator.now()
        lately = doses_between(record, now - A_WHILE, now + TICK, now)
        current = [dose for dose in lately if instant(dose.due) + A_WHILE > now]
        dose = next(iter(current), None) or coming_dose(record, now)
        return None if dose is None else self._shown(record, dose)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the doses that fall due in a stretch of time."""
        if (record := self.record) is None:
            return []
        now = self.coordinator.now()
        start, end = max(start_date, now - KEPT), min(end_date, now + AHEAD)
        try:
            filled = await with_past_doses(
                record, self.coordinator.home.history, start - AHEAD_OF_TIME, now
            )
        except LogUnavailable:
            filled = record
        doses = doses_between(filled, start - A_WHILE, end, now)
        return [self._shown(record, dose) for dose in doses if dose.due < end_date]

    def _shown(self, record: PersonRecord, dose: DueDose) -> CalendarEvent:
        """Return a dose in the words a shared screen may carry."""
        names = record.person.profile.names_on_shared_screens
        over = dose.status in OVER
        return CalendarEvent(
            uid=f"{dose.medication.id}_{instant(dose.due):%Y%m%dT%H%M%SZ}",
            start=dose.due,
            end=dose.due + A_WHILE,
            summary=summary_of(dose, names=names),
            description=self.coordinator.say(f"was_{dose.status}") if over else None,
        )
