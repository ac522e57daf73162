"""A disk that fails at the n-th thing asked of it."""

import sqlite3
from dataclasses import dataclass
from typing import Any, override

from custom_components.healthstead.storage.connect import BUSY_SECONDS


@dataclass
class Fault:
    """Counts statements, commits and rollbacks; fails ``times`` from ``at`` on."""

    code: int = sqlite3.SQLITE_FULL
    at: int = 0
    times: int = 1
    seen: int = 0

    def arm(self, at: int) -> None:
        """Fail at the ``at``-th thing from now on."""
        self.at, self.seen = at, 0

    def mend(self) -> None:
        """Fail no more."""
        self.times = 0

    def pass_or_fail(self) -> None:
        """Count one thing."""
        self.seen += 1
        if 0 < self.at <= self.seen < self.at + self.times:
            error = sqlite3.OperationalError("made to fail")
            error.sqlite_errorcode = self.code
            raise error

    def connector(self, address: str) -> sqlite3.Connection:
        """Open an address on this disk."""
        fault = self

        class Cursor(sqlite3.Cursor):
            @override
            def execute(self, *statement: Any) -> sqlite3.Cursor:  # type: ignore[override]
                fault.pass_or_fail()
                return super().execute(*statement)

        class Connection(sqlite3.Connection):
            @override
            def cursor(self, *_: Any) -> Any:
                return Cursor(self)

            @override
            def execute(self, *statement: Any) -> sqlite3.Cursor:
                return self.cursor().execute(*statement)  # type: ignore[no-any-return]

            @override
            def commit(self) -> None:
                fault.pass_or_fail()
                super().commit()

            @override
            def rollback(self) -> None:
                fault.pass_or_fail()
                super().rollback()

        return sqlite3.connect(
            address,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            uri=True,
            factory=Connection,
        )
