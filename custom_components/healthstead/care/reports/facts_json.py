"""Facts as JSON text and back, for keeping.

Shapes are read off the dataclasses, so that a new field needs nothing here: one that
an old text lacks takes its default, one that is no longer known is left out.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from .facts import ReportFacts

type Json = bool | int | str | list[Json] | dict[str, Json] | None


def to_json(facts: ReportFacts) -> str:
    """Return the facts as one line of JSON."""
    return json.dumps(_plain(facts), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> ReportFacts:
    """Return the facts again, their instants on the person's clock.

    Raises ``ValueError`` (or ``KeyError``, ``TypeError``) where it is no such text.
    """
    told = json.loads(text)
    return cast("ReportFacts", _shaped(ReportFacts, told, ZoneInfo(told["zone"])))


def _plain(value: object) -> Json:
    match value:
        case Enum():
            return cast("str", value.value)
        case None | bool() | int() | str():
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case frozenset():
            return cast("list[Json]", sorted(str(one) for one in value))
        case tuple():
            return [_plain(one) for one in value]
        case _:
            shape = cast("Any", value)
            return {one.name: _plain(getattr(shape, one.name)) for one in fields(shape)}


def _shaped(kind: Any, told: Any, zone: ZoneInfo) -> object:
    if isinstance(kind, UnionType):
        (inner,) = (one for one in get_args(kind) if one is not type(None))
        return None if told is None else _shaped(inner, told, zone)
    if (origin := get_origin(kind)) in {tuple, frozenset}:
        inner = get_args(kind)[0]
        return origin(_shaped(inner, one, zone) for one in told)
    if isinstance(kind, type) and issubclass(kind, datetime):
        return datetime.fromisoformat(told).astimezone(zone)
    if isinstance(kind, type) and issubclass(kind, date):
        return date.fromisoformat(told)
    if kind is Decimal:
        return Decimal(told)
    return _of_shape(kind, told, zone)


def _of_shape(kind: Any, told: Any, zone: ZoneInfo) -> object:
    if not is_dataclass(kind):
        return kind(told) if _is_enum(kind) else told
    hints = _hints(cast("type", kind))
    known = {name: one for name, one in told.items() if name in hints}
    made = {name: _shaped(hints[name], one, zone) for name, one in known.items()}
    return cast("Callable[..., object]", kind)(**made)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
