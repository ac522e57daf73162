"""Which sensors are suggested for a vital sign: those of people, never of the house."""

import itertools

import pytest

from custom_components.healthstead.domain.source_matching import (
    Thing,
    Whose,
    clue_suggestions,
    suggestions,
)
from custom_components.healthstead.domain.sources import Clue, Sources, VitalSource
from custom_components.healthstead.domain.vitals import VitalKind

ANN = Whose(name="Ann Quill", linked="person.ann", others=("Ben Quill", "Tom Reed"))

type Row = tuple[VitalKind, str, str, str, str, str]
"""Kind, entity, name, unit, device class, integration."""

PEOPLES: tuple[Row, ...] = (
    (
        VitalKind.HEART_RATE,
        "withings_heart_pulse",
        "Heart pulse",
        "bpm",
        "",
        "withings",
    ),
    (VitalKind.HEART_RATE, "fitbit_resting_heart_rate", "", "bpm", "", "fitbit"),
    (VitalKind.HEART_RATE, "pixel_heart_rate", "Heart rate", "bpm", "", "mobile_app"),
    (VitalKind.HEART_RATE, "uhr", "Herzfrequenz", "bpm", "", "mqtt"),
    (VitalKind.HEART_RATE, "montre", "Fréquence cardiaque", "bpm", "", "mqtt"),
    (VitalKind.HEART_RATE, "reloj", "Frecuencia cardíaca", "bpm", "", "mqtt"),
    (VitalKind.SPO2, "withings_spo2", "SpO2", "%", "", "withings"),
    (VitalKind.SPO2, "pixel", "Oxygen saturation", "%", "", "mobile_app"),
    (VitalKind.SPO2, "uhr", "Sauerstoffsättigung", "%", "", "mqtt"),
    (VitalKind.TEMPERATURE, "withings_body_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "mmc_t201_1_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "thermo", "Ear thermometer", "°F", "temperature", ""),
    (VitalKind.TEMPERATURE, "thermo", "Körpertemperatur", "°C", "temperature", ""),
    (VitalKind.RESPIRATORY_RATE, "garmin_latest_respiration", "", "brpm", "", ""),
    (VitalKind.RESPIRATORY_RATE, "pixel_respiratory_rate", "", "breaths/min", "", ""),
    (VitalKind.GLUCOSE, "dexcom_ann_glucose_value", "", "mg/dL", "", "dexcom"),
    (VitalKind.GLUCOSE, "blood_sugar", "Blood sugar", "mmol/L", "", "nightscout"),
    (VitalKind.GLUCOSE, "x", "X", "mg/dL", "blood_glucose_concentration", ""),
    (VitalKind.GLUCOSE, "x", "Glycémie", "mmol/L", "", "mqtt"),
    (VitalKind.WEIGHT, "withings_weight", "Weight", "kg", "weight", "withings"),
    (VitalKind.WEIGHT, "mi_scale_mass_stabilized", "", "kg", "weight", "xiaomi_ble"),
    (VitalKind.WEIGHT, "waage", "Gewicht", "kg", "", "mqtt"),
    (VitalKind.PEAK_FLOW, "peak_flow", "", "L/min", "", ""),
    (VitalKind.PAIN, "pain_score_x", "Pain level", "", "", ""),
    (VitalKind.STEPS, "iphone_steps", "Steps", "steps", "", "mobile_app"),
    (VitalKind.STEPS, "garmin_total_steps", "", "steps", "", "garmin_connect"),
    (VitalKind.STEPS, "telefon", "Schritte", "", "", "mobile_app"),
    (VitalKind.SLEEP, "fitbit_sleep_minutes_asleep", "", "min", "duration", "fitbit"),
    (VitalKind.SLEEP, "pixel_sleep_duration", "", "h", "duration", "mobile_app"),
    (VitalKind.HRV, "oura_hrv", "HRV", "ms", "", "oura"),
    (VitalKind.HRV, "pixel", "Heart rate variability", "ms", "duration", ""),
)

