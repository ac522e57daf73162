"""One channel at a time: hands a note to a phone, a notify action or an entity.

Knows what each channel can carry and whether it worked; who is told, and what
comes next if it did not, is ``telling``'s. What goes to one target goes in order,
so that taking a notification away cannot overtake the notification.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import slugify

from .care.record import PersonRecord
from .const import LOGGER
from .coordinator import HealthsteadCoordinator
from .phone import BUTTONS_ANDROID, BUTTONS_APPLE, Note, payload, taking_away

LIMIT_S: Final = 10
"""A channel that has not finished by then has failed."""
NOTIFY: Final = "notify"
PHONE: Final = "mobile_app"
SATELLITE: Final = "assist_satellite."


class Channels:
    """All ways out of one house, but for the spoken one."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator
    ) -> None:
        """Know no channel yet; each is looked up when it is used."""
        self._hass = hass
        self._coordinator = coordinator
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def of(self, record: PersonRecord) -> tuple[str, ...]:
        """Return a person's channels: as told, else the phones logged in as them."""
        if record.reach.channels:
            return record.reach.channels
        state = self._hass.states.get(record.person.profile.linked or "person.")
        user = None if state is None else state.attributes.get("user_id")
        return () if user is None else self.phones_of(user)

    def written(self, record: PersonRecord) -> tuple[str, ...]:
        """Return those of the person's channels on which something can be read."""
        return tuple(t for t in self.of(record) if not t.startswith(SATELLITE))

    async def send(self, target: str, note: Note, wanted: Callable[[], bool]) -> bool:
        """Hand a note over; say whether the channel took it.

        ``wanted`` is asked right before: what was answered meanwhile is not sent.
        """
        async with self._turns[target]:
            return not wanted() or await self._deliver(target, note)

    async def take_away(self, target: str, tag: str) -> None:
        """Take a notification away again, where a channel can."""
        if (action := self.phone_action(target)) is None:
            return
        async with self._turns[target]:
            await self._call(action, taking_away(tag))

    def buttons(self, target: str) -> int:
        """Return how many buttons this channel shows."""
        action = self.phone_action(target)
        if action is None:
            return 0
        apple = any(
            entry.data.get("manufacturer") == "Apple"
            for entry in self._phones()
            if _action_of(entry) == action
        )
        return BUTTONS_APPLE if apple else BUTTONS_ANDROID

    def phones_of(self, user: str) -> tuple[str, ...]:
        """Return the phones on which a Home Assistant user is logged in."""
        actions = [
            _action_of(entry)
            for entry in self._phones()
            if entry.data.get("user_id") == user
        ]
        return tuple(f"{NOTIFY}.{action}" for action in actions if self._acts(action))

    def phone_action(self, target: str) -> str | None:
        """Return the action that reaches a phone with buttons, if it is a phone.

        The app's notify entity carries text only, its action all of a note.
        """
        name = target.removeprefix(f"{NOTIFY}.")
        if name.startswith(f"{PHONE}_") and self._acts(name):
            return name
        known = er.async_get(self._hass).async_get(target)
        if known is None or known.platform != PHONE or known.config_entry_id is None:
            return None
        entry = self._hass.config_entries.async_get_entry(known.config_entry_id)
        action = None if entry is None else _action_of(entry)
        return action if action is not None and self._acts(action) else None

    def _phones(self) -> Iterator[ConfigEntry[Any]]:
        yield from self._hass.config_entries.async_entries(PHONE)

    def _acts(self, action: str) -> bool:
        return self._hass.services.has_service(NOTIFY, action)

    async def _deliver(self, target: str, note: Note) -> bool:
        name = target.removeprefix(f"{NOTIFY}.")
        if (action := self.phone_action(target)) is not None:
            return await self._call(action, payload(note, self._coordinator.say))
        if note.silent:
            return True  # nothing to take the place of
        words: dict[str, Any] = {"title": note.title, "message": note.message}
        if self._acts(name):
            return await self._call(name, words)
        state = self._hass.states.get(f"{NOTIFY}.{name}")
        if state is None or state.state == "unavailable":
            LOGGER.warning("A channel for reminders is not there: %s", target)
            return False
        return await self._call("send_message", {**words, "entity_id": state.entity_id})

    async def _call(self, action: str, data: dict[str, Any]) -> bool:
        """Call a notify action; whatever goes wrong there stays there."""
        try:
            async with asyncio.timeout(LIMIT_S):
                await self._hass.services.async_call(
                    NOTIFY, action, data, blocking=True
                )
        except Exception as error:  # noqa: BLE001 - it is their failure; the next channel is used
            LOGGER.warning("A channel failed: %s: %s", action, type(error).__name__)
            return False
        return True


def _action_of(entry: ConfigEntry[Any]) -> str:
    """Return the name that Home Assistant gives the action of a phone."""
    return slugify(f"{PHONE}_{entry.data.get('device_name', '')}")
