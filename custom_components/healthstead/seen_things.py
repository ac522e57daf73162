"""What the things in the house show, and a memory of it that outlives a restart.

Reads states, concludes nothing: that is ``care.presence``. Home Assistant forgets at
every restart when a thing changed last, so a small file of our own remembers it:
written a minute after a change and when Home Assistant stops. It is best effort:
without it hours that were not seen are not judged.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util

from .care.expected import names_of
from .care.falls import is_movement
from .care.moved import Memory, Seen, begun, resumed
from .care.record import PersonRecord
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadCoordinator

STAMPED: Final = ("button.", "event.", "input_button.")
"""Entities whose state is the moment at which they last happened."""
FRESH: Final = timedelta(seconds=30)
"""An older stamp is no news: it was read back after a start."""
STORED: Final = f"{DOMAIN}.presence"
SAVE_AFTER_S: Final = 60


async def async_forget(hass: HomeAssistant) -> None:
    """Remove the file: nobody watches any more."""
    await Store[dict[str, Any]](hass, 1, STORED, private=True).async_remove()


def fired(old: State | None, new: State | None, now: datetime) -> bool:
    """Say whether a button was pressed or an event happened just now.

    Its state is the moment of it: a fresh one is a press, also the first there ever
    was and one that woke a sleeping button. What was read back is old.
    """
    if old is None or new is None or old.state == new.state:
        return False
    stamp = dt_util.parse_datetime(new.state)
    if stamp is None or stamp.tzinfo is None or old.attributes.get("restored"):
        return False
    return abs(now - stamp) <= FRESH


def is_there(state: State | None) -> bool:
    """Say whether a thing could show a movement now."""
    if state is None or state.state == "unavailable":
        return False
    return state.state != "unknown" or state.entity_id.startswith(STAMPED)


def says_away(state: State | None) -> bool:
    """Say whether an entity says for sure that nobody is at home."""
    if state is None or state.state in {"unavailable", "unknown"}:
        return False
    if state.domain == "zone":
        return state.state == "0"
    if state.domain in {"binary_sensor", "input_boolean"}:
        return state.state == "off"
    return state.state != "home"


class SeenThings:
    """Follows the things that anybody's hours of activity depend on."""

    def __init__(
        self, hass: HomeAssistant, coordinator: HealthsteadCoordinator
    ) -> None:
        """Remember nothing before ``async_load``."""
        self._hass = hass
        self._coordinator = coordinator
        self.memory = begun(coordinator.now())
        self.armed: datetime | None = None
        """When what ends next is looked at; until then nothing was left out."""
        self._store = Store[dict[str, Any]](hass, 1, STORED, private=True)
        self._pending = False
        self._watched: frozenset[str] = frozenset()
        self._unwatch: CALLBACK_TYPE | None = None
        self._unstop: CALLBACK_TYPE | None = None

    async def async_load(self) -> None:
        """Take up what an earlier run remembered, as far as it is worth anything."""
        now = self._coordinator.now()
        try:
            stored = await self._store.async_load()
            if stored:
                self.memory = resumed(_memory(stored), now)
        except (AttributeError, KeyError, TypeError, ValueError, OSError) as error:
            LOGGER.warning("What moved before is not known: %s", type(error).__name__)
        self.follow(now)
        # A stop does not unload: without this nobody knew how long nobody watched.
        self._unstop = self._hass.bus.async_listen_once(
            EVENT_HOMEASSISTANT_FINAL_WRITE, self._on_stop
        )

    async def _on_stop(self, _event: Event[Any]) -> None:
        self._unstop = None
        await self._store.async_save(self._stored())

    async def async_save(self) -> None:
        """Keep what is remembered, now, and follow nothing any more."""
        self.leave()
        if self._unstop is not None:
            self._unstop()
            self._unstop = None
        await self._store.async_save(self._stored())

    @callback
    def save_soon(self) -> None:
        """Keep it in a minute, however much happens meanwhile."""
        if not self._pending:
            self._pending = True
            self._store.async_delay_save(self._stored, SAVE_AFTER_S)

    @callback
    def follow(self, now: datetime) -> None:
        """Remember what is asked about now, and nothing else."""
        people = self._coordinator.desk.household.present()
        names = {name for record in people for name in names_of(record)}
        self.memory = self.memory.asked_about(names, now)
        entities = frozenset(name for name in names if " " not in name)
        if entities != self._watched:
            self.leave()
            self._watched = entities
            if entities:
                self._unwatch = async_track_state_change_event(
                    self._hass, entities, self._on_change
                )
        for entity in entities:
            self._look_at(entity, now)

    @callback
    def leave(self) -> None:
        """Follow nothing any more."""
        if self._unwatch is not None:
            self._unwatch()
            self._unwatch = None
        self._watched = frozenset()

    @callback
    def slept(self, now: datetime) -> None:
        """Take it that nobody watched since the last look."""
        self.memory = resumed(self.memory, now)
        self.follow(now)

    def away(self, record: PersonRecord) -> bool:
        """Say whether the person is known to be out now."""
        return says_away(self._hass.states.get(record.safety.away or "person."))

    @callback
    def _look_at(self, entity: str, now: datetime) -> None:
        seen = self.memory.seen[entity]
        state = self._hass.states.get(entity)
        there = not says_away(state) if self._is_away(entity) else is_there(state)
        self._keep(entity, seen.here(now) if there else seen.gone(now))

    @callback
    def _on_change(self, event: Event[EventStateChangedData]) -> None:
        entity, now = event.data["entity_id"], self._coordinator.now()
        self._look_at(entity, now)
        if _moved(event.data["old_state"], event.data["new_state"], now):
            self._keep(entity, self.memory.seen[entity].moves(now))
        self.save_soon()

    @callback
    def _keep(self, entity: str, seen: Seen) -> None:
        if seen is not self.memory.seen[entity]:
            self.memory = self.memory.with_(entity, seen)

    def _is_away(self, entity: str) -> bool:
        people = self._coordinator.desk.household.present()
        return any(record.safety.away == entity for record in people)

    @callback
    def _stored(self) -> dict[str, Any]:
        """Return what is written: somebody watched until now, if nothing waits."""
        self._pending = False
        now = self._coordinator.now()
        if self.armed is None or now < self.armed:
            self.memory = self.memory.watched(max(now, self.memory.alive))
        return {
            "alive": self.memory.alive.isoformat(),
            "since": self.memory.since.isoformat(),
            "seen": {
                name: {
                    "known": seen.known.isoformat(),
                    "since": seen.since.isoformat(),
                    "moved": None if seen.moved is None else seen.moved.isoformat(),
                    "lost": None if seen.lost is None else seen.lost.isoformat(),
                }
                for name, seen in self.memory.seen.items()
            },
        }


def _moved(old: State | None, new: State | None, now: datetime) -> bool:
    if old is None or new is None:
        return False
    if new.entity_id.startswith(STAMPED):
        return fired(old, new, now)
    power = new.attributes.get("device_class") == "power"
    return is_movement(old.state, new.state, power=power)


def _memory(stored: Mapping[str, Any]) -> Memory:
    return Memory(
        alive=datetime.fromisoformat(stored["alive"]),
        since=datetime.fromisoformat(stored["since"]),
        seen={
            name: Seen(
                known=datetime.fromisoformat(seen["known"]),
                since=datetime.fromisoformat(seen["since"]),
                moved=_moment(seen["moved"]),
                lost=_moment(seen["lost"]),
            )
            for name, seen in stored["seen"].items()
        },
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
