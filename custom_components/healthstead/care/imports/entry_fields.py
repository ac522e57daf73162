"""One field of a JSON entry, of the kind that belongs there, or a ``FieldError``."""

from collections.abc import Mapping
from decimal import Decimal

from .limits import LONGEST_NAME, LONGEST_WORDS, checked
from .problem import FieldError, Reason

type Fields = Mapping[str, object]


def mapping(value: object, name: str) -> Fields:
    """Return fields that stand in a field."""
    if not isinstance(value, Mapping):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    return value


def items(
    fields: Fields, name: str, default: list[object] | None = None
) -> list[object]:
    """Return a list."""
    value = fields.get(name, default)
    if value is None:
        raise FieldError(name, Reason.MISSING)
    if not isinstance(value, list):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    return value


def words(fields: Fields, name: str, default: str = "") -> str:
    """Return a text that may be missing."""
    value = fields.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    return checked(name, value, LONGEST_WORDS, lines=True).strip()


def label(fields: Fields, name: str) -> str:
    """Return a name: one line, never empty."""
    found = words(fields, name)
    if not found:
        raise FieldError(name, Reason.MISSING)
    return checked(name, found, LONGEST_NAME)


def flag(fields: Fields, name: str, *, default: bool = False) -> bool:
    """Return yes or no."""
    value = fields.get(name, default)
    if not isinstance(value, bool):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    return value


def whole(
    fields: Fields, name: str, within: range, *, default: int | None = None
) -> int:
    """Return a whole number within a range."""
    value = fields.get(name, default)
    if value is None:
        raise FieldError(name, Reason.MISSING)
    if not isinstance(value, int) or isinstance(value, bool):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    if value not in within:
        raise FieldError(name, Reason.WRONG_VALUE, value)
    return value


def decimal(fields: Fields, name: str) -> Decimal:
    """Return a number, 0 where there is none."""
    value = fields.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise FieldError(name, Reason.WRONG_TYPE, value)
    return Decimal(value)
