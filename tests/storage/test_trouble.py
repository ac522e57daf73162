"""Every error of the file becomes one of a few reasons."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from custom_components.healthstead.storage.connect import close, connect, driver
from custom_components.healthstead.storage.trouble import (
    Reason,
    StorageTrouble,
    reason_of,
)


def sqlite_error(code: int | None) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("words that are not read")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (sqlite_error(sqlite3.SQLITE_FULL), Reason.FULL),
        (sqlite_error(sqlite3.SQLITE_READONLY_DBMOVED), Reason.READ_ONLY),
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), Reason.LOCKED),
        (sqlite_error(sqlite3.SQLITE_CORRUPT), Reason.UNREADABLE),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), Reason.UNREADABLE),
        (sqlite_error(None), Reason.UNREADABLE),
        (
            OperationalError("statement", {}, sqlite_error(sqlite3.SQLITE_FULL)),
            Reason.FULL,
        ),
        (OSError(28, "No space left on device"), Reason.FULL),
        (OSError(30, "Read-only file system"), Reason.READ_ONLY),
        (BlockingIOError(11, "Resource temporarily unavailable"), Reason.LOCKED),
        (OSError("no number"), Reason.UNREADABLE),
        (StorageTrouble(Reason.NEWER), Reason.NEWER),
        (ValueError("something else"), Reason.UNREADABLE),
    ],
)
def test_an_error_has_a_reason(error: Exception, reason: Reason) -> None:
    assert reason_of(error) is reason


def test_closing_twice_or_nothing_is_no_trouble() -> None:
    connection = connect("file::memory:", writer=True)
    raw = driver(connection)

    close(connection)
    close(connection)
    close(None)

    with pytest.raises(sqlite3.ProgrammingError):
        raw.execute("SELECT 1")
