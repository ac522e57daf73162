"""How numbers, days and moments are written on paper.

The month stands in letters, so that no country misreads it. Rounding is that of the
report in words (``care.reports.spoken``), so that both say the same.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from ..care.reports import spoken
from ..care.reports.facts import Point
from ..domain.quantity import Quantity, plain
from .chart import MONTHS

NOTHING: Final = "–"
"""Stands where there is nothing to say, so that a cell is not taken for forgotten."""
NARROW: Final = "\N{NO-BREAK SPACE}"
"""Keeps a number with what belongs to it on one line."""
WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day(when: date) -> str:
    """Return for example ``Mon 5 Oct 2026``."""
    return f"{WEEKDAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]} {when.year}"


def short_day(when: date) -> str:
    """Return for example ``Mon 5 Oct``, where the year is said already."""
    return f"{WEEKDAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]}"


def moment(when: datetime) -> str:
    """Return for example ``Mon 5 Oct, 08:10``."""
    return f"{short_day(when)}, {when:%H:%M}"


def dated(when: datetime) -> str:
    """Return for example ``Mon 5 Oct 2026, 08:10``."""
    return f"{day(when)}, {when:%H:%M}"


def pair(value: Decimal, second: Decimal | None) -> str:
    """Return a value, or both halves of a blood pressure."""
    return plain(value) if second is None else f"{plain(value)}/{plain(second)}"


def value(point: Point) -> str:
    """Return one value; what a meter showed where it showed no number."""
    if point.beyond is not None:
        return f"{point.beyond.value} (beyond {plain(point.value)})"
    return pair(point.value, point.second)


def signed(value: Decimal) -> str:
    """Return a change with its sign; the minus is as wide as the plus."""
    return f"+{plain(value)}" if value > 0 else plain(value).replace("-", "−")


def share(percent: Decimal | None) -> str:
    """Return a share in whole percent, or a dash where nothing was due."""
    return NOTHING if percent is None else f"{spoken.share(percent)}{NARROW}%"


def unit(ucum: str) -> str:
    """Return a unit as people read it."""
    return spoken.unit_of(ucum)


def amount(quantity: Quantity | None) -> str:
    """Return an amount with its unit, or a dash where nobody said it."""
    return spoken.amount(quantity) or NOTHING


def count(number: int, one: str, many: str) -> str:
    """Return for example ``1 value`` or ``2 values``."""
    return f"{number} {one if number == 1 else many}"


def listed(parts: Iterable[str], between: str = ", ") -> str:
    """Return what there is of the parts, joined; a dash where there is nothing."""
    return between.join(filter(None, parts)) or NOTHING
