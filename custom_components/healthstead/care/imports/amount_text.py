"""Amounts as files write them: "10mg", "1/2 tablet", "0,5".

Stricter than what people say aloud: one number and at most one known unit.
What another country would read differently ("1,000", "1.500") is not read.
"""

import re
from decimal import Decimal
from typing import Final

from ...domain.quantity import Quantity
from ...domain.sig.units import UNIT, UNITS, canonical
from .limits import MOST

_DECIMAL: Final = re.compile(r"([0-9]{0,7})(?:([.,])([0-9]{1,6}))?")
_FRACTION: Final = re.compile(r"(?:([0-9]{1,3}) )?([1-7])/([2-8])")
_SIGNS: Final = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
_UNIT: Final = re.compile(UNIT, re.IGNORECASE)
_AMOUNT: Final = re.compile(r"([0-9.,/½¼¾ -]+)(.*)", re.DOTALL)
GROUP: Final = 3
FINEST: Final = Decimal("0.0001")


def read_amount(text: str, unit: str = "") -> Quantity | None:
    """Return an amount, or None where it is not one clear amount.

    ``unit``: what is counted where the text holds only a number.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    value = _fraction(found[1].strip()) or read_number(found[1].strip())
    named = unit_named(found[2]) if found[2].strip() else unit
    if not value or value > MOST or named is None:
        return None
    return Quantity(value=value, unit=named)


def read_number(text: str, *, point: bool = False) -> Decimal | None:
    """Return a decimal; ``point``: the file is known to write "." for it."""
    found = _DECIMAL.fullmatch(text)
    if found is None or not any(sign.isdigit() for sign in text):
        return None
    whole, mark, part = found[1] or "0", found[2], found[3] or ""
    grouped = len(part) == GROUP and whole.strip("0") and not (point and mark == ".")
    return None if grouped else Decimal(f"{whole}.{part}" if part else whole)


def unit_named(text: str) -> str | None:
    """Return the unit that a text names, or None where it is not known."""
    words = text.strip()
    if words in UNITS or not words:
        return words
    return canonical(words) if _UNIT.fullmatch(words) else None


def _fraction(text: str) -> Decimal | None:
    for sign, figures in _SIGNS.items():
        text = text.replace(sign, f" {figures}")
    found = _FRACTION.fullmatch(text.strip())
    if found is None:
        return None
    value = Decimal(found[1] or 0) + Decimal(found[2]) / Decimal(found[3])
    return value if value == value.quantize(FINEST) else None
