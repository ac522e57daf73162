"""One thing that a text says, in a form in which texts and facts are compared."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Sort(StrEnum):
    """What an anchor is."""

    NUMBER = "number"
    PAIR = "pair"
    TIME = "time"
    DATE = "date"
    WEEKDAY = "weekday"
    NAME = "name"
    """Somebody's own words or name, exactly as the facts have them."""
    MEANING = "meaning"
    ODD = "odd"


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """One thing that is said, in a form that can be compared."""

    sort: Sort
    value: str
    unit: str = ""
    written: str = field(default="", compare=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A text, read."""

    anchors: tuple[Anchor, ...]
    words: tuple[str, ...]
    """Every other word, in lower case."""


def day_text(year: str | None, month: int, day: int) -> str:
    """Return a day in the form in which days are compared."""
    return f"{year or ''}-{month:02}-{day:02}"


def forms_of(day: date) -> tuple[str, str]:
    """Return a day as it is compared, with its year and without."""
    return day_text(str(day.year), day.month, day.day), day_text(
        None, day.month, day.day
    )
