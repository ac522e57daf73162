"""How large, long, old and far away the things in a file may be.

Product choices, generous to people and closed to what would only break
something later: a date whose arithmetic overflows, a name nobody can see.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final

from .problem import FieldError, FileError, Reason

MOST_CHARACTERS: Final = 16_000_000
"""Five years of ten doses a day in MedTimer's JSON, and half as much again."""
DEEPEST: Final = 16
MOST_MEDICATIONS: Final = 2_000
MOST_DOSES: Final = 200_000
LONGEST_NAME: Final = 200
LONGEST_WORDS: Final = 2_000
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
LONGEST_SPAN: Final = timedelta(days=3_660)
MOST: Final = Decimal(1_000_000)
AHEAD: Final = timedelta(days=366)
"""How long before it is due a dose can have been answered."""

MARKUP: Final = re.compile(r"<\s*[A-Za-z/!?]")
# Marks that turn the direction of writing: what is seen is not what is stored.
TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LINES: Final = frozenset("\t\n\r")


def check_file(text: str) -> None:
    """Refuse a file that is too large, or was not text."""
    if len(text) > MOST_CHARACTERS:
        raise FileError(1, Reason.TOO_LARGE, f"{len(text)}")
    at = text.find("\0")
    if at >= 0:
        raise FileError(text.count("\n", 0, at) + 1, Reason.NOT_TEXT)


def checked(
    name: str, text: str, longest: int = LONGEST_NAME, *, lines: bool = False
) -> str:
    """Return a text that can be shown as it is; ``lines``: it may have several."""
    if len(text) > longest:
        raise FieldError(name, Reason.TOO_LONG, text)
    if MARKUP.search(text):
        raise FieldError(name, Reason.MARKUP, text)
    for sign in text:
        if sign == "\ufffd" or unicodedata.category(sign) == "Cs":
            raise FieldError(name, Reason.UNREADABLE, text)
        unseen = unicodedata.category(sign) == "Cc" and not (lines and sign in LINES)
        if unseen or sign in TURNING:
            raise FieldError(name, Reason.CONTROL, text)
    return text


def answered(name: str, moment: datetime, now: datetime) -> datetime:
    """Return a moment of the past in UTC."""
    found = within(name, moment)
    if found > now:
        raise FieldError(name, Reason.IN_FUTURE, moment)
    return found


def planned(name: str, moment: datetime, now: datetime) -> datetime:
    """Return the moment of a dose that was answered by now, in UTC."""
    found = within(name, moment)
    if found > now + AHEAD:
        raise FieldError(name, Reason.FAR_AWAY, moment)
    return found


def within(name: str, moment: datetime) -> datetime:
    """Return a moment in UTC, unless nobody can have meant it."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise FieldError(name, Reason.FAR_AWAY, moment)
    return moment.astimezone(UTC)


def check_schedule(name: str, schedule: object) -> None:
    """Refuse a schedule with a date, a length or an amount that cannot be meant."""
    for leaf in _leaves(schedule):
        match leaf:
            case date() if not FIRST_YEAR <= leaf.year <= LAST_YEAR:
                raise FieldError(name, Reason.FAR_AWAY, leaf)
            case timedelta() if not timedelta() < leaf <= LONGEST_SPAN:
                raise FieldError(name, Reason.WRONG_VALUE, leaf)
            case Decimal() if not 0 < leaf <= MOST:
                raise FieldError(name, Reason.AMOUNT, leaf)
            case str():
                checked(name, leaf)


def _leaves(value: object) -> Iterator[object]:
    """Yield the plain values of a shape and of the shapes in it."""
    if is_dataclass(value):
        for each in fields(value):
            yield from _leaves(getattr(value, each.name))
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _leaves(part)
    else:
        yield value
