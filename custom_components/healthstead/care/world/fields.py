"""Reading single fields of a description, with errors that name the field."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo


class WorldError(ValueError):
    """A description cannot be read; says where and why."""

    def __init__(self, where: str, why: str) -> None:
        """Keep the path of the field and the reason."""
        super().__init__(f"{where}: {why}")
        self.where = where


def text(source: Mapping[str, Any], name: str, where: str) -> str:
    """Return a text that must be there."""
    value = source.get(name)
    if not isinstance(value, str) or not value.strip():
        raise WorldError(f"{where}.{name}", "a text is needed")
    return value.strip()


def rows(source: Mapping[str, Any], name: str, where: str) -> list[Mapping[str, Any]]:
    """Return a list of objects; nothing stands for an empty list."""
    value = source.get(name) or []
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise WorldError(f"{where}.{name}", "a list is needed")
    for index, row in enumerate(value):
        if not isinstance(row, Mapping):
            raise WorldError(f"{where}.{name}[{index}]", "an object is needed")
    return list(value)


def words(source: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    """Return a list of texts; nothing stands for an empty list."""
    value = source.get(name) or []
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise WorldError(f"{where}.{name}", "a list of texts is needed")
    return tuple(value)


def moment(value: object, zone: ZoneInfo, where: str) -> datetime:
    """Return an aware moment; naive input is local, the first of two."""
    if not isinstance(value, str):
        raise WorldError(where, "an ISO date-time is needed")
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise WorldError(where, f"not an ISO date-time: {value}") from error
    return found.replace(tzinfo=zone) if found.tzinfo is None else found
