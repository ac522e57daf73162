"""What is agreed on about safety, and signs of life: decided, kept and forgotten."""

from datetime import time, timedelta
from typing import Any, Final

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import KEPT
from custom_components.healthstead.domain.card import Card
from custom_components.healthstead.domain.safety import (
    ActivityWindow,
    CheckIn,
    DrillPlan,
    Safety,
)

from ..builders import ANN, MONDAY, House, a_house, a_user

MORNING: Final = ActivityWindow(
    id="morning", start=time(7), end=time(11), sources=("binary_sensor.hall",)
)


async def events_of(house: House, command: c.Command) -> list[Any]:
    return [entry.event for entry in (await house.do(command)).entries]


async def test_what_is_agreed_on_is_kept_once() -> None:
    house = await a_house()
    safety = Safety(check_in=CheckIn(at=time(8)), windows=(MORNING,))
    card = Card(access="Second floor", share_on_sos=True)

    await house.do(c.SetSafety(person=ANN, safety=safety))
    await house.do(c.SetCard(person=ANN, card=card))
    again = await events_of(house, c.SetSafety(person=ANN, safety=safety))
    again += await events_of(house, c.SetCard(person=ANN, card=card))

    assert house.record().safety == safety
    assert house.record().card == card
    assert again == []


@pytest.mark.parametrize(
    ("windows", "reason"),
    [
        ((MORNING, MORNING), "two_windows_alike"),
        (
            (ActivityWindow(id="a", start=time(1), end=time(2), sources=()),),
            "source_missing",
        ),
    ],
)
async def test_hours_need_a_name_and_a_thing_of_their_own(
    windows: tuple[ActivityWindow, ...], reason: str
) -> None:
    house = await a_house()
    command = c.SetSafety(person=ANN, safety=Safety(windows=windows))

    assert (await house.refused(command)).reason == reason
    assert house.record().safety == Safety()


@pytest.mark.parametrize("day", [0, 29])
def test_a_drill_is_held_on_a_day_that_every_month_has(day: int) -> None:
    with pytest.raises(ValueError, match="day"):
        DrillPlan(day=day)


async def test_the_newest_sign_of_life_is_kept() -> None:
    house = await a_house()

    await house.do(c.CheckInNow(person=ANN), a_user())
    house.clock.move(minutes=5)
    await house.do(c.CheckInNow(person=ANN, source="dose"), a_user())

    assert house.record().presence.checked_in == MONDAY + timedelta(minutes=5)
    assert house.log.rebuilt().people[ANN].presence == house.record().presence


async def test_a_check_in_is_missed_once_and_a_silence_noted_once() -> None:
    house = await a_house()
    missed = c.MissCheckIn(person=ANN, due=MONDAY)
    silent = c.NoteSilence(person=ANN, window="morning", since=MONDAY)

    first = [*await events_of(house, missed), *await events_of(house, silent)]
    again = [*await events_of(house, missed), *await events_of(house, silent)]

    assert len(first) == 2
    assert again == []
    assert house.record().presence.missed == (MONDAY,)
    assert house.record().presence.silences == (("morning", MONDAY),)


async def test_what_was_missed_long_ago_is_no_longer_in_memory() -> None:
    house = await a_house()
    await house.do(c.MissCheckIn(person=ANN, due=MONDAY))
    await house.do(c.NoteSilence(person=ANN, window="morning", since=MONDAY))
    house.clock.now += KEPT + timedelta(days=1)
    later = house.clock.now

    await house.do(c.MissCheckIn(person=ANN, due=later))
    await house.do(c.NoteSilence(person=ANN, window="evening", since=later))

    assert house.record().presence.missed == (later,)
    assert house.record().presence.silences == (("evening", later),)
