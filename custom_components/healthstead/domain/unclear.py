"""Why something that was said cannot be taken as it stands.

A parser that finds two readings, or none that is exact, hands this back for a
question. It never picks one.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Doubt(StrEnum):
    """What has to be asked."""

    VAGUE = "vague"
    """No exact value was meant: "earlier", "a few"."""
    BARE_NUMBER = "bare_number"
    """A number that may be an hour or a day."""
    WHICH_HOUR = "which_hour"
    WHICH_DAY = "which_day"
    IN_PAST = "in_past"
    """Meant to lie ahead, and does not."""
    IN_FUTURE = "in_future"
    """Meant to lie behind, and does not."""
    IMPOSSIBLE = "impossible"
    """No such date, hour or amount."""
    CONFLICT = "conflict"
    """Its parts contradict each other: "Tuesday 4 March" on a Wednesday."""
    REPEATS = "repeats"
    """Not one moment but a rhythm: "every Tuesday"."""
    BOUND = "bound"
    """A limit rather than a moment: "before 8", "by Friday"."""
    SEVERAL = "several"
    """More than one value: "1 or 2 tablets"."""
    NO_NUMBER = "no_number"
    NO_UNIT = "no_unit"
    MISSING_HALF = "missing_half"
    """A blood pressure with one number only."""
    WRONG_UNIT = "wrong_unit"
    """A unit in which this is not measured here."""
    BELOW_RANGE = "below_range"
    """A meter that shows LO: a result, though not a number."""
    ABOVE_RANGE = "above_range"
    """A meter that shows HI."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unclear:
    """A question waiting to be asked, with the readings that are possible."""

    reason: Doubt
    text: str
    options: tuple[datetime, ...] = ()
    """Zone-aware, in order of time; midnights when only days are in doubt."""
    days_only: bool = False
    """The options are days: no hour was said."""
