"""What a medication shows of itself, when it comes and goes, and what it never says."""

from datetime import timedelta
from types import MappingProxyType
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.homeassistant.exposed_entities import (
    KNOWN_ASSISTANTS,
    async_should_expose,
)
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import WebSocketGenerator
from syrupy.assertion import SnapshotAssertion

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.domain.schedule import Schedule

from .houses import ANN, BEN, CANARY, EIGHT, MORNING, ZONE, House, move_to, state_of
from .medicines import as_needed, by_steps, count, daily, in_cycles, take

SORTS: dict[str, Schedule] = {
    "Daily": daily(),
    "Needed": as_needed(),
    "Cycled": in_cycles(),
    "Stepped": by_steps(),
}
DAY = timedelta(days=1)


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every entity be there, also those that are off until somebody wants them."""
    shown = property(lambda _self: True)
    monkeypatch.setattr(
        "homeassistant.helpers.entity.Entity.entity_registry_enabled_default", shown
    )


def ours(house: House) -> list[er.RegistryEntry]:
    """Return every entity of the household's medications."""
    registry = er.async_get(house.hass)
    entries = er.async_entries_for_config_entry(registry, house.entry.entry_id)
    return sorted(
        (one for one in entries if "_medicine_" in one.entity_id),
        key=lambda one: one.entity_id,
    )


def device(house: House, medication: MedicationId) -> dr.ChildDeviceEntry | None:
    return dr.async_get(house.hass).async_get_child_device_by_identifier(
        (DOMAIN, medication), house.entry.entry_id
    )


def shown(house: House, *entries: er.RegistryEntry) -> dict[str, Any]:
    """Return everything that stands of some entities."""
    return {
        entry.entity_id: {
            "state": state.state,
            "attributes": {str(key): value for key, value in state.attributes.items()},
            "translation_key": entry.translation_key,
        }
        for entry in entries
        if (state := house.hass.states.get(entry.entity_id)) is not None
    }


@pytest.mark.parametrize(
    "platform", [Platform.BINARY_SENSOR, Platform.BUTTON, Platform.SENSOR]
)
async def test_all_entities_of_a_platform(
    house: House,
    everything: None,
    freezer: FrozenDateTimeFactory,
    snapshot: SnapshotAssertion,
    platform: Platform,
) -> None:
    await house.add_person()
    for name, schedule in SORTS.items():
        medication = await take(house, schedule, name=name)
        await count(house, medication, 10)
    await move_to(house.hass, freezer, EIGHT)
    for held in house.coordinator.desk.household.people[ANN].medications:
        await house.do(c.RecordDose(person=ANN, medication=held, at=EIGHT))

    entries = [one for one in ours(house) if one.domain == platform]

    assert shown(house, *entries) == snapshot


async def test_a_house_is_not_flooded(house: House) -> None:
    await house.add_person()
    await take(house)

    there = {one.entity_id: one.disabled for one in ours(house)}

    assert [name for name, disabled in there.items() if not disabled] == [
        "binary_sensor.ann_medicine_1_problem",
        "button.ann_medicine_1_taken",
        "sensor.ann_medicine_1_last_taken",
        "sensor.ann_medicine_1_next_dose",
        "sensor.ann_medicine_1_run_out",
        "sensor.ann_medicine_1_stock",
    ]
    assert [name for name, disabled in there.items() if disabled] == [
        "button.ann_medicine_1_skip",
        "button.ann_medicine_1_snooze",
        "sensor.ann_medicine_1_adherence_30_days",
    ]


async def test_a_medication_is_a_part_of_the_persons_device(house: House) -> None:
    await house.add_person()

    medication = await take(house)

    part = device(house, medication)
    assert part is not None
    parent = dr.async_get(house.hass).async_get_device_by_identifier(
        (DOMAIN, ANN), house.entry.entry_id
    )
    assert parent is not None
    assert part.parent_device_id == parent.id
    assert part.config_subentry_id == parent.config_subentry_id
    assert part.name == "Medicine 1"


