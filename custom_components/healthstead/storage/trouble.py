"""Why the record cannot be kept: codes for repairs, never words for people.

Nothing here holds a value of the record, so that every message may be logged.
"""

import errno
import sqlite3
from enum import StrEnum
from typing import Final

from sqlalchemy.exc import DBAPIError

from ..care.log import LogUnavailable


class Reason(StrEnum):
    """What is wrong with the file; the strings are translation keys."""

    UNREADABLE = "unreadable"
    READ_ONLY = "read_only"
    FULL = "full"
    LOCKED = "locked"
    """Another process has it; this one may only read."""
    NEWER = "newer"
    """Written by a later version of Healthstead."""
    CLOSED = "closed"


class StorageTrouble(LogUnavailable):
    """``LogUnavailable`` with its reason."""

    def __init__(self, reason: Reason) -> None:
        """Keep the code; it is all there is to say."""
        super().__init__(reason.value)
        self.reason = reason


_BY_SQLITE: Final = {
    sqlite3.SQLITE_FULL: Reason.FULL,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.READ_ONLY,
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
}

_BY_ERRNO: Final = {
    errno.ENOSPC: Reason.FULL,
    errno.EDQUOT: Reason.FULL,
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
    errno.EROFS: Reason.READ_ONLY,
    errno.EWOULDBLOCK: Reason.LOCKED,
}


def reason_of(error: Exception) -> Reason:
    """Return the reason behind an error of SQLite or the file system."""
    if isinstance(error, StorageTrouble):
        return error.reason
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None) or 0
        return _BY_SQLITE.get(code & 0xFF, Reason.UNREADABLE)
    if isinstance(cause, OSError) and cause.errno is not None:
        return _BY_ERRNO.get(cause.errno, Reason.UNREADABLE)
    return Reason.UNREADABLE
