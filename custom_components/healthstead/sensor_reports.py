"""The newest report of a person, as a sensor: when it was made, and what it says.

The text stands in an attribute only where the person allows names on shared screens,
so that a Markdown card can show it; else one neutral line does.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.core import Context, callback

from .care import events as ev
from .care.log import LogUnavailable
from .care.reports import words
from .care.reports.facts import ReportFacts
from .entity import PersonEntity
from .report_making import async_kept, readable

REPORT_SENSORS: Final = (
    SensorEntityDescription(
        key="latest_report",
        translation_key="latest_report",
        device_class=SensorDeviceClass.TIMESTAMP,
    ),
)


class ReportSensor(PersonEntity, SensorEntity):
    """When the newest report was made."""

    _unrecorded_attributes = frozenset({"text"})
    _facts: ReportFacts | None = None

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.async_listen_entries(self._on_entries))
        record = self.record
        if record is None or not record.reports or not self.coordinator.readable:
            return
        head = record.reports[-1]
        try:
            self._facts = await async_kept(self.coordinator, self.person, head)
        except LogUnavailable:
            return  # the time stands in memory; the text comes with the next report

    @callback
    def _on_entries(
        self, entries: Sequence[ev.Entry], _context: Context | None
    ) -> None:
        for entry in entries:
            if entry.person == self.person and isinstance(entry.event, ev.ReportMade):
                self._facts = readable(entry.event.facts)

    @property
    @override
    def native_value(self) -> Any:
        """Return when the newest report was made."""
        record = self.record
        if record is None or not record.reports:
            return None
        return record.reports[-1].made

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return what a shared screen may show of it."""
        record = self.record
        if record is None or not record.reports:
            return {}
        head = record.reports[-1]
        shown = {
            "report": head.id,
            "period": head.period.value,
            "first": head.first.isoformat(),
            "last": head.last.isoformat(),
        }
        facts = self._facts
        if facts is None or facts.head.id != head.id:
            return shown
        names = record.person.profile.names_on_shared_screens
        said = words.text(facts) if names else words.notice(facts, names=False)
        return {**shown, "text": said}
