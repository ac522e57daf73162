"""Adding, changing and stopping medications."""

from typing import assert_never

from ..domain.ids import MedicationId
from ..domain.medication import Medication
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

type MedicationCommand = (
    c.AddMedication
    | c.ChangeMedication
    | c.LabelMedication
    | c.StopMedication
    | c.CountStock
)


def decide_medication(  # noqa: C901, PLR0911 - one flat branch per command
    record: PersonRecord, command: MedicationCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about one medication of one person."""
    if isinstance(command, c.AddMedication):
        return _add(record, command, situation)
    held = record.medications.get(command.medication)
    if held is None:
        return refuse("unknown_medication")
    if held.medication.stopped is not None:
        return refuse("medication_stopped", medication=held.medication.name)
    match command:
        case c.ChangeMedication():
            return (
                ev.MedicationChanged(
                    medication=command.medication,
                    direction=command.direction,
                    schedule=command.schedule,
                    since=command.since,
                ),
            )
        case c.LabelMedication(medication=key, label=label):
            if not label.strip():
                return refuse("name_missing")
            return (ev.MedicationLabelled(medication=key, label=label.strip()),)
        case c.StopMedication(medication=key, reason=reason):
            return (
                ev.MedicationStopped(medication=key, at=situation.now, reason=reason),
            )
        case c.CountStock(medication=key, amount=amount):
            if amount.value < 0:
                return refuse("amount_not_positive")
            return (ev.StockCounted(medication=key, amount=amount),)
        case _:
            assert_never(command)


def _add(
    record: PersonRecord, command: c.AddMedication, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    name = command.name.strip()
    if not name:
        return refuse("name_missing")
    if not command.direction.strip():
        return refuse("direction_missing", medication=name)
    known = [m.medication for m in record.medications.values()]
    same = [m for m in known if m.stopped is None and m.name.lower() == name.lower()]
    if same and "already_taking" not in command.accepted:
        return doubt("already_taking", medication=name, direction=same[0].direction)
    label = command.shared_label.strip() or f"Medicine {len(known) + 1}"
    medication = Medication(
        id=command.medication or MedicationId(situation.new_id()),
        name=name,
        shared_label=label,
        direction=command.direction,
        schedule=command.schedule,
        started=command.start,
        strength=command.strength,
    )
    return (ev.MedicationAdded(medication=medication),)
