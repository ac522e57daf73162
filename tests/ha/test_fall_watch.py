"""Falls and panic buttons in a running house: only what happens now counts."""

from datetime import timedelta
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.safety import FallKind, FallSource, Safety
from custom_components.healthstead.domain.sos import SosCause, SosLevel

from .houses import ANN, MORNING, House, move_to

WATCH: Final = "binary_sensor.watch"
RADAR: Final = "binary_sensor.radar"
CORD: Final = "event.cord"
BATTERY: Final = "sensor.watch_battery"
LOW: Final = "binary_sensor.radar_battery"
LINK: Final = "binary_sensor.cord_link"
SECOND: Final = timedelta(seconds=1)
MINUTE: Final = timedelta(minutes=1)
NOW: Final = MORNING.isoformat()
OLD: Final = (MORNING - timedelta(hours=1)).isoformat()


def ann(house: House) -> PersonRecord:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record


def issues(hass: HomeAssistant) -> list[tuple[str, str]]:
    return sorted(
        (issue.translation_key or "", (issue.translation_placeholders or {})["thing"])
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN
    )


@pytest.fixture
async def agreed(hass: HomeAssistant, house: House) -> None:
    """Ann's watch, a radar and a cord, each with something that says it lives."""
    hass.states.async_set(WATCH, "off", {"friendly_name": "Watch"})
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(CORD, OLD, {"friendly_name": "Bathroom cord"})
    hass.states.async_set(BATTERY, "80")
    hass.states.async_set(LOW, "off", {"device_class": "battery"})
    hass.states.async_set(LINK, "on")
    await house.add_person()
    falls = (
        FallSource(entity=WATCH, battery=BATTERY),
        FallSource(entity=RADAR, battery=LOW),
        FallSource(entity=CORD, kind=FallKind.PANIC, battery=LINK),
    )
    await house.do(c.SetSafety(person=ANN, safety=Safety(falls=falls)))


async def show(hass: HomeAssistant, entity: str, state: str, **more: Any) -> None:
    known = hass.states.get(entity)
    attributes = {} if known is None else dict(known.attributes)
    hass.states.async_set(entity, state, {**attributes, **more})
    await hass.async_block_till_done()


async def test_a_fall_that_is_seen_asks_the_person_first(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await show(hass, WATCH, "on")

    sos = ann(house).sos
    assert (sos.level, sos.cause) == (SosLevel.SOFT, SosCause.SENSOR)
    assert sos.hard_at == MORNING + MINUTE
    assert sos.reason == "A fall was reported by Watch."


async def test_two_things_that_see_a_fall_call_for_help(
    hass: HomeAssistant,
    house: House,
    agreed: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await show(hass, WATCH, "on")
    freezer.tick(20 * SECOND)

    await show(hass, RADAR, "on")

    assert ann(house).sos.level is SosLevel.HARD
    assert ann(house).sos.tell_at == MORNING + 50 * SECOND


async def test_a_pressed_cord_calls_with_time_to_take_it_back(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await show(hass, CORD, NOW)

    sos = ann(house).sos
    assert (sos.level, sos.cause) == (SosLevel.HARD, SosCause.SENSOR)
    assert sos.tell_at == MORNING + 30 * SECOND
    assert sos.reason == "Bathroom cord was pressed."


@pytest.mark.parametrize(("before", "more"), [("unknown", {}), ("unavailable", {})])
async def test_the_first_press_and_one_that_wakes_the_button_count(
    hass: HomeAssistant, house: House, agreed: None, before: str, more: dict[str, Any]
) -> None:
    await show(hass, CORD, before, **more)

    await show(hass, CORD, NOW)

    assert ann(house).sos.level is SosLevel.HARD


@pytest.mark.parametrize(
    ("entity", "before", "after", "more"),
    [
        (WATCH, "unavailable", "on", {}),
        (WATCH, "unknown", "on", {}),
        (WATCH, "on", "on", {"again": True}),
        (CORD, "unavailable", OLD, {}),
        (CORD, NOW, "unavailable", {}),
        (CORD, OLD, "unknown", {}),
        (CORD, OLD, "2026-10-05T07:00:00", {}),
    ],
)
async def test_what_comes_back_or_goes_is_no_press(
    hass: HomeAssistant,
    house: House,
    agreed: None,
    entity: str,
    before: str,
    after: str,
    more: dict[str, Any],
) -> None:
    hass.states.async_remove(entity)
    await show(hass, entity, before)

    await show(hass, entity, after, **more)

    assert not ann(house).sos.runs


async def test_what_a_restart_reads_back_is_no_press(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await show(hass, CORD, "unavailable", restored=True)

    await show(hass, CORD, NOW, restored=None)

    assert not ann(house).sos.runs


async def test_what_is_on_at_a_start_is_no_fall(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)
    await show(hass, WATCH, "on")

    await house.set_up()

    assert not ann(house).sos.runs


async def test_a_thing_that_was_taken_off_the_list_is_not_listened_to(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await house.do(c.SetSafety(person=ANN, safety=Safety()))

    await show(hass, WATCH, "on")

    assert not ann(house).sos.runs


async def test_a_low_battery_and_a_lost_link_are_said_with_their_names(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    assert issues(hass) == []

    await show(hass, BATTERY, "15", friendly_name="Watch battery")
    await show(hass, LOW, "on")
    await show(hass, LINK, "off")

    assert issues(hass) == [
        ("thing_gone", f"cord link ({LINK})"),
        ("thing_low", f"Watch battery ({BATTERY})"),
        ("thing_low", f"radar battery ({LOW})"),
    ]


async def test_what_is_well_again_is_no_longer_said(
    hass: HomeAssistant, house: House, agreed: None
) -> None:
    await show(hass, BATTERY, "10")

    await show(hass, BATTERY, "95")

    assert issues(hass) == []


async def test_a_thing_that_stays_away_is_said_after_ten_minutes(
    hass: HomeAssistant,
    house: House,
    agreed: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await show(hass, WATCH, "unavailable")
    hass.states.async_remove(LOW)
    await hass.async_block_till_done()
    await move_to(hass, freezer, MORNING + 10 * MINUTE)
    before = issues(hass)

    await move_to(hass, freezer, MORNING + 11 * MINUTE)
    said = issues(hass)
    await show(hass, WATCH, "off")

    assert before == []
    assert said == [("thing_gone", f"Watch ({WATCH})"), ("thing_gone", LOW)]
    assert issues(hass) == [("thing_gone", LOW)]


async def test_a_battery_that_is_silent_for_days_is_said(
    hass: HomeAssistant,
    house: House,
    agreed: None,
    freezer: FrozenDateTimeFactory,
) -> None:
    await move_to(hass, freezer, MORNING + timedelta(days=2, hours=23))
    await show(hass, LOW, "off", seen=1)
    await show(hass, LINK, "on", seen=1)

    await move_to(hass, freezer, MORNING + timedelta(days=3, minutes=1))

    assert issues(hass) == [("thing_stale", f"watch battery ({BATTERY})")]
