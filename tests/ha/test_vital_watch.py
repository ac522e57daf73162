"""Streams of readings through real states: what is said, when, and what is not."""

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.domain.sources import VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    LimitPreset,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.happenings import AlertRaised
from custom_components.healthstead.domain.watching.shapes import Level
from custom_components.healthstead.vital_board import board_of

from .houses import ANN, BEN, House
from .watched import (
    BED,
    CUFF,
    HEART,
    HOUR,
    LOWER,
    MINUTE,
    MOVES,
    OXYGEN,
    PULSE,
    TEN,
    UPPER,
    Wrist,
    a_wrist,
)

SELF = Actor(kind=ActorKind.USER, id="ann", person=ANN)
LOOKS = 100
NEAR_NOISE = (98, 104, 99, 107, 101, 109, 96, 103)


@pytest.fixture
async def wrist(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Wrist:
    return await a_wrist(hass, house, freezer)


@pytest.fixture
async def alarmed(wrist: Wrist) -> Wrist:
    """Ann, whose pulse has just been too high for long enough."""
    await wrist.run((118, 119, 120))
    assert wrist.alerts() == ["heart_high"]
    wrist.said.clear()
    return wrist


def a_reading(value: str, at: datetime, kind: VitalKind, unit: str) -> c.RecordReading:
    measured = Measured(kind=kind, value=Decimal(value), unit=unit)
    return c.RecordReading(
        person=ANN, measured=measured, at=at, accepted=frozenset({"unusual"})
    )


# Spikes, windows, drift


async def test_single_spikes_raise_nothing(wrist: Wrist) -> None:
    await wrist.run((72, 190, 74, 71, 73, 188, 72, 70, 74, 199, 73))

    assert wrist.names() == []
    assert wrist.alerts() == []


async def test_an_alert_comes_with_the_sample_that_fills_the_window(
    wrist: Wrist,
) -> None:
    await wrist.run((118, 119))
    before = wrist.alerts()

    await wrist.run((120,))

    assert before == []
    assert wrist.alerts() == ["heart_high"]


async def test_the_same_value_told_again_is_a_reading_too(wrist: Wrist) -> None:
    await wrist.run((118, 118, 118))

    assert wrist.alerts() == ["heart_high"]


async def test_a_slow_drift_is_one_alert_and_not_many(wrist: Wrist) -> None:
    await wrist.run(range(90, 126))

    assert wrist.names() == ["AlertRaised"]


async def test_noise_near_a_limit_raises_nothing(wrist: Wrist) -> None:
    await wrist.run(NEAR_NOISE * 3)

    assert wrist.names() == []


async def test_somebody_who_walks_may_have_a_fast_pulse(wrist: Wrist) -> None:
    wrist.show(MOVES, "walking")

    await wrist.run((130, 131, 132, 133, 134, 135))

    assert wrist.alerts() == []


async def test_somebody_who_sleeps_may_have_a_slow_pulse(wrist: Wrist) -> None:
    wrist.show(BED, "unknown")
    wrist.show(BED, "on")

    await wrist.run((39, 38, 39, 38, 39))

    assert wrist.alerts() == []


async def test_words_that_say_nothing_of_the_person_are_no_clue(wrist: Wrist) -> None:
    wrist.show(MOVES, "purple")
    wrist.show(BED, "purple")

    await wrist.run((118, 119, 120))

    assert wrist.alerts() == ["heart_high"]


async def test_values_that_come_back_end_the_alert(alarmed: Wrist) -> None:
    await alarmed.run((90, 91, 90))

    assert alarmed.names() == ["AlertEnded"]
    assert alarmed.alerts() == []


# Gaps, stale phones, two sources


@pytest.mark.parametrize("word", ["unavailable", "unknown", ""])
async def test_a_sensor_that_is_away_is_no_reading(wrist: Wrist, word: str) -> None:
    await wrist.run((118, 119, word, word, word))

    assert wrist.alerts() == []


async def test_a_gap_begins_the_window_anew(wrist: Wrist) -> None:
    await wrist.run((118, 119))
    await wrist.go_to(TEN + 45 * MINUTE)
    await wrist.at_rest()

    await wrist.run((120,))

    assert wrist.alerts() == []


async def test_silence_is_said_once_and_so_is_its_end(wrist: Wrist) -> None:
    await wrist.run((72,))
    await wrist.go_to(TEN + 3 * HOUR)
    gone = [one for one in wrist.names() if one == "NoData"]

    await wrist.run((72, 73))

    assert VitalKind.HEART_RATE not in wrist.record.observed.missing
    assert len(gone) == 2  # the pulse, and the oxygen that never came
    assert wrist.names().count("DataAgain") == 1


async def test_silence_neither_ends_nor_raises_an_alert(alarmed: Wrist) -> None:
    await alarmed.go_to(TEN + 3 * HOUR)

    assert alarmed.alerts() == ["heart_high"]
    assert set(alarmed.names()) == {"NoData"}


async def test_the_backlog_of_a_phone_raises_and_ends_nothing(alarmed: Wrist) -> None:
    await alarmed.go_to(TEN + 2 * HOUR)
    alarmed.said.clear()

    for minute in range(12):
        then = TEN + (10 + minute) * MINUTE
        alarmed.show(PULSE, 60 + minute, measured_at=then.isoformat())
        await alarmed.hass.async_block_till_done()

    assert alarmed.alerts() == ["heart_high"]
    assert alarmed.names() == []


async def test_a_value_that_was_there_when_its_entity_appeared_is_of_unknown_age(
    wrist: Wrist,
) -> None:
    wrist.hass.states.async_remove(PULSE)
    await wrist.run((118,))
    wrist.show(PULSE, "unavailable", restored=True)
    await wrist.run((118, 119, 120))
    after_restoring = wrist.alerts()

    await wrist.run((121,))

    assert after_restoring == []
    assert wrist.alerts() == ["heart_high"]


@pytest.mark.parametrize(
    "stamp", ["yesterday", "1970-01-01T00:00:00+00:00", "2026-10-05T09:00:00", 5]
)
async def test_a_stamp_that_names_no_instant_is_not_believed(
    wrist: Wrist, stamp: object
) -> None:
    await wrist.run((118, 119, 120), measured_at=stamp)

    assert wrist.alerts() == ["heart_high"]


async def test_a_value_of_the_future_is_put_aside_and_counted(wrist: Wrist) -> None:
    ahead = (TEN + HOUR).isoformat()

    await wrist.run((118, 119, 120), measured_at=ahead)

    assert wrist.alerts() == []
    assert wrist.record.observed.put_aside == {VitalKind.HEART_RATE: 1}


async def test_impossible_values_and_words_are_put_aside(wrist: Wrist) -> None:
    await wrist.run((900, "error"))

    state = board_of(wrist.hass).people[ANN].states[VitalKind.HEART_RATE]
    assert state.aside.count == 2
    assert state.lanes == {}


async def test_two_sources_are_never_mixed_into_one_window(wrist: Wrist) -> None:
    strap = VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.strap")
    wrist.show("sensor.strap", "unknown", unit="bpm")
    await wrist.sources(HEART, strap)

    for pulse in (72, 73, 72, 74):
        wrist.show(PULSE, pulse)
        wrist.show("sensor.strap", 140 + pulse, unit="bpm")
        await wrist.hass.async_block_till_done()
        wrist.freezer.tick(MINUTE)

    assert wrist.alerts() == []


async def test_another_source_goes_on_with_the_alert(alarmed: Wrist) -> None:
    other = VitalSource(kind=VitalKind.HEART_RATE, entity="sensor.new_watch")
    alarmed.show("sensor.new_watch", "unknown", unit="bpm")
    await alarmed.sources(other)
    going_on = alarmed.alerts()
    alarmed.freezer.tick(HOUR)
    await alarmed.at_rest()

    await alarmed.run((90, 91, 90), entity="sensor.new_watch", unit="bpm")

    assert going_on == ["heart_high"]
    assert alarmed.alerts() == []


async def test_what_a_removed_source_shows_is_heard_no_more(wrist: Wrist) -> None:
    await wrist.sources(CUFF)

    await wrist.run((118, 119, 120))

    assert wrist.record.observed.alerts == {}


# Clocks


async def test_a_clock_that_is_set_back_raises_and_ends_nothing(alarmed: Wrist) -> None:
    alarmed.freezer.move_to(TEN - 2 * HOUR)

    await alarmed.run((90, 91))

    assert alarmed.alerts() == ["heart_high"]
    assert "AlertEnded" not in alarmed.names()


async def test_a_clock_that_jumps_ahead_makes_no_window(wrist: Wrist) -> None:
    await wrist.run((118, 119))
    wrist.freezer.tick(5 * HOUR)
    await wrist.at_rest()

    await wrist.run((120,))

    assert wrist.alerts() == []
    assert "AlertRaised" not in wrist.names()


# Pressure


async def test_two_halves_of_one_moment_are_one_pressure(wrist: Wrist) -> None:
    wrist.show(UPPER, 142)
    wrist.freezer.tick(2)
    wrist.show(LOWER, 91)
    await wrist.hass.async_block_till_done()

    assert wrist.state("sensor.ann_blood_pressure_systolic") == "142"
    assert wrist.state("sensor.ann_blood_pressure_diastolic") == "91"


async def test_halves_of_different_moments_are_none(wrist: Wrist) -> None:
    wrist.show(UPPER, 142)
    wrist.freezer.tick(5 * MINUTE)
    wrist.show(LOWER, 91)
    await wrist.hass.async_block_till_done()

    assert wrist.state("sensor.ann_blood_pressure_systolic") == "unknown"


async def test_halves_in_different_units_are_put_aside(wrist: Wrist) -> None:
    wrist.show(UPPER, 142)
    wrist.show(LOWER, 12, unit="kPa")
    await wrist.hass.async_block_till_done()

    assert wrist.record.observed.put_aside == {VitalKind.BLOOD_PRESSURE: 1}


async def test_a_pressure_in_one_state_is_read_whole(wrist: Wrist) -> None:
    one = VitalSource(kind=VitalKind.BLOOD_PRESSURE, entity="sensor.both", unit="mmHg")
    wrist.show("sensor.both", "unknown")
    await wrist.sources(one)

    wrist.show("sensor.both", "128/82")
    await wrist.hass.async_block_till_done()

    assert wrist.state("sensor.ann_blood_pressure_systolic") == "128"


async def test_a_meter_that_shows_lo_is_out_of_range_and_not_broken(
    wrist: Wrist,
) -> None:
    meter = VitalSource(kind=VitalKind.GLUCOSE, entity="sensor.cgm")
    wrist.show("sensor.cgm", "unknown")
    await wrist.sources(meter)

    await wrist.run(("LO", "Lo", "LO"), entity="sensor.cgm", unit="mmol/L")

    assert "glucose_very_low" in wrist.alerts()


@pytest.mark.parametrize(
    ("unit", "lowest", "highest"), [("mg/dL", 20, 600), ("mmol/L", 20, 599)]
)
async def test_the_end_of_what_meters_show_stands_for_lo_and_hi_in_a_day(
    wrist: Wrist, unit: str, lowest: int, highest: int
) -> None:
    meter = VitalSource(kind=VitalKind.GLUCOSE, entity="sensor.cgm")
    wrist.show("sensor.cgm", "unknown")
    await wrist.sources(meter)
    values = ("LO", "90", "HI") if unit == "mg/dL" else ("LO", "5", "HI")

    await wrist.run(values, entity="sensor.cgm", unit=unit)
    await wrist.go_to(TEN + 15 * HOUR)

    (day,) = wrist.record.observed.days[VitalKind.GLUCOSE]
    assert day.every.count == 3
    assert [day.every.low, day.every.median, day.every.high] == [
        Decimal(lowest),
        Decimal(90),
        Decimal(highest),
    ]


# What people say


async def test_one_entered_reading_asks_for_another_and_two_raise(
    wrist: Wrist,
) -> None:
    hot = a_reading("91", TEN, VitalKind.SPO2, "%")
    again = a_reading("90", TEN + 2 * MINUTE, VitalKind.SPO2, "%")

    await wrist.house.do(hot)
    asked = wrist.names()
    wrist.freezer.tick(2 * MINUTE)
    await wrist.house.do(again)

    assert "RepeatAsked" in asked
    assert "spo2_very_low" in wrist.alerts()


async def test_readings_entered_together_are_taken_in_their_order(
    wrist: Wrist,
) -> None:
    wrist.freezer.tick(10 * MINUTE)
    one = a_reading("90", TEN + 4 * MINUTE, VitalKind.SPO2, "%")
    two = a_reading("91", TEN + 2 * MINUTE, VitalKind.SPO2, "%")

    await wrist.house.do(c.RecordReadings(person=ANN, readings=(one, two)))

    assert "spo2_very_low" in wrist.alerts()


async def test_an_unusual_value_counts_before_anybody_confirms_it(
    wrist: Wrist,
) -> None:
    for minute, value in enumerate(("84", "83")):
        measured = Measured(kind=VitalKind.SPO2, value=Decimal(value), unit="%")
        await wrist.house.do(
            c.HoldReading(person=ANN, measured=measured, at=TEN + minute * MINUTE)
        )
        wrist.freezer.tick(MINUTE)

    assert "spo2_very_low" in wrist.alerts()


async def test_a_value_that_was_not_measured_takes_its_alert_with_it(
    wrist: Wrist,
) -> None:
    await wrist.house.do(c.StoreSymptom(person=ANN, text="chest pain", at=TEN))
    measured = Measured(kind=VitalKind.SPO2, value=Decimal(83), unit="%")
    await wrist.house.do(
        c.HoldReading(person=ANN, measured=measured, at=TEN, said="83")
    )
    assert "spo2_very_low" in wrist.alerts()

    await wrist.house.do(c.DropHeld(person=ANN, said=frozenset({"83"})))

    assert wrist.alerts() == []
    assert wrist.record.observed.held == ()


async def test_after_a_drop_one_value_asks_for_another_and_two_raise(
    wrist: Wrist,
) -> None:
    measured = Measured(kind=VitalKind.SPO2, value=Decimal(83), unit="%")
    await wrist.house.do(
        c.HoldReading(person=ANN, measured=measured, at=TEN, said="83")
    )
    await wrist.house.do(c.DropHeld(person=ANN, said=frozenset({"83"})))

    raised: list[str] = []
    for minute, value in enumerate(("91", "90"), start=1):
        raised = wrist.alerts()
        wrist.freezer.tick(MINUTE)
        at = TEN + minute * MINUTE
        await wrist.house.do(a_reading(value, at, VitalKind.SPO2, "%"))

    assert "spo2_very_low" not in raised
    assert "spo2_very_low" in wrist.alerts()


async def test_a_serious_symptom_makes_a_value_out_of_range_hard_at_once(
    wrist: Wrist,
) -> None:
    await wrist.run((118,))

    await wrist.house.do(c.StoreSymptom(person=ANN, text="chest pain", at=TEN + MINUTE))
    await wrist.house.do(c.StoreSymptom(person=ANN, text="sore knee", at=TEN))

    (raised,) = [one for one in wrist.said if isinstance(one, AlertRaised)]
    assert raised.alert.level is Level.HARD


async def test_an_alert_that_a_person_ended_does_not_come_back_at_once(
    alarmed: Wrist,
) -> None:
    ((name, _),) = alarmed.record.observed.running()

    await alarmed.house.do(c.EndAlert(person=ANN, alert=name), SELF)
    await alarmed.run((121, 122, 123))

    assert alarmed.alerts() == []


async def test_a_removed_limit_ends_its_alert(alarmed: Wrist) -> None:
    paper = WatchSettings(preset=LimitPreset.PAPER)

    await alarmed.house.do(c.SetWatch(person=ANN, settings=paper), SELF)

    assert alarmed.names() == ["AlertEnded"]
    assert alarmed.alerts() == []


# Restarts, the log, people


async def restart(wrist: Wrist, away: timedelta = MINUTE) -> None:
    hass, entry = wrist.hass, wrist.house.entry
    assert await hass.config_entries.async_unload(entry.entry_id)
    wrist.freezer.tick(away)
    await wrist.house.set_up()


async def test_an_alert_runs_on_over_a_restart_and_is_not_raised_again(
    alarmed: Wrist,
) -> None:
    await restart(alarmed)

    await alarmed.run((121, 122, 123))
    still = alarmed.alerts()
    await alarmed.run((90, 91, 90))

    assert still == ["heart_high"]
    assert alarmed.alerts() == []
    assert alarmed.names().count("AlertRaised") == 0


async def test_a_window_goes_on_over_a_short_restart(wrist: Wrist) -> None:
    await wrist.run((118, 119))
    await restart(wrist)

    await wrist.run((120,))

    assert wrist.alerts() == ["heart_high"]


async def test_a_damaged_memory_costs_the_window_and_nothing_else(
    wrist: Wrist, hass_config_dir: str
) -> None:
    await wrist.run((118, 119))
    assert await wrist.hass.config_entries.async_unload(wrist.house.entry.entry_id)
    (Path(hass_config_dir) / "healthstead" / "watch" / f"{ANN}.json").write_text("{")
    await wrist.house.set_up()

    await wrist.at_rest()
    await wrist.run((120,))
    short = wrist.alerts()
    await wrist.run((121, 122))

    assert short == []
    assert wrist.alerts() == ["heart_high"]


async def test_what_is_remembered_is_written_now_and_then(
    wrist: Wrist, hass_config_dir: str
) -> None:
    path = Path(hass_config_dir) / "healthstead" / "watch" / f"{ANN}.json"
    first = path.read_text() if path.exists() else ""

    await wrist.run((72,))
    await wrist.go_to(TEN + 21 * MINUTE)
    written = first
    for _ in range(LOOKS):  # written meanwhile: other work in the background never ends
        written = await wrist.hass.async_add_executor_job(path.read_text)
        if written != first:
            break
        await wrist.hass.async_block_till_done()

    assert written != first


async def test_an_erased_person_leaves_no_memory(
    wrist: Wrist, hass_config_dir: str
) -> None:
    await wrist.run((72,))
    await restart(wrist)
    folder = Path(hass_config_dir) / "healthstead" / "watch"
    kept = [path.name for path in folder.iterdir()]

    await wrist.house.do(c.ErasePerson(person=ANN))
    await wrist.hass.async_block_till_done()
    wrist.show(PULSE, 118)
    await wrist.hass.async_block_till_done()

    assert kept == [f"{ANN}.json"]
    assert list(folder.iterdir()) == []


async def test_nothing_is_watched_of_somebody_who_is_archived(wrist: Wrist) -> None:
    await wrist.house.add_person(BEN, "Ben")
    await wrist.house.do(c.ArchivePerson(person=ANN))

    await wrist.run((118, 119, 120))

    assert list(board_of(wrist.hass).people) == [BEN]


async def test_what_cannot_be_kept_now_is_kept_later(
    wrist: Wrist, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        wrist.house.break_log(broken)
        await wrist.run((118, 119, 120))
        meanwhile = wrist.alerts()
    database = wrist.house.coordinator.home._database
    database.trouble = None

    await wrist.go_to(TEN + 10 * MINUTE)

    assert meanwhile == []
    assert wrist.alerts() == ["heart_high"]


async def test_a_day_that_ended_is_kept_and_says_that_it_is_not_whole(
    wrist: Wrist,
) -> None:
    await wrist.run((72, 74))

    await wrist.go_to(TEN + 15 * HOUR)

    (day,) = wrist.record.observed.days[VitalKind.HEART_RATE]
    assert day.every.count == 2
    assert day.every.high == Decimal(74)
    assert day.partial


async def test_no_reading_of_a_sensor_is_written_to_the_log(wrist: Wrist) -> None:
    before = wrist.house.coordinator.desk.household.sequence

    await wrist.run((72, 73, 74, 75))
    await wrist.run((97, 98), entity=OXYGEN)

    assert wrist.house.coordinator.desk.household.sequence == before


async def test_an_alert_in_the_log_names_the_readings_that_led_to_it(
    alarmed: Wrist,
) -> None:
    ((_, alert),) = alarmed.record.observed.running()

    assert [one.measured.value for one in alert.evidence] == [118, 119, 120]
    assert {one.source for one in alert.evidence} == {PULSE}
