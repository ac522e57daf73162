"""From an opened file to a household: snapshot, tail, and what SOS left behind."""

import asyncio
import logging
from datetime import datetime
from pathlib import Path
from typing import Final

from ..care.drafts import Draft
from ..care.fold import after
from ..care.record import Household
from .database import Database
from .drafts import drop_old_drafts, kept_drafts
from .journal import change_lines, read_notes
from .journal_fold import fold_in, in_memory, not_overtaken
from .journal_lines import Note, remaining
from .snapshot import rebuilt, salvaged
from .trouble import Reason, StorageTrouble

_LOGGER: Final = logging.getLogger(__name__)


async def household_in(database: Database) -> Household:
    """Return the household; where lines cannot be read, nothing more is written.

    Deciding on half a record could double a dose.
    """
    try:
        return await database.read(rebuilt)
    except StorageTrouble as trouble:
        _LOGGER.warning("The record cannot be read in full: %s", trouble.reason)
        database.refuse(Reason.UNREADABLE)
    try:
        return await database.read(salvaged)
    except StorageTrouble:
        return Household()


async def with_journal(
    household: Household, database: Database, path: Path
) -> Household:
    """Return the household after the calls for help that only the journal holds."""
    notes = await asyncio.to_thread(read_notes, path)
    if not database.writable:
        return await _told_from_memory(household, database, notes)
    try:
        entries = await database.write(lambda connection: fold_in(connection, notes))
    except StorageTrouble:
        return await _told_from_memory(household, database, notes)
    try:
        await asyncio.to_thread(
            change_lines, path, lambda lines: remaining(lines, notes)
        )
    except OSError as error:
        _LOGGER.warning("The SOS journal stays as it is: %s", error.strerror)
    return after(household, entries)


async def _told_from_memory(
    household: Household, database: Database, notes: tuple[Note, ...]
) -> Household:
    try:
        notes = await database.read(lambda connection: not_overtaken(connection, notes))
    except StorageTrouble:
        _LOGGER.debug("Every note counts: the log cannot say what came after")
    return after(household, in_memory(household, notes))


async def drafts_in(database: Database, now: datetime) -> dict[str, Draft]:
    """Return the drafts an earlier run left open; drop those that ran out."""
    try:
        if database.writable:
            await database.write(lambda connection: drop_old_drafts(connection, now))
        return await database.read(lambda connection: kept_drafts(connection, now))
    except StorageTrouble:
        return {}
