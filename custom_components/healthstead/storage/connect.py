"""How a connection to the file is made, and how it must behave.

Write-ahead log and ``synchronous=FULL``: what is committed survives a power
cut. ``secure_delete``: what is deleted is overwritten. Transactions are begun
by us, not by the driver.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

type Connector = Callable[[str], sqlite3.Connection]
"""Opens a ``file:`` address; tests bring one that fails on command."""

BUSY_SECONDS: Final = 5.0

_ALWAYS: Final = (
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_WRITER: Final = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
_READER: Final = ("PRAGMA query_only = ON",)


def connector(address: str) -> sqlite3.Connection:
    """Open an address without transactions of the driver's own."""
    return sqlite3.connect(
        address,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )


def address_of(path: Path, **options: str) -> str:
    """Return the ``file:`` address of a path that SQLite understands."""
    query = "&".join(f"{name}={value}" for name, value in options.items())
    return f"{path.absolute().as_uri()}?{query}"


def connect(
    address: str, connector: Connector = connector, *, writer: bool
) -> Connection:
    """Return a connection that begins its transactions itself.

    Until ``settle``, closing it moves nothing from the write-ahead log into
    the file: a file that turns out to be damaged is left as it was found.
    """

    def create() -> sqlite3.Connection:
        raw = connector(address)
        try:
            raw.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
            for statement in (*_ALWAYS, *(() if writer else _READER)):
                raw.execute(statement)
        except sqlite3.Error:
            raw.close()
            raise
        return raw

    engine = create_engine(
        "sqlite+pysqlite://",
        creator=create,
        poolclass=NullPool,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    begin = "BEGIN IMMEDIATE" if writer else "BEGIN"
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql(begin) and None)
    return engine.connect()


def settle(connection: Connection) -> None:
    """Make a checked connection the lasting writer."""
    raw = driver(connection)
    for statement in _WRITER:
        raw.execute(statement)
    raw.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, False)


def close(connection: Connection | None) -> None:
    """Close a connection, if there is one; what it had not committed is gone."""
    if connection is not None:
        connection.close()


def begin_afresh(connection: Connection) -> None:
    """End a transaction that a failed rollback left open."""
    raw = driver(connection)
    if raw.in_transaction:
        raw.rollback()


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what stands outside transactions."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)