async def test_a_medication_comes_and_goes_without_a_reload(house: House) -> None:
    await house.add_person()
    loaded = house.coordinator
    medication = await take(house)
    assert state_of(house.hass, "sensor.ann_medicine_1_next_dose") != STATE_UNKNOWN

    await house.do(c.StopMedication(person=ANN, medication=medication))

    assert house.coordinator is loaded
    assert device(house, medication) is None
    assert ours(house) == []
    assert not [s for s in house.hass.states.async_all() if "medicine" in s.entity_id]


async def test_a_medication_that_is_taken_again_has_its_entities_again(
    house: House,
) -> None:
    await house.add_person()
    medication = await take(house)
    before = [one.entity_id for one in ours(house)]
    await house.do(c.StopMedication(person=ANN, medication=medication))

    await house.do(c.ResumeMedication(person=ANN, medication=medication))

    assert [one.entity_id for one in ours(house)] == before
    assert STATE_UNAVAILABLE not in {
        state_of(house.hass, one.entity_id) for one in ours(house) if not one.disabled
    }


async def test_what_was_stopped_while_nobody_looked_is_gone_after_the_start(
    house: House,
) -> None:
    await house.add_person()
    medication = await take(house)
    await house.hass.config_entries.async_unload(house.entry.entry_id)
    await house.set_up()
    registry = dr.async_get(house.hass)
    parent = registry.async_get_device_by_identifier(
        (DOMAIN, ANN), house.entry.entry_id
    )
    assert parent is not None
    gone = registry.async_get_or_create_child(
        config_entry_id=house.entry.entry_id,
        config_subentry_id=parent.config_subentry_id,
        identifiers={(DOMAIN, "long gone")},
        name="Long gone",
        parent_device_id=parent.id,
    )

    await house.hass.config_entries.async_reload(house.entry.entry_id)
    await house.hass.async_block_till_done()

    assert registry.async_get(gone.id) is None
    assert device(house, medication) is not None


async def test_another_kind_of_direction_brings_other_entities(house: House) -> None:
    await house.add_person()
    medication = await take(house)

    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=medication,
            direction="when needed",
            schedule=as_needed(),
            since=MORNING,
        )
    )

    names = {one.entity_id for one in ours(house)}
    assert "sensor.ann_medicine_1_next_allowed" in names
    assert "sensor.ann_medicine_1_next_dose" not in names
    assert "button.ann_medicine_1_skip" not in names
    assert house.hass.states.get("sensor.ann_medicine_1_next_dose") is None


async def test_two_people_have_each_their_own(house: House) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")

    await take(house)
    await take(house, person=BEN)

    assert house.hass.states.get("button.ann_medicine_1_taken") is not None
    assert house.hass.states.get("button.ben_medicine_1_taken") is not None


async def test_a_label_that_is_changed_renames_the_device_and_no_entity(
    house: House,
) -> None:
    await house.add_person()
    medication = await take(house)
    before = [one.entity_id for one in ours(house)]

    await house.do(
        c.LabelMedication(person=ANN, medication=medication, label="White pill")
    )

    part = device(house, medication)
    assert part is not None
    assert part.name == "White pill"
    assert [one.entity_id for one in ours(house)] == before
    state = house.hass.states.get("button.ann_medicine_1_taken")
    assert state is not None
    assert state.name == "White pill Taken"


async def test_allowing_names_renames_the_device_and_forbidding_them_renames_it_back(
    house: House,
) -> None:
    await house.add_person()
    medication = await take(house)
    allowed = Profile(name="Ann", zone=ZONE, names_on_shared_screens=True)
    forbidden = Profile(name="Ann", zone=ZONE)

    names = []
    for profile in (allowed, forbidden):
        await house.do(c.ChangePerson(person=ANN, profile=profile))
        part = device(house, medication)
        assert part is not None
        names.append(part.name)

    assert names == [CANARY, "Medicine 1"]
    assert CANARY.lower() not in " ".join(one.entity_id for one in ours(house))


@pytest.mark.parametrize("label", ["", f"My {CANARY}", f"{CANARY}s at night"])
async def test_an_entity_id_never_holds_a_drug(house: House, label: str) -> None:
    await house.add_person(names_on_shared_screens=True)

    await take(house, shared_label=label)

    registry = er.async_get(house.hass)
    ids = [one for one in registry.entities if "taken" in one]
    assert ids
    assert CANARY.lower() not in " ".join(registry.entities)


