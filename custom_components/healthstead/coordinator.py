"""The household as Home Assistant sees it: one desk, one state, one place to listen.

Knows who a Home Assistant user or satellite is to the household, and tells
entities and alarms what happened. It decides nothing: that is ``care``; it
watches no clock: that is ``alerting``.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, Context, Event, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from .care import commands as c
from .care.actor import Actor, ActorKind
from .care.desk import Done
from .care.events import Entry
from .care.queries import Query
from .care.record import Household, PersonRecord
from .care.refusal import Refusal
from .const import CONF_COUNTRY, DOMAIN, LOGGER
from .domain.emergency_numbers import numbers_for
from .domain.ids import PersonId
from .home_desk import UNREAD, HomeDesk, new_id, with_names
from .moment import RUN_MEMORY, Moment, MomentKind, RunMemory
from .storage.home import Home
from .who_asks import async_actor_behind, device_behind

__all__ = [
    "HOUSEKEEPER",
    "RUN_MEMORY",
    "HealthsteadConfigEntry",
    "HealthsteadCoordinator",
    "HealthsteadData",
    "Moment",
    "MomentKind",
    "RunMemory",
    "refused",
]

HOUSEKEEPER: Final = Actor(kind=ActorKind.AUTOMATION, id=DOMAIN)
"""Closes windows and marks reminders as shown; it reads nothing."""

_CONTEXT: ContextVar[Context | None] = ContextVar(f"{DOMAIN}_context", default=None)

type EntryListener = Callable[[Sequence[Entry], Context | None], None]
type MomentListener = Callable[[Moment], None]


@dataclass(kw_only=True, slots=True)
class HealthsteadData:
    """What lives as long as the entry is loaded."""

    coordinator: HealthsteadCoordinator
    agent: Any = None


type HealthsteadConfigEntry = ConfigEntry[HealthsteadData]


class HealthsteadCoordinator(DataUpdateCoordinator[Household]):
    """Holds the desk; every porch file goes through it, none past it."""

    config_entry: HealthsteadConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: HealthsteadConfigEntry,
        home: Home,
        words: Mapping[str, str],
    ) -> None:
        """Stand on an opened home; ``words`` are the notices in the house's language."""
        super().__init__(hass, LOGGER, config_entry=entry, name=DOMAIN)
        self.home = home
        self.words = words
        self.memory = hass.data.setdefault(RUN_MEMORY, RunMemory())
        self.trouble: str | None = home.trouble
        """Why nothing can be kept at the moment, as a key of the repair texts."""
        self.readable = home.trouble not in UNREAD
        self.model_trouble: str | None = None
        """What keeps the chosen model away, as a key of the repair texts."""
        self._zones: set[ZoneInfo] = set()
        self.being_added: set[str] = set()
        """People whose flow makes the subentry itself, in a moment."""
        self._entry_listeners: list[EntryListener] = []
        self._moment_listeners: list[MomentListener] = []
        household = home.household
        if not self.readable:
            household = with_names(household, entry, hass.config.time_zone)
        self.desk = HomeDesk(
            readable=self.readable,
            on_kept=self._on_kept,
            household=household,
            log=home.log,
            history=home.history,
            journal=home.journal,
            clock=dt_util.utcnow,
            new_id=new_id,
        )
        self.desk.listen(self._on_entries)
        self.data = household

    def emergency_number(self, record: PersonRecord) -> str:
        """Return what to call in an emergency where the person is."""
        country = record.person.profile.country
        return numbers_for(
            country or self.config_entry.options.get(CONF_COUNTRY)
        ).emergency_text

    def now(self) -> datetime:
        """Return the present instant; the only clock entities read."""
        return dt_util.utcnow()

    def present(self, person: PersonId) -> PersonRecord | None:
        """Return what is known of somebody who is looked after now."""
        record = self.desk.household.people.get(person)
        return None if record is None or record.archived else record

    def say(self, notice: str, **names: str) -> str:
        """Return a notice in the house's language."""
        return self.words[notice].format(**names)

    async def async_know_zones(self, *zones: str) -> None:
        """Read time zones from the disk now, so that no decision has to."""
        every = {
            *zones,
            *(r.person.profile.zone for r in self.desk.household.present()),
        }
        self._zones |= await self.hass.async_add_executor_job(_zones, every)

    async def async_do(
        self, command: c.Command, actor: Actor, context: Context | None = None
    ) -> Done | Refusal:
        """Carry a command out at the desk; ``context`` goes along to the entities."""
        with self.acting(context):
            return await self.desk.do(command, actor)

    async def async_ask[T](self, query: Query[T], actor: Actor) -> T | Refusal:
        """Answer a question at the desk."""
        return await self.desk.ask(query, actor)

    @contextmanager
    def acting(self, context: Context | None) -> Iterator[None]:
        """Let everything done within be known as done in this context."""
        token = _CONTEXT.set(context)
        try:
            yield
        finally:
            _CONTEXT.reset(token)

    async def async_actor_for(
        self,
        context: Context,
        device_id: str | None = None,
        satellite_id: str | None = None,
    ) -> Actor:
        """Return who is behind a context: a user, else a satellite, else nobody."""
        people = self.desk.household.present()
        device = device_behind(self.hass, device_id, satellite_id)
        return await async_actor_behind(self.hass, people, context, device)

    @callback
    def async_listen_entries(self, listener: EntryListener) -> CALLBACK_TYPE:
        """Call back with what was just kept, and in whose context."""
        self._entry_listeners.append(listener)
        return lambda: self._entry_listeners.remove(listener)

    @callback
    def async_listen_moments(self, listener: MomentListener) -> CALLBACK_TYPE:
        """Call back when something about a dose is to be told."""
        self._moment_listeners.append(listener)
        return lambda: self._moment_listeners.remove(listener)

    @callback
    def async_tell(self, moment: Moment) -> None:
        """Tell entities and triggers of a moment."""
        for listener in tuple(self._moment_listeners):
            listener(moment)

    @callback
    def _on_entries(self, entries: Sequence[Entry]) -> None:
        context = _CONTEXT.get()
        for listener in tuple(self._entry_listeners):
            try:
                listener(entries, context)
            except Exception:  # noqa: BLE001 - one deaf ear must not silence others
                LOGGER.exception("A listener failed")
        self.data = self.desk.household
        self.async_update_people({entry.person for entry in entries})

    @callback
    def async_update_people(self, people: Collection[PersonId]) -> None:
        """Tell who listens to these people, and who listens to everybody.

        A change of one person costs nothing for the entities of all the others.
        """
        for update_callback, context in tuple(self._listeners.values()):
            if context is None or context in people:
                update_callback()

    @callback
    def _on_kept(self) -> None:
        """Note whether the last events could be kept."""
        if self.trouble != self.home.trouble:
            self.trouble = self.home.trouble
            self.async_update_listeners()

    async def async_close(self) -> None:
        """Let calls for help reach the log, then let go of the file."""
        await self.desk.settle()
        await self.home.close()

    async def async_close_with_house(self, _event: Event) -> None:
        """Let go of the file when Home Assistant stops without unloading."""
        await self.async_close()


def _zones(names: Iterable[str]) -> set[ZoneInfo]:
    return {ZoneInfo(name) for name in names}


def refused(refusal: Refusal) -> ServiceValidationError:
    """Return a refusal as the error Home Assistant shows, in the user's language."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=refusal.words,
        translation_placeholders=placeholders_of(refusal),
    )


def placeholders_of(refusal: Refusal) -> dict[str, str]:
    """Return what the sentence of a refusal needs, as people read it."""
    return {name: _readable(value) for name, value in refusal.details.items()}


def _readable(value: str) -> str:
    """Return a moment on the house's wall clock, and anything else as it is."""
    moment = dt_util.parse_datetime(value)
    if moment is None or moment.tzinfo is None:
        return value
    return dt_util.as_local(moment).strftime("%Y-%m-%d %H:%M")
