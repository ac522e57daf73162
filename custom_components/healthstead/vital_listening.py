"""Listens to everything in the house that shows something of somebody.

One set of listeners for the whole house, made anew when anybody's sources change. A
value that is told again without a change is heard too: it is a reading.
"""

from collections.abc import Callable, Iterable

from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    EventStateReportedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import (
    async_track_state_change_event,
    async_track_state_report_event,
)

from .care.record import PersonRecord
from .domain.ids import PersonId
from .domain.sources import Sources
from .vital_hearing import Ear, Heard, ears_of, told_by


class Listener:
    """Hands on what is heard."""

    def __init__(self, hass: HomeAssistant, hear: Callable[[Heard], None]) -> None:
        """Listen to nothing yet."""
        self._hass = hass
        self._hear = hear
        self._ears: dict[str, tuple[Ear, ...]] = {}
        self._sources: dict[PersonId, Sources] = {}
        self._stops: tuple[CALLBACK_TYPE, ...] = ()

    @callback
    def follow(self, people: Iterable[PersonRecord]) -> None:
        """Listen to the sources of these people, if they are others than before."""
        present = tuple(people)
        sources = {record.person.id: record.sources for record in present}
        if sources == self._sources:
            return
        self.end()
        self._sources = sources
        self._ears = ears_of(present)
        entities = sorted(self._ears)
        self._stops = (
            async_track_state_change_event(self._hass, entities, self._on_change),
            async_track_state_report_event(self._hass, entities, self._on_report),
        )

    @callback
    def end(self) -> None:
        """Listen no longer."""
        for stop in self._stops:
            stop()
        self._stops = ()

    @callback
    def _on_change(self, event: Event[EventStateChangedData]) -> None:
        data = event.data
        if (new := data["new_state"]) is None:
            return
        told = told_by(data["old_state"], new, new.last_updated)
        if told is not None:
            for ear in self._ears[data["entity_id"]]:
                for heard in ear(data["entity_id"], told):
                    self._hear(heard)

    @callback
    def _on_report(self, event: Event[EventStateReportedData]) -> None:
        data = event.data
        new = data["new_state"]
        told = told_by(new, new, data["last_reported"])
        if told is not None:
            for ear in self._ears[data["entity_id"]]:
                for heard in ear(data["entity_id"], told):
                    self._hear(heard)
