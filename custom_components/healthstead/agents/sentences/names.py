"""Words of an utterance that can only be a slip for a name the household knows.

They may stand where a name may; which record is meant, and whether that must be
asked, is the resolver's to say.
"""

from ...domain.checks.ingredients import looks_like
from ...domain.naming import match_name, words_of
from ..router import Names

SHORTEST = 5
"""Shorter words are like too many others."""


def misspelt(plain: str, names: Names) -> tuple[str, ...]:
    """Return the words that are near a known name, or easily mixed up with one."""
    known = {
        word for name in (*names.medications, *names.former) for word in words_of(name)
    }
    pairs = [(name, name) for name in (*names.medications, *names.former)]
    return tuple(
        word
        for word in dict.fromkeys(plain.split())
        if len(word) >= SHORTEST
        and word.isalpha()
        and word not in known
        and (match_name(word, pairs).found or set(looks_like(word)) & known)
    )
