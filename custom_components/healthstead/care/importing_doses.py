"""From doses of the past in a file to commands, each once and in their order.

A dose that no schedule kept here asked for is kept as one beside the plan: nothing
falls due in the past, so an import makes nobody late. Pure; nothing is kept here.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from ..domain.ids import MedicationId
from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.medication import Medication
from ..domain.schedule import AsNeeded, Linked, slots_between
from . import commands as c
from .doses import TICK, named_slot
from .imports import Answer, Imported, ImportedDose
from .record import MedicationRecord, PersonRecord
from .slots import zone_of
from .world.doses import DOSE_DOUBTS

NO_MEDICATION: Final = "no_such_medication"
SAME_DOSE: Final = "same_dose"
NO_PLAN: Final = "no_plan_then"
LEFT_OUT: Final = (NO_MEDICATION, SAME_DOSE, NO_PLAN)
"""Why a dose of a file is not kept, beside what the desk may refuse."""

type Key = tuple[str, Answer, datetime]
type DoseCommand = c.RecordDose | c.SkipDose


@dataclass(frozen=True, kw_only=True, slots=True)
class PastDoses:
    """What the doses of a file come to, oldest first, and how many come to nothing."""

    commands: tuple[DoseCommand, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)


def past_doses(
    imported: Imported, person: PersonRecord, known: Iterable[Dose]
) -> PastDoses:
    """Return the doses that are not known yet, of what the person takes or took."""
    named = _by_name(person)
    seen = set(_keys_of(person, known))
    found: list[DoseCommand] = []
    left_out: Counter[str] = Counter()
    for dose in sorted(imported.doses, key=lambda one: one.at):
        made = _command(dose, named.get(dose.name.casefold(), []), person, seen)
        if isinstance(made, str):
            left_out[made] += 1
        else:
            found.append(made)
            seen |= set(_keys(dose))
    return PastDoses(commands=tuple(found), left_out=dict(left_out))


def reach_of(imported: Imported) -> tuple[datetime, datetime] | None:
    """Return the first and the last moment of the doses of a file, if it has any."""
    moments = [dose.at for dose in imported.doses]
    moments += [dose.due for dose in imported.doses if dose.due is not None]
    return (min(moments), max(moments)) if moments else None


def _by_name(person: PersonRecord) -> dict[str, list[MedicationRecord]]:
    """Return the medications by name; what is still taken comes first."""
    named: dict[str, list[MedicationRecord]] = {}
    for held in person.medications.values():
        named.setdefault(held.medication.name.casefold(), []).append(held)
    for each in named.values():
        each.sort(key=lambda held: held.medication.stopped is not None)
    return named


def _command(
    dose: ImportedDose,
    medications: list[MedicationRecord],
    person: PersonRecord,
    seen: Collection[Key],
) -> DoseCommand | str:
    """Return what keeps a dose, or why it is left out."""
    if not medications:
        return NO_MEDICATION
    if any(key in seen for key in _keys(dose)):
        return SAME_DOSE
    planned = _planned(dose, medications, person)
    if dose.status is Answer.SKIPPED:
        if planned is None:
            return NO_PLAN
        return c.SkipDose(
            person=person.person.id,
            medication=planned.medication.id,
            at=dose.at,
            due=dose.due,
        )
    held = planned or _likely(dose, medications, person)
    return c.RecordDose(
        person=person.person.id,
        medication=held.medication.id,
        at=dose.at,
        amount=dose.amount,
        # A moment that no plan names answers no slot, least of all one to come.
        due=dose.due or dose.at,
        accepted=DOSE_DOUBTS,
    )


def _planned(
    dose: ImportedDose, medications: list[MedicationRecord], person: PersonRecord
) -> MedicationRecord | None:
    """Return the medication by whose plan, as it is kept here, the dose was due."""
    due = dose.due
    if due is None:
        return None
    asked = (one for one in medications if named_slot(person, one, due) is not None)
    return next(asked, None)


def _likely(
    dose: ImportedDose, medications: list[MedicationRecord], person: PersonRecord
) -> MedicationRecord:
    """Return the one whose schedule names that time, had it begun before."""
    due = dose.due
    if due is None:
        return medications[0]
    named = (one for one in medications if _names(one.medication, person, due))
    return next(named, medications[0])


def _names(medication: Medication, person: PersonRecord, due: datetime) -> bool:
    regimen = medication.regimens[-1]
    schedule, zone = regimen.schedule, zone_of(person, regimen)
    if isinstance(schedule, Linked | AsNeeded):
        return False
    begun = min(schedule.course.start, due.astimezone(zone).replace(tzinfo=None))
    before = replace(schedule, course=replace(schedule.course, start=begun))
    return any(slots_between(before, zone, instant(due), instant(due) + TICK))


def _keys(dose: ImportedDose) -> Iterator[Key]:
    """Yield what a dose is known again by: its moment, and the one it was due at."""
    name = dose.name.casefold()
    if dose.status is Answer.TAKEN:
        yield name, dose.status, instant(dose.at)
    if dose.due is not None:
        yield f"{name}\n", dose.status, instant(dose.due)


def _keys_of(person: PersonRecord, known: Iterable[Dose]) -> Iterator[Key]:
    names: dict[MedicationId, str] = {
        key: held.medication.name.casefold() for key, held in person.medications.items()
    }
    status = {DoseStatus.TAKEN: Answer.TAKEN, DoseStatus.SKIPPED: Answer.SKIPPED}
    for dose in known:
        if dose.medication not in names or dose.status not in status:
            continue
        name, answer = names[dose.medication], status[dose.status]
        yield name, answer, instant(dose.at)
        if dose.due is not None:
            yield f"{name}\n", answer, instant(dose.due)
