"""Which complaints of a diary are meant, and which are open.

Words find a complaint by its own words, then by what it is about ("spinning" finds
"dizzy"). Complaints of the same thing at the same place count as one.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from rapidfuzz import fuzz

from ..domain.complaints.concepts import topics_of
from ..domain.naming import words_of
from ..domain.symptom import Symptom
from .episodes import QUIET

ALIKE: Final = 85
_EMPTY: Final = frozenset(
    "a an the my this that it is was are of in on at and or some any no not i have had"
    " has feel feeling bit little very really so such pain still again".split()
)
"""Words that tell no complaint from another."""


def is_open(symptom: Symptom, now: datetime) -> bool:
    """Say whether a complaint is not over, and was told of lately."""
    return symptom.ended is None and now - symptom.at < QUIET


def open_complaints(symptoms: Iterable[Symptom], now: datetime) -> int:
    """Return how many things somebody has now; one that was told twice counts once."""
    return len(
        {
            (one.site.lower(), frozenset(words_of(one.text)) - _EMPTY)
            for one in symptoms
            if is_open(one, now)
        }
    )


def fitting(symptoms: Iterable[Symptom], words: str) -> tuple[Symptom, ...]:
    """Return the complaints that words mean: by words, else by what they are about."""
    told = tuple(symptoms)
    said = [word for word in words_of(words) if word not in _EMPTY]
    named = tuple(one for one in told if said and all(_has(one, w) for w in said))
    if named:
        return named
    about = set(topics_of(words))
    if about:
        return tuple(one for one in told if about & set(topics_of(_words(one))))
    return told if not said and _means_any(words) else ()


def _means_any(words: str) -> bool:
    """Say whether words name nothing: none at all, or "it"."""
    return not words.strip() or bool(words_of(words))


def of_one_thing(symptoms: Iterable[Symptom]) -> tuple[tuple[Symptom, ...], ...]:
    """Return complaints by what they are: the newest thing first."""
    told: dict[tuple[object, ...], list[Symptom]] = {}
    for one in sorted(symptoms, key=lambda each: each.at, reverse=True):
        told.setdefault(_kind(one), []).append(one)
    return tuple(tuple(many) for many in told.values())


def latest_stretch(symptoms: tuple[Symptom, ...]) -> tuple[Symptom, ...]:
    """Return the newest of complaints of one thing, back to where it was quiet."""
    kept: list[Symptom] = []
    for one in sorted(symptoms, key=lambda each: each.at, reverse=True):
        if kept and kept[-1].at - one.at >= QUIET:
            break
        kept.append(one)
    return tuple(kept)


def _kind(symptom: Symptom) -> tuple[object, ...]:
    about = topics_of(_words(symptom))
    return (symptom.site.lower(), *(about or words_of(symptom.text)))


def _words(symptom: Symptom) -> str:
    return f"{symptom.text} {symptom.site}"


def _has(symptom: Symptom, word: str) -> bool:
    return any(
        fuzz.ratio(word, own) >= ALIKE or own == f"{word}s"
        for own in words_of(_words(symptom))
    )
