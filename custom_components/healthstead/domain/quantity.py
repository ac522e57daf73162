"""An exact amount with its unit.

Decimal, never float: a quarter tablet taken four times is one tablet.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import override


def plain(value: Decimal) -> str:
    """Write a decimal for people: no exponent, no trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A value and its UCUM or form unit; an empty unit means it was not said."""

    value: Decimal
    unit: str

    @override
    def __str__(self) -> str:
        """Return for example ``0.5 tablet``."""
        return f"{plain(self.value)} {self.unit}".rstrip()
