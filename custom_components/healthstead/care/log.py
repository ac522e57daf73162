"""Where events go before anything is confirmed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ..domain.ids import PersonId
from .actor import Actor
from .events import Entry, Event


class LogUnavailable(Exception):  # noqa: N818 - a state of the world, not a bug
    """Events cannot be kept: the file is unreadable, read-only or full."""


class Log(Protocol):
    """Append-only; implemented by ``storage``."""

    async def append(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> tuple[Entry, ...]:
        """Put events on disk, all or none, and return them numbered.

        Raises ``LogUnavailable``; then nothing was kept.
        """
        ...

    async def erase(self, person: PersonId, actor: Actor, at: datetime) -> Entry:
        """Physically delete all about a person and note that it was done."""
        ...


class Journal(Protocol):
    """The SOS journal: best effort, beside the log, never in the way of help."""

    def note(
        self, person: PersonId, events: Sequence[Event], actor: Actor, at: datetime
    ) -> None:
        """Write without waiting; what it holds is folded into the log later."""
        ...

    def settled(self, person: PersonId, at: datetime) -> None:
        """Note that the call for help of that moment is in the log."""
        ...
