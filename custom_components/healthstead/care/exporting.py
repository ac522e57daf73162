"""What a person's record holds, in the shape that the documented CSV is written from.

What the file has no place for is told, never left out without a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.quantity import Quantity
from .imports import Answer, ImportedDose, ImportedMedication
from .record import MedicationRecord, PersonRecord


@dataclass(frozen=True, kw_only=True, slots=True)
class Exported:
    """The doses that a file can hold, and how many it cannot."""

    doses: tuple[ImportedDose, ...]
    left_out: int = 0
    """Nobody answered them, or somebody said that they were missed."""


ANSWERS = {DoseStatus.TAKEN: Answer.TAKEN, DoseStatus.SKIPPED: Answer.SKIPPED}


def medications_of(record: PersonRecord) -> tuple[ImportedMedication, ...]:
    """Return what the person takes now, each by its present direction."""
    taken = [
        held for held in record.medications.values() if held.medication.stopped is None
    ]
    return tuple(_medication(held, line) for line, held in enumerate(taken, 2))


def _medication(held: MedicationRecord, line: int) -> ImportedMedication:
    medication = held.medication
    return ImportedMedication(
        name=medication.name,
        strength=medication.strength,
        direction=medication.direction,
        schedules=(medication.schedule,),
        stock=_stock(held),
        line=line,
    )


def _stock(held: MedicationRecord) -> Quantity | None:
    """Return what is left; more taken than was there is no count to hand on."""
    stock = held.stock
    return None if stock is None or stock.value < 0 else stock


def doses_of(record: PersonRecord, doses: Iterable[Dose]) -> Exported:
    """Return answers by the name of their medication, oldest first."""
    every = sorted(doses, key=lambda dose: instant(dose.at))
    found = tuple(
        ImportedDose(
            name=record.medications[dose.medication].medication.name,
            due=dose.due,
            at=dose.at,
            status=ANSWERS[dose.status],
            amount=dose.amount,
            line=line,
        )
        for line, dose in enumerate(
            (dose for dose in every if dose.status in ANSWERS), 2
        )
    )
    return Exported(doses=found, left_out=len(every) - len(found))
