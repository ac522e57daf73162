"""What is added to the index after an event is on disk: names of topics, and meanings.

Asked for a few at a time, so that neither who writes nor who reads waits long. What is
missing stands in the table itself: after a restart it goes on, and what was said long
ago is no different from what was said just now. What was taken back or erased in the
meantime stays away.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from . import indexing
from .database import Database
from .remembered import MARK

AT_ONCE: Final = 16
"""Texts for which topics are named in one go: some 20 ms of whoever reads."""

_UNNAMED: Final = text(
    "SELECT event FROM remembered WHERE topics < :topics OR topics > :topics LIMIT :most"
)
_UNSEEN: Final = text(
    "SELECT event FROM remembered WHERE encoder < :encoder OR encoder > :encoder"
    " LIMIT :most"
)
_TEXTS: Final = text(
    "SELECT rowid, words, more FROM search"
    " WHERE rowid IN (SELECT value FROM json_each(:events))"
)
_NAME: Final = text("UPDATE search SET concepts = :concepts WHERE rowid = :event")
_NAMED: Final = text("UPDATE remembered SET topics = :topics WHERE event = :event")
_SEEN: Final = text(
    "UPDATE remembered SET encoder = :encoder, meaning = :meaning,"
    " filled = (SELECT coalesce(max(filled), 0) + 1 FROM remembered)"
    " WHERE event = :event"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """A text that the encoder has not seen."""

    event: int
    text: str


class Remembering:
    """Finds what is missing in the index, and adds it."""

    def __init__(self, database: Database) -> None:
        """Add to an open database."""
        self._database = database

    async def name_topics(self) -> bool:
        """Name what some texts are about; say whether there were any.

        Texts are unnamed after an update that changed the tables of topics.
        """

        def look(connection: Connection) -> dict[int, str]:
            wanted = {"topics": indexing.topics_mark(), "most": AT_ONCE}
            return {
                row.rowid: indexing.concepts_in(row.words, row.more)
                for row in _texts(connection, _UNNAMED, wanted)
            }

        def put(connection: Connection) -> None:
            for event, concepts in named.items():
                row = {"event": event, "concepts": concepts}
                connection.execute(_NAME, row)
                connection.execute(_NAMED, {**row, "topics": indexing.topics_mark()})

        named = await self._database.read(look)
        if named:
            await self._database.write(put)
        return bool(named)

    async def waiting(self, encoder: bytes, most: int) -> tuple[Waiting, ...]:
        """Return some texts that this encoder has not seen, of any time."""

        def look(connection: Connection) -> tuple[Waiting, ...]:
            wanted = {"encoder": encoder, "most": most}
            return tuple(
                Waiting(event=row.rowid, text=_whole(row))
                for row in _texts(connection, _UNSEEN, wanted)
            )

        return await self._database.read(look)

    async def keep(self, found: Mapping[int, bytes]) -> None:
        """Put meanings beside their events; those of events that are gone go too."""

        def put(connection: Connection) -> None:
            for event, meaning in found.items():
                row = {"event": event, "meaning": meaning, "encoder": meaning[:MARK]}
                connection.execute(_SEEN, row)

        await self._database.write(put)


def _texts(
    connection: Connection, statement: Any, wanted: Mapping[str, object]
) -> Sequence[Row[Any]]:
    """Return the texts of the events that a statement finds."""
    events = [row.event for row in connection.execute(statement, wanted)]
    if not events:
        return ()
    return connection.execute(_TEXTS, {"events": json.dumps(events)}).all()


def _whole(row: Row[Any]) -> str:
    return f"{row.words}. {row.more}" if row.more else str(row.words)
