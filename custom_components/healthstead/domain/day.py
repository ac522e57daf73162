"""The anchors of a person's day: when "breakfast" or "bedtime" is.

FHIR leaves clock times to convention, so these are defaults [product choice]
that every person can change: shift work, fasting, dialysis, school.
"""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, kw_only=True, slots=True)
class DayTimes:
    """Local wall-clock anchors of one person's ordinary day."""

    wake: time = time(7)
    breakfast: time = time(8)
    lunch: time = time(13)
    dinner: time = time(19)
    bed: time = time(22)
