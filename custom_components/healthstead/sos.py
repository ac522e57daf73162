"""Calls for help: shown at once, contacts told when the grace is over, all-clear.

Acts from memory and on its own: no model, no database, no other porch file is
asked. One channel that fails holds up none of the others. This house never
calls the emergency service by itself; the notice says the number.
"""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from homeassistant.components import persistent_notification
from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.util import dt as dt_util

from .care import events as ev
from .care.record import PersonRecord
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.sos import SosLevel

STILL_FRESH: Final = timedelta(hours=1)
"""After a restart nobody knows who was told. A call this young is told again."""
SEND_LIMIT_S: Final = 30
PHONE: Final = "mobile_app_"
# Home Assistant companion apps: through silence and do-not-disturb.
CRITICAL: Final = {
    "ttl": 0,
    "priority": "high",
    "channel": "alarm_stream",
    "push": {"sound": {"name": "default", "critical": 1, "volume": 1.0}},
}


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Answer calls for help for as long as the entry is loaded."""
    helper = HelpLine(hass, entry.runtime_data.coordinator)
    entry.async_on_unload(helper.async_end)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(helper.on_entries)
    )
    helper.async_begin()


class HelpLine:
    """Tells people that help is needed, and that it no longer is."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator
    ) -> None:
        """Be ready; nothing is told before ``async_begin``."""
        self._hass = hass
        self._coordinator = coordinator
        self._told = coordinator.memory.told
        self._waiting: dict[PersonId, CALLBACK_TYPE] = {}

    @callback
    def async_begin(self) -> None:
        """Take up the calls that still run."""
        now = self._coordinator.now()
        for record in self._coordinator.desk.household.present():
            started = record.sos.started
            if record.sos.level is not SosLevel.NONE and started is not None:
                self._called(record, fresh=now - started < STILL_FRESH)

    @callback
    def async_end(self) -> None:
        """Stop waiting; a call that runs is taken up again at the next start."""
        for person in tuple(self._waiting):
            self._stop_waiting(person)
        for record in self._coordinator.desk.household.people.values():
            persistent_notification.async_dismiss(self._hass, _notice(record.person.id))

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Follow calls for help and their end."""
        people = self._coordinator.desk.household.people
        for entry in entries:
            match entry.event:
                case ev.SosStarted():
                    self._called(people[entry.person], fresh=True)
                case ev.SosEnded():
                    self._ended(people[entry.person])
                case ev.PersonArchived() | ev.PersonErased():
                    self._forget(entry.person)
                case _:
                    pass

    @callback
    def _called(self, record: PersonRecord, *, fresh: bool) -> None:
        """Show it now; tell the contacts when the grace is over."""
        person, sos = record.person.id, record.sos
        persistent_notification.async_create(
            self._hass,
            self._words(record),
            title=self._say("sos_title", record),
            notification_id=_notice(person),
        )
        self._stop_waiting(person)
        if sos.level is not SosLevel.HARD or person in self._told or not fresh:
            return
        if sos.tell_at is None or sos.tell_at <= self._coordinator.now():
            self._tell_contacts(person)
            return
        self._waiting[person] = async_track_point_in_utc_time(
            self._hass, partial(self._grace_over, person), sos.tell_at
        )

    @callback
    def _grace_over(self, person: PersonId, _now: datetime) -> None:
        self._waiting.pop(person, None)
        self._tell_contacts(person)

    @callback
    def _tell_contacts(self, person: PersonId) -> None:
        """Tell every contact on every channel at once."""
        record = self._coordinator.desk.household.people[person]
        targets = tuple(
            dict.fromkeys(target for c in record.contacts for target in c.notify)
        )
        self._told[person] = targets
        self._send(targets, record, "sos_contact", CRITICAL)

    @callback
    def _ended(self, record: PersonRecord) -> None:
        """Give the all-clear to those who were told."""
        person = record.person.id
        told = self._told.get(person, ())
        self._forget(person)
        self._send(told, record, "sos_ended", {})

    @callback
    def _forget(self, person: PersonId) -> None:
        self._stop_waiting(person)
        self._told.pop(person, None)
        persistent_notification.async_dismiss(self._hass, _notice(person))

    def _stop_waiting(self, person: PersonId) -> None:
        if (cancel := self._waiting.pop(person, None)) is not None:
            cancel()

    # Words and channels

    def _say(self, notice: str, record: PersonRecord) -> str:
        return self._coordinator.say(
            notice,
            name=record.person.name,
            number=self._coordinator.emergency_number(record),
            time=dt_util.as_local(self._coordinator.now()).strftime("%H:%M"),
        )

    def _words(self, record: PersonRecord) -> str:
        """Return what everybody in the house must know at once."""
        hard = record.sos.level is SosLevel.HARD
        lines = [self._say("sos_hard" if hard else "sos_soft", record)]
        if record.person.profile.names_on_shared_screens and record.sos.reason:
            lines.append(f"> {record.sos.reason}")
        lines += [
            f"- {' '.join(filter(None, (contact.name, contact.phone)))}"
            for contact in record.contacts
        ]
        return "\n".join(lines)

    @callback
    def _send(
        self,
        targets: Iterable[str],
        record: PersonRecord,
        notice: str,
        phone_data: dict[str, Any],
    ) -> None:
        """Send to all channels, side by side; a reload does not stop what is sent."""
        message = self._say(notice, record)
        title = self._say(f"{notice}_title", record)
        for target in targets:
            self._hass.async_create_task(
                self._deliver(target, message, title, phone_data),
                f"{DOMAIN} tell {target}",
            )

    async def _deliver(
        self, target: str, message: str, title: str, phone_data: dict[str, Any]
    ) -> None:
        """Send on one channel; whatever goes wrong stays here."""
        name = target.removeprefix("notify.")
        data: dict[str, Any] = {"message": message, "title": title}
        if self._hass.services.has_service("notify", name):
            if name.startswith(PHONE):
                data["data"] = {"tag": f"{DOMAIN}_sos", **phone_data}
            action = name
        else:
            action, data["entity_id"] = "send_message", f"notify.{name}"
        try:
            async with asyncio.timeout(SEND_LIMIT_S):
                await self._hass.services.async_call(
                    "notify", action, data, blocking=True
                )
        except Exception as error:  # noqa: BLE001 - the next channel must not notice
            LOGGER.warning("A contact could not be told: %s", type(error).__name__)


def _notice(person: PersonId) -> str:
    return f"{DOMAIN}_sos_{person}"
