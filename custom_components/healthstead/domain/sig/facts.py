"""What a stretch of a direction can state: one small shape per kind of fact.

No text is read here and nothing is decided; ``say_*`` modules make facts from
words, ``assemble`` makes dosages from facts. Longer than a file should be,
because the kinds make one union and are read together.
"""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import StrEnum

from ..dosage import OnOff, Span
from ..schedule_course import Weekday


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with or without a unit: a dose, or the strength of a product."""

    low: Decimal
    high: Decimal
    unit: str = ""
    decimal: bool = False
    """Written with a point, as strengths are: 0.25, and not 1/4."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What one tablet, one mL or one hour of a patch holds, as it was written."""

    text: str
    liquid: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A pharmaceutical form. ``counted``: before the name it implies one of it."""

    unit: str
    counted: bool = False
    liquid: bool = False
    plural: bool = False
    """Said of more than one: "tablets at night" does not say how many."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many times in a period. ``weak`` says only that every day is meant."""

    frequency: int
    period: Decimal
    unit: str
    frequency_max: int | None = None
    period_max: Decimal | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class DaysPerWeek:
    """On so many days of the week."""

    days: int


@dataclass(frozen=True, slots=True)
class When:
    """Moments of the day as FHIR codes, with minutes before or after a meal."""

    codes: tuple[str, ...]
    offset: int | None = None
    food: str = ""


@dataclass(frozen=True, slots=True)
class Food:
    """How a dose stands to food."""

    food: str


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of the wall clock."""

    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week."""

    days: tuple[Weekday, ...]


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month."""

    day: int


@dataclass(frozen=True, slots=True)
class Slots:
    """Amounts per part of the day, as in 1-0-1."""

    amounts: tuple[Decimal, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """How long the course lasts."""

    span: Span


@dataclass(frozen=True, slots=True)
class DayRange:
    """Which days of the course, counted from one."""

    first: int
    last: int
    """Zero where it has no end: "from day 8 onwards"."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many doses in all."""

    count: int
    immediate: bool = False
    only: bool = False
    """Said so that no rhythm can be meant: "as a single dose"."""


@dataclass(frozen=True, slots=True)
class AsNeeded:
    """Only when it is needed."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """The least time between two doses."""

    span: Span


@dataclass(frozen=True, slots=True)
class Most:
    """The most in a period; an empty unit means the unit of the dose."""

    value: Decimal
    unit: str
    period: Decimal
    period_unit: str
    times: int = 0
    """Said as "up to so many times": how often as well as how much."""


@dataclass(frozen=True, slots=True)
class Cycling:
    """Days on, then days off."""

    cycle: OnOff


@dataclass(frozen=True, slots=True)
class Start:
    """The course begins this long after today."""

    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Route and site."""

    route: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A taper said as a rule: by how much, how often, down or up to what."""

    by: Amount
    every: Span | None
    until: Amount | None
    upward: bool = False


class Mark(StrEnum):
    """Words that order other facts."""

    THEN = "then"
    FOR = "for"
    OF = "of"
    OR = "or"
    APPLY = "apply"
    INJECT = "inject"
    RIGHT_EYE_OR_ONCE = "od"
    OTHER_DAYS = "other days"
    THEREAFTER = "thereafter"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to ask."""

    reason: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reader should be told, though it was understood."""

    name: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that nothing understands: a drug's name, or a reason to ask."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """Text that says nothing about the dose."""

    text: str


type Fact = (
    Amount
    | Strength
    | Form
    | Rate
    | DaysPerWeek
    | When
    | Food
    | Clock
    | Days
    | MonthDay
    | Slots
    | Length
    | DayRange
    | Count
    | AsNeeded
    | Gap
    | Most
    | Cycling
    | Start
    | Place
    | Change
    | Mark
    | Doubt
    | Flag
    | Word
    | Note
)


@dataclass(frozen=True, slots=True)
class Token:
    """A fact and where in the text it stands."""

    fact: Fact
    start: int
    end: int
