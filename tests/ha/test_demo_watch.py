"""The simulated watch of the demo house does as it is told, and is worn by Rosa."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.loader import DATA_CUSTOM_COMPONENTS
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_fire_time_changed

import custom_components
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from demo import wearing
from demo.demo_watch.behaviour import Behaviour, Shown, shown
from demo.wearing import wear

from .houses import ANN, House, notices, state_of

NOW = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HEART = "sensor.demo_watch_heart_rate"
OXYGEN = "sensor.demo_watch_oxygen_saturation"
FALL = "binary_sensor.demo_watch_fall"


def of(behaviour: Behaviour, ticks: int = 60) -> list[Shown]:
    """Return what a watch shows in five minutes."""
    return [
        shown(behaviour, tick, 5 * tick * SECOND, NOW + 5 * tick * SECOND)
        for tick in range(ticks)
    ]


def test_a_watch_that_behaves_shows_nothing_unusual() -> None:
    seen = of(Behaviour.NORMAL)

    assert all(60 <= (one.heart_rate or 0) <= 85 for one in seen)
    assert all((one.oxygen or 0) >= 95 for one in seen)
    assert not any(one.fall for one in seen)


def test_a_fast_heart_and_little_oxygen_stay() -> None:
    fast, low = of(Behaviour.FAST_HEART), of(Behaviour.LOW_OXYGEN)

    assert all((one.heart_rate or 0) > 130 for one in fast)
    assert all((one.oxygen or 100) < 90 for one in low)


def test_spikes_are_single() -> None:
    hearts = [one.heart_rate or 0 for one in of(Behaviour.SPIKES)]

    high = [index for index, heart in enumerate(hearts) if heart > 200]
    assert high == [0, 12, 24, 36, 48]


def test_a_watch_that_was_taken_off_shows_nothing_of_the_body() -> None:
    (one, *_) = of(Behaviour.TAKEN_OFF)

    assert (one.heart_rate, one.oxygen, one.there) == (None, None, True)


@pytest.fixture
async def watch(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[None]:
    """The devices, as the demo house sets them up."""
    folder = wearing.__file__.rpartition("/")[0]
    monkeypatch.setattr(
        custom_components, "__path__", [*custom_components.__path__, folder]
    )
    hass.data.pop(DATA_CUSTOM_COMPONENTS, None)  # or it is not looked for again
    assert await async_setup_component(hass, "demo_watch", {"demo_watch": None})
    await hass.async_block_till_done()
    yield
    (entry,) = hass.config_entries.async_entries("demo_watch")
    assert await hass.config_entries.async_unload(entry.entry_id)


async def behave(hass: HomeAssistant, how: Behaviour) -> None:
    await hass.services.async_call(
        "select",
        "select_option",
        {"entity_id": "select.demo_watch_behave", "option": how.value},
        blocking=True,
    )


async def tick(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, times: int = 1
) -> None:
    for _ in range(times):
        freezer.tick(5)
        async_fire_time_changed(hass)
        await hass.async_block_till_done()


def body(hass: HomeAssistant) -> tuple[str, ...]:
    return tuple(state_of(hass, name) for name in (HEART, OXYGEN, FALL))


async def test_a_fall_is_seen_once_and_the_watch_behaves_again(
    hass: HomeAssistant, watch: None, freezer: FrozenDateTimeFactory
) -> None:
    await behave(hass, Behaviour.FALL)
    seen = [state_of(hass, FALL)]

    for _ in range(4):
        await tick(hass, freezer)
        seen.append(state_of(hass, FALL))

    assert seen == ["on", "on", "off", "off", "off"]
    assert state_of(hass, "select.demo_watch_behave") == "normal"


@pytest.mark.parametrize(
    ("how", "shows"),
    [
        (Behaviour.TAKEN_OFF, ("unknown", "unknown", "off")),
        (Behaviour.FLAT_BATTERY, ("unavailable", "unavailable", "unavailable")),
    ],
)
async def test_a_watch_that_cannot_measure_says_so(
    hass: HomeAssistant, watch: None, how: Behaviour, shows: tuple[str, ...]
) -> None:
    await behave(hass, how)

    assert body(hass) == shows
    assert (state_of(hass, "sensor.demo_watch_battery") == "2") is (
        how is Behaviour.FLAT_BATTERY
    )


async def test_a_stale_watch_shows_its_last_values_for_ever(
    hass: HomeAssistant, watch: None, freezer: FrozenDateTimeFactory
) -> None:
    await behave(hass, Behaviour.FAST_HEART)
    await tick(hass, freezer)
    before = body(hass)
    await behave(hass, Behaviour.STALE)
    state = hass.states.get(HEART)
    assert state is not None
    reported = state.last_reported

    await tick(hass, freezer, 5)

    after = hass.states.get(HEART)
    assert after is not None
    assert body(hass) == before
    assert after.last_reported == reported


async def test_cuff_and_scales_measure_when_somebody_does(
    hass: HomeAssistant, watch: None
) -> None:
    names = ("cuff_systolic", "cuff_diastolic", "scales_weight")
    seen = [tuple(state_of(hass, f"sensor.demo_{name}") for name in names)]

    for button in ("cuff_measure", "scales_step_on"):
        await hass.services.async_call(
            "button", "press", {"entity_id": f"button.demo_{button}"}, blocking=True
        )
        seen.append(tuple(state_of(hass, f"sensor.demo_{name}") for name in names))

    assert seen == [
        ("128", "78", "68.4"),
        ("131", "80", "68.4"),
        ("131", "80", "68.6"),
    ]


async def test_a_telephone_shows_what_it_got_as_a_notification(
    hass: HomeAssistant, watch: None
) -> None:
    sent = {"entity_id": "notify.demo_phone_nina", "message": "Come", "title": "Help"}
    await hass.services.async_call("notify", "send_message", sent, blocking=True)

    (shown_one,) = [
        one
        for one in notices(hass).values()
        if "Nina's telephone" in (one["title"] or "")
    ]
    assert shown_one["title"].endswith(": Help")
    assert shown_one["message"] == "Come"


async def test_it_is_set_up_once(hass: HomeAssistant, watch: None) -> None:
    component = hass.config.components
    assert "demo_watch" in component

    again: Any = __import__("custom_components.demo_watch", fromlist=["async_setup"])
    await again.async_setup(hass, {})
    await hass.async_block_till_done()

    assert len(hass.config_entries.async_entries("demo_watch")) == 1


async def test_all_that_the_record_names_is_there(
    hass: HomeAssistant, house: House, watch: None
) -> None:
    await house.add_person()
    paul = Contact(id=ContactId("p"), name="Paul Demo")
    await house.do(c.SetContacts(person=ANN, contacts=(paul,)))
    record = house.coordinator.present(ANN)
    assert record is not None

    for command in wear(record):
        await house.do(command)

    record = house.coordinator.present(ANN)
    assert record is not None
    named = {
        *(one.entity for one in record.sources.vitals),
        *(one.second for one in record.sources.vitals if one.second),
        *(one.supervised for one in record.sources.vitals if one.supervised),
        *(one.entity for one in record.safety.falls),
        *(target for contact in record.contacts for target in contact.notify),
    }
    assert {name for name in named if hass.states.get(name) is None} == set()
    assert "notify.demo_phone_paul" in named
