"""Dates and times as people say them, read by rules and never guessed.

What can be read in two ways comes back as a question with its options. Clock
times are the person's own, changes to and from summer time as in RFC 5545.
Rhythms ("twice a day") belong to the directions of medicines, not here.
"""

from .found import (
    Day,
    DayClock,
    Found,
    Hours,
    Moment,
    Part,
    Period,
    Span,
    Toward,
)
from .parsing import each_moment, parse_moment, split_moment
from .periods import parse_period
from .said import PartName
from .stretches import parse_duration

__all__ = [
    "Day",
    "DayClock",
    "Found",
    "Hours",
    "Moment",
    "Part",
    "PartName",
    "Period",
    "Span",
    "Toward",
    "each_moment",
    "parse_duration",
    "parse_moment",
    "parse_period",
    "split_moment",
]
