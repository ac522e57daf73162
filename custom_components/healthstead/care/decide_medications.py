"""Adding, changing, handling, naming and stopping medications."""

from typing import assert_never

from ..domain.ids import MedicationId
from ..domain.medication import ClockPolicy, Medication
from ..domain.schedule import Linked, Schedule
from . import commands as c
from . import events as ev
from .decide_course import CourseCommand, decide_course
from .record import MedicationRecord, PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

type MedicationCommand = (
    c.AddMedication
    | c.ChangeMedication
    | c.HandleMedication
    | c.LabelMedication
    | c.StopMedication
    | CourseCommand
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
    stopped = held.medication.stopped is not None
    if stopped and not isinstance(command, c.ResumeMedication):
        return refuse("medication_stopped", medication=held.medication.name)
    match command:
        case c.ChangeMedication():
            return _change(record, held, command, situation)
        case c.HandleMedication(strength=strength, handling=handling):
            same = strength.strip() == held.medication.strength
            if same and handling == held.medication.handling:
                return ()
            return (
                ev.MedicationHandled(
                    medication=command.medication,
                    strength=strength.strip(),
                    handling=handling,
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
        case c.PauseMedication() | c.ResumeMedication() | c.MoveClock():
            return decide_course(record, held, command, situation)
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
    if (no := _link_refused(record, None, command.schedule)) is not None:
        return no
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
        strength=command.strength.strip(),
        zone=record.person.profile.zone,
        handling=command.handling,
    )
    return (ev.MedicationAdded(medication=medication),)


def _change(
    record: PersonRecord,
    held: MedicationRecord,
    command: c.ChangeMedication,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Let another direction begin; what has been due until now stays as it was."""
    name = held.medication.name
    if not command.direction.strip():
        return refuse("direction_missing", medication=name)
    if (no := _link_refused(record, held, command.schedule)) is not None:
        return no
    at_home = held.medication.handling.clock is ClockPolicy.HOME
    return (
        ev.MedicationChanged(
            medication=command.medication,
            direction=command.direction,
            schedule=command.schedule,
            since=max(command.since, situation.now, held.medication.started),
            zone="" if at_home else record.person.profile.zone,
        ),
    )


def _link_refused(
    record: PersonRecord, held: MedicationRecord | None, schedule: Schedule
) -> Refusal | None:
    """Refuse a link to itself, to nothing, or to what hangs on a link itself."""
    if not isinstance(schedule, Linked):
        return None
    other = record.medications.get(schedule.to)
    if other is None or (held is not None and held.medication.id == schedule.to):
        return refuse("link_unknown")
    if isinstance(other.medication.schedule, Linked):
        return refuse("link_of_link", medication=other.medication.name)
    return None
