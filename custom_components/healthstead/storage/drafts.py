"""Drafts, kept so that a restart loses none.

Memory answers; the disk is for the next run. A draft that cannot be written
still works until then, because a yes must not fail for want of a disk.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from re import Pattern
from typing import Final, override

from sqlalchemy import Connection, delete, insert, select

from ..care.drafts import OPEN_FOR, Draft, Drafts
from .codec import dumps, loads
from .codec_shapes import shape_of
from .codec_values import CodecError
from .database import Database
from .rows import stamp
from .tables import DRAFTS
from .trouble import StorageTrouble

_LOGGER: Final = logging.getLogger(__name__)


class SqlDrafts(Drafts):
    """One draft per owner."""

    def __init__(self, database: Database, kept: dict[str, Draft]) -> None:
        """Start with what the last run left."""
        self._database = database
        self._kept = kept

    @override
    async def put(self, draft: Draft) -> None:
        """Keep a draft in place of its owner's last one."""
        self._kept[draft.owner] = draft
        row = {
            "owner": draft.owner,
            "person": draft.person,
            "data": dumps(shape_of(Draft).encode(draft)),
            "at": stamp(draft.at),
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(DRAFTS).where(DRAFTS.c.owner == draft.owner))
            connection.execute(insert(DRAFTS).values(row))

        await self._best_effort(work)

    @override
    async def last_of(self, owner: str) -> Draft | None:
        """Return the owner's draft, open or not."""
        return self._kept.get(owner)

    @override
    async def close(self, owner: str) -> None:
        """Forget the owner's draft."""
        if self._kept.pop(owner, None) is None:
            return
        gone = delete(DRAFTS).where(DRAFTS.c.owner == owner)
        await self._best_effort(lambda connection: connection.execute(gone))

    def forget(self, named: Pattern[str]) -> None:
        """Forget every draft in memory that names somebody."""
        for owner, draft in tuple(self._kept.items()):
            if named.search(dumps(shape_of(Draft).encode(draft))):
                del self._kept[owner]

    async def _best_effort(self, work: Work) -> None:
        try:
            await self._database.write(work)
        except StorageTrouble as trouble:
            _LOGGER.debug("A draft stays in memory only: %s", trouble.reason)


type Work = Callable[[Connection], object]


def kept_drafts(connection: Connection, now: datetime) -> dict[str, Draft]:
    """Return the drafts that an earlier run left open."""
    found: dict[str, Draft] = {}
    for row in connection.execute(
        select(DRAFTS).where(DRAFTS.c.at > stamp(now - OPEN_FOR))
    ):
        try:
            draft: Draft = shape_of(Draft).decode(loads(row.data))
        except CodecError:
            continue  # it was only a question; it will be asked again
        found[draft.owner] = draft
    return found


def drop_old_drafts(connection: Connection, now: datetime) -> None:
    """Delete what nobody can say yes to any more."""
    old = DRAFTS.c.at <= stamp(now - OPEN_FOR)
    connection.execute(delete(DRAFTS).where(old))
