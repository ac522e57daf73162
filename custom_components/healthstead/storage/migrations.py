"""From each version of the file to the next; forward only.

A step that was released is never edited: the next change is the next step.
``PRAGMA user_version`` holds how many steps a file has seen, and moves in the
same transaction as the step.
"""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection

from . import indexing
from .trouble import Reason, StorageTrouble

APPLICATION: Final = 0x48535444
"""``HSTD``: marks the file as ours, so that no other database is written to."""


def _step_1(connection: Connection) -> None:
    """Make the tables of the first release."""
    for statement in (
        """CREATE TABLE events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            data TEXT NOT NULL,
            actor TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX events_by_person ON events (person, kind, at)",
        """CREATE INDEX erasures_in_events ON events (sequence)
            WHERE kind = 'person_erased'""",
        """CREATE TABLE snapshots (
            sequence INTEGER PRIMARY KEY,
            maker TEXT NOT NULL,
            digest TEXT NOT NULL,
            data TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE drafts (
            owner TEXT PRIMARY KEY NOT NULL,
            person TEXT NOT NULL,
            data TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE traces (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            data TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX traces_by_person ON traces (person, number)",
        """CREATE TABLE erasures (
            person TEXT PRIMARY KEY NOT NULL,
            names TEXT NOT NULL
        ) STRICT""",
    ):
        connection.exec_driver_sql(statement)


def _step_2(_connection: Connection) -> None:
    """Make the index over what was said: the next step makes it anew."""


def _step_3(connection: Connection) -> None:
    """Make the index with what else was said, and beside it what the words mean."""
    indexing.make(connection)


type Step = Callable[[Connection], None]

STEPS: Final[tuple[Step, ...]] = (_step_1, _step_2, _step_3)


def version_of(connection: Connection) -> int:
    """Return how many steps a file has seen; refuse what is not ours or newer."""
    with connection.begin():
        ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if ours != APPLICATION:
        raise StorageTrouble(Reason.UNREADABLE)
    if version > len(STEPS):
        raise StorageTrouble(Reason.NEWER)
    return version


def migrate(connection: Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Take the steps that the file has not seen, each whole or not at all."""
    for number in range(version_of(connection) + 1, len(steps) + 1):
        with connection.begin():
            steps[number - 1](connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
