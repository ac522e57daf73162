"""The early-warning score in the house: a module that is off, a sensor, answers."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.bedside import Consciousness
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings

from .houses import ANN, House, move_to, state_of

SCORE = "sensor.ann_early_warning_score"
WELL: tuple[tuple[VitalKind, str, str], ...] = (
    (VitalKind.RESPIRATORY_RATE, "16", "/min"),
    (VitalKind.SPO2, "97", "%"),
    (VitalKind.BLOOD_PRESSURE, "125", "mm[Hg]"),
    (VitalKind.HEART_RATE, "72", "/min"),
    (VitalKind.TEMPERATURE, "36.8", "Cel"),
)


async def switch_on(hass: HomeAssistant, house: House) -> None:
    options = {**house.entry.options, "modules": ["news2"]}
    hass.config_entries.async_update_entry(house.entry, options=options)
    await hass.async_block_till_done()


@pytest.fixture
async def scored(hass: HomeAssistant, house: House) -> House:
    """Ann, in a house that has switched the score on."""
    await house.add_person(birth_year=1950)
    await switch_on(hass, house)
    return house


async def measure(house: House, *rows: tuple[VitalKind, str, str]) -> None:
    now = house.coordinator.now()
    for kind, value, unit in rows:
        pair = Decimal(70) if kind is VitalKind.BLOOD_PRESSURE else None
        measured = Measured(kind=kind, value=Decimal(value), unit=unit, second=pair)
        await house.do(c.RecordReading(person=ANN, measured=measured, at=now))


def told(hass: HomeAssistant) -> dict[str, Any]:
    state = hass.states.get(SCORE)
    assert state is not None
    return dict(state.attributes)


async def test_it_is_off_until_the_household_switches_it_on(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()

    with pytest.raises(ServiceValidationError) as refused:
        await hass.services.async_call(
            DOMAIN, "early_warning_score", {"person": "Ann"}, blocking=True
        )

    assert hass.states.get(SCORE) is None
    assert refused.value.translation_key in {"module_off", "not_allowed"}


async def test_it_is_unknown_until_nothing_is_missing(
    hass: HomeAssistant, scored: House
) -> None:
    before = state_of(hass, SCORE)
    await measure(scored, *WELL)
    partly, attributes = state_of(hass, SCORE), told(hass)
    await scored.do(
        c.NoteBedside(person=ANN, consciousness=Consciousness.ALERT, on_oxygen=False)
    )

    assert (before, partly) == ("unknown", "unknown")
    assert attributes["missing"] == ["on_oxygen", "consciousness"]
    assert attributes["at_least"] == 0
    assert "wording" not in attributes
    assert state_of(hass, SCORE) == "0"


async def test_what_grows_old_no_longer_counts(
    hass: HomeAssistant, scored: House, freezer: FrozenDateTimeFactory
) -> None:
    await measure(scored, *WELL)
    await scored.do(
        c.NoteBedside(person=ANN, consciousness=Consciousness.ALERT, on_oxygen=False)
    )

    await move_to(hass, freezer, scored.coordinator.now() + timedelta(minutes=70))

    assert state_of(hass, SCORE) == "unknown"


async def test_a_watch_alone_is_not_called_by_its_name(
    hass: HomeAssistant, scored: House
) -> None:
    sources = Sources(
        vitals=(VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.watch"),)
    )
    hass.states.async_set("sensor.watch", "unknown")
    await scored.do(c.SetSources(person=ANN, sources=sources))
    hass.states.async_set("sensor.watch", "140", {"unit_of_measurement": "bpm"})
    await hass.async_block_till_done()

    attributes = told(hass)

    assert "pulse" not in attributes["missing"]
    assert "at_least" not in attributes


async def test_what_it_means_is_told_where_names_are_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(birth_year=1950, names_on_shared_screens=True)
    await switch_on(hass, house)

    await measure(house, (VitalKind.TEMPERATURE, "39.5", "Cel"))

    assert told(hass)["wording"] == "news2_incomplete"


async def test_it_goes_in_pregnancy_and_when_it_is_switched_off(
    hass: HomeAssistant, scored: House
) -> None:
    await scored.do(c.SetWatch(person=ANN, settings=WatchSettings(pregnant=True)))
    pregnant = hass.states.get(SCORE)
    await scored.do(c.SetWatch(person=ANN, settings=WatchSettings()))
    back = state_of(hass, SCORE)
    options = {**scored.entry.options, "modules": []}
    hass.config_entries.async_update_entry(scored.entry, options=options)
    await hass.async_block_till_done()

    assert pregnant is None
    assert back == "unknown"
    assert hass.states.get(SCORE) is None


async def test_an_answer_knows_what_a_sensor_shows(
    hass: HomeAssistant, scored: House
) -> None:
    entities = {
        VitalKind.GLUCOSE: ("sensor.cgm", "5.6", "mmol/L"),
        VitalKind.HEART_RATE: ("sensor.watch", "71", "bpm"),
    }
    vitals = tuple(
        VitalSource(kind=kind, entity=entity)
        for kind, (entity, _, _) in entities.items()
    )
    for entity, _, _ in entities.values():
        hass.states.async_set(entity, "unknown")
    await scored.do(c.SetSources(person=ANN, sources=Sources(vitals=vitals)))
    for entity, value, unit in entities.values():
        hass.states.async_set(entity, value, {"unit_of_measurement": unit})
    await hass.async_block_till_done()

    live = scored.coordinator.desk.around.live(ANN)

    assert str(live[VitalKind.GLUCOSE].measured) == "5.6 mmol/L"
    assert str(live[VitalKind.HEART_RATE].measured) == "71 /min"
    assert scored.coordinator.desk.around.live(scored.actor.id) == {}  # type: ignore[arg-type]
