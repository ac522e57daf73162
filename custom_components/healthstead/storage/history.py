"""Older days, read from the log."""

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
from .rows import entry_of, stamp
from .tables import EVENTS


class SqlHistory(History):
    """Reads beside the writer, never waiting for it."""

    def __init__(self, database: Database) -> None:
        """Read from an open database."""
        self._database = database

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

        return await self._database.read(work)

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
        return await self._database.read(
            lambda connection: search.found(
                connection, person, words, (start, end), most
            )
        )
