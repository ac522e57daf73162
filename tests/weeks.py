"""Random weeks of one person: doses, values, alerts, calls, complaints, supplies.

For the tests that hold reports against what happened. Everything goes through the
desk; what the watch over vital signs and the house note by themselves is made up
here as they would. Synthetic throughout.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.reports.asked import (
    ALL,
    Asked,
    Handed,
    usual,
)
from custom_components.healthstead.care.reports.facts import ReportFacts
from custom_components.healthstead.care.reports.gathering import gathered
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import AlertId, ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reporting import Period, Section
from custom_components.healthstead.domain.sos import (
    Attempt,
    Outcome,
    SosAnswer,
    SosCause,
    SosLevel,
    Word,
)
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    Guideline,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.daily import DayTally, with_reading
from custom_components.healthstead.domain.watching.daily import summary as figures_of
from custom_components.healthstead.domain.watching.limit_table import ADULT_LIMITS
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Evidence,
    Half,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES
from custom_components.healthstead.domain.watching.units import WATCHED_UNIT, Why

from .builders import ANN, IMPORT, House
from .lives import ZONES, Life

DAY: Final = timedelta(days=1)
BEGIN: Final = datetime.fromisoformat("2026-10-12T06:00:00+00:00")
"""The clocks of the zones change within the weeks that follow."""
NAMES: Final = ("Ann", "Zoë", "May Hundred", "Seven")
WORDS: Final = (
    "dizzy",
    "pain 7 out of 10 since 3 days",
    'he said "twice"',
    "5",
    "not missed {name} <b>",
    "=1+1",
    "Metformin at 07:31\non 4/5",
    "½ dose too much",
    "",
)
CONTACTS: Final = (
    Contact(id=ContactId("k1"), name="Ines Two", relation="daughter"),
    Contact(id=ContactId("k2"), name="Rui", relation=""),
)

# What values are drawn from: a kind, its unit as it is entered, the lowest, the
# highest, and the step between them.
VALUES: Final[tuple[tuple[VitalKind, str, str, str, str], ...]] = (
    (VitalKind.HEART_RATE, "/min", "45", "150", "1"),
    (VitalKind.SPO2, "%", "88", "100", "1"),
    (VitalKind.TEMPERATURE, "Cel", "35.5", "40.5", "0.1"),
    (VitalKind.TEMPERATURE, "[degF]", "96", "104", "0.1"),
    (VitalKind.GLUCOSE, "mg/dL", "60", "390", "1"),
    (VitalKind.GLUCOSE, "mmol/L", "3.1", "21.9", "0.1"),
    (VitalKind.WEIGHT, "kg", "60", "75", "0.1"),
    (VitalKind.STEPS, "{steps}", "0", "20000", "1"),
    (VitalKind.SLEEP, "h", "3", "11", "0.25"),
    (VitalKind.PAIN, "{score}", "0", "10", "1"),
)


@dataclass
class Weeks:
    """A person's weeks, lived by chance from a seed."""

    seed: int
    house: House = field(default_factory=House)
    open_alerts: list[AlertId] = field(default_factory=list)
    tallies: dict[VitalKind, DayTally] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.draw = Random(self.seed)  # noqa: S311 - a life, not a secret
        self.house.clock.now = BEGIN + timedelta(minutes=self.draw.randrange(20_000))
        self.life = Life(
            draw=self.draw,
            household=lambda: self.house.household,
            now=lambda: self.house.clock.now,
        )

    @property
    def record(self) -> PersonRecord:
        return self.house.record()

    @property
    def now(self) -> datetime:
        return self.house.clock.now

    async def live(self, steps: int) -> None:
        """Begin a record and let so many things happen."""
        await self._begin()
        for _ in range(steps):
            self.house.clock.move(minutes=self.draw.choice((1, 20, 90, 240, 700)))
            await self._days_end()
            happening = self.draw.choice(HAPPENINGS)
            for command in happening(self):
                await self.house.desk.do(command, IMPORT)
            await self.house.desk.settle()

    async def _begin(self) -> None:
        told = self.draw
        await self.house.add_person(
            name=told.choice(NAMES),
            zone=told.choice(ZONES),
            country=told.choice(("PT", "GB", None)),
            birth_year=told.choice((None, 1950, 2015)),
            glucose_unit=told.choice((None, "mg/dL", "mmol/L")),
            allergies=told.choice(((), ("penicillin",))),
        )
        await self.house.do(c.SetContacts(person=ANN, contacts=CONTACTS))
        for number in range(told.randrange(1, 5)):
            await self.house.desk.do(
                c.AddMedication(
                    person=ANN,
                    name=f"Examplol {'ABCD'[number]}",
                    direction=told.choice(("1 tablet twice a day", "as written")),
                    schedule=self.life.schedule(self.record),
                    start=self.now - timedelta(days=told.randrange(20)),
                    strength=told.choice(("", "500 mg")),
                    accepted=YES,
                ),
                IMPORT,
            )
        await self.house.desk.do(
            c.SetWatch(person=ANN, settings=self._settings()), IMPORT
        )
        if told.random() < 0.3:
            watch = VitalSource(kind=VitalKind.SPO2, entity="sensor.wrist")
            await self.house.do(
                c.SetSources(person=ANN, sources=Sources(vitals=(watch,)))
            )

    def _settings(self) -> WatchSettings:
        own = Limit(
            id=LimitId("own"),
            kind=VitalKind.HEART_RATE,
            unit="/min",
            low=Decimal(52),
            high=Decimal(118),
            set_by=SetBy.CLINICIAN,
            set_by_name="Dr One",
            set_at=self.now,
        )
        return WatchSettings(
            limits=self.draw.choice(((), (own,))),
            trends=self.draw.choice(((), WEIGHT_RULES)),
            guideline=self.draw.choice(list(Guideline)),
            pregnant=self.draw.random() < 0.1,
        )

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.record.zone).date()

    async def _days_end(self) -> None:
        """Let the watch leave the figures of days that are over."""
        today = self.day_of(self.now)
        over = {k: d for k, d in self.tallies.items() if d.date < today}
        for kind, day in over.items():
            del self.tallies[kind]
            made = figures_of(day, kind, WATCHED_UNIT[kind])
            if made is not None:
                noticed = (ev.DaySummarised(summary=made),)
                await self.house.do(c.NoteWatch(person=ANN, noticed=noticed))

    def a_value(self) -> Measured:
        """Draw a value as somebody enters it."""
        if self.draw.random() < 0.3:
            upper = self.draw.randrange(95, 200)
            return Measured(
                kind=VitalKind.BLOOD_PRESSURE,
                value=Decimal(upper),
                second=Decimal(self.draw.randrange(50, min(115, upper))),
                unit="mm[Hg]",
            )
        kind, unit, low, high, step = self.draw.choice(VALUES)
        steps = int((Decimal(high) - Decimal(low)) / Decimal(step))
        value = Decimal(low) + self.draw.randint(0, steps) * Decimal(step)
        return Measured(kind=kind, value=value, unit=unit)

    async def facts(self, period: Period | None = None) -> ReportFacts:
        """Return the facts of a report that is made now."""
        told = self.draw
        chosen = period or told.choice(list(Period))
        plain = usual(chosen, self.day_of(self.now))
        away = told.choice((0, 0, 1, 3)) * DAY
        few = frozenset(told.sample(sorted(Section), told.randrange(1, 6)))
        asked = Asked(
            period=chosen,
            first=plain.first - away,
            last=plain.last - away,
            sections=told.choice((ALL, ALL, ALL, few)),
            since_last=plain.since_last,
            handed=Handed(
                tallies=dict(self.tallies),
                unwatched=told.choice(
                    ((), ((self.now - 3 * DAY, self.now - 2 * DAY),))
                ),
            ),
        )
        return await gathered(self.record, self.house.log, asked, self.now)


