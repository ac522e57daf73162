"""A sentence made ready for the patterns.

Number words become figures, slips in the names of days are mended, lengths of
time become one mark (``§0``): what is left is a string of words one blank
apart, and a way back to the places in the original.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz.distance import OSA

from ..number_reading import Token, tokens
from ..numbers import merged, unhyphenated
from . import english
from .said import Stretch
from .stretches import read_stretch

_SHORTEST_MISSPELLED: Final = 5


@dataclass(frozen=True)
class Lexed:
    """Words for the patterns, with their places in the original."""

    words: tuple[Token, ...]
    stretches: tuple[Stretch, ...]

    @cached_property
    def text(self) -> str:
        """Return the words one blank apart."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Return where each word begins in ``text``, and where the text ends."""
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return (*starts, at)

    @cached_property
    def index(self) -> dict[int, int]:
        """Return the word that begins at a place in ``text``."""
        return {start: word for word, start in enumerate(self.starts)}


def lexed(text: str) -> Lexed:
    """Make a sentence ready for the patterns."""
    found = [_mended(token) for token in unhyphenated(tokens(text))]
    found = list(_hours_said_one(merged(list(_ordinals(found)), pairs=True)))
    words: list[Token] = []
    stretches: list[Stretch] = []
    plain, at = [token.text for token in found], 0
    while at < len(found):
        if (read := read_stretch(plain, at)) is None:
            words.append(found[at])
            at += 1
            continue
        words.append(
            Token(f"§{len(stretches)}", found[at].start, found[read.end - 1].end)
        )
        stretches.append(read.stretch)
        at = read.end
    return Lexed(tuple(words), tuple(stretches))


def _mended(token: Token) -> Token:
    """Put a misspelled day or month right; leave every other word alone."""
    word = token.text.removesuffix("'s")
    word = english.SPELLINGS.get(word, word)
    if len(word) < _SHORTEST_MISSPELLED or word in english.MISSPELLED:
        return token._replace(text=word)
    if word in english.NOT_MISSPELLED or not word.isalpha():
        return token._replace(text=word)
    near = [
        name
        for name, slips in english.MISSPELLED.items()
        if name[0] == word[0]
        and abs(len(name) - len(word)) <= slips
        and OSA.distance(word, name, score_cutoff=slips) <= slips
    ]
    return token._replace(text=near[0] if len(near) == 1 else word)


def _ordinals(found: list[Token]) -> Iterator[Token]:
    """Turn "fifth" into "5th" and "twenty first" into "21st"."""
    at = 0
    while at < len(found):
        day, end = _compound_ordinal(found, at) or (0, at)
        if day:
            yield Token(f"{day}th", found[at].start, found[end].end)
        else:
            yield _ordinal(found, at)
        at = end + 1


def _compound_ordinal(found: list[Token], at: int) -> tuple[int, int] | None:
    """Read "twenty first" and "thirty-first", and say where it ends."""
    tens = english.ORDINAL_TENS.get(found[at].text)
    after = [token.text for token in found[at + 1 : at + 3]]
    hyphen = after[:1] == ["-"]
    unit = english.ORDINALS.get("".join(after[hyphen : hyphen + 1]))
    if tens is None or unit is None or unit >= english.ORDINALS["tenth"]:
        return None
    return tens + unit, at + 1 + hyphen


def _ordinal(found: list[Token], at: int) -> Token:
    day = english.ORDINALS.get(found[at].text)
    if day is None:
        return found[at]
    before = found[at - 1].text if at else ""
    after = found[at + 1].text if at + 1 < len(found) else ""
    if before in english.BEFORE_ORDINAL or after in english.AFTER_ORDINAL:
        return found[at]._replace(text=f"{day}th")
    return found[at]


def _hours_said_one(found: Iterator[Token]) -> Iterator[Token]:
    """Turn the "one" of "at one" into a figure; elsewhere it may be a pronoun."""
    before = ""
    for token in found:
        hour = token.text == "one" and before in english.BEFORE_HOUR
        yield token._replace(text="1") if hour else token
        before = token.text
