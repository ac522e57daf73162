"""Medications of a description, and the doses that were answered."""

from collections.abc import Generator, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from ...domain.day import DayTimes
from ...domain.ids import MedicationId, PersonId
from ...domain.ledger import DoseStatus
from ...domain.measures import parse_amount
from ...domain.quantity import Quantity
from ...domain.schedule import AsNeeded, Schedule
from ...domain.sig import parse_sig
from ...domain.timing import Unclear, schedule_from
from .. import commands as c
from .fields import WorldError, moment, rows, text
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
        "already_taking",
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
        schedule = read_direction(name, direction, start, here)
        key = known[name.casefold()] = MedicationId(place.new_id())
        yield WorldStep(
            at=start,
            command=c.AddMedication(
                person=person,
                name=name,
                direction=direction,
                schedule=schedule,
                start=start,
                shared_label=str(each.get("shared_label") or ""),
                medication=key,
                accepted=DOSE_DOUBTS,
            ),
        )
        if (stock := each.get("stock")) is not None:
            amount = Quantity(value=_decimal(stock, here), unit=unit_of(schedule))
            command = c.CountStock(person=person, medication=key, amount=amount)
            yield WorldStep(at=place.now, command=command)
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


def _first_day(row: Mapping[str, Any], place: Place, where: str) -> date:
    """Return the day of the first dose told, today at the latest."""
    days = [place.now.astimezone(place.zone).date()]
    for index, each in enumerate(rows(row, "doses", where)):
        at = moment(each.get("at"), place.zone, f"{where}.doses[{index}].at")
        days.append(at.astimezone(place.zone).date())
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
        command = _answer(each, person, medication, at, here)
        yield WorldStep(at=at, command=command)


def _answer(
    each: Mapping[str, Any],
    person: PersonId,
    medication: MedicationId,
    at: datetime,
    where: str,
) -> c.RecordDose | c.SkipDose | c.CloseDose:
    match each.get("status"):
        case DoseStatus.TAKEN:
            amount = parse_amount(str(each["amount"])) if each.get("amount") else None
            if each.get("amount") and not isinstance(amount, Quantity):
                raise WorldError(f"{where}.amount", "cannot be read")
            return c.RecordDose(
                person=person,
                medication=medication,
                at=at,
                amount=amount if isinstance(amount, Quantity) else None,
                accepted=DOSE_DOUBTS,
            )
        case DoseStatus.SKIPPED:
            return c.SkipDose(person=person, medication=medication, at=at)
        case DoseStatus.UNCONFIRMED:
            return c.CloseDose(person=person, medication=medication, due=at)
        case other:
            raise WorldError(f"{where}.status", f"not a status to describe: {other}")


def _decimal(value: object, where: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise WorldError(f"{where}.stock", "a number is needed") from error
