"""When nothing falls due any more, and which dose was the last."""

# ruff: noqa: DTZ001 - a course begins at a wall time, which has no zone

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    DateRange,
    DoseTime,
    Interval,
    Linked,
    Monthly,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
    slots_between,
)
from custom_components.healthstead.domain.schedule_end import last_slot, over_at
from custom_components.healthstead.domain.schedule_outline import (
    ClockChange,
    clock_changes,
    months_skipped,
    times_moved,
)

from .test_schedule_slots import schedules

BERLIN = ZoneInfo("Europe/Berlin")
ONE = Quantity(value=Decimal(1), unit="tablet")
START = datetime(2027, 3, 1, 9)
DAY = timedelta(days=1)


def row(text: str, *days: Weekday) -> DoseTime:
    return DoseTime(
        time=time.fromisoformat(text), amount=ONE, weekdays=frozenset(days) or None
    )


def clock(text: str = "08:00", **course: object) -> ClockTimes:
    return ClockTimes(course=Course(start=START, **course), rows=(row(text),))  # type: ignore[arg-type]


def steps(*days: int | None) -> Taper:
    return Taper(
        course=Course(start=START),
        steps=tuple(TaperStep(duration_days=d, rows=(row("08:00"),)) for d in days),
    )


def every(**more: object) -> Interval:
    given = {"course": Course(start=START), "every": timedelta(hours=8), "amount": ONE}
    return Interval(**{**given, **more})  # type: ignore[arg-type]


def linked(**course: object) -> Linked:
    made = Course(start=START, **course)  # type: ignore[arg-type]
    return Linked(course=made, to=MedicationId("x"), after=DAY, amount=ONE)


@pytest.mark.parametrize(
    ("schedule", "over", "last"),
    [
        (clock(), None, None),
        (clock(duration_days=3), "03-04 09:00", "03-04 08:00"),
        (clock(until=date(2027, 3, 5)), "03-06 00:00", "03-05 08:00"),
        (clock(count=2), "03-03 08:00", "03-03 08:00"),
        (clock(count=2, until=date(2027, 3, 2)), "03-03 00:00", "03-02 08:00"),
        (
            clock(
                duration_days=5,
                exclude=(DateRange(first=date(2027, 3, 4), last=date(2027, 3, 9)),),
            ),
            "03-06 09:00",
            "03-03 08:00",
        ),
        (steps(2, 3), "03-06 09:00", "03-06 08:00"),
        (steps(2, None), None, None),
        (every(), None, None),
        (every(lasting=DAY), "03-02 09:00", "03-02 01:00"),
        (every(course=Course(start=START, count=3)), "03-02 01:00", "03-02 01:00"),
        (
            every(course=Course(start=START, until=date(2027, 3, 1))),
            "03-02 00:00",
            "03-01 17:00",
        ),
        (linked(), None, None),
        (linked(duration_days=2), "03-03 09:00", None),
        (AsNeeded(amount=ONE), None, None),
        (
            AsNeeded(amount=ONE, course=Course(start=START, duration_days=2)),
            "03-03 09:00",
            None,
        ),
    ],
)
def test_a_course_is_over_and_its_last_dose_is_known(
    schedule: Schedule, over: str | None, last: str | None
) -> None:
    ends, slot = over_at(schedule, BERLIN), last_slot(schedule, BERLIN)

    assert (ends and f"{ends.astimezone(BERLIN):%m-%d %H:%M}") == over
    assert (slot and f"{slot.due:%m-%d %H:%M}") == last


def test_a_count_that_is_never_reached_has_no_end() -> None:
    never = ClockTimes(
        course=Course(start=datetime(2027, 5, 3), count=2),
        rows=(row("08:00", Weekday.TUE),),
        every_n_days=7,
    )

    assert over_at(never, BERLIN) is None


def test_a_course_of_which_every_day_is_excluded_has_no_last_dose() -> None:
    gone = DateRange(first=date(2027, 1, 1), last=date(2028, 1, 1))

    assert last_slot(clock(duration_days=9, exclude=(gone,)), BERLIN) is None


def test_the_last_dose_of_a_long_course_is_found() -> None:
    monthly = Monthly(
        course=Course(start=datetime(2010, 1, 1), until=date(2027, 2, 27)),
        on=29,
        rows=(row("08:00"),),
        every_n_months=1,
    )
    gone = DateRange(first=date(2020, 1, 1), last=date(2027, 2, 27))
    long_ago = Monthly(
        course=Course(
            start=datetime(2010, 1, 1), until=date(2027, 2, 27), exclude=(gone,)
        ),
        on=29,
        rows=(row("08:00"),),
    )

    assert f"{last_slot(monthly, BERLIN).due:%Y-%m-%d}" == "2027-01-29"  # type: ignore[union-attr]
    assert f"{last_slot(long_ago, BERLIN).due:%Y-%m-%d}" == "2019-12-29"  # type: ignore[union-attr]


def test_the_last_day_there_is_ends_a_course_as_well() -> None:
    assert over_at(clock(until=date.max), BERLIN) is not None


@given(schedules)
def test_nothing_falls_due_once_it_is_over(schedule: Schedule) -> None:
    over, last = over_at(schedule, BERLIN), last_slot(schedule, BERLIN)
    after = datetime(2024, 1, 1, tzinfo=UTC) if over is None else over

    later = list(slots_between(schedule, BERLIN, after, after + 500 * DAY))

    # A time that the clocks jump over rings up to an hour after the end.
    assert over is None or all(s.due < over + timedelta(hours=1) for s in later)
    assert last is None or all(s.due <= last.due for s in later)
    assert (over is None) <= (last is None)


# What a list of doses does not show


def test_months_that_have_no_such_day_are_named() -> None:
    monthly = Monthly(
        course=Course(start=datetime(2027, 1, 15)), on=30, rows=(row("08:00"),)
    )
    second = Monthly(
        course=Course(start=datetime(2027, 1, 15)),
        on=31,
        rows=(row("08:00"),),
        every_n_months=2,
    )

    found = list(months_skipped(monthly, date(2026, 12, 3), date(2028, 3, 1)))

    assert found == [date(2027, 2, 1), date(2028, 2, 1)]
    assert list(months_skipped(second, date(2027, 1, 1), date(2027, 12, 1))) == [
        date(2027, 9, 1),
        date(2027, 11, 1),
    ]
    assert list(months_skipped(clock(), date(2027, 1, 1), date(2028, 1, 1))) == []


def test_the_days_on_which_the_clocks_change_are_known() -> None:
    year = (date(2027, 1, 1), date(2028, 1, 1))
    hour = timedelta(hours=1)

    assert list(clock_changes(BERLIN, *year)) == [
        ClockChange(day=date(2027, 3, 28), by=hour),
        ClockChange(day=date(2027, 10, 31), by=-hour),
    ]
    assert list(clock_changes(ZoneInfo("Asia/Kolkata"), *year)) == []
    half = {
        change.by for change in clock_changes(ZoneInfo("Australia/Lord_Howe"), *year)
    }
    assert half == {hour / 2, -hour / 2}


def test_times_that_the_clocks_jump_over_are_told_with_when_they_ring() -> None:
    plan = ClockTimes(course=Course(start=START), rows=(row("02:20"), row("08:00")))

    found = list(times_moved(plan, BERLIN, [date(2027, 3, 28), date(2027, 3, 29)]))

    assert found == [(datetime(2027, 3, 28, 2, 20), datetime(2027, 3, 28, 3, 20))]
