"""Which active ingredients a name on a pack or in speech stands for.

Only what a table holds is an answer: an unknown name has no ingredients here,
and a misspelt one is a question (``suggest_name``), never a silent match.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from rapidfuzz import fuzz, process

from .brand_table import BRANDS, SEVERAL_MEANINGS
from .confused_table import CONFUSED
from .generic_table import INGREDIENTS
from .names import bare, readings, whole, without_strength
from .product_table import PRODUCTS

type Ingredients = tuple[str, ...]
"""Lower-case names as in the table of generic names; empty when not known."""

NEAR: Final = 84
"""Likeness (0-100) from which a misspelt name may be asked about."""
RIVAL: Final = 8
"""How much less alike the next different medicine has to be."""
ALIKE: Final = 80
"""Likeness from which a name on the list of mix-ups could have been meant as well."""
SHORTEST: Final = 5
"""Shorter names are too like each other to ask about."""
_BETWEEN: Final = re.compile(r"\s*(?:/|\+|&|,|;|\band\b|\bwith\b|\bplus\b)\s*")
_HYPHEN: Final = re.compile(r"\s*(?<=[^\W\d_])-(?=[^\W\d_])\s*")


def _listed(names: str) -> Iterator[str]:
    return (whole(name) for name in names.split(",") if name.strip())


def _names() -> Mapping[str, Ingredients]:
    found: dict[str, Ingredients] = {}
    for table in (INGREDIENTS, BRANDS, PRODUCTS):
        for inside, names in table.items():
            inn = tuple(inside.split(" + "))
            found.update((name, inn) for name in _listed(names))
    found.update((whole(inn), (inn,)) for inn in INGREDIENTS)
    return found


def _look_alikes() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row, source in CONFUSED:
        names = tuple(_listed(row))
        for name in names:
            others = {other: source for other in names if other != name}
            found[name] = others | found.get(name, {})
    return found


NAMES: Final[Mapping[str, Ingredients]] = _names()
"""Every known name, its words in lower case, and what is inside."""
_LOOK_ALIKES: Final[Mapping[str, Mapping[str, str]]] = _look_alikes()


def ingredients_of(name: str) -> Ingredients:
    """Return the active ingredients of a medicine, or none when it is not known."""
    return _one(name) or _several(name, _BETWEEN) or _several(name, _HYPHEN)


def is_listed(ingredient: str) -> bool:
    """Say whether an ingredient is one that the tables know."""
    return ingredient in INGREDIENTS


def suggest_name(name: str) -> str | None:
    """Return the one known name that was clearly misspelt, for a question only."""
    said = bare(name)
    if len(said) < SHORTEST or ingredients_of(name) or _means_several(name):
        return None
    near = process.extract(
        said, NAMES.keys(), scorer=fuzz.ratio, score_cutoff=NEAR - RIVAL, limit=None
    )
    if not near or near[0][1] < NEAR:
        return None
    best, likeness, _ = near[0]
    rivals = {other for other, score, _ in near if likeness - score < RIVAL}
    if any(NAMES[other] != NAMES[best] for other in rivals):
        return None
    mixed_up = {other for other in looks_like(best) if fuzz.ratio(said, other) >= ALIKE}
    return None if mixed_up else best


def looks_like(name: str) -> tuple[str, ...]:
    """Return the names with which this one has been mixed up before."""
    return tuple(other for other, _ in confusions(name))


def confusions(name: str) -> tuple[tuple[str, str], ...]:
    """Return each name this one has been mixed up with, and who published it."""
    for reading in readings(name):
        if found := _LOOK_ALIKES.get(reading):
            return tuple(found.items())
    return ()


def _means_several(name: str) -> bool:
    return any(reading in SEVERAL_MEANINGS for reading in readings(name))


def _one(name: str) -> Ingredients:
    for reading in readings(name):
        if reading in SEVERAL_MEANINGS:
            return ()
        if found := NAMES.get(reading):
            return found
    return ()


def _several(name: str, between: re.Pattern[str]) -> Ingredients:
    """Read "a/b" and "a and b": every part has to be known, or nothing is."""
    parts = [_one(part) for part in between.split(without_strength(name))]
    if not all(parts):
        return ()
    return tuple(dict.fromkeys(inside for part in parts for inside in part))
