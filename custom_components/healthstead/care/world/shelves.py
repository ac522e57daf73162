"""What a description says of a medication's packs, and of its pauses and its end."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from ...domain.ids import MedicationId, PersonId
from ...domain.quantity import Quantity
from .. import commands as c
from .fields import WorldError, moment, rows
from .step import Place, WorldStep


def shelf_steps(
    row: Mapping[str, Any],
    person: PersonId,
    medication: MedicationId,
    unit: str,
    place: Place,
    where: str,
) -> Iterator[WorldStep]:
    """Yield what puts the packs on the shelf, and what was counted in all."""
    for index, each in enumerate(rows(row, "packs", where)):
        here = f"{where}.packs[{index}]"
        value = each.get("left", each.get("amount"))
        command = c.AddPack(
            person=person,
            medication=medication,
            amount=Quantity(value=_decimal(value, f"{here}.amount"), unit=unit),
            expires=_day(each, "expires", here),
            opened=_day(each, "opened", here),
            keeps_days=_days(each, here),
            batch=str(each.get("batch") or ""),
        )
        yield WorldStep(at=place.now, command=command)
    if (stock := row.get("stock")) is not None:
        amount = Quantity(value=_decimal(stock, f"{where}.stock"), unit=unit)
        counted = c.CountStock(person=person, medication=medication, amount=amount)
        yield WorldStep(at=place.now, command=counted)


def course_steps(
    row: Mapping[str, Any],
    person: PersonId,
    medication: MedicationId,
    place: Place,
    where: str,
) -> Iterator[WorldStep]:
    """Yield what pauses a medication, or ends it."""
    if paused := row.get("paused"):
        told = paused if isinstance(paused, Mapping) else {}
        here = f"{where}.paused"
        since, until = told.get("since"), told.get("until")
        zone, now = place.zone, place.now
        start = now if since is None else moment(since, zone, f"{here}.since")
        pause = c.PauseMedication(
            person=person,
            medication=medication,
            start=start,
            end=None if until is None else moment(until, zone, f"{here}.until"),
            reason=str(told.get("reason") or ""),
        )
        yield WorldStep(at=min(start, now), command=pause)
    if row.get("status") == "stopped":
        stop = c.StopMedication(
            person=person, medication=medication, reason=str(row.get("reason") or "")
        )
        yield WorldStep(at=place.now, command=stop)


def _decimal(value: object, where: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise WorldError(where, "a number is needed") from error


def _day(row: Mapping[str, Any], name: str, where: str) -> date | None:
    if (value := row.get(name)) is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise WorldError(f"{where}.{name}", f"not an ISO date: {value}") from error


def _days(row: Mapping[str, Any], where: str) -> int | None:
    value = row.get("keeps_days")
    if value is not None and not isinstance(value, int):
        raise WorldError(f"{where}.keeps_days", "a whole number is needed")
    return value
