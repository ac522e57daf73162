"""What would fall due, before anything is kept."""

# ruff: noqa: DTZ001 - a course begins at a wall time, which has no zone

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care.preview import (
    COUNTED,
    LISTED_A_DAY,
    MOST_DAYS,
    Preview,
    preview,
)
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Cycle,
    DoseTime,
    Interval,
    IntervalMode,
    Linked,
    Monthly,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
)

from ..builders import at

LISBON = ZoneInfo("Europe/Lisbon")
ONE = Quantity(value=Decimal(1), unit="tablet")
TWO = Quantity(value=Decimal(2), unit="tablet")
DROP = Quantity(value=Decimal("0.5"), unit="ml")
START = datetime(2026, 10, 5, 9)
NOW = START.replace(tzinfo=LISBON)


def row(text: str, amount: Quantity = ONE, *days: Weekday) -> DoseTime:
    return DoseTime(
        time=time.fromisoformat(text), amount=amount, weekdays=frozenset(days) or None
    )


def plan(
    *rows: DoseTime, start: datetime = START, cycle: Cycle | None = None
) -> ClockTimes:
    return ClockTimes(course=Course(start=start), rows=rows, cycle=cycle)


def shown(schedule: Schedule, days: int = 30, start: datetime = NOW) -> Preview:
    return preview(schedule, LISBON, start, days)


def keys(found: Preview) -> list[str]:
    return [note.key for note in found.notes]


def test_each_day_lists_its_doses_from_the_first_moment_on() -> None:
    found = shown(plan(row("08:00"), row("20:00", TWO)), days=2)

    assert [
        (f"{day.day:%d}", [(f"{s.due:%H:%M}", str(s.amount)) for s in day.doses])
        for day in found.days
    ] == [
        ("05", [("20:00", "2 tablet")]),
        ("06", [("08:00", "1 tablet"), ("20:00", "2 tablet")]),
    ]
    assert found.first is not None
    assert found.first.due == at("2026-10-05 20:00")
    assert found.totals == (Quantity(value=Decimal(5), unit="tablet"),)
    assert (found.last, found.over, found.notes) == (None, None, ())


def test_amounts_are_added_up_by_unit() -> None:
    found = shown(plan(row("10:00"), row("11:00", DROP)), days=3)

    assert [str(total) for total in found.totals] == ["3 tablet", "1.5 ml"]


def test_a_course_that_ends_tells_its_last_dose() -> None:
    course = Course(start=START, duration_days=50)
    found = shown(ClockTimes(course=course, rows=(row("08:00"),)))

    assert found.over == at("2026-11-24 09:00")
    assert found.last is not None
    assert found.last.due == at("2026-11-24 08:00")
    assert len(found.days) == 29


def test_a_cycle_says_which_day_it_is() -> None:
    found = shown(plan(row("10:00"), cycle=Cycle(on=2, off=1)), days=6)

    assert [(f"{d.day:%d}", d.day_of_cycle) for d in found.days] == [
        ("05", 1),
        ("06", 2),
        ("08", 1),
        ("09", 2),
    ]
    assert (found.days_of_cycle, found.steps) == (3, None)


def test_a_taper_says_which_step_it_is() -> None:
    steps = (
        TaperStep(duration_days=1, rows=(row("10:00", TWO),)),
        TaperStep(duration_days=2, rows=(row("10:00"),)),
    )
    found = shown(Taper(course=Course(start=START), steps=steps))

    assert [day.step for day in found.days] == [1, 2, 2]
    assert (found.steps, found.days_of_cycle) == (2, None)
    assert str(found.totals[0]) == "4 tablet"


def test_a_month_without_the_day_is_named() -> None:
    monthly = Monthly(course=Course(start=START), on=31, rows=(row("10:00"),))

    found = shown(monthly, days=60)

    assert keys(found) == ["month_skipped", "clocks_change"]
    assert found.notes[0].details == {"month": "2026-11"}
    assert [day.day for day in found.days] == [date(2026, 10, 31)]


def test_the_clocks_that_change_are_named_and_what_that_moves() -> None:
    spring = datetime(2027, 3, 27, tzinfo=LISBON)
    schedule = plan(row("01:20"))

    autumn = shown(schedule)
    found = shown(schedule, days=3, start=spring)

    assert [(n.key, n.details["minutes"]) for n in autumn.notes] == [
        ("clocks_change", "-60")
    ]
    assert [(n.key, *n.details.values()) for n in found.notes] == [
        ("clocks_change", "2027-03-28", "+60"),
        ("time_moved", "2027-03-28T01:20", "02:20"),
    ]


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (AsNeeded(amount=ONE), ["as_needed"]),
        (
            Linked(
                course=Course(start=START),
                to=MedicationId("other"),
                after=timedelta(hours=1),
                amount=ONE,
            ),
            ["linked"],
        ),
        (
            Interval(course=Course(start=START), every=timedelta(hours=9), amount=ONE),
            ["clocks_change_hours"],
        ),
        (
            Interval(
                course=Course(start=START),
                every=timedelta(hours=9),
                amount=ONE,
                mode=IntervalMode.FROM_TAKEN,
            ),
            ["from_taken", "clocks_change_hours"],
        ),
    ],
)
def test_what_a_list_cannot_show_is_said(
    schedule: Schedule, expected: list[str]
) -> None:
    assert keys(shown(schedule)) == expected


def test_as_needed_has_no_days() -> None:
    found = shown(AsNeeded(amount=ONE))

    assert (found.days, found.totals, found.first, found.last) == ((), (), None, None)


def test_a_dose_a_minute_stays_a_short_answer() -> None:
    each_minute = Interval(
        course=Course(start=START), every=timedelta(minutes=1), amount=ONE
    )

    found = shown(each_minute, days=500)

    assert sum(len(day.doses) for day in found.days) <= LISTED_A_DAY * MOST_DAYS
    assert sum(len(day.doses) + day.more for day in found.days) == COUNTED
    assert found.totals == ()
    assert "too_many" in keys(found)
    assert len(repr(found)) < 100_000


def test_at_least_a_day_is_shown() -> None:
    assert len(shown(plan(row("10:00")), days=-3).days) == 1
