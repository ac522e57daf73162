"""What an amount of a medication counts against a limit: its mass, or its number."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..domain.checks.findings import Candidate, ingredients_in
from ..domain.checks.strength import in_mass, mass_of, strength_of
from ..domain.medication import Medication
from ..domain.quantity import Quantity
from ..domain.schedule import Limit
from ..domain.stock_units import in_stock_unit

ONE_DOSE: Final = "dose"
"""The unit that counts doses, whatever they hold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """What a limit is counted in.

    By mass of one ingredient where that can be told, so that tablets of several
    strengths add up; else in the unit of the limit.
    """

    limit: Limit
    owner: Medication
    ingredient: str
    """Empty where only the owner's own doses count."""

    @property
    def most(self) -> Decimal:
        """Return what may not be exceeded."""
        mass = self._mass_of_limit()
        return self.limit.amount.value if mass is None else mass.value

    def weight(self, taken: Medication, amount: Quantity | None) -> Decimal | None:
        """Return what an amount of a medication counts; None: it cannot be told."""
        unit = self.limit.amount.unit
        if unit == ONE_DOSE:
            return Decimal(1)
        if amount is None:
            return None
        if (most := self._mass_of_limit()) is not None:
            mass = _mass(self.ingredient, taken, amount)
            return None if mass is None or mass.unit != most.unit else mass.value
        if taken.id != self.owner.id:
            return None
        return in_stock_unit(amount, taken.strength, unit)

    def _mass_of_limit(self) -> Quantity | None:
        amount = self.limit.amount
        if not self.ingredient or amount.unit == ONE_DOSE:
            return None
        return in_mass(amount, None) or _mass(self.ingredient, self.owner, amount)


def ingredients_of(medication: Medication) -> tuple[str, ...]:
    """Return what is inside, or the name where nobody knows."""
    told = medication.handling.ingredients
    found = ingredients_in(Candidate(name=medication.name, ingredients=told))
    return found or (medication.name.casefold(),)


def share_one(one: Medication, other: Medication) -> bool:
    """Say whether two medications have an ingredient in common."""
    return not set(ingredients_of(one)).isdisjoint(ingredients_of(other))


def _mass(ingredient: str, medication: Medication, amount: Quantity) -> Quantity | None:
    strength = strength_of(medication.strength) or strength_of(medication.name)
    return mass_of(ingredient, ingredients_of(medication), amount, strength)
