"""Telephones of the demo contacts: what they get is shown as a notification here."""

from typing import Final, override

from homeassistant.components import persistent_notification
from homeassistant.components.notify import NotifyEntity
from homeassistant.components.notify.const import NotifyEntityFeature
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .watch import DemoWatch, WatchEntity, WatchEntry

WHOSE: Final = ("Nina", "Paul")


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: WatchEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add one for each contact."""
    async_add_entities(Phone(entry.runtime_data, name) for name in WHOSE)


class Phone(WatchEntity, NotifyEntity):
    """The telephone of one contact."""

    _attr_supported_features = NotifyEntityFeature.TITLE

    def __init__(self, watch: DemoWatch, whose: str) -> None:
        """Belong to a contact."""
        super().__init__(watch, "phone", whose)
        self._whose = whose

    @override
    async def async_send_message(self, message: str, title: str | None = None) -> None:
        at = dt_util.now().strftime("%H:%M:%S")
        persistent_notification.async_create(
            self.hass,
            message,
            title=f"On {self._whose}'s telephone at {at}: {title or 'a message'}",
        )
