"""From the words of a direction to a schedule, or to the reasons to ask about it."""

from datetime import datetime

import pytest

from custom_components.healthstead.care.prescribing import prescribed
from custom_components.healthstead.care.refusal import Refusal, refuse
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.schedule import ClockTimes

START = datetime.fromisoformat("2026-10-05T09:00:00")


def read(direction: str, name: str = "Examplol") -> object:
    return prescribed(name, direction, START, DayTimes())


def test_a_direction_becomes_a_schedule_from_its_start_on() -> None:
    schedule = read("1 tablet twice a day")

    assert isinstance(schedule, ClockTimes)
    assert schedule.course.start == START
    assert len(schedule.rows) == 2


def test_no_words_are_no_direction() -> None:
    assert read("  ") == refuse("direction_missing", medication="Examplol")


@pytest.mark.parametrize(
    ("direction", "name"),
    [
        ("as directed", "Examplol"),
        ("1 tablet once a week", "Examplol"),
        ("1 tablet every day", "Methotrexate"),
        ("Examplol 1 tablet at 8:00\nOtherol 2 tablets at 20:00", "Examplol"),
    ],
)
def test_what_cannot_be_read_completely_schedules_nothing(
    direction: str, name: str
) -> None:
    found = read(direction, name)

    assert isinstance(found, Refusal)
    assert found.reason == "direction_unclear"
    assert found.details["reasons"]
    assert not found.question
