"""Erase a person: the one physical delete.

What is to be wiped is written down in the same transaction that deletes the
rows. Files, journal, free pages and the write-ahead log follow; if the power
fails in between, the next start takes up from there. Backups and what Home
Assistant recorded lie elsewhere and are not touched.
"""

import asyncio
import json
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from re import Pattern
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from ..care.actor import Actor
from ..care.events import Entry, PersonErased
from ..domain.ids import IdMaker, PersonId
from .database import Database
from .journal import SosJournal
from .journal_lines import without
from .mentions import mentions_of
from .rows import row_of
from .tables import ERASURES, EVENTS
from .trouble import Reason, StorageTrouble
from .wiping import wipe, words_of

_LOGGER: Final = logging.getLogger(__name__)

SEARCHED: Final = "reports"
"""Files that name the person go, and so do files that are not plain text."""
WATCHED: Final = "watch"
"""What the watch over vital signs remembers: a file for each person, under their id."""
EMPTIED: Final = "model_state"
"""Everything in it goes: what a model remembers of a prompt cannot be searched."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Eraser:
    """Reaches every place where something about a person may lie."""

    database: Database
    journal: SosJournal
    folder: Path | None
    new_id: IdMaker
    forget: Callable[[Pattern[str]], None]
    """Clears what is only in memory: drafts and traces."""
    let_go: Callable[[], Awaitable[None]]
    """Clears what is held of meanings, once nobody looks at them any more."""

    async def erase(self, person: PersonId, actor: Actor, at: datetime) -> Entry:
        """Delete everything and append ``person_erased`` under an opaque id.

        The entry returned names the person, for those who must let go of it;
        the one on disk does not.
        """
        if actor.person == person:
            actor = replace(actor, id="", person=None)
        opaque = PersonId(self.new_id())
        event = PersonErased()
        number, named = await self.database.write(
            lambda connection: _erase_rows(
                connection, person, row_of(opaque, event, actor, at)
            )
        )
        self.forget(named)
        await self.let_go()
        try:
            await self.finish()
        except (StorageTrouble, OSError) as error:
            _LOGGER.warning("Erasing goes on at the next start: %s", error)
        return Entry(sequence=number, person=person, event=event, actor=actor, at=at)

    async def finish(self) -> None:
        """Wipe what earlier erasures left behind; nothing to do is quickly done."""
        waiting = await self.database.read(
            lambda connection: connection.execute(select(ERASURES)).all()
        )
        if not waiting:
            return
        for row in waiting:
            named = mentions_of(json.loads(row.names))
            await self._wipe_journal(PersonId(row.person), named)
            if self.folder is not None:
                await asyncio.to_thread(wipe_files, self.folder, named)
        await self.database.tend(_vacuum)
        await self.database.write(lambda c: c.execute(delete(ERASURES)) and None)
        await self.database.tend(_empty_log)

    async def _wipe_journal(self, person: PersonId, named: Pattern[str]) -> None:
        await asyncio.wrap_future(
            self.journal.rewrite(lambda lines: without(lines, person, named))
        )


def _erase_rows(
    connection: Connection, person: PersonId, row: dict[str, object]
) -> tuple[int, Pattern[str]]:
    words = words_of(connection, person)
    named = mentions_of(words)
    wipe(connection, person, named)
    names = json.dumps(sorted(words))
    connection.execute(insert(ERASURES).values(person=person, names=names))
    return connection.execute(insert(EVENTS).values(row)).lastrowid, named


def wipe_files(folder: Path, named: Pattern[str]) -> None:
    """Delete files that name the person, cannot be searched, or are model state."""
    for path in _inside(folder / EMPTIED):
        _remove(path)
    for path in (*_inside(folder / SEARCHED), *_inside(folder / WATCHED)):
        if named.search(path.relative_to(folder).as_posix()) or _tells(path, named):
            _remove(path)


def _inside(folder: Path) -> list[Path]:
    """Return everything in a folder, the innermost first."""
    return sorted(folder.rglob("*"), reverse=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()


def _tells(path: Path, named: Pattern[str]) -> bool:
    if path.is_dir():
        return False
    try:
        return named.search(path.read_text("utf-8")) is not None
    except UnicodeDecodeError:
        return True


def _vacuum(raw: sqlite3.Connection) -> None:
    """Write the file anew without free pages; both logs around it end empty."""
    _empty_log(raw)
    raw.execute("VACUUM")
    _empty_log(raw)


def _empty_log(raw: sqlite3.Connection) -> None:
    busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageTrouble(Reason.LOCKED)
