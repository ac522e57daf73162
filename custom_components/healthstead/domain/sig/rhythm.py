"""How often one part of a direction asks for its amount.

Everything said about time in a part must agree: "twice daily" with two
moments, "three times a week" with three days. What does not agree is asked.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from .agree import HOURS, ONCE_DAILY, per_day, settle
from .facts import (
    Clock,
    Days,
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

DINNER: Final = frozenset({"ACV", "PCV", "CV"})
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
    found.beside_bed = any(_meals_and_bed(when) for when in whens)
    if found.beside_bed and part.has(Slots, Clock):
        found.beside_bed = False
        found.doubts.append("conflicting_frequency")
    found.when = moments_of(part, once_each(specific), found)
    if "HS" in found.when and not part.has(Rate, Slots) and DINNER & set(found.when):
        # "At bedtime after dinner" is one moment to one reader and two to another.
        found.doubts.append("conflicting_frequency")
    if found.beside_bed:
        found.when = (*dict.fromkeys(generic), *found.when)
    rate = _rate(part, found, eye=eye)
    settle(part, rate, found)
    if len(set(generic)) > 1:
        found.doubts.append("conflicting_food")
    if not found.when and not found.clocks:
        found.when = tuple(dict.fromkeys(generic))
    if _interleaved(part):
        found.doubts.append("unsupported_timing")
    if part.count(Mark.OR):
        found.doubts.append("conflicting_frequency")
    return found


def _meals_and_bed(when: When) -> bool:
    """Say whether "before meals and at bedtime" was said: four moments a day."""
    return bool(set(when.codes) & set(GENERIC)) and "HS" in when.codes


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
    if any(per_day(rate) != per_day(first) for rate in strong[1:]):
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
