"""What the watch is told and what it keeps to: readings, limits, alerts.

Shapes only. How a limit is judged is in ``judging``, the defaults in
``limit_table``.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NewType

from ..vitals import Measured, VitalKind

LimitId = NewType("LimitId", str)

MOST_AMONG: Final = 10
"""Readings that a window may hold at most: memory stays flat."""


class Half(StrEnum):
    """Which of the two numbers of a blood pressure."""

    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"


class Context(StrEnum):
    """What the person was doing when a reading was taken."""

    RESTING = "resting"
    ACTIVE = "active"
    ASLEEP = "asleep"
    UNKNOWN = "unknown"
    """Nothing tells: limits at rest say themselves whether they hold here."""


ANY: Final = tuple(Context)
AT_REST: Final = (Context.RESTING, Context.ASLEEP)
AWAKE_AT_REST: Final = (Context.RESTING, Context.UNKNOWN)


class Level(StrEnum):
    """How an alert is to be answered: by asking the person, or by calling help."""

    SOFT = "soft"
    HARD = "hard"


class SetBy(StrEnum):
    """Who set a limit."""

    DEFAULT = "default"
    PERSON = "person"
    CARER = "carer"
    CLINICIAN = "clinician"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """One reading of a source, in the unit of the source."""

    kind: VitalKind
    value: Decimal
    unit: str
    at: datetime
    source: str
    second: Decimal | None = None
    deliberate: bool = False
    """Somebody measured on purpose (typed, spoken, a cuff), rather than a stream."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """Time went by and nothing else: the watch only looks whether data is missing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Symptom:
    """The person has a serious symptom now; the last reading is judged with it."""


type Item = Sample | Tick | Symptom


@dataclass(frozen=True, kw_only=True, slots=True)
class Circumstances:
    """What is known beside the reading."""

    context: Context = Context.UNKNOWN
    symptom: bool = False
    """Breathless, blue, confused, chest pain, faint: whoever asks decides that."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Persistence:
    """How long a value must stay out of range: so many of the last, and so long."""

    count: int = 3
    among: int = 5
    lasting: timedelta | None = None
    """Also required where set: an unbroken run of this length, of three readings at
    least."""
    repeats: int = 1
    """Deliberate readings in a row, each soon after the one before."""
    calm: int = 3
    """Readings in a row, inside by the margin, that end an alert."""

    def __post_init__(self) -> None:
        if not 1 <= self.count <= self.among <= MOST_AMONG:
            raise ValueError(f"{self.count} of {self.among} cannot be waited for")
        if not (1 <= self.repeats <= MOST_AMONG and 1 <= self.calm <= MOST_AMONG):
            raise ValueError("a window holds between 1 and 10 readings")


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """One limit of one person for one kind; values in the unit that is named."""

    id: LimitId
    kind: VitalKind
    unit: str
    low: Decimal | None = None
    high: Decimal | None = None
    half: Half | None = None
    edge_is_out: bool = False
    """Whether ``low`` and ``high`` themselves are out of range already."""
    contexts: tuple[Context, ...] = ANY
    level: Level = Level.SOFT
    persistence: Persistence = Persistence()
    margin: Decimal = Decimal(0)
    """How far inside a value must be to count towards the end of an alert."""
    refractory: timedelta = timedelta(hours=6)
    """How long the same limit stays quiet after it was said."""
    set_by: SetBy = SetBy.DEFAULT
    set_by_name: str = ""
    set_at: datetime | None = None
    source: str = ""

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if low is None and high is None:
            raise ValueError(f"{self.id} limits nothing")
        if low is not None and high is not None and high - low <= 2 * self.margin:
            raise ValueError(f"{self.id} leaves no room inside its margins")
        if (self.half is None) is (self.kind is VitalKind.BLOOD_PRESSURE):
            raise ValueError(f"{self.id} must name the half of a blood pressure")

    def number(self, measured: Measured) -> Decimal:
        """Return the number that this limit is about."""
        if self.half is Half.DIASTOLIC and measured.second is not None:
            return measured.second
        return measured.value

    def is_out(self, value: Decimal) -> bool:
        """Say whether a value is out of range."""
        return self._beyond(value, self.low, self.high)

    def is_calm(self, value: Decimal) -> bool:
        """Say whether a value is inside by the margin."""
        low = None if self.low is None else self.low + self.margin
        high = None if self.high is None else self.high - self.margin
        return not self._beyond(value, low, high)

    def _beyond(
        self, value: Decimal, low: Decimal | None, high: Decimal | None
    ) -> bool:
        if self.edge_is_out and value in {low, high}:
            return True
        return (low is not None and value < low) or (high is not None and value > high)


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """One reading that counted: in the unit of the watch, and as it came."""

    at: datetime
    measured: Measured
    given: Measured
    source: str
    deliberate: bool = False
    unusual: bool = False
    """Possible, but outside of what is accepted from a person without asking."""


class Because(StrEnum):
    """Why an alert was raised."""

    PERSISTENCE = "persistence"
    REPEATED = "repeated"
    SYMPTOM = "symptom"


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """A limit that was left, with the readings that led to it."""

    kind: VitalKind
    limit: Limit
    level: Level
    because: Because
    evidence: tuple[Evidence, ...]
    started: datetime
    ended: datetime | None = None
