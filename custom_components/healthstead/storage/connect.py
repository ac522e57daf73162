"""How a connection to the file is made, and how it must behave.

Write-ahead log and ``synchronous=FULL``: what is committed survives a power
cut. ``secure_delete``: what is deleted is overwritten. Transactions are begun
by us, not by the driver.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

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
        raw.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
        for statement in (*_ALWAYS, *(() if writer else _READER)):
            raw.execute(statement)
        return raw

    engine = create_engine(
        "sqlite+pysqlite://", creator=create, poolclass=NullPool, hide_parameters=True
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


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what stands outside transactions."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError("not a connection of SQLite")
    return raw
