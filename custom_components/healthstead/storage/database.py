"""One thread that writes and one that reads, and what each may raise.

Everything that goes wrong with the file leaves here as ``StorageTrouble``.
Where nothing can be written (or read) every attempt raises the reason.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from .codec_values import CodecError
from .connect import begin_afresh, close, driver
from .trouble import Reason, StorageTrouble, reason_of


class Database:
    """The connections of one home, each used by its own thread only."""

    def __init__(
        self,
        *,
        writer: Connection | None,
        reader: Connection | None,
        trouble: Reason | None = None,
    ) -> None:
        """Take over open connections; the same one twice is a memory database."""
        self._writer = writer
        self._reader = reader
        self.trouble = trouble
        """Why the last attempt failed; None when it went well."""
        self._writing = ThreadPoolExecutor(1, "healthstead-write")
        self._reading = (
            self._writing
            if reader is not None and reader is writer
            else ThreadPoolExecutor(1, "healthstead-read")
        )
        self._closed = False
        self._refused = False

    @property
    def writable(self) -> bool:
        """Say whether writing may succeed; a full disk may have room again."""
        return self._writer is not None and not self._refused

    def refuse(self, reason: Reason) -> None:
        """Write nothing from now on, unless that was so already."""
        if self.writable:
            self._refused = True
            self.trouble = reason

    async def write[T](self, work: Callable[[Connection], T]) -> T:
        """Run work in one transaction: all of it is on disk afterwards, or none."""
        if self._refused:
            raise StorageTrouble(self.trouble or Reason.UNREADABLE)
        try:
            kept = await self._run(self._writing, self._writer, _whole(work))
        except StorageTrouble as trouble:
            self.trouble = trouble.reason
            raise
        self.trouble = None
        return kept

    async def read[T](self, work: Callable[[Connection], T]) -> T:
        """Run work on one unchanging view of the file."""
        return await self._run(self._reading, self._reader, _whole(work))

    async def tend[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run work outside any transaction, on the thread that writes."""
        return await self._run(
            self._writing, self._writer, lambda connection: work(driver(connection))
        )

    async def _run[T](
        self,
        thread: ThreadPoolExecutor,
        connection: Connection | None,
        work: Callable[[Connection], T],
    ) -> T:
        if self._closed:
            raise StorageTrouble(Reason.CLOSED)
        if connection is None:
            raise StorageTrouble(self.trouble or Reason.UNREADABLE)
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(thread, work, connection)
        except (SQLAlchemyError, sqlite3.Error, OSError, CodecError) as error:
            raise StorageTrouble(reason_of(error)) from error

    async def close(self) -> None:
        """Wait for what is under way, then close the file and end the threads."""
        if not self._closed:
            self._closed = True
            await asyncio.to_thread(self._end)

    def _end(self) -> None:
        """Close the reader first, so that the writer folds its log into the file."""
        self._reading.shutdown()
        self._writing.shutdown()
        for connection in (self._reader, self._writer):
            close(connection)


def _whole[T](work: Callable[[Connection], T]) -> Callable[[Connection], T]:
    def run(connection: Connection) -> T:
        begin_afresh(connection)
        with connection.begin():
            return work(connection)

    return run
