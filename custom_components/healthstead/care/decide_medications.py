"""Adding, changing, handling, naming and stopping medications."""

from collections.abc import Iterator
from typing import assert_never

from ..domain.checks.findings import Candidate
from ..domain.ids import MedicationId
from ..domain.medication import ClockPolicy, Medication
from ..domain.schedule import Linked, Schedule
from . import commands as c
from . import events as ev
from .checking import (
    doubted_when_added,
    doubted_when_changed,
    doubted_when_handled,
)
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
        case c.HandleMedication():
            return _handle(record, held, command)
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
    if command.medication in record.medications:
        return refuse("medication_exists", medication=name)
    found = (*_same(record, name), *_findings(record, name, command))
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
    number = len(record.medications) + 1
    label = command.shared_label.strip() or f"Medicine {number}"
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


def _same(record: PersonRecord, name: str) -> Iterator[Refusal]:
    """Doubt a medication that is already taken under the same name."""
    for known in record.medications.values():
        medication = known.medication
        alike = medication.name.casefold() == name.casefold()
        if alike and medication.stopped is None:
            direction = medication.direction
            yield doubt("already_taking", medication=name, direction=direction)


def _findings(
    record: PersonRecord, name: str, command: c.AddMedication
) -> Iterator[Refusal]:
    new = Candidate(
        name=name,
        strength=command.strength,
        ingredients=command.handling.ingredients,
    )
    return doubted_when_added(record, new, command.schedule, command.accepted)


def _handle(
    record: PersonRecord, held: MedicationRecord, command: c.HandleMedication
) -> tuple[ev.Event, ...] | Refusal:
    """Decide how a medication is looked after; what it is said to hold is checked."""
    strength, handling = command.strength.strip(), command.handling
    medication = held.medication
    if (strength, handling) == (medication.strength, medication.handling):
        return ()
    after = Candidate(
        name=medication.name, strength=strength, ingredients=handling.ingredients
    )
    found = doubted_when_handled(record, held, after, command.accepted)
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
    return (
        ev.MedicationHandled(
            medication=command.medication, strength=strength, handling=handling
        ),
    )


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
    found = doubted_when_changed(record, held, command.schedule)
    if open_doubts := [d for d in found if d.reason not in command.accepted]:
        return open_doubts[0]
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
    hanging = held is not None and _hangs_on(record, held.medication.id)
    if hanging or isinstance(other.medication.schedule, Linked):
        return refuse("link_of_link", medication=other.medication.name)
    return None


def _hangs_on(record: PersonRecord, key: MedicationId) -> bool:
    """Say whether another medication's doses follow those of this one."""
    schedules = (other.medication.schedule for other in record.medications.values())
    return any(isinstance(plan, Linked) and plan.to == key for plan in schedules)
