"""Tells a person what was noticed about their vital signs, on their own channels.

One channel after the other until one takes it. What is not urgent waits for the
morning; an alert waits for nothing.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_translations

from . import channel_issues
from .care.record import PersonRecord
from .channels import Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.watching.shapes import Alert
from .domain.watching.trends import Trend
from .phone import Note
from .vital_notes import Said, VitalWriter

TABLES: Final = ("vital_note", "vital_kind")


async def words_of(hass: HomeAssistant) -> dict[str, str]:
    """Return the words for vital signs in the house's language, loaded once."""
    texts = await async_get_translations(
        hass, hass.config.language, "selector", [DOMAIN]
    )
    groups = [f"component.{DOMAIN}.selector.{table}.options." for table in TABLES]
    return {
        key.removeprefix(group): text
        for group in groups
        for key, text in texts.items()
        if key.startswith(group)
    }


class VitalTeller:
    """Writes and sends, for as long as the entry is loaded."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: HealthsteadConfigEntry,
        channels: Channels,
        words: Mapping[str, str],
    ) -> None:
        """Send through the channels that reminders go through."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels
        self.words = words
        self._waiting: dict[PersonId, dict[str, Trend]] = {}
        """Changes over days that wait for the morning."""

    def reason(self, record: PersonRecord, alert: Alert) -> str:
        """Return why help is called, for those who are told."""
        return self._writer(record).reason(alert, alert.evidence)

    @callback
    def tell(self, record: PersonRecord, said: Said) -> None:
        """Tell the person now."""
        self._send(record, self._writer(record).note(said))

    @callback
    def keep_for_morning(self, person: PersonId, trend: Trend) -> None:
        """Tell of a change when the person is up; the newest of a rule counts."""
        self._waiting.setdefault(person, {})[trend.rule.id] = trend

    @callback
    def tell_what_waits(self, record: PersonRecord, now: datetime) -> None:
        """Tell of changes, between getting up and going to bed."""
        day, wall = record.person.profile.day, now.astimezone(record.zone).time()
        up = day.wake <= wall < day.bed
        if day.bed < day.wake:
            up = not day.bed <= wall < day.wake
        if not up:
            return
        for trend in self._waiting.pop(record.person.id, {}).values():
            self._send(record, self._writer(record).change(trend))

    @callback
    def forget(self, person: PersonId) -> None:
        """Let go of what waits for somebody who is no longer looked after."""
        self._waiting.pop(person, None)

    def _writer(self, record: PersonRecord) -> VitalWriter:
        return VitalWriter(
            coordinator=self._coordinator, record=record, words=self.words
        )

    @callback
    def _send(self, record: PersonRecord, note: Note) -> None:
        if targets := self._channels.written(record):
            self._entry.async_create_task(
                self._hass,
                self._out(record.person.name, targets, note),
                f"{DOMAIN} vital signs",
            )

    async def _out(self, name: str, targets: tuple[str, ...], note: Note) -> None:
        for target in targets:
            if await self._channels.send(target, note, lambda: True):
                channel_issues.works(self._hass, target, name)
                return
            channel_issues.broken(self._hass, target, name)
