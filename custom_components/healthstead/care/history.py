"""What is older than the record keeps in memory."""

from datetime import datetime
from typing import Protocol

from ..domain.ids import PersonId
from .events import Entry
from .recall import Recalled


class History(Protocol):
    """Reads the log; implemented by ``storage``."""

    async def entries(
        self,
        person: PersonId,
        kinds: tuple[type, ...],
        start: datetime,
        end: datetime,
    ) -> tuple[Entry, ...]:
        """Return one person's events of some kinds, noted in [start, end).

        Shape: oldest first. Raises ``log.LogUnavailable`` when the file
        cannot be read.
        """
        ...

    async def find(
        self,
        person: PersonId,
        words: str,
        start: datetime,
        end: datetime,
        most: int,
        meaning: bytes | None = None,
    ) -> tuple[Recalled, ...]:
        """Return what was said, noted in [start, end), by words and meaning.

        ``meaning``: the words as the sentence encoder sees them, where there is one.
        The best first, and the newest where ``words`` says nothing that can be looked
        for. Raises ``log.LogUnavailable`` when the file cannot be read.
        """
        ...
