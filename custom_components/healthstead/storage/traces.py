"""What every turn did. Kept for a while, and never in the way of a turn."""

import logging
from collections.abc import Mapping
from datetime import datetime
from re import Pattern
from typing import Any, Final, override

from sqlalchemy import Connection, delete, insert, select

from ..care.drafts import Traces
from ..domain.ids import PersonId
from .codec import dumps, loads
from .database import Database
from .rows import stamp
from .tables import TRACES
from .trouble import StorageTrouble

_LOGGER: Final = logging.getLogger(__name__)

KEPT: Final = 200
"""Traces per person; they explain the last days and are no record."""


class SqlTraces(Traces):
    """Traces on disk; with no disk, in memory."""

    def __init__(self, database: Database) -> None:
        """Write to an open database."""
        self._database = database
        self._unwritten: dict[PersonId, list[Mapping[str, Any]]] = {}

    @override
    async def keep(
        self, person: PersonId, at: datetime, trace: Mapping[str, Any]
    ) -> None:
        """Keep one turn's trace."""
        row = {"person": person, "at": stamp(at), "data": dumps(dict(trace))}
        try:
            await self._database.write(lambda connection: _put(connection, row))
        except StorageTrouble as trouble:
            _LOGGER.debug("A trace stays in memory only: %s", trouble.reason)
            kept = [*self._unwritten.get(person, []), trace]
            self._unwritten[person] = kept[-KEPT:]

    @override
    async def last(self, person: PersonId, limit: int) -> tuple[Mapping[str, Any], ...]:
        """Return a person's latest traces, newest first."""
        newest = (
            select(TRACES.c.data)
            .where(TRACES.c.person == person)
            .order_by(TRACES.c.number.desc())
            .limit(limit)
        )

        def work(connection: Connection) -> list[Mapping[str, Any]]:
            return [loads(row.data) for row in connection.execute(newest)]

        try:
            written = await self._database.read(work)
        except StorageTrouble:
            written = []
        unwritten = self._unwritten.get(person, [])[::-1]
        return (*unwritten, *written)[:limit]

    def forget(self, named: Pattern[str]) -> None:
        """Forget every trace in memory that names somebody."""
        for person, kept in self._unwritten.items():
            self._unwritten[person] = [
                trace for trace in kept if not named.search(dumps(dict(trace)))
            ]


def _put(connection: Connection, row: dict[str, str]) -> None:
    connection.execute(insert(TRACES).values(row))
    oldest_kept = (
        select(TRACES.c.number)
        .where(TRACES.c.person == row["person"])
        .order_by(TRACES.c.number.desc())
        .limit(1)
        .offset(KEPT - 1)
        .scalar_subquery()
    )
    connection.execute(
        delete(TRACES)
        .where(TRACES.c.person == row["person"])
        .where(TRACES.c.number < oldest_kept)
    )
