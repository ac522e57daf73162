"""Visits for the porch's tests: a dentist, who drives, who is told too."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, Final

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Clinician,
    TimeRange,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId, ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.visiting import Driver, Visiting

from .houses import ANN, MORNING, SETTINGS, House

MINUTE: Final = timedelta(minutes=1)
FRIDAY: Final = MORNING.replace(day=9, hour=15)
"""When the visit is; the house wakes up on the Monday before it."""
THURSDAY: Final = FRIDAY - timedelta(days=1)
DENTIST: Final = Clinician(
    id=ClinicianId("dentist"),
    name="Dr Molar",
    specialty="dentistry",
    hours={str(day): (TimeRange(start=time(7), end=time(20)),) for day in range(1, 8)},
    phone="0123 456",
    place="1 Mill Lane",
    travel_minutes=30,
)
BY_PHONE: Final = replace(DENTIST, way=BookingWay.PHONE)
DAN: Final = Contact(id=ContactId("dan"), name="Dan", notify=("notify.mobile_app_dan",))
CLEO: Final = Contact(
    id=ContactId("cleo"), name="Cleo", notify=("notify.mobile_app_cleo",)
)
EVA: Final = Contact(id=ContactId("eva"), name="Eva", notify=("notify.mobile_app_eva",))
VISITING: Final = Visiting(
    drivers=(Driver(name="Dan", contact=DAN.id),), copies=(CLEO.id,)
)


async def arrange(
    house: House, clinician: Clinician = DENTIST, visiting: Visiting = VISITING
) -> None:
    """Put a clinician into the directory, and say how Ann goes there."""
    await house.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))
    await house.do(c.SetContacts(person=ANN, contacts=(DAN, CLEO, EVA)))
    await house.do(c.SetVisiting(person=ANN, visiting=visiting))


async def book(house: House, start: datetime = FRIDAY, **more: Any) -> Appointment:
    """Book a visit; all of what it may carry, unless said otherwise."""
    told: dict[str, Any] = {
        "driver": "Dan",
        "attendees": ("Eva",),
        "prepare": ("nothing to eat from midnight on",),
        **more,
    }
    entries = await house.do(
        c.BookAppointment(person=ANN, clinician=DENTIST.id, start=start, **told),
        told.pop("actor", SETTINGS),
    )
    event = entries[0].event
    assert isinstance(event, ev.AppointmentBooked)
    return event.appointment


def visit_of(house: House, visit: Appointment) -> Appointment:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record.appointments[visit.id]
