"""The SOS journal: beside the log, on its own thread, never in the way of help.

``note`` and ``settled`` only put a line into a queue. They never wait and
never raise; a line that cannot be written is tried again with the next one.
"""

import asyncio
import fcntl
import logging
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO, Final, override

from ..care.actor import Actor
from ..care.events import Event
from ..care.log import Journal
from ..domain.ids import PersonId
from .journal_lines import Note, note_line, settled_line, unfinished

_LOGGER: Final = logging.getLogger(__name__)

NAME: Final = "sos.journal"

type Rewrite = Callable[[list[str]], list[str]]
type _Job = tuple[Rewrite, Future[None]]

_LAST_WAIT_SECONDS: Final = 5.0


class SosJournal(Journal):
    """Lines in a file, or (without a path) nowhere."""

    def __init__(self, path: Path | None) -> None:
        """Start the thread that writes; help must not wait for that either."""
        self._path = path
        self._queue: SimpleQueue[str | _Job | None] = SimpleQueue()
        self._unwritten: list[str] = []
        self._thread = Thread(target=self._work, name="healthstead-sos", daemon=True)
        self._thread.start()

    @override
    def note(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> None:
        """Write without waiting."""
        self._put(
            lambda: note_line(
                Note(person=person, events=tuple(events), actor=actor, at=at)
            )
        )

    @override
    def settled(self, person: PersonId, at: datetime) -> None:
        """Note that the call for help of that moment is in the log."""
        self._put(lambda: settled_line(person, at))

    def rewrite(self, change: Rewrite) -> Future[None]:
        """Replace the lines, after all that were noted so far."""
        done: Future[None] = Future()
        self._queue.put((change, done))
        return done

    async def close(self) -> None:
        """Write what is left and end the thread, within a few seconds."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join, _LAST_WAIT_SECONDS)

    def _put(self, line: Callable[[], str]) -> None:
        try:
            self._queue.put(line())
        except Exception:
            _LOGGER.exception("A call for help could not be noted")

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            if isinstance(job, str):
                self._unwritten.append(job)
                self._try_to_write()
            else:
                self._rewrite(*job)

    def _try_to_write(self) -> None:
        try:
            if self._path is not None:
                add_lines(self._path, self._unwritten)
            self._unwritten.clear()
        except Exception:
            _LOGGER.exception("The SOS journal cannot be written")

    def _rewrite(self, change: Rewrite, done: Future[None]) -> None:
        try:
            self._unwritten = change(self._unwritten) if self._unwritten else []
            if self._path is not None:
                change_lines(self._path, change)
        except Exception as error:  # noqa: BLE001 - handed on to whoever asked
            done.set_exception(error)
        else:
            done.set_result(None)


def add_lines(path: Path, lines: Sequence[str]) -> None:
    """Append lines; a line that a power cut tore stays alone on its line."""
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        torn = file.seek(0, os.SEEK_END) > 0 and _last_byte(file) != b"\n"
        start = "\n" if torn else ""
        file.write((start + "".join(f"{line}\n" for line in lines)).encode())
        _to_disk(file)


def read_notes(path: Path) -> tuple[Note, ...]:
    """Return what the journal holds and the log may not; none where unreadable."""
    try:
        return unfinished(_lines(path.read_bytes()))
    except OSError:
        return ()


def change_lines(path: Path, change: Rewrite) -> None:
    """Replace the lines in place, overwriting the old ones."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        before = file.read()
        lines = change(_lines(before))
        after = "".join(f"{line}\n" for line in lines).encode()
        file.seek(0)
        file.write(after.ljust(len(before), b"\n"))
        _to_disk(file)
        file.truncate(len(after))
        _to_disk(file)


def _lines(data: bytes) -> list[str]:
    return data.decode(errors="replace").split("\n")


def _last_byte(file: BinaryIO) -> bytes:
    file.seek(-1, os.SEEK_END)
    return file.read(1)


def _to_disk(file: BinaryIO) -> None:
    """Ask for the disk; where it refuses, the line is at least with the kernel."""
    file.flush()
    try:
        os.fsync(file.fileno())
    except OSError as error:
        _LOGGER.warning("The SOS journal may not be on disk: %s", error.strerror)