YES: Final = frozenset(
    "all_shown already_taken not_due too_much other_unit too_soon steps_missed".split()
)
type Happening = Callable[[Weeks], tuple[Any, ...]]


def _dose(weeks: Weeks) -> tuple[Any, ...]:
    held = list(weeks.record.medications.values())
    if not held:
        return ()
    return (weeks.life.about_a_medication(weeks.record, weeks.draw.choice(held)),)


def _reading(weeks: Weeks) -> tuple[Any, ...]:
    at = weeks.now - timedelta(minutes=weeks.draw.choice((0, 0, 0, 5, 900, 4000)))
    given = weeks.a_value()
    return (
        c.RecordReading(
            person=ANN,
            measured=given,
            at=at,
            accepted=frozenset({"not_plausible", "unusual"}),
        ),
    )


def _stream(weeks: Weeks) -> tuple[Any, ...]:
    """Let a sensor tell a few values: only the figures of the day are kept."""
    kind = weeks.draw.choice((VitalKind.SPO2, VitalKind.HEART_RATE))
    today = weeks.day_of(weeks.now)
    day = weeks.tallies.get(kind) or DayTally(
        date=today, partial=weeks.draw.random() < 0.3
    )
    for _ in range(weeks.draw.randrange(1, 6)):
        value = Decimal(weeks.draw.randrange(60, 100))
        told = Measured(kind=kind, value=value, unit=WATCHED_UNIT[kind])
        day = with_reading(day, told, at_rest=False)
    weeks.tallies[kind] = day
    return ()


