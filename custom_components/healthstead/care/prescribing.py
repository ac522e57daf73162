"""From the words of a direction to a schedule, or the reasons to ask about it.

One way for every door: chat, settings, import, description. Nothing is scheduled
from words that cannot be read completely.
"""

from datetime import datetime

from ..domain.day import DayTimes
from ..domain.schedule import Schedule
from ..domain.sig import parse_sig
from ..domain.timing import Unclear, schedule_from
from .refusal import Refusal, refuse


def prescribed(
    name: str, direction: str, start: datetime, day: DayTimes
) -> Schedule | Refusal:
    """Return when a medication falls due by its direction.

    ``start`` is local wall time; ``name`` lets high-alert medicines be noticed.
    Several medications in one text are a prescription, not a direction.
    """
    if not direction.strip():
        return refuse("direction_missing", medication=name)
    read = parse_sig(direction, drug=name)
    if read.reasons:
        return _unclear(read.reasons)
    if read.medications:
        return _unclear(("several_medications",))
    schedule = schedule_from(read.dosages, start.replace(tzinfo=None), day)
    if isinstance(schedule, Unclear):
        return _unclear(schedule.reasons)
    return schedule


def _unclear(reasons: tuple[str, ...]) -> Refusal:
    return refuse("direction_unclear", reasons=", ".join(reasons))
