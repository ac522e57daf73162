"""Clinicians of a description, and the visits to them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final

from ...domain.appointment import Busy, Clinician, TimeRange, VisitStatus
from ...domain.ids import ClinicianId, PersonId
from ...domain.schedule import Weekday
from .. import commands as c
from .fields import WorldError, moment, rows, text, words
from .step import Place, WorldStep

NUMBER_OF: Final = {day.value: str(index) for index, day in enumerate(Weekday, 1)}
SLOT: Final = timedelta(minutes=30)
PAIR: Final = 2


def clinician_of(row: Mapping[str, Any], place: Place) -> Clinician:
    """Return one clinician of the directory."""
    name = text(row, "name", "world.clinicians")
    where = f"clinicians[{name}]"
    hours = row.get("hours") or {}
    if not isinstance(hours, Mapping):
        raise WorldError(f"{where}.hours", "an object of weekdays is needed")
    return Clinician(
        id=ClinicianId(place.new_id()),
        name=name,
        specialty=text(row, "specialty", where),
        hours={_day(d, where): _ranges(hours, d, where) for d in hours},
        busy=tuple(_busy(pair, place, where) for pair in row.get("busy") or []),
        slot_minutes=int(row.get("slot_minutes") or 30),
        phone=str(row.get("phone") or ""),
    )


def _day(day: str, where: str) -> str:
    if day not in NUMBER_OF:
        raise WorldError(f"{where}.hours", f"unknown weekday: {day}")
    return NUMBER_OF[day]


def _ranges(hours: Mapping[str, Any], day: str, where: str) -> tuple[TimeRange, ...]:
    found = []
    for span in words(hours, day, f"{where}.hours"):
        first, _, last = span.partition("-")
        try:
            start, end = time.fromisoformat(first), time.fromisoformat(last)
        except ValueError as error:
            raise WorldError(f"{where}.hours.{day}", f"not a range: {span}") from error
        found.append(TimeRange(start=start, end=end))
    return tuple(found)


def _busy(pair: object, place: Place, where: str) -> Busy:
    if not isinstance(pair, Sequence) or len(pair) != PAIR:
        raise WorldError(f"{where}.busy", "a start and an end are needed")
    start, end = (moment(each, place.zone, f"{where}.busy") for each in pair)
    return Busy(start=start, end=end)


def visit_steps(
    row: Mapping[str, Any],
    person: PersonId,
    clinicians: Sequence[Clinician],
    place: Place,
    where: str,
) -> Iterator[WorldStep]:
    """Yield what notes a person's visits."""
    by_name = {clinician.name.casefold(): clinician for clinician in clinicians}
    for index, each in enumerate(rows(row, "appointments", where)):
        here = f"{where}.appointments[{index}]"
        name = text(each, "clinician", here)
        known = by_name.get(name.casefold())
        start = moment(each.get("start"), place.zone, f"{here}.start")
        yield WorldStep(
            at=min(start - timedelta(days=1), place.now),
            command=c.NoteAppointment(
                person=person,
                clinician_name=name,
                clinician=known.id if known else None,
                specialty=str(
                    each.get("specialty") or (known.specialty if known else "")
                ),
                start=start,
                end=_end(each, start, place, here),
                status=_status(each, here),
                notes=str(each.get("notes") or ""),
            ),
        )


def _end(
    each: Mapping[str, Any], start: datetime, place: Place, where: str
) -> datetime:
    said = each.get("end")
    return moment(said, place.zone, f"{where}.end") if said else start + SLOT


def _status(each: Mapping[str, Any], where: str) -> VisitStatus:
    said = each.get("status") or VisitStatus.BOOKED
    try:
        return VisitStatus(said)
    except ValueError as error:
        raise WorldError(f"{where}.status", f"unknown status: {said}") from error
