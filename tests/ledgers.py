"""Stock added up from the log by itself: no code of the product is asked.

Of each medication: what was counted last, what came and was lost since, and every
dose that stands today and was taken since.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus

type Key = tuple[PersonId, MedicationId]


@dataclass
class Ledger:
    """One medication: a start, movements since, and the doses that stand."""

    unit: str | None = None
    amount: Decimal = Decimal(0)
    since: datetime | None = None
    doses: dict[str, Dose] = field(default_factory=dict)

    @property
    def left(self) -> Decimal | None:
        """Return what is in the house, if anybody ever said."""
        if self.unit is None or self.since is None:
            return None
        return self.amount - sum(map(self._took, self.doses.values()), Decimal(0))

    def _took(self, dose: Dose) -> Decimal:
        used = dose.used or dose.amount
        assert self.since is not None
        counts = (
            dose.status is DoseStatus.TAKEN
            and used is not None
            and used.unit == self.unit
            and dose.at.timestamp() >= self.since.timestamp()
        )
        return used.value if counts and used is not None else Decimal(0)

    def take_in(self, event: Any, at: datetime) -> None:
        """Take one line of the log in."""
        match event:
            case ev.StockCounted(amount=amount):
                self.unit, self.amount, self.since = amount.unit, amount.value, at
            case ev.PackAdded(pack=pack):
                if self.unit is None:
                    self.unit, self.since = pack.amount.unit, at
                self.amount += pack.amount.value
            case ev.StockWasted(amount=amount):
                self.amount -= amount.value
            case _:
                self._answer(event)

    def _answer(self, event: Any) -> None:
        match event:
            case ev.DoseUndone(dose=name):
                self.doses.pop(name, None)
            case ev.DoseCorrected(dose=dose):
                self.doses[dose.id] = dose
            case ev.DoseTaken() | ev.DoseSkipped() | ev.DoseMissed():
                if event.was is not None:
                    self.doses.pop(event.was.id, None)
                self.doses[event.dose.id] = event.dose
            case _:
                pass


def ledgers(entries: Iterable[ev.Entry]) -> dict[Key, Ledger]:
    """Return the ledger of every medication of everybody who is still there."""
    found: dict[Key, Ledger] = {}
    for entry in entries:
        event: Any = entry.event
        if isinstance(event, ev.PersonErased):
            found = {k: v for k, v in found.items() if k[0] != entry.person}
            continue
        dose = getattr(event, "dose", None)
        key = getattr(event, "medication", None)
        name = dose.medication if isinstance(dose, Dose) else key
        if isinstance(event, ev.MedicationAdded):
            name = event.medication.id
        if name is not None:
            ledger = found.setdefault((entry.person, name), Ledger())
            ledger.take_in(event, entry.at)
    return found
