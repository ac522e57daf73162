"""How much of what is on the shelf an amount is: the same unit, or by strength.

Two tablets of 500 mg are a dose of 1000 mg. What cannot be told exactly moves
nothing: a wrong sum is worse than one that has to be counted.
"""

from decimal import Decimal

from .checks.strength import in_form, in_mass, strength_of
from .quantity import Quantity


def in_stock_unit(amount: Quantity, strength: str, unit: str) -> Decimal | None:
    """Return an amount in the unit of the shelf, or None where that is unknown."""
    if amount.unit == unit:
        return amount.value
    held = strength_of(strength)
    as_form = in_form(amount, held, unit)
    if as_form is not None:
        return as_form.value
    mass, one = (
        in_mass(amount, held),
        in_mass(Quantity(value=Decimal(1), unit=unit), held),
    )
    if mass is None or one is None or mass.unit != one.unit:
        return None
    return _exact(mass.value, one.value)


def _exact(mass: Decimal, one: Decimal) -> Decimal | None:
    """Return the quotient where it comes out even."""
    share = mass / one
    return share if share * one == mass else None
