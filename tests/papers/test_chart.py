"""A chart shows each value where it belongs, and nothing where nothing is known."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.papers.chart import (
    Band,
    Series,
    Size,
    Value,
    chart_of,
    day_label,
    ticks,
)

SIZE = Size(width=400, height=200, left=40, right=10, top=10, bottom=30)
LISBON = ZoneInfo("Europe/Lisbon")
MONDAY = date(2026, 10, 5)


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 10, day, hour, tzinfo=LISBON)


def point(day: int, value: float, hour: int = 12, *, outside: bool = False) -> Value:
    return Value(at=at(day, hour), low=value, high=value, outside=outside)


def week(*values: Value, bands: tuple[Band, ...] = (), last: int = 11) -> Series:
    return Series(
        values=values,
        first=MONDAY,
        last=date(2026, 10, last),
        zone=LISBON,
        bands=bands,
        gap=timedelta(days=2),
    )


def test_noon_of_the_middle_day_stands_in_the_middle() -> None:
    chart = chart_of(week(point(8, 70)), SIZE)

    assert chart.dots[0].x == pytest.approx((40 + 390) / 2)


def test_a_higher_value_stands_higher() -> None:
    chart = chart_of(week(point(5, 60), point(6, 90)), SIZE)

    assert chart.dots[1].top < chart.dots[0].top


def test_a_pressure_is_a_bar_between_its_two_numbers() -> None:
    pressure = Value(at=at(6), low=81, high=132)

    chart = chart_of(week(pressure), SIZE)

    (dot,) = chart.dots
    assert dot.is_bar
    assert dot.top < dot.bottom
    assert chart.joined == ()


def test_a_bar_with_a_middle_is_joined_at_its_middle() -> None:
    days = [Value(at=at(day), low=55, high=90, middle=70) for day in (6, 7)]

    chart = chart_of(week(*days), SIZE)

    (run,) = chart.joined
    assert [y for _, y in run] == [dot.middle for dot in chart.dots]


def test_missing_days_break_the_line_and_are_shown_as_a_gap() -> None:
    chart = chart_of(
        week(point(5, 70), point(6, 71), point(9, 72), point(10, 70)), SIZE
    )

    assert [len(run) for run in chart.joined] == [2, 2]
    assert chart.gaps == ((chart.dots[1].x, chart.dots[2].x),)


def test_a_gap_is_shown_at_both_ends_of_the_time_line() -> None:
    chart = chart_of(week(point(8, 70)), SIZE)

    assert [gap[0] for gap in chart.gaps] == [40, chart.dots[0].x]
    assert chart.gaps[-1][1] == 390


def test_a_gap_between_bars_leaves_nothing_to_join() -> None:
    bars = [Value(at=at(day), low=80, high=120) for day in (5, 11)]

    chart = chart_of(week(*bars), SIZE)

    assert chart.joined == ()
    assert len(chart.gaps) == 1


def test_the_range_is_a_band_that_fits_on_the_chart() -> None:
    chart = chart_of(week(point(6, 70), bands=(Band(low=50, high=100),)), SIZE)

    ((top, bottom),) = chart.bands
    assert SIZE.top <= top < chart.dots[0].top < bottom <= SIZE.height - SIZE.bottom


def test_a_range_without_an_end_reaches_the_edge() -> None:
    bands = (Band(low=92), Band(high=100))

    chart = chart_of(week(point(6, 96), bands=bands), SIZE)

    assert chart.bands[0][0] == SIZE.top
    assert chart.bands[1][1] == SIZE.height - SIZE.bottom


def test_one_day_is_marked_by_its_hours() -> None:
    chart = chart_of(week(point(5, 70), last=5), SIZE)

    assert [mark.label for mark in chart.times] == [
        "00:00",
        "06:00",
        "12:00",
        "18:00",
        "24:00",
    ]


def test_a_month_names_every_few_days_and_marks_each() -> None:
    chart = chart_of(week(point(5, 70), last=30), SIZE)

    assert len(chart.times) == 26
    assert [mark.label for mark in chart.times if mark.label] == [
        "5 Oct",
        "9 Oct",
        "13 Oct",
        "17 Oct",
        "21 Oct",
        "25 Oct",
        "29 Oct",
    ]


def test_the_day_on_which_clocks_change_is_an_hour_longer() -> None:
    chart = chart_of(
        Series(
            values=(point(25, 70),),
            first=date(2026, 10, 24),
            last=date(2026, 10, 26),
            zone=LISBON,
        ),
        SIZE,
    )

    first, second, third = (mark.at for mark in chart.times)
    assert (third - second) / (second - first) == pytest.approx(25 / 24)


def test_values_that_never_change_still_have_a_scale() -> None:
    chart = chart_of(week(point(6, 0), point(7, 0)), SIZE)

    assert chart.dots[0].top == chart.dots[1].top
    assert len(chart.values) > 1


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (36.2, 38.9, (36.0, 37.0, 38.0, 39.0)),
        (118, 164, (110, 120, 130, 140, 150, 160, 170)),
        (-1, 1, (-1.0, -0.5, 0.0, 0.5, 1.0)),
    ],
)
def test_marks_stand_at_easy_numbers(
    low: float, high: float, expected: tuple[float, ...]
) -> None:
    assert ticks(low, high) == pytest.approx(expected)


def test_everything_lies_within_the_drawing_whatever_the_values() -> None:
    chance = Random(7)  # noqa: S311 - a fixed seed
    for _ in range(300):
        base = chance.choice((0.5, 5, 36, 70, 400, 12000))
        days = sorted(chance.sample(range(5, 12), chance.randint(1, 7)))
        values = tuple(
            Value(at=at(day, chance.randrange(24)), low=low, high=low + spread)
            for day in days
            for low, spread in [(base * chance.random(), base * chance.random())]
        )
        bands = (Band(low=base * 0.8, high=base * 1.2),)

        chart = chart_of(week(*values, bands=bands), SIZE)

        for dot in chart.dots:
            assert 40 <= dot.x <= 390
            assert 10 <= dot.top <= dot.bottom <= 170
        assert all(10 <= mark.at <= 170 for mark in chart.values)
        assert all(40 <= mark.at <= 390 for mark in chart.times)
        assert all(40 <= left <= right <= 390 for left, right in chart.gaps)


def test_a_day_has_its_month_in_letters() -> None:
    assert day_label(datetime(2026, 3, 4, tzinfo=UTC).date()) == "4 Mar"
