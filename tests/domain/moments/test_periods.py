"""Times to look through, asked on Wednesday 14 October 2026 at 10:00."""

import pytest

from .notation import period

NOW = "2026-10-14 10:00"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("today", "2026-10-14 .. 2026-10-15"),
        ("yesterday", "2026-10-13 .. 2026-10-14"),
        ("yesterday?", "2026-10-13 .. 2026-10-14"),
        ("on friday", "2026-10-09 .. 2026-10-10"),
        ("this week", "2026-10-12 .. 2026-10-19"),
        ("last week", "2026-10-05 .. 2026-10-12"),
        ("in the last week", f"2026-10-07 10:00 .. {NOW}"),
        ("the past week", f"2026-10-07 10:00 .. {NOW}"),
        ("this month", "2026-10-01 .. 2026-11-01"),
        ("last month", "2026-09-01 .. 2026-10-01"),
        ("over the past month", f"2026-09-14 10:00 .. {NOW}"),
        ("this year", "2026-01-01 .. 2027-01-01"),
        ("last year", "2025-01-01 .. 2026-01-01"),
        ("2025", "2025-01-01 .. 2026-01-01"),
        ("in 2025", "2025-01-01 .. 2026-01-01"),
        ("march", "2026-03-01 .. 2026-04-01"),
        ("in november", "2025-11-01 .. 2025-12-01"),
        ("march 2024", "2024-03-01 .. 2024-04-01"),
        ("last weekend", "2026-10-10 .. 2026-10-12"),
        ("the past 3 days", f"2026-10-11 10:00 .. {NOW}"),
        ("in the last 48 hours", f"2026-10-12 10:00 .. {NOW}"),
        ("in the last half an hour", f"2026-10-14 09:30 .. {NOW}"),
        ("for 3 days", f"2026-10-11 10:00 .. {NOW}"),
        ("last two weeks", f"2026-09-30 10:00 .. {NOW}"),
        ("since tuesday", f"2026-10-13 .. {NOW}"),
        ("since yesterday evening", f"2026-10-13 17:00 .. {NOW}"),
        ("since last week", f"2026-10-05 .. {NOW}"),
        ("from monday", f"2026-10-12 .. {NOW}"),
        ("since monday until now", f"2026-10-12 .. {NOW}"),
        ("between monday and tuesday", "2026-10-12 .. 2026-10-14"),
        ("from friday to sunday", "2026-10-09 .. 2026-10-12"),
        ("from monday until sunday", "2026-10-05 .. 2026-10-12"),
        ("monday to tuesday", "2026-10-12 .. 2026-10-14"),
        ("monday - tuesday", "2026-10-12 .. 2026-10-14"),
        ("from the 3rd to the 5th", "2026-10-03 .. 2026-10-06"),
        ("between 1 march and 15 march", "2026-03-01 .. 2026-03-16"),
        ("2026-10-01 to 2026-10-05", "2026-10-01 .. 2026-10-06"),
        ("from 8 am to 9 am", "2026-10-14 08:00 .. 2026-10-14 09:00"),
        ("this morning", "2026-10-14 05:00 .. 2026-10-14 12:00"),
        ("last night", "2026-10-13 18:00 .. 2026-10-14 05:00"),
        ("tomorrow", "2026-10-15 .. 2026-10-16"),
        ("next week", "2026-10-19 .. 2026-10-26"),
        ("around last week", "2026-10-05 .. 2026-10-12"),
        ("the next 3 days", f"{NOW} .. 2026-10-17 10:00"),
        ("8 am", "2026-10-14 08:00 .. 2026-10-14 08:01"),
        ("the other week", "vague"),
        ("the last few days", "vague"),
        ("between monday and wednesday", "which_day: 2026-10-07 | 2026-10-14"),
        ("since 8 or 9", "several"),
        ("since tomorrow", "in_future"),
        ("until friday", "bound: 2026-10-10 00:00"),
        ("from tomorrow to yesterday", "conflict"),
        ("the past 99999 years", "impossible"),
        ("last 99999 weeks", "impossible"),
        ("for 100000 years", "impossible"),
        ("since paracetamol", "-"),
        ("paracetamol", "-"),
        ("to friday", "-"),
        ("", "-"),
    ],
)
def test_a_period_is_read_looking_back(said: str, meant: str) -> None:
    assert period(said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("this week", "2026-10-12 .. 2026-10-19"),
        ("next month", "2026-11-01 .. 2026-12-01"),
        ("next weekend", "which_day: 2026-10-17 | 2026-10-24"),
        ("this weekend", "2026-10-17 .. 2026-10-19"),
        ("for 3 days", f"{NOW} .. 2026-10-17 10:00"),
        ("the coming fortnight", f"{NOW} .. 2026-10-28 10:00"),
        ("over the next month", f"{NOW} .. 2026-11-14 10:00"),
        ("until friday", f"{NOW} .. 2026-10-17"),
        ("march", "2027-03-01 .. 2027-04-01"),
        ("october", "2026-10-01 .. 2026-11-01"),
        ("monday to friday", "2026-10-19 .. 2026-10-24"),
        ("thursday to saturday", "2026-10-15 .. 2026-10-18"),
        ("between monday and tuesday", "2026-10-19 .. 2026-10-21"),
        ("between friday and thursday", "2026-10-16 .. 2026-10-23"),
        ("from 2 pm to 4 pm", "2026-10-14 14:00 .. 2026-10-14 16:00"),
        ("tomorrow afternoon", "2026-10-15 12:00 .. 2026-10-15 18:00"),
        ("yesterday", "2026-10-13 .. 2026-10-14"),
        ("since monday", f"2026-10-12 .. {NOW}"),
        ("from monday", "bound: 2026-10-19 00:00"),
    ],
)
def test_a_period_is_read_looking_ahead(said: str, meant: str) -> None:
    assert period(said, "future") == meant


def test_a_day_with_a_clock_change_is_as_long_as_it_is() -> None:
    assert period("today", "past", "2026-10-25 10:00") == "2026-10-25 .. 2026-10-26"
