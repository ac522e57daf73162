"""What an import holds: drafts of medications, doses of the past, problems.

Shapes only. A medication that could not be read completely has no schedule at
all and says why: whoever holds it cannot save half a regimen by mistake.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ...domain.quantity import Quantity
from ...domain.schedule import Course, Schedule
from .problem import Findings, Problem, Reason


class Answer(StrEnum):
    """What became of a dose."""

    TAKEN = "taken"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedLink:
    """A dose that follows another: its place in the list, and how long after."""

    to: int
    """Place of the other medication in ``Imported.medications``, from 0."""
    after: timedelta
    amount: Quantity
    course: Course


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedMedication:
    """A draft; ``reasons`` say what a person still has to complete."""

    name: str
    strength: str = ""
    direction: str = ""
    """The original words, or the schedule in plain words where there are none."""
    schedules: tuple[Schedule, ...] = ()
    links: tuple[ImportedLink, ...] = ()
    stock: Quantity | None = None
    source: str = ""
    """The entry as it stood in the file."""
    line: int
    reasons: tuple[Reason, ...] = ()

    @property
    def complete(self) -> bool:
        """Say whether nothing but a person's yes is missing."""
        return not self.reasons


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedDose:
    """One answer of the past; moments are in UTC."""

    name: str
    due: datetime | None
    """When it was planned; None for a dose that no plan asked for."""
    at: datetime
    status: Answer
    amount: Quantity | None
    """None where it was not said, or not clearly."""
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """Everything that one file held."""

    medications: tuple[ImportedMedication, ...] = ()
    doses: tuple[ImportedDose, ...] = ()
    problems: tuple[Problem, ...] = ()


def note_doubles(medications: Iterable[ImportedMedication], findings: Findings) -> None:
    """Point at what stands in a file twice; a person says whether both count."""
    seen: set[tuple[str, str]] = set()
    for each in medications:
        key = each.name.casefold(), each.strength.casefold()
        if key in seen:
            findings.add(each.line, "name", Reason.DUPLICATE, each.name)
        seen.add(key)
