"""The integration is found by Home Assistant."""

from typing import TYPE_CHECKING

from homeassistant.loader import async_get_integration

from custom_components.healthstead.const import DOMAIN

if TYPE_CHECKING:
    from homeassistant.core import HomeAssistant


async def test_home_assistant_finds_the_integration(hass: HomeAssistant) -> None:
    integration = await async_get_integration(hass, DOMAIN)

    assert integration.name == "Healthstead"
    assert not integration.is_built_in
