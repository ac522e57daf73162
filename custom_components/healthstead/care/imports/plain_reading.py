"""What both kinds of the documented CSV share: for whom, when, and amounts."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from ...domain.quantity import Quantity
from .amount_text import read_number, unit_named
from .limits import MOST
from .problem import FieldError, Findings, Reason

type Cells = dict[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """When, where and for whose day a file is read, and what is found in it."""

    zone: ZoneInfo
    now: datetime
    day: DayTimes
    findings: Findings


def quantity_of(cells: Cells, name: str) -> Quantity | None:
    """Return an amount from its column and the column of its unit."""
    text, unit = cells.get(name, "").strip(), cells.get("unit", "")
    if not text:
        return None
    value = read_number(text, point=True)
    if value is None or value > MOST:
        raise FieldError(name, Reason.AMOUNT, text)
    named = unit_named(unit)
    if named is None:
        raise FieldError("unit", Reason.UNIT, unit)
    return Quantity(value=value, unit=named)
