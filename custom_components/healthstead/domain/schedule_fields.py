"""Fields of a JSON regimen, read one by one; each refusal names its field."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final
from zoneinfo import ZoneInfo

from .quantity import Quantity
from .schedule_course import ScheduleError, Weekday

type Fields = Mapping[str, object]

AMOUNT: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(\S.*)?")
HOURS_AND_MINUTES: Final = re.compile(r"\d{2}:\d{2}(:\d{2})?")


def _given(fields: Fields, name: str) -> object:
    if fields.get(name) is None:
        raise ScheduleError(name, "is missing")
    return fields[name]


def text(fields: Fields, name: str, default: str | None = None) -> str:
    """Return a text field."""
    value = fields.get(name, default)
    if value is None:
        raise ScheduleError(name, "is missing")
    if not isinstance(value, str):
        raise ScheduleError(name, "must be text")
    return value


def mapping(fields: Fields, name: str) -> Fields:
    """Return a field that holds fields of its own."""
    value = _given(fields, name)
    if not isinstance(value, Mapping):
        raise ScheduleError(name, "must be an object")
    return value


def items(
    fields: Fields, name: str, default: list[object] | None = None
) -> list[object]:
    """Return a list field."""
    value = fields.get(name, default)
    if value is None:
        raise ScheduleError(name, "is missing")
    if not isinstance(value, list):
        raise ScheduleError(name, "must be a list")
    return value


def whole(fields: Fields, name: str, default: int | None = None) -> int:
    """Return a whole number."""
    value = fields.get(name, default)
    if value is None:
        raise ScheduleError(name, "is missing")
    if not isinstance(value, int) or isinstance(value, bool):
        raise ScheduleError(name, "must be a whole number")
    return value


def optional_whole(fields: Fields, name: str) -> int | None:
    """Return a whole number, or None where it is not given."""
    return None if fields.get(name) is None else whole(fields, name)


def number(fields: Fields, name: str) -> Decimal:
    """Return a positive number, exactly as it was written."""
    value = _given(fields, name)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ScheduleError(name, "must be a number")
    try:
        exact = Decimal(str(value))
    except InvalidOperation:
        raise ScheduleError(name, "must be a number") from None
    if not (exact.is_finite() and exact > 0):
        raise ScheduleError(name, "must be more than zero")
    return exact


def day(fields: Fields, name: str) -> date:
    """Return a calendar day."""
    try:
        return date.fromisoformat(text(fields, name))
    except ValueError as wrong:
        raise ScheduleError(name, f"must be a day like 2026-05-01 ({wrong})") from None


def moment(fields: Fields, name: str) -> datetime:
    """Return a local moment; a bare day is its midnight."""
    try:
        return datetime.fromisoformat(text(fields, name))
    except ValueError as wrong:
        like = "must be a local time like 2026-05-01T08:00"
        raise ScheduleError(name, f"{like} ({wrong})") from None


def clock(value: object) -> time:
    """Return a time of the wall clock."""
    if not isinstance(value, str) or not HOURS_AND_MINUTES.fullmatch(value):
        raise ScheduleError("times", "must be texts like 08:00")
    try:
        return time.fromisoformat(value)
    except ValueError as wrong:
        raise ScheduleError("times", f"{value} is not a time ({wrong})") from None


def zone(fields: Fields, name: str) -> ZoneInfo:
    """Return a time zone by its name."""
    key = text(fields, name)
    try:
        return ZoneInfo(key)
    except KeyError, OSError, ValueError:
        raise ScheduleError(name, f"{key!r} is not a time zone") from None


def _weekday(name: str, value: object) -> Weekday:
    try:
        return Weekday(str(value)[:3].lower())
    except ValueError:
        raise ScheduleError(name, f"{value!r} is not a day of the week") from None


def weekday(fields: Fields, name: str) -> Weekday:
    """Return a day of the week."""
    return _weekday(name, text(fields, name))


def weekdays(fields: Fields, name: str) -> frozenset[Weekday]:
    """Return a set of days of the week, never an empty one."""
    days = frozenset(_weekday(name, value) for value in items(fields, name))
    if not days:
        raise ScheduleError(name, "must name at least one day")
    return days


def quantity(name: str, value: object) -> Quantity:
    """Return an amount written like ``0.5 tablet``."""
    found = AMOUNT.fullmatch(str(value).strip())
    if found is None or Decimal(found[1]) == 0:
        raise ScheduleError(name, f"{value!r} is not an amount like '0.5 tablet'")
    return Quantity(value=Decimal(found[1]), unit=found[2] or "dose")


def amount(fields: Fields, name: str, default: Quantity) -> Quantity:
    """Return an amount, or what stands for it where none is given."""
    return default if fields.get(name) is None else quantity(name, fields[name])
