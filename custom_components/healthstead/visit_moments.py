"""Moments of visits that entities and triggers are told of, read off the log.

Words are neutral: with whom a visit is stands in a moment only where the person allowed
names on shared screens; where it is and what for never does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any, Final

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.signal_type import SignalType

from .care import events as ev
from .care.record import PersonRecord
from .care.visit_ladder import leaving
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.appointment import Appointment, VisitStatus
from .domain.ids import AppointmentId, PersonId
from .domain.visiting import VisitRung
from .visit_home import home_of


class VisitKind(StrEnum):
    """What happened to a visit."""

    REQUESTED = "requested"
    """It was asked for, or another time for it."""
    BOOKED = "booked"
    """It stands: at once, or because the practice said so."""
    MOVED = "moved"
    """A visit that stands has another time."""
    DECLINED = "declined"
    CANCELLED = "cancelled"
    SOON = "soon"
    """A time before it has come that an automation chose."""
    LEAVE = "leave"
    """It is time to go."""
    OVER = "over"
    """The person was asked how it was."""
    DONE = "done"
    """Somebody said that it took place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitMoment:
    """Something about one visit of one person, told once."""

    person: PersonId
    visit: AppointmentId
    kind: VisitKind
    at: datetime
    details: Mapping[str, Any] = field(default_factory=dict)
    """What an automation may say and do with it, as plain values."""
    context: Context | None = None


VISIT_MOMENTS: Final[SignalType[HealthsteadCoordinator, VisitMoment]] = SignalType(
    f"{DOMAIN}_visit_moments"
)
RUNGS: Final[Mapping[VisitRung, VisitKind]] = {
    VisitRung.LEAVE: VisitKind.LEAVE,
    VisitRung.AFTER: VisitKind.OVER,
}


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Tell entities, and triggers, which outlive a reload of the entry."""
    coordinator = entry.runtime_data.coordinator
    known = {
        visit.id: visit
        for record in coordinator.desk.household.present()
        for visit in record.appointments.values()
    }

    @callback
    def on_entries(entries: Sequence[ev.Entry], context: Context | None) -> None:
        for each in entries:
            record = coordinator.present(each.person)
            key = visit_of(each.event)
            visit = None if record is None else record.appointments.get(key or _NONE)
            if record is None or visit is None:
                continue
            kind = kind_of(each.event, known.get(visit.id), visit)
            known[visit.id] = visit
            if kind is not None:
                moment = VisitMoment(
                    person=each.person,
                    visit=visit.id,
                    kind=kind,
                    at=each.at,
                    details=details_of(coordinator, record, visit),
                    context=context,
                )
                # After the entities: who hears of it may look at them.
                told = partial(async_dispatcher_send, hass, VISIT_MOMENTS)
                hass.loop.call_soon(told, coordinator, moment)

    entry.async_on_unload(coordinator.async_listen_entries(on_entries))


_NONE: Final = AppointmentId("")


def visit_of(event: ev.Event) -> AppointmentId | None:
    """Return which visit an event is about, if it is about one."""
    match event:
        case (
            ev.AppointmentBooked(appointment=visit)
            | ev.AppointmentMoved(appointment=visit)
            | ev.AppointmentDescribed(appointment=visit)
            | ev.AppointmentAnswered(appointment=visit)
        ):
            return visit.id
        case (
            ev.AppointmentCancelled(appointment=key)
            | ev.AppointmentReminded(appointment=key)
            | ev.AppointmentDone(appointment=key)
        ):
            return key
        case _:
            return None


def kind_of(
    event: ev.Event, before: Appointment | None, visit: Appointment
) -> VisitKind | None:
    """Return what an event is to automations; the visit knows of it already."""
    match event:
        case ev.AppointmentBooked() | ev.AppointmentMoved():
            return _arranged(event, visit)
        case ev.AppointmentAnswered():
            return _answered(before, visit)
        case ev.AppointmentCancelled():
            return VisitKind.CANCELLED
        case ev.AppointmentReminded(rung=rung):
            return RUNGS.get(rung)
        case ev.AppointmentDone():
            return VisitKind.DONE
        case _:
            return None


def _arranged(
    event: ev.AppointmentBooked | ev.AppointmentMoved, visit: Appointment
) -> VisitKind | None:
    if visit.status is VisitStatus.REQUESTED:
        return VisitKind.REQUESTED
    if visit.status is not VisitStatus.BOOKED:
        return None  # noted from elsewhere: it is over already
    moved = isinstance(event, ev.AppointmentMoved)
    return VisitKind.MOVED if moved else VisitKind.BOOKED


def _answered(before: Appointment | None, visit: Appointment) -> VisitKind | None:
    """Return what an answer means: a move that was refused is a decline as well."""
    if before is None or before.status is visit.status:
        return None
    if visit.status is VisitStatus.DECLINED:
        return VisitKind.DECLINED
    if visit.status is not VisitStatus.BOOKED:
        return None
    if before.before is None:
        return VisitKind.BOOKED
    stays = visit.start == before.before.start
    return VisitKind.DECLINED if stays else VisitKind.MOVED


def details_of(
    coordinator: HealthsteadCoordinator, record: PersonRecord, visit: Appointment
) -> dict[str, Any]:
    """Return what may be said of a visit: when, and how sure it is."""
    household, home = coordinator.desk.household, home_of(coordinator.hass)
    told: dict[str, Any] = {
        "appointment_id": visit.id,
        "start": visit.start,
        "end": visit.end,
        "status": visit.status.value,
        "leave_by": leaving(household, record, visit, home),
        "driver": visit.driver or None,
    }
    if record.person.profile.names_on_shared_screens:
        told["clinician"] = visit.clinician_name
    return told
