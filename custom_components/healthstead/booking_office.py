"""The house of the outbox: what it knows, notes and waits with is Home Assistant's.

Every visit with an errand at a server is taken up at the start and whenever an event
names it. Who decides is the desk; who asks is ``booking.office``.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, override

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.start import async_at_started

from . import booking_issues
from .booking.errand import Asked, Told
from .booking.fhir import FhirServer
from .booking.office import House, Office, Trouble
from .booking.shapes import Failed, Why
from .booking_notes import BookingNotes
from .booking_servers import ServerKind, fhir_of, forget_person, servers_of
from .care import commands as c
from .care import events as ev
from .care.refusal import Refusal
from .channels import Channels
from .const import DOMAIN
from .coordinator import HOUSEKEEPER, HealthsteadConfigEntry
from .domain.appointment import Appointment
from .domain.ids import AppointmentId, PersonId
from .visits_outside import Windows


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
) -> None:
    """Run errands for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return  # what was asked for is not known
    windows = Windows(hass, entry, coordinator.now)
    house = BookingHouse(hass, entry, windows, BookingNotes(hass, entry, channels))
    desk, office = coordinator.desk, house.office
    desk.around = replace(desk.around, look=windows.look, answered=office.answered)
    entry.async_on_unload(coordinator.async_listen_entries(house.on_entries))
    entry.async_on_unload(async_at_started(hass, house.async_begin))
    entry.async_on_unload(office.close)
    entry.async_on_unload(lambda: booking_issues.forget(hass))


def _about(event: ev.Event) -> AppointmentId | None:
    """Return the visit that an event is about, where its errand may have changed."""
    match event:
        case (
            ev.AppointmentBooked(appointment=visit)
            | ev.AppointmentMoved(appointment=visit)
            | ev.AppointmentAnswered(appointment=visit)
        ):
            return visit.id
        case (
            ev.AppointmentCancelled(appointment=about)
            | ev.AppointmentDone(appointment=about)
        ):
            return about
        case _:
            return None


class BookingHouse(House):
    """One house, as its office sees it."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: HealthsteadConfigEntry,
        windows: Windows,
        notes: BookingNotes,
    ) -> None:
        """Know the house; servers are looked up whenever they are asked."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._windows = windows
        self._notes = notes
        self.office = Office(self, self._start)

    def _start(self, errand: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return self._entry.async_create_background_task(
            self._hass, errand, f"{DOMAIN} booking"
        )

    async def async_begin(self, _hass: HomeAssistant) -> None:
        """Take up every errand that is open, and an erasure that was cut short."""
        people = self._coordinator.desk.household.people
        for server in servers_of(self._entry).values():
            for person in server.patients.keys() - people.keys():
                forget_person(self._hass, self._entry, person)
        for person, record in people.items():
            for visit in record.appointments:
                self.office.wake(person, visit)

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Take up what has just happened; who is erased here is forgotten there."""
        for entry in entries:
            if isinstance(entry.event, ev.PersonErased):
                # Not within the listener: a changed subentry sets off others.
                self._hass.loop.call_soon(
                    forget_person, self._hass, self._entry, entry.person
                )
            elif (visit := _about(entry.event)) is not None:
                self.office.wake(entry.person, visit)

    @override
    def now(self) -> datetime:
        return self._coordinator.now()

    @override
    def find(self, person: PersonId, visit: AppointmentId) -> Appointment | None:
        record = self._coordinator.desk.household.people.get(person)
        return None if record is None else record.appointments.get(visit)

    @override
    def asked(
        self, person: PersonId, visit: Appointment
    ) -> tuple[FhirServer, Asked] | Failed:
        server = servers_of(self._entry).get(visit.server)
        if server is None or server.kind is not ServerKind.FHIR:
            return Failed(why=Why.NO_SERVER)
        household = self._coordinator.desk.household
        clinician = (
            None
            if visit.clinician is None
            else household.clinicians.get(visit.clinician)
        )
        return fhir_of(self._hass, server), Asked(
            visit=visit,
            patient=server.patients.get(person, ""),
            practitioner="" if clinician is None else clinician.reference,
            note=visit.notes if server.send_notes else "",
        )

    @override
    async def note(self, person: PersonId, visit: Appointment, told: Told) -> bool:
        self._windows.forget(visit.server)
        command = c.NoteStanding(
            person=person,
            appointment=visit.id,
            version=visit.version,
            status=told.status,
            reference=told.reference,
            said=self._notes.reason(told),
        )
        done = await self._coordinator.async_do(command, HOUSEKEEPER)
        return not (isinstance(done, Refusal) and done.reason == "storage_unavailable")

    @override
    def trouble(self, trouble: Trouble) -> None:
        self._notes.trouble(trouble, self._called(trouble.visit))

    @override
    def well(self, person: PersonId, visit: Appointment) -> None:
        self._notes.well(person, visit)

    def _called(self, visit: Appointment) -> str:
        server = servers_of(self._entry).get(visit.server)
        return visit.clinician_name if server is None else server.name

    @override
    async def pause(self, seconds: float) -> None:
        over = self._hass.loop.create_future()

        @callback
        def end(_now: datetime) -> None:
            if not over.done():
                over.set_result(None)

        cancel = async_call_later(self._hass, seconds, end)
        try:
            await over
        finally:
            cancel()
