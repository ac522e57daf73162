"""One glance at the house in Home Assistant's system information."""

import asyncio
from typing import Any, Final

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .booking_servers import async_test, servers_of
from .const import CONF_MODEL, DOMAIN, MODEL_NONE
from .coordinator import HealthsteadConfigEntry

LIMIT_S: Final = 4.0
"""A booking server that has not answered by then does not answer."""


@callback
def async_register(_hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Register what is shown."""
    register.async_register_info(_info, "/config/integrations/integration/healthstead")


async def _info(hass: HomeAssistant) -> dict[str, Any]:
    """Return the state of the record and of the model."""
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_entries(DOMAIN)
    loaded = [e for e in entries if e.state is ConfigEntryState.LOADED]
    if not loaded:
        return {"database": "not loaded"}
    entry = loaded[0]
    coordinator = entry.runtime_data.coordinator
    return {
        "database": coordinator.trouble or "ok",
        "people": len(coordinator.desk.household.present()),
        "model": entry.options.get(CONF_MODEL, MODEL_NONE),
        "model_present": coordinator.model_trouble is None,
        "booking_servers": _servers(hass, entry),
    }


async def _servers(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> str:
    """Return how many booking servers answer now."""
    servers = servers_of(entry).values()
    tried = await asyncio.gather(*(async_test(hass, one, LIMIT_S) for one in servers))
    return f"{tried.count(None)} of {len(tried)}"
