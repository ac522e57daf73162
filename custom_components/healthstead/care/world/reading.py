"""From a description of a household to commands, each with its moment.

Past moments come first, so that a description can hold a history. A direction
that cannot be read completely is an error: a demo must not guess either.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...domain.ids import HOUSEHOLD, ContactId, IdMaker, PersonId
from ...domain.measures import Measure, parse_measure
from ...domain.person import ADULT_AGE, Contact, Profile, Role
from ...domain.sos import SosLevel
from ...domain.vitals import Measured, VitalKind
from .. import commands as c
from .doses import dose_steps, medication_steps
from .fields import WorldError, moment, rows, text, words
from .step import Place, WorldStep
from .symptoms import symptom_steps
from .visits import clinician_of, visit_steps

MINUTE: Final = timedelta(minutes=1)
VITAL_DOUBTS: Final = frozenset({"unusual_value"})


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """A description that has been read: who speaks, when, and what to carry out."""

    now: datetime
    zone: ZoneInfo
    speaker: PersonId
    people: Mapping[str, PersonId]
    steps: tuple[WorldStep, ...]


def read_world(source: Mapping[str, Any], new_id: IdMaker) -> World:
    """Read a description; raises ``WorldError`` with the field that is wrong."""
    zone = _zone(text(source, "time_zone", "world"))
    now = moment(source.get("now"), zone, "world.now")
    told = rows(source, "people", "world")
    if not told:
        raise WorldError("world.people", "at least one person is needed")
    ids = {text(p, "name", "world.people"): PersonId(new_id()) for p in told}
    if len(ids) != len(told):
        raise WorldError("world.people", "two people have the same name")
    place = Place(now=now, zone=zone, new_id=new_id)
    clinicians = [clinician_of(r, place) for r in rows(source, "clinicians", "world")]
    steps = [
        WorldStep(
            at=now - timedelta(days=4000),
            command=c.SetClinician(person=HOUSEHOLD, clinician=clinician),
        )
        for clinician in clinicians
    ]
    country = source.get("country")
    for row in told:
        steps += _person(row, ids, place, country, clinicians)
    steps += _roles(told, ids, now)
    speaker = _speaker(told, ids)
    steps += _messages(source, speaker, place)
    ordered = tuple(sorted(steps, key=lambda step: step.at))
    return World(now=now, zone=zone, speaker=speaker, people=ids, steps=ordered)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise WorldError("world.time_zone", f"unknown zone: {name}") from error


def _speaker(told: list[Mapping[str, Any]], ids: Mapping[str, PersonId]) -> PersonId:
    speaking = [p["name"].strip() for p in told if p.get("speaker")]
    if len(speaking) > 1 or (not speaking and len(told) > 1):
        raise WorldError("world.people", "exactly one person speaks")
    return ids[speaking[0]] if speaking else next(iter(ids.values()))


def _person(
    row: Mapping[str, Any],
    ids: Mapping[str, PersonId],
    place: Place,
    country: object,
    clinicians: list[Any],
) -> Iterator[WorldStep]:
    person = ids[row["name"].strip()]
    where = f"people[{row['name']}]"
    start = place.now - timedelta(days=3999)
    profile = Profile(
        name=row["name"].strip(),
        zone=place.zone.key,
        birth_year=_year(row, where),
        country=country if isinstance(country, str) else None,
        allergies=words(row, "allergies", where),
        conditions=words(row, "conditions", where),
    )
    yield WorldStep(at=start, command=c.AddPerson(person=person, profile=profile))
    if contacts := _contacts(row, place, where):
        command = c.SetContacts(person=person, contacts=contacts)
        yield WorldStep(at=start, command=command)
    medications = yield from medication_steps(row, person, place, where)
    yield from dose_steps(row, person, medications, place, where)
    yield from _vitals(row, person, place, where)
    yield from symptom_steps(row, person, place, where)
    yield from visit_steps(row, person, clinicians, place, where)
    yield from _reminders(row, person, place, where)
    yield from _sos(row, person, place, where)


def _year(row: Mapping[str, Any], where: str) -> int | None:
    year = row.get("birth_year")
    if year is not None and not isinstance(year, int):
        raise WorldError(f"{where}.birth_year", "a year is needed")
    return year


def _contacts(row: Mapping[str, Any], place: Place, where: str) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            id=ContactId(place.new_id()),
            name=text(contact, "name", f"{where}.contacts"),
            relation=str(contact.get("relation") or ""),
            phone=str(contact.get("phone") or ""),
        )
        for contact in rows(row, "contacts", where)
    )


def _vitals(
    row: Mapping[str, Any], person: PersonId, place: Place, where: str
) -> Iterator[WorldStep]:
    for index, each in enumerate(rows(row, "vitals", where)):
        here = f"{where}.vitals[{index}]"
        measured = _measured(each, here)
        at = moment(each.get("at"), place.zone, f"{here}.at")
        command = c.RecordReading(
            person=person, measured=measured, at=at, accepted=VITAL_DOUBTS
        )
        yield WorldStep(at=at, command=command)


def _measured(row: Mapping[str, Any], where: str) -> Measured:
    try:
        kind = VitalKind(text(row, "kind", where))
    except ValueError as error:
        raise WorldError(f"{where}.kind", "unknown vital sign") from error
    unit = str(row.get("unit") or "")
    said = str(row.get("value"))
    try:
        return Measured(kind=kind, value=Decimal(said), unit=unit)
    except InvalidOperation:
        read = parse_measure(kind.value, said)
    if not isinstance(read, Measure):
        raise WorldError(f"{where}.value", f"cannot be read: {said}")
    return Measured(
        kind=kind, value=read.value, second=read.second, unit=unit or read.unit
    )


def _reminders(
    row: Mapping[str, Any], person: PersonId, place: Place, where: str
) -> Iterator[WorldStep]:
    for index, each in enumerate(rows(row, "reminders", where)):
        here = f"{where}.reminders[{index}]"
        at = moment(each.get("at"), place.zone, f"{here}.at")
        command = c.SetReminder(
            person=person,
            text=text(each, "text", here),
            at=at,
            repeat=str(each.get("repeat") or ""),
        )
        yield WorldStep(at=min(at, place.now) - MINUTE, command=command)


def _sos(
    row: Mapping[str, Any], person: PersonId, place: Place, where: str
) -> Iterator[WorldStep]:
    said = row.get("sos") or "none"
    if said not in set(SosLevel):
        raise WorldError(f"{where}.sos", "none, soft or hard is needed")
    if said != "none":
        command = c.StartSos(person=person, reason="as described", level=SosLevel(said))
        yield WorldStep(at=place.now, command=command)


def _messages(
    source: Mapping[str, Any], speaker: PersonId, place: Place
) -> Iterator[WorldStep]:
    for index, each in enumerate(rows(source, "messages", "world")):
        here = f"world.messages[{index}]"
        at = moment(each.get("at"), place.zone, f"{here}.at")
        command = c.SendMessage(
            person=speaker, to=text(each, "to", here), text=text(each, "text", here)
        )
        yield WorldStep(at=at, command=command)


def _roles(
    told: list[Mapping[str, Any]], ids: Mapping[str, PersonId], now: datetime
) -> Iterator[WorldStep]:
    """Adults care for everybody, children have their own record, unless said."""
    for holder in told:
        name = holder["name"].strip()
        role = _role(holder, now)
        own = ids[name]
        if role is Role.CHILD:
            yield _grant(own, own, role, now)
            continue
        if role is Role.SELF:
            continue
        for other in ids.values():
            if other != own:
                yield _grant(other, own, role, now)


def _role(holder: Mapping[str, Any], now: datetime) -> Role:
    if (said := holder.get("role")) is not None:
        try:
            return Role(said)
        except ValueError as error:
            where = f"people[{holder['name']}].role"
            raise WorldError(where, f"unknown role: {said}") from error
    born = holder.get("birth_year")
    young = isinstance(born, int) and now.year - born < ADULT_AGE
    return Role.CHILD if young else Role.CARER


def _grant(person: PersonId, holder: PersonId, role: Role, now: datetime) -> WorldStep:
    command = c.SetRole(person=person, holder=holder, role=role)
    return WorldStep(at=now - timedelta(days=3998), command=command)
