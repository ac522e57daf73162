"""How often one part of a direction asks for its amount.

Everything said about time in a part must agree: "twice daily" with two
moments, "three times a week" with three days. What does not agree is asked.
"""

from dataclasses import dataclass, field, replace
from datetime import time
from decimal import Decimal
from typing import Final

from ..schedule_course import Weekday
from .facts import (
    Clock,
    Count,
    DayRange,
    Days,
    DaysPerWeek,
    Mark,
    MonthDay,
    Place,
    Rate,
    Slots,
    When,
)
from .part import Part

ONE: Final = Decimal(1)
PER_DAY: Final = {"min": Decimal(1440), "h": Decimal(24), "d": ONE}
GENERIC: Final = ("AC", "PC", "C")
THREE_SLOTS: Final = ("MORN", "AFT", "NIGHT")
FOUR_SLOTS: Final = ("MORN", "NOON", "EVE", "NIGHT")
# Which part of the day a FHIR code belongs to.
FAMILY: Final = {
    "MORN": "M",
    "WAKE": "M",
    "NOON": "A",
    "AFT": "A",
    "EVE": "E",
    "NIGHT": "N",
    "HS": "N",
    "M": "M",
    "D": "A",
    "V": "E",
}
ONCE_DAILY: Final = Rate(1, ONE, "d")
ALTERNATE_DAYS: Final = Rate(1, Decimal(2), "d")
# A part of the day, and the ends of the meal codes that only say it again.
SAID_AGAIN: Final = {
    "MORN": "M",
    "WAKE": "M",
    "NOON": "D",
    "AFT": "D",
    "EVE": "V",
    "NIGHT": "V",
}


@dataclass(slots=True)
class Rhythm:
    """What was found about time."""

    rate: Rate | None = None
    when: tuple[str, ...] = ()
    offset: int | None = None
    clocks: tuple[time, ...] = ()
    days: tuple[Weekday, ...] = ()
    month_day: int | None = None
    single: bool = False
    doubts: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    @property
    def stated(self) -> bool:
        """Say whether anything tells how often."""
        return bool(self.rate or self.single)


def family(code: str) -> str:
    """Return the part of the day of a code: ACM, CM and MORN are all morning."""
    if code in FAMILY:
        return FAMILY[code]
    return FAMILY[code[-1]]


def rhythm_of(part: Part, *, eye: bool) -> Rhythm:
    """Return when a part falls due, with what contradicts itself as doubts."""
    found = Rhythm()
    whens = part.of(When)
    specific = [code for when in whens for code in when.codes if code not in GENERIC]
    generic = [code for when in whens for code in when.codes if code in GENERIC]
    found.offset = _offset(whens, found)
    found.clocks = tuple(sorted({at for clock in part.of(Clock) for at in clock.times}))
    found.days = _days(part, found)
    found.month_day = _month_day(part, found)
    found.when = _moments(part, _once_each(specific), found)
    rate = _rate(part, found, eye=eye)
    _settle(part, rate, found)
    if len(set(generic)) > 1:
        found.doubts.append("conflicting_food")
    if not found.when and not found.clocks:
        found.when = tuple(dict.fromkeys(generic))
    if part.count(Mark.OR):
        found.doubts.append("conflicting_frequency")
    return found


def _offset(whens: list[When], found: Rhythm) -> int | None:
    """Return the minutes before or after the meals, the same for all of them."""
    offsets = {when.offset for when in whens if when.food}
    if len(offsets) > 1:
        found.doubts.append("unsupported_timing")
    return next((offset for offset in offsets if offset), None)


def _once_each(codes: list[str]) -> tuple[str, ...]:
    """Drop what another code says more exactly: "every morning with breakfast"."""
    meals = {code[-1] for code in codes if code not in FAMILY}
    kept = [code for code in codes if SAID_AGAIN.get(code) not in meals]
    if "HS" in kept and "NIGHT" in kept:
        kept.remove("NIGHT")
    return tuple(dict.fromkeys(kept))


def _days(part: Part, found: Rhythm) -> tuple[Weekday, ...]:
    sets = [frozenset(days.days) for days in part.of(Days)]
    if len(sets) > 1 and any(one & two for one in sets for two in sets if one != two):
        # "weekdays (Mon, Wed, Fri)": the narrower one, if it lies in the other.
        smallest = min(sets, key=len)
        if not all(smallest <= one for one in sets):
            found.doubts.append("conflicting_days")
        sets = [smallest]
    chosen = frozenset[Weekday]().union(*sets)
    return tuple(day for day in Weekday if day in chosen)


def _month_day(part: Part, found: Rhythm) -> int | None:
    days = {day.day for day in part.of(MonthDay)}
    if len(days) > 1:
        found.doubts.append("unsupported_timing")
    return min(days, default=None)


def _moments(part: Part, codes: tuple[str, ...], found: Rhythm) -> tuple[str, ...]:
    """Return the moments of the day, slots and clock times considered."""
    slots = part.of(Slots)
    if slots:
        return _slot_moments(slots[0], codes, found)
    if found.clocks and codes:
        if len(codes) != len(found.clocks):
            found.doubts.append("conflicting_frequency")
        return ()
    return codes


def slot_codes(slots: Slots) -> tuple[str, ...]:
    """Return the codes of the slots, empty ones included."""
    return THREE_SLOTS if len(slots.amounts) == len(THREE_SLOTS) else FOUR_SLOTS


def _slot_moments(
    slots: Slots, codes: tuple[str, ...], found: Rhythm
) -> tuple[str, ...]:
    taken = tuple(
        code
        for code, amount in zip(slot_codes(slots), slots.amounts, strict=True)
        if amount
    )
    if found.clocks:
        if len(found.clocks) != len(taken):
            found.doubts.append("conflicting_frequency")
        return ()
    if not codes:
        return taken
    late = {"E": "N"} if len(slots.amounts) == len(THREE_SLOTS) else {}
    families = [late.get(family(code), family(code)) for code in codes]
    expected = [family(code) for code in taken]
    if sorted(families) != sorted(expected):
        found.doubts.append("conflicting_frequency")
        return taken
    return tuple(codes[families.index(one)] for one in expected)


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
    if weak and (first.unit not in PER_DAY or first != ONCE_DAILY):
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
    rate = _with_moments(rate, moments, found)
    found.rate = _with_days(part, rate, found)


def _is_single(
    counts: list[Count], rate: Rate | None, moments: int, found: Rhythm
) -> bool:
    """Say whether one dose in all is meant ("once in the morning" is not)."""
    if not any(count.count == 1 for count in counts) or rate is not None:
        return False
    immediate = any(count.immediate for count in counts)
    return immediate or not (moments or found.days or found.month_day)


def _implied(part: Part, moments: int, found: Rhythm) -> Rate | None:
    """Return the rate that moments, days or a range of days imply."""
    if found.single:
        return None
    if found.month_day is not None:
        return Rate(max(moments, 1), ONE, "mo")
    if moments or found.days or part.has(DayRange, DaysPerWeek):
        return Rate(max(moments, 1), ONE, "d", weak=True)
    return None


def _with_moments(rate: Rate, moments: int, found: Rhythm) -> Rate:
    if not moments:
        return rate
    if rate.unit in {"h", "min"}:
        if _per_day(rate)[1] != moments or rate.period_max:
            found.doubts.append("conflicting_frequency")
        return rate
    if rate.weak or rate.frequency == 1:
        if rate.frequency == 1 and not rate.weak and rate.period == 1 and moments > 1:
            if rate.unit == "d":
                found.doubts.append("conflicting_frequency")
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
