"""A household in the shape of a description: what ``state`` prints."""

from collections.abc import Container, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ...domain.ids import PersonId
from ...domain.ledger import Dose
from ...domain.medication import Medication
from ...domain.quantity import plain
from ...domain.schedule import AsNeeded, ClockTimes, Course
from ...domain.shelf import Held
from ...domain.vitals import Reading
from ..record import Household, MedicationRecord, PersonRecord
from .symptoms import describe_symptom
from .visits import describe_clinician, describe_visit, iso


def write_world(
    household: Household,
    now: datetime,
    speaker: PersonId | None = None,
    only: Container[PersonId] | None = None,
) -> dict[str, Any]:
    """Describe a household as it is kept in memory, times on its people's clocks.

    ``only``: the people whose record the asker may read.
    """
    people = [
        record
        for record in household.present()
        if only is None or record.person.id in only
    ]
    first = people[0].person.profile if people else None
    zone = ZoneInfo(first.zone if first else "UTC")
    speaking = speaker or (people[0].person.id if people else None)
    return {
        "now": iso(now, zone),
        "time_zone": zone.key,
        "country": first.country if first else None,
        "people": [_person(p, now, p.person.id == speaking) for p in people],
        "clinicians": [
            describe_clinician(c, zone) for c in household.clinicians.values()
        ],
        "messages": [
            {"to": m.to, "text": m.text, "at": iso(m.at, zone)}
            for p in people
            for m in p.messages
        ],
    }


def _person(record: PersonRecord, now: datetime, speaks: bool) -> dict[str, Any]:
    profile = record.person.profile
    zone = ZoneInfo(profile.zone)
    held = record.medications.values()
    return {
        "name": profile.name,
        "birth_year": profile.birth_year,
        "speaker": speaks,
        "medications": [_medication(m, now, zone) for m in held],
        "doses": sorted(
            (_dose(m, d, zone) for m in held for d in m.doses()),
            key=lambda row: row["at"],
        ),
        "vitals": [
            _reading(r, zone) for many in record.readings.values() for r in many
        ],
        "symptoms": [describe_symptom(s, zone) for s in record.symptoms],
        "appointments": [describe_visit(v, zone) for v in record.appointments.values()],
        "reminders": [
            {"text": r.text, "at": iso(r.at, zone)}
            | ({"repeat": r.repeat} if r.repeat else {})
            for r in record.reminders.values()
        ],
        "contacts": [
            {"name": c.name, "relation": c.relation, "phone": c.phone}
            for c in record.contacts
        ],
        "allergies": list(profile.allergies),
        "conditions": list(profile.conditions),
        "sos": record.sos.level.value,
    }


def _medication(
    held: MedicationRecord, now: datetime, zone: ZoneInfo
) -> dict[str, Any]:
    medication = held.medication
    told: dict[str, Any] = {
        "name": medication.name,
        "direction": medication.direction,
        "status": "stopped" if medication.stopped else "active",
    }
    further = {
        "start": _start(medication, zone),
        "strength": medication.strength,
        "instructions": medication.handling.instructions,
        "reason": medication.stop_reason,
        "paused": _pause(medication, now, zone),
        "packs": [] if held.shelf is None else [_pack(p) for p in held.shelf.packs],
    }
    told |= {name: value for name, value in further.items() if value}
    if held.stock is not None:
        told["stock"] = plain(held.stock.value)
    return told


def _start(medication: Medication, zone: ZoneInfo) -> str:
    """Return when it began, where the days of its doses are counted from that."""
    match medication.schedule:
        case (
            AsNeeded()
            | ClockTimes(
                course=Course(duration_days=None, count=None),
                every_n_days=1,
                cycle=None,
            )
        ):
            return ""
        case _:
            return iso(medication.started, zone)


def _pause(
    medication: Medication, now: datetime, zone: ZoneInfo
) -> dict[str, str] | None:
    """Return the pause that goes on now, if there is one."""
    pause = next((p for p in medication.pauses if now in p), None)
    if pause is None:
        return None
    told = {"since": iso(pause.start, zone)}
    if pause.end is not None:
        told["until"] = iso(pause.end, zone)
    return told | ({"reason": pause.reason} if pause.reason else {})


def _pack(held: Held) -> dict[str, Any]:
    pack = held.pack
    told: dict[str, Any] = {
        "amount": plain(pack.amount.value),
        "left": plain(held.left),
    }
    for name, day in (("expires", pack.expires), ("opened", pack.opened)):
        if day is not None:
            told[name] = day.isoformat()
    if pack.keeps_days is not None:
        told["keeps_days"] = pack.keeps_days
    return told | ({"batch": pack.batch} if pack.batch else {})


def _dose(held: MedicationRecord, dose: Dose, zone: ZoneInfo) -> dict[str, Any]:
    told: dict[str, Any] = {
        "medication": held.medication.name,
        "at": iso(dose.at, zone),
        "status": dose.status.value,
    }
    if dose.due is not None:
        told["due"] = iso(dose.due, zone)
    if dose.amount is not None:
        told["amount"] = str(dose.amount)
    if dose.reason:
        told["reason"] = dose.reason
    return told


def _reading(reading: Reading, zone: ZoneInfo) -> Mapping[str, Any]:
    measured = reading.measured
    value = plain(measured.value)
    if measured.second is not None:
        value = f"{value}/{plain(measured.second)}"
    return {
        "kind": measured.kind.value,
        "value": value,
        "unit": measured.unit,
        "at": iso(reading.at, zone),
    }
