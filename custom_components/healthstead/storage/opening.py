"""Open the file, or say why not. What is there is never replaced or removed.

A new file is made whole under another name and then moved into place: an
empty or half-made ``healthstead.db`` is therefore always damage, never a
beginning, and is left for people to look at.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, false, select
from sqlalchemy.exc import SQLAlchemyError

from . import connect
from .connect import Connector, address_of, close, driver, settle
from .migrations import APPLICATION, migrate, version_of
from .tables import ALL, ERASURES
from .trouble import Reason, StorageTrouble, reason_of

NAME: Final = "healthstead.db"

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
_CHECKED_BYTES: Final = 16 * 1024 * 1024
"""Files up to this size are checked page by page at every start."""


def open_both(path: Path, connector: Connector) -> tuple[Connection, Connection]:
    """Return a checked connection that may write, and one that reads beside it.

    Raises ``StorageTrouble``.
    """
    writer: Connection | None = None
    try:
        if not path.exists():
            _make(path, connector)
        _look_at_header(path)
        writer = _checked(path, connector)
        address = address_of(path, mode="rw")
        reader = connect.connect(address, connector, writer=False)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        close(writer)
        raise StorageTrouble(reason_of(error)) from error
    return writer, reader


def open_aside(path: Path, connector: Connector) -> Connection | None:
    """Return a connection to a file that is not ours to write, if it can be read.

    ``immutable`` comes last: it needs no write access to the folder, but does
    not see what still lies in the write-ahead log.
    """
    for options in ({"mode": "ro"}, {"mode": "ro", "immutable": "1"}):
        connection = None
        try:
            address = address_of(path, **options)
            connection = connect.connect(address, connector, writer=False)
            version_of(connection)
        except StorageTrouble as trouble:
            if trouble.reason is Reason.NEWER:
                return connection
            close(connection)
        except SQLAlchemyError, sqlite3.Error:
            close(connection)
        else:
            return connection
    return None


def open_memory_writer() -> Connection:
    """Return a database that lives as long as its connection."""
    connection = connect.connect("file::memory:", writer=True)
    driver(connection).execute(f"PRAGMA application_id = {APPLICATION}")
    migrate(connection)
    return connection


def _make(path: Path, connector: Connector) -> None:
    """Make a new file with its tables, whole, and only then give it its name."""
    log = path.with_name(f"{NAME}-wal")
    if log.exists() and log.stat().st_size:
        raise StorageTrouble(Reason.UNREADABLE)  # of a file that is gone
    unborn = path.with_name(f"{NAME}.new")
    for leftover in (unborn, path.with_name(f"{NAME}.new-journal")):
        leftover.unlink(missing_ok=True)
    connection = connect.connect(address_of(unborn, mode="rwc"), connector, writer=True)
    try:
        driver(connection).execute(f"PRAGMA application_id = {APPLICATION}")
        migrate(connection)
    finally:
        close(connection)
    unborn.chmod(0o600)
    unborn.rename(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _look_at_header(path: Path) -> None:
    """Refuse noise before SQLite sees it."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError:
        raise StorageTrouble(Reason.UNREADABLE) from None
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise StorageTrouble(Reason.UNREADABLE)


def _checked(path: Path, connector: Connector) -> Connection:
    connection = connect.connect(address_of(path, mode="rw"), connector, writer=True)
    try:
        migrate(connection)
        _try_to_write(connection)
        _look_at_tables(connection)
        if path.stat().st_size <= _CHECKED_BYTES:
            _look_at_pages(connection)
        settle(connection)
    except BaseException:
        close(connection)
        raise
    return connection


def _look_at_tables(connection: Connection) -> None:
    """Read the head of every table: columns are there, first pages are whole."""
    with connection.begin():
        for table in ALL:
            last = select(table).order_by(table.c[0].desc()).limit(1)
            connection.execute(last).all()


def _try_to_write(connection: Connection) -> None:
    """Change nothing, in a way that a disk that may only be read refuses."""
    with connection.begin():
        connection.execute(delete(ERASURES).where(false()))


def _look_at_pages(connection: Connection) -> None:
    with connection.begin():
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise StorageTrouble(Reason.UNREADABLE)
