"""Stale data, missing data, clocks that are set, and the end of a day."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from custom_components.healthstead.domain.watching.happenings import (
    ClockMoved,
    DataAgain,
    DayEnded,
    NoData,
)
from custom_components.healthstead.domain.watching.shapes import Persistence

from .making import (
    HOUR,
    STRAP,
    WATCH,
    Wrist,
    kinds,
    limit,
    minutes,
    plan,
    sample,
)

DAY = 24 * 60


def test_missing_data_is_said_once_and_so_is_its_return() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)

    silence = wrist.wait(5, 300)
    again = wrist.feel(70, 301)

    assert silence == [NoData(kind=wrist.plan.kind, since=minutes(0))]
    assert again == (DataAgain(kind=wrist.plan.kind, at=minutes(301), source=WATCH),)


def test_a_sensor_that_never_spoke_is_missed_too() -> None:
    wrist = Wrist()

    silence = wrist.wait(0, 120)

    assert silence == [NoData(kind=wrist.plan.kind, since=None)]


def test_where_no_sensor_is_expected_nothing_is_missed() -> None:
    wrist = Wrist(plan(sources=()))

    assert wrist.wait(0, 300) == []


def test_missing_data_is_not_normal_and_not_an_alert() -> None:
    wrist = Wrist()
    wrist.run([120] * 3)

    wrist.wait(5, 600)

    assert wrist.alerts == ["heart_high"]


def test_ticks_alone_raise_nothing() -> None:
    wrist = Wrist()
    wrist.run([120] * 2)

    assert kinds(wrist.wait(3, DAY)) == ["NoData", "DayEnded"]


def test_readings_that_arrive_late_neither_raise_nor_end() -> None:
    wrist = Wrist()
    late = [
        happening
        for minute in range(30)
        for happening in wrist.take(sample(150, minutes(minute)), minutes(240))
    ]
    raised = wrist.run([150] * 3, begin=241)
    calm = [
        happening
        for minute in range(30)
        for happening in wrist.take(sample(70, minutes(250 + minute)), minutes(400))
    ]

    assert kinds(late) == ["NoData"] or late == []
    assert kinds(raised) == ["AlertRaised"]
    assert kinds(calm) == ["NoData"] or calm == []
    assert wrist.alerts == ["heart_high"]


def test_late_readings_do_not_end_the_silence() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)
    wrist.wait(5, 100)

    late = wrist.take(sample(70, minutes(5)), minutes(100))

    assert late == ()
    assert wrist.state is not None
    assert wrist.state.silent
    assert wrist.state.day is not None
    assert wrist.state.day.every.count == 2


def test_a_house_that_was_away_waits_before_it_misses_anything() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)

    at_once = wrist.tick(600)
    soon = wrist.wait(605, 630)
    then = wrist.wait(635, 640)

    assert at_once == ()
    assert soon == []
    assert kinds(then) == ["NoData"]


def test_a_gap_neither_raises_nor_ends() -> None:
    wrist = Wrist()
    wrist.run([120] * 2)

    one_after_the_gap = wrist.feel(120, 180)
    raised = wrist.run([120] * 2, begin=181)
    calm_after_a_gap = wrist.run([70] * 2, begin=183)
    calm_after_another = wrist.run([70] * 2, begin=300)

    assert one_after_the_gap == ()
    assert kinds(raised) == ["AlertRaised"]
    assert calm_after_a_gap == calm_after_another == ()
    assert wrist.alerts == ["heart_high"]


def test_a_clock_that_goes_forward_neither_raises_nor_ends() -> None:
    lasting = Persistence(count=1, among=1, lasting=timedelta(minutes=10))
    wrist = Wrist(plan(limit(persistence=lasting)))

    for_20_minutes = wrist.run([120, 120], every=20)
    for_a_day = wrist.feel(120, DAY)

    assert for_20_minutes == ()
    assert kinds(for_a_day) == ["DayEnded"]


def test_a_clock_that_goes_back_starts_windows_anew_and_keeps_alerts() -> None:
    wrist = Wrist(plan(limit(), limit(id="far", high=150)))
    wrist.run([120] * 3 + [160] * 2, begin=600)

    (moved,) = wrist.feel(160, 540)
    nothing = wrist.feel(160, 541)
    raised = wrist.feel(160, 542)

    assert moved == ClockMoved(
        kind=wrist.plan.kind, before=minutes(604), after=minutes(540)
    )
    assert nothing == ()
    assert wrist.alerts == ["far", "heart_high"]
    assert "AlertRaised" in kinds(raised)


def test_a_clock_that_was_a_day_ahead_leaves_the_watch_seeing() -> None:
    wrist = Wrist()
    wrist.run([70] * 5, begin=2 * DAY)
    wrist.run([0], begin=2 * DAY + 5)

    wrist.run([120] * 3, begin=DAY)

    assert wrist.alerts == ["heart_high"]
    assert wrist.state is not None
    assert wrist.state.aside.said is None


def test_a_clock_set_back_by_seconds_is_no_matter() -> None:
    wrist = Wrist()
    wrist.run([120] * 2)

    assert wrist.tick(0) == ()
    assert kinds(wrist.feel(120, 2)) == ["AlertRaised"]


def test_a_clock_set_back_before_any_reading_is_said_only() -> None:
    wrist = Wrist()
    wrist.tick(100)

    assert kinds(wrist.tick(0)) == ["ClockMoved"]


def test_a_day_ends_with_its_figures_at_the_persons_midnight() -> None:
    wrist = Wrist(plan(zone=ZoneInfo("Asia/Tokyo")))
    wrist.run([60, 61, 80], begin=0)

    happened = wrist.wait(60, 10 * 60, every=30)

    (ended,) = [one for one in happened if isinstance(one, DayEnded)]
    assert (ended.summary.date, ended.summary.every.count) == (date(2026, 3, 2), 3)
    assert wrist.state is not None
    assert wrist.state.day is None


def test_a_reading_of_yesterday_is_not_added_to_today() -> None:
    wrist = Wrist(plan(judge_within=12 * HOUR))
    wrist.feel(70, 17 * 60)

    wrist.take(sample(70, minutes(15 * 60 + 59), source=STRAP), minutes(17 * 60))
    wrist.take(sample(71, minutes(15 * 60 + 59), deliberate=True), minutes(17 * 60))

    assert wrist.state is not None
    assert wrist.state.day is not None
    assert wrist.state.day.every.count == 1


def test_a_day_of_the_future_makes_room_when_the_clock_comes_back() -> None:
    wrist = Wrist()
    wrist.feel(70, DAY)

    wrist.feel(71, 0)

    assert wrist.state is not None
    assert wrist.state.day is not None
    assert (wrist.state.day.date, wrist.state.day.every.count) == (date(2026, 3, 2), 1)


def test_a_day_that_holds_nothing_ends_without_a_word() -> None:
    wrist = Wrist()
    wrist.feel(70, 0)
    assert wrist.state is not None
    assert wrist.state.day is not None
    empty = replace(wrist.state.day, every=type(wrist.state.day.every)())
    wrist.state = replace(wrist.state, day=empty)

    assert "DayEnded" not in kinds(wrist.tick(2 * DAY))
