"""What can happen while readings are watched, and the key of its wording.

Values for those who store, tell or ask; the words themselves stand where people
read them. No key names an illness.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, assert_never

from ..vitals import VitalKind
from .daily import DaySummary
from .shapes import Alert, Because, Evidence, Level, Limit, Sample
from .units import Why


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertRaised:
    """A value stayed out of range; also said when a soft alert becomes hard."""

    alert: Alert


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertContinues:
    """The refractory time is over and the value is still out of range."""

    alert: Alert
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertEnded:
    """The value came back and stayed, or the limit is gone, or a person said so."""

    alert: Alert
    limit_gone: bool = False
    by_person: bool = False
    taken_back: bool = False
    """By a person, who said that the value it went back to was not measured."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RepeatAsked:
    """A deliberate reading should be repeated at once, seated and still."""

    kind: VitalKind
    limits: tuple[Limit, ...]
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class NoData:
    """No reading came for too long: unknown, which is not normal."""

    kind: VitalKind
    since: datetime | None
    """When the last one was taken; None: there was none yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DataAgain:
    """Readings come again."""

    kind: VitalKind
    at: datetime
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceChanged:
    """Another source is listened to; alerts and history go on."""

    kind: VitalKind
    before: str
    after: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PutAside:
    """A value that cannot be used was kept apart."""

    sample: Sample
    why: Why
    count: int
    """How many there were since the last time that this was said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockMoved:
    """The clock went back: windows start anew, alerts stay as they are."""

    kind: VitalKind
    before: datetime
    after: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class DayEnded:
    """A day is over; its figures are final."""

    summary: DaySummary


type Happening = (
    AlertRaised
    | AlertContinues
    | AlertEnded
    | RepeatAsked
    | NoData
    | DataAgain
    | SourceChanged
    | PutAside
    | ClockMoved
    | DayEnded
)


def wording(happening: Happening) -> str:
    """Return the key of the sentence for people."""
    match happening:
        case AlertRaised(alert=alert):
            symptom = "_with_symptom" if alert.because is Because.SYMPTOM else ""
            return f"vital_out_of_range_{alert.level}{symptom}"
        case AlertContinues(alert=alert):
            return f"vital_still_out_of_range_{alert.level}"
        case AlertEnded():
            return _how_it_ended(happening)
        case RepeatAsked():
            return "vital_measure_again"
        case NoData() | DataAgain():
            return "vital_no_data" if isinstance(happening, NoData) else "vital_data"
        case PutAside(why=why):
            return f"vital_put_aside_{why}"
        case SourceChanged() | ClockMoved() | DayEnded():
            return _QUIET[type(happening)]
        case _:
            assert_never(happening)


def _how_it_ended(over: AlertEnded) -> str:
    if over.by_person:
        return "vital_ended_by_person"
    return "vital_limit_removed" if over.limit_gone else "vital_back_in_range"


_QUIET: Final[dict[type, str]] = {
    SourceChanged: "vital_source_changed",
    ClockMoved: "vital_clock_moved",
    DayEnded: "vital_day_ended",
}

WORDING_KEYS: Final = (
    *(f"vital_out_of_range_{level}" for level in Level),
    f"vital_out_of_range_{Level.HARD}_with_symptom",
    *(f"vital_still_out_of_range_{level}" for level in Level),
    "vital_back_in_range",
    "vital_limit_removed",
    "vital_ended_by_person",
    "vital_measure_again",
    "vital_no_data",
    "vital_data",
    *(f"vital_put_aside_{why}" for why in Why),
    *_QUIET.values(),
)
"""Every key that can come, for those who hold the sentences."""
