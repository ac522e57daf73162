"""The documented CSV, read and written: ``docs/user/import-and-export.md``.

The headings say which of the two kinds a file is. A heading that is not known
refuses the file: a limit that was not read must not look as if it had been.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from .csv_text import SEPARATORS, Row, rows
from .imported import Imported, ImportedDose, ImportedMedication, note_doubles
from .limits import MOST_DOSES, MOST_MEDICATIONS, check_file
from .plain_doses import DOSE_COLUMNS, DOSE_NEEDS, dose_of, doses_text
from .plain_medications import (
    MEDICATION_COLUMNS,
    MEDICATION_NEEDS,
    Written,
    medication_of,
    medications_text,
)
from .plain_reading import Cells, Reading
from .problem import FieldError, FileError, Findings, Reason

__all__ = ["Written", "read", "write_doses", "write_medications"]

COMMA: Final = SEPARATORS[0]


def read(
    text: str, zone: ZoneInfo, now: datetime, day: DayTimes | None = None
) -> Imported:
    """Return the drafts or the doses of a file, and what it could not say.

    ``day``: what "breakfast" is for the person; the ordinary day where not said.
    """
    findings = Findings()
    reading = Reading(zone=zone, now=now, day=day or DayTimes(), findings=findings)
    try:
        check_file(text)
        medications, doses = _read(text, reading)
    except FileError as wrong:
        findings.note(wrong.line, wrong)
        return Imported(problems=findings.all())
    note_doubles(medications, findings)
    return Imported(
        medications=tuple(medications), doses=tuple(doses), problems=findings.all()
    )


def _read(
    text: str, reading: Reading
) -> tuple[list[ImportedMedication], list[ImportedDose]]:
    header, *lines = list(rows(text)) or [Row(cells=(), line=1, source="")]
    names = tuple(cell.strip().casefold() for cell in header.cells)
    if _fits(names, MEDICATION_NEEDS, MEDICATION_COLUMNS):
        return _each(lines, names, reading, medication_of, MOST_MEDICATIONS), []
    if _fits(names, DOSE_NEEDS, DOSE_COLUMNS):
        return [], _each(lines, names, reading, dose_of, MOST_DOSES)
    raise FileError(header.line, Reason.HEADER, header.source)


def write_medications(
    medications: Iterable[ImportedMedication], separator: str = COMMA
) -> Written:
    """Return medications as CSV, and which schedules it cannot hold."""
    return medications_text(medications, separator)


def write_doses(
    doses: Iterable[ImportedDose], zone: ZoneInfo, separator: str = COMMA
) -> str:
    """Return doses as CSV, each moment on the wall clock of a zone with its offset."""
    return doses_text(doses, zone, separator)


def _fits(
    names: tuple[str, ...], needs: tuple[frozenset[str], ...], known: tuple[str, ...]
) -> bool:
    """Say whether headings are known, none of them twice, and enough of them."""
    given = set(names)
    enough = all(given & either for either in needs)
    return enough and given <= set(known) and len(given) == len(names)


def _each[Found: (ImportedMedication, ImportedDose)](
    lines: list[Row],
    names: tuple[str, ...],
    reading: Reading,
    read_row: Callable[[Cells, Row, Reading], Found],
    most: int,
) -> list[Found]:
    findings = reading.findings
    if len(lines) > most:
        findings.add(lines[most].line, "file", Reason.TOO_MANY, len(lines))
    found = []
    for row in lines[:most]:
        try:
            found.append(read_row(_cells(row, names), row, reading))
        except FieldError as wrong:
            findings.note(row.line, wrong)
    return found


def _cells(row: Row, names: tuple[str, ...]) -> Cells:
    if len(row.cells) != len(names):
        raise FieldError("line", Reason.COLUMNS, row.source)
    return dict(zip(names, row.cells, strict=True))
