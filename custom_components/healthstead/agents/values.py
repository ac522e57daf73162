"""What resolved arguments look like, and how they are written in a trace."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ..care.queries import MedicationState
from ..domain.appointment import Appointment, Clinician
from ..domain.quantity import Quantity
from ..domain.vitals import VitalKind


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """A moment (``end`` is None) or a stretch, and the words that said it."""

    start: datetime
    text: str
    end: datetime | None = None
    repeat: str = ""
    """How it comes again, as an RRULE."""
    rhythm: str = ""
    """The words for that."""

    @property
    def precise(self) -> bool:
        """Say whether one instant was meant."""
        return self.end is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One of several measurements, in the words in which it was given."""

    kind: VitalKind
    value: str
    unit: str = ""
    at: When | None = None
    site: str = ""
    source: str = ""

    @property
    def said(self) -> str:
        """Return value and unit as they were given."""
        return f"{self.value} {self.unit}".strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """Visits that were booked together, from one of them on."""

    first: Appointment
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """Several measurements."""

    rows: tuple[Row, ...]


type Value = (
    str
    | int
    | date
    | Quantity
    | When
    | MedicationState
    | Appointment
    | Series
    | tuple[Clinician, ...]
    | Rows
)


def iso(moment: datetime) -> str:
    """Write a moment as traces and state do: minutes and offset."""
    return moment.isoformat(timespec="minutes")


def shown(value: Value) -> str:
    """Write a resolved value for the trace."""
    match value:
        case When():
            return _when(value)
        case MedicationState(medication=medication):
            return medication.name
        case Rows(rows=rows):
            return "; ".join(_row(row) for row in rows)
        case Appointment() | Series():
            return _visit(value)
        case tuple():
            return ", ".join(clinician.name for clinician in value)
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _visit(value: Appointment | Series) -> str:
    if isinstance(value, Series):
        return f"{value.count} visits from {_visit(value.first)} on"
    return f"{value.clinician_name} {iso(value.start)}"


def _row(row: Row) -> str:
    time = "" if row.at is None else f" {_when(row.at)}"
    return f"{row.kind.value} {row.said}{time}"


def _when(when: When) -> str:
    """Write whole days as dates, moments and other stretches with their hours."""
    if when.repeat:
        return f"{iso(when.start)} {when.repeat}"
    if when.end is None:
        return iso(when.start)
    first, last = when.start, when.end - timedelta(microseconds=1)
    whole = (
        (when.start.hour, when.start.minute)
        == (0, 0)
        == (
            when.end.hour,
            when.end.minute,
        )
    )
    if whole and first.date() == last.date():
        return first.date().isoformat()
    if whole:
        return f"{first.date().isoformat()}/{last.date().isoformat()}"
    return f"{iso(when.start)}/{iso(when.end)}"
