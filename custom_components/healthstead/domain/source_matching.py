"""Which sensors of a house can show a vital sign of a person, the likeliest first.

A suggestion, never more: nothing is watched until somebody says yes to it. What is
surely something else (a room's temperature, a battery, a plant, a processor), what has
no unit that is understood, and what is somebody else's, is not suggested at all.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from . import source_words as w
from .sources import Clue, Sources
from .vitals import VitalKind
from .watching.shapes import Half
from .watching.units import Why, code_of

UNIT_SCORE = 2
CLASS_SCORE = 2
WORD_SCORE = 2
PLATFORM_SCORE = 1
OWN_SCORE = 4
"""Whose it is says more than how it is called [product choice, like all of these]."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """An entity of the house, as far as it tells what it is."""

    entity: str
    name: str = ""
    unit: str = ""
    device_class: str = ""
    platform: str = ""
    device: str = ""
    """The id of its device: both halves of a pressure belong to one."""
    device_name: str = ""
    owner: str = ""
    """The person entity that its device belongs to, where that is known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Whose:
    """For whom a source is looked for."""

    name: str
    linked: str = ""
    """Their person entity."""
    others: tuple[str, ...] = ()
    """The names of everybody else who is looked after here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """A sensor for a kind, with the other half of a blood pressure."""

    entity: str
    score: int
    second: str = ""
    unit: str = ""


def suggestions(
    kind: VitalKind, things: Iterable[Thing], whose: Whose, taken: Sources | None = None
) -> tuple[Suggestion, ...]:
    """Return what fits, the likeliest first; what is in use for the kind is left out."""
    used = {source.entity for source in (taken or Sources()).of(kind)}
    known = [thing for thing in things if not _is_of_another(thing, whose)]
    pairs = ((thing, _score(kind, thing, whose)) for thing in known)
    scored = [(thing, score) for thing, score in pairs if score]
    found = [
        Suggestion(
            entity=thing.entity,
            score=score,
            second=_other_half(thing, known) if _has_halves(kind) else "",
            unit=thing.unit,
        )
        for thing, score in scored
        if thing.entity not in used
    ]
    whole = (one for one in found if one.second or not _has_halves(kind))
    return tuple(sorted(whole, key=lambda one: (-one.score, one.entity)))


def clue_suggestions(
    clue: Clue, things: Iterable[Thing], whose: Whose
) -> tuple[str, ...]:
    """Return what may tell whether somebody is active or asleep, by its name."""
    found = [
        (-_own(thing, whose), thing.entity)
        for thing in things
        if not thing.unit
        and not _is_of_another(thing, whose)
        and _says(_text(thing), w.CLUE_WORDS[clue])
        and not _says(_text(thing), w.NOT_A_CLUE[clue])
    ]
    return tuple(entity for _, entity in sorted(found))


def _has_halves(kind: VitalKind) -> bool:
    return kind is VitalKind.BLOOD_PRESSURE


def _score(kind: VitalKind, thing: Thing, whose: Whose) -> int:
    """Return how likely a thing shows a kind; 0 if it does not."""
    words = _words_score(kind, thing)
    if not words or not _unit_fits(kind, thing):
        return 0
    return (
        words
        + UNIT_SCORE * bool(thing.unit)
        + CLASS_SCORE * bool(thing.device_class)
        + PLATFORM_SCORE * (thing.platform in w.PLATFORMS)
        + _own(thing, whose)
    )


def _words_score(kind: VitalKind, thing: Thing) -> int:
    """Return what its name and class say; 0 where they say something else."""
    text = _text(thing)
    if thing.device_class not in w.DEVICE_CLASSES[kind]:
        return 0
    if _says(text, w.NEVER) or _says(text, w.NOT_FOR[kind]):
        return 0
    if _says(text, _known_words(kind, thing)):
        return WORD_SCORE
    itself = w.TELLS_BY_ITSELF.get(kind)
    return CLASS_SCORE if itself and thing.device_class == itself else 0


def _known_words(kind: VitalKind, thing: Thing) -> tuple[str, ...]:
    weak = () if thing.unit else w.WEAK_WITHOUT_UNIT.get(kind, ())
    return tuple(word for word in w.WORDS[kind] if word not in weak)


def _unit_fits(kind: VitalKind, thing: Thing) -> bool:
    return not isinstance(code_of(kind, thing.unit), Why)


def _other_half(thing: Thing, things: Iterable[Thing]) -> str:
    """Return the diastolic sensor beside a systolic one: of its device, or its name."""
    stem = _stem(thing, Half.SYSTOLIC)
    found = [
        ((one.device != thing.device) or not thing.device, one.entity)
        for one in things
        if one.unit == thing.unit
        and _says(_text(one), w.HALF_WORDS[Half.DIASTOLIC])
        and _belong(thing, one, stem)
    ]
    return min(found)[1] if found else ""


def _belong(thing: Thing, other: Thing, stem: str) -> bool:
    if thing.device and thing.device == other.device:
        return True
    return stem == _stem(other, Half.DIASTOLIC)


def _stem(thing: Thing, half: Half) -> str:
    """Return the name of the entity without the word for its half."""
    text = _plain(thing.entity)
    for word in w.HALF_WORDS[half]:
        text = text.replace(f" {word} ", " ")
    return text


def _is_of_another(thing: Thing, whose: Whose) -> bool:
    """Say whether it is known to be somebody else's."""
    if thing.owner and whose.linked:
        return thing.owner != whose.linked
    text = _text(thing)
    return not _says(text, _names(whose.name)) and any(
        _says(text, _names(other)) for other in whose.others
    )


def _own(thing: Thing, whose: Whose) -> int:
    owned = bool(thing.owner) and thing.owner == whose.linked
    return OWN_SCORE * (owned or _says(_text(thing), _names(whose.name)))


def _names(name: str) -> tuple[str, ...]:
    """Return a whole name, and the first, by which people call their things."""
    words = _plain(name).split()
    return (" ".join(words), words[0], f"{words[0]}s") if words else ()


def _text(thing: Thing) -> str:
    return _plain(f"{thing.entity} {thing.name} {thing.device_name}")


def _plain(text: str) -> str:
    """Return words in lower case without accents, a blank before and after each."""
    flat = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(letter for letter in flat if not unicodedata.combining(letter))
    return f" {' '.join(re.findall('[a-z0-9]+', bare))} "


def _says(text: str, phrases: Iterable[str]) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)
