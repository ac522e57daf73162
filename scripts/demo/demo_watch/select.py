"""How the watch is to behave."""

from typing import override

from homeassistant.components.select import SelectEntity
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .behaviour import Behaviour
from .watch import WatchEntity, WatchEntry


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: WatchEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one there is."""
    async_add_entities([Behave(entry.runtime_data, "watch", "behave")])


class Behave(WatchEntity, SelectEntity):
    """What somebody who tries the demo chooses."""

    _attr_icon = "mdi:watch-variant"
    _attr_options = [behaviour.value for behaviour in Behaviour]  # noqa: RUF012 - as Home Assistant has it

    @override
    async def async_added_to_hass(self) -> None:
        self.async_on_remove(self.watch.listen(self.async_write_ha_state))

    @property
    @override
    def current_option(self) -> str:
        """Return how it behaves now."""
        return self.watch.behaviour.value

    @override
    async def async_select_option(self, option: str) -> None:
        self.watch.behave(Behaviour(option))
