"""Triggers hear whose doses they were told to hear, and say no drug."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.trigger import async_get_all_descriptions

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.coordinator import Moment, MomentKind
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.trigger import TRIGGERS

from .automations import on
from .houses import ANN, BEN, CANARY, EIGHT, House, move_to
from .medicines import count, critical, take

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def medication(house: House) -> MedicationId:
    await house.add_person()
    return await take(house)


def device(house: House, thing: PersonId | MedicationId) -> str:
    """Return the id of a person's or a medication's device."""
    registry, entry = dr.async_get(house.hass), house.entry.entry_id
    found = registry.async_get_device_by_identifier(
        (DOMAIN, thing), entry
    ) or registry.async_get_child_device_by_identifier((DOMAIN, thing), entry)
    assert found is not None
    return found.id


def tell(house: House, medication: MedicationId, kind: MomentKind) -> None:
    house.coordinator.async_tell(
        Moment(
            person=ANN,
            medication=medication,
            kind=kind,
            label="Medicine 1",
            due=EIGHT,
        )
    )


async def test_a_dose_that_falls_due_is_heard_with_all_an_automation_needs(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "dose_due")

    await move_to(hass, freezer, EIGHT)

    assert [call.data for call in heard] == [
        {
            "person": "Ann",
            "label": "Medicine 1",
            "kind": "due",
            "due": "2026-10-05 08:00:00+01:00",
            "device_id": device(house, medication),
            "entity_id": "button.ann_medicine_1_taken",
        }
    ]


@pytest.mark.parametrize("kind", list(MomentKind))
async def test_each_moment_has_a_trigger_that_hears_it_and_nothing_else(
    hass: HomeAssistant, house: House, medication: MedicationId, kind: MomentKind
) -> None:
    name = kind.value if kind.value in TRIGGERS else f"dose_{kind.value}"
    heard = await on(hass, name)

    for each in MomentKind:
        tell(house, medication, each)
    await hass.async_block_till_done()

    assert [call.data["kind"] for call in heard] == [kind.value]


async def test_an_answer_is_heard_in_the_context_it_came_about_in(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "dose_taken")
    await move_to(hass, freezer, EIGHT)

    await hass.services.async_call(
        "button", "press", {"entity_id": "button.ann_medicine_1_taken"}, blocking=True
    )
    await hass.async_block_till_done()

    assert [call.data["kind"] for call in heard] == ["taken"]


async def test_a_name_is_said_only_where_names_are_allowed(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await take(house)
    heard = await on(hass, "dose_due")

    await move_to(hass, freezer, EIGHT)

    assert [call.data["label"] for call in heard] == [CANARY]


@pytest.mark.parametrize(
    ("picked", "who"),
    [
        ({}, ["Ann", "Ben"]),
        ({"device_id": ANN}, ["Ann"]),
        ({"device_id": [ANN, BEN]}, ["Ann", "Ben"]),
        ({"entity_id": "event.ben_dose"}, ["Ben"]),
        ({"entity_id": "sensor.ann_medicine_1_stock"}, ["Ann"]),
        ({"area_id": "bedroom"}, ["Ben"]),
        ({"entity_id": "light.kitchen"}, []),
        ({"device_id": "nobody"}, []),
    ],
)
async def test_whoever_is_picked_is_heard(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    picked: dict[str, Any],
    who: list[str],
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")
    await take(house)
    await take(house, person=BEN)
    ar.async_get(hass).async_create("bedroom")
    registry = dr.async_get(hass)
    registry.async_update_device(device(house, BEN), area_id="bedroom")
    known = {ANN: device(house, ANN), BEN: device(house, BEN)}
    if devices := picked.get("device_id"):
        every = devices if isinstance(devices, list) else [devices]
        picked = {"device_id": [known.get(PersonId(one), one) for one in every]}
    heard = await on(hass, "dose_due", target=picked)

    await move_to(hass, freezer, EIGHT)

    assert sorted(call.data["person"] for call in heard) == who


async def test_one_medication_of_two_can_be_picked(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await take(house, name="Testazole")
    target = {"device_id": device(house, medication)}
    heard = await on(hass, "dose_due", target=target)

    await move_to(hass, freezer, EIGHT)

    assert [call.data["label"] for call in heard] == ["Medicine 1"]


async def test_a_medication_that_comes_later_is_heard_as_well(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    heard = await on(hass, "dose_due", target={"device_id": device(house, ANN)})

    await take(house)
    await move_to(hass, freezer, EIGHT)

    assert [call.data["label"] for call in heard] == ["Medicine 1"]


async def test_a_reload_leaves_no_automation_deaf_and_none_hearing_twice(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "dose_due")
    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    await move_to(hass, freezer, EIGHT)

    assert len(heard) == 1


async def test_only_what_is_important_enough_is_heard(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    await take(house, name="Testazole", handling=critical())
    heard = await on(hass, "dose_due", options={"importance": "important"})

    await move_to(hass, freezer, EIGHT)

    assert [call.data["label"] for call in heard] == ["Medicine 2"]


async def test_an_automation_that_is_switched_off_hears_nothing(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "dose_due")
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.test"}, blocking=True
    )

    await move_to(hass, freezer, EIGHT)

    assert heard == []


async def test_an_option_that_does_not_exist_is_refused(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await on(hass, "dose_due", options={"importance": "huge"})

    state = hass.states.get("automation.test")
    assert state is not None
    assert state.state == "unavailable"
    assert "importance" in caplog.text


@pytest.mark.parametrize("ending", ["answered", "stopped"])
async def test_the_last_late_dose_that_is_late_no_more_is_heard(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
    ending: str,
) -> None:
    other = await take(house, name="Testazole")
    heard = await on(hass, "nothing_late")
    late = EIGHT + 30 * MINUTE
    await move_to(hass, freezer, EIGHT)
    await move_to(hass, freezer, late)
    await house.do(c.RecordDose(person=ANN, medication=other, at=late))
    before = len(heard)

    if ending == "answered":
        await house.do(c.RecordDose(person=ANN, medication=medication, at=late))
    else:
        await house.do(c.StopMedication(person=ANN, medication=medication))

    assert before == 0
    assert len(heard) == 1


async def test_the_editor_knows_every_trigger(
    hass: HomeAssistant, house: House
) -> None:
    described = await async_get_all_descriptions(hass)

    ours = {name: text for name, text in described.items() if "healthstead" in name}
    assert set(ours) == {f"healthstead.{name}" for name in TRIGGERS}
    assert all(text and "target" in text for text in ours.values())


async def test_what_is_still_due_when_it_is_taken_back_is_told_to_nobody_twice(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "dose_due")
    await move_to(hass, freezer, EIGHT)
    (kept,) = await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    await house.do(
        c.UndoDose(person=ANN, medication=medication, dose=kept.event.dose.id)  # type: ignore[union-attr]
    )
    await move_to(hass, freezer, EIGHT + MINUTE)

    assert len(heard) == 1


async def test_a_shelf_that_runs_low_is_heard_at_the_hour_of_its_refill(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "stock_low", target={"device_id": device(house, ANN)})
    await count(house, medication, 7)  # a week, as long as the way to more
    before = len(heard)

    for hour in range(4):
        await move_to(hass, freezer, EIGHT + timedelta(hours=hour))

    assert before == 0
    assert [call.data["label"] for call in heard] == ["Medicine 1"]


async def test_an_automation_that_is_switched_off_no_longer_looks_for_late_doses(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    heard = await on(hass, "nothing_late")
    late = EIGHT + 30 * MINUTE
    await move_to(hass, freezer, late)
    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.test"}, blocking=True
    )

    await house.do(c.RecordDose(person=ANN, medication=medication, at=late))

    assert heard == []
