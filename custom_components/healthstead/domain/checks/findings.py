"""Everything to ask about before one medicine joins the others: the one entry.

A finding is a fact with its source; the words for people are made elsewhere
from ``kind`` and ``facts``. No finding means that nothing is in the lists
(wording key ``NOTHING_FOUND``), never that a medicine is safe.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from .allergy import allergy_hits
from .group_table import MEMBERS, Group
from .high_risk import LABEL, high_alert_source, sparing_of
from .ingredients import (
    Ingredients,
    confusions,
    ingredients_of,
    is_listed,
    suggest_name,
)
from .interaction_table import Severity
from .interactions import Unlisted, interactions_among
from .names import bare, readings, whole
from .strength import strength_of

NOTHING_FOUND: Final = Unlisted.NOT_IN_LIST
"""The wording key for a check without findings."""
PACKS: Final = "The active ingredients of both medicines"
TABLE: Final = "The table of ingredients"


class FindingKind(StrEnum):
    """What was found, in the order in which findings of one weight stand."""

    ALLERGY = "allergy"
    ALLERGY_RELATED = "allergy_related"
    INTERACTION = "interaction"
    DUPLICATE_INGREDIENT = "duplicate_ingredient"
    NOT_KNOWN = "not_known"
    HIGH_ALERT = "high_alert"
    LOOKS_LIKE = "looks_like"


_ORDER: Final = {kind: place for place, kind in enumerate(FindingKind)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A medicine as it is to be checked."""

    name: str
    strength: str = ""
    ingredients: Ingredients = ()
    """As the user gave them: they win over the table. Empty: the table is asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One reason to ask, with its source."""

    kind: FindingKind
    subject: str
    """The medicine that the finding is about."""
    other: str = ""
    """What it is found with: a medicine, a told allergy, look-alike names, or nothing."""
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What a sentence needs, by name; see each function here."""
    source: str
    grave: bool = False


def check(
    new: Candidate, present: Sequence[Candidate], allergies: Sequence[str]
) -> tuple[Finding, ...]:
    """Return what to ask about before a medicine joins those present, gravest first."""
    found = [
        *_allergies(new, allergies),
        *_not_known(new),
        *_high_alert(new),
        *_looks_like(new, present),
    ]
    for other in present:
        found += [
            *_duplicates(new, other),
            *_interactions(new, other),
            *_not_known(other, beside=new.name),
        ]
    return tuple(sorted(found, key=lambda each: (not each.grave, _ORDER[each.kind])))


def ingredients_in(candidate: Candidate) -> Ingredients:
    """Return the ingredients to check with: the user's own, else the table's."""
    given = (
        inside
        for words in candidate.ingredients
        for inside in ingredients_of(words) or (bare(words) or whole(words),)
        if inside
    )
    return tuple(dict.fromkeys(given)) or ingredients_of(candidate.name)


def _compared(candidate: Candidate) -> Ingredients:
    """Return the ingredients, or the bare name where none are known."""
    name = bare(candidate.name) or whole(candidate.name)
    return ingredients_in(candidate) or ((name,) if name else ())


def _duplicates(new: Candidate, other: Candidate) -> Iterator[Finding]:
    """Find shared ingredients; facts: ingredient, strength, other_strength."""
    theirs = _compared(other)
    for ingredient in _compared(new):
        if ingredient in theirs:
            yield Finding(
                kind=FindingKind.DUPLICATE_INGREDIENT,
                subject=new.name,
                other=other.name,
                facts={
                    "ingredient": ingredient,
                    "strength": new.strength,
                    "other_strength": other.strength,
                },
                source=PACKS,
                grave=ingredient not in MEMBERS[Group.SUPPLEMENT],
            )


def _allergies(new: Candidate, allergies: Sequence[str]) -> Iterator[Finding]:
    """Find told allergies; facts: ingredient, told."""
    for hit in allergy_hits(_compared(new), tuple(allergies)):
        yield Finding(
            kind=FindingKind.ALLERGY if hit.certain else FindingKind.ALLERGY_RELATED,
            subject=new.name,
            other=hit.told,
            facts={"ingredient": hit.ingredient, "told": hit.told},
            source=hit.source,
            grave=hit.certain,
        )


def _interactions(new: Candidate, other: Candidate) -> Iterator[Finding]:
    """Find pairs of the pack.

    Facts: ingredient, other_ingredient, severity, why, ask, reviewed (who
    reviewed the row, empty until somebody has).
    """
    known = {other.name: ingredients_in(other)}
    for met in interactions_among(ingredients_in(new), known):
        yield Finding(
            kind=FindingKind.INTERACTION,
            subject=new.name,
            other=other.name,
            facts={
                "ingredient": met.ingredient,
                "other_ingredient": met.other_ingredient,
                "severity": met.severity.value,
                "why": met.why,
                "ask": met.ask,
                "reviewed": met.reviewed,
            },
            source=met.source,
            grave=met.severity is Severity.AVOID,
        )


def _high_alert(new: Candidate) -> Iterator[Finding]:
    """Say that a medicine is high-alert or not daily.

    Facts: least_days and weekday ("yes" or "no") where it is not taken daily,
    such as 7 for once a week; no facts otherwise.
    """
    inside = ingredients_in(new)
    strength = strength_of(new.strength) or strength_of(new.name)
    sparing = sparing_of(new.name, inside, strength)
    source = high_alert_source(new.name, inside)
    if sparing is None and source is None:
        return
    facts = {}
    if sparing is not None:
        facts = {
            "least_days": str(sparing.least_days),
            "weekday": "yes" if sparing.weekday else "no",
        }
    yield Finding(
        kind=FindingKind.HIGH_ALERT,
        subject=new.name,
        facts=facts,
        source=source or LABEL,
    )


def _looks_like(new: Candidate, present: Sequence[Candidate]) -> Iterator[Finding]:
    """Find names it was mixed up with.

    Facts: names (all that are published, with commas), present ("yes" where the
    other one is a medicine of this person, "no" for the list as a whole).
    """
    alike = dict(confusions(new.name))
    if not alike:
        return
    names = ", ".join(alike)
    for other in present:
        for name in sorted(alike.keys() & set(readings(other.name))):
            yield Finding(
                kind=FindingKind.LOOKS_LIKE,
                subject=new.name,
                other=other.name,
                facts={"names": name, "present": "yes"},
                source=alike[name],
            )
    yield Finding(
        kind=FindingKind.LOOKS_LIKE,
        subject=new.name,
        other=names,
        facts={"names": names, "present": "no"},
        source="; ".join(dict.fromkeys(alike.values())),
    )


def _not_known(candidate: Candidate, beside: str = "") -> Iterator[Finding]:
    """Say that nothing could be checked, or not everything.

    Facts: unknown (the name or the ingredients that are in no table), checked
    ("nothing", or "duplicates" where the user named ingredients), suggestion
    (the name it may be a slip of, or empty).
    """
    inside = ingredients_in(candidate)
    unknown = [name for name in inside if not is_listed(name)]
    if inside and not unknown:
        return
    yield Finding(
        kind=FindingKind.NOT_KNOWN,
        subject=candidate.name,
        other=beside,
        facts={
            "unknown": ", ".join(unknown) or candidate.name,
            "checked": "duplicates" if inside else "nothing",
            "suggestion": "" if inside else suggest_name(candidate.name) or "",
        },
        source=TABLE,
    )
