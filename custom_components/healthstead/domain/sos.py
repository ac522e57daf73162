"""Whether help is being called, and since when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SosLevel(StrEnum):
    """None; soft: somebody should ask; hard: help is called."""

    NONE = "none"
    SOFT = "soft"
    HARD = "hard"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sos:
    """One call for help; contacts are told at ``tell_at`` unless it ends first."""

    level: SosLevel = SosLevel.NONE
    reason: str = ""
    category: str = ""
    started: datetime | None = None
    tell_at: datetime | None = None


QUIET = Sos()
