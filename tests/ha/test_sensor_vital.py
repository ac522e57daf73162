"""Sensors of vital signs: units, freshness, what stands beside the value."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.recorder.core import Recorder
from homeassistant.components.sensor.recorder import list_statistic_ids
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.coordinator import HOUSEKEEPER
from custom_components.healthstead.domain.sources import VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES
from custom_components.healthstead.sensor_vital import VITAL_SENSORS

from .houses import ANN, House
from .test_vital_watch import SELF
from .watched import CUFF, HOUR, LOWER, MINUTE, PULSE, TEN, UPPER, Wrist, a_wrist

OUT = "binary_sensor.ann_vital_sign_out_of_range"
MISSING = "binary_sensor.ann_vital_sign_without_data"
RATE = "sensor.ann_heart_rate"


@pytest.fixture
async def wrist(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Wrist:
    return await a_wrist(hass, house, freezer)


def beside(wrist: Wrist, entity: str = RATE) -> dict[str, Any]:
    state = wrist.hass.states.get(entity)
    assert state is not None
    return dict(state.attributes)


async def enter(wrist: Wrist, kind: VitalKind, value: str, unit: str) -> None:
    measured = Measured(kind=kind, value=Decimal(value), unit=unit)
    now = wrist.house.coordinator.now()
    await wrist.house.do(c.RecordReading(person=ANN, measured=measured, at=now))


# Units


async def test_pressure_stays_in_mmhg_in_a_house_with_us_units(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM
    wrist = await a_wrist(hass, house, freezer)

    wrist.show(UPPER, 142)
    wrist.show(LOWER, 91)
    await hass.async_block_till_done()

    upper = "sensor.ann_blood_pressure_systolic"
    assert wrist.state(upper) == "142"
    assert beside(wrist, upper)["unit_of_measurement"] == "mmHg"


async def test_temperature_is_converted_by_the_house(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM
    wrist = await a_wrist(hass, house, freezer)

    await enter(wrist, VitalKind.TEMPERATURE, "37.0", "Cel")

    temperature = "sensor.ann_temperature"
    assert beside(wrist, temperature)["unit_of_measurement"] == "°F"
    assert round(float(wrist.state(temperature)), 1) == 98.6


@pytest.mark.parametrize(
    ("own", "unit", "value", "shown"),
    [
        (None, "mg/dL", "100", ("100", "mg/dL")),
        (None, "mmol/L", "5.4", ("5.4", "mmol/L")),
        ("mmol/L", "mg/dL", "100", ("5.6", "mmol/L")),
    ],
)
async def test_glucose_stands_in_the_unit_of_the_person(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    own: str | None,
    unit: str,
    value: str,
    shown: tuple[str, str],
) -> None:
    wrist = await a_wrist(hass, house, freezer, glucose_unit=own)

    await enter(wrist, VitalKind.GLUCOSE, value, unit)

    found = "sensor.ann_blood_sugar"
    assert (wrist.state(found), beside(wrist, found)["unit_of_measurement"]) == shown


def test_every_vital_sign_has_a_row_with_statistics() -> None:
    assert {row.kind for row in VITAL_SENSORS} == set(VitalKind)
    assert all(row.state_class for row in VITAL_SENSORS)


async def test_long_term_statistics_are_kept_in_the_units_that_are_shown(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
) -> None:
    wrist = await a_wrist(hass, house, freezer)
    wrist.show(UPPER, 142)
    wrist.show(LOWER, 91)
    await enter(wrist, VitalKind.GLUCOSE, "5.4", "mmol/L")
    await enter(wrist, VitalKind.STEPS, "900", "{steps}")
    await hass.async_block_till_done()

    listed = await hass.async_add_executor_job(list_statistic_ids, hass)
    found = {
        name.removeprefix("sensor.ann_"): (
            told["unit_of_measurement"],
            told["has_sum"],
        )
        for name, told in listed.items()
        if name.startswith("sensor.ann_")
    }

    assert found["blood_pressure_systolic"] == ("mmHg", False)
    assert found["blood_sugar"] == ("mmol/L", False)
    assert found["steps"] == ("steps", True)


# Coming and going


async def test_a_sensor_comes_with_its_source_or_a_reading_and_goes_with_both(
    wrist: Wrist, entity_registry: er.EntityRegistry
) -> None:
    def there(entity: str) -> bool:
        return entity_registry.async_get(entity) is not None

    none_yet = there("sensor.ann_weight")
    await enter(wrist, VitalKind.WEIGHT, "70", "kg")
    entered = there("sensor.ann_weight")
    with_source = there(RATE)
    await wrist.sources(CUFF)

    assert (none_yet, entered, with_source, there(RATE)) == (False, True, True, False)


async def test_another_source_is_the_same_sensor(
    wrist: Wrist, entity_registry: er.EntityRegistry
) -> None:
    before = entity_registry.async_get(RATE)
    wrist.show("sensor.other", "unknown", unit="bpm")

    await wrist.sources(VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.other"))
    await wrist.run((66,), entity="sensor.other", unit="bpm")

    after = entity_registry.async_get(RATE)
    assert before is not None
    assert after is not None
    assert before.id == after.id
    assert wrist.state(RATE) == "66"


# Fresh, old, gone


async def test_a_reading_stands_with_its_time_and_what_the_person_did(
    wrist: Wrist,
) -> None:
    await wrist.run((66,))

    told = beside(wrist)
    assert told["measured_at"] == "2026-10-05T09:00:00+00:00"
    assert told["fresh"]
    assert told["source"] == "sensor"
    assert told["context"] == "resting"
    assert not told["unusual"]


async def test_an_old_reading_is_not_fresh_and_then_unknown(wrist: Wrist) -> None:
    await wrist.run((66,))

    await wrist.go_to(TEN + 40 * MINUTE)
    old = (wrist.state(RATE), beside(wrist)["fresh"])
    await wrist.go_to(TEN + 70 * MINUTE)

    assert old == ("66", False)
    assert wrist.state(RATE) == "unknown"
    assert "measured_at" not in beside(wrist)


async def test_what_reads_like_a_judgement_needs_permission_and_a_fresh_value(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    wrist = await a_wrist(hass, house, freezer)
    await enter(wrist, VitalKind.TEMPERATURE, "38.2", "Cel")
    silent = beside(wrist, "sensor.ann_temperature")
    record = wrist.record
    profile = record.person.profile
    open_house = replace(profile, names_on_shared_screens=True)
    await house.do(c.ChangePerson(person=ANN, profile=open_house))
    told = beside(wrist, "sensor.ann_temperature")
    await wrist.go_to(TEN + 3 * HOUR)

    assert "category" not in silent
    assert (told["category"], told["guideline"]) == ("fever", "NHS and CDC")
    assert "category" not in beside(wrist, "sensor.ann_temperature")


async def test_a_dense_stream_is_not_written_for_every_reading(wrist: Wrist) -> None:
    written: list[str] = []
    wrist.hass.bus.async_listen(
        "state_changed",
        lambda event: (
            written.append(event.data["new_state"].state)
            if event.data["entity_id"] == RATE
            else None
        ),
    )

    for pulse in range(60, 80):
        wrist.show(PULSE, pulse)
        await wrist.hass.async_block_till_done()
        wrist.freezer.tick(timedelta(seconds=10))

    assert written == ["60", "66", "72", "78"]


# Yes, no, unknown


async def test_nothing_known_is_not_all_is_well(wrist: Wrist) -> None:
    assert wrist.state(OUT) == "unknown"

    await wrist.run((66,))
    known = wrist.state(OUT)
    await wrist.go_to(TEN + 2 * HOUR)

    assert known == "off"
    assert wrist.state(OUT) == "unknown"
    assert wrist.state(MISSING) == "on"
    assert "heart_rate" in beside(wrist, MISSING)["vitals"]


async def test_an_alert_is_shown_while_it_runs(wrist: Wrist) -> None:
    await wrist.run((118, 119, 120))
    during = wrist.state(OUT)
    told = beside(wrist, "sensor.ann_last_alert")
    await wrist.run((90, 91, 90))

    assert during == "on"
    assert told["vital"] == "heart_rate"
    assert told["level"] == "soft"
    assert "words" not in told
    assert wrist.state(OUT) == "off"
    assert beside(wrist, "sensor.ann_last_alert")["ended"] is not None


async def test_the_last_alert_is_told_in_words_where_that_is_allowed(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    wrist = await a_wrist(hass, house, freezer, names_on_shared_screens=True)

    await wrist.run((118, 119, 120))

    words = beside(wrist, "sensor.ann_last_alert")["words"]
    assert words.startswith("Heart rate 120 bpm at 10:02. Limit: above 110 /min")
    assert beside(wrist)["out_of_range"]


async def test_somebody_without_sensors_misses_no_data(wrist: Wrist) -> None:
    await wrist.sources()

    assert wrist.state(MISSING) == "unknown"


# Beside the value


async def test_what_is_usual_and_what_changed_stand_with_their_numbers(
    wrist: Wrist,
) -> None:
    await wrist.sources(VitalSource(kind=VitalKind.WEIGHT, entity="sensor.scale"))
    settings = WatchSettings(trends=WEIGHT_RULES[:1])
    await wrist.house.do(c.SetWatch(person=ANN, settings=settings), SELF)
    today = TEN.date()
    days = []
    for back, value in enumerate(("83", "80", "80", "80.2", "80.1", "80"), start=1):
        number = Decimal(value)
        figures = Figures(count=1, low=number, high=number, mean=number, median=number)
        days.append(
            DaySummary(
                kind=VitalKind.WEIGHT,
                unit="kg",
                date=today - timedelta(days=back),
                every=figures,
            )
        )
    noticed = tuple(ev.DaySummarised(summary=day) for day in reversed(days))
    await wrist.house.do(c.NoteWatch(person=ANN, noticed=noticed), HOUSEKEEPER)

    told = beside(wrist, "sensor.ann_weight")

    assert told["baseline_7_days"] == {"median": 80.05, "spread": 0.074, "days": 6}
    assert "baseline_30_days" not in told
    assert told["baseline_unit"] == "kg"
    assert told["unusual_day"]
    (change,) = told["changes"]
    assert (change["rule"], change["from"], change["to"]) == (
        "weight_up_in_3_days",
        80.0,
        83.0,
    )


async def test_a_record_that_cannot_be_read_shows_no_vital_signs(
    hass: HomeAssistant, wrist: Wrist
) -> None:
    await wrist.run((66,))

    assert await hass.config_entries.async_unload(wrist.house.entry.entry_id)

    assert wrist.state(RATE) == "unavailable"
