"""What events about a medication's definition and its stock do to a record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain import shelf as sh
from ..domain.ids import MedicationId
from ..domain.medication import Medication, Pause
from ..domain.stock_units import in_stock_unit
from . import events as ev
from .record import MedicationRecord, PersonRecord

type DefinitionEvent = (
    ev.MedicationAdded
    | ev.MedicationChanged
    | ev.MedicationHandled
    | ev.MedicationLabelled
    | ev.MedicationPaused
    | ev.MedicationResumed
    | ev.MedicationStopped
)
type StockEvent = ev.StockCounted | ev.PackAdded | ev.PackOpened | ev.StockWasted


def after_medication(record: PersonRecord, event: DefinitionEvent) -> PersonRecord:
    """Apply an event about what is taken and how."""
    if isinstance(event, ev.MedicationAdded):
        return with_held(record, MedicationRecord(medication=event.medication))
    return _redefined(record, event.medication, _change(event))


def after_stock(record: PersonRecord, event: StockEvent, at: datetime) -> PersonRecord:
    """Apply a movement of the ledger."""
    held = record.medications.get(event.medication)
    if held is None:
        return record
    return with_held(record, replace(held, shelf=_moved(held, event, at)))


def with_held(record: PersonRecord, held: MedicationRecord) -> PersonRecord:
    """Return the record with one medication replaced or added."""
    known = {**record.medications, held.medication.id: held}
    return replace(record, medications=known)


def _redefined(
    record: PersonRecord,
    key: MedicationId,
    change: Callable[[Medication], Medication],
) -> PersonRecord:
    held = record.medications.get(key)
    if held is None:
        return record
    return with_held(record, replace(held, medication=change(held.medication)))


def _change(event: DefinitionEvent) -> Callable[[Medication], Medication]:
    match event:
        case ev.MedicationChanged():
            return lambda m: _redirected(m, event)
        case ev.MedicationHandled(strength=strength, handling=handling):
            return lambda m: replace(m, strength=strength, handling=handling)
        case ev.MedicationLabelled(label=label):
            return lambda m: replace(m, shared_label=label)
        case ev.MedicationPaused(pause=pause):
            return lambda m: replace(m, pauses=(*m.pauses, pause))
        case ev.MedicationResumed(at=at):
            return lambda m: _resumed(m, at)
        case ev.MedicationStopped(at=at, reason=reason):
            return lambda m: replace(m, stopped=at, stop_reason=reason)
        case ev.MedicationAdded(medication=medication):
            return lambda _: medication
        case _:
            assert_never(event)


def _redirected(medication: Medication, event: ev.MedicationChanged) -> Medication:
    """Let a new direction begin; one that had not begun by then never was."""
    kept = tuple(one for one in medication.regimens if one.since < event.since)
    return replace(
        medication,
        direction=event.direction,
        schedule=event.schedule,
        since=event.since,
        zone=event.zone or medication.zone,
        earlier=kept,
    )


def _resumed(medication: Medication, at: datetime) -> Medication:
    """End what holds doses back at a moment: a stop, and the pauses around it."""
    pauses = tuple(
        replace(pause, end=at) if pause.end is None or pause.end > at else pause
        for pause in medication.pauses
        if pause.start < at
    )
    if medication.stopped is not None:
        gone = Pause(start=medication.stopped, end=at, reason=medication.stop_reason)
        pauses = (*pauses, gone)
    return replace(medication, pauses=pauses, stopped=None, stop_reason="")


def _moved(held: MedicationRecord, event: StockEvent, at: datetime) -> sh.Shelf | None:
    shelf = held.shelf
    match event:
        case ev.StockCounted(amount=amount):
            if shelf is None or shelf.unit != amount.unit:
                shelf = sh.Shelf(unit=amount.unit)
            return sh.counted(shelf, amount.value, at)
        case ev.PackAdded(pack=pack):
            return sh.with_pack(shelf or sh.Shelf(unit=pack.amount.unit), pack)
        case ev.PackOpened(pack=pack, on=on):
            return None if shelf is None else sh.opened(shelf, pack, on)
        case ev.StockWasted(amount=amount, pack=pack):
            if shelf is None:
                return None
            lost = in_stock_unit(amount, held.medication.strength, shelf.unit)
            return shelf if lost is None else sh.used(shelf, lost, pack=pack)
        case _:
            assert_never(event)
