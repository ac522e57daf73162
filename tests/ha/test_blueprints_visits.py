"""The blueprints about visits do what they say, and name no practice."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import (
    async_fire_time_changed,
    async_mock_service,
)

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import VisitStatus

from .houses import ANN, House
from .test_blueprints import use
from .visits import BY_PHONE, FRIDAY, MINUTE, THURSDAY, arrange, book

GO = FRIDAY - 40 * MINUTE


@pytest.fixture
async def home(hass: HomeAssistant, house: House) -> AsyncIterator[House]:
    """Ann and a dentist, in a house that automates."""
    assert await async_setup_component(hass, "automation", {})
    await house.add_person()
    await arrange(house)
    yield house
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


async def pass_to(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, moment: datetime
) -> None:
    """Move on without waiting for automations, which may wait themselves."""
    freezer.move_to(moment)
    async_fire_time_changed(hass, moment)
    for _ in range(60):  # actions of the tests run in threads
        await hass.loop.run_in_executor(None, bool)


async def test_at_the_time_to_leave_lights_go_on_and_a_voice_says_so(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    spoken = async_mock_service(hass, "tts", "speak")
    switched = [
        async_mock_service(hass, "homeassistant", name)
        for name in ("turn_on", "turn_off")
    ]
    await use(
        hass,
        "leave_now",
        lights={"entity_id": "light.door"},
        speakers=["media_player.hall"],
        voice="tts.piper",
    )
    await book(home)

    await pass_to(hass, freezer, GO)
    at_once = [len(calls) for calls in switched]
    await pass_to(hass, freezer, GO + timedelta(minutes=15, seconds=1))

    (call,) = spoken
    assert call.data["message"] == (
        "Ann, it is time to leave. Your appointment is at 15:00."
    )
    assert call.data["media_player_entity_id"] == ["media_player.hall"]
    assert at_once == [1, 0]
    assert [len(calls) for calls in switched] == [1, 1]
    assert switched[1][0].data["entity_id"] == ["light.door"]


@pytest.mark.parametrize("lights", [{}, {"entity_id": "light.door"}])
async def test_what_was_left_empty_does_nothing(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory, lights: Any
) -> None:
    spoken = async_mock_service(hass, "tts", "speak")
    switched = async_mock_service(hass, "homeassistant", "turn_on")
    await use(hass, "leave_now", lights=lights)
    await book(home)

    await pass_to(hass, freezer, GO)

    assert spoken == []
    assert len(switched) == bool(lights)


async def test_the_driver_hears_of_what_becomes_of_it(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await use(hass, "tell_the_driver", driver="dan", tell="notify.dan")
    visit = await book(home)
    await home.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY))
    await pass_to(hass, freezer, THURSDAY - timedelta(hours=3))

    await home.do(c.CancelAppointment(person=ANN, appointment=visit.id))

    assert [call.data["message"] for call in sent] == [
        "Ann: appointment on 2026-10-09 15:00, leave at 14:20. You drive.",
        "Ann: the appointment is moved to 2026-10-08 15:00, leave at 14:20. You drive.",
        "Ann: appointment at 2026-10-08 15:00, leave at 14:20. You drive.",
        "Ann: the appointment on 2026-10-08 15:00 is off.",
    ]
    assert sent[0].data["entity_id"] == ["notify.dan"]


async def test_a_decline_says_where_that_leaves_the_appointment(
    hass: HomeAssistant, home: House
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await arrange(home, BY_PHONE)
    visit = await book(home)
    await use(hass, "tell_the_driver", driver="Dan", tell="notify.dan")

    await home.do(
        c.AnswerAppointment(
            person=ANN, appointment=visit.id, status=VisitStatus.DECLINED
        )
    )

    (call,) = sent
    assert "The appointment is declined, 2026-10-09 15:00." in call.data["message"]


async def test_another_driver_hears_nothing(hass: HomeAssistant, home: House) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await use(hass, "tell_the_driver", driver="Pat", tell="notify.pat")

    await book(home)
    await book(home, THURSDAY, driver="")

    assert sent == []
