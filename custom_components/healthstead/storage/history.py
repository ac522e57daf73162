"""Older days, read from the log."""

from contextlib import suppress
from datetime import datetime
from typing import override

from sqlalchemy import Connection, select

from ..care.events import Entry
from ..care.history import History
from ..care.recall import Recalled
from ..domain.ids import PersonId
from . import search
from .codec import KIND_OF
from .database import Database
from .remembered import Meanings
from .rows import entry_of, stamp
from .tables import EVENTS
from .trouble import StorageTrouble


class SqlHistory(History):
    """Reads beside the writer, never waiting for it."""

    def __init__(self, database: Database) -> None:
        """Read from an open database."""
        self.database = database
        self._meanings = Meanings()

    @override
    async def entries(
        self,
        person: PersonId,
        kinds: tuple[type, ...],
        start: datetime,
        end: datetime,
    ) -> tuple[Entry, ...]:
        """Return one person's events of some kinds, noted in [start, end)."""
        wanted = (
            select(EVENTS)
            .where(EVENTS.c.person == person)
            .where(EVENTS.c.kind.in_([KIND_OF[kind] for kind in kinds]))
            .where(EVENTS.c.at >= stamp(start))
            .where(EVENTS.c.at < stamp(end))
            .order_by(EVENTS.c.sequence)
        )

        def work(connection: Connection) -> tuple[Entry, ...]:
            return tuple(map(entry_of, connection.execute(wanted)))

        return await self.database.read(work)

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
        """Return what was said, noted in [start, end), by words and meaning."""
        asked = search.Asked(
            person=person,
            words=words,
            within=(start, end),
            most=most,
            meaning=meaning,
        )
        return await self.database.read(
            lambda connection: search.found(connection, self._meanings, asked)
        )

    async def forget(self) -> None:
        """Let go of what is held in memory of anybody, after whoever reads now."""
        with suppress(StorageTrouble):
            await self.database.read(lambda _connection: self._meanings.forget())
