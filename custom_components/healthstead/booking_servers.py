"""The booking servers of a house: what its settings say, and how each is asked.

A server is a subentry; its token stands there and nowhere else. Every request goes
through Home Assistant's shared session, with limits of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.const import CONF_TOKEN, CONF_URL
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .booking.fhir import FhirServer
from .booking.links import is_published
from .booking.shapes import Failed
from .booking.web import LIMIT_S, SessionWeb
from .domain.ids import PersonId

SUBENTRY_SERVER: Final = "server"
CONF_KIND: Final = "kind"
CONF_PATIENTS: Final = "patients"
CONF_SEND_NOTES: Final = "send_notes"


class ServerKind(StrEnum):
    """What a server speaks."""

    FHIR = "fhir"
    LINKS = "links"
    """Free times that are published; booked by the person on the practice's page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BookingServer:
    """One server."""

    id: str
    name: str
    kind: ServerKind
    url: str
    token: str = field(default="", repr=False)
    patients: Mapping[PersonId, str] = field(default_factory=dict)
    """Who each person is there: ``Patient/7``."""
    send_notes: bool = False
    """Notes of a visit go along with the request."""


def servers_of(entry: ConfigEntry[Any]) -> dict[str, BookingServer]:
    """Return the servers that are set up, by their id."""
    found = (server_of(one) for one in entry.get_subentries_of_type(SUBENTRY_SERVER))
    return {server.id: server for server in found}


def server_of(subentry: ConfigSubentry) -> BookingServer:
    """Return what a subentry says of a server."""
    data = subentry.data
    patients = {PersonId(who): said for who, said in data[CONF_PATIENTS].items()}
    return BookingServer(
        id=subentry.subentry_id,
        name=subentry.title,
        kind=ServerKind(data[CONF_KIND]),
        url=data[CONF_URL],
        token=data.get(CONF_TOKEN, ""),
        patients=MappingProxyType(patients),
        send_notes=data[CONF_SEND_NOTES],
    )


def data_of_server(server: BookingServer) -> dict[str, Any]:
    """Return what a subentry holds of a server."""
    return {
        CONF_KIND: server.kind.value,
        CONF_URL: server.url,
        CONF_TOKEN: server.token,
        CONF_PATIENTS: dict(server.patients),
        CONF_SEND_NOTES: server.send_notes,
    }


def web_of(hass: HomeAssistant, limit_s: float = LIMIT_S) -> SessionWeb:
    """Return what carries requests, each for so many seconds at most."""
    return SessionWeb(async_get_clientsession(hass), limit_s=limit_s)


def fhir_of(
    hass: HomeAssistant, server: BookingServer, limit_s: float = LIMIT_S
) -> FhirServer:
    """Return a server to ask."""
    authorization = f"Bearer {server.token}" if server.token else ""
    return FhirServer(web_of(hass, limit_s), server.url, authorization=authorization)


async def async_test(
    hass: HomeAssistant, server: BookingServer, limit_s: float = LIMIT_S
) -> Failed | None:
    """Return why a server cannot be asked, or None if it can."""
    if server.kind is ServerKind.LINKS:
        return await is_published(web_of(hass, limit_s), server.url)
    return await fhir_of(hass, server, limit_s).test()


@callback
def forget_person(
    hass: HomeAssistant, entry: ConfigEntry[Any], person: PersonId
) -> None:
    """Forget who somebody is at the servers."""
    for subentry in tuple(entry.get_subentries_of_type(SUBENTRY_SERVER)):
        patients = dict(subentry.data[CONF_PATIENTS])
        if patients.pop(person, None) is not None:
            hass.config_entries.async_update_subentry(
                entry, subentry, data={**subentry.data, CONF_PATIENTS: patients}
            )
