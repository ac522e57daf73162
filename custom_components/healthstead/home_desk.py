"""The desk of a house that Home Assistant opened: readable or not, keeping or not.

Help works on any desk. One that could not load the record reads nothing else:
nothing known is not the same as nothing there.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, override

from homeassistant.config_entries import ConfigEntry

from .care import commands as c
from .care import events as ev
from .care.actor import Actor
from .care.desk import HouseholdDesk
from .care.queries import Query, SosOf
from .care.record import Household, PersonRecord
from .care.refusal import Refusal, refuse
from .const import CONF_COUNTRY, CONF_LINKED, CONF_PERSON_ID, SUBENTRY_PERSON
from .domain.ids import PersonId
from .domain.person import Person, Profile

UNREAD: Final = frozenset({"unreadable", "newer"})
"""Troubles in which nothing of the record was loaded."""


def new_id() -> str:
    """Return a fresh UUIDv7."""
    return str(uuid.uuid7())


class HomeDesk(HouseholdDesk):
    """One household's desk; tells whether events could be kept."""

    def __init__(
        self, *, readable: bool, on_kept: Callable[[], None], **parts: Any
    ) -> None:
        """Take the parts of any desk, and whom to tell after every attempt to keep."""
        super().__init__(**parts)
        self._readable = readable
        self._on_kept = on_kept

    @override
    async def ask[T](self, query: Query[T], actor: Actor) -> T | Refusal:
        if not self._readable and not isinstance(query, SosOf):
            return refuse("storage_unavailable")
        return await super().ask(query, actor)

    @override
    async def _keep(
        self,
        command: c.Command,
        events: tuple[ev.Event, ...],
        actor: Actor,
        now: datetime,
    ) -> tuple[ev.Entry, ...]:
        try:
            return await super()._keep(command, events, actor, now)
        finally:
            self._on_kept()


def with_names(household: Household, entry: ConfigEntry, zone: str) -> Household:
    """Add the people whom Home Assistant knows of: for them help can be called."""
    named = {
        (key := PersonId(subentry.data[CONF_PERSON_ID])): PersonRecord(
            person=Person(
                id=key,
                profile=Profile(
                    name=subentry.title,
                    zone=zone,
                    country=entry.options.get(CONF_COUNTRY),
                    linked=subentry.data.get(CONF_LINKED),
                ),
            )
        )
        for subentry in entry.get_subentries_of_type(SUBENTRY_PERSON)
    }
    return replace(household, people={**named, **household.people})
