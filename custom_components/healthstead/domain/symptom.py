"""A complaint in the person's own words, with what was said about it."""

from dataclasses import dataclass
from datetime import datetime

from .ids import SymptomId


@dataclass(frozen=True, kw_only=True, slots=True)
class Symptom:
    """One diary entry; severity is 0-10 as said, onset when it began."""

    id: SymptomId
    text: str
    at: datetime
    onset: datetime | None = None
    severity: int | None = None
    site: str = ""
    """Where on the body, in the words said."""
    triggers: tuple[str, ...] = ()
    """What brings it on or makes it worse, in the words said."""
    ended: datetime | None = None
    said: str = ""
    """The whole sentence, where it said more than the complaint."""
