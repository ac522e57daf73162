"""Batteries and connections of sources: said with their names, and taken back."""

from datetime import timedelta
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.safety import FallSource, Safety
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import VitalKind

from .houses import ANN, MORNING, House, move_to

BATTERY: Final = "sensor.watch_battery"
LOW: Final = "binary_sensor.ring_battery"
LINK: Final = "binary_sensor.cuff_link"
MINUTE: Final = timedelta(minutes=1)
PULSE: Final = VitalSource(
    kind=VitalKind.HEART_RATE, entity="sensor.pulse", supervised=BATTERY
)
RING: Final = VitalSource(kind=VitalKind.SPO2, entity="sensor.ring", supervised=LOW)
CUFF: Final = VitalSource(
    kind=VitalKind.BLOOD_PRESSURE, entity="sensor.cuff", supervised=LINK
)
BARE: Final = VitalSource(kind=VitalKind.WEIGHT, entity="sensor.scales")


def issues(hass: HomeAssistant) -> list[tuple[str, str, str, str]]:
    found = []
    for issue in ir.async_get(hass).issues.values():
        if issue.domain == DOMAIN:
            named = issue.translation_placeholders or {}
            parts = (named.get("vital", ""), named["person"], named["thing"])
            found.append((issue.translation_key or "", *parts))
    return sorted(found)


async def show(hass: HomeAssistant, entity: str, state: str, **more: Any) -> None:
    known = hass.states.get(entity)
    attributes = {} if known is None else dict(known.attributes)
    hass.states.async_set(entity, state, {**attributes, **more})
    await hass.async_block_till_done()


async def set_sources(house: House, *sources: VitalSource) -> None:
    await house.do(c.SetSources(person=ANN, sources=Sources(vitals=sources)))


@pytest.fixture
async def worn(hass: HomeAssistant, house: House) -> None:
    """A watch, a ring and a cuff, each with something that says that it lives."""
    hass.states.async_set(BATTERY, "80", {"friendly_name": "Watch battery"})
    hass.states.async_set(LOW, "off", {"device_class": "battery"})
    hass.states.async_set(LINK, "on")
    await house.add_person()
    await set_sources(house, PULSE, RING, CUFF, BARE)


async def test_what_is_well_is_not_spoken_of(hass: HomeAssistant, worn: None) -> None:
    await show(hass, BATTERY, "16")
    await show(hass, BATTERY, "unknown")

    assert issues(hass) == []


async def test_a_fault_is_said_with_the_sensor_and_the_vital_sign_of_the_person(
    hass: HomeAssistant, worn: None
) -> None:
    await show(hass, BATTERY, "15")
    await show(hass, LOW, "on")
    await show(hass, LINK, "off")

    assert issues(hass) == [
        ("vital_source_gone", "Blood pressure", "Ann", f"cuff link ({LINK})"),
        ("vital_source_low", "Heart rate", "Ann", f"Watch battery ({BATTERY})"),
        ("vital_source_low", "Oxygen saturation", "Ann", f"ring battery ({LOW})"),
    ]


async def test_what_is_fine_again_is_no_longer_said(
    hass: HomeAssistant, worn: None
) -> None:
    await show(hass, BATTERY, "3")
    await show(hass, LINK, "off")

    await show(hass, BATTERY, "100")
    await show(hass, LINK, "on")

    assert issues(hass) == []


async def test_what_stays_away_is_said_after_ten_minutes(
    hass: HomeAssistant, worn: None, freezer: FrozenDateTimeFactory
) -> None:
    await show(hass, LINK, "unavailable")
    hass.states.async_remove(LOW)
    await hass.async_block_till_done()
    await move_to(hass, freezer, MORNING + 10 * MINUTE)
    before = issues(hass)

    await move_to(hass, freezer, MORNING + 11 * MINUTE)
    said = issues(hass)
    await show(hass, LINK, "on")

    assert before == []
    assert [one[3] for one in said] == [f"cuff link ({LINK})", LOW]
    assert [one[3] for one in issues(hass)] == [LOW]


async def test_a_battery_that_says_the_same_for_days_is_no_fault(
    hass: HomeAssistant, worn: None, freezer: FrozenDateTimeFactory
) -> None:
    await move_to(hass, freezer, MORNING + timedelta(days=9))

    assert issues(hass) == []


async def test_a_source_that_is_removed_takes_its_fault_with_it(
    hass: HomeAssistant, house: House, worn: None
) -> None:
    await show(hass, BATTERY, "3")
    await show(hass, LINK, "off")

    await set_sources(house, CUFF)

    assert [one[1] for one in issues(hass)] == ["Blood pressure"]


async def test_somebody_who_is_archived_has_no_faults(
    hass: HomeAssistant, house: House, worn: None
) -> None:
    await show(hass, BATTERY, "3")

    await house.do(c.ArchivePerson(person=ANN))

    assert issues(hass) == []


async def test_a_fault_goes_with_the_entry_and_comes_back_with_it(
    hass: HomeAssistant, house: House, worn: None
) -> None:
    await show(hass, LINK, "unavailable")
    await show(hass, BATTERY, "3")

    await hass.config_entries.async_unload(house.entry.entry_id)
    unloaded = issues(hass)
    await hass.config_entries.async_setup(house.entry.entry_id)
    await hass.async_block_till_done()

    assert unloaded == []
    assert [one[1] for one in issues(hass)] == ["Heart rate"]


async def test_one_battery_of_a_fall_detector_too_is_said_of_both(
    hass: HomeAssistant, house: House, worn: None
) -> None:
    falls = (FallSource(entity="binary_sensor.watch", battery=BATTERY),)
    await house.do(c.SetSafety(person=ANN, safety=Safety(falls=falls)))

    await show(hass, BATTERY, "3")
    both = [one[0] for one in issues(hass)]
    await house.do(c.SetSafety(person=ANN, safety=Safety()))

    assert both == ["thing_low", "vital_source_low"]
    assert [one[0] for one in issues(hass)] == ["vital_source_low"]
