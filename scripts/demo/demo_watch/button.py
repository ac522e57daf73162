"""Measuring on purpose: the cuff, and a step on the scales."""

from collections.abc import Callable
from typing import override

from homeassistant.components.button import ButtonEntity
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .watch import DemoWatch, WatchEntity, WatchEntry


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: WatchEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add both."""
    watch = entry.runtime_data
    async_add_entities(
        [
            Measure(watch, "cuff", "Measure", watch.measure),
            Measure(watch, "scales", "Step on", watch.weigh),
        ]
    )


class Measure(WatchEntity, ButtonEntity):
    """One of them."""

    def __init__(
        self, watch: DemoWatch, device: str, name: str, press: Callable[[], None]
    ) -> None:
        """Belong to its device."""
        super().__init__(watch, device, name)
        self._press = press

    @override
    async def async_press(self) -> None:
        self._press()
