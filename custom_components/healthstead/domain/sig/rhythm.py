"""How often one part of a direction asks for its amount.

Everything said about time in a part must agree: "twice daily" with two
moments, "three times a week" with three days. What does not agree is asked.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from .facts import (
    Clock,
    Count,
    DayRange,
    Days,
    DaysPerWeek,
    Mark,
    Place,
    Rate,
    Slots,
    When,
)
from .moments import (
    GENERIC,
    Rhythm,
    days_of,
    moments_of,
    month_day_of,
    offset_of,
    once_each,
)
from .part import Part

ONE: Final = Decimal(1)
PER_DAY: Final = {"min": Decimal(1440), "h": Decimal(24), "d": ONE}
HOURS: Final = frozenset({"h", "min"})
ONCE_DAILY: Final = Rate(1, ONE, "d")
ALTERNATE_DAYS: Final = Rate(1, Decimal(2), "d")


def rhythm_of(part: Part, *, eye: bool) -> Rhythm:
    """Return when a part falls due, with what contradicts itself as doubts."""
    found = Rhythm()
    whens = part.of(When)
    specific = [code for when in whens for code in when.codes if code not in GENERIC]
    generic = [code for when in whens for code in when.codes if code in GENERIC]
    found.offset = offset_of(whens, found)
    found.clocks = tuple(sorted({at for clock in part.of(Clock) for at in clock.times}))
    found.days = days_of(part, found)
    found.month_day = month_day_of(part, found)
    found.when = moments_of(part, once_each(specific), found)
    rate = _rate(part, found, eye=eye)
    _settle(part, rate, found)
    if len(set(generic)) > 1:
        found.doubts.append("conflicting_food")
    if not found.when and not found.clocks:
        found.when = tuple(dict.fromkeys(generic))
    if _interleaved(part):
        found.doubts.append("unsupported_timing")
    if part.count(Mark.OR):
        found.doubts.append("conflicting_frequency")
    return found


def _interleaved(part: Part) -> bool:
    """Say whether days and moments alternate: "Monday at 8 and Friday at 20"."""
    days = [at for at, fact in enumerate(part.facts) if isinstance(fact, Days)]
    if len(days) < len("ab"):
        return False
    between = part.facts[days[0] : days[-1]]
    return any(isinstance(fact, When | Clock) for fact in between)


def _rate(part: Part, found: Rhythm, *, eye: bool) -> Rate | None:
    """Return the one rate that all rates of a part agree on."""
    rates = [*part.of(Rate), *_once_daily(part, found, eye=eye)]
    strong = list(dict.fromkeys(rate for rate in rates if not rate.weak))
    strong = _on_alternate_days(strong)
    if not strong:
        return rates[0] if rates else None
    first = strong[0]
    if any(_per_day(rate) != _per_day(first) for rate in strong[1:]):
        found.doubts.append("conflicting_frequency")
    weak = any(rate.weak for rate in rates)
    if weak and first.unit not in HOURS and first != ONCE_DAILY:
        found.doubts.append("conflicting_frequency")
    return first


def _on_alternate_days(rates: list[Rate]) -> list[Rate]:
    """Read "twice daily on alternate days" as one rate."""
    days = [rate for rate in rates if rate == ALTERNATE_DAYS]
    others = [rate for rate in rates if rate != ALTERNATE_DAYS]
    daily = [rate for rate in others if rate.unit == "d" and rate.period == 1]
    if days and len(others) == 1 and daily:
        return [replace(daily[0], period=days[0].period)]
    return rates


def _once_daily(part: Part, found: Rhythm, *, eye: bool) -> list[Rate]:
    """Read OD: once daily, or the right eye where eyes are meant."""
    times = part.count(Mark.RIGHT_EYE_OR_ONCE)
    if not times:
        return []
    if not eye:
        return [ONCE_DAILY]
    sited = any(place.site for place in part.of(Place))
    if part.has(Rate, Slots, When, Clock) and times == 1 and not sited:
        part.facts.append(Place("ophthalmic", "right eye"))
        return []
    if times > 1 or sited:
        if not sited:
            part.facts.append(Place("ophthalmic", "right eye"))
        return [ONCE_DAILY]
    found.doubts.append("ambiguous_abbreviation")
    return []


def _per_day(rate: Rate) -> tuple[object, ...]:
    """Return a rate in a form in which equal rates are equal."""
    if rate.unit in PER_DAY:
        often = rate.frequency * PER_DAY[rate.unit] / rate.period
        return ("d", often, rate.frequency_max, rate.period_max)
    return (rate.unit, rate.frequency / rate.period, rate.frequency_max, None)


def _settle(part: Part, rate: Rate | None, found: Rhythm) -> None:
    """Bring rate, moments and days into one."""
    moments = len(found.when) or len(found.clocks)
    counts = part.of(Count)
    found.single = _is_single(counts, rate, moments, found)
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
    if rate.unit in HOURS:
        if _per_day(rate)[1] != moments or rate.period_max:
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
    if rate.unit != "d" or rate.period != 1:
        found.doubts.append("conflicting_days")
    return replace(rate, frequency=rate.frequency * len(found.days), unit="wk")


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