def _held(weeks: Weeks) -> tuple[Any, ...]:
    odd = Measured(kind=VitalKind.HEART_RATE, value=Decimal(190), unit="/min")
    return (c.HoldReading(person=ANN, measured=odd, at=weeks.now),)


def _alert(weeks: Weeks) -> tuple[Any, ...]:
    if weeks.open_alerts and weeks.draw.random() < 0.7:
        over = ev.AlertEnded(
            id=weeks.open_alerts.pop(),
            at=weeks.now,
            limit_gone=weeks.draw.random() < 0.2,
        )
        return (c.NoteWatch(person=ANN, noticed=(over,)),)
    limit = weeks.draw.choice(ADULT_LIMITS)
    name = AlertId(f"a{weeks.draw.randrange(10**9)}")
    weeks.open_alerts.append(name)
    bound = limit.high if limit.low is None else limit.low
    assert bound is not None
    second = Decimal(60) if limit.half is Half.SYSTOLIC else None
    value = bound
    if limit.half is Half.DIASTOLIC:
        value, second = bound + 40, bound
    told = Measured(kind=limit.kind, value=value, second=second, unit=limit.unit)
    evidence = tuple(
        Evidence(
            at=weeks.now - timedelta(minutes=back),
            measured=told,
            given=told,
            source="sensor.wrist",
        )
        for back in (9, 4, 0)
    )
    raised = ev.AlertRaised(
        id=name,
        alert=Alert(
            kind=limit.kind,
            limit=limit,
            level=limit.level,
            because=weeks.draw.choice(list(Because)),
            evidence=evidence,
            started=weeks.now,
        ),
    )
    return (c.NoteWatch(person=ANN, noticed=(raised,)),)


def _silent_sensor(weeks: Weeks) -> tuple[Any, ...]:
    kind = VitalKind.SPO2
    missed = ev.DataMissed(
        kind=kind, since=weeks.draw.choice((None, weeks.now - timedelta(hours=3)))
    )
    back = ev.DataReturned(kind=kind, at=weeks.now)
    aside = ev.ValuePutAside(
        kind=kind,
        value="x",
        unit="%",
        source="sensor.wrist",
        why=Why.NOT_A_NUMBER,
        count=weeks.draw.randrange(1, 40),
    )
    noticed = (weeks.draw.choice((missed, back, aside)),)
    return (c.NoteWatch(person=ANN, noticed=noticed),)


