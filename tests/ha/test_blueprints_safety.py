"""The blueprints about help and reports do what they say, and no more."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    async_fire_time_changed,
    async_mock_service,
)

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.reporting import Period
from custom_components.healthstead.domain.sos import SELF_HARM, SosLevel

from .houses import ANN, BEN, MORNING, House
from .test_blueprints import use
from .test_trigger_safety import a_report, call

HOUR: Final = timedelta(hours=1)
END: Final = c.EndSos(person=ANN, reason="found", by="Ben")
SPOKEN: Final = {"speakers": ["media_player.hall"], "voice": "tts.piper"}


async def a_while() -> None:
    """Let what can go on go on: an automation that waits is not waited for.

    Actions of the tests run in threads, so each time a thread is waited for.
    """
    loop = asyncio.get_running_loop()
    for _ in range(60):
        await loop.run_in_executor(None, bool)


@dataclass
class Ann:
    """Ann's house, in which automations may wait for hours."""

    house: House

    async def do(self, command: c.Command) -> None:
        await self.house.coordinator.async_do(command, self.house.actor)
        await a_while()

    async def move_to(self, freezer: FrozenDateTimeFactory, moment: datetime) -> None:
        freezer.move_to(moment)
        async_fire_time_changed(self.house.hass, moment)
        await a_while()

    async def pass_by(self, freezer: FrozenDateTimeFactory, seconds: int) -> None:
        now = self.house.coordinator.now()
        await self.move_to(freezer, now + timedelta(seconds=seconds))


@pytest.fixture
async def ann(hass: HomeAssistant, house: House) -> AsyncIterator[Ann]:
    """Ann, in a house that automates."""
    assert await async_setup_component(hass, "automation", {})
    assert await async_setup_component(hass, "scene", {"scene": []})
    await house.add_person()
    yield Ann(house)
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


@pytest.fixture
def spoken(hass: HomeAssistant) -> list[ServiceCall]:
    calls: list[ServiceCall] = async_mock_service(hass, "tts", "speak")
    return calls


def watched(hass: HomeAssistant, *actions: str) -> list[ServiceCall]:
    """Return the calls of actions, in their order."""
    seen: list[ServiceCall] = []
    for action in actions:
        domain, _, name = action.partition(".")
        hass.services.async_register(domain, name, seen.append)
    return seen


def names(calls: list[ServiceCall]) -> list[str]:
    return [f"{one.domain}.{one.service}" for one in calls]


def words(calls: list[ServiceCall]) -> list[str]:
    return [one.data["message"] for one in calls]


@pytest.fixture
async def alarm(hass: HomeAssistant, ann: Ann) -> list[ServiceCall]:
    """What the alarm of the house does to the siren and the lights."""
    hass.states.async_set("light.hall", "off")
    done = watched(hass, "homeassistant.turn_on", "homeassistant.turn_off")
    hass.services.async_register("light", "turn_off", done.append)

    @callback
    def shine(call: ServiceCall) -> None:
        done.append(call)
        hass.states.async_set("light.hall", "on")

    hass.services.async_register("light", "turn_on", shine)
    await use(
        hass,
        "help_alarm",
        siren={"entity_id": "siren.hall"},
        lights=["light.hall"],
        **SPOKEN,
    )
    return done


@pytest.mark.parametrize(
    "ending", [END, c.TakeOnSos(person=ANN, by="Ben", action="I go")]
)
async def test_siren_and_lights_go_on_until_somebody_acts_or_it_is_over(
    hass: HomeAssistant,
    ann: Ann,
    alarm: list[ServiceCall],
    spoken: list[ServiceCall],
    ending: c.Command,
) -> None:
    await ann.do(call())
    begun = names(alarm)
    scene = hass.states.async_entity_ids("scene")
    alarm.clear()

    await ann.do(ending)
    await hass.async_block_till_done()

    assert begun == ["light.turn_on", "homeassistant.turn_on"]
    assert scene == ["scene.before_" + hass.states.async_all("automation")[0].object_id]
    assert names(alarm) == ["homeassistant.turn_off", "light.turn_off"]
    assert hass.states.async_entity_ids("scene") == []


async def test_it_is_said_again_until_it_is_over_and_then_that_it_is(
    hass: HomeAssistant,
    ann: Ann,
    alarm: list[ServiceCall],
    spoken: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
) -> None:
    await ann.do(call())
    await ann.pass_by(freezer, 21)

    await ann.do(END)
    await ann.pass_by(freezer, 60)

    cry = "Ann needs help. Please go there now. The emergency number is 112."
    assert words(spoken) == [cry, cry, "All clear for Ann."]


