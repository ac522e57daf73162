"""Single values to JSON and back: text, numbers, dates and times.

An aware moment is written as RFC 9557 has it, wall clock, offset and zone
(``2026-10-03T08:00:00+01:00[Europe/Lisbon]``): the instant is exact and the
wall clock survives. Values of the record never appear in an error.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

type Json = bool | int | str | list[Json] | dict[str, Json] | None


class CodecError(ValueError):
    """Something does not have the shape it must have."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """How one type is written and read; ``text`` names it for fingerprints."""

    text: str
    encode: Callable[[Any], Json]
    decode: Callable[[Any], Any]


def wrong(wanted: str) -> CodecError:
    """Return an error that says what was wanted, not what was there."""
    return CodecError(f"not {wanted}")


def _plain(kind: type[str | int | bool]) -> Shape:
    def check(value: object) -> Any:
        """Take subclasses of text, such as what YAML loaders make, as text."""
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise wrong(kind.__name__)
        return kind(value)

    return Shape(text=kind.__name__, encode=check, decode=check)


def _written[T](
    kind: type[T], write: Callable[[T], str], read: Callable[[str], T]
) -> Shape:
    """Return the shape of a type that is kept as text."""

    def encode(value: object) -> Json:
        if not isinstance(value, kind):
            raise wrong(kind.__name__)
        return write(value)

    def decode(data: object) -> T:
        if not isinstance(data, str):
            raise wrong(kind.__name__)
        try:
            return read(data)
        except ValueError, ArithmeticError:
            raise wrong(kind.__name__) from None

    return Shape(text=kind.__name__, encode=encode, decode=decode)


def _write_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise wrong("a finite Decimal")
    return str(value)


def _read_decimal(text: str) -> Decimal:
    value = Decimal(text)
    if not value.is_finite():
        raise wrong("a finite Decimal")
    return value


def _write_date(value: date) -> str:
    if isinstance(value, datetime):
        raise wrong("date")
    return value.isoformat()


def _write_time(value: time) -> str:
    if value.tzinfo is not None:
        raise wrong("a local time")
    return value.isoformat()


def _read_time(text: str) -> time:
    value = time.fromisoformat(text)
    if value.tzinfo is not None:
        raise wrong("a local time")
    return value


def write_moment(value: datetime) -> str:
    """Write a moment with its zone, or a local time without one."""
    zone = value.tzinfo
    key = zone.key if isinstance(zone, ZoneInfo) else None
    return value.isoformat() + (f"[{key}]" if key else "")


def read_moment(text: str) -> datetime:
    """Read a moment; its instant wins where the rules of its zone have changed."""
    written, _, key = text.removesuffix("]").partition("[")
    moment = datetime.fromisoformat(written)
    if not key:
        return moment
    if moment.tzinfo is None:
        raise wrong("datetime")
    return moment.astimezone(_zone(key, moment.tzinfo))


_MICROSECOND: Final = timedelta(microseconds=1)


def _zone(key: str, offset: tzinfo) -> tzinfo:
    """Return a zone, or the written offset where this machine does not know it."""
    try:
        return ZoneInfo(key)
    except KeyError, ValueError, OSError:
        return offset


def _write_span(value: timedelta) -> str:
    """Write seconds exactly, as a decimal."""
    return f"{Decimal(value // _MICROSECOND).scaleb(-6).normalize():f}"


def _read_span(text: str) -> timedelta:
    return timedelta(microseconds=int(Decimal(text).scaleb(6)))


VALUES: Final = {
    str: _plain(str),
    int: _plain(int),
    bool: _plain(bool),
    Decimal: _written(Decimal, _write_decimal, _read_decimal),
    date: _written(date, _write_date, date.fromisoformat),
    time: _written(time, _write_time, _read_time),
    datetime: _written(datetime, write_moment, read_moment),
    timedelta: _written(timedelta, _write_span, _read_span),
}


def _read_number(data: str) -> int:
    try:
        return int(data)
    except ValueError:
        raise wrong("a whole number") from None


_NUMBER_AS_KEY: Final = Shape(
    text="int", encode=lambda key: str(VALUES[int].encode(key)), decode=_read_number
)


def as_key(shape: Shape) -> Shape:
    """Return how a value is written as the key of a mapping: JSON wants a text."""
    return _NUMBER_AS_KEY if shape is VALUES[int] else shape


def remembering(decode: Callable[[object], object]) -> Callable[[object], object]:
    """Return what makes equal values of plain texts one and the same value."""

    @lru_cache(maxsize=1024)
    def known(items: tuple[tuple[str, str], ...]) -> object:
        return decode(dict(items))

    def remembered(data: object) -> object:
        if not isinstance(data, dict):
            return decode(data)
        try:
            return known(tuple(data.items()))
        except TypeError:  # what is no plain text is nothing that could be known
            return decode(data)

    return remembered
