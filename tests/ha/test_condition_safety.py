"""Conditions about help, vital signs and signs of life answer from the record."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.vitals import VitalKind

from .automations import asked, holds
from .houses import ANN, BEN, MORNING, House, move_to
from .test_trigger_safety import call, ended, notice, raised

DAY = timedelta(days=1)
STATES = [level.value for level in SosLevel]


async def of_state(hass: HomeAssistant, state: str, **rest: Any) -> list[Any]:
    return await asked(hass, "sos_is", **{"options": {"state": state}, **rest})


@pytest.mark.parametrize("state", STATES)
async def test_the_urgency_of_a_call_is_tested_exactly(
    hass: HomeAssistant, house: House, state: str
) -> None:
    await house.add_person()
    calls = await of_state(hass, state)
    answers = [await holds(hass, calls)]

    for command in (call(SosLevel.SOFT), call()):
        await house.do(command)
        answers.append(await holds(hass, calls))

    assert answers == [state == one for one in STATES]


async def test_unless_told_it_asks_for_help_that_is_called(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    calls = await asked(hass, "sos_is")

    await house.do(call())

    assert await holds(hass, calls)


@pytest.mark.parametrize(
    ("rest", "held"),
    [
        ({}, True),
        ({"options": {"state": "hard", "behavior": "all"}}, False),
        ({"target": {"entity_id": "event.ben_safety"}}, False),
        ({"target": {"entity_id": "event.ann_safety"}}, True),
        (
            {
                "target": {"entity_id": "light.other"},
                "options": {"state": "hard", "behavior": "all"},
            },
            False,
        ),
    ],
)
async def test_it_holds_for_any_or_for_all_that_were_picked(
    hass: HomeAssistant, house: House, rest: dict[str, Any], held: bool
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    calls = await of_state(hass, "hard", **rest)

    await house.do(call())

    assert await holds(hass, calls) is held


@pytest.mark.parametrize(("state", "held"), [("hard", True), ("none", False)])
async def test_a_call_is_known_while_the_record_cannot_be_read_and_quiet_is_not(
    hass: HomeAssistant, house: House, state: str, held: bool
) -> None:
    await house.add_person()
    calls = await of_state(hass, state)
    if held:
        await house.do(call())

    house.coordinator.readable = False

    assert await holds(hass, calls) is held


@pytest.mark.parametrize(
    ("kinds", "held"), [([], True), (["heart_rate"], True), (["spo2"], False)]
)
async def test_a_vital_sign_is_out_of_range_while_its_alert_runs(
    hass: HomeAssistant, house: House, kinds: list[str], held: bool
) -> None:
    await house.add_person()
    calls = await asked(hass, "vital_is_out_of_range", options={"kinds": kinds})
    before = await holds(hass, calls)
    await notice(house, raised())
    during = await holds(hass, calls)

    await notice(house, ended())

    assert [before, during] == [False, held]
    assert not await holds(hass, calls)


@pytest.mark.parametrize(
    ("kinds", "held"), [([], True), ("spo2", True), (["heart_rate"], False)]
)
async def test_no_data_is_known_until_it_comes_again(
    hass: HomeAssistant, house: House, kinds: Any, held: bool
) -> None:
    await house.add_person()
    calls = await asked(hass, "has_no_data", options={"kinds": kinds})
    await notice(house, ev.DataMissed(kind=VitalKind.SPO2, since=None))
    during = await holds(hass, calls)

    await notice(house, ev.DataReturned(kind=VitalKind.SPO2, at=MORNING))

    assert during is held
    assert not await holds(hass, calls)


async def test_a_sign_of_life_counts_until_midnight_of_the_persons_own_clock(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person(zone="Asia/Tokyo")
    calls = await asked(hass, "checked_in_today")
    answers = [await holds(hass, calls)]
    await house.do(c.CheckInNow(person=ANN))

    for hours in (0, 8, 9):
        await move_to(hass, freezer, MORNING + timedelta(hours=hours))
        answers.append(await holds(hass, calls))

    assert answers == [False, True, True, False]
