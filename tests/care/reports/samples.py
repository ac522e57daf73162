"""Facts as a week brings them, with every part filled: synthetic throughout."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import (
    AlertId,
    MedicationId,
    ReportId,
    SosId,
)
from custom_components.healthstead.domain.ledger import DoseStatus, Punctuality
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

from ...builders import ZONE, at, quantity

METFORMIN: Final = f.Named(
    id=MedicationId("m1"), name="Metformin", label="Medicine 1", strength="500 mg"
)
PARACETAMOL: Final = f.Named(
    id=MedicationId("m2"), name="Paracetamol", label="Medicine 2"
)
FIRST: Final = at("2026-09-28 00:00")
MADE: Final = at("2026-10-04 21:00")
DAY: Final = timedelta(days=1)


def _doses() -> f.DosesFacts:
    counts = f.Counts(
        due=13,
        taken=11,
        on_time=9,
        late=2,
        part=1,
        skipped=1,
        unconfirmed=1,
        taken_percent=Decimal("84.62"),
        on_time_percent=Decimal("69.23"),
    )
    before = f.Counts(
        due=14,
        taken=12,
        on_time=12,
        missed=2,
        taken_percent=Decimal("85.71"),
        on_time_percent=Decimal("85.71"),
    )
    morning = f.DoseFact(
        due=at("2026-09-28 08:00"),
        status=DoseStatus.TAKEN,
        planned=quantity("1"),
        at=at("2026-09-28 09:15"),
        amount=quantity("0.5"),
        punctuality=Punctuality.LATE,
        minutes_away=75,
        part=True,
        reason="only half was left",
    )
    evening = f.DoseFact(
        due=at("2026-09-28 20:00"),
        status=DoseStatus.UNCONFIRMED,
        planned=quantity("1"),
    )
    return f.DosesFacts(
        tolerance_minutes=60,
        together=counts,
        before=before,
        to_come=1,
        extra_count=2,
        medications=(
            f.MedicationFacts(
                medication=METFORMIN,
                direction="1 tablet twice daily",
                as_needed=False,
                started=at("2026-01-01 08:00"),
                counts=counts,
                before=before,
                to_come=1,
                doses=(morning, evening),
            ),
            f.MedicationFacts(
                medication=PARACETAMOL,
                direction="1 tablet when needed, at most 4 a day",
                as_needed=True,
                started=at("2026-08-01 00:00"),
                extra_count=2,
                extra_before=3,
                extras=(
                    f.ExtraFact(
                        at=at("2026-09-30 14:00"),
                        amount=quantity("1"),
                        reason="headache",
                    ),
                    f.ExtraFact(at=at("2026-10-01 07:30"), amount=quantity("2")),
                ),
            ),
        ),
    )


def _point(moment: datetime, upper: str, lower: str | None = None) -> f.Point:
    second = None if lower is None else Decimal(lower)
    return f.Point(at=moment, value=Decimal(upper), second=second, source="manual")


def _spread(count: int, *numbers: str) -> f.Spread:
    low, high, mean, median = map(Decimal, numbers)
    return f.Spread(count=count, low=low, high=high, mean=mean, median=median)


def _pressure() -> f.VitalFacts:
    points = (
        _point(at("2026-09-28 08:05"), "128", "79"),
        _point(at("2026-09-29 08:10"), "184", "99"),
        _point(at("2026-09-29 08:14"), "186", "98"),
    )
    days = (
        f.DayFact(
            date=date(2026, 9, 28),
            every=_spread(1, "128", "128", "128.00", "128"),
            second=_spread(1, "79", "79", "79.00", "79"),
        ),
        f.DayFact(
            date=date(2026, 9, 29),
            every=_spread(2, "184", "186", "185.00", "185"),
            second=_spread(2, "98", "99", "98.50", "98.5"),
        ),
    )
    return f.VitalFacts(
        kind=VitalKind.BLOOD_PRESSURE,
        unit="mm[Hg]",
        count=3,
        entered=3,
        every=_spread(3, "128", "186", "166.00", "184"),
        second=_spread(3, "79", "99", "92.00", "98"),
        before=_spread(4, "120", "141", "131.25", "131"),
        before_second=_spread(4, "74", "88", "80.50", "80"),
        first=points[0],
        last=points[-1],
        ranges=(
            f.RangeFact(
                level=Level.SOFT,
                set_by=SetBy.DEFAULT,
                high=Decimal(180),
                half=Half.SYSTOLIC,
                edge_is_out=True,
                contexts=(Context.RESTING, Context.UNKNOWN),
                source="American Heart Association, public advice",
            ),
            f.RangeFact(
                level=Level.SOFT,
                set_by=SetBy.CLINICIAN,
                high=Decimal(95),
                half=Half.DIASTOLIC,
                set_by_name="Dr Valve",
                set_at=at("2026-06-02 10:00"),
            ),
        ),
        baselines=(
            f.BaselineFact(
                days=7,
                used=5,
                median=Decimal("131.000"),
                spread=Decimal("4.448"),
                slope_per_day=Decimal("0.500"),
                half=Half.SYSTOLIC,
            ),
        ),
        categories=(
            f.CategoryFact(
                of=f.CategoryOf.LAST,
                guideline="acc_aha",
                name="stage_2",
                value=Decimal(185),
                second=Decimal(99),
                readings=2,
            ),
        ),
        alerts=(
            f.AlertFact(
                id=AlertId("a1"),
                level=Level.SOFT,
                because=Because.REPEATED,
                started=points[2].at,
                values=points[1:],
                ended=at("2026-09-29 09:00"),
                minutes=46,
                high=Decimal(180),
                half=Half.SYSTOLIC,
            ),
        ),
        days=days,
        points=points,
        days_without=tuple(date(2026, 9, 30) + n * DAY for n in range(5)),
    )


def _weight() -> f.VitalFacts:
    day = _spread(1, "72.4", "72.4", "72.40", "72.4")
    return f.VitalFacts(
        kind=VitalKind.WEIGHT,
        unit="kg",
        count=1,
        every=day,
        days=(f.DayFact(date=date(2026, 9, 29), every=day, from_sensors=True),),
        trends=(
            f.TrendFact(
                rule="weight_up_in_3_days",
                days=3,
                threshold=Decimal(2),
                change=Decimal("2.1"),
                earlier_day=date(2026, 9, 27),
                earlier=Decimal("70.3"),
                later_day=date(2026, 9, 29),
                later=Decimal("72.4"),
            ),
        ),
        missing=True,
        missing_since=at("2026-09-29 07:00"),
        put_aside=4,
    )


def _help() -> f.HelpFacts:
    call = f.CallFact(
        id=SosId("s1"),
        level=SosLevel.HARD,
        cause=SosCause.SENSOR,
        reason="fall in the bathroom",
        category="",
        started=at("2026-10-02 22:10"),
        told=(
            f.ToldFact(
                name="Ines",
                relation="daughter",
                at=at("2026-10-02 22:11"),
                delivered=True,
            ),
            f.ToldFact(name="Rui", relation="neighbour"),
        ),
        acted=(
            f.ActedFact(name="Ines", action="driving there", at=at("2026-10-02 22:14")),
        ),
        declined=("Rui",),
        answers=(f.AnswerFact(at=at("2026-10-02 22:20"), answer=SosAnswer.OK),),
        ended=at("2026-10-02 22:40"),
        ended_by="Ines",
        ended_reason="slipped, is fine",
        minutes=30,
    )
    drill = f.DrillFact(
        started=at("2026-10-01 11:00"),
        ended=at("2026-10-01 11:15"),
        passed=False,
        reached=("Ines",),
        unreached=("Rui",),
        answered_by=("Ines",),
    )
    return f.HelpFacts(
        calls=(call,),
        drills=(drill,),
        check_ins=6,
        check_ins_missed=(at("2026-10-03 09:00"),),
        silences=(
            f.SilenceFact(
                noted=at("2026-10-03 10:00"),
                since=at("2026-10-02 23:00"),
                window="morning",
            ),
        ),
        last_passed_drill=at("2026-09-01 11:09"),
    )


def _coming() -> f.ComingFacts:
    return f.ComingFacts(
        day=date(2026, 10, 5),
        until=date(2026, 10, 18),
        days=14,
        doses=(
            f.ComingDose(
                medication=METFORMIN, due=at("2026-10-05 08:00"), amount=quantity("1")
            ),
        ),
        visits=(
            f.ComingVisit(
                clinician="Dr Valve",
                specialty="cardiology",
                start=at("2026-10-06 09:20"),
                status=VisitStatus.BOOKED,
            ),
        ),
        reminders=(
            f.ComingReminder(text="water the plants", at=at("2026-10-05 18:00")),
        ),
        ends=(
            f.ComingEnd(medication=METFORMIN, last_day=date(2026, 10, 12), days_left=8),
        ),
    )


def a_week() -> f.ReportFacts:
    """Return the facts of a week with something of everything."""
    return f.ReportFacts(
        head=ReportHead(
            id=ReportId("r1"),
            period=Period.WEEK,
            first=FIRST.date(),
            last=MADE.date(),
            made=MADE,
        ),
        name="Ann",
        zone=ZONE,
        start=FIRST,
        end=FIRST + 7 * DAY,
        days=7,
        age=74,
        country="PT",
        allergies=("penicillin",),
        conditions=("diabetes",),
        doses=_doses(),
        vitals=(_pressure(), _weight()),
        symptoms=(
            f.SymptomFact(
                text="dizzy when I get up",
                at=at("2026-09-30 10:00"),
                onset=at("2026-09-29 00:00"),
                severity=4,
            ),
            f.SymptomFact(
                text="stabbing pain",
                at=at("2026-09-30 11:00"),
                severity=6,
                site="left knee",
                triggers=("the stairs", "when it rains"),
                ended=at("2026-09-30 18:30"),
            ),
        ),
        help=_help(),
        refills=(
            f.RefillFact(
                medication=METFORMIN,
                stock=quantity("9"),
                run_out=date(2026, 10, 9),
                days_left=5,
                ask_on=date(2026, 10, 2),
                low=True,
                problems=("stock_low",),
            ),
        ),
        coming=_coming(),
        gaps=(
            f.Gap(
                kind=f.GapKind.NO_READINGS,
                vital=VitalKind.BLOOD_PRESSURE,
                count=5,
                of=7,
            ),
            f.Gap(
                kind=f.GapKind.NOT_WATCHED,
                since=at("2026-10-03 02:00"),
                until=at("2026-10-03 04:30"),
            ),
            f.Gap(kind=f.GapKind.STOCK_UNKNOWN, medication=PARACETAMOL),
            f.Gap(kind=f.GapKind.NOT_OVER, since=MADE),
        ),
    )
