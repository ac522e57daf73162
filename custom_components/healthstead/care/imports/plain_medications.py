"""The medications file of the documented CSV: one row, one medication."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from ...domain.day import DayTimes
from ...domain.quantity import Quantity, plain
from ...domain.schedule import Schedule
from ...domain.sig import SigStatus, parse_sig
from ...domain.timing import Unclear, schedule_from
from .csv_text import Row, written
from .imported import ImportedMedication
from .limits import LONGEST_WORDS, check_schedule, checked, within
from .moment_text import read_moment
from .plain_reading import Cells, Reading, quantity_of
from .problem import FieldError, Findings, Problem, Reason
from .regimen import regimen_text, schedules_of

MEDICATION_COLUMNS: Final = (
    "name",
    "strength",
    "direction",
    "regimen",
    "start",
    "stock",
    "unit",
)
MEDICATION_NEEDS: Final = (frozenset({"name"}), frozenset({"direction", "regimen"}))

OPEN: Final = "?"
"""Stands for a schedule that the file cannot hold: the words beside it may say
less than the schedule did, such as no limit, and must not be read in its place."""
ANY: Final = datetime(2000, 1, 1)  # noqa: DTZ001 a course begins in local time
"""Stands for the beginning of what has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A file, and the schedules that it could not hold."""

    text: str
    problems: tuple[Problem, ...]


def medication_of(cells: Cells, row: Row, reading: Reading) -> ImportedMedication:
    """Return a draft; raises ``FieldError`` where there is none to show."""
    name = checked("name", cells["name"].strip())
    if not name:
        raise FieldError("name", Reason.MISSING)
    strength = checked("strength", cells.get("strength", "").strip())
    words = cells.get("direction", "")
    direction = checked("direction", words, LONGEST_WORDS, lines=True)
    schedules: tuple[Schedule, ...] = ()
    reasons: tuple[Reason, ...] = ()
    try:
        schedules = _schedules(cells, name, direction, reading)
    except FieldError as wrong:
        reading.findings.note(row.line, wrong)
        reasons = (wrong.reason,)
    return ImportedMedication(
        name=name,
        strength=strength,
        direction=direction,
        schedules=schedules,
        stock=_stock(cells, row.line, reading.findings),
        source=row.source,
        line=row.line,
        reasons=reasons,
    )


def _schedules(
    cells: Cells, name: str, direction: str, reading: Reading
) -> tuple[Schedule, ...]:
    """Return what the regimen says, else what the direction says, completely."""
    regimen = cells.get("regimen", "").strip()
    if regimen == OPEN:
        raise FieldError("regimen", Reason.NOT_WRITTEN)
    if regimen:
        return schedules_of(regimen)
    if not direction.strip():
        raise FieldError("direction", Reason.NO_SCHEDULE)
    start = _start(cells.get("start", ""), reading)
    return (_from_words(name, direction, start, reading.day),)


def _start(text: str, reading: Reading) -> datetime:
    """Return the local time from which a direction holds; now if it is not said."""
    local = reading.now.astimezone(reading.zone).replace(tzinfo=None)
    if not text.strip():
        return local
    found = read_moment("start", text, local=True)
    utc = within("start", found if found.tzinfo else found.replace(tzinfo=reading.zone))
    return utc.astimezone(reading.zone).replace(tzinfo=None) if found.tzinfo else found


def _from_words(name: str, words: str, start: datetime, day: DayTimes) -> Schedule:
    read = parse_sig(words, drug=name)
    if read.status is not SigStatus.OK:
        raise FieldError("direction", Reason.DIRECTION, ", ".join(read.reasons))
    if read.drug.casefold() not in name.casefold():
        raise FieldError("direction", Reason.OTHER_NAME, read.drug)
    schedule = schedule_from(read.dosages, start, day)
    if isinstance(schedule, Unclear):
        raise FieldError("direction", Reason.DIRECTION, ", ".join(schedule.reasons))
    check_schedule("direction", schedule)
    return schedule


def _stock(cells: Cells, line: int, findings: Findings) -> Quantity | None:
    """Return what is left, if it was said and can be read."""
    try:
        return quantity_of(cells, "stock")
    except FieldError as wrong:
        findings.note(line, wrong)
        return None


def medications_text(
    medications: Iterable[ImportedMedication], separator: str
) -> Written:
    """Return the file; what it cannot hold is told with its row."""
    findings = Findings()
    table: list[tuple[str, ...]] = [MEDICATION_COLUMNS]
    for each in medications:
        regimen, start = _kept(each)
        if regimen == OPEN and each.complete:
            findings.add(len(table) + 1, "regimen", Reason.NOT_WRITTEN, each.name)
        stock = each.stock or Quantity(value=Decimal(0), unit="")
        table.append(
            (
                each.name,
                each.strength,
                each.direction,
                regimen,
                start,
                plain(stock.value) if each.stock else "",
                stock.unit,
            )
        )
    return Written(text=written(table, separator), problems=findings.all())


def _kept(each: ImportedMedication) -> tuple[str, str]:
    """Return regimen and start such that reading gives the same schedules."""
    if each.links or not each.complete:
        return OPEN, ""
    if not each.schedules:
        return "", ""
    regimen = regimen_text(each.schedules)
    if regimen is not None:
        return regimen, ""
    start = _said_by_words(each)
    return (OPEN, "") if start is None else ("", start)


def _said_by_words(each: ImportedMedication) -> str | None:
    """Return the start with which the direction alone says the schedule, if any."""
    schedule, *more = each.schedules
    course = getattr(schedule, "course", None)
    start = ANY if course is None else course.start
    try:
        found = _from_words(each.name, each.direction, start, DayTimes())
    except FieldError:
        return None
    same = found == schedule and not more
    return ("" if course is None else start.isoformat()) if same else None
