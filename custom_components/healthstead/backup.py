"""Let the database file lie still while Home Assistant copies it.

Nobody has to wait meanwhile: what is recorded goes into the write-ahead log,
of which any copied beginning is whole.
"""

from collections.abc import Iterator

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from .care.log import LogUnavailable
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry
from .storage.home import Home


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Fold the write-ahead log into the file, then leave the file alone."""
    for home in _homes(hass):
        try:
            await home.lie_still()
        except LogUnavailable as trouble:
            # A backup of a damaged record is better than none.
            LOGGER.warning("The record is copied as it lies: %s", trouble)


async def async_post_backup(hass: HomeAssistant) -> None:
    """Let the file grow again."""
    for home in _homes(hass):
        try:
            await home.move_on()
        except LogUnavailable as trouble:
            LOGGER.warning("The record does not move on: %s", trouble)


def _homes(hass: HomeAssistant) -> Iterator[Home]:
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_entries(DOMAIN)
    for entry in entries:
        if entry.state is ConfigEntryState.LOADED:
            yield entry.runtime_data.coordinator.home
