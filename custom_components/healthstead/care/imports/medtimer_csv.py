"""MedTimer's CSV exports: events, or medicines.

Both are written without quotation marks, with headings and dates in the
language of the phone. Only the two columns in ISO 8601 can be read by somebody
else; an older export has none. The export of medicines holds its times as
words, so it gives names to complete and no schedules.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from .imported import Answer, Imported, ImportedDose, ImportedMedication
from .limits import (
    LONGEST_WORDS,
    MOST_DOSES,
    MOST_MEDICATIONS,
    answered,
    check_file,
    checked,
    planned,
)
from .medtimer_event import amount_of, name_of
from .moment_text import read_moment
from .problem import FieldError, FileError, Findings, Reason

type Line = tuple[int, str, list[str]]

ISO: Final = "(ISO 8601)"
EVENT_COLUMNS: Final = 9
MEDICINE_COLUMNS: Final = 3
OLD_COLUMNS: Final = range(4, EVENT_COLUMNS)
NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
REFILLED: Final = "➡"
"""Stands between the stock before and after a refill, which was an event too."""


def read(text: str, zone: ZoneInfo, now: datetime) -> Imported:  # noqa: ARG001
    """Return the doses of an export of events, or the names of one of medicines.

    The zone is not needed: the columns that are read say their own.
    """
    findings = Findings()
    try:
        check_file(text)
    except FileError as wrong:
        findings.note(wrong.line, wrong)
        return Imported(problems=findings.all())
    header, *lines = list(_lines(text)) or [(1, "", [""])]
    columns = header[2]
    doses: tuple[ImportedDose, ...] = ()
    medications: tuple[ImportedMedication, ...] = ()
    if len(columns) == EVENT_COLUMNS and all(c.endswith(ISO) for c in columns[-2:]):
        doses = _doses(lines, now, findings)
    elif len(columns) == MEDICINE_COLUMNS:
        medications = _medications(lines, findings)
    elif len(columns) in OLD_COLUMNS:
        findings.add(header[0], "file", Reason.OLD_EXPORT, header[1])
    else:
        findings.add(header[0], "file", Reason.NOT_MEDTIMER, header[1])
    return Imported(medications=medications, doses=doses, problems=findings.all())


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        words = line.removesuffix("\r")
        if words.strip():
            yield number, words, words.split(";")


def _doses(
    lines: list[Line], now: datetime, findings: Findings
) -> tuple[ImportedDose, ...]:
    if len(lines) > MOST_DOSES:
        findings.add(lines[MOST_DOSES][0], "file", Reason.TOO_MANY, len(lines))
    found = []
    for number, words, cells in lines[:MOST_DOSES]:
        try:
            dose = _dose(number, words, cells, now, findings)
        except FieldError as wrong:
            findings.note(number, wrong)
        else:
            found += [dose] if dose is not None else []
    return tuple(found)


def _dose(
    number: int, words: str, cells: list[str], now: datetime, findings: Findings
) -> ImportedDose | None:
    if len(cells) != EVENT_COLUMNS:
        raise FieldError("line", Reason.COLUMNS, words)
    _, name, amount, *_, reminded, taken = cells
    if REFILLED in amount:
        return None
    name = name_of(_name(name), {})
    if not taken.strip():
        raise FieldError("taken", Reason.NOT_TAKEN, name)
    return ImportedDose(
        name=name,
        due=planned("reminded", _moment("reminded", reminded), now),
        at=answered("taken", _moment("taken", taken), now),
        status=Answer.TAKEN,
        amount=amount_of(checked("amount", amount), name, number, {}, findings),
        line=number,
    )


def _moment(name: str, text: str) -> datetime:
    """Return a moment; the first of 1970 is how MedTimer writes "none"."""
    found = read_moment(name, text)
    if found == NEVER:
        raise FieldError(name, Reason.MISSING, text)
    return found


def _medications(
    lines: list[Line], findings: Findings
) -> tuple[ImportedMedication, ...]:
    """Return one draft for each name, with the words of all its lines."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        try:
            found.setdefault(_named(line), []).append(line)
        except FieldError as wrong:
            findings.note(line[0], wrong)
    if len(found) > MOST_MEDICATIONS:
        findings.add(1, "file", Reason.TOO_MANY, len(found))
    named = list(found.items())[:MOST_MEDICATIONS]
    return tuple(_medication(name, mine, findings) for name, mine in named)


def _named(line: Line) -> str:
    """Return the medicine that a line is about."""
    _, words, cells = line
    if len(cells) != MEDICINE_COLUMNS:
        raise FieldError("line", Reason.COLUMNS, words)
    checked("line", words, LONGEST_WORDS)
    return _name(cells[0])


def _name(text: str) -> str:
    if not text.strip():
        raise FieldError("name", Reason.MISSING)
    return checked("name", text.strip())


def _medication(name: str, lines: list[Line], findings: Findings) -> ImportedMedication:
    findings.add(lines[0][0], "time", Reason.WORDS_ONLY, lines[0][2][2])
    said = [" ".join(cells[1:]).strip() for _, _, cells in lines]
    return ImportedMedication(
        name=name,
        direction="; ".join(said),
        source="\n".join(words for _, words, _ in lines),
        line=lines[0][0],
        reasons=(Reason.WORDS_ONLY,),
    )
