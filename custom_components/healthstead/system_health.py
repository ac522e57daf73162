"""One glance at the house in Home Assistant's system information."""

from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .const import CONF_MODEL, DOMAIN, MODEL_NONE
from .coordinator import HealthsteadConfigEntry


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
        "model_present": not coordinator.model_missing,
    }
