"""A household with an office over a practice's server, killed whenever a test wants."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, override

from custom_components.healthstead.booking.errand import Asked, Told
from custom_components.healthstead.booking.fhir import FhirServer
from custom_components.healthstead.booking.office import House as OfficeHouse
from custom_components.healthstead.booking.office import Office, Trouble
from custom_components.healthstead.booking.shapes import Failed, Why
from custom_components.healthstead.booking.web import Answer, Request, Web
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.care.events import Entry
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.outside import FreeSlot, Looking, Outside
from custom_components.healthstead.domain.appointment import Appointment, BookingWay
from custom_components.healthstead.domain.ids import AppointmentId, PersonId
from tests.builders import ANN, DENTIST, House, a_house

from .practice import HALF, NINE

KEEPER = Actor(kind=ActorKind.AUTOMATION, id="office")
DOCTOR = replace(
    DENTIST, way=BookingWay.SERVER, server="s1", reference="PractitionerRole/r1"
)
PATIENT = "Patient/7"


class Killed(BaseException):
    """The process is gone."""


@dataclass
class Fate:
    """When the process ends: at so many instants from now; never, if below zero."""

    left: int = -1

    def instant(self) -> None:
        """Pass an instant at which the process may end."""
        if self.left == 0:
            raise Killed
        self.left -= 1


@dataclass
class MortalWeb:
    """Carries requests; the process may end before one is sent, or before its answer."""

    web: Web
    fate: Fate

    async def send(self, request: Request) -> Answer:
        self.fate.instant()
        answer = await self.web.send(request)
        self.fate.instant()
        return answer


@dataclass
class Books(OfficeHouse):
    """The house as an office sees it."""

    house: House
    server: FhirServer | None
    fate: Fate = field(default_factory=Fate)
    patient: str = PATIENT
    troubles: list[Trouble] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    on_pause: Callable[[], None] = lambda: None
    wells: int = 0

    @override
    def now(self) -> datetime:
        return self.house.clock()

    @override
    def find(self, person: PersonId, visit: AppointmentId) -> Appointment | None:
        record = self.house.household.people.get(person)
        return None if record is None else record.appointments.get(visit)

    @override
    def asked(
        self, person: PersonId, visit: Appointment
    ) -> tuple[FhirServer, Asked] | Failed:
        if self.server is None:
            return Failed(why=Why.NO_SERVER)
        return self.server, Asked(
            visit=visit, patient=self.patient, practitioner=DOCTOR.reference
        )

    @override
    async def note(self, person: PersonId, visit: Appointment, told: Told) -> bool:
        self.fate.instant()
        command = c.NoteStanding(
            person=person,
            appointment=visit.id,
            version=visit.version,
            status=told.status,
            reference=told.reference,
            said=told.said,
        )
        done = await self.house.desk.do(command, KEEPER)
        self.fate.instant()
        return isinstance(done, Done)

    @override
    def trouble(self, trouble: Trouble) -> None:
        self.troubles.append(trouble)

    @override
    def well(self, person: PersonId, visit: Appointment) -> None:
        self.wells += 1

    @override
    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.on_pause()
        await asyncio.sleep(0)


@dataclass
class Running:
    """One office while it is open, and its tasks."""

    books: Books
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    office: Office = field(init=False)

    def __post_init__(self) -> None:
        self.office = Office(self.books, self.start)
        self.stop = self.books.house.desk.listen(self.hear)

    def hear(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.office.wake(entry.person, visit_of(entry.event))

    def start(self, errand: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(errand)
        self.tasks.add(task)
        return task

    def begin(self) -> None:
        """Take up what is open, as at a start of the house."""
        for person, record in self.books.house.household.people.items():
            for visit in record.appointments:
                self.office.wake(person, visit)

    async def rest(self) -> bool:
        """Wait until nothing is under way; say whether the process lived so long."""
        while under_way := {task for task in self.tasks if not task.done()}:
            await asyncio.wait(under_way)
        lived = not any(
            isinstance(task.exception(), Killed)
            for task in self.tasks
            if not task.cancelled()
        )
        self.tasks.clear()
        return lived


def visit_of(event: object) -> AppointmentId:
    named: Any = getattr(event, "appointment", AppointmentId(""))
    return named.id if isinstance(named, Appointment) else named


async def free_times(_looking: Looking) -> Outside:
    """Return the practice's times as they were when somebody looked."""
    return Outside(
        free=tuple(
            FreeSlot(
                clinician=DOCTOR.id,
                start=NINE + place * HALF,
                end=NINE + (place + 1) * HALF,
                slot=f"s{place}",
            )
            for place in range(5)
        )
    )


async def a_household() -> House:
    """Return Ann's household, with a clinician at the server."""
    house = await a_house()
    await house.add_clinicians(DOCTOR)
    house.desk.around = Around(look=free_times)
    house.clock.now = NINE - timedelta(days=30)
    return house


def restart(house: House) -> None:
    """Start the program again over the same disk."""
    around = house.desk.around
    house.desk = HouseholdDesk(
        household=house.log.rebuilt(),
        log=house.log,
        history=house.log,
        journal=house.journal,
        clock=house.clock,
        new_id=house.new_id,
    )
    house.desk.around = around


def book(place: int = 1) -> c.BookAppointment:
    return c.BookAppointment(person=ANN, clinician=DOCTOR.id, start=NINE + place * HALF)


def the_visit(house: House) -> Appointment:
    (visit,) = house.record().appointments.values()
    return visit
