"""The words in which people say numbers, one table per language.

Data only. A word that is vague ("a few") stands here as such, so that it is
asked about and never counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberWords:
    """What one language calls its numbers."""

    units: Mapping[str, int]
    """Nought to nine."""
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    oh: frozenset[str]
    """Said for a zero, but only inside a number."""
    hundred: frozenset[str]
    thousand: frozenset[str]
    joiners: frozenset[str]
    """As in "a hundred *and* two", "two *and* a half"."""
    articles: frozenset[str]
    points: frozenset[str]
    fractions: Mapping[str, Decimal]
    plural_fractions: Mapping[str, Decimal]
    vague: frozenset[str]
    one: str
    """Also a pronoun: "the blue one"."""
    before_pronoun: frozenset[str]
    after_pronoun: frozenset[str]
    strengths: frozenset[str]
    """Units of a strength: "two fifty milligram tablets" can be read twice."""
    forms: frozenset[str]


ENGLISH_NUMBERS: Final = NumberWords(
    units={
        "zero": 0,
        "nought": 0,
        "naught": 0,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
    },
    teens={
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
    },
    tens={
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fourty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    },
    oh=frozenset({"oh", "o"}),
    hundred=frozenset({"hundred"}),
    thousand=frozenset({"thousand", "k"}),
    joiners=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    points=frozenset({"point", "dot"}),
    fractions={"half": Decimal("0.5"), "quarter": Decimal("0.25")},
    plural_fractions={
        "halves": Decimal("0.5"),
        "quarters": Decimal("0.25"),
        "quarter": Decimal("0.25"),
    },
    vague=frozenset({"couple", "few", "some", "several", "many", "lots", "bit"}),
    one="one",
    before_pronoun=frozenset(
        "no this that the any every each which another other my your his her first "
        "last next new old blue white red pink yellow green small big".split()
    ),
    after_pronoun=frozenset(
        "of is was are were more else another day time who that for".split()
    ),
    strengths=frozenset(
        "mg milligram milligrams mcg ug microgram micrograms g gram grams ml "
        "millilitre millilitres milliliter milliliters".split()
    ),
    forms=frozenset(
        "tablet tablets tab tabs pill pills capsule capsules cap caps patch patches "
        "sachet sachets lozenge lozenges suppository suppositories ampoule ampoules "
        "injection injections dose doses puff puffs drop drops unit units".split()
    ),
)
