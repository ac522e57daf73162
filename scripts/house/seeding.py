"""A demo household's record with a year of history, put on disk in one go.

The history goes through the desk like everything else, so that nothing stands
in it that could not have happened; only the writing is done once, at the end.
"""

import asyncio
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, override

from sqlalchemy import insert

from cli.household import IMPORT, Clock, furnish, new_id
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.care.commands import ChangePerson
from custom_components.healthstead.care.desk import HouseholdDesk
from custom_components.healthstead.care.events import Entry, Event
from custom_components.healthstead.care.history import History
from custom_components.healthstead.care.log import Journal, Log, LogUnavailable
from custom_components.healthstead.care.recall import Recalled
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.storage import indexing
from custom_components.healthstead.storage.connect import address_of, connect, settle
from custom_components.healthstead.storage.home import open_home
from custom_components.healthstead.storage.opening import NAME
from custom_components.healthstead.storage.rows import row_of
from custom_components.healthstead.storage.tables import EVENTS
from demo.household import demo_world
from demo.wearing import wear

YEAR = 365


@dataclass
class Notebook(Log, History, Journal):
    """Keeps entries in memory until they are written down."""

    kept: list[Entry] = field(default_factory=list)

    @override
    async def append(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> tuple[Entry, ...]:
        entries = tuple(
            Entry(sequence=number, person=person, event=event, actor=actor, at=at)
            for number, event in enumerate(events, len(self.kept) + 1)
        )
        self.kept += entries
        return entries

    @override
    async def erase(self, person: PersonId, actor: Actor, at: datetime) -> Entry:
        raise LogUnavailable

    @override
    async def entries(
        self,
        person: PersonId,
        kinds: tuple[type, ...],
        start: datetime,
        end: datetime,
    ) -> tuple[Entry, ...]:
        return ()

    @override
    async def find(
        self,
        person: PersonId,
        words: str,
        start: datetime,
        end: datetime,
        most: int,
        meaning: bytes | None = None,
    ) -> tuple[Recalled, ...]:
        return ()

    @override
    def note(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> None:
        """Do without: the demo household never called for help."""

    @override
    def settled(self, person: PersonId, at: datetime) -> None:
        """Do without."""


def demo(now: datetime) -> Mapping[str, Any]:
    """Return the demo household with a year of history."""
    return demo_world(now, days=YEAR)


async def seed(
    folder: Path, world: Callable[[datetime], Mapping[str, Any]] = demo
) -> None:
    """Make the record of a described household, unless there is one."""
    if (folder / NAME).exists():
        return
    unborn = folder.with_name(f"{folder.name}.new")
    await asyncio.to_thread(shutil.rmtree, unborn, ignore_errors=True)
    entries = await lived_through(world(datetime.now(UTC)))
    home = await open_home(unborn, clock=lambda: datetime.now(UTC), new_id=new_id)
    await home.close()
    await asyncio.to_thread(_write_down, unborn / NAME, entries)
    unborn.rename(folder)  # whole, or not at all


async def lived_through(world: Mapping[str, Any]) -> Sequence[Entry]:
    """Return what the log of a described household says.

    The speaker is the house's first user; everybody else has allowed names.
    """
    notebook, clock = Notebook(), Clock()
    desk = HouseholdDesk(
        household=Household(),
        log=notebook,
        history=notebook,
        journal=notebook,
        clock=clock,
        new_id=new_id,
    )
    speaker = await furnish(desk, world, clock)
    for command in wear(desk.household.people[speaker]):
        await desk.do(command, IMPORT)
    for key, record in list(desk.household.people.items()):
        own = key == speaker
        profile = replace(
            record.person.profile,
            linked="person.rosa_demo" if own else None,
            names_on_shared_screens=not own,
        )
        await desk.do(ChangePerson(person=key, profile=profile), IMPORT)
    return notebook.kept


def _write_down(path: Path, entries: Sequence[Entry]) -> None:
    connection = connect(address_of(path, mode="rw"), writer=True)
    settle(connection)
    with connection.begin():
        rows = [row_of(e.person, e.event, e.actor, e.at) for e in entries]
        connection.execute(insert(EVENTS), rows)
        for entry, row in zip(entries, rows, strict=True):
            number, person = entry.sequence, entry.person
            indexing.note(connection, number, person, entry.event, row["at"])
    connection.close()
