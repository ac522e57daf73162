"""Whether an ingredient is what somebody told to be allergic to.

The words that were told are searched for names of medicines and of classes;
"rash from amoxicillin as a child" is an allergy to amoxicillin and, since one
penicillin counts for all, to the penicillins. Where nothing is recognised,
nothing is found; that is not an all-clear.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .allergy_table import ALLERGIES, AllergyClass
from .ingredients import Ingredients, ingredients_of
from .interactions import members_of
from .names import whole

TOLD: Final = "What was told about allergies"
LONGEST: Final = 5
"""Words in the longest name that is looked for."""
SHORTEST: Final = 4
"""Letters from which a single word may be the name of a medicine."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AllergyHit:
    """An ingredient that a told allergy concerns."""

    ingredient: str
    told: str
    """The allergy in the words it was told in."""
    certain: bool
    """False where only a relation of the two is known."""
    source: str


def allergy_hits(
    ingredients: Ingredients, allergies: tuple[str, ...]
) -> tuple[AllergyHit, ...]:
    """Return one hit for each ingredient and told allergy, the certain ones first."""
    found = [
        hit
        for told in allergies
        for ingredient in ingredients
        if (hit := _hit(ingredient, told)) is not None
    ]
    return tuple(sorted(found, key=lambda hit: not hit.certain))


def _hit(ingredient: str, told: str) -> AllergyHit | None:
    named = _named(told)
    hits = sorted(
        _verdicts(ingredient, told, named), key=lambda verdict: not verdict[0]
    )
    if not hits:
        return None
    certain, source = hits[0]
    return AllergyHit(ingredient=ingredient, told=told, certain=certain, source=source)


def _verdicts(
    ingredient: str, told: str, named: frozenset[str]
) -> Iterator[tuple[bool, str]]:
    """Yield (certain, source) for each way in which the allergy is concerned."""
    if ingredient in named or whole(ingredient) == whole(told):
        yield True, TOLD
    for row in ALLERGIES:
        certain = members_of(row.certain)
        by_class = _says(told, row)
        if not by_class and not named & certain:
            continue
        if ingredient in certain:
            yield by_class or row.one_for_all, row.source
        elif ingredient in members_of(row.related):
            yield False, row.source


def _says(told: str, row: AllergyClass) -> bool:
    words = f" {whole(told)} "
    return any(f" {whole(name)} " in words for name in row.said.split(","))


def _named(told: str) -> frozenset[str]:
    """Return the ingredients of every medicine that is named in the words."""
    words = whole(told).split()
    stretches = (
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1)
    )
    return frozenset(
        inside
        for stretch in stretches
        if len(stretch) >= SHORTEST
        for inside in ingredients_of(stretch)
    )
