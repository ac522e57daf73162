"""What one sentence says for the diary."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One complaint; all in the words said, times as instants in the person's zone."""

    text: str
    site: str = ""
    severity: int | None = None
    onset: datetime | None = None
    triggers: tuple[str, ...] = ()
    ended: datetime | None = None
    who: str = ""
    """Somebody else who has it: "my mother", "she"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Diary:
    """The complaints of one sentence, and the parts of it that are about other things."""

    entries: tuple[Told, ...] = ()
    left: tuple[str, ...] = ()
