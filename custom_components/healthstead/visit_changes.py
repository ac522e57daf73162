"""Tells of visits that were moved, answered or called off: who drives, who comes along.

The person is told too, unless it was the person who did it. The practice is told by
nobody here.
"""

from collections.abc import Coroutine, Sequence
from typing import Any, Final

from homeassistant.core import Context, HomeAssistant, callback

from .care import events as ev
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Appointment, VisitStatus
from .domain.ids import AppointmentId, PersonId
from .visit_moments import visit_of
from .visit_telling import VisitTeller

type Known = dict[tuple[PersonId, AppointmentId], Appointment]

OVER: Final = (ev.AppointmentCancelled, ev.AppointmentDone)


class VisitChanges:
    """Remembers the visits as they were, and tells what became otherwise."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: VisitTeller
    ) -> None:
        """Know the visits as they stand."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._known: Known = {
            (record.person.id, visit.id): visit
            for record in self._coordinator.desk.household.present()
            for visit in record.appointments.values()
        }

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Tell each change of a visit that is still to come."""
        for entry in entries:
            about = visit_of(entry.event)
            record = self._coordinator.present(entry.person)
            if about is None or record is None:
                continue
            if (visit := record.appointments.get(about)) is not None:
                before = self._known.get((entry.person, about), visit)
                self._known[entry.person, about] = visit
                self._follow(record, entry, before, visit)

    @callback
    def _follow(
        self,
        record: PersonRecord,
        entry: ev.Entry,
        before: Appointment,
        visit: Appointment,
    ) -> None:
        words = changed(entry.event, before, visit)
        over = isinstance(entry.event, OVER)
        if words is not None and before.start > self._coordinator.now():
            self._run(self._tell(record, entry, before, visit, words))
        elif over:
            self._run(self._teller.take_away(record, before))

    async def _tell(
        self,
        record: PersonRecord,
        entry: ev.Entry,
        before: Appointment,
        visit: Appointment,
        words: str,
    ) -> None:
        at = before.start
        await self._teller.take_away(record, before)
        await self._teller.change(
            record,
            visit,
            lambda writer: writer.change(words, visit, at),
            person=entry.actor.person != record.person.id,
        )

    def _run(self, work: Coroutine[Any, Any, object]) -> None:
        self._entry.async_create_task(self._hass, work, f"{DOMAIN} visit changed")


def changed(event: ev.Event, before: Appointment, visit: Appointment) -> str | None:
    """Return the words for what became of a visit; None for what nobody need know."""
    match event:
        case ev.AppointmentCancelled():
            return "cancelled"
        case ev.AppointmentMoved():
            asked = visit.status is VisitStatus.REQUESTED
            return "asked" if asked else "moved"
        case ev.AppointmentAnswered():
            return _answered(before, visit)
        case _:
            return None


def _answered(before: Appointment, visit: Appointment) -> str | None:
    if before.status is visit.status:
        return None
    if visit.status is VisitStatus.DECLINED:
        return "declined"
    if visit.status is not VisitStatus.BOOKED:
        return None
    refused = before.before is not None and before.before.start == visit.start
    if refused:
        return "stays"
    return "confirmed" if before.start == visit.start else "moved"
