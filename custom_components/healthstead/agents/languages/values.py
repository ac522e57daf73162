"""Amounts and measured values in another language, as English writes them.

A decimal comma becomes a point, a unit its English word. What is not wholly one number
with its unit is None.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from ...domain.quantity import plain as figures
from .shapes import Language, without_accents

_NUMBER: Final = r"\d+(?:[.,]\d+)?"
_ARTICLE: Final = r"(?:eine[nrms]?|ein|une?|una|un)"
_HALF: Final = (
    r"(?:(?:eine[nrms]? |ein )?halbe[nrms]?|une? demie?(?:-|(?= ))|la moitie d'une?|media"
    r"|medio|la mitad de una?)"
)
_MORE: Final = r" (?:et demie?|y medi[ao])"
_AMOUNT: Final = re.compile(
    rf"(?:(?P<half>{_HALF})|(?P<number>{_NUMBER}|{_ARTICLE})(?P<more>{_MORE})?)"
    rf"(?: |(?<=[\d-])|$)(?P<unit>\D+?)??(?P<later>{_MORE})?"
)
TEN: Final = Decimal(10)
HUNDRED: Final = Decimal(100)
_MOST_CENTIMETRES: Final = Decimal(26)
_LEAST: Final = Decimal(3)
"""A pressure within these can only be of centimetres of mercury: no living body shows
so few millimetres [product choice]."""


def english_amount(plain: str, language: Language) -> str | None:
    """Return "2 tablets" for "2 Tabletten"; None where it is no amount."""
    found = _AMOUNT.fullmatch(re.sub(r" (?:de|d'|von)$", "", plain))
    if found is None:
        return None
    value = Decimal("0.5") if found["half"] else _value(found["number"])
    if found["more"] or found["later"]:
        value += Decimal("0.5")
    unit = (found["unit"] or "").strip()
    if not unit:
        return figures(value) if found["half"] or found["number"][0].isdigit() else None
    known = _plain_words(language)[0].get(unit)
    return None if known is None else f"{figures(value)} {known}".strip()


def _value(said: str) -> Decimal:
    return Decimal(said.replace(",", ".")) if said[0].isdigit() else Decimal(1)


@cache
def _plain_words(language: Language) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the words for amounts and for measures, written plainly."""
    return (
        {without_accents(word): unit for word, unit in language.units.items()},
        {without_accents(word): unit for word, unit in language.measures.items()},
    )


def english_value(kind: str, plain: str, language: Language) -> str | None:
    """Return a measured value as English writes it; None where it is none."""
    if kind == "blood_pressure":
        return _pressure(plain, language)
    found = re.fullmatch(
        rf"(?P<number>{_NUMBER})(?P<more>{_MORE})? ?(?P<unit>\D.*)?", plain
    )
    if found is None:
        return None
    number = _value(found["number"]) + (Decimal("0.5") if found["more"] else 0)
    said = (found["unit"] or "").strip()
    unit = _plain_words(language)[1].get(said) if said else ""
    if unit is None:
        return None
    if unit == "g/l":
        number, unit = number * HUNDRED, "mg/dl"
    return f"{figures(number)} {unit}".strip()


def english_unit(plain: str, language: Language) -> str | None:
    """Return a unit of measurement that is said alone, as English writes it."""
    return _plain_words(language)[1].get(plain) or None


def _pressure(plain: str, language: Language) -> str | None:
    over = without_accents(language.over)
    found = re.fullmatch(rf"({_NUMBER}) ?{over} ?({_NUMBER})(?: ?mmhg)?", plain)
    if found is None:
        return None
    first, second = _value(found[1]), _value(found[2])
    small = all(_LEAST <= each <= _MOST_CENTIMETRES for each in (first, second))
    if small and language.centimetres:
        first, second = first * TEN, second * TEN
    return f"{figures(first)}/{figures(second)}"
