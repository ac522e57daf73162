"""Numbers, moments and amounts as a report says them, always in the same form.

Means, medians and shares are rounded half up: shares to whole percent, the others as
finely as such things are measured (``FINE``). Everything else is said exactly.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ...domain.quantity import Quantity, plain
from ...domain.vital_categories import MMOL
from ...domain.vitals import VitalKind
from . import words_en as en
from .facts import Point, Spread

WHOLE: Final = Decimal(1)
TENTH: Final = Decimal("0.1")

# How finely a mean is said [product choice]: as the devices show single values.
FINE: Final[Mapping[VitalKind, Decimal]] = {
    **dict.fromkeys(VitalKind, WHOLE),
    VitalKind.TEMPERATURE: TENTH,
    VitalKind.WEIGHT: TENTH,
    VitalKind.SLEEP: TENTH,
    VitalKind.PAIN: TENTH,
}
NOTHING: Final = frozenset({None, ""})
_IF_KNOWN: Final = re.compile(r"<([^<>]*)>")
_NAME: Final = re.compile(r"\{(\w+)\}")


def fill(key: str, **told: str | int | None) -> str:
    """Return a sentence; a part in angles only if all that it needs is there."""
    known = {name: flat(str(one)) for name, one in told.items() if one not in NOTHING}

    def part(found: re.Match[str]) -> str:
        here = all(name in known for name in _NAME.findall(found[1]))
        return found[1] if here else ""

    return _IF_KNOWN.sub(part, en.SENTENCES[key]).format_map(known).strip()


def flat(text: str) -> str:
    """Return somebody's words on one line."""
    return " ".join(text.split())


def rounded(value: Decimal, kind: VitalKind, unit: str) -> str:
    """Return a mean or a median as finely as the kind is measured."""
    fine = TENTH if unit == MMOL else FINE[kind]
    return plain(value.quantize(fine, ROUND_HALF_UP))


def share(percent: Decimal) -> str:
    """Return a share in whole percent."""
    return plain(percent.quantize(WHOLE, ROUND_HALF_UP))


def slope(value: Decimal) -> str:
    """Return a change with its sign, to 0.1; empty where that is nothing."""
    fine = value.quantize(TENTH, ROUND_HALF_UP)
    return f"{'+' if fine > 0 else ''}{plain(fine)}" if fine else ""


def unit_of(unit: str) -> str:
    """Return a unit as people read it."""
    return en.UNITS.get(unit, unit)


def amount(quantity: Quantity | None) -> str:
    """Return an amount: 2 tablets, 0.5 tablet."""
    if quantity is None:
        return ""
    unit = unit_of(quantity.unit)
    if quantity.value > 1 and unit in en.COUNTED:
        unit = f"{unit}es" if unit.endswith("ch") else _plural(unit)
    return f"{plain(quantity.value)} {unit}".rstrip()


def _plural(unit: str) -> str:
    return f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"


def value_of(point: Point) -> str:
    """Return a value without its unit: 142/91, or what a meter showed."""
    if point.beyond is not None:
        return point.beyond.value
    return pair(
        plain(point.value), None if point.second is None else plain(point.second)
    )


def values_word(count: int) -> str:
    """Return "value" or "values"."""
    return en.SENTENCES["value" if count == 1 else "values"]


def pair(upper: str, lower: str | None) -> str:
    """Return one number, or two as blood pressures are written."""
    return upper if lower is None else f"{upper}/{lower}"


def figures(
    every: Spread, second: Spread | None, kind: VitalKind, unit: str
) -> dict[str, str]:
    """Return the figures of a stretch, of both halves where there are two."""
    one = _figures(every, kind, unit)
    if second is None:
        return one
    other = _figures(second, kind, unit)
    return {name: pair(text, other[name]) for name, text in one.items()}


def _figures(spread: Spread, kind: VitalKind, unit: str) -> dict[str, str]:
    return {
        "low": plain(spread.low),
        "high": plain(spread.high),
        "mean": rounded(spread.mean, kind, unit),
        "median": rounded(spread.median, kind, unit),
    }


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """How days are said beside the day on which a report was made."""

    year: int
    day: date | None = None
    """The one day that the report is about: its hours stand alone."""

    def on(self, day: date) -> str:
        """Return a day; its year where that is another one."""
        text = f"{day.day} {en.MONTHS[day.month - 1]}"
        return text if day.year == self.year else f"{text} {day.year}"

    def full(self, day: date) -> str:
        """Return a day with its year."""
        return f"{day.day} {en.MONTHS[day.month - 1]} {day.year}"

    def named(self, day: date) -> str:
        """Return a day with the name of its weekday and its year."""
        return f"{en.WEEKDAYS[day.weekday()]} {self.full(day)}"

    def moment(self, at: datetime) -> str:
        """Return the hour alone on the day of the report, else the day before it."""
        hour = f"{at:%H:%M}"
        return hour if at.date() == self.day else f"{self.on(at.date())} {hour}"
