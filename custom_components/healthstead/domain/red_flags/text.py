"""From what was typed or heard to plain words, with the way back.

Case, quotes, contractions, spelling and typing mistakes end here; what the
words mean does not concern this file.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .language import Spelling

LONGEST: Final = 4000
"""Characters that are read; what a person says in one breath is far shorter."""
_TOKEN: Final = re.compile(
    r"\d+(?:[.,:/]\d+)*|[^\W\d_](?:[^\s.,;:!?()\[\]{}\"“”«»…—–/\\|*_~+=<>#\d-]|'(?=\w))*"
    r"|[.!?…\n;]+|[,:()—–\"“”«»]"
)
_CURLY: Final = str.maketrans(dict.fromkeys("’‘`\u00b4\u02bc", "'"))
_ENDS: Final = re.compile(r"[.!…\n;]+")
_COMMAS: Final = frozenset(',:()—–"“”«»')
_LATIN_MARKS: Final = re.compile("[\u0300-\u036f]")
SHORTEST_TYPO: Final = 4
LONG_WORD: Final = 8
"""From this length two slips are forgiven, below it one."""


@dataclass(frozen=True, slots=True)
class Token:
    """One plain word and where it stood in the original."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words of one utterance, joined by single spaces."""

    original: str
    tokens: tuple[Token, ...]
    plain: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, original: str, tokens: Iterable[Token]) -> Text:
        """Join tokens and remember where each begins."""
        kept = tuple(tokens)
        ends = accumulate((len(t.word) + 1 for t in kept), initial=0)
        plain = "".join(f"{t.word} " for t in kept)
        return cls(original, kept, plain, tuple(ends)[:-1])

    def index(self, position: int) -> int:
        """Return the token that holds a position of ``plain``."""
        return bisect_right(self.starts, position) - 1

    def said(self, first: int, last: int) -> str:
        """Return the original words from one token to another, both included."""
        return self.original[self.tokens[first].start : self.tokens[last].end].strip()


def read_text(original: str, spelling: Spelling) -> Text:
    """Return the plain words of an utterance."""
    cut = original[:LONGEST]
    tokens = (t for found in _TOKEN.finditer(cut) for t in _expand(found, spelling))
    return Text.of(cut, _join(list(tokens), spelling))


def _expand(found: re.Match[str], spelling: Spelling) -> Iterable[Token]:
    start, end = found.span()
    for word in _words(found.group(), spelling):
        yield Token(word, start, end)


def _words(raw: str, spelling: Spelling) -> tuple[str, ...]:
    if "?" in raw:
        return ("?",)
    if _ENDS.fullmatch(raw):
        return (".",)
    if raw in _COMMAS:
        return (",",)
    word = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", raw.casefold()))
    word = unicodedata.normalize("NFC", word.translate(_CURLY)).strip("'")
    if (known := spelling.words.get(word)) is not None:
        return tuple(known.split())
    for ending, plain in spelling.endings:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word.removesuffix(ending)
            return (
                *spelling.words.get(stem, _corrected(stem, spelling)).split(),
                plain,
            )
    parts = (_corrected(part, spelling) for part in word.split("'") if part)
    return tuple(plain for part in parts for plain in part.split())


def _corrected(word: str, spelling: Spelling) -> str:
    if len(word) < SHORTEST_TYPO or word in spelling.known or not word.isalpha():
        return word
    meant, slips = _meant(word, spelling)
    if meant != word:
        plain, fewer = _nearest(word, spelling.ordinary.get(word[0], ()))
        meant = plain if fewer < slips else meant
    return spelling.words.get(meant, meant)


def _meant(word: str, spelling: Spelling) -> tuple[str, float]:
    """Return the word of the rules that was meant, and by how many slips."""
    meant, slips = _nearest(word, spelling.vocabulary)
    if slips > 1:
        other, fewer = _nearest(word, spelling.wider.get(word[0], ()))
        if fewer < slips:
            return other, fewer
    return (meant, slips) if meant != word else _nearest(word, spelling.last)


@lru_cache(maxsize=4096)
def _nearest(word: str, vocabulary: tuple[str, ...]) -> tuple[str, float]:
    """Return the word of the vocabulary that was meant, and by how many slips."""
    slips = 2 if len(word) >= LONG_WORD else 1
    found = process.extractOne(
        word, vocabulary, scorer=OSA.distance, processor=None, score_cutoff=slips
    )
    return (word, inf) if found is None else (str(found[0]), found[1])


def _join(tokens: list[Token], spelling: Spelling) -> list[Token]:
    """Replace phrases such as "nine one one" by what they stand for."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        for size in range(min(spelling.longest, len(tokens) - at), 0, -1):
            words = tuple(t.word for t in tokens[at : at + size])
            if (plain := spelling.phrases.get(words)) is not None:
                last = tokens[at + size - 1]
                joined += [
                    Token(word, tokens[at].start, last.end) for word in plain.split()
                ]
                at += size
                break
        else:
            joined.append(tokens[at])
            at += 1
    return joined
