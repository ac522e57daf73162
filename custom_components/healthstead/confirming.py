"""Things in the house that show that a dose was taken: tags, buttons, lids, sensors.

One open dose that fits is noted as taken. Where several fit the person is asked;
where none does nothing is noted. What a thing showed while Home Assistant
started is no opening.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event

from .answers import Answer, Said, async_answer
from .care import events as ev
from .care.actor import Actor, ActorKind
from .care.doses import due_dose, open_now
from .care.queries import DueDose
from .care.record import Binding, PersonRecord
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.ledger import DoseStatus, instant
from .dose_notes import key_of
from .doubt_notes import which
from .phone import Note
from .telling import Teller

SCANNED: Final = "tag_scanned"
TAG: Final = "tag:"
ONCE_IN: Final = timedelta(minutes=2)
"""Within this the same thing opened again is the same opening [product choice]."""
AHEAD: Final = timedelta(minutes=30)
"""So early an opening is already this dose [product choice]."""
STAMPED: Final = ("button.", "event.", "input_button.")
"""Entities whose state is the moment at which they last happened."""
NO_STATE: Final = frozenset({"unavailable", "unknown"})
WAITS: Final = frozenset({DoseStatus.DUE, DoseStatus.LATE, DoseStatus.SNOOZED})


@callback
def async_start(
    hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
) -> None:
    """Watch the things of the house for as long as the entry is loaded."""
    if not entry.runtime_data.coordinator.readable:
        return
    things = Things(hass, entry, teller)
    things.watch()
    entry.async_on_unload(things.leave)
    entry.async_on_unload(hass.bus.async_listen(SCANNED, things.on_tag))
    entry.async_on_unload(
        entry.runtime_data.coordinator.async_listen_entries(things.on_entries)
    )


class Things:
    """What is bound to doses, and what each of them showed last."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, teller: Teller
    ) -> None:
        """Know nothing of the house before ``watch``."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._teller = teller
        self._counted: dict[str, datetime] = {}
        self._watched: frozenset[str] = frozenset()
        self._unwatch: CALLBACK_TYPE | None = None

    @callback
    def watch(self) -> None:
        """Watch the entities that are bound now."""
        entities = frozenset(
            binding.source
            for record in self._coordinator.desk.household.present()
            for binding in record.bindings
            if not binding.source.startswith(TAG)
        )
        if entities == self._watched:
            return
        self.leave()
        self._watched = entities
        if entities:
            self._unwatch = async_track_state_change_event(
                self._hass, entities, self.on_change
            )

    @callback
    def leave(self) -> None:
        """Watch nothing any more."""
        if self._unwatch is not None:
            self._unwatch()
            self._unwatch = None
        self._watched = frozenset()

    @callback
    def on_entries(self, entries: Sequence[ev.Entry], _context: Context | None) -> None:
        """Watch anew where somebody bound something, came or left."""
        kinds = (ev.BindingsSet, ev.PersonArchived, ev.PersonRestored, ev.PersonErased)
        if any(isinstance(entry.event, kinds) for entry in entries):
            self.watch()

    @callback
    def on_tag(self, event: Event[Mapping[str, Any]]) -> None:
        """Take a scanned tag for what it is bound to."""
        self._opened(f"{TAG}{event.data.get('tag_id')}", event.context)

    @callback
    def on_change(self, event: Event[EventStateChangedData]) -> None:
        """Take a change for an opening, if it is one."""
        if happened(event.data["old_state"], event.data["new_state"]):
            self._opened(event.data["entity_id"], event.context)

    @callback
    def _opened(self, source: str, context: Context) -> None:
        """Count one opening once."""
        bound = [
            (record, binding)
            for record in self._coordinator.desk.household.present()
            for binding in record.bindings
            if binding.source == source
        ]
        now, last = self._coordinator.now(), self._counted.get(source)
        if not bound or (last is not None and now - last < ONCE_IN):
            return
        self._counted[source] = now
        for record, binding in bound:
            doses = list(fitting(record, binding, now))
            self._entry.async_create_task(
                self._hass,
                self._note(record, source, doses, context),
                f"{DOMAIN} opening",
            )

    async def _note(
        self,
        record: PersonRecord,
        source: str,
        doses: list[DueDose],
        context: Context,
    ) -> None:
        """Note the one dose, or ask which it was."""
        certain = [dose for dose in doses if dose.status in WAITS]
        if len(certain) == 1:
            actor = Actor(kind=ActorKind.SENSOR, id=source)
            keys = [key_of(certain[0])]
            outcome = await async_answer(
                self._coordinator,
                record.person.id,
                keys,
                Answer(said=Said.TAKEN),
                actor,
                context,
            )
            LOGGER.debug("%s: noted %s", source, len(outcome.kept))
            return
        if not doses:
            LOGGER.debug("%s: no open dose fits", source)
            return
        asked = certain or doses

        def write(room: int) -> Note:
            return which(self._teller.writer(record), asked, room)

        targets = self._teller.channels.written(record)
        await self._teller.question(record, targets, asked, write)


def happened(old: State | None, new: State | None) -> bool:
    """Say whether a change of state is an opening, a press or an event.

    Out of nothing, or out of being unavailable, nothing happened: that is a start.
    """
    if old is None or new is None or new.state in NO_STATE:
        return False
    if new.entity_id.startswith(STAMPED):
        return old.state not in ("unavailable", new.state)
    return old.state == "off" and new.state == "on"


def fitting(record: PersonRecord, binding: Binding, now: datetime) -> Iterator[DueDose]:
    """Yield of each medication that is bound the one dose that may be meant."""
    for medication, held in record.medications.items():
        if binding.medication not in (None, medication):
            continue
        near = [
            slot
            for slot in open_now(record, held, now)
            if instant(slot.due) <= now + AHEAD and _within(record, binding, slot.due)
        ]
        if near:
            slot = min(near, key=lambda slot: abs(instant(slot.due) - now))
            yield due_dose(record, held, slot, now)


def _within(record: PersonRecord, binding: Binding, due: datetime) -> bool:
    """Say whether a dose falls due in the hours that a thing belongs to."""
    if (hours := binding.hours) is None:
        return True
    wall = due.astimezone(ZoneInfo(record.person.profile.zone)).time()
    if hours.start <= hours.end:
        return hours.start <= wall < hours.end
    return wall >= hours.start or wall < hours.end
