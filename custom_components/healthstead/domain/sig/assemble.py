"""From the parts of a direction to its dosages, or to reasons to ask."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from ..dosage import Dosage, DoseAmount, MostPerPeriod, OnOff, Span
from ..schedule_course import Weekday
from .dose_of import MOST_UNNAMED, Dose, dose_of
from .facts import (
    Amount,
    AsNeeded,
    Change,
    Count,
    Cycling,
    DayRange,
    Days,
    Doubt,
    Flag,
    Food,
    Gap,
    Length,
    Mark,
    Most,
    Place,
    Rate,
    Slots,
    Start,
    UpTo,
    When,
)
from .head import Head
from .part import Part, only_remarks
from .rhythm import Rhythm, rhythm_of, slot_codes
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
HOURS: Final = frozenset({"h", "min"})
MEALS: Final = (("AC",), ("PC",), ("C",))
FOR_ALL: Final = (Length, Cycling, Food)
"""Said once at the end of a step, these hold for all its parts."""


@dataclass(slots=True)
class Assembly:
    """Dosages found so far, reasons to ask, and what to tell the reader."""

    dosages: list[Dosage] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    strength: str = ""
    sequence: int = 0
    by_weight: bool = False
    """Later amounts are weights, so the first is one too and not a strength."""


def assemble(steps: list[list[Part]], head: Head) -> Assembly:
    """Return the dosages of all steps."""
    found = Assembly()
    steps = [step for step in steps if not all(only_remarks(part) for part in step)]
    later = [part for step in steps for part in step][1:]
    found.by_weight = any(_weighs(part) for part in later)
    for place, step in enumerate(steps):
        _share(step)
        _read_step(step, head, found, last=place == len(steps) - 1)
    return found


def _weighs(part: Part) -> bool:
    """Say whether the only amount of a part is a weight."""
    amounts = part.of(Amount)
    return bool(amounts) and all(amount.unit in MASSES for amount in amounts)


def _share(step: list[Part]) -> None:
    """Give what the last part states for all to the parts before it."""
    last = step[-1]
    named = {day for part in step for days in part.of(Days) for day in days.days}
    for part in step:
        if part.count(Mark.OTHER_DAYS) and named:
            others = tuple(day for day in Weekday if day not in named)
            part.facts.append(Days(others))
    for part in step[:-1]:
        if part.has(AsNeeded):
            continue
        for kind in FOR_ALL:
            if not part.has(kind):
                part.facts.extend(last.of(kind))
        part.facts.extend(when for when in last.of(When) if when.codes in MEALS)
    for part in step[1:]:
        if not part.has(Place):
            part.facts.extend(step[0].of(Place))


def _read_step(step: list[Part], head: Head, found: Assembly, *, last: bool) -> None:
    found.sequence += 1
    earlier = list(found.dosages)
    mine: list[Dosage] = []
    for place, part in enumerate(step):
        before = mine[-1:] or earlier[-1:]
        first = not earlier and place == 0 and not found.by_weight
        if place and _follows(step[place - 1], part):
            found.sequence += 1
        mine.extend(_read_part(part, head, found, before, first=first))
    found.dosages.extend(mine)
    found.doubts.extend(_doubts_between(step))
    if not last and any(_open_ended(dosage) for dosage in mine):
        found.doubts.append("incomplete_taper")


def _follows(before: Part, part: Part) -> bool:
    """Say whether a part comes after the one before it, though not said so.

    "40 mg daily for 3 days, 30 mg daily for 3 days" is a taper: each has its
    own length and nothing else differs. "2 now, 1 twice daily" as well.
    """
    if any(count.immediate for count in before.of(Count)) and part.has(Rate, When):
        return True
    if part.has(DayRange) and before.has(DayRange):
        return True
    lengths = before.has(Length) and part.has(Length)
    return lengths and before.of(When) == part.of(When) and not part.has(Slots)


def _open_ended(dosage: Dosage) -> bool:
    if dosage.as_needed:
        return False
    return dosage.duration is None and dosage.count is None


def _doubts_between(step: list[Part]) -> list[str]:
    """Return what cannot be told apart between the parts of a step."""
    needed = [part.has(AsNeeded) for part in step]
    untimed = [not part.timed for part in step]
    if len(step) > 1 and any(untimed):
        return ["missing_frequency"]
    if any(needed) and not all(needed):
        mixed = [p for p in step if p.has(AsNeeded) and p.has(When, Rate, Slots)]
        if mixed:
            return ["unclear_as_needed"]
    return []


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
        return _slot_dosages(part, base, dose, head, found)
    if dose.amount is None:
        found.doubts.append("missing_dose")
    whole = replace(base, dose=dose.amount)
    whole = _limited(whole, part, found)
    return _changed(whole, part, found)


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
    if not rhythm.stated and not needed and not part.has(Count):
        found.doubts.append("missing_frequency")
    if part.has(Count) and not rhythm.stated and not needed:
        found.doubts.append("missing_frequency")
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
        spans.append(Span(value=Decimal(days), unit="d"))
        _check_range(ranges[0], found)
    if len(spans) > 1:
        found.doubts.append("conflicting_duration")
    return spans[0] if spans else None


def _check_range(days: DayRange, found: Assembly) -> None:
    """Days must follow on: "day 1", then "days 2 to 5"."""
    ended = sum(
        (int(one.duration.value) for one in found.dosages if one.duration), start=0
    )
    if days.first > 1 and not found.dosages and found.sequence == 1:
        found.doubts.append("unclear_start")
    if days.first == 1 and ended:
        found.doubts.append("conflicting_duration")


def _route(part: Part, found: Assembly) -> str:
    routes = {place.route for place in part.of(Place) if place.route}
    if len(routes - GENERAL) > 1:
        found.doubts.append("conflicting_route")
    if not routes and part.count(Mark.APPLY):
        patch = any(amount.unit == "patch" for amount in _amounts(part))
        return "transdermal" if patch else "topical"
    return next((route for route in ROUTE_ORDER if route in routes), "")


def _slot_dosages(
    part: Part, base: Dosage, dose: Dose, head: Head, found: Assembly
) -> list[Dosage]:
    """Return one dosage per amount: 2-0-1 is two in the morning, one at night."""
    slots = part.of(Slots)[0]
    taken = [
        (code, amount)
        for code, amount in zip(slot_codes(slots), slots.amounts, strict=True)
        if amount
    ]
    moments = base.when or tuple(code for code, _ in taken)
    unit = _slot_unit(slots, dose, head, found)
    made = []
    for amount in dict.fromkeys(amount for _, amount in taken):
        mine = tuple(
            moment
            for moment, (_, much) in zip(moments, taken, strict=True)
            if much == amount
        )
        one = _slot_amount(amount, unit, dose)
        shared = (base.frequency or len(taken)) * len(mine) // len(taken)
        made.append(replace(base, dose=one, frequency=shared, when=mine))
    if base.time_of_day and len(made) > 1:
        found.doubts.append("conflicting_frequency")
    return [_limited(one, part, found) for one in made]


def _slot_unit(slots: Slots, dose: Dose, head: Head, found: Assembly) -> str | None:
    if slots.unit:
        return slots.unit
    if dose.amount is not None:
        if any(amount not in {0, 1} for amount in slots.amounts):
            found.doubts.append("conflicting_dose")
        return dose.amount.unit
    if head.form and (head.form.liquid or head.form.unit == "puff"):
        found.doubts.append("unit_missing")
    if head.form and head.form.counted:
        return head.form.unit
    if max(slots.amounts) > MOST_UNNAMED:
        found.doubts.append("unit_missing")
    return "application" if head.form and head.form.unit == "application" else None


def _slot_amount(amount: Decimal, unit: str | None, dose: Dose) -> DoseAmount:
    if dose.amount is not None:
        return dose.amount
    return DoseAmount(low=amount, high=amount, unit=unit)


def _limited(dosage: Dosage, part: Part, found: Assembly) -> Dosage:
    """Add the gap and the most that were stated or follow from "as needed"."""
    gaps = [gap.span for gap in part.of(Gap)]
    minutes = dosage.period_unit == "min" or any(gap.unit == "min" for gap in gaps)
    if any(not most.period_unit for most in part.of(Most)) and not (
        dosage.as_needed and minutes
    ):
        found.doubts.append("limit_without_period")
    limits = [_limit(most, dosage) for most in part.of(Most)]
    if dosage.as_needed:
        limits.extend(_implied_limits(dosage, part, has_limit=bool(limits)))
        if not gaps and dosage.period and dosage.period_unit in HOURS:
            gaps = [Span(value=dosage.period, unit=dosage.period_unit)]
    elif part.has(UpTo):
        found.doubts.append("ambiguous_frequency")
    if dosage.as_needed and not limits and not gaps:
        found.flags.append("no_limit_stated")
    limits = [limit for limit in limits if not _superseded(limit, limits)]
    if len(set(gaps)) > 1:
        found.doubts.append("conflicting_interval")
    return replace(
        dosage,
        min_interval=gaps[0] if gaps else None,
        max_per_period=limits[0] if limits else None,
        further_limits=tuple(limits[1:]),
    )


def _limit(most: Most, dosage: Dosage) -> MostPerPeriod:
    own = dosage.dose.unit if dosage.dose else None
    return MostPerPeriod(
        value=most.value,
        unit=most.unit or own or "dose",
        period=most.period,
        period_unit=most.period_unit or "episode",
    )


def _implied_limits(
    dosage: Dosage, part: Part, *, has_limit: bool
) -> list[MostPerPeriod]:
    """Read "three times a day as needed": at most three doses a day."""
    ups = [
        MostPerPeriod(
            value=Decimal(up.times), unit="dose", period=up.period, period_unit=up.unit
        )
        for up in part.of(UpTo)
    ]
    if ups or has_limit or not dosage.frequency or dosage.period_unit in HOURS:
        return ups
    return [
        MostPerPeriod(
            value=Decimal(dosage.frequency_max or dosage.frequency),
            unit="dose",
            period=dosage.period or Decimal(1),
            period_unit=dosage.period_unit,
        )
    ]


def _superseded(limit: MostPerPeriod, limits: list[MostPerPeriod]) -> bool:
    """Say whether "may repeat once" is only the longer way to say the limit."""
    others = [one for one in limits if one.period_unit != "episode"]
    return limit.period_unit == "episode" and bool(others)


def _changed(dosage: Dosage, part: Part, found: Assembly) -> list[Dosage]:
    """Write out "reduce by 5 mg every 3 days until stopped" step by step."""
    changes = part.of(Change)
    if not changes:
        return [dosage]
    change = changes[0]
    amount = dosage.dose
    if (
        len(changes) > 1
        or change.every is None
        or change.until is None
        or amount is None
        or amount.low != amount.high
        or amount.unit != change.by.unit
        or change.until.unit != change.by.unit
    ):
        found.doubts.append("incomplete_taper")
        return [dosage]
    return _written_out(dosage, amount, change, found)


MOST_STEPS: Final = 60


def _written_out(
    dosage: Dosage, amount: DoseAmount, change: Change, found: Assembly
) -> list[Dosage]:
    by = change.by.low if change.upward else -change.by.low
    until = change.until.low if change.until else Decimal(0)
    distance = (until - amount.low) / by if by else Decimal(-1)
    if distance <= 0 or distance != int(distance) or distance > MOST_STEPS:
        found.doubts.append("incomplete_taper")
        return [dosage]
    steps = []
    for step in range(int(distance) + 1):
        value = amount.low + by * step
        if value == 0:
            break
        first = step == 0
        last = value == until
        length = dosage.duration if first and dosage.duration else change.every
        steps.append(
            replace(
                dosage,
                sequence=found.sequence,
                dose=DoseAmount(low=value, high=value, unit=amount.unit),
                duration=None if last else length,
            )
        )
        found.sequence += 0 if last else 1
    if until == 0:
        found.sequence -= 1
    return steps
