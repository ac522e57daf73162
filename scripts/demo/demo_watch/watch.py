"""The simulated watch, cuff and scales of the demo house, and what they share."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity
from homeassistant.util import dt as dt_util

from .behaviour import FALL_FOR, Behaviour, Shown, shown

DOMAIN: Final = "demo_watch"
CUFF_READINGS: Final = ((128, 78), (131, 80), (126, 77))
WEIGHTS: Final = (68.4, 68.6, 68.3)

type WatchEntry = ConfigEntry[DemoWatch]


class DemoWatch:
    """What all entities show, and how it changes."""

    def __init__(self) -> None:
        """Behave, and have been used once."""
        self.behaviour = Behaviour.NORMAL
        self.pressure = CUFF_READINGS[0]
        self.weight = WEIGHTS[0]
        self._tick = 0
        self._measured = self._weighed = 0
        self._since = self._now()
        self._listeners: list[Callable[[], None]] = []
        self.shown = self._look()

    @callback
    def tick(self, _now: datetime | None = None) -> None:
        """Show what comes next; a stale watch shows nothing new."""
        self._tick += 1
        if self.behaviour is Behaviour.FALL and self._lasted() >= FALL_FOR:
            self.behave(Behaviour.NORMAL)
        elif self.behaviour is not Behaviour.STALE:
            self._show()

    @callback
    def behave(self, behaviour: Behaviour) -> None:
        """Behave like that from now on."""
        self.behaviour, self._since = behaviour, self._now()
        self._show()

    @callback
    def measure(self) -> None:
        """Measure with the cuff."""
        self._measured += 1
        self.pressure = CUFF_READINGS[self._measured % len(CUFF_READINGS)]
        self._tell()

    @callback
    def weigh(self) -> None:
        """Step on the scales."""
        self._weighed += 1
        self.weight = WEIGHTS[self._weighed % len(WEIGHTS)]
        self._tell()

    @callback
    def listen(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call back after each change."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _show(self) -> None:
        if self.behaviour is not Behaviour.STALE:
            self.shown = self._look()
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _look(self) -> Shown:
        return shown(self.behaviour, self._tick, self._lasted(), self._now())

    def _lasted(self) -> timedelta:
        return self._now() - self._since

    def _now(self) -> datetime:
        return dt_util.now()


class WatchEntity(Entity):
    """One thing that the demo devices show."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, watch: DemoWatch, device: str, name: str) -> None:
        """Belong to one of the devices."""
        self.watch = watch
        self._attr_name = name
        self._attr_unique_id = f"{device}_{name}".lower().replace(" ", "_")
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, device)},
            name=f"Demo {device}",
            manufacturer="Nobody",
            model="Simulated",
        )
