"""How much is in one piece or one measure, and what that makes of an amount.

"500 mg" is 500 mg in each piece; "5 mg/5 mL" is 5 mg in 5 mL; "25/100 mg" is
25 mg of the first ingredient and 100 mg of the second. What cannot be read
without a guess is None, and so is every amount that would need one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..quantity import Quantity

MG: Final = "mg"
PIECE: Final = ""
"""The unit of a strength that one piece holds: a tablet, a puff, a patch."""
_MASSES: Final = {"mcg": Decimal("0.001"), MG: Decimal(1), "g": Decimal(1000)}
"""Milligrams in one of each."""
_CONTENTS: Final = frozenset({*_MASSES, "unit", "[iU]", "mmol", "meq"})
# The unit that is kept (UCUM, or plain where it has none): ways to write it.
_WRITTEN: Final[Mapping[str, str]] = {
    MG: "mg mgs milligram milligrams milligramme milligrammes",
    "mcg": "mcg mcgs ug µg μg microgram micrograms microgramme microgrammes",
    "g": "g gm gram grams gramme grammes",
    "mL": "ml mls millilitre milliliter millilitres milliliters",
    "unit": "unit units",
    "[iU]": "iu [iu]",
    "mmol": "mmol",
    "meq": "meq",
    PIECE: "tablet tab capsule cap pill puff actuation inhalation spray dose sachet "
    "patch suppository lozenge ampoule vial",
    # Read so that it is seen, but of no use here: a rate, a share of body weight.
    "rate": "h hr hrs hour hours day days kg m2 min",
}
_UNITS: Final = {way: unit for unit, ways in _WRITTEN.items() for way in ways.split()}
PIECES: Final = frozenset(
    "tablet capsule pill patch suppository pessary sachet ampoule vial lozenge puff "
    "inhalation spray dose syringe film gummy piece nebule ring implant".split()
)
"""Forms that are counted: one of them holds one strength."""

_NUMBER: Final = r"(?:\d[\d.,]*\d|\d|\.\d+)"
_UNIT: Final = "|".join(re.escape(way) for way in sorted(_UNITS, key=len, reverse=True))
_SAID: Final = rf"\s*(?:(?:{_UNIT})(?!\w))?"
_BETWEEN: Final = r"\s*(?:/|\+|\bper\b)\s*"
_CHAIN: Final = re.compile(
    rf"(?<![\w.,/]){_NUMBER}{_SAID}(?:{_BETWEEN}{_NUMBER}?{_SAID})*"
)
_ONE: Final = re.compile(rf"({_NUMBER})?\s*(\S+)?")
_PLAIN: Final = re.compile(r"\d*\.?\d+")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,000)+")
_COMMA: Final = re.compile(r"0,\d+|\d+,\d{1,2}")
_TWO_READINGS: Final = re.compile(r"[1-9]\d{0,2}\.000")


type _Part = tuple[Decimal | str | None, str | None]
"""Number and unit; the number as text where it cannot be read for certain."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Strength:
    """What one measure of a medicine holds, ingredient by ingredient."""

    parts: tuple[Quantity, ...]
    """The amount of each ingredient, in the order of the pack."""
    per: Quantity
    """The measure that holds them; an empty unit is one piece."""


def strength_of(text: str) -> Strength | None:
    """Return the one strength that a text states, or None."""
    found = {
        chain.group()
        for chain in _CHAIN.finditer(text.casefold())
        if any(unit in _CONTENTS for _, unit in _parts(chain.group()))
    }
    read = {_strength(list(_parts(chain))) for chain in found}
    return read.pop() if len(read) == 1 else None


def in_masses(amount: Quantity, strength: Strength | None) -> tuple[Quantity, ...]:
    """Return what an amount holds of each ingredient; nothing where unknown."""
    if strength is None or _measure(amount.unit) != strength.per.unit:
        return ()
    times = amount.value / strength.per.value
    return tuple(
        _base(Quantity(value=part.value * times, unit=part.unit))
        for part in strength.parts
    )


def in_mass(amount: Quantity, strength: Strength | None) -> Quantity | None:
    """Return an amount of a medicine with one ingredient in mg (or its own units)."""
    masses = in_masses(amount, strength)
    if masses:
        return masses[0] if len(masses) == 1 else None
    return _base(amount) if amount.unit in _CONTENTS else None


def mass_of(
    ingredient: str,
    ingredients: tuple[str, ...],
    amount: Quantity,
    strength: Strength | None,
) -> Quantity | None:
    """Return how much of one ingredient an amount holds, or None where unknown.

    In a combination the ingredients have to stand in the order of the strength.
    """
    if ingredients == (ingredient,):
        return in_mass(amount, strength)
    masses = in_masses(amount, strength)
    if len(masses) != len(ingredients) or ingredient not in ingredients:
        return None
    return masses[ingredients.index(ingredient)]


def in_form(amount: Quantity, strength: Strength | None, unit: str) -> Quantity | None:
    """Return how many tablets or mL an amount in mg is, where it comes out even."""
    if amount.unit == unit:
        return amount
    if strength is None or len(strength.parts) != 1:
        return None
    wanted, part = _base(amount), _base(strength.parts[0])
    if wanted.unit != part.unit or _measure(unit) != strength.per.unit:
        return None
    count = wanted.value * strength.per.value / part.value
    if count * part.value != wanted.value * strength.per.value:
        return None
    return Quantity(value=count, unit=unit)


def _measure(unit: str) -> str | None:
    """Return the unit a strength would be per; None where no unit was said."""
    if unit in PIECES:
        return PIECE
    return unit or None


def _base(amount: Quantity) -> Quantity:
    factor = _MASSES.get(amount.unit)
    if factor is None:
        return amount
    return Quantity(value=amount.value * factor, unit=MG)


def _parts(chain: str) -> Iterator[_Part]:
    for text in re.split(_BETWEEN, chain):
        number, unit = _ONE.findall(text)[0]
        yield (_number(number) or number) if number else None, _UNITS.get(unit)


def _number(text: str) -> Decimal | None:
    """Read a number; None for zero and for what two countries read differently."""
    if _THOUSANDS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _COMMA.fullmatch(text):
        return Decimal(text.replace(",", ".")) or None
    if _PLAIN.fullmatch(text) and not _TWO_READINGS.fullmatch(text):
        return Decimal(text) or None
    return None


def _strength(parts: list[_Part]) -> Strength | None:
    per = Quantity(value=Decimal(1), unit=PIECE)
    number, unit = parts[-1]
    if (
        len(parts) > 1
        and unit is not None
        and (number is None or unit not in _CONTENTS)
    ):
        if isinstance(number, str) or unit == "rate":
            return None
        per = Quantity(value=number or Decimal(1), unit=unit)
        parts = parts[:-1]
    held = _held(parts)
    return Strength(parts=held, per=per) if held else None


def _held(parts: list[_Part]) -> tuple[Quantity, ...]:
    """Return the amounts of a chain; the last unit holds for those without one."""
    held: list[Quantity] = []
    last = parts[-1][1]
    for number, unit in parts:
        kept = unit or last
        if not isinstance(number, Decimal) or kept is None or kept not in _CONTENTS:
            return ()
        held.append(Quantity(value=number, unit=kept))
    if len({part.unit for part in held}) > 1 and held[-1].unit == "g":
        return ()
    return tuple(held)
