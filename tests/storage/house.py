"""A household on disk for tests: a clock that is set, ids that count."""

import itertools
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.storage.connect import Connector, connector
from custom_components.healthstead.storage.home import Home, open_home

TILDA = PersonId("person-tilda-0001")
BRAM = PersonId("person-bram-0002")
IMPORT = Actor(kind=ActorKind.IMPORT, id="import")
NOON = datetime(2026, 10, 3, 12, tzinfo=UTC)


@dataclass
class Clock:
    """Moves a second each time it is read, and further when told to."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class World:
    """One folder, opened again and again by the same clock."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    every: int = 1000
    connector: Connector = connector
    numbers: Any = field(default_factory=itertools.count)

    @property
    def file(self) -> Path:
        return self.folder / "healthstead.db"

    @property
    def journal(self) -> Path:
        return self.folder / "sos.journal"

    def new_id(self) -> str:
        return f"id-{next(self.numbers):06}"

    async def open(self, connector: Connector | None = None) -> Home:
        return await open_home(
            self.folder,
            clock=self.clock,
            new_id=self.new_id,
            connector=connector or self.connector,
            every=self.every,
        )

    @asynccontextmanager
    async def home(self, connector: Connector | None = None) -> AsyncIterator[Home]:
        opened = await self.open(connector)
        try:
            yield opened
        finally:
            await opened.close()

    @asynccontextmanager
    async def desk(
        self, connector: Connector | None = None
    ) -> AsyncIterator[HouseholdDesk]:
        async with self.home(connector) as home:
            desk = self.desk_of(home)
            yield desk
            await desk.settle()

    def desk_of(self, home: Home) -> HouseholdDesk:
        return HouseholdDesk(
            household=home.household,
            log=home.log,
            history=home.history,
            journal=home.journal,
            clock=self.clock,
            new_id=self.new_id,
        )

    def rows(self, query: str = "SELECT * FROM events ORDER BY sequence") -> list[Any]:
        """Return rows as another program sees them."""
        raw = sqlite3.connect(self.file)
        try:
            return raw.execute(query).fetchall()
        finally:
            raw.close()

    def change(self, statement: str, *values: object) -> None:
        """Change the file behind everybody's back."""
        raw = sqlite3.connect(self.file)
        try:
            raw.execute(statement, values)
            raw.commit()
        finally:
            raw.close()

    def contents(self) -> dict[str, bytes]:
        """Return every file that holds anything, but SQLite's shared memory."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and path.stat().st_size and path.suffix != ".db-shm"
        }


def profile(name: str = "Tilda Farrow", **more: Any) -> Profile:
    return Profile(name=name, zone="Europe/Lisbon", **more)


async def add(desk: HouseholdDesk, person: PersonId = TILDA, **more: Any) -> None:
    done = await desk.do(c.AddPerson(person=person, profile=profile(**more)), IMPORT)
    assert isinstance(done, Done)


def failing(change: Callable[[sqlite3.Connection], object]) -> Connector:
    """Return a connector whose connections were changed after they were opened."""

    def connect(address: str) -> sqlite3.Connection:
        raw = connector(address)
        change(raw)
        return raw

    return connect


def only_reading(address: str) -> sqlite3.Connection:
    """Open as on a disk that may only be read."""
    return connector(
        address.replace("mode=rwc", "mode=ro").replace("mode=rw", "mode=ro")
    )
