"""What a printed report consists of, before it is HTML or PDF.

Shapes only: the same blocks in the same order make both, so that they say the same.
"""

from dataclasses import dataclass, field
from datetime import datetime

from .chart import Series


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A sentence or a few."""

    text: str
    strong: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Items:
    """Short statements, one a line."""

    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairs:
    """What is known, each with its name."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """The head of a column, and its share of the width."""

    title: str
    share: int = 1
    number: bool = False
    """Figures stand under each other, at the right."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Rows under heads; the first cell of a row says what the row is about."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A chart, with the words that stand for it where it cannot be seen."""

    title: str
    unit: str
    words: str
    series: Series
    has_outside: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """The name of a part within a section."""

    text: str


type Block = Text | Items | Pairs | Table | Picture | Heading


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One part of the report under its name."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A whole report."""

    title: str
    name: str
    """Whose it is, at the head of every page."""
    made: datetime
    about: Pairs
    front: tuple[Section, ...] = ()
    """A first page of its own, small: what is wanted at a glance."""
    sections: tuple[Section, ...] = field(default_factory=tuple)
    closing: tuple[str, ...] = ()
    """What it is not, and where its figures come from."""
    foot: str = ""
    """At the foot of every page."""
