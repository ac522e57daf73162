"""The doses file of the documented CSV: one row, one answer."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.quantity import Quantity, plain
from .csv_text import Row, written
from .imported import Answer, ImportedDose
from .limits import answered, checked, planned
from .moment_text import read_moment
from .plain_reading import Cells, Reading, quantity_of
from .problem import FieldError, Reason

DOSE_COLUMNS: Final = ("name", "due", "at", "status", "amount", "unit")
DOSE_NEEDS: Final = tuple(frozenset({name}) for name in ("name", "at", "status"))


def dose_of(cells: Cells, row: Row, reading: Reading) -> ImportedDose:
    """Return an answer; raises ``FieldError``: half an answer is none."""
    name = checked("name", cells["name"].strip())
    if not name:
        raise FieldError("name", Reason.MISSING)
    due = cells.get("due", "").strip()
    return ImportedDose(
        name=name,
        due=planned("due", read_moment("due", due), reading.now) if due else None,
        at=answered("at", read_moment("at", cells["at"]), reading.now),
        status=_status(cells["status"]),
        amount=_amount(cells),
        line=row.line,
    )


def _status(text: str) -> Answer:
    try:
        return Answer(text.strip().casefold())
    except ValueError:
        raise FieldError("status", Reason.STATUS, text) from None


def _amount(cells: Cells) -> Quantity | None:
    found = quantity_of(cells, "amount")
    if found is not None and not found.value:
        raise FieldError("amount", Reason.AMOUNT, cells["amount"])
    return found


def doses_text(doses: Iterable[ImportedDose], zone: ZoneInfo, separator: str) -> str:
    """Return the file."""
    table: list[tuple[str, ...]] = [DOSE_COLUMNS]
    for each in doses:
        amount = each.amount
        table.append(
            (
                each.name,
                _moment(each.due, zone) if each.due else "",
                _moment(each.at, zone),
                str(each.status),
                plain(amount.value) if amount else "",
                amount.unit if amount else "",
            )
        )
    return written(table, separator)


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat()
