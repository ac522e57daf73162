"""Whether a dose that somebody says was taken can be noted as it is."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from ..domain.ledger import Dose, DoseStatus, instant, meant_slot
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Limit, Slot
from . import commands as c
from . import events as ev
from .doses import last_taken, next_due, open_now, slots_of, usual_gap
from .record import KEPT, MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

SLACK: Final = timedelta(minutes=2)
"""Clocks of phones and satellites may run this far ahead of ours."""
DAY: Final = timedelta(days=1)


def record_dose(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a dose taken at ``command.at``."""
    name = held.medication.name
    if command.at > situation.now + SLACK:
        return refuse("in_the_future", medication=name)
    if command.at < situation.now - KEPT:
        return refuse("too_long_ago", medication=name)
    if command.amount is not None and command.amount.value <= 0:
        return refuse("amount_not_positive", medication=name)
    slot = _slot(record, held, command)
    amount = _amount(held, slot, command.amount)
    found = _doubts(record, held, command, slot, amount)
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
    dose = Dose(
        id=situation.new_id(),
        medication=held.medication.id,
        status=DoseStatus.TAKEN,
        due=None if slot is None else instant(slot.due),
        at=command.at,
        amount=amount,
    )
    return (ev.DoseTaken(dose=dose),)


def _slot(
    record: PersonRecord, held: MedicationRecord, command: c.RecordDose
) -> Slot | None:
    """Return the slot that is answered; a named slot that is closed answers none."""
    if command.due is not None:
        due = instant(command.due)
        named = slots_of(record, held, due, due + timedelta(microseconds=1))
        answer = held.answer(due)
        taken = answer is not None and answer.status is DoseStatus.TAKEN
        return None if taken else next(named, None)
    return meant_slot(open_now(record, held, command.at), command.at)


def _amount(
    held: MedicationRecord, slot: Slot | None, said: Quantity | None
) -> Quantity | None:
    """Return what was taken: as said, with the usual unit where none was said."""
    usual = _usual(held, slot)
    if said is None:
        return None if _is_range(held) else usual
    if said.unit or usual is None:
        return said
    return Quantity(value=said.value, unit=usual.unit)


def _is_range(held: MedicationRecord) -> bool:
    """Say whether one to two may be taken: then nobody but the person knows."""
    schedule = held.medication.schedule
    return isinstance(schedule, AsNeeded) and schedule.amount_max is not None


def _usual(held: MedicationRecord, slot: Slot | None) -> Quantity | None:
    if slot is not None:
        return slot.amount
    schedule = held.medication.schedule
    if isinstance(schedule, AsNeeded):
        return schedule.amount_max or schedule.amount
    taken = [d.amount for d in held.doses() if d.status is DoseStatus.TAKEN]
    return taken[-1] if taken else None


def _doubts(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    slot: Slot | None,
    amount: Quantity | None,
) -> list[Refusal]:
    """Return everything that a person should be asked first, gravest first."""
    schedule = held.medication.schedule
    name = held.medication.name
    found: list[Refusal] = []
    if held.medication.stopped is not None and command.at >= held.medication.stopped:
        found.append(doubt("medication_stopped_taken", medication=name))
    elif isinstance(schedule, AsNeeded):
        found += _as_needed(held, schedule, command.at, amount)
    else:
        found += _planned(record, held, command, slot)
    usual = _usual(held, slot)
    if usual is not None and amount is not None:
        found += _unusual(name, usual, amount)
    return found


def _unusual(name: str, usual: Quantity, amount: Quantity) -> list[Refusal]:
    details = {"medication": name, "usual": str(usual), "amount": str(amount)}
    if amount.unit != usual.unit:
        return [doubt("other_unit", **details)]
    if amount.value > usual.value:
        return [doubt("too_much", **details)]
    return []


def _planned(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.RecordDose,
    slot: Slot | None,
) -> list[Refusal]:
    """Doubt a dose that follows another too closely, or that is not due."""
    at, name = instant(command.at), held.medication.name
    gap = usual_gap(record, held, at) or DAY
    earlier = [
        d
        for d in held.doses()
        if d.status is DoseStatus.TAKEN and abs(instant(d.at) - at) < gap / 2
    ]
    if earlier:
        last = earlier[-1]
        return [doubt("already_taken", medication=name, at=last.at.isoformat())]
    if slot is None:
        return [_not_due(record, held, at)]
    return []


def _not_due(record: PersonRecord, held: MedicationRecord, at: datetime) -> Refusal:
    """Say when it is due instead, and what was taken last."""
    details = {"medication": held.medication.name}
    if (following := next_due(record, held, at)) is not None:
        details["next"] = following.due.isoformat()
    if (last := last_taken(held, at)) is not None:
        details["at"] = last.at.isoformat()
    return doubt("not_due", **details)


def _as_needed(
    held: MedicationRecord,
    schedule: AsNeeded,
    at: datetime,
    amount: Quantity | None,
) -> list[Refusal]:
    """Check the minimum gap and the rolling maximum of an as-needed medication."""
    name, moment = held.medication.name, instant(at)
    taken = [d for d in held.doses() if d.status is DoseStatus.TAKEN and d.at <= moment]
    found: list[Refusal] = []
    gap = schedule.minimum_gap
    if taken and gap is not None and moment - instant(taken[-1].at) < gap:
        free = instant(taken[-1].at) + gap
        details = {"at": taken[-1].at.isoformat(), "next": free.isoformat()}
        found.append(doubt("too_soon", medication=name, **details))
    return found + [
        doubt("too_many", medication=name, limit=str(limit.amount))
        for limit in schedule.max_per_period
        if _exceeds(limit, taken, moment, amount)
    ]


def _exceeds(
    limit: Limit, taken: list[Dose], moment: datetime, amount: Quantity | None
) -> bool:
    """Say whether one more dose goes over a rolling limit."""
    if limit.period is None:
        return False
    recent = [d for d in taken if instant(d.at) > moment - limit.period]
    unit = limit.amount.unit
    if unit == "dose":
        return len(recent) + 1 > limit.amount.value
    amounts = [d.amount for d in recent] + [amount]
    total = sum((q.value for q in amounts if q and q.unit == unit), Decimal(0))
    return total > limit.amount.value
