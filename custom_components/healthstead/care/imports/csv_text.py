"""Rows of a CSV text with their line numbers, and cells that no spreadsheet runs.

A cell that begins like a formula is written with an apostrophe before it, and
read without; so is one that begins with apostrophes before such a sign, so that
undoing is exact.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .problem import FileError, Reason

# What spreadsheets take for the start of a formula (OWASP, "CSV Injection").
FORMULA: Final = r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]"
_WRITTEN: Final = re.compile(rf"'*{FORMULA}")
_READ: Final = re.compile(rf"'+{FORMULA}")
SEPARATORS: Final = (",", ";")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row: its cells, the line it begins on, and the line as it was."""

    cells: tuple[str, ...]
    line: int
    source: str


def rows(text: str) -> Iterator[Row]:
    """Yield the rows that hold anything; the first line says what separates."""
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    first = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=";" if ";" in first else ",", strict=True)
    begun = 0
    while (cells := _next(reader, begun)) is not None:
        ended = reader.line_num
        plain = tuple(unguarded(cell) for cell in cells)
        if any(cell.strip() for cell in plain):
            source = "".join(lines[begun:ended]).rstrip("\r\n")
            yield Row(cells=plain, line=begun + 1, source=source)
        begun = ended


def _next(reader: Iterator[list[str]], begun: int) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as wrong:
        raise FileError(begun + 1, Reason.NOT_CSV, str(wrong)) from None


def written(rows: Iterable[Sequence[str]], separator: str) -> str:
    """Return rows as CSV; none of their cells begins like a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def guarded(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text."""
    return f"'{cell}" if _WRITTEN.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell as it was before it was guarded."""
    return cell[1:] if _READ.match(cell) else cell
