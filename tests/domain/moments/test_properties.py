"""What holds for every sentence, every instant and every zone."""

from datetime import UTC, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.moments import (
    Day,
    Found,
    Moment,
    Part,
    Period,
    Span,
    Toward,
    parse_duration,
    parse_moment,
    parse_period,
    split_moment,
)
from custom_components.healthstead.domain.moments.english import (
    MONTHS,
    PARTS,
    WEEKDAYS,
)
from custom_components.healthstead.domain.unclear import Unclear

from .notation import DAY

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Lisbon",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
    )
]
WORDS = [
    *WEEKDAYS,
    *MONTHS,
    *PARTS,
    *(
        "at on in the of next last this a an week day hours minutes ago from now since "
        "until for to past quarter half three 8 08:30 25 2027 5th 31st 1/2 13/4 am pm "
        "noon midnight tonight tomorrow yesterday before after lunch breakfast bed every "
        "few and or - , . 2026-10-20 t 10:00 z + twenty one thirty second weekend month"
    ).split(),
]

zones = st.sampled_from(ZONES)
towards = st.sampled_from(get_args(Toward.__value__))
instants = st.datetimes(
    min_value=datetime(2001, 1, 1),  # noqa: DTZ001 - strategies add the zone
    max_value=datetime(2099, 12, 31),  # noqa: DTZ001
    timezones=zones,
)
sentences = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
)


def ends(found: Found | Period | None) -> list[datetime]:
    """Return every instant in a result."""
    match found:
        case Moment(at=at):
            return [at]
        case Span(start=start, end=end) | Part(start=start, end=end):
            return [start, end]
        case Period(start=start, end=end):
            return [start, end]
        case Unclear(options=options):
            return list(options)
        case _:
            return []


def utc(moments: list[datetime]) -> list[datetime]:
    return [moment.astimezone(UTC) for moment in moments]


@given(said=sentences, now=instants, toward=towards)
def test_any_words_give_aware_instants_or_none(
    said: str, now: datetime, toward: Toward
) -> None:
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)

    found = parse_moment(said, now=now, zone=zone, day=DAY, toward=toward)
    part, _ = split_moment(said, now=now, zone=zone, day=DAY, toward=toward)
    period = parse_period(said, now=now, zone=zone, day=DAY, toward=toward)
    length = parse_duration(said)

    assert all(at.tzinfo is zone for each in (found, part, period) for at in ends(each))
    assert isinstance(length, timedelta | Unclear | None)


@given(said=sentences, now=instants, toward=towards)
def test_nothing_lies_on_the_wrong_side_of_now(
    said: str, now: datetime, toward: Toward
) -> None:
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)

    found = parse_moment(said, now=now, zone=zone, day=DAY, toward=toward)

    match found:
        case Moment() | Span() | Part():
            side = utc(ends(found))
            here = now.astimezone(UTC)
            assert all(at >= here if toward == "future" else at <= here for at in side)
        case Day(date=day):
            today = now.date()
            assert day >= today if toward == "future" else day <= today
        case _:
            assert found is None or isinstance(found, Unclear)


@given(said=sentences, now=instants, toward=towards)
def test_a_period_ends_after_it_begins(
    said: str, now: datetime, toward: Toward
) -> None:
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)

    found = parse_period(said, now=now, zone=zone, day=DAY, toward=toward)

    if isinstance(found, Period):
        start, end = utc(ends(found))
        assert start <= end


@pytest.mark.parametrize(
    "style",
    [
        "{at:%Y-%m-%dT%H:%M}",
        "{at:%Y-%m-%d %H:%M}",
        "{at:%B} {at.day}, {at.year} at {at:%I:%M %p}",
        "{at:%A} the {at.day}th of {at:%B %Y} at {at:%I:%M %p}",
        "{at:%I}.{at:%M} {at:%p} on {at.day} {at:%b} {at.year}",
    ],
)
@given(
    hours=st.integers(min_value=1, max_value=24 * 400),
    minute=st.integers(min_value=0, max_value=59),
    toward=towards,
)
def test_a_written_moment_is_read_back(
    style: str, hours: int, minute: int, toward: Toward
) -> None:
    zone, now = ZONES[0], datetime(2026, 10, 14, 10, 0, tzinfo=ZONES[0])
    sign = 1 if toward == "future" else -1
    wall = now.replace(tzinfo=None, minute=minute) + sign * timedelta(hours=hours)
    meant = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    said = style.format(at=wall)

    found = parse_moment(said, now=now, zone=zone, day=DAY, toward=toward)

    assert found == Moment(at=meant, text=said)


@given(
    hours=st.integers(min_value=1, max_value=24 * 400),
    minute=st.integers(min_value=0, max_value=59),
)
def test_an_hour_without_am_or_pm_is_read_back_or_offered(
    hours: int, minute: int
) -> None:
    zone, now = ZONES[0], datetime(2026, 10, 14, 10, 0, tzinfo=ZONES[0])
    wall = now.replace(tzinfo=None, minute=minute) + timedelta(hours=hours)
    meant = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)

    found = parse_moment(
        f"{wall.day} {wall:%B %Y} at {wall:%H:%M}",
        now=now,
        zone=zone,
        day=DAY,
        toward="future",
    )

    assert meant in ends(found)


@given(now=instants, minutes=st.integers(min_value=1, max_value=5000))
def test_minutes_ago_are_elapsed_time(now: datetime, minutes: int) -> None:
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)

    found = parse_moment(
        f"{minutes} minutes ago", now=now, zone=zone, day=DAY, toward="past"
    )

    assert isinstance(found, Moment)
    assert now.astimezone(UTC) - found.at.astimezone(UTC) == timedelta(minutes=minutes)
