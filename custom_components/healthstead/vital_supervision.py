"""Batteries and connections of what shows vital signs: which of them cannot be relied on.

One repair issue for each vital sign that may stay away soon or already does. Whether
readings come is another matter: missing data is said by the watch itself.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HassJob,
    HassJobType,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import (
    async_track_point_in_utc_time,
    async_track_state_change_event,
)

from . import presence_issues
from .care import events as ev
from .care.falls import Fault, Link, LinkKind
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.sources import VitalSource

KINDS: Final = {"battery": LinkKind.LOW}
"""Of binary sensors, by device class; any other says whether it is connected."""
WORDS: Final = {Fault.LOW: "vital_source_low", Fault.GONE: "vital_source_gone"}


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Look after them for as long as the entry is loaded."""
    supervision = Supervision(hass, entry)
    supervision.follow()
    entry.async_on_unload(supervision.leave)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(supervision.on_entries)
    )


class Supervision:
    """Follows what sources name as their battery or their connection."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        """Follow nothing before ``follow``."""
        self._hass = hass
        self._coordinator = entry.runtime_data.coordinator
        self._lost: dict[str, datetime] = {}
        """Since when something cannot be seen."""
        self._said: set[str] = set()
        self._watched: frozenset[str] = frozenset()
        self._stops: list[CALLBACK_TYPE] = []
        self._disarm: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} vital sources", job_type=HassJobType.Callback
        )

    @callback
    def follow(self) -> None:
        """Follow what the sources name now."""
        named = frozenset(source.supervised for _, source in self._sources())
        if named != self._watched:
            self._stop()
            self._watched = named
            self._lost = {k: at for k, at in self._lost.items() if k in named}
            self._stops = [
                async_track_state_change_event(self._hass, named, self._on_change)
            ]
        self._look()

    @callback
    def leave(self) -> None:
        """Follow nothing any more, and take back what was said."""
        self._stop()
        self._arm(None)
        for about in self._said:
            presence_issues.gone(self._hass, about)

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Follow anew where sources were set, or somebody left or came back."""
        kinds = (ev.SourcesSet, ev.PersonArchived, ev.PersonRestored, ev.PersonErased)
        if any(isinstance(entry.event, kinds) for entry in entries):
            self.follow()

    def _stop(self) -> None:
        for stop in self._stops:
            stop()
        self._stops = []

    def _sources(self) -> Iterator[tuple[PersonRecord, VitalSource]]:
        for record in self._coordinator.desk.household.present():
            for source in record.sources.vitals:
                if source.supervised:
                    yield record, source

    @callback
    def _on_change(self, _event: Event[EventStateChangedData]) -> None:
        self._look()

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        self._look()

    @callback
    def _look(self) -> None:
        """Say what cannot be relied on, and look again when that may change."""
        now = self._coordinator.now()
        wrong: set[str] = set()
        looks: list[datetime] = []
        for record, source in self._sources():
            link = self._link(source.supervised, now)
            if (fault := link.fault(now)) is not None:
                wrong.add(self._show(record, source, fault))
            if (look := link.next_look(now)) is not None:
                looks.append(look)
        for about in self._said - wrong:
            presence_issues.gone(self._hass, about)
        self._said = wrong
        self._arm(min(looks, default=None))

    @callback
    def _arm(self, moment: datetime | None) -> None:
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        if moment is not None:
            self._disarm = async_track_point_in_utc_time(self._hass, self._job, moment)

    def _link(self, name: str, now: datetime) -> Link:
        """Return what a thing says; that it says the same for days is no fault."""
        state = self._hass.states.get(name)
        if state is None or state.state == "unavailable":
            self._lost.setdefault(name, now)
        else:
            self._lost.pop(name, None)
        return Link(
            kind=_kind(name, state),
            state="" if state is None else state.state,
            lost=self._lost.get(name),
        )

    def _show(self, record: PersonRecord, source: VitalSource, fault: Fault) -> str:
        """Say it with the name of the thing, and return what tells it from others."""
        name = source.supervised
        state = self._hass.states.get(name)
        about = f"{record.person.id} {source.kind} {source.entity}"
        presence_issues.show(
            self._hass,
            about,
            WORDS[fault],
            person=record.person.name,
            vital=self._coordinator.say(source.kind),
            thing=name if state is None else f"{state.name} ({name})",
        )
        return about


def _kind(name: str, state: State | None) -> LinkKind:
    if not name.startswith("binary_sensor."):
        return LinkKind.PERCENT
    kind = "" if state is None else state.attributes.get("device_class", "")
    return KINDS.get(kind, LinkKind.CONNECTED)
