"""No dose vanishes, none comes twice, none outside its course, none too soon."""

from datetime import date
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.ledger import instant
from custom_components.healthstead.domain.schedule import (
    ClockTimes,
    Interval,
    Monthly,
    Taper,
    slots_between,
)

from . import profiles
from .life import Life
from .lives import lives, sparse_lives, utc
from .oracle import expected
from .regimens import DAY, ZONES, planned
from .verdict import judge

TEN_YEARS = 3653
SINCE = date(2026, 1, 1)
SWITCHES = st.sampled_from(
    [
        date(2026, 3, 1),
        date(2026, 3, 27),
        date(2026, 4, 1),
        date(2026, 10, 2),
        date(2026, 10, 23),
    ]
)
"""Shortly before clocks change somewhere, this way or that."""


@profiles.planned
@given(st.sampled_from(ZONES), planned(SINCE, TEN_YEARS))
def test_ten_years_of_a_plan_are_those_that_the_calendar_says(
    zone: str, schedule: ClockTimes | Monthly | Taper | Interval
) -> None:
    start, end = utc(SINCE) - DAY, utc(SINCE) + TEN_YEARS * DAY

    found = [
        (instant(slot.due), slot.amount)
        for slot in slots_between(schedule, ZoneInfo(zone), start, end)
    ]

    assert found == sorted(expected(schedule, zone, end).items())


@profiles.lived
@given(lives(45, SWITCHES))
def test_weeks_in_which_clocks_change_bring_each_dose_once(life: Life) -> None:
    life.run()

    judge(life)


@profiles.few
@given(lives(60, SWITCHES), st.floats(0.01, 0.2))
def test_a_house_that_is_off_for_hours_loses_no_dose(life: Life, often: float) -> None:
    life.outages = often

    life.run()

    judge(life)


@profiles.long
@given(sparse_lives(TEN_YEARS, SINCE))
def test_ten_years_under_the_clock_bring_each_dose_once(life: Life) -> None:
    life.run()

    judge(life)
