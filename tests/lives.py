"""Random lives: commands about whoever is there at the moment, of every kind.

One generator for the tests that ask whether memory, log and ledger tell the same
story. Synthetic people and medications only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any, Final, override

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import (
    Binding,
    Household,
    MedicationRecord,
    PersonRecord,
)
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.appointment import (
    Clinician,
    TimeRange,
    VisitStatus,
)
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    ClinicianId,
    ContactId,
    MedicationId,
    PersonId,
)
from custom_components.healthstead.domain.medication import ClockPolicy, Handling
from custom_components.healthstead.domain.person import Contact, Profile, Role
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminding import Reach, Reminding, Rung
from custom_components.healthstead.domain.vitals import Measured, VitalKind

ZONES: Final = (
    "Europe/Lisbon",
    "Asia/Tokyo",
    "America/New_York",
    "Australia/Lord_Howe",
)
NAMES: Final = ("Paracetamol", "Co-codamol", "Warfarin", "Examplol", "Metformin")
STRENGTHS: Final = ("500 mg", "8 mg/500 mg", "")
DAY: Final = timedelta(days=1)


class Everything(frozenset[str]):
    """A yes to whatever is asked."""

    @override
    def __contains__(self, _: object) -> bool:
        return True


YES: Final = Everything()


def amount(value: str, unit: str = "tablet") -> Quantity:
    """Return an amount."""
    return Quantity(value=Decimal(value), unit=unit)


def a_course(start: datetime, **more: Any) -> s.Course:
    """Return a course that begins on the day of a moment."""
    begins = datetime.combine(start.date(), time(0))
    return s.Course(start=begins, **more)


@dataclass
class Life:
    """Draws what is asked next; ``now`` is told by whoever lives it."""

    draw: Random
    household: Callable[[], Household]
    now: Callable[[], datetime]
    numbers: Iterator[int] = field(default_factory=count)

    def command(self) -> Any:
        """Return anything that can be asked, mostly about a medication."""
        people = list(self.household().people.values())
        if not people or self.draw.random() < 0.004:
            number = next(self.numbers)
            return c.AddPerson(
                person=PersonId(f"p{number}"), profile=a_profile(f"Person {number}")
            )
        record = self.draw.choice(people)
        held = list(record.medications.values())
        if held and self.draw.random() < 0.7:
            return self.about_a_medication(record, self.draw.choice(held))
        return self.draw.choice(OTHERS)(self, record.person.id, record)

    def about_a_medication(self, record: PersonRecord, held: MedicationRecord) -> Any:
        """Return something about one medication, mostly about a dose of it."""
        kinds = RARELY if self.draw.random() < 0.12 else OFTEN
        return self.draw.choice(kinds)(self, record, held)

    def some_slot(self, record: PersonRecord, held: MedicationRecord) -> datetime:
        """Return a slot of the last days or the next, or a moment that is none."""
        now = self.now()
        back = timedelta(days=self.draw.choice((1, 2, 5, 60)))
        slots = [slot.due for slot in slots_of(record, held, now - back, now + DAY)]
        if not slots or self.draw.random() < 0.05:
            return now - timedelta(minutes=self.draw.randrange(3000))
        return self.draw.choice(slots[-6:] if self.draw.random() < 0.7 else slots)

    def some_moment(self) -> datetime:
        """Return now, or a moment not long ago, or one long ago."""
        back = self.draw.choice((0, 0, 0, 10, 300, 3000, 100_000))
        return self.now() - timedelta(minutes=self.draw.randint(0, back))

    def some_dose(self, held: MedicationRecord) -> str:
        """Return the id of an answer that is in memory, if any is."""
        doses = held.doses()
        return self.draw.choice(doses).id if doses else "none"

    def some_pack(self, held: MedicationRecord) -> str:
        """Return a pack that is on the shelf, if any is."""
        packs = () if held.shelf is None else held.shelf.packs
        return self.draw.choice(packs).pack.id if packs else ""

    def some_amount(self) -> Quantity:
        """Return an exact amount, mostly in tablets."""
        value = self.draw.choice(("0.5", "1", "1", "2", "0.25", "3"))
        if self.draw.random() < 0.15:
            return amount("500", "mg")
        return amount(value, "" if self.draw.random() < 0.1 else "tablet")

    def accepted(self) -> frozenset[str]:
        """Return what was answered with yes: mostly everything."""
        return YES if self.draw.random() < 0.6 else frozenset()

    def schedule(self, record: PersonRecord) -> s.Schedule:
        """Return when something is taken: any kind of schedule."""
        start = self.now() - timedelta(days=self.draw.randrange(40))
        return self.draw.choice(SCHEDULES)(self, record, start)

    def later(self) -> datetime:
        """Return a moment within the next days."""
        return self.now() + timedelta(minutes=self.draw.randrange(1, 60 * 24 * 5))


def a_profile(name: str, zone: str = "Europe/Lisbon", **more: Any) -> Profile:
    """Return what somebody told about themselves."""
    return Profile(name=name, zone=zone, **more)


def rows(life: Life, *hours: int) -> tuple[s.DoseTime, ...]:
    """Return doses at hours of the day, some of them halves."""
    return tuple(
        s.DoseTime(time=time(hour), amount=amount(life.draw.choice(("1", "0.5", "2"))))
        for hour in hours
    )


SCHEDULES: Final[tuple[Callable[[Life, PersonRecord, datetime], s.Schedule], ...]] = (
    lambda a, _r, start: s.ClockTimes(course=a_course(start), rows=rows(a, 8, 20)),
    lambda a, _r, start: s.ClockTimes(course=a_course(start), rows=rows(a, 1, 9, 17)),
    lambda a, _r, start: s.ClockTimes(
        course=a_course(start, count=30), rows=rows(a, 7), cycle=s.Cycle(on=5, off=2)
    ),
    lambda a, _r, start: s.Taper(
        course=a_course(start),
        steps=(
            s.TaperStep(duration_days=20, rows=rows(a, 8)),
            s.TaperStep(duration_days=None, rows=rows(a, 9)),
        ),
    ),
    lambda _a, _r, start: s.Interval(
        course=a_course(start, count=60), every=timedelta(hours=6), amount=amount("1")
    ),
    lambda _a, _r, start: s.Interval(
        course=a_course(start),
        every=timedelta(hours=8),
        amount=amount("1"),
        mode=s.IntervalMode.FROM_TAKEN,
    ),
    lambda a, r, start: s.Linked(
        course=a_course(start),
        to=a.draw.choice([*r.medications, MedicationId("none")]),
        after=timedelta(minutes=30),
        amount=amount("1"),
    ),
    lambda _a, _r, _s: s.AsNeeded(
        amount=amount("1"),
        amount_max=amount("2"),
        minimum_gap=timedelta(hours=4),
        max_per_period=(
            s.Limit(amount=amount("8"), period=DAY),
            s.Limit(amount=amount("4", "g"), period=DAY, shared=True),
            s.Limit(amount=amount("3", "dose"), period=DAY, calendar_day=True),
            s.Limit(amount=amount("60"), period=timedelta(days=30)),
        ),
    ),
)

type AboutOne = Callable[[Life, PersonRecord, MedicationRecord], Any]


def _who(record: PersonRecord, held: MedicationRecord) -> dict[str, Any]:
    return {"person": record.person.id, "medication": held.medication.id}


OFTEN: Final[tuple[AboutOne, ...]] = (
    lambda a, r, h: c.RecordDose(**_who(r, h), at=a.now(), accepted=a.accepted()),
    lambda a, r, h: c.RecordDose(
        **_who(r, h), at=a.now(), due=a.some_slot(r, h), accepted=a.accepted()
    ),
    lambda a, r, h: c.RecordDose(
        **_who(r, h),
        at=a.some_moment(),
        amount=a.some_amount(),
        accepted=a.accepted(),
        reason="told to",
    ),
    lambda a, r, h: c.SkipDose(**_who(r, h), at=a.some_moment(), reason="asleep"),
    lambda a, r, h: c.SkipDose(**_who(r, h), at=a.now(), due=a.some_slot(r, h)),
    lambda a, r, h: c.SnoozeDose(**_who(r, h), until=a.later()),
    lambda a, r, h: c.CloseDose(**_who(r, h), due=a.some_slot(r, h)),
    lambda a, r, h: c.MissDose(**_who(r, h), due=a.some_slot(r, h)),
    lambda a, r, h: c.AcknowledgeDose(**_who(r, h), due=a.some_slot(r, h)),
    lambda a, r, h: c.NoteTold(
        **_who(r, h), due=a.some_slot(r, h), contact=ContactId("k"), delivered=True
    ),
    lambda a, r, h: c.UndoDose(**_who(r, h), dose=a.some_dose(h)),
    lambda a, r, h: c.CorrectDose(
        **_who(r, h), dose=a.some_dose(h), at=a.some_moment(), accepted=a.accepted()
    ),
    lambda a, r, h: c.CorrectDose(
        **_who(r, h), dose=a.some_dose(h), amount=a.some_amount(), accepted=a.accepted()
    ),
    lambda a, r, h: c.WasteStock(
        **_who(r, h), amount=a.some_amount(), pack=a.some_pack(h), reason="spilt"
    ),
    lambda a, r, h: c.AddPack(
        **_who(r, h),
        amount=amount(a.draw.choice(("28", "10.5"))),
        expires=a.draw.choice((None, date(2027, 1, 1), date(2026, 11, 1))),
        keeps_days=a.draw.choice((None, 28)),
    ),
    lambda a, r, h: c.OpenPack(**_who(r, h), pack=a.some_pack(h), on=a.now().date()),
)
RARELY: Final[tuple[AboutOne, ...]] = (
    lambda a, r, h: c.CountStock(
        **_who(r, h), amount=amount(a.draw.choice(("28", "0", "13.25")))
    ),
    lambda _a, r, h: c.CountStock(**_who(r, h), amount=amount("7000", "mg")),
    lambda _a, r, h: c.CountStock(**_who(r, h), amount=amount("40", "mL")),
    lambda _a, r, h: c.LabelMedication(**_who(r, h), label="white pill"),
    lambda a, r, h: c.ChangeMedication(
        **_who(r, h),
        direction="another way",
        schedule=a.schedule(r),
        since=a.draw.choice((a.now(), a.later())),
        accepted=a.accepted(),
    ),
    lambda a, r, h: c.HandleMedication(
        **_who(r, h),
        strength=a.draw.choice(STRENGTHS),
        handling=Handling(
            minimum_gap=a.draw.choice((None, timedelta(hours=3), timedelta(days=12))),
            clock=a.draw.choice(list(ClockPolicy)),
            reminding=Reminding(window=timedelta(hours=a.draw.choice((2, 4)))),
        ),
        accepted=a.accepted(),
    ),
    lambda a, r, h: c.PauseMedication(
        **_who(r, h),
        start=a.draw.choice((a.now(), a.later())),
        end=a.draw.choice((None, a.later() + 5 * DAY)),
        reason="operation",
    ),
    lambda a, r, h: c.ResumeMedication(**_who(r, h), accepted=a.accepted()),
    lambda a, r, h: c.ResumeMedication(**_who(r, h), accepted=a.accepted()),
    lambda a, r, h: c.MoveClock(**_who(r, h), zone=a.draw.choice((*ZONES, "no/zone"))),
    lambda _a, r, h: c.StopMedication(**_who(r, h), reason="better"),
)


type Other = Callable[[Life, PersonId, PersonRecord], Any]

OTHERS: Final[tuple[Other, ...]] = (
    lambda a, p, r: c.ChangePerson(
        person=p, profile=a_profile(r.person.name, a.draw.choice(ZONES))
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
        holder=a.draw.choice(list(a.household().people)),
        role=a.draw.choice((Role.CARER, Role.VIEWER, None)),
    ),
    lambda a, p, _r: c.SetContacts(
        person=p,
        contacts=a.draw.choice(((), (Contact(id=ContactId("k"), name="Ines"),))),
    ),
    lambda a, p, _r: c.SetReach(
        person=p,
        reach=Reach(
            channels=("notify.phone",),
            ladder=(Rung(contact=ContactId("k"), after=a.later() - a.now()),),
        ),
    ),
    lambda _a, p, r: c.SetBindings(
        person=p,
        bindings=tuple(Binding(source="tag:x", medication=m) for m in r.medications)
        or (Binding(source="lid", hours=TimeRange(start=time(7), end=time(9))),),
    ),
    *(
        lambda a, p, r: c.AddMedication(
            person=p,
            name=a.draw.choice(NAMES),
            direction="as written",
            schedule=a.schedule(r),
            start=a.now() - timedelta(days=a.draw.randrange(40)),
            strength=a.draw.choice(STRENGTHS),
            accepted=a.accepted() if len(r.medications) < 8 else frozenset(),
        ),
    )
    * 3,
    lambda a, p, _: c.RecordReading(
        person=p,
        measured=Measured(
            kind=VitalKind.HEART_RATE,
            value=Decimal(a.draw.randrange(50, 120)),
            unit="/min",
        ),
        at=a.some_moment(),
    ),
    lambda a, p, _: c.StoreSymptom(
        person=p, text="cough", at=a.now(), severity=a.draw.randrange(11)
    ),
    lambda a, p, r: (
        c.ForgetSymptom(person=p, symptom=r.symptoms[0].id)
        if r.symptoms
        else c.StoreSymptom(person=p, text="itch", at=a.now())
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
        start=(start := a.later()),
        end=start + timedelta(minutes=20),
        status=a.draw.choice(list(VisitStatus)),
    ),
    lambda a, p, r: (
        c.CancelAppointment(person=p, appointment=a.draw.choice(list(r.appointments)))
        if r.appointments
        else c.EndSos(person=p)
    ),
    lambda a, p, _: c.SetReminder(person=p, text="drink", at=a.later()),
    lambda a, p, r: (
        c.ShowReminder(person=p, reminder=a.draw.choice(list(r.reminders)))
        if r.reminders
        else c.EndSos(person=p)
    ),
    lambda _a, p, _r: c.SendMessage(person=p, to="Dr Quill", text="thank you"),
    lambda _a, p, _r: c.StartSos(person=p, reason="fell"),
    lambda _a, p, _r: c.EndSos(person=p, reason="well"),
)
