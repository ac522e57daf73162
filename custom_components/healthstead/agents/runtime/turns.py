"""Who may ask the model next: people before background work.

One thing is asked at a time. What runs in the background gives way in the middle
when somebody talks, and begins again when nobody does.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from enum import IntEnum
from heapq import heappop, heappush
from typing import Final

from .protocol import Failure, RuntimeFailed


class Priority(IntEnum):
    """What goes first; a smaller number goes before a larger one."""

    SOS = 0
    CHAT = 1
    BACKGROUND = 2
    """Reports, and meanings of what was said earlier: nobody waits for them."""


_PRIORITY: Final[ContextVar[Priority]] = ContextVar("priority", default=Priority.CHAT)


@contextmanager
def at_priority(priority: Priority) -> Iterator[None]:
    """Ask the model at this priority, in whatever is done within."""
    token = _PRIORITY.set(priority)
    try:
        yield
    finally:
        _PRIORITY.reset(token)


class DisplacedError(Exception):
    """Somebody more urgent came; ask again."""


class Turns:
    """One at a time; the most urgent first, and equals in the order they came."""

    def __init__(self) -> None:
        """Let nobody wait yet."""
        self._holder: Priority | None = None
        self._limit: asyncio.Timeout | None = None
        self._waiting: list[tuple[Priority, int, asyncio.Future[None]]] = []
        self._came = 0

    @asynccontextmanager
    async def turn(self, limit_s: float | None) -> AsyncIterator[None]:
        """Wait for the turn at the present priority, and hold it.

        Raises ``RuntimeFailed`` (busy) after the limit, and ``DisplacedError`` where
        the turn was taken away in the middle.
        """
        await self._enter(_PRIORITY.get(), limit_s)
        limit = asyncio.timeout(None)
        try:
            async with limit:
                self._limit = limit
                self._give_way()
                yield
        except TimeoutError:
            if limit.expired():
                raise DisplacedError from None
            raise
        finally:
            self._limit = None
            self._leave()

    async def _enter(self, priority: Priority, limit_s: float | None) -> None:
        if self._holder is None:
            self._holder = priority
            return
        granted = asyncio.get_running_loop().create_future()
        self._came += 1
        heappush(self._waiting, (priority, self._came, granted))
        self._give_way()
        try:
            async with asyncio.timeout(limit_s):
                await granted
        except BaseException as ended:
            if granted.done() and not granted.cancelled():
                self._leave()  # it was granted at the very moment of giving up
            granted.cancel()
            if isinstance(ended, TimeoutError):
                raise RuntimeFailed(Failure.BUSY) from None
            raise

    def _give_way(self) -> None:
        """End background work where anybody else waits."""
        first = self._first()
        if first is None or self._limit is None:
            return
        if self._holder is Priority.BACKGROUND and first < Priority.BACKGROUND:
            self._limit.reschedule(asyncio.get_running_loop().time())
            self._limit = None  # once is enough, and more is an error

    def _first(self) -> Priority | None:
        """Return the priority of whoever is next, forgetting who gave up."""
        while self._waiting and self._waiting[0][2].done():
            heappop(self._waiting)
        return self._waiting[0][0] if self._waiting else None

    def _leave(self) -> None:
        self._holder = self._first()
        if self._holder is not None:
            heappop(self._waiting)[2].set_result(None)
