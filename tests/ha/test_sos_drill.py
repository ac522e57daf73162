"""A drill: as in an emergency, marked as a test, once a month, closed by itself."""

from datetime import time, timedelta

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.safety import DrillPlan, Safety

from .calls import MINUTE, SECOND, Street, a_contact, a_street
from .houses import ANN, MORNING, House
from .phones import a_satellite

TEST = "TEST: drill for Ann"
PLAN = Safety(drill=DrillPlan(day=5, at=time(11)))
ELEVEN = timedelta(hours=4)
"""From the morning on."""


@pytest.fixture
async def street(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Street:
    return await a_street(hass, house, freezer)


async def rehearse(street: Street) -> None:
    await street.house.do(c.StartDrill(person=ANN))


async def test_a_drill_is_marked_as_a_test_on_every_channel(
    hass: HomeAssistant, street: Street
) -> None:
    satellite = a_satellite(hass)
    hass.services.async_register("notify", "plain", street.phone("Eva").take)
    ben, eva = street.phone("Ben"), street.phone("Eva")
    await street.name(
        a_contact("Ben", ben.target, satellite.entity), a_contact("Eva", "notify.plain")
    )

    await rehearse(street)

    assert street.told("Ben", "Eva") == {"Ben": [TEST], "Eva": [TEST]}
    for text in (ben.notes[0]["message"], eva.notes[0]["message"], *satellite.said):
        assert text.startswith("TEST. This is a drill; nothing has happened to Ann.")
    assert ben.titles(0) == ["TEST: I got this"]


async def test_an_answered_drill_is_closed_and_its_notes_go(street: Street) -> None:
    await rehearse(street)

    await street.phone("Ben").press("TEST: I got this")
    await street.wait(2 * MINUTE, MINUTE)

    result = street.record.last_drill
    assert result is not None
    assert result.passed
    assert result.answered_by == ("Ben",)
    assert street.record.last_passed_drill is not None
    assert street.phone("Ben").standing == street.phone("Eva").standing == {}
    assert street.told("Ben", "Eva") == {"Ben": [TEST], "Eva": [TEST]}


async def test_a_drill_that_nobody_answers_is_closed_after_a_while_as_failed(
    street: Street,
) -> None:
    street.phone("Eva").fails = True
    await rehearse(street)

    await street.wait(15 * MINUTE, MINUTE)

    result = street.record.last_drill
    assert result is not None
    assert not result.passed
    assert result.unreached == ("eva",)
    assert result.failed_targets == (street.phone("Eva").target,)


async def test_a_real_call_in_a_drill_is_a_real_call(street: Street) -> None:
    await rehearse(street)

    await street.call()

    assert street.told("Ben") == {"Ben": [TEST, "Ann needs help"]}


async def test_the_drill_of_the_month_is_held_at_its_time_on_the_persons_clock(
    street: Street,
) -> None:
    await street.house.do(c.SetSafety(person=ANN, safety=PLAN))

    await street.wait(ELEVEN - MINUTE, timedelta(minutes=59))
    assert street.told("Ben") == {"Ben": []}
    await street.wait(MINUTE)

    assert street.told("Ben", "Eva") == {"Ben": [TEST], "Eva": [TEST]}


async def test_a_drill_for_which_the_house_was_off_is_made_up_for_once(
    street: Street,
) -> None:
    await street.house.do(c.SetSafety(person=ANN, safety=PLAN))

    await street.restart(ELEVEN + timedelta(hours=6))
    assert street.told("Ben") == {"Ben": [TEST]}
    await street.phone("Ben").press("TEST: I got this")
    await street.restart(timedelta(hours=1))

    assert street.told("Ben") == {"Ben": [TEST]}


async def test_a_plan_for_a_time_that_is_over_begins_next_month(
    street: Street,
) -> None:
    await street.wait(ELEVEN + MINUTE)

    await street.house.do(c.SetSafety(person=ANN, safety=PLAN))

    assert street.told("Ben") == {"Ben": []}


async def test_a_drill_that_cannot_be_kept_is_tried_again_later(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    await street.house.do(c.SetSafety(person=ANN, safety=PLAN))
    with monkeypatch.context() as broken:
        street.house.break_log(broken)
        await street.wait(ELEVEN, timedelta(hours=1))
        await street.wait(MINUTE)
    assert street.told("Ben") == {"Ben": []}

    await street.wait(5 * MINUTE, MINUTE)

    assert street.told("Ben") == {"Ben": [TEST]}
    assert street.house.coordinator.now() - MORNING < ELEVEN + 7 * MINUTE + SECOND
