"""Figures of a day, what is usual, and changes over days."""

from datetime import date, timedelta
from decimal import Decimal
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watching.baselines import (
    MONTH,
    WEEK,
    Baseline,
    baseline,
    figure_of,
)
from custom_components.healthstead.domain.watching.daily import (
    MOST_BINS,
    DaySummary,
    DayTally,
    Figures,
    Numbers,
    figures,
    summarised,
    summary,
    with_number,
    with_reading,
)
from custom_components.healthstead.domain.watching.shapes import Half
from custom_components.healthstead.domain.watching.trends import (
    WEIGHT_RULES,
    TrendRule,
    departure,
    trends,
)

from .making import dec

TODAY = date(2026, 3, 31)
HEART = VitalKind.HEART_RATE
WEIGHT = VitalKind.WEIGHT


def reading(
    value: float | str, kind: VitalKind = HEART, second: float | None = None
) -> Measured:
    half = None if second is None else dec(second)
    return Measured(kind=kind, value=dec(value), unit="/min", second=half)


def day_of(back: int, *values: float | str, kind: VitalKind = WEIGHT) -> DaySummary:
    found = summarised(
        TODAY - timedelta(days=back), [reading(value, kind) for value in values]
    )
    assert found is not None
    return found


@given(st.lists(st.integers(20, 300), min_size=1, max_size=60))
def test_figures_of_whole_numbers_are_exact(values: list[int]) -> None:
    found = day_of(0, *values, kind=HEART).every

    assert (found.count, found.low, found.high) == (
        len(values),
        dec(min(values)),
        dec(max(values)),
    )
    assert found.median == median(values)
    mean = Decimal(sum(values)) / len(values)
    assert abs(found.mean - mean) <= Decimal("0.005")


@given(st.lists(st.decimals("40.00", "200.00", places=2), min_size=1, max_size=60))
def test_a_median_is_right_to_half_a_bin(values: list[Decimal]) -> None:
    numbers = Numbers()
    for value in values:
        numbers = with_number(numbers, value, Decimal("0.1"))
    found = figures(numbers, Decimal("0.1"))

    assert found is not None
    assert abs(found.median - median(values)) <= Decimal("0.05")


def test_a_day_with_too_many_values_counts_them_in_the_nearest_bin() -> None:
    numbers = Numbers()
    for value in range(2 * MOST_BINS):
        numbers = with_number(numbers, Decimal(value), Decimal(1))

    assert len(numbers.bins) == MOST_BINS
    assert sum(numbers.bins.values()) == numbers.count == 2 * MOST_BINS


def test_a_day_keeps_rest_and_the_second_half_apart() -> None:
    day = DayTally(date=TODAY)
    day = with_reading(day, reading(120, second=80), at_rest=True)
    day = with_reading(day, reading(150, second=90), at_rest=False)

    found = summary(day, VitalKind.BLOOD_PRESSURE, "mm[Hg]")

    assert found is not None
    assert found.every.median == 135
    assert found.at_rest is not None
    assert found.at_rest.median == 120
    assert found.second is not None
    assert figure_of(found) == 120
    assert figure_of(found, Half.DIASTOLIC) == 85


def test_a_day_without_readings_has_no_figures() -> None:
    assert summarised(TODAY, []) is None
    assert figure_of(day_of(0, 70), Half.DIASTOLIC) is None


def test_what_is_counted_up_has_its_highest() -> None:
    steps = day_of(0, 100, 4000, 9000, kind=VitalKind.STEPS)

    assert figure_of(steps) == 9000


def test_what_is_usual_names_the_days_it_was_made_of() -> None:
    days = [day_of(back, 70 + back % 3) for back in range(40)]

    week = baseline(days, WEIGHT, TODAY, WEEK)
    month = baseline(days, WEIGHT, TODAY, MONTH)

    assert week is not None
    assert month is not None
    assert [used[0] for used in week.used] == [
        TODAY - timedelta(days=back) for back in range(7, 0, -1)
    ]
    assert len(month.used) == 30
    assert (week.median, week.spread) == (dec(71), dec("1.483"))
    assert week.unit == "kg"


