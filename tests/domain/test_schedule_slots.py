"""Slots of every kind of schedule, in every sort of zone and year."""

# ruff: noqa: DTZ001 - a course begins at a wall time, which has no zone

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.ids import MedicationId
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
    Linked,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
    linked_slots,
    next_slot,
    slots_after_taken,
    slots_between,
)

ONE = Quantity(value=Decimal(1), unit="tablet")
TWO = Quantity(value=Decimal(2), unit="tablet")
BERLIN = ZoneInfo("Europe/Berlin")
# Two hemispheres, a half-hour shift, a shift at midnight, none at all, and one
# (Apia) that once left out a whole day.
ZONES = [
    BERLIN,
    ZoneInfo("America/New_York"),
    ZoneInfo("America/Santiago"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Asia/Kolkata"),
    ZoneInfo("Pacific/Apia"),
]


def row(text: str, amount: Quantity = ONE, *days: Weekday) -> DoseTime:
    return DoseTime(
        time=time.fromisoformat(text), amount=amount, weekdays=frozenset(days) or None
    )


def daily(start: datetime, *times: str) -> ClockTimes:
    return ClockTimes(course=Course(start=start), rows=tuple(map(row, times)))


def walls(schedule: Schedule, zone: ZoneInfo, first: str, last: str) -> list[str]:
    start = datetime.fromisoformat(first).replace(tzinfo=zone)
    end = datetime.fromisoformat(last).replace(tzinfo=zone)
    return [
        f"{slot.due:%Y-%m-%dT%H:%M%z}"
        for slot in slots_between(schedule, zone, start, end)
    ]


def test_a_time_inside_the_gap_rings_after_the_jump() -> None:
    schedule = daily(datetime(2027, 1, 1), "02:20")

    due = walls(schedule, BERLIN, "2027-03-27", "2027-03-30")

    assert due == [
        "2027-03-27T02:20+0100",
        "2027-03-28T03:20+0200",
        "2027-03-29T02:20+0200",
    ]


def test_two_times_that_meet_in_the_gap_are_one_slot() -> None:
    schedule = ClockTimes(
        course=Course(start=datetime(2027, 1, 1)),
        rows=(row("03:20", TWO), row("02:20", ONE)),
    )
    start = datetime(2027, 3, 28, tzinfo=BERLIN)

    slots = list(slots_between(schedule, BERLIN, start, start + timedelta(days=1)))

    assert [(f"{slot.due:%H:%M}", slot.amount) for slot in slots] == [("03:20", ONE)]


def test_a_repeated_time_rings_only_the_first_time() -> None:
    schedule = daily(datetime(2027, 1, 1), "02:20")

    assert walls(schedule, BERLIN, "2027-10-31", "2027-11-01") == [
        "2027-10-31T02:20+0200"
    ]


def test_a_day_that_the_island_skipped_is_not_dosed_twice() -> None:
    schedule = daily(datetime(2011, 12, 28), "09:00")

    due = walls(schedule, ZoneInfo("Pacific/Apia"), "2011-12-28", "2012-01-02")

    assert [entry[8:10] for entry in due] == ["28", "29", "31", "01"]


def test_an_elapsed_interval_keeps_its_hours_when_the_wall_moves() -> None:
    schedule = Interval(
        course=Course(start=datetime(2027, 10, 30, 22), count=4),
        every=timedelta(hours=3),
        amount=ONE,
    )

    due = walls(schedule, BERLIN, "2027-10-30", "2027-11-02")

    assert [entry[11:16] for entry in due] == ["22:00", "01:00", "03:00", "06:00"]


def test_an_interval_ends_with_its_course_and_skips_excluded_days() -> None:
    gone = DateRange(first=date(2027, 5, 2), last=date(2027, 5, 2))
    course = Course(
        start=datetime(2027, 5, 1, 12), until=date(2027, 5, 3), exclude=(gone,)
    )
    schedule = Interval(course=course, every=timedelta(hours=12), amount=ONE)

    due = walls(schedule, BERLIN, "2027-04-30", "2027-05-09")

    assert [entry[8:13] for entry in due] == ["01T12", "03T00", "03T12"]


EIGHT_HOURLY = Interval(
    course=Course(start=datetime(2027, 5, 1, 8)),
    every=timedelta(hours=8),
    amount=ONE,
    mode=IntervalMode.FROM_TAKEN,
)


def after_taken(plan: Interval, anchor: datetime) -> list[str]:
    end = anchor + timedelta(days=4)
    found = slots_after_taken(plan, BERLIN, anchor, end)
    return [f"{slot.due:%d %H}" for slot in found]


def test_a_late_dose_moves_what_follows_it() -> None:
    taken = datetime(2027, 5, 1, 10, tzinfo=BERLIN)

    assert after_taken(EIGHT_HOURLY, taken)[:3] == ["01 18", "02 02", "02 10"]


def test_a_dose_taken_early_moves_what_follows_it_as_well() -> None:
    taken = datetime(2027, 5, 1, 7, tzinfo=BERLIN)

    assert after_taken(EIGHT_HOURLY, taken)[0] == "01 15"


def test_nothing_follows_before_the_course_begins() -> None:
    taken = datetime(2027, 4, 30, 7, tzinfo=BERLIN)

    assert after_taken(EIGHT_HOURLY, taken)[0] == "01 08"


def test_what_follows_the_last_dose_ends_with_its_course() -> None:
    gone = DateRange(first=date(2027, 5, 2), last=date(2027, 5, 2))
    course = Course(
        start=datetime(2027, 5, 1, 8), until=date(2027, 5, 3), exclude=(gone,)
    )
    taken = datetime(2027, 5, 1, 10, tzinfo=BERLIN)

    found = after_taken(replace(EIGHT_HOURLY, course=course), taken)

    assert found == ["01 18", "03 02", "03 10", "03 18"]


LINKED = Linked(
    course=Course(start=datetime(2027, 5, 1, 8), duration_days=2),
    to=MedicationId("other"),
    after=timedelta(minutes=30),
    amount=TWO,
)


def test_a_linked_dose_follows_each_one_that_was_taken_within_its_course() -> None:
    gone = DateRange(first=date(2027, 5, 2), last=date(2027, 5, 2))
    days = [(1, 7), (3, 7), (2, 9), (1, 9), (3, 8)]
    taken = [datetime(2027, 5, day, hour, tzinfo=BERLIN) for day, hour in days]

    whole = list(linked_slots(LINKED, BERLIN, taken))
    without = linked_slots(
        replace(LINKED, course=replace(LINKED.course, exclude=(gone,))), BERLIN, taken
    )

    assert [f"{slot.due:%d %H:%M}" for slot in whole] == [
        "01 09:30",
        "02 09:30",
        "03 07:30",
    ]
    assert {slot.amount for slot in whole} == {TWO}
    assert [f"{slot.due:%d}" for slot in without] == ["01", "03"]


def test_a_link_without_an_end_goes_on() -> None:
    course = Course(start=datetime(2027, 5, 1, 8))
    taken = [datetime(2030, 5, 1, 8, tzinfo=BERLIN)]

    assert len(list(linked_slots(replace(LINKED, course=course), BERLIN, taken))) == 1


def test_a_linked_dose_has_no_slots_of_its_own() -> None:
    assert next_slot(LINKED, BERLIN, datetime(2027, 5, 1, tzinfo=UTC)) is None


def test_months_without_the_day_are_skipped() -> None:
    schedule = Monthly(
        course=Course(start=datetime(2027, 1, 1)), on=31, rows=(row("10:00"),)
    )

    due = walls(schedule, BERLIN, "2027-01-01", "2027-08-01")

    assert [entry[5:10] for entry in due] == ["01-31", "03-31", "05-31", "07-31"]


@pytest.mark.parametrize(
    ("nth", "expected"),
    [(1, ["07-05", "08-02"]), (5, ["08-30"]), (-1, ["07-26", "08-30"])],
)
def test_a_weekday_of_the_month_is_counted_within_it(
    nth: int, expected: list[str]
) -> None:
    schedule = Monthly(
        course=Course(start=datetime(2027, 1, 1)),
        on=NthWeekday(nth=nth, weekday=Weekday.MON),
        rows=(row("10:00"),),
    )

    due = walls(schedule, BERLIN, "2027-07-01", "2027-09-01")

    assert [entry[5:10] for entry in due] == expected


def test_the_last_weekday_of_december_is_found() -> None:
    schedule = Monthly(
        course=Course(start=datetime(2027, 1, 1)),
        on=NthWeekday(nth=-1, weekday=Weekday.FRI),
        rows=(row("10:00"),),
    )

    assert walls(schedule, BERLIN, "2027-12-01", "2028-01-01") == [
        "2027-12-31T10:00+0100"
    ]


def test_steps_of_a_taper_follow_one_another_and_end() -> None:
    schedule = Taper(
        course=Course(start=datetime(2027, 5, 1, 9)),
        steps=(
            TaperStep(duration_days=2, rows=(row("08:00", TWO), row("20:00", TWO))),
            TaperStep(duration_days=1, rows=()),
            TaperStep(duration_days=1, rows=(row("08:00"),)),
        ),
    )

    due = walls(schedule, BERLIN, "2027-05-01", "2027-06-01")

    assert [entry[8:13] for entry in due] == [
        "01T20",
        "02T08",
        "02T20",
        "03T08",
        "05T08",
    ]


def test_different_days_may_have_different_amounts() -> None:
    schedule = ClockTimes(
        course=Course(start=datetime(2027, 5, 3)),
        rows=(row("08:00", ONE, Weekday.MON), row("08:00", TWO, Weekday.TUE)),
    )
    start = datetime(2027, 5, 3, tzinfo=BERLIN)

    slots = slots_between(schedule, BERLIN, start, start + timedelta(days=7))

    assert [slot.amount for slot in slots] == [ONE, TWO]


def test_the_tenth_year_keeps_the_rhythm_of_the_first() -> None:
    schedule = ClockTimes(
        course=Course(start=datetime(2017, 1, 1)),
        rows=(row("08:00"),),
        every_n_days=3,
        cycle=Cycle(on=21, off=7),
    )

    due = walls(schedule, BERLIN, "2026-12-20", "2027-01-20")

    days = [(datetime.fromisoformat(d).date() - date(2017, 1, 1)).days for d in due]
    assert days
    assert all(day % 3 == 0 and day % 28 < 21 for day in days)


def test_a_count_that_is_never_reached_leaves_the_plan_open() -> None:
    never = ClockTimes(
        course=Course(start=datetime(2027, 5, 3), count=2),
        rows=(row("08:00", ONE, Weekday.TUE),),
        every_n_days=7,
    )

    assert next_slot(never, BERLIN, datetime(2027, 5, 1, tzinfo=UTC)) is None


def test_the_next_slot_is_strictly_later() -> None:
    schedule = daily(datetime(2027, 5, 1), "08:00")
    now = datetime(2027, 5, 2, 8, tzinfo=BERLIN)

    slot = next_slot(schedule, BERLIN, now)

    assert slot is not None
    assert slot.due == now + timedelta(days=1)


def test_nothing_follows_the_end_of_a_course() -> None:
    schedule = ClockTimes(
        course=Course(start=datetime(2027, 5, 1), duration_days=2),
        rows=(row("08:00"),),
    )

    assert next_slot(schedule, BERLIN, datetime(2027, 5, 3, tzinfo=UTC)) is None


def test_the_29th_of_february_is_found_eight_years_ahead() -> None:
    schedule = Monthly(
        course=Course(start=datetime(2096, 2, 29)),
        on=29,
        rows=(row("10:00"),),
        every_n_months=12,
    )

    slot = next_slot(schedule, BERLIN, datetime(2096, 3, 1, tzinfo=UTC))

    assert slot is not None
    assert slot.due.year == 2104


def test_as_needed_has_no_next_slot() -> None:
    assert (
        next_slot(AsNeeded(amount=ONE), BERLIN, datetime(2027, 5, 1, tzinfo=UTC))
        is None
    )


clock = st.builds(time, st.integers(0, 23), st.sampled_from([0, 10, 30, 45]))
rows = st.lists(clock, min_size=1, max_size=4, unique=True).map(
    lambda times: tuple(DoseTime(time=each, amount=ONE) for each in times)
)
starts = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31))
courses = st.builds(
    Course,
    start=starts,
    duration_days=st.none() | st.integers(1, 400),
    until=st.none() | st.dates(date(2024, 6, 1), date(2028, 6, 1)),
    count=st.none() | st.integers(1, 300),
    exclude=st.lists(
        st.dates(date(2024, 1, 1), date(2028, 1, 1)).map(
            lambda day: DateRange(first=day, last=day + timedelta(days=9))
        ),
        max_size=2,
    ).map(tuple),
)
days = st.none() | st.sets(st.sampled_from(Weekday), min_size=1).map(frozenset)
clock_times = st.builds(
    lambda course, some, on, every, cycle: ClockTimes(
        course=course,
        rows=tuple(DoseTime(time=r.time, amount=ONE, weekdays=on) for r in some),
        every_n_days=every,
        cycle=cycle,
    ),
    courses,
    rows,
    days,
    st.integers(1, 15),
    st.none() | st.builds(Cycle, on=st.integers(1, 25), off=st.integers(1, 10)),
)
intervals = st.builds(
    Interval,
    course=courses,
    every=st.integers(30, 5000).map(lambda minutes: timedelta(minutes=minutes)),
    amount=st.just(ONE),
    lasting=st.none() | st.integers(1, 900).map(lambda hours: timedelta(hours=hours)),
)
monthlies = st.builds(
    Monthly,
    course=courses,
    on=st.integers(1, 31)
    | st.builds(
        NthWeekday,
        nth=st.sampled_from([1, 2, 3, 4, 5, -1]),
        weekday=st.sampled_from(Weekday),
    ),
    rows=rows,
    every_n_months=st.integers(1, 7),
)
tapers = st.builds(
    Taper,
    course=courses,
    steps=st.lists(
        st.builds(
            TaperStep,
            duration_days=st.integers(1, 40),
            rows=rows,
            every_n_days=st.integers(1, 3),
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
)
schedules = clock_times | intervals | monthlies | tapers
moments = st.datetimes(
    datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)
)
spans = st.lists(moments, min_size=3, max_size=3).map(sorted)


def instants(
    schedule: Schedule, zone: ZoneInfo, window: list[datetime]
) -> list[datetime]:
    start, end = window
    # In UTC: two moments of one zone compare by the wall and forget the fold.
    return [s.due.astimezone(UTC) for s in slots_between(schedule, zone, start, end)]


@given(schedules, st.sampled_from(ZONES), spans)
def test_a_window_may_be_cut_anywhere(
    schedule: Schedule, zone: ZoneInfo, span: list[datetime]
) -> None:
    a, b, c = span

    whole = instants(schedule, zone, [a, c])

    assert whole == instants(schedule, zone, [a, b]) + instants(schedule, zone, [b, c])


@given(schedules, st.sampled_from(ZONES), spans)
def test_slots_are_in_order_and_never_twice_and_inside_the_window(
    schedule: Schedule, zone: ZoneInfo, span: list[datetime]
) -> None:
    found = instants(schedule, zone, [span[0], span[2]])

    assert found == sorted(set(found))
    assert all(span[0] <= moment < span[2] for moment in found)


@given(clock_times | monthlies | tapers, st.sampled_from(ZONES), spans)
def test_nothing_falls_due_outside_its_course(
    schedule: ClockTimes | Monthly | Taper, zone: ZoneInfo, span: list[datetime]
) -> None:
    course = schedule.course
    # A wall time inside a gap is pushed by at most the length of the gap.
    slack = timedelta(hours=1)

    for slot in slots_between(schedule, zone, span[0], span[2]):
        wall = slot.due.replace(tzinfo=None)
        assert wall >= course.start
        if course.duration_days is not None:
            assert wall < course.start + timedelta(days=course.duration_days) + slack
        if course.until is not None:
            assert (wall - slack).date() <= course.until


@given(schedules, st.sampled_from(ZONES), moments)
def test_the_next_slot_is_the_first_of_those_that_follow(
    schedule: Schedule, zone: ZoneInfo, after: datetime
) -> None:
    later = instants(
        schedule, zone, [after + timedelta(microseconds=1), after + timedelta(days=400)]
    )

    slot = next_slot(schedule, zone, after)

    if later:
        assert slot is not None
        assert slot.due.astimezone(UTC) == later[0]
    else:
        assert slot is None or slot.due >= after + timedelta(days=400)


@given(courses, rows, st.sampled_from(ZONES))
def test_a_count_is_never_exceeded(
    course: Course, some: tuple[DoseTime, ...], zone: ZoneInfo
) -> None:
    schedule = ClockTimes(course=course, rows=some)
    span = [datetime(2024, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)]

    found = instants(schedule, zone, span)

    assert course.count is None or len(found) <= course.count
