"""Several measurements with their own times: a list of fields, or words.

A row that cannot be read is named, and nothing of the others is kept.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from ..care.refusal import Refusal, refuse
from ..domain.several_readings import MOST_LINES, Line, readings_in
from ..domain.vitals import VitalKind
from .resolver_names import Found
from .times import past
from .tools.spec import Argument, Asking, Missing
from .values import Row, Rows, When

FIELDS: Final = frozenset({"kind", "value", "unit", "time", "site", "source"})
"""What a row may say of one measurement."""


async def readings(words: str, argument: Argument, asking: Asking) -> Found:
    """Return every measurement, or which one cannot be read."""
    if words.startswith("["):
        given = _listed(words)
    else:
        lines = readings_in(words)
        given = None if lines is None else [_fields(line) for line in lines]
    if given is None:
        return Missing(argument=argument.name, key="unclear_readings")
    if not 0 < len(given) <= MOST_LINES:
        return refuse("rows_too_many", count=str(MOST_LINES))
    rows: list[Row] = []
    for place, fields in enumerate(given, start=1):
        row = _row(fields, asking, str(place))
        if isinstance(row, Refusal):
            return row
        rows.append(row)
    return Rows(rows=tuple(rows))


def _listed(words: str) -> list[Any] | None:
    try:
        found = json.loads(words)
    except ValueError, RecursionError:
        return None
    return found if isinstance(found, list) else None


def _fields(line: Line) -> dict[str, str]:
    return {
        "kind": line.kind.value,
        "value": line.value,
        "time": line.time,
        "site": line.site,
    }


def _row(given: Any, asking: Asking, place: str) -> Row | Refusal:
    """Return one row; its time is read as anybody would say it."""
    fields = _texts(given)
    if fields is None or fields.get("kind") not in set(VitalKind):
        return refuse("row_unclear", place=place)
    if not fields.get("value", "").strip():
        return refuse("row_unclear", place=place)
    at = past(fields["time"], asking) if fields.get("time") else None
    if at is not None and not isinstance(at, When):
        return refuse("row_time_unclear", place=place, said=fields["time"])
    return Row(
        kind=VitalKind(fields["kind"]),
        value=fields["value"].strip(),
        unit=fields.get("unit", "").strip(),
        at=at,
        site=fields.get("site", "").strip(),
        source=fields.get("source", "").strip(),
    )


def _texts(given: Any) -> dict[str, str] | None:
    """Return the fields of a row as texts; None if it has others."""
    if not isinstance(given, Mapping) or not set(given) <= FIELDS:
        return None
    plain = (str, int, float, type(None))
    if any(isinstance(v, bool) or not isinstance(v, plain) for v in given.values()):
        return None
    return {name: str(value) for name, value in given.items() if value is not None}
