"""Whether the watch noticed a fall."""

from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .watch import WatchEntity, WatchEntry


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: WatchEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the one there is."""
    async_add_entities([Fall(entry.runtime_data, "watch", "Fall")])


class Fall(WatchEntity, BinarySensorEntity):
    """On for a moment after a fall."""

    _attr_device_class = BinarySensorDeviceClass.SAFETY
    _attr_icon = "mdi:human-handsdown"

    @override
    async def async_added_to_hass(self) -> None:
        self.async_on_remove(self.watch.listen(self.async_write_ha_state))

    @property
    @override
    def available(self) -> bool:
        """Say whether the watch can be reached."""
        return self.watch.shown.there

    @property
    @override
    def is_on(self) -> bool:
        """Say whether there was a fall just now."""
        return self.watch.shown.fall
