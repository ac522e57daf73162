"""Which medicines harm most when a direction is misread.

The rows of the direction parser (``sig.high_alert_table``) asked by ingredient
and name, and the classes of the ISMP list that it does not spell out. Whether
a direction breaks a rule is judged there; here it is only said which medicines
have one.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from ..quantity import Quantity
from ..sig.high_alert_table import ASK_BEFORE_SCHEDULING, SPARING, Sparing
from .group_table import MEMBERS, Group
from .ingredients import Ingredients, is_listed
from .names import whole
from .strength import MG, Strength, in_mass

type Mass = Quantity | None

ISMP: Final = (
    "ISMP List of High-Alert Medications in Community/Ambulatory Care Settings (2021)"
)
LABEL: Final = "The product's own label; ISMP and IMSN best practices"
# Words that tell the form a row is about.
_FORM_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "patch": ("patch", "patches", "transdermal"),
    "injected": ("injection", "injections", "pen", "pens", "syringe", "flextouch"),
}
# Classes and medicines of that list that a household may keep.
_LISTED: Final = frozenset(
    {
        *MEMBERS[Group.OPIOID],
        *MEMBERS[Group.ANTICOAGULANT],
        *MEMBERS[Group.INSULIN],
        "methotrexate",
        "carbamazepine",
        "lamotrigine",
        "phenytoin",
        "valproic acid",
        "azathioprine",
        "ciclosporin",
        "tacrolimus",
        "cyclophosphamide",
        "capecitabine",
        "imatinib",
        "palbociclib",
    }
)


def high_alert_source(name: str, ingredients: Ingredients) -> str | None:
    """Return who calls a medicine high-alert, or None where nobody here does."""
    if _LISTED.intersection(ingredients):
        return ISMP
    if any(_means(word, name, ingredients) for word in ASK_BEFORE_SCHEDULING):
        return LABEL
    return None


def sparing_of(
    name: str, ingredients: Ingredients, strength: Strength | None
) -> Sparing | None:
    """Return the row of a medicine that is not taken daily, such as once a week.

    Where the rule depends on the dose and the strength is not known, the row
    applies: that is the side on which to ask.
    """
    each = in_mass(Quantity(value=Decimal(1), unit="tablet"), strength)
    for row in SPARING:
        named = any(_means(word, name, ingredients) for word in row.names)
        if named and _holds(row, name, ingredients, each):
            return row
    return None


def _means(word: str, name: str, ingredients: Ingredients) -> bool:
    """Say whether a word of the table is the medicine.

    Known ingredients decide; a brand of the table stands in the name beside them.
    """
    known = ingredients if ingredients and is_listed(word) else (*ingredients, name)
    return any(f" {word} " in f" {whole(inside)} " for inside in known)


def _holds(row: Sparing, name: str, ingredients: Ingredients, each: Mass) -> bool:
    if row.form:
        return _has_form(row, name, ingredients)
    if each is None:
        return not row.from_iu
    least = row.from_mg if each.unit == MG else row.from_iu
    return each.value >= least


def _has_form(row: Sparing, name: str, ingredients: Ingredients) -> bool:
    """Say whether the name tells the form, by its word or by a brand of that form."""
    brands = tuple(word for word in row.names if word not in ingredients)
    words = f" {whole(name)} "
    return any(f" {word} " in words for word in (*_FORM_WORDS[row.form], *brands))
