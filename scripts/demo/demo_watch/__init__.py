"""A simulated watch, cuff, scales and telephones for the demo house, and only for it."""

from homeassistant.config_entries import SOURCE_IMPORT
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.helpers.typing import ConfigType

from .behaviour import TICK
from .watch import DOMAIN, DemoWatch, WatchEntry

CONFIG_SCHEMA = cv.empty_config_schema(DOMAIN)
PLATFORMS = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.NOTIFY,
    Platform.SELECT,
    Platform.SENSOR,
)


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Add the devices, once."""
    if not hass.config_entries.async_entries(DOMAIN):
        hass.async_create_task(
            hass.config_entries.flow.async_init(
                DOMAIN, context={"source": SOURCE_IMPORT}
            )
        )
    return True


async def async_setup_entry(hass: HomeAssistant, entry: WatchEntry) -> bool:
    """Let the watch run."""
    watch = entry.runtime_data = DemoWatch()
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    entry.async_on_unload(async_track_time_interval(hass, watch.tick, TICK))
    return True


async def async_unload_entry(hass: HomeAssistant, entry: WatchEntry) -> bool:
    """Stop it."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
