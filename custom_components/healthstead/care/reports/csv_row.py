"""One row of a report as CSV: the same columns for everything."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from ...domain.quantity import Quantity, plain

COLUMNS: Final = (
    "section",
    "item",
    "name",
    "start",
    "end",
    "value",
    "unit",
    "loinc",
    "status",
    "source",
    "note",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row; what it has no word for is empty."""

    section: str
    item: str
    name: str = ""
    start: datetime | date | None = None
    end: datetime | date | None = None
    value: Quantity | Decimal | int | None = None
    """Of an amount, its unit stands in the column of units."""
    unit: str = ""
    loinc: str = ""
    status: str = ""
    source: str = ""
    note: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return its cells, in the order of the columns."""
        shown = self
        if isinstance(amount := self.value, Quantity):
            shown = replace(self, value=amount.value, unit=amount.unit)
        return tuple(_cell(getattr(shown, name)) for name in COLUMNS)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case Decimal():
            return plain(value)
        case _:
            return str(value)
