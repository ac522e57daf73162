"""Dosages become a schedule on the person's clock, or a question."""

# ruff: noqa: DTZ001 - a course begins at a wall time, which has no zone
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest

from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.dosage import (
    Dosage,
    DoseAmount,
    OnOff,
    Span,
)
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Cycle,
    DateRange,
    DoseTime,
    Interval,
    IntervalMode,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
)
from custom_components.healthstead.domain.sig import SigStatus, parse_sig
from custom_components.healthstead.domain.timing import (
    Unclear,
    describe,
    schedule_from,
)

START = datetime(2027, 5, 3, 10, 30)
"""A Monday."""
ONE = DoseAmount(low=Decimal(1), high=Decimal(1), unit="tablet")
TABLET = Quantity(value=Decimal(1), unit="tablet")


def schedule(direction: str, day: DayTimes | None = None) -> Schedule | Unclear:
    read = parse_sig(direction)
    assert read.status is SigStatus.OK, read.reasons
    return schedule_from(read.dosages, START, day or DayTimes())


def said(direction: str, day: DayTimes | None = None) -> str:
    found = schedule(direction, day)
    assert not isinstance(found, Unclear), found.reasons
    return describe(found)


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        ("1 tablet once daily", "1 tablet every day at 08:00"),
        ("2 tablets bd", "2 tablets every day at 08:00 and 20:00"),
        ("half a tablet tds", "0.5 tablet every day at 08:00, 14:00 and 20:00"),
        ("5 mL qds", "5 mL every day at 08:00, 12:00, 17:00 and 22:00"),
        (
            "1 drop 5 times a day",
            "1 drop every day at 08:00, 11:30, 15:00, 18:30 and 22:00",
        ),
        ("1 tablet on waking", "1 tablet every day at 07:00"),
        ("1 tablet at noon and at bedtime", "1 tablet every day at 12:00 and 22:00"),
        ("1 tablet in the afternoon", "1 tablet every day at 14:00"),
        ("1 tablet before breakfast", "1 tablet every day at 07:30"),
        ("1 tablet 15 minutes before lunch", "1 tablet every day at 12:45"),
        ("1 tablet with dinner", "1 tablet every day at 19:00"),
        (
            "1 tablet three times a day ac",
            "1 tablet every day at 07:30, 12:30 and 18:30",
        ),
        ("1 tablet twice a day after food", "1 tablet every day at 08:30 and 19:30"),
        ("1 tablet once a day with food", "1 tablet every day at 08:00"),
        ("1 tablet qds pc", "1 tablet every day at 08:00, 12:00, 17:00 and 22:00"),
        ("1-0-1 after food", "1 every day at 08:30 and 19:30"),
        ("1 tablet at 06:15 and 18:15", "1 tablet every day at 06:15 and 18:15"),
        (
            "2 tablets mane and 1 tablet nocte",
            "2 tablets at 08:00 and 1 tablet at 22:00 every day",
        ),
        ("1 tablet every 3 days", "1 tablet every 3 days at 08:00"),
        ("1 patch every Sunday", "1 patch every Sunday at 08:00"),
        (
            "2 patches on Monday and Friday",
            "2 patches every Monday and Friday at 08:00",
        ),
        (
            "5 mg on weekdays and 2.5 mg at weekends",
            (
                "5 mg every Monday, Tuesday, Wednesday, Thursday and Friday at 08:00, "
                "and 2.5 mg every Saturday and Sunday at 08:00"
            ),
        ),
        ("50 mcg daily", "50 micrograms every day at 08:00"),
        ("800 IU daily", "800 international units every day at 08:00"),
        ("10 units at night", "10 units every day at 22:00"),
        ("1 tablet bd for 5 days", "1 tablet every day at 08:00 and 20:00, for 5 days"),
        ("1 tablet daily for 1 month", "1 tablet every day at 08:00, for 31 days"),
        ("1 tablet daily for 2 weeks", "1 tablet every day at 08:00, for 14 days"),
        (
            "1 tablet daily for 21 days then 7 days off",
            "1 tablet every day at 08:00, 21 days on and 7 days off",
        ),
        ("1 tablet every 8 hours", "1 tablet every 8 hours"),
        ("1 tablet every hour for 6 hours", "1 tablet every hour, for 6 hours"),
        (
            "1 drop every 15 minutes x 4 doses",
            "1 drop every 15 minutes, 4 doses in all",
        ),
        ("1 patch every 72 hours", "1 patch every 3 days"),
        ("1 tablet q24h", "1 tablet every 24 hours"),
        ("1 tablet stat", "1 tablet once, at 10:30"),
        ("1 tablet as a single dose tonight", "1 tablet once, at 22:00"),
        (
            "1 tablet on the 1st of every month",
            "1 tablet on the 1st of every month at 08:00",
        ),
        (
            "2 tablets daily for 1 day then 1 tablet bd",
            "2 tablets every day at 08:00 for 1 day, then 1 tablet every day at 08:00 and 20:00",
        ),
        (
            "2 tablets every 2 days for 6 days then 1 tablet on Mondays",
            "2 tablets every 2 days at 08:00 for 6 days, then 1 tablet every Monday at 08:00",
        ),
        ("1 tablet as needed", "1 tablet as needed"),
        (
            "1-2 tablets every 4-6 hours as needed for pain, max 8 in 24 hours",
            "1 to 2 tablets as needed (pain), at least 4 hours apart, at most 8 tablets in 24 hours",
        ),
        (
            "1 puff as needed, at least 1 hour apart, max 10 a week",
            "1 puff as needed, at least 1 hour apart, at most 10 puffs in 7 days",
        ),
        (
            "1 tablet sl prn chest pain, repeat every 5 minutes, up to 3 doses",
            (
                "1 tablet as needed (chest pain), at least 5 minutes apart, "
                "at most 3 doses each time it is needed"
            ),
        ),
        (
            "1 suppository prn for 3 days",
            "1 suppository as needed, for 3 days",
        ),
    ],
)
def test_a_direction_falls_on_the_clock(direction: str, words: str) -> None:
    assert said(direction) == words


