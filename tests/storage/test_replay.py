"""Ten thousand random things asked of the desk: the log tells the same story."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.care.record import (
    Household,
    MedicationRecord,
    PersonRecord,
)
from custom_components.healthstead.domain.appointment import Clinician, VisitStatus
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    ClinicianId,
    ContactId,
    PersonId,
)
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.vitals import Measured, VitalKind

from .house import IMPORT, World, profile
from .one_of_each import SCHEDULES

OPERATIONS = 10_000
REOPENED_EVERY = 1000
YES = frozenset(
    {"too_soon", "too_much", "already_recorded", "not_due", "implausible", "taken"}
)


@dataclass
class Asker:
    """Draws commands about whoever is there at the moment."""

    world: World
    draw: Random
    desk: HouseholdDesk
    heard: Counter[str] = field(default_factory=Counter)

    def command(self) -> c.Command:
        people = list(self.desk.household.people.values())
        if not people or self.draw.random() < 0.004:
            return self.newcomer()
        record = self.draw.choice(people)
        held = list(record.medications.values())
        if held and self.draw.random() < 0.5:
            return self.about_a_medication(record.person.id, self.draw.choice(held))
        return self.draw.choice(OTHERS)(self, record.person.id, record)

    def newcomer(self) -> c.Command:
        number = next(self.world.numbers)
        return c.AddPerson(
            person=PersonId(f"p{number}"), profile=profile(f"Person {number}")
        )

    def about_a_medication(self, person: PersonId, held: MedicationRecord) -> c.Command:
        now = self.world.clock.now
        key = held.medication.id
        doses = held.doses()
        some: list[c.Command] = [
            c.RecordDose(person=person, medication=key, at=now),
            c.RecordDose(person=person, medication=key, at=now, accepted=YES),
            c.SkipDose(person=person, medication=key, at=now, reason="asleep"),
            c.SnoozeDose(
                person=person, medication=key, until=now + timedelta(minutes=20)
            ),
            c.CountStock(person=person, medication=key, amount=amount(28)),
            c.LabelMedication(person=person, medication=key, label="white pill"),
        ]
        if doses:
            some.append(
                c.UndoDose(
                    person=person, medication=key, dose=self.draw.choice(doses).id
                )
            )
        if self.draw.random() < 0.02:
            some = [c.StopMedication(person=person, medication=key)]
        return self.draw.choice(some)

    @property
    def later(self) -> timedelta:
        return timedelta(minutes=self.draw.randrange(1, 60 * 24 * 5))


def amount(value: int) -> Quantity:
    return Quantity(value=Decimal(value), unit="tablet")


type Question = Callable[[Asker, PersonId, PersonRecord], c.Command]

OTHERS: tuple[Question, ...] = (
    lambda a, p, r: c.ChangePerson(
        person=p, profile=profile(r.person.name, grace_s=a.draw.randrange(60))
    ),
    lambda a, p, _: (
        c.ArchivePerson(person=p)
        if a.draw.random() < 0.1
        else c.RestorePerson(person=p)
    ),
    lambda a, p, _: (
        c.ErasePerson(person=p) if a.draw.random() < 0.02 else c.RestorePerson(person=p)
    ),
    lambda a, p, _: c.SetRole(
        person=p,
        holder=a.draw.choice(list(a.desk.household.people)),
        role=a.draw.choice((Role.CARER, Role.VIEWER, None)),
    ),
    lambda _a, p, _r: c.SetContacts(
        person=p, contacts=(Contact(id=ContactId("k"), name="Ines"),)
    ),
    lambda a, p, r: c.AddMedication(
        person=p,
        name=f"Examplol {len(r.medications) % 5}",
        direction="as written",
        schedule=a.draw.choice(SCHEDULES),
        start=a.world.clock.now - a.later,
        accepted=frozenset({"same_medication", "duplicate", "already_taken"}),
    ),
    lambda a, p, _: c.RecordReading(
        person=p,
        measured=Measured(
            kind=VitalKind.HEART_RATE,
            value=Decimal(a.draw.randrange(50, 120)),
            unit="/min",
        ),
        at=a.world.clock.now - a.later,
    ),
    lambda a, p, _: c.StoreSymptom(
        person=p, text="cough", at=a.world.clock.now, severity=a.draw.randrange(11)
    ),
    lambda a, p, r: (
        c.ForgetSymptom(person=p, symptom=r.symptoms[0].id)
        if r.symptoms
        else c.StoreSymptom(person=p, text="itch", at=a.world.clock.now)
    ),
    lambda a, _p, _r: c.SetClinician(
        person=HOUSEHOLD,
        clinician=Clinician(
            id=ClinicianId(f"c{a.draw.randrange(4)}"), name="Dr Quill", specialty="gp"
        ),
    ),
    lambda a, p, _: c.NoteAppointment(
        person=p,
        clinician_name="Dr Quill",
        specialty="gp",
        start=(start := a.world.clock.now + a.later),
        end=start + timedelta(minutes=20),
        status=a.draw.choice(list(VisitStatus)),
    ),
    lambda a, p, r: (
        c.CancelAppointment(person=p, appointment=a.draw.choice(list(r.appointments)))
        if r.appointments
        else c.EndSos(person=p)
    ),
    lambda a, p, _: c.SetReminder(
        person=p, text="drink", at=a.world.clock.now + a.later
    ),
    lambda a, p, r: (
        c.ShowReminder(person=p, reminder=a.draw.choice(list(r.reminders)))
        if r.reminders
        else c.EndSos(person=p)
    ),
    lambda _a, p, _r: c.SendMessage(person=p, to="Dr Quill", text="thank you"),
    lambda _a, p, _r: c.StartSos(person=p, reason="fell"),
    lambda _a, p, _r: c.EndSos(person=p, reason="well"),
)


@pytest.mark.timeout(600)
async def test_the_log_rebuilds_what_ten_thousand_operations_made(
    world: World,
) -> None:
    world.every = 700
    draw = Random(42)  # noqa: S311 - a life, not a secret
    heard: Counter[str] = Counter()
    live = Household()
    for _ in range(OPERATIONS // REOPENED_EVERY):
        async with world.home() as home:
            desk = world.desk_of(home)
            asker = Asker(world=world, draw=draw, desk=desk, heard=heard)
            for _ in range(REOPENED_EVERY):
                world.clock.now += timedelta(minutes=draw.randrange(30))
                done = await desk.do(asker.command(), IMPORT)
                heard[type(done).__name__] += 1
                heard.update(
                    type(entry.event).__name__
                    for entry in (done.entries if isinstance(done, Done) else ())
                )
            await desk.settle()
            live = desk.household
        async with world.home() as home:
            assert home.household == live
            assert home.trouble is None

    world.change("DELETE FROM snapshots")
    async with world.home() as home:
        assert home.household == live
    assert heard["Done"] > OPERATIONS / 2
    assert {"DoseTaken", "DoseUndone", "SosStarted", "PersonErased"} <= set(heard)
