"""Moments and days that one part names: FHIR codes, slots, clock times, weekdays."""

from dataclasses import dataclass, field
from datetime import time
from typing import Final

from ..schedule_course import Weekday
from .facts import Days, MonthDay, Rate, Slots, When
from .part import Part

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
    beside_bed: bool = False
    """Before, with or after meals, and at bedtime: four moments a day."""
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


def offset_of(whens: list[When], found: Rhythm) -> int | None:
    """Return the minutes before or after the meals, the same for all of them."""
    offsets = {when.offset for when in whens if when.food}
    if len(offsets) > 1:
        found.doubts.append("unsupported_timing")
    return next((offset for offset in offsets if offset), None)


def once_each(codes: list[str]) -> tuple[str, ...]:
    """Drop what another code says more exactly: "every morning with breakfast"."""
    meals = {code[-1] for code in codes if code not in FAMILY}
    kept = [code for code in codes if SAID_AGAIN.get(code) not in meals]
    if "HS" in kept and "NIGHT" in kept:
        kept.remove("NIGHT")
    return tuple(dict.fromkeys(kept))


def moments_of(part: Part, codes: tuple[str, ...], found: Rhythm) -> tuple[str, ...]:
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


def days_of(part: Part, found: Rhythm) -> tuple[Weekday, ...]:
    """Return the days of the week that all statements agree on."""
    sets = [frozenset(days.days) for days in part.of(Days)]
    if len(sets) > 1 and any(one & two for one in sets for two in sets if one != two):
        # "weekdays (Mon, Wed, Fri)": the narrower one, if it lies in the other.
        smallest = min(sets, key=len)
        if not all(smallest <= one for one in sets):
            found.doubts.append("conflicting_days")
        sets = [smallest]
    chosen = frozenset[Weekday]().union(*sets)
    return tuple(day for day in Weekday if day in chosen)


def month_day_of(part: Part, found: Rhythm) -> int | None:
    """Return the day of the month, if one is named."""
    days = {day.day for day in part.of(MonthDay)}
    if len(days) > 1:
        found.doubts.append("unsupported_timing")
    return min(days, default=None)