async def test_a_call_about_self_harm_sounds_nowhere(
    hass: HomeAssistant,
    ann: Ann,
    alarm: list[ServiceCall],
    spoken: list[ServiceCall],
) -> None:
    await ann.do(call(category=SELF_HARM))
    await ann.do(END)

    assert alarm == []
    assert spoken == []


async def test_the_siren_goes_on_while_somebody_else_still_waits(
    hass: HomeAssistant,
    ann: Ann,
    alarm: list[ServiceCall],
    spoken: list[ServiceCall],
) -> None:
    await ann.house.add_person(BEN, "Ben")
    await ann.do(call())
    await ann.do(c.StartSos(person=BEN, reason=""))
    alarm.clear()

    await ann.do(END)
    first = names(alarm)
    await ann.do(c.EndSos(person=BEN))
    await hass.async_block_till_done()

    assert first == []
    assert names(alarm) == ["homeassistant.turn_off", "light.turn_off"]


async def test_an_alarm_with_nothing_picked_does_nothing(
    hass: HomeAssistant, ann: Ann, spoken: list[ServiceCall]
) -> None:
    done = watched(hass, "homeassistant.turn_on", "light.turn_on")
    await use(hass, "help_alarm")

    await ann.do(call())
    await ann.do(END)

    assert done == []
    assert spoken == []


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (c.CheckInNow(person=ANN), 2),  # it answers nothing that was asked
        (END, 1),
        (call(), 1),
    ],
)
async def test_the_room_asks_until_there_is_an_answer(
    hass: HomeAssistant,
    ann: Ann,
    spoken: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
    answer: c.Command,
    asked: int,
) -> None:
    await use(hass, "ask_in_the_room", who="event.ann_safety", times=2, **SPOKEN)
    await ann.do(call(SosLevel.SOFT))

    await ann.do(answer)
    for _ in range(3):
        await ann.pass_by(freezer, 61)

    assert [one.startswith("Ann, are you all right?") for one in words(spoken)] == (
        [True] * asked
    )


@pytest.mark.parametrize(
    ("ready", "said"),
    [(8, [9]), (10, [10]), (22, [33])],
)
async def test_the_daily_report_is_told_at_once_and_said_when_somebody_is_up(
    hass: HomeAssistant,
    ann: Ann,
    spoken: list[ServiceCall],
    freezer: FrozenDateTimeFactory,
    ready: int,
    said: list[int],
) -> None:
    phones = async_mock_service(hass, "notify", "send_message")
    await use(
        hass,
        "daily_summary",
        phones=["notify.anns_phone"],
        earliest="09:00:00",
        **SPOKEN,
    )
    midnight = MORNING.replace(hour=0)
    await ann.move_to(freezer, midnight + ready * HOUR)
    await ann.do(a_report(Period.DAY))
    await ann.do(a_report(Period.WEEK))
    heard: list[int] = []

    for hour in range(ready, 36):
        await ann.move_to(freezer, midnight + hour * HOUR)
        heard += [hour] * (len(spoken) - len(heard))

    assert words(phones) == ["The daily report of Ann is ready."]
    assert heard == said


async def unlocking(hass: HomeAssistant, **inputs: Any) -> list[ServiceCall]:
    done = watched(hass, "lock.lock", "lock.unlock")
    await use(
        hass,
        "unlock_for_helpers",
        who="event.ann_safety",
        door="lock.front",
        **inputs,
    )
    return done


async def test_a_door_opens_only_for_who_has_read_the_warning(
    hass: HomeAssistant, ann: Ann, freezer: FrozenDateTimeFactory
) -> None:
    done = await unlocking(hass)

    await ann.do(call())
    await ann.pass_by(freezer, 120)

    assert done == []


async def test_a_door_opens_when_the_call_goes_on_after_its_countdown(
    hass: HomeAssistant, ann: Ann, freezer: FrozenDateTimeFactory
) -> None:
    done = await unlocking(hass, sure=True, relock=True)
    await ann.do(call(grace_s=30))
    seen = []

    for seconds in (31, 58, 2):
        await ann.pass_by(freezer, seconds)
        seen.append(names(done))
    await ann.do(END)

    assert seen == [[], [], ["lock.unlock"]]
    assert names(done) == ["lock.unlock", "lock.lock"]


async def test_a_door_stays_shut_after_a_call_that_was_cancelled(
    hass: HomeAssistant, ann: Ann, freezer: FrozenDateTimeFactory
) -> None:
    done = await unlocking(hass, sure=True)
    await ann.do(call(grace_s=30))

    await ann.do(END)
    await ann.pass_by(freezer, 200)

    assert done == []
