"""What was said about time, free of language and of the clock.

The patterns of a language produce these; ``resolving`` gives them a meaning
for one person at one instant.
"""

from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, Final

from ..unclear import Doubt


class Unit(StrEnum):
    """A unit of time that people count in."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    YEAR = "year"


class PartName(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Meal(StrEnum):
    """An anchor of a person's own day, named as in ``DayClock``."""

    WAKE = "wake"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    BED = "bed"


class Pick(Enum):
    """Which of the days of that name."""

    BARE = "bare"
    THIS = "this"
    NEXT = "next"
    LAST = "last"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A length of time: elapsed minutes, civil days and months apart."""

    minutes: Decimal = Decimal(0)
    days: Decimal = Decimal(0)
    months: Decimal = Decimal(0)
    vague: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """So much later or earlier than now, or than the day that was named."""

    stretch: Stretch
    sign: int
    loose: bool = False
    """Counted from now, whatever day is named beside it: "in 2 weeks on Friday"."""
    lasting: bool = False
    """Said as a duration up to now: "for 3 days"."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weekday:
    """A day of the week."""

    day: int
    pick: Pick = Pick.BARE


@dataclass(frozen=True, kw_only=True, slots=True)
class Relative:
    """So many days from today."""

    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """A day of a month; month and year as far as they were said."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Slashed:
    """Two numbers whose order depends on where one grew up."""

    first: int
    second: int
    year: int | None = None


type DaySaid = Relative | Calendar | Slashed


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """An hour as said; ``sure`` where it can only be of the 24-hour day."""

    hour: int
    minute: int = 0
    half: str = ""
    """am, pm or unsaid."""
    sure: bool = False
    midnight: bool = False
    second: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class PartOfDay:
    """A part of the day, of this day, the last one or any."""

    name: PartName
    pick: Pick = Pick.BARE


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """An anchor of the person's day and the minutes before or after it."""

    meal: Meal
    minutes: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """A whole week, weekend, month or year, counted from the current one."""

    unit: str
    shift: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Everything one expression says; what is None was not said."""

    day: DaySaid | None = None
    weekday: Weekday | None = None
    whole: Whole | None = None
    month: int | None = None
    year: int | None = None
    clock: Clock | None = None
    part: PartOfDay | None = None
    anchor: Anchor | None = None
    shift: Shift | None = None
    doubt: Doubt | None = None
    number: int | None = None
    """A number alone, which may turn out to be an hour."""
    now: bool | None = None
    offset: int | None = None
    """Minutes from UTC, in an ISO date-time."""
    since: bool | None = None
    """When something began, so never ahead."""
    rough: bool | None = None
    weak: bool | None = None
    """Too little to be taken out of a sentence."""


_FIELDS: Final = tuple(field.name for field in fields(Said))


_MERGING: Final = frozenset({"rough", "weak", "doubt"})


def joined(first: Said, second: Said) -> Said | None:
    """Put two expressions together, or None where they say different things."""
    said: dict[str, Any] = {"weak": None}
    for name in _FIELDS:
        mine, theirs = getattr(first, name), getattr(second, name)
        if theirs is None or mine == theirs:
            continue
        if mine is None:
            said.setdefault(name, theirs)
        elif name not in _MERGING:
            return None
    return replace(first, **said)


def belong_together(first: Said, second: Said) -> bool:
    """Say whether one names only a day, or a part of it, and the other only an hour."""
    return any(
        _names_a_day(one) and _names_an_hour(two)
        for one, two in ((first, second), (second, first))
    )


def _names_a_day(said: Said) -> bool:
    days = Said(day=said.day, weekday=said.weekday, whole=said.whole, part=said.part)
    return replace(said, rough=None) == days != Said()


def _names_an_hour(said: Said) -> bool:
    timed = said.clock is not None or said.anchor is not None
    hours = Said(clock=said.clock, anchor=said.anchor, part=said.part)
    return timed and replace(said, rough=None) == hours
