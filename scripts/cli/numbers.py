"""Fields of a line that hold measured values; a wrong one is named."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any


def measured(fields: Mapping[str, Any], name: str) -> Decimal | None:
    """Return a number exactly as it was written, or None where it is not given."""
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"{name}: a number is needed")  # noqa: TRY004
    try:
        exact = Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"{name}: a number is needed") from error
    if not exact.is_finite():
        raise ValueError(f"{name}: a number is needed")
    return exact


def needed(fields: Mapping[str, Any], name: str) -> Decimal:
    """Return a number that must be there."""
    found = measured(fields, name)
    if found is None:
        raise ValueError(f"{name}: missing")
    return found


def whole(fields: Mapping[str, Any], name: str) -> int | None:
    """Return a whole number, or None where it is not given."""
    found = measured(fields, name)
    if found is not None and found != found.to_integral_value():
        raise ValueError(f"{name}: a whole number is needed")
    return None if found is None else int(found)


def inside(line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the fields under ``input``."""
    fields = line.get("input")
    if not isinstance(fields, dict):
        raise ValueError("input: an object is needed")  # noqa: TRY004
    return fields
