"""A household's folder, opened: everything that is kept, in one hand.

Whatever is wrong with the files, a home opens: with what can be read, with a
log that refuses to write, and with the SOS journal at work, so that red flags
and help go on.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from re import Pattern
from typing import Final

from sqlalchemy import Connection

from ..care.record import Household
from ..domain.ids import IdMaker
from . import journal as sos
from . import opening
from .connect import Connector, connector
from .database import Database
from .drafts import SqlDrafts
from .erase import Eraser
from .history import SqlHistory
from .lock import FolderLock, lock
from .log import SqlLog
from .remembering import Remembering
from .snapshot import EVERY
from .starting import drafts_in, household_in, with_journal
from .traces import SqlTraces
from .trouble import Reason, StorageTrouble, reason_of

USUAL_PAGES: Final = 1000
"""SQLite's own default: pages in the log after which it is folded in."""

_LOGGER: Final = logging.getLogger(__name__)


@dataclass(kw_only=True, slots=True)
class Home:
    """What is kept of one household, and the state it was in when opened."""

    log: SqlLog
    history: SqlHistory
    remembering: Remembering
    drafts: SqlDrafts
    traces: SqlTraces
    journal: sos.SosJournal
    household: Household
    _database: Database
    _lock: FolderLock | None

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be kept until the home is opened again."""
        return not self._database.writable

    @property
    def trouble(self) -> str | None:
        """Return the reason code of what is wrong now, if anything is."""
        reason = self._database.trouble
        return None if reason is None else reason.value

    async def lie_still(self) -> None:
        """Fold the write-ahead log in; until ``move_on`` the file itself is not touched.

        A copy of it and of any beginning of the log is then a whole record.
        """
        await self._database.tend(_lie_still)

    async def move_on(self) -> None:
        """Fold the log in by itself again, whenever it has grown."""
        await self._database.tend(_move_on)

    async def close(self) -> None:
        """Write what is left, fold the write-ahead log in, let others write."""
        try:
            await self.log.close()
        finally:
            await self.journal.close()
            await self._database.close()
            if self._lock is not None:
                self._lock.release()
                self._lock = None


def _lie_still(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA wal_autocheckpoint = 0")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _move_on(raw: sqlite3.Connection) -> None:
    raw.execute(f"PRAGMA wal_autocheckpoint = {USUAL_PAGES}")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Files:
    """What opening a folder came to."""

    held: FolderLock | None
    writer: Connection | None
    reader: Connection | None
    trouble: Reason | None


async def open_home(
    folder: Path,
    *,
    clock: Callable[[], datetime],
    new_id: IdMaker,
    connector: Connector = connector,
    every: int = EVERY,
) -> Home:
    """Open a household's folder, new or old, sound or damaged."""
    files = await asyncio.to_thread(_open_files, folder, connector)
    database = Database(writer=files.writer, reader=files.reader, trouble=files.trouble)
    return await _furnish(
        database, folder, files.held, clock=clock, new_id=new_id, every=every
    )


async def open_memory(*, clock: Callable[[], datetime], new_id: IdMaker) -> Home:
    """Open a household that is gone when it is closed: for tests and demos."""
    writer = await asyncio.to_thread(opening.open_memory_writer)
    database = Database(writer=writer, reader=writer)
    return await _furnish(database, None, None, clock=clock, new_id=new_id, every=EVERY)


def _open_files(folder: Path, connector: Connector) -> _Files:
    held: FolderLock | None = None
    path = folder / opening.NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = lock(folder)
        writer, reader = opening.open_both(path, connector)
    except (StorageTrouble, OSError) as error:
        reason = reason_of(error)
        _LOGGER.warning("The record cannot be written: %s", reason)
        aside = opening.open_aside(path, connector)
        return _Files(held=held, writer=None, reader=aside, trouble=reason)
    return _Files(held=held, writer=writer, reader=reader, trouble=None)


async def _furnish(
    database: Database,
    folder: Path | None,
    held: FolderLock | None,
    *,
    clock: Callable[[], datetime],
    new_id: IdMaker,
    every: int,
) -> Home:
    path = None if folder is None else folder / sos.NAME
    journal = sos.SosJournal(path)
    drafts = SqlDrafts(database, await drafts_in(database, clock()))
    traces = SqlTraces(database)

    def forget(named: Pattern[str]) -> None:
        drafts.forget(named)
        traces.forget(named)

    history = SqlHistory(database)
    eraser = Eraser(
        database=database,
        journal=journal,
        folder=folder,
        new_id=new_id,
        forget=forget,
        let_go=history.forget,
    )
    await _finish_erasures(database, eraser)
    household = await household_in(database)
    if path is not None:
        household = await with_journal(household, database, path)
    return Home(
        log=SqlLog(database, eraser, every=every),
        history=history,
        remembering=Remembering(database),
        drafts=drafts,
        traces=traces,
        journal=journal,
        household=household,
        _database=database,
        _lock=held,
    )


async def _finish_erasures(database: Database, eraser: Eraser) -> None:
    """Wipe what a power cut left of an erasure, before anything is read."""
    if not database.writable:
        return
    try:
        await eraser.finish()
    except (StorageTrouble, OSError) as error:
        _LOGGER.warning("An erasure is not finished yet: %s", error)
