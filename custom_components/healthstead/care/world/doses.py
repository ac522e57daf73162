"""Medications of a description, and the doses that were answered."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from ...domain.day import DayTimes
from ...domain.ids import MedicationId, PersonId
from ...domain.ledger import DoseStatus
from ...domain.measures import parse_amount
from ...domain.medication import Handling
from ...domain.quantity import Quantity
from ...domain.schedule import AsNeeded, Schedule
from ...domain.sig import parse_sig
from ...domain.timing import Unclear, schedule_from
from .. import commands as c
from ..checking import ALL_SHOWN
from .fields import WorldError, moment, rows, text
from .shelves import course_steps, shelf_steps
from .step import Place, WorldStep

DOSE_DOUBTS: Final = frozenset(
    {
        "already_taken",
        "too_soon",
        "too_many",
        "too_much",
        "other_unit",
        "not_due",
        "medication_stopped_taken",
        "medication_paused_taken",
        "course_over_taken",
        "limit_unsure",
        "far_too_much",
        "already_taking",
        "more_often_than_usual",
        ALL_SHOWN,
    }
)
"""A description tells what happened; it is not asked whether it is sure."""


def medication_steps(
    row: Mapping[str, Any], person: PersonId, place: Place, where: str
) -> Generator[WorldStep, None, dict[str, MedicationId]]:
    """Yield what adds the medications; returns their ids by lower-case name."""
    known: dict[str, MedicationId] = {}
    first = _first_day(row, place, where)
    start = datetime.combine(first, time(0), place.zone)
    for index, each in enumerate(rows(row, "medications", where)):
        here = f"{where}.medications[{index}]"
        name, direction = text(each, "name", here), text(each, "direction", here)
        begins = _start(each, start, place, here)
        schedule = read_direction(name, direction, begins, here)
        key = known[name.casefold()] = MedicationId(place.new_id())
        yield WorldStep(
            at=min(begins, place.now),
            command=c.AddMedication(
                person=person,
                name=name,
                direction=direction,
                schedule=schedule,
                start=begins,
                strength=str(each.get("strength") or ""),
                shared_label=str(each.get("shared_label") or ""),
                handling=Handling(instructions=str(each.get("instructions") or "")),
                medication=key,
                accepted=DOSE_DOUBTS,
            ),
        )
        unit = unit_of(schedule)
        yield from shelf_steps(each, person, key, unit, place, here)
        yield from course_steps(each, person, key, place, here)
    return known


def read_direction(name: str, direction: str, start: datetime, where: str) -> Schedule:
    """Return the schedule of a direction, or say why it cannot be read."""
    read = parse_sig(direction, drug=name)
    if read.status != "ok":
        raise WorldError(f"{where}.direction", f"unclear: {', '.join(read.reasons)}")
    schedule = schedule_from(read.dosages, start.replace(tzinfo=None), DayTimes())
    if isinstance(schedule, Unclear):
        reasons = ", ".join(schedule.reasons)
        raise WorldError(f"{where}.direction", f"unclear: {reasons}")
    return schedule


def unit_of(schedule: Schedule) -> str:
    """Return the unit in which a schedule's doses are counted."""
    match schedule:
        case AsNeeded(amount=amount):
            return amount.unit
        case _:
            found = [row.amount.unit for row in _dose_rows(schedule)]
            return found[0] if found else ""


def _dose_rows(schedule: Any) -> list[Any]:
    if hasattr(schedule, "steps"):
        return [row for step in schedule.steps for row in step.rows]
    return list(getattr(schedule, "rows", (schedule,)))


def _start(
    each: Mapping[str, Any], first: datetime, place: Place, where: str
) -> datetime:
    """Return when a medication began: as described, else with the first dose told."""
    said = each.get("start")
    if said is None:
        return first
    return moment(said, place.zone, f"{where}.start").astimezone(place.zone)


def _first_day(row: Mapping[str, Any], place: Place, where: str) -> date:
    """Return the day of the first dose or pause told, today at the latest."""
    told: list[tuple[str, object]] = []
    for index, each in enumerate(rows(row, "doses", where)):
        here = f"{where}.doses[{index}]"
        told += [(f"{here}.at", each.get("at"))]
        told += [(f"{here}.due", each["due"])] if each.get("due") is not None else []
    for index, each in enumerate(rows(row, "medications", where)):
        paused = each.get("paused")
        if isinstance(paused, Mapping) and paused.get("since") is not None:
            here = f"{where}.medications[{index}].paused.since"
            told.append((here, paused["since"]))
    moments = (moment(said, place.zone, here) for here, said in told)
    days = [each.astimezone(place.zone).date() for each in (place.now, *moments)]
    return min(days)


def dose_steps(
    row: Mapping[str, Any],
    person: PersonId,
    known: Mapping[str, MedicationId],
    place: Place,
    where: str,
) -> Iterator[WorldStep]:
    """Yield what notes the doses that were answered."""
    for index, each in enumerate(rows(row, "doses", where)):
        here = f"{where}.doses[{index}]"
        name = text(each, "medication", here)
        medication = known.get(name.casefold())
        if medication is None:
            raise WorldError(f"{here}.medication", f"not described: {name}")
        at = moment(each.get("at"), place.zone, f"{here}.at")
        said = each.get("due")
        due = None if said is None else moment(said, place.zone, f"{here}.due")
        answer = _Answer(person=person, medication=medication, at=at, due=due)
        command = _command(each, answer, here)
        # What is put off is asked again later; it is said now at the latest.
        yield WorldStep(at=min(at, place.now), command=command)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Answer:
    """Which dose was answered, and when."""

    person: PersonId
    medication: MedicationId
    at: datetime
    due: datetime | None

    @property
    def slot(self) -> datetime:
        """Return the slot: as described, else at the moment of the answer."""
        return self.at if self.due is None else self.due


def _command(
    each: Mapping[str, Any], answer: _Answer, where: str
) -> c.RecordDose | c.SkipDose | c.CloseDose | c.MissDose | c.SnoozeDose:
    person, medication = answer.person, answer.medication
    reason = str(each.get("reason") or "")
    match each.get("status"):
        case DoseStatus.TAKEN:
            return c.RecordDose(
                person=person,
                medication=medication,
                at=answer.at,
                amount=_amount(each, where),
                due=answer.due,
                reason=reason,
                accepted=DOSE_DOUBTS,
            )
        case DoseStatus.SKIPPED:
            return c.SkipDose(
                person=person,
                medication=medication,
                at=answer.at,
                reason=reason,
                due=answer.due,
            )
        case DoseStatus.UNCONFIRMED:
            return c.CloseDose(person=person, medication=medication, due=answer.slot)
        case DoseStatus.MISSED:
            return c.MissDose(
                person=person, medication=medication, due=answer.slot, reason=reason
            )
        case DoseStatus.SNOOZED:
            return c.SnoozeDose(
                person=person, medication=medication, until=answer.at, due=answer.due
            )
        case other:
            raise WorldError(f"{where}.status", f"not a status to describe: {other}")


def _amount(each: Mapping[str, Any], where: str) -> Quantity | None:
    if not each.get("amount"):
        return None
    amount = parse_amount(str(each["amount"]))
    if not isinstance(amount, Quantity):
        raise WorldError(f"{where}.amount", "cannot be read")
    return amount
