"""Answers that would leave a dose without any: such a dose is noted as unconfirmed.

An interval counted from the last dose taken goes on from the newest answer, so an
older dose that nobody answered would be in no plan any more. And what is taken
back after its window has ended is closed again at once.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from ..domain.ledger import Dose, DoseStatus, instant, window_end
from ..domain.quantity import Quantity
from ..domain.schedule import Interval, IntervalMode
from . import events as ev
from .record import KEPT, MedicationRecord, PersonRecord
from .situation import Situation
from .slots import slots_of

DAY: Final = timedelta(days=1)


def with_passed_over(
    record: PersonRecord,
    held: MedicationRecord,
    events: tuple[ev.Event, ...],
    situation: Situation,
) -> tuple[ev.Event, ...]:
    """Return the events with what they would leave unsaid, in their order."""
    found: list[ev.Event] = []
    for event in events:
        match event:
            case (
                ev.DoseTaken(dose=dose)
                | ev.DoseSkipped(dose=dose)
                | ev.DoseMissed(dose=dose)
                | ev.DoseUnconfirmed(dose=dose)
            ) if dose.due is not None:
                found += [*_before(record, held, dose.due, situation), event]
            case ev.DoseUndone(was=Dose() as was) if was.due is not None:
                found += [event, *_open_no_more(held, was, was.due, situation)]
            case _:
                found.append(event)
    return tuple(found)


def _before(
    record: PersonRecord, held: MedicationRecord, due: datetime, situation: Situation
) -> Iterator[ev.Event]:
    """Close the doses of an interval that the answered one leaves behind.

    Back to the answer before it. Without one nobody knows since when the medication
    is in the house: only what may have been asked about is closed.
    """
    if not _counts_from_taken(held, due):
        return
    asked = instant(due) - held.medication.handling.reminding.window - DAY
    earlier = max(
        (known for known in held.answers if known < instant(due)), default=asked
    )
    for slot in slots_of(record, held, max(earlier, due - KEPT), due):
        answer = held.answer(slot.due)
        if answer is None or answer.status is DoseStatus.SNOOZED:
            yield _unconfirmed(held, slot.due, slot.amount, situation)


def _open_no_more(
    held: MedicationRecord, was: Dose, due: datetime, situation: Situation
) -> Iterator[ev.Event]:
    """Close a dose that was taken back when nobody is asked about it any more."""
    over = window_end(due, None, held.medication.handling.reminding) <= situation.now
    newer = any(other > instant(due) for other in held.answers)
    behind = newer and _counts_from_taken(held, due)
    if was.status.closed and (over or behind):
        yield _unconfirmed(held, due, was.planned, situation)


def _unconfirmed(
    held: MedicationRecord,
    due: datetime,
    planned: Quantity | None,
    situation: Situation,
) -> ev.Event:
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.UNCONFIRMED,
        due=due,
        at=situation.now,
        planned=planned,
    )
    return ev.DoseUnconfirmed(dose=dose)


def _counts_from_taken(held: MedicationRecord, due: datetime) -> bool:
    match held.medication.regimen_at(due).schedule:
        case Interval(mode=IntervalMode.FROM_TAKEN):
            return True
        case _:
            return False
