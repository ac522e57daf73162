"""How a name sounds: what a speech recogniser cannot tell apart has one key.

Own rules instead of a library: the published keys are made for one language each, and
none of those for English gives Meyer and Maier one key. These fold what English, German
and the Romance languages write differently for one sound, and no more: vowels within a
word hardly count, its last one does (Ann is not Anna).
"""

import re
import unicodedata
from functools import cache
from typing import Final

from rapidfuzz import fuzz

LEAST: Final = 50
"""Likeness (0-100) of spellings from which one key makes two names one to the ear."""
SHORT: Final = 3
"""So many sounds are too few to tell names apart: Tom is not Tim."""

# In this order, each over the whole word; ^ is its beginning, $ its end.
_RULES: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^(?:ps|x)", "s"),
        (r"^mc|^mac(?=[bcdfgklmnpqrstvz])", "mak"),
        (r"ph", "f"),
        (r"tsch|tch|sch|sh|tz|ts|cz", "s"),
        (r"ch(?=[lr])", "k"),
        (r"^ch(?=a[er])", "k"),
        (r"ch", "s"),
        (r"gh(?=[t]|$)", ""),
        (r"gh", "k"),
        (r"th|dt|td", "t"),
        (r"dge|dg", "j"),
        (r"c(?=[eiy])", "s"),
        (r"ck|qu|q|c|g", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"b", "p"),
        (r"d", "t"),
        (r"v", "f"),
        (r"w(?![aeiouy])", ""),
        (r"^[iy](?=[aeou])", "j"),
        (r"h", ""),
        (r"(?:ei|ey|ee|ie)$", "i"),
    )
)
_VOWELS: Final = re.compile(r"[aeiouy]+")
_CLASSES: Final = str.maketrans("ay", "ei")
_TWICE: Final = re.compile(r"(.)\1+")
_SPELT: Final = str.maketrans(
    {"ß": "ss", "æ": "e", "ø": "o", "œ": "e", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
    | {"1": "won", "2": "to", "3": "three", "4": "four", "6": "six", "8": "ate"}
)
"""Figures, too: a recogniser writes "met 4 min"."""


@cache
def sound_of(words: str) -> str:
    """Return the key of some words, which are taken as one."""
    word = _letters(words)
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return _TWICE.sub(r"\1", _without_vowels(word))


def _letters(words: str) -> str:
    """Return the letters without accents, in lower case."""
    plain = unicodedata.normalize("NFKD", words.casefold().translate(_SPELT))
    return "".join(letter for letter in plain if "a" <= letter <= "z")


def _without_vowels(word: str) -> str:
    """Keep that a word begins with a vowel, and the one on which it ends."""
    first = "a" if _VOWELS.match(word) else ""
    ending = re.search(r"[aiouy]$", word)
    last = ending.group(0).replace("y", "i") if ending and len(word) > 1 else ""
    return f"{first}{_VOWELS.sub('', word)}{last}"


def sound_alike(one: str, other: str) -> bool:
    """Say whether two names are one to the ear."""
    key = sound_of(one)
    if not key or key != sound_of(other):
        return False
    if len(key) <= SHORT and _first_vowel(one) != _first_vowel(other):
        return False
    return fuzz.ratio(_letters(one), _letters(other)) >= LEAST


def _first_vowel(words: str) -> str:
    """Return the class of the first vowel; a and e are often taken for each other."""
    found = _VOWELS.search(_letters(words))
    return found.group(0)[0].translate(_CLASSES) if found else ""
