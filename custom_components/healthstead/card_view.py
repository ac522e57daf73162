"""The emergency card over HTTP, for whoever may read the record.

The same access check as every other read: the desk's. A page that is opened in a
browser of its own carries no log-in, so links to it are signed for one user.
"""

from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from aiohttp import web
from homeassistant.components.http.auth import async_sign_path
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.http import HomeAssistantView

from .care import queries as q
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId
from .papers.card import card_html

ADDRESS: Final = f"/api/{DOMAIN}/card/{{person}}"
SIGNED_FOR: Final = timedelta(hours=1)
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@callback
def async_register(hass: HomeAssistant) -> None:
    """Serve the card for as long as Home Assistant runs."""
    hass.http.register_view(CardView(hass))


@callback
def link_to(hass: HomeAssistant, person: PersonId) -> str:
    """Return an address that opens the card for an hour, as who asks for it now."""
    return async_sign_path(hass, ADDRESS.format(person=person), SIGNED_FOR)


class CardView(HomeAssistantView):
    """One page per person."""

    url = ADDRESS
    name = f"api:{DOMAIN}:card"

    def __init__(self, hass: HomeAssistant) -> None:
        """Serve from whatever entry is loaded when somebody asks."""
        self._hass = hass

    async def get(self, request: web.Request, person: str) -> web.Response:
        """Return the page, or nothing that tells whether there is such a record."""
        coordinator = self._coordinator()
        if coordinator is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        actor = await coordinator.async_actor_for(
            Context(user_id=request[KEY_HASS_USER].id)
        )
        query = q.EmergencyCard(person=PersonId(person))
        facts = await coordinator.async_ask(query, actor)
        record = coordinator.present(PersonId(person))
        if isinstance(facts, Refusal) or record is None:
            return web.Response(status=HTTPStatus.FORBIDDEN)
        facts = replace(facts, number=coordinator.emergency_number(record))
        return web.Response(
            text=card_html(facts), content_type="text/html", headers=HEADERS
        )

    def _coordinator(self) -> HealthsteadCoordinator | None:
        """Return the household, if its record is open."""
        entries: list[HealthsteadConfigEntry] = (
            self._hass.config_entries.async_loaded_entries(DOMAIN)
        )
        if not entries:
            return None
        coordinator = entries[0].runtime_data.coordinator
        return coordinator if coordinator.readable else None
