"""Visits that come again keep their time on the wall clock, and come to an end."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.domain.repeating import (
    MOST,
    RepeatError,
    next_time,
    repeated,
)

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 10, 13, 10, tzinfo=BERLIN)


def test_a_visit_that_does_not_come_again_is_one() -> None:
    assert repeated("", START) == (START,)


def test_ten_in_summer_is_ten_in_winter() -> None:
    found = repeated("FREQ=WEEKLY;COUNT=4", START)

    assert [one.hour for one in found] == [10, 10, 10, 10]
    assert found[0].utcoffset() != found[-1].utcoffset()
    assert [one.day for one in found] == [13, 20, 27, 3]


def test_a_rule_may_end_with_a_day() -> None:
    found = repeated("freq=monthly;until=20270101T000000Z", START)

    assert [one.month for one in found] == [10, 11, 12]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY",
        "FREQ=DAILY;COUNT=x",
        "once a week;COUNT=3",
        f"FREQ=DAILY;COUNT={MOST + 1}",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
        "FREQ=WEEKLY;UNTIL=20200101",
    ],
)
def test_what_never_ends_or_does_not_begin_there_is_no_rule(rule: str) -> None:
    with pytest.raises(RepeatError):
        repeated(rule, START)


def test_the_next_time_is_on_the_wall_clock_and_may_be_none() -> None:
    after = datetime(2026, 10, 24, 12, tzinfo=BERLIN)
    following = next_time("FREQ=DAILY", START, after)

    assert following == datetime(2026, 10, 25, 10, tzinfo=BERLIN)
    assert next_time("FREQ=DAILY", START, START) == datetime(
        2026, 10, 14, 10, tzinfo=BERLIN
    )
    assert next_time("FREQ=DAILY;UNTIL=20261014T095959", START, START) is None
    with pytest.raises(RepeatError):
        next_time("now and then", START, START)


def test_the_31st_is_skipped_where_there_is_none() -> None:
    start = datetime(2026, 1, 31, 9, tzinfo=BERLIN)

    assert next_time("FREQ=MONTHLY", start, start) == datetime(
        2026, 3, 31, 9, tzinfo=BERLIN
    )
