"""At least one of each event: the examples in ``golden``, and a life to replay.

Synthetic people and medications only.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.record import Binding
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Busy,
    Clinician,
    Errand,
    TimeBefore,
    TimeRange,
    VisitStatus,
)
from custom_components.healthstead.domain.bedside import Bedside, Consciousness
from custom_components.healthstead.domain.card import Card
from custom_components.healthstead.domain.ids import (
    AlertId,
    AppointmentId,
    ClinicianId,
    ContactId,
    FactId,
    MedicationId,
    MessageId,
    PersonId,
    ReadingId,
    ReminderId,
    ReportId,
    SosId,
    SymptomId,
)
from custom_components.healthstead.domain.known import FactKind, KnownFact
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import (
    ClockPolicy,
    Handling,
    Medication,
    Pause,
)
from custom_components.healthstead.domain.person import Contact, Profile, Role
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminder import Message, Reminder
from custom_components.healthstead.domain.reminding import (
    Content,
    Importance,
    QuietHours,
    Reach,
    Reminding,
    Rung,
)
from custom_components.healthstead.domain.reporting import Period, ReportHead, Reporting
from custom_components.healthstead.domain.safety import (
    ActivityWindow,
    CheckIn,
    DrillPlan,
    FallSource,
    Safety,
)
from custom_components.healthstead.domain.shelf import Pack
from custom_components.healthstead.domain.sos import (
    Attempt,
    DrillResult,
    Outcome,
    SosAnswer,
    SosCause,
    SosLevel,
    TakenOn,
    Word,
)
from custom_components.healthstead.domain.sources import (
    Clue,
    ClueSource,
    Sources,
    VitalSource,
)
from custom_components.healthstead.domain.supply import Supply
from custom_components.healthstead.domain.symptom import Symptom
from custom_components.healthstead.domain.visiting import (
    Driver,
    Visiting,
    VisitRung,
)
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    SaturationTarget,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Context,
    Evidence,
    Level,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES
from custom_components.healthstead.domain.watching.units import Why

LISBON: Final = ZoneInfo("Europe/Lisbon")
NOON: Final = datetime(2026, 10, 3, 12, tzinfo=LISBON)
MEDICATION: Final = MedicationId("m1")


def quantity(value: str, unit: str = "tablet") -> Quantity:
    """Return an amount."""
    return Quantity(value=Decimal(value), unit=unit)


def dose(status: DoseStatus, name: str = "d1", *, due: bool = True) -> Dose:
    """Return an answer to the noon slot, or one that answers none."""
    return Dose(
        id=name,
        medication=MEDICATION,
        status=status,
        due=NOON if due else None,
        at=NOON + timedelta(minutes=7),
        amount=quantity("0.5"),
        reason="after lunch",
        planned=quantity("1") if due else None,
    )


PROFILE: Final = Profile(
    name="Tilda Farrow",
    zone="Europe/Lisbon",
    birth_year=1948,
    country="PT",
    allergies=("latex",),
    conditions=("hypertension",),
    glucose_unit="mg/dL",
    linked="person.tilda",
    satellites=("kitchen",),
)
COURSE: Final = s.Course(
    start=datetime.fromisoformat("2026-10-01T08:00:00"),
    until=date(2026, 12, 24),
    until_time=time(20),
    exclude=(s.DateRange(first=date(2026, 11, 1), last=date(2026, 11, 2)),),
)
ROW: Final = s.DoseTime(
    time=time(12),
    amount=quantity("1"),
    weekdays=frozenset({s.Weekday.MON, s.Weekday.FRI}),
)
SCHEDULES: Final[tuple[s.Schedule, ...]] = (
    s.ClockTimes(course=COURSE, rows=(ROW,), cycle=s.Cycle(on=21, off=7)),
    s.Interval(
        course=COURSE,
        every=timedelta(hours=8),
        amount=quantity("5", "mL"),
        mode=s.IntervalMode.FROM_TAKEN,
        lasting=timedelta(days=10),
    ),
    s.Monthly(course=COURSE, on=15, rows=(ROW,)),
    s.Monthly(
        course=COURSE, on=s.NthWeekday(nth=-1, weekday=s.Weekday.SUN), rows=(ROW,)
    ),
    s.Taper(
        course=COURSE,
        steps=(
            s.TaperStep(duration_days=5, rows=(ROW,)),
            s.TaperStep(duration_days=None, rows=()),
        ),
    ),
    s.AsNeeded(
        amount=quantity("1"),
        amount_max=quantity("2"),
        minimum_gap=timedelta(hours=6),
        max_per_period=(
            s.Limit(amount=quantity("4"), period=timedelta(days=1)),
            s.Limit(amount=quantity("2", "dose"), period=None),
            s.Limit(amount=quantity("3"), period=timedelta(days=1), calendar_day=True),
            s.Limit(amount=quantity("4", "g"), period=timedelta(days=1), shared=True),
        ),
        reason="pain",
    ),
    s.Linked(
        course=COURSE,
        to=MedicationId("m2"),
        after=timedelta(minutes=30),
        amount=quantity("1"),
    ),
)
HANDLING: Final = Handling(
    instructions="With plenty of water. May make you drowsy.",
    ingredients=("examplol", "placebine"),
    minimum_gap=timedelta(hours=4),
    reminding=Reminding(
        late_after=timedelta(minutes=10),
        window=timedelta(hours=2),
        repeat_every=timedelta(minutes=5),
        repeats=6,
        importance=Importance.CRITICAL,
    ),
    supply=Supply(lead_days=3, closed=frozenset({s.Weekday.SAT, s.Weekday.SUN})),
    clock=ClockPolicy.HOME,
)
VISIT: Final = Appointment(
    id=AppointmentId("v1"),
    clinician=ClinicianId("c1"),
    clinician_name="Dr Quill",
    specialty="cardiology",
    start=NOON + timedelta(days=7),
    end=NOON + timedelta(days=7, minutes=30),
    status=VisitStatus.BOOKED,
    notes="bring the diary",
)
REMOTE: Final = Clinician(
    id=ClinicianId("c2"),
    name="Dr Ember",
    specialty="dermatology",
    phone="+351 210 000 000",
    email="practice@example.org",
    place="Rua das Flores 3",
    point="38.71,-9.14",
    travel_minutes=20,
    way=BookingWay.SERVER,
    server="s1",
    reference="PractitionerRole/12",
    page="https://practice.example.org/visits",
    calendar="calendar.ember",
)
ASKED_FOR: Final = replace(
    VISIT,
    status=VisitStatus.REQUESTED,
    about="itchy spots",
    place="Rua das Flores 3",
    way=BookingWay.SERVER,
    errand=Errand.MOVE,
    server="s1",
    slot="slot-7",
    reference="Appointment/7",
    before=TimeBefore(
        start=NOON + timedelta(days=5),
        end=NOON + timedelta(days=5, minutes=30),
        status=VisitStatus.BOOKED,
        reference="Appointment/6",
    ),
    version=1,
    series="r1",
    prepare=("nothing to eat from midnight on",),
    attendees=("Bram",),
    driver="Bram",
    travel_minutes=25,
    questions=("is it the new soap?",),
    reason="the practice is closed",
    outcome="a cream",
    reminded=(VisitRung.WEEK,),
)

LIMIT: Final = Limit(
    id=LimitId("heart_high"),
    kind=VitalKind.HEART_RATE,
    unit="/min",
    high=Decimal(110),
    contexts=(Context.RESTING,),
    set_by=SetBy.CLINICIAN,
    set_by_name="Dr Quill",
    set_at=NOON,
)
READING: Final = Reading(
    id=ReadingId("r2"),
    measured=Measured(kind=VitalKind.HEART_RATE, value=Decimal(188), unit="/min"),
    at=NOON,
    source="manual",
)
ONE_OF_EACH: Final[tuple[ev.Event, ...]] = (
    ev.PersonAdded(profile=PROFILE),
    ev.PersonAdded(profile=Profile(name="Bram", zone="America/St_Johns")),
    ev.PersonChanged(profile=PROFILE),
    ev.PersonArchived(),
    ev.PersonRestored(),
    ev.RoleSet(holder=PersonId("p2"), role=Role.CARER),
    ev.RoleSet(holder=PersonId("p2"), role=None),
    ev.ContactsSet(
        contacts=(
            Contact(
                id=ContactId("k1"),
                name="Bram",
                relation="son",
                phone="+351 200 000 000",
                notify=("notify.bram",),
            ),
        )
    ),
    ev.ReachSet(
        reach=Reach(
            channels=("notify.phone", "assist_satellite.kitchen"),
            content=Content.NAMES,
            quiet=QuietHours(start=time(22), end=time(7)),
            ladder=(
                Rung(
                    contact=ContactId("k1"),
                    after=timedelta(hours=1),
                    quiet=QuietHours(start=time(23), end=time(6, 30)),
                ),
            ),
        )
    ),
    ev.BindingsSet(
        bindings=(
            Binding(source="tag:pillbox", medication=MEDICATION),
            Binding(
                source="binary_sensor.lid",
                hours=TimeRange(start=time(7), end=time(10)),
            ),
        )
    ),
    *(
        ev.MedicationAdded(
            medication=Medication(
                id=MEDICATION,
                name="Examplol",
                shared_label="Medicine 1",
                direction="1 at noon",
                schedule=schedule,
                started=NOON - timedelta(days=2),
                strength="20 mg",
            )
        )
        for schedule in SCHEDULES
    ),
    *(
        ev.MedicationChanged(
            medication=MEDICATION,
            direction="another way",
            schedule=schedule,
            since=NOON,
            zone="Asia/Kathmandu",
        )
        for schedule in SCHEDULES
    ),
    ev.MedicationHandled(medication=MEDICATION, strength="40 mg", handling=HANDLING),
    ev.MedicationPaused(
        medication=MEDICATION,
        pause=Pause(
            start=NOON + timedelta(days=30),
            end=NOON + timedelta(days=37),
            reason="operation",
        ),
    ),
    ev.MedicationPaused(
        medication=MEDICATION, pause=Pause(start=NOON + timedelta(days=60))
    ),
    ev.MedicationResumed(medication=MEDICATION, at=NOON + timedelta(days=62)),
    ev.MedicationLabelled(medication=MEDICATION, label="white noon pill"),
    ev.StockCounted(medication=MEDICATION, amount=quantity("28")),
    ev.PackAdded(
        medication=MEDICATION,
        pack=Pack(
            id="b1",
            amount=quantity("14"),
            expires=date(2027, 5, 31),
            opened=date(2026, 10, 1),
            keeps_days=28,
            batch="LOT 7",
        ),
    ),
    ev.PackOpened(medication=MEDICATION, pack="b1", on=date(2026, 10, 3)),
    ev.StockWasted(
        medication=MEDICATION, amount=quantity("0.5"), reason="dropped", pack="b1"
    ),
    ev.DoseAcknowledged(medication=MEDICATION, due=NOON, by="p2"),
    ev.ContactTold(
        medication=MEDICATION, due=NOON, contact=ContactId("k1"), delivered=True
    ),
    ev.DoseTaken(dose=dose(DoseStatus.TAKEN)),
    ev.DoseTaken(
        dose=replace(dose(DoseStatus.TAKEN, "d6"), used=quantity("10", "mg")),
    ),
    ev.DoseTaken(dose=dose(DoseStatus.TAKEN, "d2", due=False)),
    ev.DoseTaken(
        dose=dose(DoseStatus.TAKEN, "d3"), was=dose(DoseStatus.UNCONFIRMED, "d0")
    ),
    ev.DoseCorrected(
        was=dose(DoseStatus.TAKEN, "d3"),
        dose=replace(dose(DoseStatus.TAKEN, "d3"), amount=quantity("1")),
    ),
    ev.DoseSkipped(dose=dose(DoseStatus.SKIPPED)),
    ev.DoseSkipped(
        dose=dose(DoseStatus.SKIPPED, "d4"), was=dose(DoseStatus.SNOOZED, "d0")
    ),
    ev.DoseMissed(
        dose=dose(DoseStatus.MISSED, "d5"), was=dose(DoseStatus.SKIPPED, "d4")
    ),
    ev.DoseSnoozed(dose=dose(DoseStatus.SNOOZED)),
    ev.DoseUnconfirmed(dose=dose(DoseStatus.UNCONFIRMED)),
    ev.DoseUndone(dose="d2", medication=MEDICATION),
    ev.DoseUndone(dose="d1", medication=MEDICATION, was=dose(DoseStatus.UNCONFIRMED)),
    ev.MedicationStopped(medication=MEDICATION, at=NOON, reason="better now"),
    ev.ReadingRecorded(
        reading=Reading(
            id=ReadingId("r1"),
            measured=Measured(
                kind=VitalKind.BLOOD_PRESSURE,
                value=Decimal(142),
                unit="mm[Hg]",
                second=Decimal(91),
            ),
            at=NOON,
            source="manual",
            said="142 over 91",
        )
    ),
    ev.SymptomStored(
        symptom=Symptom(
            id=SymptomId("s1"),
            text="dizzy when standing up",
            at=NOON,
            onset=NOON - timedelta(days=4),
            severity=4,
        )
    ),
    ev.SymptomCorrected(
        symptom=Symptom(
            id=SymptomId("s1"),
            text="knee hurts",
            at=NOON,
            severity=6,
            site="left knee",
            triggers=("stairs", "getting up"),
            ended=NOON,
            said="my left knee hurts on the stairs and when getting up, six of ten",
        )
    ),
    ev.SymptomEnded(symptom=SymptomId("s1"), at=NOON),
    ev.SymptomForgotten(symptom=SymptomId("s1")),
    ev.ClinicianSet(clinician=REMOTE),
    ev.ClinicianRemoved(clinician=REMOTE.id),
    ev.ClinicianSet(
        clinician=Clinician(
            id=ClinicianId("c1"),
            name="Dr Quill",
            specialty="cardiology",
            hours={"1": (TimeRange(start=time(9), end=time(12, 30)),)},
            busy=(Busy(start=NOON, end=NOON + timedelta(hours=1)),),
            slot_minutes=20,
            phone="+351 200 000 001",
        )
    ),
    ev.AppointmentBooked(appointment=VISIT),
    ev.AppointmentDescribed(appointment=ASKED_FOR),
    ev.AppointmentMoved(appointment=ASKED_FOR),
    ev.AppointmentAnswered(appointment=ASKED_FOR),
    ev.AppointmentReminded(appointment=VISIT.id, rung=VisitRung.DAY),
    ev.AppointmentDone(appointment=VISIT.id, outcome="new glasses"),
    ev.AppointmentCancelled(
        appointment=VISIT.id, reason="holiday", errand=Errand.CANCEL
    ),
    ev.VisitingSet(
        visiting=Visiting(
            calendars=("calendar.tilda",),
            writes_to="calendar.family",
            named=True,
            drivers=(
                Driver(
                    name="Bram",
                    calendars=("calendar.bram",),
                    contact=ContactId("k1"),
                ),
            ),
            rungs=(VisitRung.WEEK, VisitRung.LEAVE),
            travel_minutes=25,
            margin_minutes=5,
            copies=(ContactId("k1"),),
        )
    ),
    ev.FactRemembered(
        fact=KnownFact(
            id=FactId("f1"), kind=FactKind.PREFERENCE, text="mornings", at=NOON
        )
    ),
    ev.FactForgotten(fact=FactId("f1")),
    ev.ReminderSet(reminder=Reminder(id=ReminderId("n1"), text="drink water", at=NOON)),
    ev.ReminderSet(
        reminder=Reminder(
            id=ReminderId("n2"), text="drink tea", at=NOON, repeat="FREQ=DAILY"
        )
    ),
    ev.ReminderShown(reminder=ReminderId("n1"), at=NOON),
    ev.ReminderDropped(reminder=ReminderId("n2")),
    ev.MessageSent(
        message=Message(
            id=MessageId("g1"), to="Bram", text="please call “home” – 5 min", at=NOON
        )
    ),
    ev.SosStarted(
        level=SosLevel.HARD,
        reason="fell in the bath",
        category="fall",
        tell_at=NOON + timedelta(seconds=15),
    ),
    ev.SosStarted(
        level=SosLevel.SOFT,
        reason="a fall was noticed",
        category="fall",
        tell_at=NOON,
        id=SosId("o1"),
        cause=SosCause.SENSOR,
        hard_at=NOON + timedelta(seconds=60),
    ),
    ev.SosAttempted(
        id=SosId("o1"),
        attempts=(
            Attempt(
                contact=ContactId("k1"),
                target="notify.mobile_app_bram",
                word=Word.CALL,
                round=0,
                at=NOON,
                outcome=Outcome.DELIVERED,
            ),
            Attempt(
                contact=None, target="notify.tablet", word=Word.ASK, round=1, at=NOON
            ),
        ),
    ),
    ev.SosTakenOn(
        id=SosId("o1"),
        taken_on=TakenOn(by="Bram", action="going", at=NOON, contact=ContactId("k1")),
    ),
    ev.SosSteppedBack(id=SosId("o1"), by="Bram", contact=ContactId("k1")),
    ev.SosAnswered(id=SosId("o1"), answer=SosAnswer.RECHECK),
    ev.SosEnded(reason="help is here"),
    ev.SosEnded(reason="false alarm", id=SosId("o1"), by="Bram"),
    ev.DrillStarted(id=SosId("o2")),
    ev.DrillEnded(
        id=SosId("o2"),
        result=DrillResult(
            at=NOON,
            passed=False,
            reached=(ContactId("k1"),),
            unreached=(ContactId("k2"),),
            failed_targets=("notify.old_phone",),
            answered_by=("Bram",),
        ),
    ),
    ev.CardSet(
        card=Card(
            share_on_sos=True,
            access="second floor, key with the neighbour",
            language="Portuguese",
            implants="pacemaker",
        )
    ),
    ev.SafetySet(
        safety=Safety(
            check_in=CheckIn(at=time(9)),
            windows=(
                ActivityWindow(
                    id="w1",
                    start=time(7),
                    end=time(11),
                    sources=("binary_sensor.kitchen_motion",),
                ),
            ),
            control="sensor.weather_station",
            away="person.ann",
            falls=(FallSource(entity="binary_sensor.bath_fall"),),
            drill=DrillPlan(day=3),
        )
    ),
    ev.CheckedIn(source="button"),
    ev.CheckInMissed(due=NOON),
    ev.SilenceNoted(window="w1", since=NOON - timedelta(hours=9), radio=True),
    ev.SourcesSet(
        sources=Sources(
            vitals=(
                VitalSource(
                    kind=VitalKind.BLOOD_PRESSURE,
                    entity="sensor.cuff_systolic",
                    second="sensor.cuff_diastolic",
                    deliberate=True,
                    silent_after=timedelta(days=2),
                ),
            ),
            clues=(ClueSource(clue=Clue.SLEEP, entity="binary_sensor.bed"),),
        )
    ),
    ev.WatchSet(
        settings=WatchSettings(
            limits=(LIMIT,),
            trends=WEIGHT_RULES[:1],
            saturation=SaturationTarget(set_by_name="Dr Quill", set_at=NOON),
        )
    ),
    ev.ReadingHeld(reading=READING),
    ev.HeldDropped(reading=READING),
    ev.BedsideNoted(
        bedside=Bedside(
            consciousness=Consciousness.ALERT,
            awake_at=NOON,
            on_oxygen=False,
            air_at=NOON,
        )
    ),
    ev.AlertRaised(
        id=AlertId("e1"),
        alert=Alert(
            kind=VitalKind.HEART_RATE,
            limit=LIMIT,
            level=Level.SOFT,
            because=Because.PERSISTENCE,
            evidence=(
                Evidence(
                    at=NOON,
                    measured=READING.measured,
                    given=READING.measured,
                    source="sensor.watch",
                ),
            ),
            started=NOON,
        ),
    ),
    ev.AlertEnded(id=AlertId("e1"), at=NOON, by_person=True),
    ev.DataMissed(kind=VitalKind.SPO2, since=NOON),
    ev.DataReturned(kind=VitalKind.SPO2, at=NOON),
    ev.ValuePutAside(
        kind=VitalKind.SPO2,
        value="7",
        unit="%",
        source="sensor.watch",
        why=Why.IMPOSSIBLE,
        count=4,
    ),
    ev.DaySummarised(
        summary=DaySummary(
            kind=VitalKind.HEART_RATE,
            unit="/min",
            date=NOON.date(),
            every=Figures(
                count=2,
                low=Decimal(60),
                high=Decimal(70),
                mean=Decimal(65),
                median=Decimal(65),
            ),
        )
    ),
    ev.ReportingSet(
        reporting=Reporting(daily_at=time(20), channels=("notify.tablet",))
    ),
    ev.ReportMade(
        head=ReportHead(
            id=ReportId("p1"),
            period=Period.DAY,
            first=NOON.date(),
            last=NOON.date(),
            made=NOON,
        ),
        facts='{"doses":3}',
    ),
    ev.PersonErased(),
)
