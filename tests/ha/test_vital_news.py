"""What becomes of an alert: words to the person, help where that is switched on."""

from datetime import timedelta
from decimal import Decimal

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.reminding import Content, Reach
from custom_components.healthstead.domain.sos import SosCause, SosLevel
from custom_components.healthstead.domain.sources import VitalSource
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.happenings import WORDING_KEYS
from custom_components.healthstead.domain.watching.shapes import (
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES
from custom_components.healthstead.vital_board import board_of
from custom_components.healthstead.vital_telling import words_of

from .houses import ANN, House
from .phones import Phone, a_phone
from .test_vital_watch import SELF, a_reading
from .watched import HOUR, MINUTE, OXYGEN, TEN, Wrist, a_wrist

DAY = timedelta(days=1)


@pytest.fixture
async def wrist(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Wrist:
    return await a_wrist(hass, house, freezer)


async def reached_by(wrist: Wrist, content: Content = Content.NAMES) -> Phone:
    phone = a_phone(wrist.hass, "Anns Phone")
    reach = Reach(channels=(phone.target,), content=content)
    await wrist.house.do(c.SetReach(person=ANN, reach=reach))
    return phone


async def switch_on(wrist: Wrist, *modules: str) -> None:
    """Switch modules on, as the options do: with a reload."""
    entry = wrist.house.entry
    options = {**entry.options, "modules": list(modules)}
    wrist.hass.config_entries.async_update_entry(entry, options=options)
    await wrist.hass.async_block_till_done()
    await wrist.at_rest()


# Words


async def test_every_happening_has_words(wrist: Wrist) -> None:
    words = await words_of(wrist.hass)

    assert set(WORDING_KEYS) <= set(words)
    assert {kind.value for kind in VitalKind} <= set(words)


async def test_the_person_is_told_what_was_measured_and_which_limit_was_left(
    wrist: Wrist,
) -> None:
    phone = await reached_by(wrist)

    await wrist.run((118, 119, 120))

    (note,) = phone.notes
    assert "Heart rate 120 bpm at 10:02." in note["message"]
    assert "above 110 /min" in note["message"]
    assert "NEWS2 (2017)" in note["message"]
    assert "not a diagnosis" in note["message"]
    assert "112" in note["message"]


async def test_without_permission_no_word_tells_what_it_is_about(wrist: Wrist) -> None:
    phone = await reached_by(wrist, Content.NEUTRAL)

    await wrist.run((118, 119, 120))
    await wrist.run((90, 91, 90))

    text = " ".join(note["message"] for note in phone.notes).casefold()
    assert len(phone.notes) == 2
    assert "heart" not in text
    assert "120" not in text


async def test_the_end_of_an_alert_takes_its_place_on_the_phone(wrist: Wrist) -> None:
    phone = await reached_by(wrist)

    await wrist.run((118, 119, 120))
    await wrist.run((90, 91, 90))

    assert "back within" in phone.notes[-1]["message"]
    assert len(phone.standing) == 1


async def test_an_alert_that_goes_on_is_told_again_after_its_quiet_time(
    wrist: Wrist,
) -> None:
    phone = await reached_by(wrist)
    await wrist.run((118, 119, 120))
    wrist.freezer.tick(6 * HOUR)
    await wrist.at_rest()

    await wrist.run((121, 122, 123))

    assert "still" in phone.notes[-1]["message"]
    assert wrist.alerts() == ["heart_high"]


async def test_a_hard_alert_breaks_through_silence(wrist: Wrist) -> None:
    phone = await reached_by(wrist)

    await wrist.run((140, 141, 142, 143, 144))

    assert phone.notes[-1]["data"]["channel"] == "alarm_stream"


async def test_a_person_is_asked_to_measure_again(wrist: Wrist) -> None:
    phone = await reached_by(wrist)

    await wrist.house.do(a_reading("91", TEN, VitalKind.SPO2, "%"))

    assert any("measure" in note["message"] for note in phone.notes)


async def test_the_next_channel_is_used_when_one_fails(wrist: Wrist) -> None:
    broken, works = a_phone(wrist.hass, "Broken"), a_phone(wrist.hass, "Works")
    broken.fails = True
    reach = Reach(channels=(broken.target, works.target))
    await wrist.house.do(c.SetReach(person=ANN, reach=reach))

    await wrist.run((118, 119, 120))

    assert len(works.notes) == 1


async def test_when_every_channel_fails_the_alert_stands_all_the_same(
    wrist: Wrist,
) -> None:
    phone = await reached_by(wrist)
    phone.fails = True

    await wrist.run((118, 119, 120))

    assert wrist.alerts() == ["heart_high"]


@pytest.mark.parametrize(
    ("unit", "values", "bound"),
    [
        ("mmol/L", ("3.6", "3.5", "3.4"), "3.9 mmol/L"),
        ("mg/dL", (65, 64, 63), "70 mg/dL"),
    ],
)
async def test_glucose_is_told_in_the_unit_it_came_in(
    wrist: Wrist, unit: str, values: tuple[object, ...], bound: str
) -> None:
    phone = await reached_by(wrist)
    wrist.show("sensor.cgm", "unknown", unit=unit)
    await wrist.sources(VitalSource(kind=VitalKind.GLUCOSE, entity="sensor.cgm"))

    await wrist.run(values, entity="sensor.cgm", unit=unit)

    assert f"below {bound}" in phone.notes[-1]["message"]


@pytest.mark.parametrize(("name", "who"), [("Dr A", "Dr A"), ("", "a clinician")])
async def test_a_limit_names_who_set_it(wrist: Wrist, name: str, who: str) -> None:
    phone = await reached_by(wrist)
    own = Limit(
        id=LimitId("mine"),
        kind=VitalKind.HEART_RATE,
        unit="/min",
        low=Decimal(60),
        high=Decimal(100),
        edge_is_out=True,
        set_by=SetBy.CLINICIAN,
        set_by_name=name,
        set_at=TEN,
    )
    settings = WatchSettings(limits=(own,))
    await wrist.house.do(c.SetWatch(person=ANN, settings=settings), SELF)

    await wrist.run((100, 100, 100))

    text = phone.notes[-1]["message"]
    assert "60 /min or below, 100 /min or above" in text
    assert f"set by {who}" in text


# Help


async def test_without_the_module_an_alert_calls_nobody(wrist: Wrist) -> None:
    await wrist.run((140, 141, 142, 143, 144))

    assert wrist.record.sos.level is SosLevel.NONE


async def test_with_the_module_a_soft_alert_asks_the_person(wrist: Wrist) -> None:
    await switch_on(wrist, "vital_sos")
    begin = wrist.house.coordinator.now()

    await wrist.run((118, 119, 120))

    sos = wrist.record.sos
    assert (sos.level, sos.cause) == (SosLevel.SOFT, SosCause.VITAL)
    assert "Heart rate 120 bpm" in sos.reason
    assert sos.hard_at == begin + 2 * MINUTE + timedelta(seconds=600)


async def test_with_the_module_a_hard_alert_leaves_thirty_seconds_to_call_it_off(
    wrist: Wrist,
) -> None:
    await switch_on(wrist, "vital_sos")
    begin = wrist.house.coordinator.now()

    await wrist.run((91, 90, 89, 90, 91), entity=OXYGEN)

    sos = wrist.record.sos
    assert sos.level is SosLevel.HARD
    assert sos.tell_at == begin + 4 * MINUTE + timedelta(seconds=30)


async def test_one_alert_calls_once_however_long_it_lasts(wrist: Wrist) -> None:
    await switch_on(wrist, "vital_sos")
    await wrist.run((118, 119, 120))
    first = wrist.record.sos.id
    await wrist.house.do(c.EndSos(person=ANN, reason="all is well"), SELF)
    wrist.freezer.tick(6 * HOUR)
    await wrist.at_rest()

    await wrist.run((121, 122, 123, 124))

    assert first
    assert "AlertContinues" in wrist.names()
    assert wrist.record.sos.level is SosLevel.NONE


async def test_a_value_that_comes_back_does_not_end_the_call(wrist: Wrist) -> None:
    await switch_on(wrist, "vital_sos")
    await wrist.run((118, 119, 120))

    await wrist.run((90, 91, 90))

    assert wrist.alerts() == []
    assert wrist.record.sos.level is SosLevel.SOFT


async def test_help_is_called_also_when_nothing_can_be_kept(
    wrist: Wrist, monkeypatch: pytest.MonkeyPatch
) -> None:
    await switch_on(wrist, "vital_sos")
    with monkeypatch.context() as broken:
        wrist.house.break_log(broken)

        await wrist.run((118, 119, 120))

        assert wrist.record.sos.level is SosLevel.SOFT
    wrist.house.coordinator.home._database.trouble = None


async def test_a_mistake_in_telling_does_not_stop_the_watch(
    wrist: Wrist, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await reached_by(wrist)
    monkeypatch.setattr(
        "custom_components.healthstead.vital_notes.VitalWriter.note", lambda *_: 1 / 0
    )

    await wrist.run((118, 119, 120, 121))

    state = board_of(wrist.hass).people[ANN].states[VitalKind.HEART_RATE]
    assert list(state.alerts) == ["heart_high"]
    assert "could not be told" in caplog.text


# Changes over days


async def weigh(wrist: Wrist, value: str) -> None:
    measured = Measured(kind=VitalKind.WEIGHT, value=Decimal(value), unit="kg")
    now = wrist.house.coordinator.now()
    await wrist.house.do(c.RecordReading(person=ANN, measured=measured, at=now))


async def test_a_weight_that_rose_is_told_in_the_morning_with_its_numbers(
    wrist: Wrist,
) -> None:
    phone = await reached_by(wrist)
    settings = WatchSettings(trends=WEIGHT_RULES)
    await wrist.house.do(c.SetWatch(person=ANN, settings=settings), SELF)
    await wrist.sources(clues=False)
    for day, weight in enumerate(("80", "82.1")):
        await wrist.go_to(TEN + day * DAY)
        await weigh(wrist, weight)

    await wrist.go_to(TEN + DAY + 15 * HOUR)
    at_night = len(phone.notes)
    await wrist.go_to(TEN + DAY + 22 * HOUR)

    assert at_night == 0
    (note,) = phone.notes
    assert "+2.1 kg: 80 kg on 2026-10-05, 82.1 kg on 2026-10-06" in note["message"]


async def test_what_waits_for_the_morning_goes_with_the_person(wrist: Wrist) -> None:
    phone = await reached_by(wrist, Content.NEUTRAL)
    settings = WatchSettings(trends=WEIGHT_RULES)
    await wrist.house.do(c.SetWatch(person=ANN, settings=settings), SELF)
    await wrist.sources(clues=False)
    for day, weight in enumerate(("80", "83")):
        await wrist.go_to(TEN + day * DAY)
        await weigh(wrist, weight)
    await wrist.go_to(TEN + DAY + 15 * HOUR)

    await wrist.house.do(c.ArchivePerson(person=ANN))
    await wrist.go_to(TEN + DAY + 22 * HOUR)

    assert phone.notes == []


async def test_help_that_was_called_is_not_ended_by_a_value_that_was_not_measured(
    wrist: Wrist,
) -> None:
    await switch_on(wrist, "vital_sos")
    await wrist.house.do(c.StoreSymptom(person=ANN, text="chest pain", at=TEN))
    measured = Measured(kind=VitalKind.SPO2, value=Decimal(83), unit="%")
    await wrist.house.do(
        c.HoldReading(person=ANN, measured=measured, at=TEN, said="83")
    )
    called = wrist.record.sos.id

    await wrist.house.do(c.DropHeld(person=ANN, said=frozenset({"83"})))

    assert wrist.alerts() == []
    assert wrist.record.sos.runs
    assert wrist.record.sos.id == called


async def test_nobody_is_told_that_a_value_that_was_not_measured_came_back(
    wrist: Wrist,
) -> None:
    phone = await reached_by(wrist)
    await wrist.house.do(c.StoreSymptom(person=ANN, text="chest pain", at=TEN))
    measured = Measured(kind=VitalKind.SPO2, value=Decimal(83), unit="%")
    await wrist.house.do(
        c.HoldReading(person=ANN, measured=measured, at=TEN, said="83")
    )
    told = len(phone.notes)

    await wrist.house.do(c.DropHeld(person=ANN, said=frozenset({"83"})))

    assert len(phone.notes) == told > 0
