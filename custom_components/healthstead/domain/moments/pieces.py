"""Where in a sentence a day and an hour are named, each in its own words.

For whoever takes a request apart; what the words mean is ``parsing``'s to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from . import english
from .lexing import Lexed, lexed
from .reading import Phrase, item_at, phrases
from .said import Said

_LONGEST: Final = 2_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Some words for time, and whether they name a day, an hour or neither."""

    text: str
    start: int
    end: int
    day: str = ""
    """The part of the words that names the day."""
    hour: str = ""
    """The part of the words that names the hour, with the part of the day it lies in."""
    part: str = ""
    """The part of the words that names a part of the day beside an hour, or alone."""
    past: bool = False
    """How long something has lasted, or how long ago it was."""


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Return everything that a sentence says about time, in order."""
    words = lexed(text[:_LONGEST])
    return tuple(_piece(words, phrase, text) for phrase in phrases(words))


def _piece(words: Lexed, phrase: Phrase, text: str) -> Piece:
    """Part a phrase into the words for the day and those for the hour."""
    said: dict[str, str] = {}
    for name, start, end in _runs(words, phrase):
        said[name] = text[start:end].rstrip(" .,")
    start, end = words.words[phrase.start].start, words.words[phrase.end - 1].end
    shift = phrase.said.shift
    return Piece(
        text=text[start:end],
        start=start,
        end=end,
        past=phrase.said.since is True or (shift is not None and shift.sign < 0),
        **said,
    )


def _runs(words: Lexed, phrase: Phrase) -> Iterator[tuple[str, int, int]]:
    """Yield what each run of expressions names, and its place in the text."""
    for names_day, run in groupby(
        _items(words, phrase), lambda item: item.said == _DAY
    ):
        items = list(run)
        if names_day:
            yield _DAY, items[0].start, items[-1].end
            continue
        parted = next((n for n, item in enumerate(items) if item.moved), 0)
        if parted:
            yield _PART, items[0].start, items[parted - 1].end
            items = items[parted:]
        name = _HOUR if any(item.said == _HOUR for item in items) else _PART
        yield name, items[0].start, items[-1].end


_DAY: Final = "day"
_HOUR: Final = "hour"
_PART: Final = "part"


class _Item(NamedTuple):
    """One expression: what it names, its place, and whether "to" stands before it."""

    said: str
    start: int
    end: int
    moved: bool


def _items(words: Lexed, phrase: Phrase) -> Iterator[_Item]:
    """Yield the expressions of a phrase; what names neither is left out."""
    at = phrase.start
    while at < phrase.end:
        item = item_at(words, at)
        if item is None or item[1] > phrase.end:
            at += 1
            continue
        start, end = words.words[at].start, words.words[item[1] - 1].end
        moved = at > 0 and words.words[at - 1].text in english.MOVES
        if name := _named(item[0]):
            yield _Item(name, start, end, moved)
        at = item[1]


def _named(said: Said) -> str:
    if said.clock or said.anchor or said.number is not None:
        return _HOUR
    if said.shift is not None and said.shift.stretch.minutes:
        return _HOUR
    if said.part is not None:
        return _PART
    vague = said.doubt is not None or said.now or said.month is not None
    return "" if vague else _DAY
