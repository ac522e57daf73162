"""Which pairs of ingredients the pack has something to say about.

Two answers exist for a pair: an ``Interaction``, or that it is not in the list.
No value means harmless, so nobody can be told that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .group_table import MEMBERS, Group
from .ingredients import Ingredients
from .interaction_table import PACK, Pair, Severity, Side

type IngredientPair = frozenset[str]


class Unlisted(StrEnum):
    """The only thing that can be said of a pair that is not in the pack."""

    NOT_IN_LIST = "not_in_list"


@dataclass(frozen=True, kw_only=True, slots=True)
class Interaction:
    """One pair of the pack that was met, and between which two medicines."""

    other: str
    """The name of the other medicine, as its record calls it."""
    ingredient: str
    """The ingredient of the new medicine."""
    other_ingredient: str
    severity: Severity
    why: str
    ask: str
    source: str
    reviewed: str
    """Who reviewed the row; empty until a clinician has."""


def members_of(side: Side) -> frozenset[str]:
    """Return every ingredient that a side of a pair stands for."""
    return frozenset(
        name
        for item in side
        for name in (MEMBERS[item] if isinstance(item, Group) else (item,))
    )


def _pairs(row: Pair) -> Iterator[IngredientPair]:
    others = members_of(row.other)
    for one in members_of(row.one):
        yield from (frozenset((one, other)) for other in others if other != one)


def _index() -> Mapping[IngredientPair, Pair]:
    """Return the row of each pair of ingredients, the graver where two rows meet."""
    found: dict[IngredientPair, Pair] = {}
    for row in sorted(PACK, key=lambda row: row.severity is not Severity.AVOID):
        for pair in _pairs(row):
            found.setdefault(pair, row)
    return found


_ROWS: Final = _index()


def between(ingredient: str, other: str) -> Pair | Unlisted:
    """Return what the pack says of two ingredients, in whichever order."""
    return _ROWS.get(frozenset((ingredient, other)), Unlisted.NOT_IN_LIST)


def interactions_among(
    new: Ingredients, others: Mapping[str, Ingredients]
) -> tuple[Interaction, ...]:
    """Return the pack's pairs between a medicine and the others, gravest first.

    An empty answer means that no pair is in the list, and nothing more than that.
    """
    found = [met for name, inside in others.items() for met in _met(new, name, inside)]
    return tuple(sorted(found, key=lambda met: met.severity is not Severity.AVOID))


def _met(new: Ingredients, name: str, inside: Ingredients) -> Iterator[Interaction]:
    """Yield each row once between two medicines, however many ingredients meet it."""
    told: set[Pair] = set()
    for one in new:
        for other in inside:
            row = between(one, other)
            if isinstance(row, Unlisted) or row in told:
                continue
            told.add(row)
            yield Interaction(
                other=name,
                ingredient=one,
                other_ingredient=other,
                severity=row.severity,
                why=row.why,
                ask=row.ask,
                source=row.source,
                reviewed=row.reviewed,
            )