def test_the_clock_is_the_persons_own() -> None:
    late = DayTimes(
        wake=time(13), breakfast=time(14), lunch=time(18), dinner=time(23), bed=time(5)
    )

    assert said("1 tablet bd", late) == "1 tablet every day at 02:00 and 14:00"
    assert said("1 tablet after dinner", late) == "1 tablet every day at 23:30"
    assert said("1 drop 6 times a day", late).endswith(
        "at 02:00, 05:00, 14:00, 17:00, 20:00 and 23:00"
    )


def test_a_course_begins_where_it_is_said_to() -> None:
    tomorrow = schedule("Starting tomorrow, 1 tablet daily")
    later = schedule_from(
        (
            Dosage(
                dose=ONE,
                frequency=1,
                period=Decimal(6),
                period_unit="h",
                start_offset=Span(value=Decimal(2), unit="h"),
            ),
        ),
        START,
        DayTimes(),
    )

    assert isinstance(tomorrow, ClockTimes)
    assert tomorrow.course.start == datetime(2027, 5, 4)
    assert isinstance(later, Interval)
    assert later.course.start == datetime(2027, 5, 3, 12, 30)


def test_every_other_week_begins_on_its_weekday() -> None:
    friday = schedule("1 injection every 2 weeks on Friday")
    both = daily(
        period=Decimal(2), period_unit="wk", day_of_week=(Weekday.MON, Weekday.THU)
    )
    monday = schedule_from((both,), START, DayTimes())

    assert isinstance(friday, ClockTimes)
    assert friday.course.start == datetime(2027, 5, 7)
    assert friday.cycle == Cycle(on=7, off=7)
    assert isinstance(monday, ClockTimes)
    assert monday.course.start == START


def test_a_yearly_dose_is_every_twelve_months() -> None:
    dosage = Dosage(
        dose=ONE, frequency=1, period=Decimal(1), period_unit="a", day_of_month=5
    )

    found = schedule_from((dosage,), START, DayTimes())

    assert isinstance(found, Monthly)
    assert found.every_n_months == 12


@pytest.mark.parametrize(
    ("direction", "reason"),
    [
        ("1 tablet weekly", "choose_weekday"),
        ("1 injection monthly", "choose_day_of_month"),
        ("1-2 tablets daily", "choose_dose"),
        ("1 tablet 2-3 times a day", "choose_frequency"),
        ("1 tablet every 4-6 hours", "choose_interval"),
        ("1 tablet daily for 1-2 weeks", "choose_duration"),
        ("2 tablets stat, then 1 tablet daily", "first_dose_apart"),
        ("1 tablet daily and 1 tablet as needed", "scheduled_and_as_needed"),
        ("1 tablet every 8 hours for 2 days then 1 tablet daily", "different_rhythms"),
    ],
)
def test_what_a_direction_leaves_open_is_asked(direction: str, reason: str) -> None:
    found = schedule(direction)

    assert isinstance(found, Unclear)
    assert reason in found.reasons


def daily(**change: object) -> Dosage:
    fields: dict[str, object] = {
        "dose": ONE,
        "frequency": 1,
        "period": Decimal(1),
        "period_unit": "d",
    }
    return Dosage(**(fields | change))  # type: ignore[arg-type]


