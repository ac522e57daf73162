"""What people would not see in a list of doses: what is left out, and what moves.

Facts only, for a preview; the sentences are somebody else's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from .schedule_civil import instant
from .schedule_kinds import Monthly
from .schedule_plan import WallPlan, day_in_month, planned

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockChange:
    """The clocks go forward or back on a local day."""

    day: date
    by: timedelta


def months_skipped(plan: WallPlan, first: date, last: date) -> Iterator[date]:
    """Yield the first of each month that has no dose because it has no such day."""
    if not isinstance(plan, Monthly):
        return
    begin = plan.course.start.date()
    month = first.replace(day=1)
    while month <= last:
        away = (month.year - begin.year) * 12 + month.month - begin.month
        meant = away >= 0 and away % plan.every_n_months == 0
        if meant and day_in_month(month.year, month.month, plan.on) is None:
            yield month
        month = (month + 31 * DAY).replace(day=1)


def clock_changes(zone: ZoneInfo, first: date, last: date) -> Iterator[ClockChange]:
    """Yield the days in [first, last) on which the clocks change."""
    for number in range((last - first).days):
        day = first + number * DAY
        begins = datetime.combine(day, time.min, tzinfo=zone)
        ends = datetime.combine(day + DAY, time.min, tzinfo=zone)
        before, after = begins.utcoffset(), ends.utcoffset()
        if before is not None and after is not None and before != after:
            yield ClockChange(day=day, by=after - before)


def times_moved(
    plan: WallPlan, zone: ZoneInfo, days: list[date]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield what is asked for at a time that the clocks jump over, and when it rings."""
    for day in days:
        for wall, _ in planned(plan, day, day):
            rings = instant(wall, zone).astimezone(zone).replace(tzinfo=None)
            if rings != wall:
                yield wall, rings
