"""What events about medications and doses do to a person's record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import assert_never

from ..domain.ids import MedicationId
from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.medication import Medication
from ..domain.quantity import Quantity
from . import events as ev
from .record import KEPT, MedicationRecord, PersonRecord

type MedicationEvent = (
    ev.MedicationAdded
    | ev.MedicationChanged
    | ev.MedicationLabelled
    | ev.MedicationStopped
    | ev.StockCounted
)
type DoseEvent = (
    ev.DoseTaken | ev.DoseSkipped | ev.DoseSnoozed | ev.DoseUnconfirmed | ev.DoseUndone
)


def after_medication(record: PersonRecord, event: MedicationEvent) -> PersonRecord:
    """Apply an event about a medication's definition or stock."""
    match event:
        case ev.MedicationAdded(medication=medication):
            return _with(record, MedicationRecord(medication=medication))
        case ev.MedicationChanged(medication=key):
            return _redefined(
                record,
                key,
                lambda m: replace(
                    m, direction=event.direction, schedule=event.schedule
                ),
            )
        case ev.MedicationLabelled(medication=key, label=label):
            return _redefined(record, key, lambda m: replace(m, shared_label=label))
        case ev.MedicationStopped(medication=key):
            return _redefined(
                record,
                key,
                lambda m: replace(m, stopped=event.at, stop_reason=event.reason),
            )
        case ev.StockCounted(medication=key, amount=amount):
            held = record.medications.get(key)
            return _with(record, replace(held, stock=amount)) if held else record
        case _:
            assert_never(event)


def after_dose(record: PersonRecord, event: DoseEvent, at: datetime) -> PersonRecord:
    """Apply an answer to a dose, or its undoing."""
    if isinstance(event, ev.DoseUndone):
        held = record.medications.get(event.medication)
        return _with(record, _undone(held, event.dose)) if held else record
    held = record.medications.get(event.dose.medication)
    return _with(record, _answered(held, event.dose, at)) if held else record


def _with(record: PersonRecord, held: MedicationRecord) -> PersonRecord:
    known = {**record.medications, held.medication.id: held}
    return replace(record, medications=known)


def _redefined(
    record: PersonRecord, key: MedicationId, change: _Change
) -> PersonRecord:
    held = record.medications.get(key)
    if held is None:
        return record
    return _with(record, replace(held, medication=change(held.medication)))


type _Change = Callable[[Medication], Medication]


def _answered(held: MedicationRecord, dose: Dose, at: datetime) -> MedicationRecord:
    """Add an answer, move the stock, drop what is older than is kept."""
    stock = _moved(held.stock, dose, Decimal(-1))
    oldest = at - KEPT
    kept = {due: known for due, known in held.answers.items() if due >= oldest}
    extras = tuple(extra for extra in held.extras if extra.at >= oldest)
    if dose.due is None:
        return replace(held, answers=kept, extras=(*extras, dose), stock=stock)
    key = instant(dose.due)
    if (earlier := held.answers.get(key)) is not None:
        stock = _moved(stock, earlier, Decimal(1))
    return replace(held, answers={**kept, key: dose}, extras=extras, stock=stock)


def _undone(held: MedicationRecord, dose: str) -> MedicationRecord:
    gone = next((known for known in held.doses() if known.id == dose), None)
    if gone is None:
        return held
    return replace(
        held,
        answers={due: d for due, d in held.answers.items() if d.id != dose},
        extras=tuple(extra for extra in held.extras if extra.id != dose),
        stock=_moved(held.stock, gone, Decimal(1)),
    )


def _moved(stock: Quantity | None, dose: Dose, sign: Decimal) -> Quantity | None:
    """Return the stock after a dose; other units and untaken doses move nothing."""
    if (
        stock is None
        or dose.status is not DoseStatus.TAKEN
        or dose.amount is None
        or dose.amount.unit != stock.unit
    ):
        return stock
    return Quantity(value=stock.value + sign * dose.amount.value, unit=stock.unit)
