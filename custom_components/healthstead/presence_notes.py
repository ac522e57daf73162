"""The reminder of a check-in: on the person's channels, with a button, and in the list.

It is for the person alone; who is told if nothing comes is ``sos``'s.
"""

import asyncio
from typing import Any
from zoneinfo import ZoneInfo

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from . import channel_issues
from .care.expected import Expected
from .care.record import PersonRecord
from .channels import LIMIT_S, SATELLITE, Channels
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.reminding import Importance
from .phone import Button, Note, Verb, code, press_of


class CheckInNotes:
    """Reminds people of check-ins, and takes that back when a sign came."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Remind for as long as the entry is loaded."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels
        self._standing: dict[PersonId, tuple[str, ...]] = {}

    @callback
    def remind(self, record: PersonRecord, expected: Expected) -> None:
        """Ask for a sign of life, on every channel of the person."""
        note = self._note(record, expected)
        persistent_notification.async_create(
            self._hass,
            note.message,
            title=note.title,
            notification_id=_notice(record.person.id),
        )
        targets = self._channels.of(record)
        self._standing[record.person.id] = targets
        for target in targets:
            self._entry.async_create_task(
                self._hass, self._send(record, target, note), f"{DOMAIN} check-in"
            )

    @callback
    def settle(self, person: PersonId) -> None:
        """Take the reminder away: a sign came, or the time for it is over."""
        persistent_notification.async_dismiss(self._hass, _notice(person))
        for target in self._standing.pop(person, ()):
            self._entry.async_create_task(
                self._hass,
                self._channels.take_away(target, _tag(person)),
                f"{DOMAIN} check-in",
            )

    def _note(self, record: PersonRecord, expected: Expected) -> Note:
        person, say = record.person, self._coordinator.say
        until = expected.ends.astimezone(ZoneInfo(person.profile.zone))
        press = press_of(Verb.HERE, person.id, (), self._coordinator.now())
        return Note(
            tag=_tag(person.id),
            title=say("check_in_title", name=person.name),
            message=say("check_in", time=f"{until:%H:%M}"),
            buttons=(Button(press=press, title=say("check_in_button")),),
            importance=Importance.IMPORTANT,
        )

    async def _send(self, record: PersonRecord, target: str, note: Note) -> None:
        if target.startswith(SATELLITE):
            worked = await self._announce(target, note.message)
        else:
            person = record.person.id
            worked = await self._channels.send(
                target, note, lambda: person in self._standing
            )
        said = channel_issues.works if worked else channel_issues.broken
        said(self._hass, target, record.person.name)

    async def _announce(self, target: str, message: str) -> bool:
        data: dict[str, Any] = {"entity_id": target, "message": message}
        try:
            async with asyncio.timeout(LIMIT_S):
                await self._hass.services.async_call(
                    "assist_satellite", "announce", data, blocking=True
                )
        except Exception as error:  # noqa: BLE001 - the next channel must not notice
            LOGGER.warning("A check-in could not be spoken: %s", type(error).__name__)
            return False
        return True


def _tag(person: PersonId) -> str:
    return f"{DOMAIN}-check-in-{code(person)}"


def _notice(person: PersonId) -> str:
    return f"{DOMAIN}_check_in_{person}"
