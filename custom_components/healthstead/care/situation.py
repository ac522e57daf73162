"""What a decision may know beside the record: the time, and how to name things."""

from dataclasses import dataclass
from datetime import datetime

from ..domain.ids import IdMaker
from .outside import NOTHING_OUTSIDE, Outside


@dataclass(frozen=True, kw_only=True, slots=True)
class Situation:
    """The moment of a decision; ``new_id`` returns a fresh UUIDv7 each time."""

    now: datetime
    new_id: IdMaker
    asker: str = ""
    """Id of the person who asks, else of the door they came through."""
    outside: Outside = NOTHING_OUTSIDE
    """Calendars and servers, for whatever is about visits."""
