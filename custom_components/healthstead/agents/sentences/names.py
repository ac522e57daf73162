"""Words of an utterance that can only be a slip for a name the household knows.

They may stand where a name may; which record is meant, and whether that must be
asked, is the resolver's to say.
"""

import re
from collections.abc import Iterator
from typing import Final

from ...domain.checks.ingredients import looks_like
from ...domain.naming import MOST_PIECES, match_name, words_of
from ...domain.sounding import sound_alike
from ..resolver_names import TITLES, called
from ..router import Names

SHORTEST = 5
"""Shorter words are like too many others."""


def misspelt(plain: str, names: Names) -> tuple[str, ...]:
    """Return the words that are near a known name, or easily mixed up with one."""
    known = {
        word for name in (*names.medications, *names.former) for word in words_of(name)
    }
    pairs = [(name, name) for name in (*names.medications, *names.former)]
    near = (
        word
        for word in dict.fromkeys(plain.split())
        if len(word) >= SHORTEST
        and word.isalpha()
        and word not in known
        and (match_name(word, pairs).found or set(looks_like(word)) & known)
    )
    return (*near, *_in_pieces(plain, known))


def _in_pieces(plain: str, known: set[str]) -> Iterator[str]:
    """Yield words that together sound like a name: "met 4 min"."""
    words, known = plain.split(), {name for name in known if len(name) >= SHORTEST}
    for size in range(2, MOST_PIECES):
        for at in range(len(words) - size + 1):
            piece = words[at : at + size]
            if not known & set(piece) and any(
                sound_alike("".join(piece), name) for name in known
            ):
                yield " ".join(piece)


_TITLED: Final = re.compile(
    rf"\b(?=((?:{'|'.join(sorted(TITLES))})\.? [^\W\d_]+(?: [^\W\d_]+)?)\b)"
)


def as_called(plain: str, clinicians: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that a clinician is called by: a title and a part of the name."""
    found: list[str] = []
    for match in _TITLED.finditer(plain):
        title, *rest = match[1].split()
        for size in range(1, len(rest) + 1):
            words = " ".join([title, *rest[:size]])
            if called(" ".join(rest[size - 1 : size]), clinicians):
                found.append(words)
    return tuple(found)
