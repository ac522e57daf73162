"""A regimen in JSON becomes a schedule, or a refusal that names the field."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    DateRange,
    Interval,
    IntervalMode,
    ScheduleError,
    Weekday,
)
from custom_components.healthstead.domain.schedule_json import due_times, schedule_of

DAILY: dict[str, Any] = {"kind": "times", "start": "2027-02-01", "times": ["07:45"]}


def line(regimen: dict[str, Any], first: str, last: str, zone: str) -> dict[str, Any]:
    return {"id": "x", "tz": zone, "from": first, "to": last, "regimen": regimen}


def test_both_days_of_the_window_are_included() -> None:
    due = due_times(line(DAILY, "2027-02-02", "2027-02-03", "Asia/Kathmandu"))

    assert due == ["2027-02-02T07:45:00+05:45", "2027-02-03T07:45:00+05:45"]


def test_as_needed_is_never_due() -> None:
    regimen = {
        "kind": "prn",
        "start": "2027-02-01",
        "dose": "1 puff",
        "min_interval_hours": 4,
        "max_per_day": 6,
    }

    schedule = schedule_of(regimen)

    assert isinstance(schedule, AsNeeded)
    assert schedule.minimum_gap == timedelta(hours=4)
    assert str(schedule.max_per_period[0].amount) == "6 dose"
    assert due_times(line(regimen, "2027-02-01", "2027-02-09", "UTC")) == []


def test_as_needed_may_be_stated_without_any_limit() -> None:
    schedule = schedule_of({"kind": "prn"})

    assert isinstance(schedule, AsNeeded)
    assert schedule.minimum_gap is None
    assert schedule.course is None


def test_a_cycle_counts_days_from_the_start() -> None:
    regimen = DAILY | {"cycle": {"on": 2, "off": 3}}

    due = due_times(line(regimen, "2027-02-01", "2027-02-08", "UTC"))

    assert [entry[8:10] for entry in due] == ["01", "02", "06", "07"]


def test_excluded_days_leave_without_pushing_the_end() -> None:
    regimen = DAILY | {
        "count": 5,
        "exclude": ["2027-02-02", ["2027-02-04", "2027-02-04"]],
    }

    due = due_times(line(regimen, "2027-01-01", "2027-12-31", "UTC"))

    assert [entry[8:10] for entry in due] == ["01", "03", "05"]


def test_an_excluded_range_may_be_an_object() -> None:
    regimen = DAILY | {"exclude": [{"from": "2027-02-02", "to": "2027-02-05"}]}

    schedule = schedule_of(regimen)

    assert not isinstance(schedule, AsNeeded)
    assert schedule.course.exclude == (
        DateRange(first=date(2027, 2, 2), last=date(2027, 2, 5)),
    )


def test_until_is_a_whole_day_unless_a_time_is_given() -> None:
    whole = due_times(
        line(DAILY | {"until": "2027-02-02"}, "2027-02-01", "2027-03-01", "UTC")
    )
    early = DAILY | {"until": "2027-02-02T07:00"}

    assert len(whole) == 2
    assert len(due_times(line(early, "2027-02-01", "2027-03-01", "UTC"))) == 1


def test_null_means_not_given() -> None:
    schedule = schedule_of(DAILY | {"until": None, "cycle": None, "count": None})

    assert schedule == schedule_of(DAILY)


def test_a_time_written_twice_is_one_dose() -> None:
    schedule = schedule_of(DAILY | {"times": ["07:45", "07:45"]})

    assert schedule == schedule_of(DAILY)


def test_doses_follow_their_times() -> None:
    regimen = DAILY | {"times": ["08:00", "20:30"], "doses": ["1.5 tablet", "2 tablet"]}

    schedule = schedule_of(regimen | {"weekdays": ["Monday", "fri"]})

    assert isinstance(schedule, ClockTimes)
    rows = schedule.rows
    assert [(row.time, str(row.amount)) for row in rows] == [
        (time(8), "1.5 tablet"),
        (time(20, 30), "2 tablet"),
    ]
    assert rows[0].weekdays == frozenset({Weekday.MON, Weekday.FRI})


def test_an_interval_may_be_counted_from_the_dose_taken() -> None:
    regimen = {
        "kind": "interval",
        "every_hours": "0.5",
        "start": "2027-02-01T09:00",
        "mode": "from_taken",
        "duration_hours": 2,
        "dose": "5 mL",
    }

    schedule = schedule_of(regimen)

    assert isinstance(schedule, Interval)
    assert schedule.mode is IntervalMode.FROM_TAKEN
    assert schedule.every == timedelta(minutes=30)
    assert len(due_times(line(regimen, "2027-02-01", "2027-02-02", "UTC"))) == 4


def test_monthly_takes_a_day_or_a_weekday() -> None:
    last_friday = {
        "kind": "monthly",
        "start": "2027-01-01",
        "nth": -1,
        "weekday": "fri",
        "every_n_months": 2,
        "times": ["10:00"],
    }

    due = due_times(line(last_friday, "2027-01-01", "2027-06-30", "UTC"))

    assert [entry[:10] for entry in due] == ["2027-01-29", "2027-03-26", "2027-05-28"]


def test_a_taper_may_end_open() -> None:
    regimen = {
        "kind": "taper",
        "start": "2027-02-01T12:00",
        "steps": [
            {"days": 2, "times": ["09:00"], "dose": "2 tablet"},
            {"times": ["09:00"], "dose": "1 tablet", "every_n_days": 2},
        ],
    }

    due = due_times(line(regimen, "2027-02-01", "2027-02-07", "UTC"))

    assert [entry[8:10] for entry in due] == ["02", "03", "05", "07"]


@pytest.mark.parametrize(
    ("field", "regimen"),
    [
        ("kind", {"kind": "hourly"}),
        ("kind", {"start": "2027-02-01"}),
        ("start", {"kind": "times", "times": ["08:00"]}),
        ("start", DAILY | {"start": "2027-02-30"}),
        ("start", DAILY | {"start": 7}),
        ("start", DAILY | {"start": "2027-02-01T08:00+01:00"}),
        ("times", {"kind": "times", "start": "2027-02-01"}),
        ("times", DAILY | {"times": "08:00"}),
        ("times", DAILY | {"times": ["8"]}),
        ("times", DAILY | {"times": ["24:10"]}),
        ("times", DAILY | {"times": ["08:00", "08:00"], "doses": ["1 mg", "2 mg"]}),
        ("doses", DAILY | {"doses": ["1 mg", "2 mg"]}),
        ("doses", DAILY | {"doses": ["some"]}),
        ("dose", DAILY | {"dose": "0 mg"}),
        ("weekdays", DAILY | {"weekdays": []}),
        ("weekdays", DAILY | {"weekdays": ["someday"]}),
        ("every_n_days", DAILY | {"every_n_days": 0}),
        ("every_n_days", DAILY | {"every_n_days": True}),
        ("every_n_days", DAILY | {"every_n_days": 1.5}),
        ("duration_days", DAILY | {"duration_days": 0}),
        ("count", DAILY | {"count": -1}),
        ("cycle", DAILY | {"cycle": 21}),
        ("on", DAILY | {"cycle": {"off": 7}}),
        ("cycle.off", DAILY | {"cycle": {"on": 21, "off": 0}}),
        ("until", DAILY | {"until": "tomorrow"}),
        ("exclude", DAILY | {"exclude": [7]}),
        ("from", DAILY | {"exclude": ["today"]}),
        ("max_per_day", DAILY | {"max_per_day": 3}),
        ("every_hours", {"kind": "interval", "start": "2027-02-01"}),
        ("every_hours", {"kind": "interval", "start": "2027-02-01", "every_hours": []}),
        (
            "every_hours",
            {"kind": "interval", "start": "2027-02-01", "every_hours": "x"},
        ),
        ("every_hours", {"kind": "interval", "start": "2027-02-01", "every_hours": -2}),
        ("every", {"kind": "interval", "start": "2027-02-01", "every_hours": 0.001}),
        (
            "mode",
            {"kind": "interval", "start": "2027-02-01", "every_hours": 4, "mode": "x"},
        ),
        ("day", {"kind": "monthly", "start": "2027-02-01", "times": ["08:00"]}),
        ("day", {"kind": "monthly", "start": "2027-02-01", "times": [], "day": 32}),
        (
            "nth",
            {
                "kind": "monthly",
                "start": "2027-02-01",
                "times": [],
                "nth": 6,
                "weekday": "mon",
            },
        ),
        ("steps", {"kind": "taper", "start": "2027-02-01"}),
        ("steps", {"kind": "taper", "start": "2027-02-01", "steps": []}),
        ("steps[0]", {"kind": "taper", "start": "2027-02-01", "steps": ["2 tablets"]}),
        (
            "steps",
            {
                "kind": "taper",
                "start": "2027-02-01",
                "steps": [{"times": []}, {"times": []}],
            },
        ),
        (
            "days",
            {
                "kind": "taper",
                "start": "2027-02-01",
                "steps": [{"days": 0, "times": []}],
            },
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(field: str, regimen: dict[str, Any]) -> None:
    with pytest.raises(ScheduleError) as refusal:
        schedule_of(regimen)

    assert refusal.value.field == field
    assert str(refusal.value) == f"{field}: {refusal.value.problem}"


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("tz", {"tz": "Europe/Atlantis"}),
        ("tz", {"tz": None}),
        ("from", {"from": "2027"}),
        ("regimen", {"regimen": None}),
    ],
)
def test_a_bad_line_is_refused_by_name(field: str, change: dict[str, Any]) -> None:
    with pytest.raises(ScheduleError) as refusal:
        due_times(line(DAILY, "2027-02-01", "2027-02-02", "UTC") | change)

    assert refusal.value.field == field
