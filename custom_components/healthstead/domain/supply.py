"""When to fetch more: lead time, margin and closed days. Product choices as defaults."""

from dataclasses import dataclass
from typing import Final

from .schedule_course import Weekday

LEAD_DAYS: Final = 7
EVERY_DAY: Final = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Supply:
    """How early more of a medication has to be asked for."""

    lead_days: int = LEAD_DAYS
    """From asking for more to having it in the house."""
    closed: frozenset[Weekday] = frozenset({Weekday.SUN})
    """Days on which nothing can be fetched."""

    def __post_init__(self) -> None:
        """Refuse a time in the past, and a pharmacy that never opens."""
        if self.lead_days < 0:
            raise ValueError("lead_days")
        if len(self.closed) >= EVERY_DAY:
            raise ValueError("closed")
