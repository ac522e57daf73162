"""The ways on which a call for help goes out, and whether one of them took it.

Phones with buttons, other notify actions and entities, and satellites that speak. Each
is looked up when it is used, each has ten seconds, and none waits for another, nor for
anything else that is sent to the same phone. Who is told what is ``care.calling``'s.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er

from .care.calls import Channels
from .care.record import PersonRecord
from .channels import LIMIT_S, NOTIFY, SATELLITE
from .channels import Channels as PlainChannels
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadCoordinator
from .phone import taking_away
from .sos_phone import Call, Message, Verb, cut, on_a_phone

SPEAKERS: Final = "assist_satellite"
BUSY_S: Final = 5
"""A satellite that is busy or gone says so sooner; one that has not is speaking."""
SPEAK_S: Final = 120
"""A satellite that speaks or listens for longer has lost it."""
LOOK_S: Final = 0.2

type Heard = Callable[[str], Awaitable[None]]
"""Called with the id of the answer that somebody gave aloud."""
type Buttons = dict[Verb, str]


class Ways:
    """All ways out of one house for a call."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator
    ) -> None:
        """Know no way yet."""
        self._hass = hass
        self._coordinator = coordinator
        self._plain = PlainChannels(hass, coordinator)

    def of(self, record: PersonRecord) -> Channels:
        """Return the channels of the person (None) and of every contact."""
        own = (*self._plain.of(record), *self._speakers_of(record))
        return {
            None: tuple(dict.fromkeys(own)),
            **{one.id: tuple(dict.fromkeys(one.notify)) for one in record.contacts},
        }

    def _speakers_of(self, record: PersonRecord) -> tuple[str, ...]:
        """Return the satellites that are the person's own."""
        registry = er.async_get(self._hass)
        return tuple(
            entry.entity_id
            for device in record.person.profile.satellites
            for entry in er.async_entries_for_device(registry, device)
            if entry.domain == SPEAKERS
        )

    def phones_of(self, user: str) -> tuple[str, ...]:
        """Return the phones on which a user is logged in."""
        return self._plain.phones_of(user)

    def room(self, target: str) -> int:
        """Return how many buttons a channel shows."""
        return self._plain.buttons(target)

    async def send(
        self, target: str, message: Message, call: Call, buttons: Buttons
    ) -> bool:
        """Hand a message over; say whether the channel took it. Never raises."""
        if target.startswith(SATELLITE):
            return await self.speak(target, message)
        try:
            async with asyncio.timeout(LIMIT_S):
                await self._there(target)
                action, data = self._as_sent(target, message, call, buttons)
                await self._hass.services.async_call(
                    NOTIFY, action, data, blocking=True
                )
        except Exception as error:  # noqa: BLE001 - it is their failure; the next channel is used
            LOGGER.warning("A call could not be sent: %s", type(error).__name__)
            return False
        return True

    def _as_sent(
        self, target: str, message: Message, call: Call, buttons: Buttons
    ) -> tuple[str, dict[str, Any]]:
        say = self._coordinator.say
        if (action := self._plain.phone_action(target)) is not None:
            room = self._plain.buttons(target)
            return action, on_a_phone(message, call, room, say, buttons)
        name = target.removeprefix(f"{NOTIFY}.")
        data: dict[str, Any] = {"title": message.title, "message": cut(message.text)}
        if self._hass.services.has_service(NOTIFY, name):
            return name, data
        return "send_message", {**data, "entity_id": f"{NOTIFY}.{name}"}

    async def _there(self, target: str) -> None:
        """Wait while Home Assistant starts: what is to come may come in a moment."""
        name = target.removeprefix(f"{NOTIFY}.")
        while self._hass.state is not CoreState.running:
            if self._plain.phone_action(target) is not None:
                return
            state = self._hass.states.get(f"{NOTIFY}.{name}")
            known = state is not None and state.state != "unavailable"
            if known or self._hass.services.has_service(NOTIFY, name):
                return
            await asyncio.sleep(LOOK_S)

    async def take_away(self, target: str, tag: str) -> None:
        """Take a note away from a phone; elsewhere it stays."""
        if (action := self._plain.phone_action(target)) is None:
            return
        try:
            async with asyncio.timeout(LIMIT_S):
                await self._hass.services.async_call(
                    NOTIFY, action, taking_away(tag), blocking=True
                )
        except Exception as error:  # noqa: BLE001 - the note is old, no more than that
            LOGGER.debug("A note could not be taken away: %s", type(error).__name__)

    # Aloud

    async def speak(self, satellite: str, message: Message) -> bool:
        """Say something in a room; say whether the satellite is speaking."""
        words = message.aloud or message.text
        return await self._aloud(satellite, "announce", message=words)

    async def ask(
        self, satellite: str, question: str, answers: dict[str, str], heard: Heard
    ) -> bool:
        """Ask something in a room; an answer that comes later is told as well."""
        if not self._hass.services.has_service(SPEAKERS, "ask_question"):
            return await self._aloud(satellite, "announce", message=question)
        listed = [
            {"id": key, "sentences": sentences.split(";")}
            for key, sentences in answers.items()
        ]
        return await self._aloud(
            satellite, "ask_question", heard, question=question, answers=listed
        )

    async def _aloud(
        self, satellite: str, action: str, heard: Heard | None = None, **data: Any
    ) -> bool:
        """Begin, and see whether it fails at once; what follows goes on by itself."""
        state = self._hass.states.get(satellite)
        if state is None or state.state == "unavailable":
            return False
        begun = self._hass.async_create_task(
            self._begin(satellite, action, heard, data), f"{DOMAIN} speaks"
        )
        await asyncio.wait({begun}, timeout=BUSY_S)
        return begun.result() if begun.done() else True

    async def _begin(
        self, satellite: str, action: str, heard: Heard | None, data: dict[str, Any]
    ) -> bool:
        try:
            async with asyncio.timeout(SPEAK_S):
                response = await self._hass.services.async_call(
                    SPEAKERS,
                    action,
                    {"entity_id": satellite, **data},
                    blocking=True,
                    return_response=heard is not None,
                )
        except Exception as error:  # noqa: BLE001 - busy, silent or broken: others are told
            LOGGER.debug("%s: %s", satellite, type(error).__name__)
            return False
        said = (response or {}).get("id")
        if heard is not None and isinstance(said, str):
            await heard(said)
        return True
