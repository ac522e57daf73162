"""Taking an answer to a dose back, or putting it right.

Nothing is edited: what is undone or corrected stays in the log beside what
replaced it, with who said so and when.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.quantity import Quantity
from . import commands as c
from . import events as ev
from .doses import minimum_gap
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

SLACK: Final = timedelta(minutes=2)
"""Clocks of phones and satellites may run this far ahead of ours."""


def change_answer(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.UndoDose | c.CorrectDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide about an answer that was given."""
    was = next((dose for dose in held.doses() if dose.id == command.dose), None)
    if was is None:
        return refuse("unknown_dose")
    if isinstance(command, c.UndoDose):
        key = command.medication
        return (ev.DoseUndone(dose=was.id, medication=key, was=was),)
    return _correct(record, held, was, command, situation)


def _correct(
    record: PersonRecord,
    held: MedicationRecord,
    was: Dose,
    command: c.CorrectDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    name = held.medication.name
    if was.status not in {DoseStatus.TAKEN, DoseStatus.SKIPPED, DoseStatus.MISSED}:
        return refuse("unknown_dose")
    at = was.at if command.at is None else command.at
    if at > situation.now + SLACK:
        return refuse("in_the_future", medication=name)
    amount = _amount(was, command.amount)
    if amount is not None and amount.value <= 0:
        return refuse("amount_not_positive", medication=name)
    dose = replace(
        was,
        at=at,
        amount=amount,
        reason=was.reason if command.reason is None else command.reason.strip(),
    )
    if dose == was:
        return ()
    close = _too_close(record, held, dose)
    if close is not None and "already_taken" not in command.accepted:
        at_text = close.at.isoformat()
        return doubt("already_taken", medication=name, at=at_text)
    return (ev.DoseCorrected(was=was, dose=dose),)


def _amount(was: Dose, said: Quantity | None) -> Quantity | None:
    """Return the amount as put right, with the unit it had where none was said."""
    if said is None:
        return was.amount
    usual = was.amount or was.planned
    unit = said.unit or ("" if usual is None else usual.unit)
    return replace(said, unit=unit)


def _too_close(record: PersonRecord, held: MedicationRecord, dose: Dose) -> Dose | None:
    """Return another dose that the corrected one would be too close to."""
    if dose.status is not DoseStatus.TAKEN:
        return None
    gap = minimum_gap(record, held, instant(dose.at))
    others = [d for d in held.doses() if d.status is DoseStatus.TAKEN]
    near = [
        d
        for d in others
        if d.id != dose.id and abs(instant(d.at) - instant(dose.at)) < gap
    ]
    return near[-1] if near else None
