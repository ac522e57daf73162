"""Things to be told at a moment, and messages to others."""

from dataclasses import dataclass
from datetime import datetime

from .ids import MessageId, ReminderId


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminder:
    """A text to show at a moment; ``shown`` once it was, or was for the last time."""

    id: ReminderId
    text: str
    at: datetime
    shown: datetime | None = None
    repeat: str = ""
    """How it comes again, as an RRULE on the person's wall clock; it may never end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A text to somebody."""

    id: MessageId
    to: str
    text: str
    at: datetime
