"""Every number, time, day and name that facts hold, in the form texts are compared in.

Read off the shapes one field at a time, and not from the sentences: the check must
not trust what it checks. A number is known as it is, and rounded as ``spoken`` says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, cast

from ...domain.quantity import Quantity, plain
from ...domain.vitals import VitalKind
from . import words_en as en
from .anchor import Anchor, Sort, forms_of
from .anchors import read
from .facts import CategoryFact, DayFact, Point, ReportFacts, Spread, VitalFacts
from .spoken import flat, pair, rounded, share, slope

PASSED_OVER: Final = frozenset(
    {"id", "zone", "country", "unit", "source", "rule", "problems", "category"}
)
"""Fields with keys of the program: they are not said."""
COUNTS: Final = ("", "dose", "value")
"""What a whole number may count."""
DAYS: Final = frozenset({"days", "days_left", "used", "of", "count"})


@dataclass(slots=True)
class Known:
    """What may be said."""

    numbers: set[tuple[str, str]] = field(default_factory=set)
    """A number with the unit it may have; empty: alone."""
    pairs: set[tuple[str, str]] = field(default_factory=set)
    times: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    weekdays: set[str] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)

    def number(self, value: Decimal | str, *units: str) -> None:
        """Know a number, with and without its sign."""
        text = value if isinstance(value, str) else plain(value)
        for one in {text, text.lstrip("+-")}:
            self.numbers.update((one.lstrip("+"), unit) for unit in ("", *units))

    def day(self, day: date) -> None:
        """Know a day."""
        self.days.update(forms_of(day))
        self.weekdays.add(str(day.weekday()))

    def text(self, text: str) -> None:
        """Know somebody's words or name; figures without words are figures."""
        text = flat(text)
        anchors = read(text).anchors
        if text and (
            any(sign.isalpha() for sign in text)
            or any(one.sort is Sort.ODD for one in anchors)
        ):
            self.strings.add(text)
            return
        for one in anchors:
            self._figure(one)

    def _figure(self, one: Anchor) -> None:
        match one.sort:
            case Sort.NUMBER:
                self.number(one.value, one.unit)
            case Sort.PAIR:
                self.pairs.add((one.value, one.unit))
            case Sort.TIME:
                self.times.add(one.value)
            case _:
                self.days.add(one.value)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Where:
    """What is known of a value by where it stands."""

    name: str = ""
    unit: str = ""
    kind: VitalKind | None = None
    zone: Any = None


def known(facts: ReportFacts) -> Known:
    """Return everything that facts hold."""
    found = Known()
    zone = facts.start.tzinfo
    _walk(facts, _Where(zone=zone), found)
    last = facts.end.date()
    found.day(last)
    return found


def _walk(value: object, where: _Where, found: Known) -> None:
    match value:
        case None | bool() | Enum():
            pass
        case str():
            found.text(value)
        case int():
            _count(value, where, found)
        case Decimal():
            _decimal(value, where, found)
        case date():
            _moment(value, where, found)
        case tuple() | frozenset():
            found.number(str(len(value)), *COUNTS)
            for one in value:
                _walk(one, where, found)
        case _:
            _shape(value, where, found)


def _moment(value: date, where: _Where, found: Known) -> None:
    if isinstance(value, datetime):
        value = value.astimezone(where.zone)
        found.times.add(f"{value:%H:%M}")
    found.day(value)


def _count(value: int, where: _Where, found: Known) -> None:
    units = list(COUNTS)
    if "minutes" in where.name:
        units = ["min"]
    elif where.name in {"severity", "worst"}:
        units = ["{score}"]
    elif where.name in DAYS:
        units.append("d")
    found.number(str(value), *units)


def _decimal(value: Decimal, where: _Where, found: Known) -> None:
    if where.kind is None:  # no vital sign: a share
        found.number(value, "%")
        found.number(share(value), "%")
        return
    found.number(value, where.unit)
    found.number(rounded(value, where.kind, where.unit), where.unit)
    if where.name == "slope_per_day" and (moving := slope(value)):
        found.number(moving, where.unit)


def _shape(value: object, where: _Where, found: Known) -> None:
    if isinstance(value, Quantity):
        found.number(value.value, value.unit)
        return
    if isinstance(value, VitalFacts):
        where = _Where(unit=value.unit, kind=value.kind, zone=where.zone)
    if isinstance(value, Point) and value.beyond is not None:
        found.strings.add(value.beyond.value)
    if isinstance(value, CategoryFact):
        found.strings.update(
            {en.GUIDELINES[value.guideline], en.CATEGORIES[value.name].strip('"')}
        )
    for one, other in _pairs(value):
        _pair(one, other, where, found)
    for each in fields(cast("Any", value)):
        named = isinstance(value, CategoryFact) and each.name in {"guideline", "name"}
        if each.name not in PASSED_OVER and not named:
            place = _Where(
                name=each.name, unit=where.unit, kind=where.kind, zone=where.zone
            )
            _walk(getattr(value, each.name), place, found)


type Half = Spread | Decimal | None


def _pairs(value: object) -> Iterator[tuple[Half, Half]]:
    """Yield what stands above and below the stroke of a blood pressure."""
    match value:
        case VitalFacts():
            yield value.every, value.second
            yield value.before, value.before_second
        case DayFact():
            yield value.every, value.second
        case Point() | CategoryFact():
            yield value.value, value.second
        case _:
            pass


def _pair(one: Half, other: Half, where: _Where, found: Known) -> None:
    match one, other:
        case Spread(), Spread():
            for name in ("low", "high", "mean", "median"):
                _pair(getattr(one, name), getattr(other, name), where, found)
        case Decimal(), Decimal():
            found.pairs.add((pair(plain(one), plain(other)), where.unit))
            kind = VitalKind.BLOOD_PRESSURE
            upper = rounded(one, kind, where.unit)
            lower = rounded(other, kind, where.unit)
            found.pairs.add((pair(upper, lower), where.unit))
        case _:
            pass
