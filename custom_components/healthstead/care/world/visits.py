"""Clinicians and visits of a description, read and written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from ...domain.appointment import (
    Appointment,
    BookingWay,
    Busy,
    Clinician,
    TimeRange,
    VisitStatus,
)
from ...domain.ids import ClinicianId, PersonId
from ...domain.schedule import Weekday
from .. import commands as c
from .fields import WorldError, moment, rows, text, words
from .step import Place, WorldStep

NUMBER_OF: Final = {day.value: str(index) for index, day in enumerate(Weekday, 1)}
DAY_OF: Final = {number: day for day, number in NUMBER_OF.items()}
MINUTE: Final = timedelta(minutes=1)
SLOT: Final = 30 * MINUTE
PAIR: Final = 2
TEXTS: Final = (
    "phone",
    "email",
    "place",
    "point",
    "server",
    "reference",
    "page",
    "calendar",
)
"""Fields of a clinician that are plain words."""
TOLD: Final = ("notes", "about", "place", "outcome")
"""Fields of a visit that are plain words."""


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
        travel_minutes=_minutes(row, "travel_minutes", where),
        way=_one_of(BookingWay, row, "way", BookingWay.LIST, where),
        **{name: str(row.get(name) or "") for name in TEXTS},
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
                status=_one_of(VisitStatus, each, "status", VisitStatus.BOOKED, here),
                way=_one_of(BookingWay, each, "way", BookingWay.LIST, here),
                prepare=words(each, "prepare", here),
                questions=words(each, "questions", here),
                **{name: str(each.get(name) or "") for name in TOLD},
            ),
        )


def _end(
    each: Mapping[str, Any], start: datetime, place: Place, where: str
) -> datetime:
    said = each.get("end")
    return moment(said, place.zone, f"{where}.end") if said else start + SLOT


def _minutes(row: Mapping[str, Any], name: str, where: str) -> int | None:
    said = row.get(name)
    if said is not None and not isinstance(said, int):
        raise WorldError(f"{where}.{name}", "a whole number is needed")
    return said


def _one_of[Kind: StrEnum](
    kinds: type[Kind], row: Mapping[str, Any], name: str, usual: Kind, where: str
) -> Kind:
    said = row.get(name) or usual
    try:
        return kinds(said)
    except ValueError as error:
        raise WorldError(f"{where}.{name}", f"unknown {name}: {said}") from error


def describe_clinician(clinician: Clinician, zone: ZoneInfo) -> dict[str, Any]:
    """Return a clinician in the shape that is read; what was not said is left out."""
    told: dict[str, Any] = {
        "name": clinician.name,
        "specialty": clinician.specialty,
        "hours": {
            DAY_OF[day]: [f"{r.start:%H:%M}-{r.end:%H:%M}" for r in ranges]
            for day, ranges in clinician.hours.items()
        },
        "busy": [[iso(b.start, zone), iso(b.end, zone)] for b in clinician.busy],
    }
    if clinician.slot_minutes * MINUTE != SLOT:
        told["slot_minutes"] = clinician.slot_minutes
    if clinician.travel_minutes is not None:
        told["travel_minutes"] = clinician.travel_minutes
    return told | _way(clinician.way) | _said(clinician, TEXTS)


def describe_visit(visit: Appointment, zone: ZoneInfo) -> dict[str, Any]:
    """Return a visit in the shape that is read; what was not said is left out."""
    told: dict[str, Any] = {
        "clinician": visit.clinician_name,
        "specialty": visit.specialty,
        "start": iso(visit.start, zone),
        "end": iso(visit.end, zone),
        "status": visit.status.value,
    }
    told |= _way(visit.way) | _said(visit, TOLD)
    lists = {"prepare": visit.prepare, "questions": visit.questions}
    return told | {name: list(texts) for name, texts in lists.items() if texts}


def _way(way: BookingWay) -> dict[str, str]:
    return {} if way is BookingWay.LIST else {"way": way.value}


def _said(source: Clinician | Appointment, names: Sequence[str]) -> dict[str, str]:
    found = ((name, getattr(source, name)) for name in names)
    return {name: text for name, text in found if text}


def iso(moment: datetime, zone: ZoneInfo) -> str:
    """Return a moment as descriptions hold it."""
    return moment.astimezone(zone).isoformat(timespec="minutes")
