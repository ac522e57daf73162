"""What reading a direction gathers on its way: dosages, doubts, flags."""

from dataclasses import dataclass, field

from ..dosage import Dosage


@dataclass(slots=True)
class Assembly:
    """Dosages found so far, reasons to ask, and what to tell the reader."""

    dosages: list[Dosage] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    strength: str = ""
    sequence: int = 0
    first_day: int = 1
    last_day: int = 0
    """Last day of the course that was named, where days are named."""
    by_weight: bool = False
    """Later amounts are weights, so the first is one too and not a strength."""
