"""Visits that come again keep their time on the wall clock, and come to an end."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.domain.repeating import (
    MOST,
    RepeatError,
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
