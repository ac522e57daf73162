"""Taking an answer to a dose back, or putting it right.

Nothing is edited: what is undone or corrected stays in the log beside what
replaced it, with who said so and when.
"""

from dataclasses import replace

from ..domain.ledger import Dose, DoseStatus
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded
from . import commands as c
from . import events as ev
from .as_needed import as_needed_doubts, limit_doubts
from .decide_taken import SLACK, not_ahead, off_the_shelf
from .dose_doubts import amount_doubts, too_close, usual_amount
from .fold_doses import after_past_dose
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation


def change_answer(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.UndoDose | c.CorrectDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Decide about an answer that a person gave."""
    was = next((dose for dose in held.doses() if dose.id == command.dose), None)
    if was is None or was.status is DoseStatus.UNCONFIRMED:
        return refuse("unknown_dose")
    if isinstance(command, c.UndoDose):
        return (_undone(was),)
    if not was.status.closed:
        return refuse("unknown_dose")
    return _correct(record, held, was, command, situation)


def _undone(was: Dose) -> ev.DoseUndone:
    return ev.DoseUndone(dose=was.id, medication=was.medication, was=was)


def _correct(
    record: PersonRecord,
    held: MedicationRecord,
    was: Dose,
    command: c.CorrectDose,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    name = held.medication.name
    at = was.at if command.at is None else command.at
    if at > situation.now + SLACK:
        return refuse("in_the_future", medication=name)
    amount = _amount(held, was, command.amount)
    if amount is not None and amount.value <= 0:
        return refuse("amount_not_positive", medication=name)
    dose = replace(
        was,
        at=not_ahead(at, situation),
        amount=amount,
        reason=was.reason if command.reason is None else command.reason.strip(),
    )
    if dose == was:
        return ()
    if dose.status is DoseStatus.TAKEN:
        dose = replace(dose, used=off_the_shelf(held, amount))
        found = _doubts(record, was, dose)
        if open_doubts := [d for d in found if d.reason not in command.accepted]:
            return open_doubts[0]
    return (ev.DoseCorrected(was=was, dose=dose),)


def _amount(
    held: MedicationRecord, was: Dose, said: Quantity | None
) -> Quantity | None:
    """Return the amount as put right, with the unit it had where none was said."""
    if said is None:
        return was.amount
    usual = was.amount or was.planned or usual_amount(held, None, was.at)
    unit = said.unit or ("" if usual is None else usual.unit)
    return replace(said, unit=unit)


def _doubts(record: PersonRecord, was: Dose, dose: Dose) -> list[Refusal]:
    """Doubt what the correction changes, beside all other doses; not what stood."""
    record = after_past_dose(record, _undone(was))
    held = record.medications[was.medication]
    found: list[Refusal] = []
    needed = isinstance(held.medication.regimen_at(dose.at).schedule, AsNeeded)
    if dose.at != was.at and needed:
        found += as_needed_doubts(record, held, dose.at, dose.amount)
    elif dose.at != was.at:
        found += too_close(record, held, dose.at)
    if dose.amount != was.amount and not (found and needed):
        found += limit_doubts(record, held, dose.at, dose.amount)
    usual = was.planned or usual_amount(held, None, dose.at)
    if dose.amount != was.amount and usual is not None and dose.amount is not None:
        found += amount_doubts(held, usual, dose.amount)
    return found
