"""Conditions answer from the record, for whomever was picked."""

from datetime import timedelta

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import (
    async_from_config,
    async_get_all_descriptions,
    async_validate_condition_config,
)

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.condition import CONDITIONS
from custom_components.healthstead.domain.ids import MedicationId

from .automations import asked, holds
from .houses import ANN, EIGHT, MORNING, House, move_to
from .medicines import as_needed, count, critical, take

HOUR = timedelta(hours=1)
FIRST = {"entity_id": "button.ann_medicine_1_taken"}
SECOND = {"entity_id": "button.ann_medicine_2_taken"}


@pytest.fixture
async def medication(house: House) -> MedicationId:
    await house.add_person()
    return await take(house)


async def test_a_dose_waits_from_its_time_until_it_is_answered(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await asked(hass, "dose_due")
    before = await holds(hass, calls)
    await move_to(hass, freezer, EIGHT)
    due = await holds(hass, calls)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    after = await holds(hass, calls)

    assert [before, due, after] == [False, True, False]


async def test_a_dose_that_is_put_off_does_not_wait(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await asked(hass, "dose_due")
    await move_to(hass, freezer, EIGHT)

    await house.do(c.SnoozeDose(person=ANN, medication=medication, until=EIGHT + HOUR))

    assert not await holds(hass, calls)


async def test_a_dose_is_late_only_after_a_while(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    calls = await asked(hass, "dose_late")
    await move_to(hass, freezer, EIGHT)
    due = await holds(hass, calls)

    await move_to(hass, freezer, EIGHT + HOUR)

    assert not due
    assert await holds(hass, calls)


@pytest.mark.parametrize(
    ("rest", "held"),
    [
        ({}, True),
        ({"target": FIRST}, False),
        ({"target": SECOND}, True),
        ({"options": {"behavior": "all"}}, False),
        ({"target": SECOND, "options": {"behavior": "all"}}, True),
        (
            {"target": {"entity_id": "light.other"}, "options": {"behavior": "all"}},
            False,
        ),
        ({"options": {"importance": "critical"}}, True),
        ({"target": FIRST, "options": {"importance": "critical"}}, False),
    ],
)
async def test_it_holds_for_any_or_for_all_that_were_picked(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
    rest: dict[str, dict[str, str]],
    held: bool,
) -> None:
    await take(house, name="Testazole", handling=critical())
    calls = await asked(hass, "dose_due", **rest)
    await move_to(hass, freezer, EIGHT)

    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    assert await holds(hass, calls) is held


async def test_stock_is_low_when_too_little_is_left(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    calls = await asked(hass, "stock_low")
    await count(house, medication, 90)
    plenty = await holds(hass, calls)

    await count(house, medication, 0)

    assert not plenty
    assert await holds(hass, calls)


async def test_a_medication_is_paused_until_it_is_taken_again(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    calls = await asked(hass, "paused", target=FIRST)
    before = await holds(hass, calls)
    await house.do(c.PauseMedication(person=ANN, medication=medication, start=MORNING))
    paused = await holds(hass, calls)

    await house.do(c.ResumeMedication(person=ANN, medication=medication))

    assert [before, paused] == [False, True]
    assert not await holds(hass, calls)


async def test_all_is_taken_when_nothing_of_the_day_is_left(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    other = await take(house, name="Testazole")
    calls = await asked(hass, "all_taken")
    await move_to(hass, freezer, EIGHT)
    answers = [await holds(hass, calls)]

    for one in (medication, other):
        await house.do(c.RecordDose(person=ANN, medication=one, at=EIGHT))
        answers.append(await holds(hass, calls))

    assert answers == [False, False, True]


async def test_a_day_without_doses_is_done(hass: HomeAssistant, house: House) -> None:
    await house.add_person()
    await take(house, as_needed())

    calls = await asked(hass, "all_taken")

    assert await holds(hass, calls)


async def test_nothing_holds_while_the_record_cannot_be_read(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    calls = await asked(hass, "all_taken")

    house.coordinator.readable = False
    unread = await holds(hass, calls)
    await hass.config_entries.async_unload(house.entry.entry_id)

    assert not unread
    assert not await holds(hass, calls)


async def test_the_editor_knows_every_condition(
    hass: HomeAssistant, house: House
) -> None:
    described = await async_get_all_descriptions(hass)

    ours = {name: text for name, text in described.items() if "healthstead" in name}
    assert set(ours) == {f"healthstead.{name}" for name in CONDITIONS}
    assert all(text and "target" in text for text in ours.values())


async def test_whoever_waits_for_an_answer_is_told_when_it_may_have_changed(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    config = await async_validate_condition_config(
        hass, {"condition": "healthstead.all_taken"}
    )
    checker = await async_from_config(hass, config)
    told: list[bool] = []
    stop = await checker.async_track_changes(lambda: told.append(True))

    await count(house, medication, 10)
    stop()
    await count(house, medication, 20)
    await hass.config_entries.async_unload(house.entry.entry_id)
    (await checker.async_track_changes(lambda: told.append(True)))()
    checker.async_unload()

    assert told == [True]
