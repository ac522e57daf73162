"""Reports of people who do not exist, with a little of everything in them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import (
    AlertId,
    MedicationId,
    ReportId,
    SosId,
)
from custom_components.healthstead.domain.ledger import DoseStatus, Punctuality
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reporting import Period, ReportHead
from custom_components.healthstead.domain.sos import SosAnswer, SosCause, SosLevel
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.shapes import (
    Because,
    Context,
    Half,
    Level,
    SetBy,
)

ZONE: Final = ZoneInfo("Europe/Lisbon")
FIRST: Final = date(2026, 9, 28)
LAST: Final = date(2026, 10, 11)
DAYS: Final = 14
MADE: Final = datetime(2026, 10, 11, 20, 0, tzinfo=ZONE)
TABLET: Final = Quantity(value=Decimal(1), unit="tablet")


def at(day: int, hour: int = 8, minute: int = 0) -> datetime:
    """Return a moment of the report: days are counted from the first, from 0."""
    moment = datetime(2026, 9, 28, hour, minute, tzinfo=ZONE)
    return moment + timedelta(days=day)


def number(text: str) -> Decimal:
    return Decimal(text)


def named(key: str, name: str, strength: str = "") -> f.Named:
    return f.Named(
        id=MedicationId(key), name=name, label=f"Medicine {key}", strength=strength
    )


CANARINOL: Final = named("1", "Canarinol", "20 mg")
BERNAMOL: Final = named("2", "Bernamol XR", "500 mg")
DOLORINE: Final = named("3", "Dolorine", "400 mg")

DOSES: Final = f.DosesFacts(
    tolerance_minutes=60,
    together=f.Counts(
        due=42,
        taken=39,
        on_time=36,
        early=1,
        late=2,
        part=1,
        skipped=1,
        unconfirmed=1,
        missed=1,
        taken_percent=number("92.86"),
        on_time_percent=number("85.71"),
    ),
    before=f.Counts(due=42, taken=41, taken_percent=number("97.62")),
    still_open=1,
    to_come=1,
    extra_count=2,
    medications=(
        f.MedicationFacts(
            medication=CANARINOL,
            direction="Take one tablet every morning with water",
            as_needed=False,
            started=at(-90),
            changed=(at(4),),
            counts=f.Counts(
                due=14,
                taken=14,
                on_time=12,
                early=1,
                late=1,
                taken_percent=number("100"),
                on_time_percent=number("85.71"),
            ),
            before=f.Counts(due=14, taken=13, taken_percent=number("92.86")),
            doses=(
                f.DoseFact(
                    due=at(0),
                    status=DoseStatus.TAKEN,
                    planned=TABLET,
                    at=at(0),
                    amount=TABLET,
                    punctuality=Punctuality.ON_TIME,
                    minutes_away=0,
                ),
                f.DoseFact(
                    due=at(2),
                    status=DoseStatus.TAKEN,
                    planned=TABLET,
                    at=at(2, 10, 15),
                    amount=TABLET,
                    punctuality=Punctuality.LATE,
                    minutes_away=135,
                ),
                f.DoseFact(
                    due=at(9),
                    status=DoseStatus.TAKEN,
                    planned=TABLET,
                    at=at(9, 6),
                    amount=TABLET,
                    punctuality=Punctuality.EARLY,
                    minutes_away=-120,
                ),
            ),
        ),
        f.MedicationFacts(
            medication=BERNAMOL,
            direction="1 tablet twice a day, at breakfast and at dinner",
            as_needed=False,
            started=at(-30),
            stopped=at(12, 9),
            stop_reason="the stomach does not bear it",
            paused=True,
            counts=f.Counts(
                due=28,
                taken=25,
                on_time=24,
                late=1,
                part=1,
                skipped=1,
                unconfirmed=1,
                missed=1,
                taken_percent=number("89.29"),
                on_time_percent=number("85.71"),
            ),
            doses=(
                f.DoseFact(
                    due=at(3, 19),
                    status=DoseStatus.SKIPPED,
                    planned=TABLET,
                    at=at(3, 19, 5),
                    reason="felt sick",
                ),
                f.DoseFact(
                    due=at(5, 19), status=DoseStatus.UNCONFIRMED, planned=TABLET
                ),
                f.DoseFact(due=at(6, 19), status=DoseStatus.MISSED, planned=TABLET),
                f.DoseFact(
                    due=at(7, 19),
                    status=DoseStatus.TAKEN,
                    planned=TABLET,
                    at=at(7, 19, 10),
                    amount=Quantity(value=number("0.5"), unit="tablet"),
                    punctuality=Punctuality.ON_TIME,
                    minutes_away=10,
                    part=True,
                ),
                f.DoseFact(due=at(13, 19), status=DoseStatus.DUE, planned=TABLET),
            ),
        ),
        f.MedicationFacts(
            medication=DOLORINE,
            direction="One tablet when needed for pain, at most 3 a day",
            as_needed=True,
            started=at(-200),
            extra_count=2,
            extras=(
                f.ExtraFact(at=at(1, 14, 20), amount=TABLET, reason="headache"),
                f.ExtraFact(at=at(8, 22, 5)),
            ),
        ),
    ),
)


def spread(*numbers: str, count: int = 24) -> f.Spread:
    low, high, mean, median = map(Decimal, numbers)
    return f.Spread(count=count, low=low, high=high, mean=mean, median=median)


_PRESSURES: Final = (
    (0, "128", "79"),
    (1, "131", "82"),
    (2, "126", "78"),
    (4, "135", "84"),
    (6, "142", "91"),
    (7, "151", "96"),
    (8, "153", "97"),
    (9, "139", "88"),
    (11, "133", "83"),
    (13, "129", "80"),
)
PRESSURE_POINTS: Final = tuple(
    f.Point(
        at=at(day, 8, 30),
        value=Decimal(systolic),
        second=Decimal(diastolic),
        source="manual" if day % 2 else "sensor.bathroom_cuff",
    )
    for day, systolic, diastolic in _PRESSURES
)
PRESSURE: Final = f.VitalFacts(
    kind=VitalKind.BLOOD_PRESSURE,
    unit="mm[Hg]",
    count=10,
    entered=5,
    every=spread("126", "153", "136.7", "134", count=10),
    second=spread("78", "97", "85.8", "83.5", count=10),
    before=spread("120", "139", "129.4", "129", count=9),
    before_second=spread("74", "88", "80.2", "80", count=9),
    first=PRESSURE_POINTS[0],
    last=PRESSURE_POINTS[-1],
    ranges=(
        f.RangeFact(
            level=Level.SOFT,
            set_by=SetBy.CLINICIAN,
            set_by_name="Dr. Orla Vance",
            set_at=at(-40),
            low=number("100"),
            high=number("145"),
            half=Half.SYSTOLIC,
            source="letter of the practice",
        ),
        f.RangeFact(
            level=Level.SOFT,
            set_by=SetBy.DEFAULT,
            high=number("95"),
            half=Half.DIASTOLIC,
        ),
        f.RangeFact(
            level=Level.HARD,
            set_by=SetBy.DEFAULT,
            high=number("200"),
            half=Half.SYSTOLIC,
        ),
    ),
    baselines=(
        f.BaselineFact(
            days=30,
            used=21,
            median=number("130"),
            spread=number("5"),
            slope_per_day=number("0.4"),
            half=Half.SYSTOLIC,
        ),
    ),
    categories=(
        f.CategoryFact(
            of=f.CategoryOf.MEAN,
            guideline="esc_home",
            name="hypertension",
            value=number("136.7"),
            second=number("85.8"),
            readings=10,
        ),
    ),
    alerts=(
        f.AlertFact(
            id=AlertId("a1"),
            level=Level.SOFT,
            because=Because.REPEATED,
            started=at(7, 8, 30),
            values=(PRESSURE_POINTS[5], PRESSURE_POINTS[6]),
            ended=at(9, 8, 30),
            minutes=2880,
            high=number("145"),
            half=Half.SYSTOLIC,
            set_by=SetBy.CLINICIAN,
            set_by_name="Dr. Orla Vance",
        ),
    ),
    days=tuple(
        f.DayFact(
            date=point.at.date(),
            every=f.Spread(
                count=1,
                low=point.value,
                high=point.value,
                mean=point.value,
                median=point.value,
            ),
            second=f.Spread(
                count=1,
                low=point.second or Decimal(0),
                high=point.second or Decimal(0),
                mean=point.second or Decimal(0),
                median=point.second or Decimal(0),
            ),
        )
        for point in PRESSURE_POINTS
    ),
    points=PRESSURE_POINTS,
    days_without=(date(2026, 10, 1), date(2026, 10, 3)),
)

_HEARTS: Final = (
    (0, "54", "96", "68.4"),
    (1, "52", "101", "69.1"),
    (2, "55", "98", "67.9"),
    (3, "53", "94", "66.2"),
    (6, "58", "124", "74.8"),
    (7, "57", "118", "73.3"),
    (8, "55", "102", "70.2"),
    (9, "54", "99", "69.6"),
    (10, "51", "97", "68.1"),
    (11, "53", "95", "67.7"),
    (12, "52", "99", "68.8"),
    (13, "54", "93", "67.5"),
)
HEART: Final = f.VitalFacts(
    kind=VitalKind.HEART_RATE,
    unit="/min",
    count=3412,
    every=spread("51", "124", "69.3", "68", count=3412),
    before=spread("50", "109", "67.2", "67", count=3950),
    ranges=(
        f.RangeFact(
            level=Level.SOFT,
            set_by=SetBy.DEFAULT,
            low=number("50"),
            high=number("110"),
            contexts=(Context.RESTING, Context.ASLEEP),
        ),
    ),
    trends=(
        f.TrendFact(
            rule="heart_up",
            days=7,
            threshold=number("5"),
            change=number("6.9"),
            earlier_day=FIRST,
            earlier=number("67.9"),
            later_day=date(2026, 10, 4),
            later=number("74.8"),
        ),
    ),
    alerts=(
        f.AlertFact(
            id=AlertId("a2"),
            level=Level.SOFT,
            because=Because.PERSISTENCE,
            started=at(6, 14, 10),
            values=(
                f.Point(at=at(6, 14, 10), value=number("124"), source="sensor.watch"),
            ),
            high=number("110"),
        ),
    ),
    days=tuple(
        f.DayFact(
            date=at(day).date(),
            every=f.Spread(
                count=280,
                low=Decimal(low),
                high=Decimal(high),
                mean=Decimal(mean),
                median=Decimal(mean),
            ),
            from_sensors=True,
        )
        for day, low, high, mean in _HEARTS
    ),
    points=(f.Point(at=at(6, 14, 10), value=number("124"), source="sensor.watch"),),
    points_left_out=40,
    days_without=(date(2026, 10, 2), date(2026, 10, 3)),
    put_aside=3,
)

HELP: Final = f.HelpFacts(
    calls=(
        f.CallFact(
            id=SosId("s1"),
            level=SosLevel.HARD,
            cause=SosCause.UNANSWERED,
            reason="heart rate high",
            category="",
            started=at(6, 14, 12),
            told=(
                f.ToldFact(
                    name="Ben", relation="son", at=at(6, 14, 14), delivered=True
                ),
                f.ToldFact(name="Cleo", at=at(6, 14, 14)),
            ),
            acted=(f.ActedFact(name="Ben", action="drives there", at=at(6, 14, 15)),),
            declined=("Cleo",),
            answers=(f.AnswerFact(at=at(6, 14, 40), answer=SosAnswer.OK),),
            ended=at(6, 14, 41),
            ended_by="Ben",
            ended_reason="was gardening",
            minutes=29,
            false_alarm=True,
        ),
    ),
    drills=(
        f.DrillFact(started=at(1, 11), ended=at(1, 11, 5), passed=True),
        f.DrillFact(started=at(3, 11), passed=False, unreached=("Cleo",)),
    ),
    check_ins=13,
    check_ins_missed=(at(5, 10),),
    silences=(
        f.SilenceFact(noted=at(5, 12), since=at(5, 3), window="morning", radio=True),
    ),
)

VISIT: Final = f.ReportFacts(
    head=ReportHead(
        id=ReportId("r1"), period=Period.VISIT, first=FIRST, last=LAST, made=MADE
    ),
    name="Ann Silveira",
    zone="Europe/Lisbon",
    start=at(0, 0),
    end=at(14, 0),
    days=DAYS,
    age=78,
    country="PT",
    allergies=("penicillin",),
    conditions=("high blood pressure", "arthrosis of the knee"),
    doses=DOSES,
    vitals=(PRESSURE, HEART),
    symptoms=(
        f.SymptomFact(
            text="dizzy when I get up, since Tuesday",
            at=at(8, 9, 12),
            onset=at(1, 8),
            severity=4,
        ),
        f.SymptomFact(text="my left knee again", at=at(10, 18)),
        f.SymptomFact(
            text="stabbing pain",
            at=at(10, 19),
            site="right heel",
            triggers=("the stairs",),
            ended=at(11, 7),
        ),
    ),
    help=HELP,
    refills=(
        f.RefillFact(
            medication=CANARINOL,
            stock=Quantity(value=Decimal(6), unit="tablet"),
            run_out=date(2026, 10, 17),
            days_left=6,
            ask_on=date(2026, 10, 12),
            low=True,
            problems=("stock_low",),
        ),
        f.RefillFact(medication=DOLORINE),
    ),
    coming=f.ComingFacts(
        day=date(2026, 10, 12),
        until=date(2026, 10, 25),
        days=14,
        doses=(
            f.ComingDose(medication=CANARINOL, due=at(14), amount=TABLET),
            f.ComingDose(medication=BERNAMOL, due=at(14, 19), amount=TABLET),
        ),
        visits=(
            f.ComingVisit(
                clinician="Dr. Orla Vance",
                specialty="cardiology",
                start=at(15, 10, 30),
                status=VisitStatus.BOOKED,
            ),
        ),
        reminders=(f.ComingReminder(text="bring the letter", at=at(15, 9)),),
        ends=(
            f.ComingEnd(medication=BERNAMOL, last_day=date(2026, 10, 14), days_left=3),
        ),
    ),
    gaps=(
        f.Gap(kind=f.GapKind.NOT_OVER, since=MADE),
        f.Gap(kind=f.GapKind.NO_READINGS, vital=VitalKind.HEART_RATE, count=2, of=DAYS),
        f.Gap(
            kind=f.GapKind.NO_DATA,
            vital=VitalKind.HEART_RATE,
            since=at(3, 23),
            until=at(6, 7),
        ),
        f.Gap(kind=f.GapKind.STOCK_UNKNOWN, medication=DOLORINE),
    ),
)

NOTHING: Final = f.ReportFacts(
    head=ReportHead(
        id=ReportId("r2"),
        period=Period.DAY,
        first=LAST,
        last=LAST,
        made=MADE.astimezone(UTC),
    ),
    name="Ben",
    zone="Europe/Lisbon",
    start=at(13, 0),
    end=at(14, 0),
    days=1,
)
"""A day of which nothing is known, and nothing was asked for."""

EMPTY: Final = replace(
    NOTHING,
    doses=f.DosesFacts(tolerance_minutes=60),
    help=f.HelpFacts(),
    coming=f.ComingFacts(day=date(2026, 10, 12), until=date(2026, 10, 25), days=14),
)
"""A day on which nothing happened."""


SHEET: Final = replace(
    VISIT,
    sheet=f.SheetFacts(
        visit=f.NextVisit(
            clinician="Dr. Orla Vance",
            specialty="cardiologist",
            start=at(15, 10, 30),
            status=VisitStatus.BOOKED,
            place="2 Made Up Street",
            about="the pressure in the morning",
            prepare=("bring the cuff", "no coffee from eight on"),
            questions=(
                "Is Canarinol in the evening better?",
                "May I swim again?",
            ),
        ),
        last=f.LastVisit(
            clinician="Dr. Orla Vance",
            specialty="cardiologist",
            start=at(0, 10),
            outcome="Canarinol to 20 mg each morning, less salt, come back in two weeks",
        ),
        further=1,
        episodes=(
            f.EpisodeFact(
                name="dizzy when I get up",
                times=3,
                began=at(1),
                last=at(12, 9),
                worst=4,
                going_on=True,
                triggers=("getting up",),
            ),
            f.EpisodeFact(
                name="my left knee again",
                times=1,
                began=at(10, 18),
                last=at(10, 18),
                ended=at(12, 8),
                sites=("left knee",),
            ),
            f.EpisodeFact(name="a cough", times=2, began=at(0), last=at(1), worst=2),
        ),
    ),
)
"""A report for a visit with its first page."""
