"""The pages of a person's settings, driven over Home Assistant's own HTTP API."""

from dataclasses import dataclass
from typing import Any, Final

from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from .houses import House

FLOW: Final = "/api/config/config_entries/subentries/flow"


@dataclass(kw_only=True)
class Pages:
    """One visit to the settings of one person, as one user."""

    client: TestClient[Any, Any]
    house: House
    flow: str = ""

    async def open(self, name: str, *pages: str) -> Any:
        """Open a person's settings and choose pages of its menus."""
        subentry = self._subentry(name)
        response = await self.client.post(
            FLOW,
            json={
                "handler": [self.house.entry.entry_id, "person"],
                "subentry_id": subentry.subentry_id,
                "show_advanced_options": False,
            },
        )
        shown = await response.json()
        self.flow = shown["flow_id"]
        for page in pages:
            shown = await self.send(next_step_id=page)
        return shown

    async def send(self, **answers: Any) -> Any:
        """Fill a page in, or choose from a menu."""
        response = await self.client.post(f"{FLOW}/{self.flow}", json=answers)
        shown = await response.json()
        await self.house.hass.async_block_till_done()
        return shown

    async def look(self) -> Any:
        """Look at the page again, as a browser does when something went on."""
        response = await self.client.get(f"{FLOW}/{self.flow}")
        return await response.json()

    def _subentry(self, name: str) -> ConfigSubentry:
        found: list[ConfigSubentry] = [
            subentry
            for subentry in self.house.entry.subentries.values()
            if subentry.title == name
        ]
        return found[0]


async def pages_of(
    hass: HomeAssistant, house: House, client: ClientSessionGenerator
) -> Pages:
    """Return the settings as the administrator of the tests sees them."""
    assert await async_setup_component(hass, "config", {})
    return Pages(client=await client(), house=house)