def test_one_odd_day_bends_neither_middle_nor_slope() -> None:
    days = [day_of(back, 70 - back * 0.1) for back in range(1, 15)]
    days[5] = day_of(6, 200)

    usual = baseline(days, WEIGHT, TODAY, MONTH)

    assert usual is not None
    assert usual.slope_per_day == dec("0.1")
    assert abs(usual.median - dec("69.2")) <= dec("0.2")


def test_too_few_days_say_nothing() -> None:
    days = [day_of(back, 70) for back in (1, 2, 3, 8, 9)]

    assert baseline(days, WEIGHT, TODAY, WEEK) is None
    assert baseline(days, WEIGHT, TODAY, MONTH) is None
    assert baseline(days, HEART, TODAY - timedelta(days=2), WEEK) is None


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ((72, 71, 70, 70), ["weight_up_in_3_days"]),
        ((71.9, 71, 70, 70), []),
        ((72, 71.5, 71, 70.5, 70), []),
        ((72.3, 71.5, 71, 70.5, 70), ["weight_up_in_7_days"]),
        ((73, 70, 70, 70), ["weight_up_in_3_days", "weight_up_in_7_days"]),
        ((73,), []),
    ],
)
def test_two_kilograms_in_three_days(
    weights: tuple[float, ...], found: list[str]
) -> None:
    days = [day_of(back, weight) for back, weight in enumerate(weights)]

    assert [trend.rule.id for trend in trends(days, WEIGHT_RULES, TODAY)] == found


def test_a_trend_lists_its_numbers() -> None:
    days = [day_of(0, 72.5), day_of(1, 70.4), day_of(2, 70), day_of(3, 70)]

    trend = trends(days, WEIGHT_RULES, TODAY)[0]

    assert trend.earlier == (TODAY - timedelta(days=2), dec(70))
    assert trend.later == (TODAY, dec("72.5"))
    assert trend.change == dec("2.5")
    assert [value for _, value in trend.compared] == [70, 70, dec("70.4")]


def test_a_trend_may_go_down_and_needs_a_reading_of_the_day() -> None:
    down = TrendRule(id="down", kind=WEIGHT, change=dec(-3), days=7)
    days = [day_of(1, 67), day_of(3, 70), day_of(1, 200, kind=HEART)]

    assert trends(days, [down], TODAY) == ()
    assert [one.change for one in trends(days, [down], TODAY - timedelta(days=1))] == [
        -3
    ]


@pytest.mark.parametrize("wrong", [{"change": dec(0)}, {"days": 0}])
def test_a_rule_without_a_change_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no change"):
        TrendRule(**({"id": "x", "kind": WEIGHT, "change": dec(1), "days": 1} | wrong))  # type: ignore[arg-type]


def usual(spread: str) -> Baseline:
    return Baseline(
        kind=HEART,
        unit="/min",
        half=None,
        days=WEEK,
        median=dec(60),
        spread=dec(spread),
        slope_per_day=dec(0),
        used=(),
    )


@pytest.mark.parametrize(
    ("spread", "value", "spreads", "unusual"),
    [
        ("0", 65, "2.5", False),
        ("0", 66, "3", True),
        ("4", 66, "1.5", False),
        ("4", 48, "-3", True),
    ],
)
def test_a_day_far_from_what_is_usual(
    spread: str, value: float, spreads: str, *, unusual: bool
) -> None:
    found = departure(usual(spread), day_of(0, value, kind=HEART))

    assert found is not None
    assert (found.spreads, found.is_unusual) == (dec(spreads), unusual)
    assert found.day == (TODAY, dec(value))


def test_a_day_without_the_number_is_no_departure() -> None:
    pressure = Figures(
        count=1, low=dec(120), high=dec(120), mean=dec(120), median=dec(120)
    )
    lonely = DaySummary(kind=HEART, unit="/min", date=TODAY, every=pressure)
    diastolic = Baseline(
        kind=HEART,
        unit="/min",
        half=Half.DIASTOLIC,
        days=WEEK,
        median=dec(80),
        spread=dec(1),
        slope_per_day=dec(0),
        used=(),
    )

    assert departure(diastolic, lonely) is None
