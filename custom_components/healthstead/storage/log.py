"""The append-only log: an event is on disk before anybody is told.

Appends run one after the other on one thread, each in a transaction of its
own. Nothing here changes or deletes a row; ``erase`` does, for one reason.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Final, override

from sqlalchemy import Connection, insert

from ..care.actor import Actor
from ..care.events import Entry, Event
from ..care.log import Log
from ..domain.ids import PersonId
from . import indexing, snapshot
from .database import Database
from .erase import Eraser
from .rows import row_of
from .tables import EVENTS
from .trouble import Reason, StorageTrouble

_LOGGER: Final = logging.getLogger(__name__)


class SqlLog(Log):
    """The log of one home."""

    def __init__(
        self, database: Database, eraser: Eraser, *, every: int = snapshot.EVERY
    ) -> None:
        """Start after what is already in the log."""
        self._database = database
        self._eraser = eraser
        self._every = every
        self._since_snapshot = 0
        self._taking: asyncio.Task[None] | None = None

    @property
    def trouble(self) -> Reason | None:
        """Return why the last attempt to write failed, if it did."""
        return self._database.trouble

    @override
    async def append(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> tuple[Entry, ...]:
        """Put events on disk, all or none, and return them numbered."""
        rows = [row_of(person, event, actor, at) for event in events]

        def work(connection: Connection) -> list[int]:
            numbers = []
            for row, event in zip(rows, events, strict=True):
                number = connection.execute(insert(EVENTS).values(row)).lastrowid
                indexing.note(connection, number, person, event, row["at"])
                numbers.append(number)
            return numbers

        numbers = await self._database.write(work)
        self._count(len(numbers))
        return tuple(
            Entry(sequence=number, person=person, event=event, actor=actor, at=at)
            for number, event in zip(numbers, events, strict=True)
        )

    @override
    async def erase(self, person: PersonId, actor: Actor, at: datetime) -> Entry:
        """Physically delete all about a person; see ``erase``."""
        return await self._eraser.erase(person, actor, at)

    def _count(self, appended: int) -> None:
        self._since_snapshot += appended
        if self._since_snapshot >= self._every and self._taking is None:
            self._since_snapshot = 0
            self._taking = asyncio.create_task(self._take())

    async def _take(self) -> None:
        try:
            await snapshot.take(self._database)
        except StorageTrouble as trouble:
            _LOGGER.warning("No snapshot was taken: %s", trouble.reason)
        finally:
            self._taking = None

    async def close(self) -> None:
        """Take a last snapshot where there is something new."""
        if self._taking is not None:
            await self._taking
        if self._since_snapshot:
            self._since_snapshot = 0
            await self._take()
