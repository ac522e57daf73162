"""What a person should be asked before a dose is noted as it was told.

Everything at once, gravest first; the caller asks one thing after the other.
Nothing here says what to do about a dose.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ..domain.ledger import ANSWERABLE, EARLY, Dose, DoseStatus, instant
from ..domain.medication import KEPT_APART
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Slot
from ..domain.schedule_civil import instant as civil_instant
from ..domain.schedule_course import Course
from ..domain.schedule_plan import course_end
from ..domain.stock_units import in_stock_unit
from .as_needed import as_needed_doubts, limit_doubts
from .doses import last_taken, minimum_gap, next_due
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt

FAR_OUTSIDE: Final = 2
"""So many times the most that was taken lately is far outside it [product choice]."""
LATELY: Final = 10
"""So many of the last doses are the person's own history."""


def doubts(
    record: PersonRecord,
    held: MedicationRecord,
    slot: Slot | None,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Return everything to ask about a dose taken at a moment, gravest first."""
    schedule = held.medication.regimen_at(at).schedule
    found = list(_not_taken_now(record, held, at))
    if isinstance(schedule, AsNeeded):
        found += as_needed_doubts(record, held, at, amount)
    else:
        found += too_close(record, held, at)
        if not found and not _is_near(slot, at):
            found.append(_not_due(record, held, at))
        found += limit_doubts(record, held, at, amount)
    usual = usual_amount(held, slot, at)
    if usual is not None and amount is not None:
        found += amount_doubts(held, usual, amount)
    return found


def too_close(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> list[Refusal]:
    """Doubt a dose that follows another, or comes before one, too closely."""
    gap, moment = minimum_gap(record, held, at), instant(at)
    near = [d for d in _taken(held) if abs(instant(d.at) - moment) < gap]
    if not near:
        return []
    nearest = min(near, key=lambda d: abs(instant(d.at) - moment))
    return [already_taken(held, nearest)]


def already_taken(held: MedicationRecord, dose: Dose) -> Refusal:
    """Ask whether it was really taken once more."""
    name = held.medication.name
    return doubt("already_taken", medication=name, at=dose.at.isoformat())


def usual_amount(
    held: MedicationRecord, slot: Slot | None, at: datetime
) -> Quantity | None:
    """Return how much is taken at once, at most where that is a range."""
    if slot is not None:
        return slot.amount
    schedule = held.medication.regimen_at(at).schedule
    if isinstance(schedule, AsNeeded):
        return schedule.amount_max or schedule.amount
    return None if held.last_taken is None else held.last_taken.amount


def amount_doubts(
    held: MedicationRecord, usual: Quantity, amount: Quantity
) -> list[Refusal]:
    """Doubt an amount beyond the usual; far beyond all that was taken lately first."""
    medication = held.medication
    value = in_stock_unit(amount, medication.strength, usual.unit)
    facts = {"medication": medication.name, "amount": str(amount)}
    if value is None:
        return [doubt("other_unit", usual=str(usual), **facts)]
    if value <= usual.value:
        return []
    most = most_lately(held, usual.unit)
    if most is not None and value > FAR_OUTSIDE * most.value:
        return [doubt("far_too_much", usual=str(most), **facts)]
    return [doubt("too_much", usual=str(usual), **facts)]


def most_lately(held: MedicationRecord, unit: str) -> Quantity | None:
    """Return the largest of the last doses, as far as they can be told in a unit."""
    amounts = [dose.amount for dose in _taken(held)[-LATELY:] if dose.amount]
    strength = held.medication.strength
    values = [in_stock_unit(amount, strength, unit) for amount in amounts]
    known = [value for value in values if value is not None]
    return Quantity(value=max(known), unit=unit) if known else None


def _not_taken_now(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> Iterator[Refusal]:
    """Doubt a dose of what was stopped, is paused, or whose course is over."""
    medication = held.medication
    name, regimen = medication.name, medication.regimen_at(at)
    if medication.stopped is not None and at >= medication.stopped:
        yield doubt("medication_stopped_taken", medication=name)
        return
    if any(at in pause and pause.reason != KEPT_APART for pause in medication.pauses):
        yield doubt("medication_paused_taken", medication=name)
        return
    schedule = regimen.schedule
    course = schedule.course if isinstance(schedule, AsNeeded) else None
    if course is not None and _is_over(course, record, at):
        yield doubt("course_over_taken", medication=name)


def _is_over(course: Course, record: PersonRecord, at: datetime) -> bool:
    end = course_end(course)
    return end is not None and instant(at) >= civil_instant(end, record.zone)


def _is_near(slot: Slot | None, at: datetime) -> bool:
    if slot is None:
        return False
    return -ANSWERABLE <= instant(slot.due) - instant(at) <= EARLY


def _not_due(record: PersonRecord, held: MedicationRecord, at: datetime) -> Refusal:
    """Say when it is due instead, and what was taken last."""
    details = {"medication": held.medication.name}
    if (following := next_due(record, held, instant(at))) is not None:
        details["next"] = following.due.isoformat()
    if (last := last_taken(held, at)) is not None:
        details["at"] = last.at.isoformat()
    return doubt("not_due", **details)


def _taken(held: MedicationRecord) -> list[Dose]:
    return [d for d in held.doses() if d.status is DoseStatus.TAKEN]
