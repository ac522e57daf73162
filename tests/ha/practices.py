"""A practice's booking server for the porch's tests, over real HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from aiohttp import web
from homeassistant.config_entries import ConfigSubentry

from custom_components.healthstead.booking_servers import (
    SUBENTRY_SERVER,
    BookingServer,
    ServerKind,
    data_of_server,
)
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Clinician,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId

from ..booking.practice import Practice
from .houses import ANN, House

QUILL = ClinicianId("quill")


@dataclass
class Line:
    """A house, and a practice that it can reach."""

    house: House
    practice: Practice
    server: BookingServer

    @property
    def visit(self) -> Appointment:
        record = self.house.coordinator.desk.household.people[ANN]
        (visit,) = record.appointments.values()
        return visit


@asynccontextmanager
async def open_practice(practice: Practice) -> AsyncIterator[str]:
    """Open a practice's server; yield where it is."""
    runner = web.AppRunner(practice.app(), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/fhir"
    await runner.cleanup()


def a_server(url: str, **more: Any) -> BookingServer:
    told: dict[str, Any] = {
        "id": "server1",
        "name": "City Practice",
        "kind": ServerKind.FHIR,
        "url": url,
        "token": "word-of-mouth",
        "patients": {ANN: "Patient/7"},
        **more,
    }
    return BookingServer(**told)


async def add_server(house: House, server: BookingServer) -> None:
    """Set a server up, as its flow does."""
    house.hass.config_entries.async_add_subentry(
        house.entry,
        ConfigSubentry(
            data=MappingProxyType(data_of_server(server)),
            subentry_type=SUBENTRY_SERVER,
            title=server.name,
            unique_id=server.url,
            subentry_id=server.id,
        ),
    )
    await house.hass.async_block_till_done()


def a_clinician(**more: Any) -> Clinician:
    quill = Clinician(
        id=QUILL,
        name="Dr Quill",
        specialty="cardiology",
        way=BookingWay.SERVER,
        server="server1",
        reference="PractitionerRole/r1",
    )
    return replace(quill, **more)


async def set_clinician(house: House, **more: Any) -> None:
    command = c.SetClinician(person=HOUSEHOLD, clinician=a_clinician(**more))
    await house.do(command)


async def connect(house: House, practice: Practice, url: str, **more: Any) -> Line:
    """Let a house with Ann know a practice's server and its clinician."""
    server = a_server(url, **more)
    await house.add_person()
    await add_server(house, server)
    await set_clinician(house)
    return Line(house=house, practice=practice, server=server)
