"""From the parts of a direction to its dosages, or to reasons to ask."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from ..dosage import Dosage, DoseAmount, OnOff, Span
from .assembly import Assembly
from .between import begins_anew, doubts_between, share, weighs
from .dose_of import Dose, dose_of
from .facts import (
    Amount,
    AsNeeded,
    Count,
    Cycling,
    DayRange,
    Doubt,
    Flag,
    Food,
    Length,
    Mark,
    Place,
    Rate,
    Slots,
    Start,
    When,
)
from .head import Head
from .limits import HOURS, limited
from .merge import merged
from .moments import Rhythm
from .part import Part, only_remarks
from .rhythm import rhythm_of
from .slot_doses import slot_dosages
from .taper import changed
from .units import MASSES

ROUTE_ORDER: Final = (
    "inhaled",
    "ophthalmic",
    "otic",
    "nasal",
    "sublingual",
    "buccal",
    "rectal",
    "vaginal",
    "subcutaneous",
    "intramuscular",
    "intravenous",
    "intravitreal",
    "transdermal",
    "topical",
    "oral",
)
"""A more particular route explains a more general one beside it."""
GENERAL: Final = frozenset({"oral", "topical", "intravitreal"})


def assemble(steps: list[list[Part]], head: Head) -> Assembly:
    """Return the dosages of all steps."""
    found = Assembly()
    steps = [step for step in steps if not all(only_remarks(part) for part in step)]
    later = [part for step in steps for part in step][1:]
    found.by_weight = any(weighs(part) for part in later)
    for place, step in enumerate(steps):
        _read_step(step, head, found, last=place == len(steps) - 1)
    return found


def _read_step(step: list[Part], head: Head, found: Assembly, *, last: bool) -> None:
    found.sequence += 1
    earlier = list(found.dosages)
    mine: list[Dosage] = []
    after = begins_anew(step)
    share(step)
    for place, part in enumerate(step):
        before = mine[-1:] or earlier[-1:]
        first = not earlier and place == 0 and not found.by_weight
        if after[place]:
            found.sequence += 1
            if not mine or _never_ends(mine):
                found.doubts.append("incomplete_taper")
        mine.extend(_read_part(part, head, found, before, first=first))
    found.dosages.extend(merged(mine))
    found.doubts.extend(doubts_between(step))
    if not last and _never_ends(mine):
        found.doubts.append("incomplete_taper")


def _never_ends(dosages: list[Dosage]) -> bool:
    """Say whether nothing tells when the next step begins."""
    endless = [each for each in dosages if not (each.duration or each.count)]
    return len(endless) == len(dosages) or any(not one.as_needed for one in endless)


def _read_part(
    part: Part, head: Head, found: Assembly, before: list[Dosage], *, first: bool
) -> list[Dosage]:
    eye = _is_eye(part, head)
    rhythm = rhythm_of(part, eye=eye)
    dose = dose_of(part, head, first=first)
    if dose.strength and not found.strength:
        found.strength = dose.strength
    _inherit(dose, rhythm, part, before)
    found.doubts.extend((*dose.doubts, *rhythm.doubts))
    found.doubts.extend(doubt.reason for doubt in part.of(Doubt))
    found.flags.extend((*rhythm.flags, *(flag.name for flag in part.of(Flag))))
    base = _base(part, rhythm, found)
    if part.has(Slots):
        return slot_dosages(part, base, dose, head, found)
    if dose.amount is None:
        found.doubts.append("missing_dose")
    whole = replace(base, dose=dose.amount)
    whole = limited(whole, part, found)
    return changed(whole, part, found)


def _is_eye(part: Part, head: Head) -> bool:
    drops = any(a.unit == "drop" for a in _amounts(part))
    routes = {place.route for place in part.of(Place)}
    form = head.form is not None and head.form.unit == "drop"
    return drops or form or bool(routes & {"ophthalmic", "otic"})


def _amounts(part: Part) -> list[DoseAmount]:
    return [DoseAmount(low=a.low, high=a.high, unit=a.unit) for a in part.of(Amount)]


def _inherit(dose: Dose, rhythm: Rhythm, part: Part, before: list[Dosage]) -> None:
    """Take over what a later step leaves out: "then twice daily", "then 20 mg"."""
    if not before:
        return
    last = before[-1]
    if dose.amount is None and not part.has(Slots):
        dose.amount = last.dose
    elif dose.amount and dose.amount.unit is None and last.dose and last.dose.unit:
        dose.amount = replace(dose.amount, unit=last.dose.unit)
        dose.doubts = [doubt for doubt in dose.doubts if doubt != "unit_missing"]
        if last.dose.unit in MASSES and dose.amount.high < 1 <= last.dose.low:
            dose.doubts.append("unit_missing")
    if part.has(AsNeeded) or rhythm.stated or last.frequency is None or last.as_needed:
        return
    rhythm.rate = Rate(
        last.frequency, last.period or Decimal(1), last.period_unit, last.frequency_max
    )
    rhythm.when, rhythm.clocks = last.when, last.time_of_day
    rhythm.days = last.day_of_week


def _base(part: Part, rhythm: Rhythm, found: Assembly) -> Dosage:
    """Return everything but the amount and the limits."""
    rate = rhythm.rate
    needed = part.of(AsNeeded)
    if not rhythm.stated and not needed:
        found.doubts.append("missing_frequency")
    if rhythm.single and part.has(Length):
        found.doubts.append("conflicting_duration")
    counts = [count for count in part.of(Count) if rhythm.single or count.count > 1]
    if len({count.count for count in counts}) > 1:
        found.doubts.append("conflicting_count")
    return Dosage(
        sequence=found.sequence,
        route=_route(part, found),
        site=" and ".join(
            dict.fromkeys(place.site for place in part.of(Place) if place.site)
        ),
        frequency=rate.frequency if rate else None,
        frequency_max=rate.frequency_max if rate else None,
        period=rate.period if rate else None,
        period_max=rate.period_max if rate else None,
        period_unit=rate.unit if rate else "",
        when=rhythm.when,
        time_of_day=rhythm.clocks,
        day_of_week=rhythm.days,
        day_of_month=rhythm.month_day,
        offset_min=rhythm.offset,
        food=_food(part),
        duration=_duration(part, found),
        count=counts[0].count if counts else None,
        immediate=any(count.immediate for count in counts),
        as_needed=bool(needed),
        as_needed_for=next((one.reason for one in needed if one.reason), ""),
        start_offset=_one(part, Start, found),
        cycle=_cycle(part, found),
    )


def _one(part: Part, kind: type[Start], found: Assembly) -> Span | None:
    spans = {start.span for start in part.of(kind)}
    if len(spans) > 1:
        found.doubts.append("conflicting_start")
    return next(iter(spans), None)


def _cycle(part: Part, found: Assembly) -> OnOff | None:
    cycles = {one.cycle for one in part.of(Cycling)}
    if len(cycles) > 1:
        found.doubts.append("ambiguous_cycle")
    return next(iter(cycles), None)


def _food(part: Part) -> str:
    foods = [when.food for when in part.of(When) if when.food]
    return next((food.food for food in part.of(Food)), foods[0] if foods else "")


def _duration(part: Part, found: Assembly) -> Span | None:
    ranges = part.of(DayRange)
    spans = list(dict.fromkeys(length.span for length in part.of(Length)))
    if len(set(ranges)) > 1:
        found.doubts.append("unsupported_timing")
    if ranges:
        days = ranges[0].last - ranges[0].first + 1
        if ranges[0].last:
            spans.append(Span(value=Decimal(days), unit="d"))
        _check_range(ranges[0], found)
    if len(spans) > 1 or _too_short(spans, part):
        found.doubts.append("conflicting_duration")
    return spans[0] if spans else None


def _too_short(spans: list[Span], part: Part) -> bool:
    """Hours can be the length of a course of hourly doses, and of no other."""
    hours = any(span.unit in HOURS for span in spans)
    return hours and not any(rate.unit in HOURS for rate in part.of(Rate))


def _check_range(days: DayRange, found: Assembly) -> None:
    """Days must follow on: "day 1", then "days 2 to 5"."""
    ended = found.last_day
    if (days.first, days.last) == (found.first_day, ended):
        return
    if days.first not in {ended + 1, found.first_day} or (ended and days.first == 1):
        found.doubts.append("unclear_start")
    found.first_day, found.last_day = days.first, days.last


def _route(part: Part, found: Assembly) -> str:
    routes = {place.route for place in part.of(Place) if place.route}
    if len(routes - GENERAL) > 1:
        found.doubts.append("conflicting_route")
    if not routes and part.count(Mark.APPLY):
        patch = any(amount.unit == "patch" for amount in _amounts(part))
        return "transdermal" if patch else "topical"
    return next((route for route in ROUTE_ORDER if route in routes), "")
