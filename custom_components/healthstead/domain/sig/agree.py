"""What is said about time in one part, brought into one rate.

Moments, weekdays and days of the month must agree with the rate beside them;
where they do not, that is a reason to ask.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from .facts import Count, DayRange, DaysPerWeek, Mark, Rate, Slots
from .moments import Rhythm
from .part import Part

ONE: Final = Decimal(1)
PER_DAY: Final = {"min": Decimal(1440), "h": Decimal(24), "d": ONE}
HOURS: Final = frozenset({"h", "min"})
ONCE_DAILY: Final = Rate(1, ONE, "d")
MEALS_AND_BED: Final = 4


def per_day(rate: Rate) -> tuple[object, ...]:
    """Return a rate in a form in which equal rates are equal."""
    if rate.unit in PER_DAY:
        often = rate.frequency * PER_DAY[rate.unit] / rate.period
        return ("d", often, rate.frequency_max, rate.period_max)
    return (rate.unit, rate.frequency / rate.period, rate.frequency_max, None)


def settle(part: Part, rate: Rate | None, found: Rhythm) -> None:
    """Bring rate, moments and days into one."""
    moments = len(found.when) or len(found.clocks)
    counts = part.of(Count)
    found.single = _is_single(counts, rate, moments, found)
    if found.single and part.has(Slots):
        found.single = False
        found.doubts.append("conflicting_frequency")
    if rate is None:
        rate = _implied(part, moments, found)
    if rate is None:
        return
    if found.month_day is not None:
        rate = _monthly(rate, found)
    rate = _with_moments(rate, moments, found)
    found.rate = _with_days(part, rate, found)


def _is_single(
    counts: list[Count], rate: Rate | None, moments: int, found: Rhythm
) -> bool:
    """Say whether one dose in all is meant ("once in the morning" is not)."""
    if not any(count.count == 1 for count in counts) or rate is not None:
        return False
    sure = any(count.immediate or count.only for count in counts)
    return sure or not (moments or found.days or found.month_day)


def _implied(part: Part, moments: int, found: Rhythm) -> Rate | None:
    """Return the rate that moments, days or a range of days imply."""
    if found.single:
        return None
    if found.month_day is not None:
        return Rate(max(moments, 1), ONE, "mo")
    if found.beside_bed:
        return None
    if moments or found.days or part.has(DayRange, DaysPerWeek):
        return Rate(max(moments, 1), ONE, "d", weak=True)
    return None


def _monthly(rate: Rate, found: Rhythm) -> Rate:
    """Read "once daily on the 1st of each month" as a monthly dose."""
    if rate.unit == "d" and rate.period == 1:
        return replace(rate, unit="mo")
    if rate.unit != "mo":
        found.doubts.append("conflicting_frequency")
    return rate


def _with_moments(rate: Rate, moments: int, found: Rhythm) -> Rate:
    if not moments:
        return rate
    if found.beside_bed or rate.unit in HOURS:
        often = MEALS_AND_BED if found.beside_bed else moments
        if per_day(rate)[:2] != ("d", often) or rate.period_max:
            found.doubts.append("conflicting_frequency")
        return rate
    rare = rate.unit != "d" and not (found.days or found.month_day)
    if moments > 1 and (rate == ONCE_DAILY or rare):
        found.doubts.append("conflicting_frequency")
    if rate.weak or rate.frequency == 1:
        return replace(rate, frequency=moments)
    if rate.frequency != moments and not (rate.unit != "d" and moments == 1):
        found.doubts.append("conflicting_frequency")
    return rate


def _with_days(part: Part, rate: Rate, found: Rhythm) -> Rate:
    asked = {days.days for days in part.of(DaysPerWeek)}
    if not found.days:
        return _without_days(asked, rate, found)
    if asked and asked != {len(found.days)}:
        found.doubts.append("conflicting_days")
    if rate.unit == "wk":
        return _weekly_on_days(rate, found)
    if rate.unit != "d" or rate.period != 1 or _daily_on_one_day(part, found):
        found.doubts.append("conflicting_days")
    return replace(rate, frequency=rate.frequency * len(found.days), unit="wk")


def _daily_on_one_day(part: Part, found: Rhythm) -> bool:
    """Say whether "daily" stands beside a single weekday: one of them is wrong."""
    od = part.count(Mark.RIGHT_EYE_OR_ONCE) > 0
    daily = any(rate.weak or rate == ONCE_DAILY for rate in part.of(Rate))
    return (od or daily) and len(found.days) == 1


def _weekly_on_days(rate: Rate, found: Rhythm) -> Rate:
    moments = max(len(found.when) or len(found.clocks), 1)
    total = len(found.days) * moments
    if rate.frequency not in {total, len(found.days)}:
        found.doubts.append("conflicting_days")
    return replace(rate, frequency=total)


def _without_days(asked: set[int], rate: Rate, found: Rhythm) -> Rate:
    if asked:
        if rate.unit != "d" or rate.period != 1 or len(asked) > 1:
            found.doubts.append("conflicting_days")
        rate = replace(rate, frequency=rate.frequency * min(asked), unit="wk")
    if rate.unit == "wk":
        found.flags.append("choose_weekday")
    if rate.unit in {"mo", "a"} and found.month_day is None:
        found.flags.append("choose_day_of_month")
    return rate
