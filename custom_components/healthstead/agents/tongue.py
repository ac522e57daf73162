"""The language of a turn: which it is, and that everything said in it comes from there.

It is set once, where a turn begins, and holds for everything that the turn awaits: no
reply can forget to pass it on. Which words are whose is in ``tongue_words``.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from .tongue_words import WORDS

ENGLISH: Final = "en"
SPOKEN: Final = (ENGLISH, *(code for code in WORDS if code != ENGLISH))
"""Languages that are answered in."""
CLEARLY: Final = 2
"""So many times as many words make another language plain."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_MADAM: Final = re.compile(r"\bma['\u2019]am\b")
"""Its first half alone would be French."""
_TONGUE: Final[ContextVar[str]] = ContextVar("tongue", default=ENGLISH)


def tongue() -> str:
    """Return the language that is spoken now; English where no turn has begun."""
    return _TONGUE.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language until the end of the block."""
    before = _TONGUE.set(language)
    try:
        yield
    finally:
        _TONGUE.reset(before)


def spoken(language: str) -> str:
    """Return the language we have of a tag such as "de-AT"; none of one we have not."""
    code = language.replace("_", "-").partition("-")[0].casefold()
    return code if code in SPOKEN else ""


def language_of(text: str, preferred: str = "") -> str:
    """Return the language of some words: the preferred one, unless they say otherwise.

    Only words that belong to one language alone count, so that a name, a number or
    "no" changes nothing.
    """
    expected = spoken(preferred)
    plain = _MADAM.sub(" ", unicodedata.normalize("NFC", text.casefold()))
    said = _WORD.findall(plain)
    heard = {*said, *map(plain_word, said)}
    counts = {code: len(heard & known) for code, known in WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    most = counts[best]
    alone = list(counts.values()).count(most) == 1
    if not most or not alone:
        return expected or ENGLISH
    if expected and most < CLEARLY * counts[expected]:
        return expected
    return best


def plain_word(word: str) -> str:
    """Return a word in small letters without its accents: people leave them away."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
