"""Lengths of time, exact or asked about."""

from datetime import timedelta

import pytest

from custom_components.healthstead.domain.moments import parse_duration
from custom_components.healthstead.domain.unclear import Doubt, Unclear


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("half an hour", 30),
        ("a half hour", 30),
        ("half hour", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("10 minutes", 10),
        ("ten mins", 10),
        ("90 seconds", 1.5),
        ("an hour", 60),
        ("one hour", 60),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("two hours and a quarter", 135),
        ("1.5 hours", 90),
        ("1 hour 20 minutes", 80),
        ("1 hour, 20 minutes and 30 seconds", 80.5),
        ("two hours and twenty minutes", 140),
        ("7h30", 450),
        ("7 h", 420),
        ("1h 30m", 90),
        ("twenty-five minutes", 25),
        ("a day", 1440),
        ("half a day", 720),
        ("2 days", 2880),
        ("a week and a half", 15120),
        ("a fortnight", 20160),
        ("2 wks", 20160),
    ],
)
def test_an_exact_length_is_read(said: str, minutes: float) -> None:
    assert parse_duration(said) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("a few minutes", Doubt.VAGUE),
        ("few minutes", Doubt.VAGUE),
        ("a couple of hours", Doubt.VAGUE),
        ("some days", Doubt.VAGUE),
        ("2 or 3 days", Doubt.VAGUE),
        ("5-10 minutes", Doubt.VAGUE),
        ("a day or 2", Doubt.VAGUE),
        ("a month", Doubt.VAGUE),
        ("2 years", Doubt.VAGUE),
        ("5", Doubt.NO_UNIT),
        ("five", Doubt.NO_UNIT),
    ],
)
def test_an_inexact_length_is_asked(said: str, reason: Doubt) -> None:
    assert parse_duration(said) == Unclear(reason=reason, text=said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "hours",
        "a tablet",
        "10 tablets",
        "10 minutes ago",
        "999999 hours",
        "a few tablets",
        "2 or 3",
        "half a tablet",
        "half",
        "7h75",
        "7 h x",
    ],
)
def test_anything_else_is_no_length(said: str) -> None:
    assert parse_duration(said) is None
