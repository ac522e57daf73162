"""What events about a medication's definition and its stock do to a record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain import shelf as sh
from ..domain.ids import MedicationId
from ..domain.medication import KEPT_APART, Medication, Pause
from . import events as ev
from .record import MedicationRecord, PersonRecord

type ChangingEvent = (
    ev.MedicationChanged
    | ev.MedicationHandled
    | ev.MedicationLabelled
    | ev.MedicationPaused
    | ev.MedicationResumed
    | ev.MedicationStopped
)
type DefinitionEvent = ev.MedicationAdded | ChangingEvent
type StockEvent = ev.StockCounted | ev.PackAdded | ev.PackOpened | ev.StockWasted


def after_medication(record: PersonRecord, event: DefinitionEvent) -> PersonRecord:
    """Apply an event about what is taken and how."""
    if isinstance(event, ev.MedicationAdded):
        return with_held(record, MedicationRecord(medication=event.medication))
    if isinstance(event, ev.MedicationChanged):
        record = _counted_anew(record, event)
    return _redefined(record, event.medication, _change(event))


def _counted_anew(record: PersonRecord, event: ev.MedicationChanged) -> PersonRecord:
    """Let a new direction count its doses from none."""
    held = record.medications.get(event.medication)
    if held is None:
        return record
    begun = held.medication.regimens[-1].since < event.since
    before = held.answered if begun else held.answered_before
    return with_held(record, replace(held, answered=0, answered_before=before))


def after_stock(record: PersonRecord, event: StockEvent, at: datetime) -> PersonRecord:
    """Apply a movement of the ledger."""
    held = record.medications.get(event.medication)
    if held is None:
        return record
    return with_held(record, replace(held, shelf=_moved(held, event, at)))


def with_clocks(record: PersonRecord, zone: str) -> PersonRecord:
    """Let every direction keep the clock it had: a person who moves moves none."""
    known = {
        key: replace(held, medication=_on_clock(held.medication, zone))
        for key, held in record.medications.items()
    }
    return replace(record, medications=known)


def _on_clock(medication: Medication, zone: str) -> Medication:
    return replace(
        medication,
        zone=medication.zone or zone,
        earlier=tuple(
            replace(one, zone=one.zone or zone) for one in medication.earlier
        ),
    )


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


def _change(event: ChangingEvent) -> Callable[[Medication], Medication]:
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
    """End what holds doses back at a moment: a stop, and the pauses around it.

    Where nothing does, the pauses to come are called off. Doses that are kept apart
    stay apart.
    """
    held_back = medication.stopped is not None or any(
        at in pause and pause.reason != KEPT_APART for pause in medication.pauses
    )
    pauses = tuple(
        replace(pause, end=at) if at in pause and pause.reason != KEPT_APART else pause
        for pause in medication.pauses
        if held_back or pause.start < at or pause.reason == KEPT_APART
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
            first = sh.Shelf(unit=pack.amount.unit, counted=at)
            return sh.with_pack(shelf or first, pack)
        case ev.PackOpened(pack=pack, on=on):
            return None if shelf is None else sh.opened(shelf, pack, on)
        case ev.StockWasted(amount=amount, pack=pack):
            if shelf is None or amount.unit != shelf.unit:
                return shelf
            return sh.used(shelf, amount.value, pack=pack)
        case _:
            assert_never(event)