def _call(weeks: Weeks) -> tuple[Any, ...]:
    told = weeks.draw
    sos = weeks.record.sos
    if not sos.runs:
        return (
            c.StartSos(
                person=ANN,
                reason=told.choice(WORDS),
                level=told.choice((SosLevel.SOFT, SosLevel.HARD)),
                cause=told.choice(list(SosCause)),
                grace_s=told.choice((0, 15)),
            ),
        )
    contact = told.choice((ContactId("k1"), ContactId("k2"), ContactId("gone"), None))
    attempt = Attempt(
        contact=contact,
        target="notify.x",
        word=told.choice((Word.CALL, Word.CALL, Word.ASK)),
        round=1,
        at=weeks.now,
        outcome=told.choice(list(Outcome)),
    )
    return told.choice(
        (
            (c.NoteAttempts(person=ANN, id=sos.id, attempts=(attempt,)),),
            (c.TakeOnSos(person=ANN, by="Ines Two", action=told.choice(WORDS)),),
            (c.StepBackFromSos(person=ANN, by="Rui", contact=contact),),
            (c.AnswerSos(person=ANN, answer=told.choice(list(SosAnswer))),),
            (c.StartSos(person=ANN, reason="again"),),
            (c.EndSos(person=ANN, reason=told.choice(WORDS), by="Rui"),),
            (c.EndSos(person=ANN, reason="fine", by="Ann"),),
        )
    )


def _drill(weeks: Weeks) -> tuple[Any, ...]:
    return (
        c.EndDrill(person=ANN) if weeks.record.drill.runs else c.StartDrill(person=ANN),
    )


def _presence(weeks: Weeks) -> tuple[Any, ...]:
    return weeks.draw.choice(
        (
            (c.CheckInNow(person=ANN),),
            (c.MissCheckIn(person=ANN, due=weeks.now),),
            (
                c.NoteSilence(
                    person=ANN,
                    window="morning",
                    since=weeks.now - timedelta(hours=7),
                    radio=weeks.draw.random() < 0.5,
                ),
            ),
        )
    )


def _symptom(weeks: Weeks) -> tuple[Any, ...]:
    told, known = weeks.draw, weeks.record.symptoms
    if known and told.random() < 0.2:
        return (c.ForgetSymptom(person=ANN, symptom=told.choice(known).id),)
    if known and told.random() < 0.3:
        one = told.choice(known)
        return (
            told.choice(
                (
                    c.EndSymptom(person=ANN, symptom=one.id, at=weeks.now),
                    c.CorrectSymptom(person=ANN, symptom=one.id, severity=7),
                )
            ),
        )
    return (
        c.StoreSymptom(
            person=ANN,
            text=told.choice(WORDS) or "itch",
            at=weeks.now - timedelta(minutes=told.choice((0, 2000))),
            onset=told.choice((None, weeks.now - DAY)),
            severity=told.choice((None, 0, 4, 10)),
            site=told.choice(("", "left knee", "8 toes")),
            triggers=told.choice(((), ("stairs", "more than 3 stairs"))),
        ),
    )


def _ahead(weeks: Weeks) -> tuple[Any, ...]:
    told, visits = weeks.draw, list(weeks.record.appointments)
    start = weeks.life.later()
    return told.choice(
        (
            (c.SetReminder(person=ANN, text=told.choice(WORDS) or "drink", at=start),),
            (
                c.NoteAppointment(
                    person=ANN,
                    clinician_name="Dr Quill",
                    specialty="cardiology",
                    start=start,
                    end=start + timedelta(minutes=20),
                    status=told.choice(list(VisitStatus)),
                    about=told.choice(WORDS),
                    place=told.choice(("", "2 Made Up Street")),
                    questions=told.choice(((), ("Why 5 mg?", "How long"))),
                    prepare=told.choice(((), ("no food from 22:00 on",))),
                    outcome=told.choice(WORDS),
                ),
            ),
            tuple(
                c.CancelAppointment(person=ANN, appointment=one) for one in visits[:1]
            ),
        )
    )


HAPPENINGS: Final[tuple[Happening, ...]] = (
    *(_dose,) * 12,
    *(_reading,) * 6,
    *(_stream,) * 3,
    *(_call,) * 4,
    *(_alert,) * 2,
    _held,
    _silent_sensor,
    _drill,
    _presence,
    *(_symptom,) * 2,
    _ahead,
)