async def test_nothing_says_the_drug_where_names_are_not_allowed(
    house: House, everything: None, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house)
    await count(house, medication, 1)
    await move_to(house.hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    leaks = [
        str(thing)
        for thing in (
            *house.hass.states.async_all(),
            *(
                MappingProxyType(dict(s.attributes))
                for s in house.hass.states.async_all()
            ),
            *er.async_get(house.hass).entities.values(),
            *dr.async_get(house.hass).devices,
            device(house, medication),
        )
        if CANARY.lower() in str(thing).lower()
    ]

    assert leaks == []


async def test_nothing_is_exposed_to_assistants(house: House, everything: None) -> None:
    await house.add_person()
    await take(house)

    exposed = [
        (assistant, one.entity_id)
        for one in ours(house)
        for assistant in KNOWN_ASSISTANTS
        if async_should_expose(house.hass, assistant, one.entity_id)
    ]

    assert ours(house)
    assert exposed == []


async def test_stock_is_in_the_unit_of_the_shelf_and_tells_when_it_runs_out(
    house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house)
    stock, run_out = "sensor.ann_medicine_1_stock", "sensor.ann_medicine_1_run_out"
    assert state_of(house.hass, stock) == STATE_UNKNOWN
    await count(house, medication, "3.5")

    await move_to(house.hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))

    state = house.hass.states.get(stock)
    assert state is not None
    assert state.state == "2.5"
    assert state.attributes["unit_of_measurement"] == "tablet"
    assert state_of(house.hass, run_out) == "2026-10-08"


async def test_a_problem_of_one_medication_is_one_of_its_person(house: House) -> None:
    await house.add_person()
    medication = await take(house)
    both = (
        "binary_sensor.ann_medicine_1_problem",
        "binary_sensor.ann_medication_problem",
    )
    before = [state_of(house.hass, name) for name in both]

    await count(house, medication, 1)

    assert before == ["off", "off"]
    assert [state_of(house.hass, name) for name in both] == ["on", "on"]


async def test_adherence_is_unknown_until_a_dose_was_due(
    house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house)
    before = state_of(house.hass, "sensor.ann_adherence_7_days")
    await move_to(house.hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    await move_to(house.hass, freezer, EIGHT + DAY)
    await house.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT + DAY))

    after = [
        state_of(house.hass, f"sensor.ann_adherence_{days}_days") for days in (7, 30)
    ]

    assert before == STATE_UNKNOWN
    assert after == ["50.00", "50.00"]


async def test_when_one_more_is_allowed_comes_from_the_limits_that_were_told(
    house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house, as_needed())
    name = "sensor.ann_medicine_1_next_allowed"
    before = state_of(house.hass, name)

    await house.do(c.RecordDose(person=ANN, medication=medication, at=MORNING))

    assert before == STATE_UNKNOWN
    assert state_of(house.hass, name) == "2026-10-05T12:00:00+00:00"


async def test_a_record_that_was_not_read_removes_no_device(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.add_person()
    medication = await take(house)
    house.coordinator.readable = False
    house.coordinator.desk.household = type(house.coordinator.desk.household)()

    house.coordinator.async_update_listeners()
    await house.hass.async_block_till_done()

    assert device(house, medication) is not None
    assert state_of(house.hass, "button.ann_medicine_1_taken") == STATE_UNAVAILABLE


async def test_somebody_who_only_looks_sees_neutral_words(
    house: House,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    assert await async_setup_component(house.hass, "config", {})
    await house.add_person()
    medication = await take(house, handling=Handling(instructions="for the canary"))
    await count(house, medication, 1)
    client = await hass_ws_client(house.hass, hass_read_only_access_token)

    told = []
    for question in (
        {"type": "get_states"},
        {"type": "todo/item/list", "entity_id": "todo.ann_doses"},
        {"type": "config/device_registry/list"},
        {"type": "config/entity_registry/list"},
    ):
        await client.send_json_auto_id(question)
        told.append(await client.receive_json())

    assert all(answer["success"] for answer in told)
    assert "Medicine 1, 1 tablet" in str(told)
    assert "canar" not in str(told).lower()
