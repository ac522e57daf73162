"""Fall detectors and panic buttons: what they start, and whether they can be heard.

A change counts only as it happens: not what stood there at a start, not what comes
back from being unavailable. What follows is ``care.falls``'s.
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
from .care.actor import Actor, ActorKind
from .care.falls import Link, LinkKind, call_of
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.safety import FallKind
from .seen_things import STAMPED, fired, is_there

KINDS: Final = {"connectivity": LinkKind.CONNECTED, "battery": LinkKind.LOW}
"""Of binary sensors, by device class."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Watch for as long as the entry is loaded."""
    watch = FallWatch(hass, entry)
    watch.follow()
    entry.async_on_unload(watch.leave)
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(watch.on_entries)
    )


class FallWatch:
    """Follows what notices falls, and the batteries it depends on."""

    def __init__(self, hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        """Follow nothing before ``follow``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._falls: dict[str, datetime] = {}
        """When each thing saw a fall last."""
        self._lost: dict[str, datetime] = {}
        self._said: set[str] = set()
        self._watched: frozenset[str] = frozenset()
        self._unwatch: CALLBACK_TYPE | None = None
        self._disarm: CALLBACK_TYPE | None = None
        self._job = HassJob(
            self._on_time, f"{DOMAIN} fall detectors", job_type=HassJobType.Callback
        )

    @callback
    def follow(self) -> None:
        """Follow what is agreed on now."""
        entities = frozenset(name for _, name in self._things())
        if entities != self._watched:
            self._stop()
            self._watched = entities
            if entities:
                self._unwatch = async_track_state_change_event(
                    self._hass, entities, self._on_change
                )
        self._supervise()

    @callback
    def leave(self) -> None:
        """Follow nothing any more."""
        self._stop()
        if self._disarm is not None:
            self._disarm()
            self._disarm = None

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Follow anew where somebody agreed on something, came or left."""
        kinds = (ev.SafetySet, ev.PersonArchived, ev.PersonRestored, ev.PersonErased)
        if any(isinstance(entry.event, kinds) for entry in entries):
            self.follow()

    def _stop(self) -> None:
        if self._unwatch is not None:
            self._unwatch()
            self._unwatch = None
        self._watched = frozenset()

    def _things(self) -> Iterator[tuple[PersonRecord, str]]:
        for record in self._coordinator.desk.household.present():
            for source in record.safety.falls:
                yield record, source.entity
                if source.battery:
                    yield record, source.battery

    @callback
    def _on_change(self, event: Event[EventStateChangedData]) -> None:
        entity, now = event.data["entity_id"], self._coordinator.now()
        if _happened(event.data["old_state"], event.data["new_state"], now):
            self._seen(entity, now)
        self._supervise()

    @callback
    def _seen(self, entity: str, now: datetime) -> None:
        """Call, or ask, for everybody whose thing this is."""
        state = self._hass.states.get(entity)
        thing = entity if state is None else state.name
        actor = Actor(kind=ActorKind.SENSOR, id=entity)
        for record in self._coordinator.desk.household.present():
            for source in record.safety.falls:
                if source.entity != entity:
                    continue
                words = "panic" if source.kind is FallKind.PANIC else "fall"
                reason = self._coordinator.say(f"seen_{words}", thing=thing)
                call = call_of(record, source, self._falls, now, reason)
                self._entry.async_create_task(
                    self._hass,
                    self._coordinator.async_do(call, actor),
                    f"{DOMAIN} fall",
                )
        self._falls[entity] = now

    # Whether they can be relied on

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._disarm = None
        self._supervise()

    @callback
    def _supervise(self) -> None:
        """Say what cannot be relied on, and look again when that may change."""
        now = self._coordinator.now()
        looks = []
        named = {name: record for record, name in self._things()}
        wrong = set()
        for name, record in named.items():
            link = self._link(name, now)
            if (fault := link.fault(now)) is not None:
                wrong.add(name)
                state = self._hass.states.get(name)
                presence_issues.show(
                    self._hass,
                    name,
                    presence_issues.THING[fault],
                    person=record.person.name,
                    thing=name if state is None else f"{state.name} ({name})",
                )
            if (look := link.next_look(now)) is not None:
                looks.append(look)
        for name in self._said - wrong:
            presence_issues.gone(self._hass, name)
        self._said = wrong
        if self._disarm is not None:
            self._disarm()
            self._disarm = None
        if looks:
            self._disarm = async_track_point_in_utc_time(
                self._hass, self._job, min(looks)
            )

    def _link(self, name: str, now: datetime) -> Link:
        state = self._hass.states.get(name)
        if is_there(state) or (state is not None and state.state == "unknown"):
            self._lost.pop(name, None)
        else:
            self._lost.setdefault(name, now)
        return Link(
            kind=self._kind(name, state),
            state="" if state is None else state.state,
            lost=self._lost.get(name),
            reported=None if state is None else state.last_reported,
        )

    def _kind(self, name: str, state: State | None) -> LinkKind:
        people = self._coordinator.desk.household.present()
        if any(one.entity == name for r in people for one in r.safety.falls):
            return LinkKind.THING
        if not name.startswith("binary_sensor."):
            return LinkKind.PERCENT
        kind = "" if state is None else state.attributes.get("device_class", "")
        return KINDS.get(kind, LinkKind.CONNECTED)


def _happened(old: State | None, new: State | None, now: datetime) -> bool:
    """Say whether a fall was seen, or a button pressed, at this moment."""
    if old is None or new is None:
        return False
    if new.entity_id.startswith(STAMPED):
        return fired(old, new, now)
    return (old.state, new.state) == ("off", "on")
