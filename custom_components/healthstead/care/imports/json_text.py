"""JSON from strangers: complete, shallow, without doubles, and with line numbers.

The standard reader tells values and no places. The places of the entries are
found by a scan of the marks, which also refuses deep nesting before the reader
sees it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from .limits import DEEPEST
from .problem import FileError, Reason

type Fields = dict[str, object]

_MARK: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[\]{}:]', re.DOTALL)
LONGEST_SOURCE: Final = 8_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where an entry stands."""

    start: int
    line: int
    end: int

    def cut(self, text: str) -> str:
        """Return the entry as it stands in the text, or its beginning."""
        return text[self.start : min(self.end, self.start + LONGEST_SOURCE)]


@dataclass(slots=True)
class _Scan:
    """Follows the marks: which keys are open, and where the entries are."""

    text: str
    keys: list[str] = field(default_factory=list)
    key: str = ""
    said: str = ""
    begun: int = 0
    line: int = 1
    counted: int = 0
    found: dict[str, list[Place]] = field(default_factory=dict)

    def mark(self, sign: str, start: int) -> None:
        """Take the next mark."""
        if sign[0] == '"':
            self.said = sign[1:-1]
        elif sign == ":":
            self.key = self.said
        elif sign in "[{":
            self._open(sign, start)
        elif self.keys:
            self._close(start + 1)

    def _open(self, sign: str, start: int) -> None:
        self.keys.append(self.key)
        self.key = ""
        if len(self.keys) > DEEPEST:
            raise FileError(self._line(start), Reason.TOO_DEEP)
        if sign == "{" and self._section() is not None:
            self.begun = start

    def _close(self, end: int) -> None:
        section = self._section()
        if section is not None and self.text[end - 1] == "}":
            place = Place(start=self.begun, line=self._line(self.begun), end=end)
            self.found.setdefault(section, []).append(place)
        self.keys.pop()
        self.key = ""

    def _section(self) -> str | None:
        """Return the section whose list the open entry stands in, if it is one."""
        match self.keys:
            case ["", "list", ""]:
                return ""
            case ["", section, "list", ""]:
                return section
            case _:
                return None

    def _line(self, at: int) -> int:
        self.line += self.text.count("\n", self.counted, at)
        self.counted = at
        return self.line


def places(text: str) -> dict[str, list[Place]]:
    """Return the places of the objects in each section's ``list``, in order."""
    scan = _Scan(text)
    for mark in _MARK.finditer(text):
        scan.mark(mark[0], mark.start())
    return scan.found


def placed(entries: list[object], there: list[Place]) -> Iterator[tuple[object, Place]]:
    """Yield each entry with its place; what is no object has that of the next one."""
    waiting = iter(there)
    place = next(waiting, Place(start=0, line=1, end=0))
    for entry in entries:
        yield entry, place
        if isinstance(entry, dict):
            place = next(waiting, place)


def values(text: str, *, exact: bool = True) -> object:
    """Return the value of a JSON text; ``exact``: decimals as they are written."""
    try:
        return json.loads(
            text,
            parse_float=Decimal if exact else None,
            parse_constant=_refuse,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as wrong:
        raise FileError(wrong.lineno, Reason.NOT_JSON, wrong.msg) from None
    except (ValueError, ArithmeticError) as wrong:
        raise FileError(1, Reason.NOT_JSON, str(wrong)) from None


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is not a number")


def _once(pairs: list[tuple[str, object]]) -> Fields:
    """Return an object's fields; a field given twice could mean either."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field is given twice")
    return found