OF_THE_HOUSE: tuple[Row, ...] = (
    (VitalKind.TEMPERATURE, "living_room", "Temperature", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "cpu_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "fridge_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "dog_body_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "watch_skin_temperature", "", "°C", "temperature", ""),
    (VitalKind.TEMPERATURE, "feels_like_temperature", "", "°C", "temperature", ""),
    (VitalKind.SPO2, "phone_battery_level", "", "%", "battery", ""),
    (VitalKind.SPO2, "oximeter_battery", "Oximeter battery", "%", "", ""),
    (VitalKind.SPO2, "bedroom_humidity", "", "%", "humidity", ""),
    (VitalKind.SPO2, "oxygen_saturation_humidity", "", "%", "humidity", ""),
    (VitalKind.SPO2, "aquarium_oxygen_saturation", "", "%", "", ""),
    (VitalKind.SPO2, "plant_moisture", "", "%", "moisture", ""),
    (VitalKind.HEART_RATE, "water_meter_pulse", "Water pulse", "", "", ""),
    (VitalKind.HEART_RATE, "gas_pulse", "Pulse", "", "", ""),
    (VitalKind.HEART_RATE, "turntable_speed", "Beat", "bpm", "", ""),
    (VitalKind.HEART_RATE, "heart_rate_variability", "", "ms", "", ""),
    (VitalKind.HEART_RATE, "heart_rate_power", "", "W", "power", ""),
    (VitalKind.GLUCOSE, "glucose_trend", "Glucose trend", "", "", "dexcom"),
    (VitalKind.GLUCOSE, "glucose", "Glucose", "", "", ""),
    (VitalKind.GLUCOSE, "plant_sugar", "Sugar", "g/L", "", ""),
    (VitalKind.WEIGHT, "kitchen_scale_weight", "", "g", "weight", ""),
    (VitalKind.WEIGHT, "cat_weight", "", "kg", "weight", ""),
    (VitalKind.WEIGHT, "withings_muscle_mass", "", "kg", "weight", "withings"),
    (VitalKind.WEIGHT, "weight_goal", "", "kg", "weight", ""),
    (VitalKind.WEIGHT, "weight", "Weight", "", "", ""),
    (VitalKind.STEPS, "steps_goal", "", "steps", "", ""),
    (VitalKind.STEPS, "vacuum_steps", "", "steps", "", ""),
    (VitalKind.SLEEP, "deep_sleep", "", "min", "duration", "withings"),
    (VitalKind.SLEEP, "sleep_timer", "", "min", "duration", ""),
    (VitalKind.SLEEP, "phone_sleep", "Sleep", "", "", ""),
    (VitalKind.BLOOD_PRESSURE, "weather_pressure", "", "hPa", "pressure", ""),
    (VitalKind.BLOOD_PRESSURE, "barometer", "", "mmHg", "atmospheric_pressure", ""),
    (VitalKind.BLOOD_PRESSURE, "cuff_systolic", "", "mmHg", "pressure", ""),
    (VitalKind.RESPIRATORY_RATE, "fan_speed", "", "rpm", "", ""),
)


def thing(row: Row, **more: str) -> Thing:
    """Return an entity of the house."""
    _, entity, name, unit, device_class, platform = row
    return Thing(
        entity=f"sensor.{entity}",
        name=name,
        unit=unit,
        device_class=device_class,
        platform=platform,
        **more,
    )


@pytest.mark.parametrize("row", PEOPLES, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_sensors_of_many_makers_are_found(row: Row) -> None:
    found = suggestions(row[0], [thing(row)], ANN)

    assert [one.entity for one in found] == [f"sensor.{row[1]}"]
    assert found[0].unit == row[3]


@pytest.mark.parametrize(
    "row", OF_THE_HOUSE, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}"
)
def test_what_is_something_else_is_never_suggested(row: Row) -> None:
    assert suggestions(row[0], [thing(row)], ANN) == ()


@pytest.mark.parametrize("row", PEOPLES, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}")
def test_a_sensor_of_a_person_is_suggested_for_one_kind_only(row: Row) -> None:
    others = set(VitalKind) - {row[0]}

    found = [kind for kind in others if suggestions(kind, [thing(row)], ANN)]

    assert found == []


def test_both_halves_of_a_pressure_come_together() -> None:
    things = [
        Thing(entity=f"sensor.{maker}_{half}", unit="mmHg", device_class="pressure")
        for maker, half in itertools.product(("omron", "beurer"), ("sys", "dia"))
    ]

    found = suggestions(VitalKind.BLOOD_PRESSURE, things, ANN)

    assert [(one.entity, one.second) for one in found] == [
        ("sensor.beurer_sys", "sensor.beurer_dia"),
        ("sensor.omron_sys", "sensor.omron_dia"),
    ]


def test_the_halves_of_one_device_belong_together_whatever_they_are_called() -> None:
    upper = Thing(entity="sensor.a", name="Systole", unit="mmHg", device="cuff")
    lower = Thing(entity="sensor.b", name="Diastole", unit="mmHg", device="cuff")
    other = Thing(entity="sensor.c", name="Diastole", unit="mmHg", device="cuff 2")

    (found,) = suggestions(VitalKind.BLOOD_PRESSURE, [other, upper, lower], ANN)

    assert (found.entity, found.second) == ("sensor.a", "sensor.b")


def test_what_is_known_to_be_somebody_elses_is_not_suggested() -> None:
    row = PEOPLES[2]
    bens = thing((row[0], "ben_heart_rate", "", "bpm", "", ""))
    toms = thing(row, owner="person.tom")
    watch = thing(
        (row[0], "x_heart_rate", "", "bpm", "", ""), device_name="Ben's watch"
    )

    found = suggestions(VitalKind.HEART_RATE, [bens, toms, watch], ANN)

    assert found == ()


def test_ones_own_comes_first_by_owner_or_by_name() -> None:
    anybodys = thing((VitalKind.HEART_RATE, "a_heart_rate", "", "bpm", "", "withings"))
    named = thing((VitalKind.HEART_RATE, "ann_s_heart_rate", "", "bpm", "", ""))
    owned = thing(
        (VitalKind.HEART_RATE, "b_heart_rate", "", "bpm", "", "mobile_app"),
        owner="person.ann",
    )

    found = suggestions(VitalKind.HEART_RATE, [anybodys, named, owned], ANN)

    assert [one.entity for one in found] == [
        "sensor.b_heart_rate",
        "sensor.ann_s_heart_rate",
        "sensor.a_heart_rate",
    ]


def test_people_who_share_a_name_do_not_hide_each_others_things() -> None:
    row = thing((VitalKind.HEART_RATE, "quill_heart_rate", "", "bpm", "", ""))

    assert suggestions(VitalKind.HEART_RATE, [row], ANN)
    assert suggestions(VitalKind.HEART_RATE, [row], Whose(name=""))


def test_what_is_in_use_is_not_suggested_again() -> None:
    row = PEOPLES[0]
    source = VitalSource(kind=row[0], entity=f"sensor.{row[1]}")

    assert suggestions(row[0], [thing(row)], ANN, Sources(vitals=(source,))) == ()


def test_clues_are_suggested_by_name_ones_own_first() -> None:
    things = [
        Thing(entity="binary_sensor.bed_occupancy"),
        Thing(entity="binary_sensor.ann_is_sleeping"),
        Thing(entity="binary_sensor.ben_bed"),
        Thing(entity="light.bed_light"),
        Thing(entity="sensor.sleep_score", unit="%"),
        Thing(entity="sensor.phone_detected_activity"),
    ]

    asleep = clue_suggestions(Clue.SLEEP, things, ANN)
    active = clue_suggestions(Clue.ACTIVITY, things, ANN)

    assert asleep == ("binary_sensor.ann_is_sleeping", "binary_sensor.bed_occupancy")
    assert active == ("sensor.phone_detected_activity",)
