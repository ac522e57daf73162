"""What a call for help consists of: done from memory first and kept afterwards."""

from datetime import datetime, timedelta
from typing import Final

from . import commands as c

AT_ONCE: Final = (
    c.StartSos,
    c.NoteAttempts,
    c.TakeOnSos,
    c.StepBackFromSos,
    c.AnswerSos,
)
_STEP: Final = timedelta(microseconds=1)
_APART: Final = timedelta(milliseconds=100)
"""Moments that come so soon after one another are told apart by a microsecond."""


class Moments:
    """Moments of which no two are the same: each names a note of the journal."""

    def __init__(self) -> None:
        """Know no moment yet."""
        self._last: datetime | None = None

    def at(self, now: datetime) -> datetime:
        """Return the present moment, or the one right after the last."""
        last = self._last
        if last is not None and last - _APART < now <= last:
            now = last + _STEP
        self._last = now
        return now