WEEK = Span(value=Decimal(1), unit="wk")
ODD = Span(value=Decimal("1.5"), unit="d")


@pytest.mark.parametrize(
    ("reason", "dosages"),
    [
        ("missing_dose", ()),
        ("missing_dose", (daily(dose=None),)),
        ("missing_frequency", (Dosage(dose=ONE),)),
        ("part_of_a_day", (daily(duration=ODD),)),
        ("several_as_needed", (daily(as_needed=True), daily(as_needed=True))),
        ("different_rhythms", (daily(), daily(duration=WEEK))),
        ("different_rhythms", (daily(period_unit="h"), daily(period_unit="h"))),
        ("cycle_of_intervals", (daily(period_unit="h", cycle=OnOff(on=2, off=1)),)),
        (
            "cycle_of_weeks",
            (
                daily(
                    period_unit="wk",
                    period=Decimal(2),
                    day_of_week=(Weekday.MON,),
                    cycle=OnOff(on=2, off=1),
                ),
            ),
        ),
        (
            "choose_day_of_month",
            (daily(period_unit="mo", day_of_month=3, cycle=OnOff(on=2, off=1)),),
        ),
        (
            "different_rhythms",
            (daily(duration=WEEK, cycle=OnOff(on=2, off=1)), daily(sequence=2)),
        ),
        (
            "different_rhythms",
            (
                daily(period_unit="wk", period=Decimal(2), day_of_week=(Weekday.MON,)),
                daily(sequence=2),
            ),
        ),
        ("different_rhythms", (daily(), daily())),
    ],
)
def test_what_no_schedule_can_hold_is_asked(
    reason: str, dosages: tuple[Dosage, ...]
) -> None:
    found = schedule_from(dosages, START, DayTimes())

    assert isinstance(found, Unclear)
    assert found.reasons == (reason,)


def test_as_needed_without_an_amount_is_asked() -> None:
    found = schedule_from((Dosage(as_needed=True),), START, DayTimes())

    assert found == Unclear(reasons=("missing_dose",))


def row(at: str, *days: Weekday) -> DoseTime:
    return DoseTime(
        time=time.fromisoformat(at), amount=TABLET, weekdays=frozenset(days) or None
    )


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        (
            "1 tablet every day at 08:00, until 9 June 2027",
            ClockTimes(
                course=Course(start=START, until=datetime(2027, 6, 9).date()),
                rows=(row("08:00"),),
            ),
        ),
        (
            "1 tablet every 8 hours after the last dose taken",
            Interval(
                course=Course(start=START),
                every=timedelta(hours=8),
                amount=TABLET,
                mode=IntervalMode.FROM_TAKEN,
            ),
        ),
        (
            "1 tablet on the last Friday of every 2 months at 08:00",
            Monthly(
                course=Course(start=START),
                on=NthWeekday(nth=-1, weekday=Weekday.FRI),
                rows=(row("08:00"),),
                every_n_months=2,
            ),
        ),
        (
            "1 tablet on the second Monday of every month at 08:00",
            Monthly(
                course=Course(start=START),
                on=NthWeekday(nth=2, weekday=Weekday.MON),
                rows=(row("08:00"),),
            ),
        ),
        (
            "nothing for 2 days, then 1 tablet every day at 08:00",
            Taper(
                course=Course(start=START),
                steps=(
                    TaperStep(duration_days=2, rows=()),
                    TaperStep(duration_days=None, rows=(row("08:00"),)),
                ),
            ),
        ),
    ],
)
def test_a_schedule_is_said_in_full_words(words: str, plan: Schedule) -> None:
    assert describe(plan) == words


@pytest.mark.parametrize(
    ("day", "ending"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (13, "13th"),
        (22, "22nd"),
    ],
)
def test_days_of_the_month_have_their_endings(day: int, ending: str) -> None:
    plan = Monthly(course=Course(start=START), on=day, rows=(row("08:00"),))

    assert describe(plan) == f"1 tablet on the {ending} of every month at 08:00"


def test_as_needed_may_have_a_course() -> None:
    found = schedule("1 tablet as needed for 3 days")

    assert isinstance(found, AsNeeded)
    assert found.course == Course(start=START, duration_days=3)


def test_excluded_days_are_part_of_a_plan_and_not_of_its_words() -> None:
    gone = DateRange(first=START.date(), last=START.date())
    plan = ClockTimes(course=Course(start=START, exclude=(gone,)), rows=(row("08:00"),))

    assert describe(plan) == "1 tablet every day at 08:00"


def test_two_amounts_at_one_time_are_asked_about() -> None:
    found = schedule("1 tablet on Tuesday and Friday and 2 tablets on Friday")

    assert found == Unclear(reasons=("different_rhythms",))
