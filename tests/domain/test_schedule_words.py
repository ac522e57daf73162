"""What a schedule is called, where no direction says it."""

from datetime import datetime, timedelta

import pytest

from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.schedule_words import describe, limit_words

from ..builders import quantity

COURSE = s.Course(start=datetime.fromisoformat("2026-10-05T00:00:00"))
DAY = timedelta(days=1)


def linked(minutes: int) -> s.Linked:
    return s.Linked(
        course=COURSE,
        to=MedicationId("other"),
        after=timedelta(minutes=minutes),
        amount=quantity("2"),
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "2 tablets together with another medication, once that is taken"),
        (30, "2 tablets, 30 minutes after a dose of another medication"),
    ],
)
def test_a_linked_dose_says_what_it_follows(minutes: int, words: str) -> None:
    assert describe(linked(minutes)) == words


def test_no_dose_comes_before_the_one_it_follows() -> None:
    with pytest.raises(s.ScheduleError, match="after"):
        linked(-1)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (s.Limit(amount=quantity("4"), period=DAY), "4 tablets in 24 hours"),
        (
            s.Limit(amount=quantity("4"), period=DAY, calendar_day=True),
            "4 tablets a day",
        ),
        (
            s.Limit(amount=quantity("4", "g"), period=DAY, shared=True),
            "4 g of its ingredient from all medications in 24 hours",
        ),
        (
            s.Limit(amount=quantity("9", "dose"), period=30 * DAY),
            "9 doses in 30 days",
        ),
        (
            s.Limit(amount=quantity("2"), period=None),
            "2 tablets each time it is needed",
        ),
    ],
)
def test_a_limit_says_over_what_it_counts(limit: s.Limit, words: str) -> None:
    assert limit_words(limit) == words
