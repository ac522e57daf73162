"""The blueprints are laid out, do what they say, and stay what a user made of them."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.core import HomeAssistant, ServiceCall, SupportsResponse, callback
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.healthstead.blueprints import DIGESTS, SHIPPED, digest, lay_out
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.coordinator import Moment, MomentKind
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import DoseStatus

from .houses import ANN, EIGHT, House, move_to
from .medicines import take

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
NAMES = sorted(path.name for path in SHIPPED.glob("*.yaml"))


@pytest.fixture
async def medication(house: House) -> MedicationId:
    """Ann and her tablet, in a house that automates."""
    assert await async_setup_component(house.hass, "automation", {})
    await house.add_person()  # which sets the entry up anew
    return await take(house)


def folder(hass: HomeAssistant) -> Path:
    return Path(hass.config.path("blueprints", "automation", "healthstead"))


async def use(hass: HomeAssistant, name: str, **inputs: Any) -> None:
    """Make an automation of a blueprint, as the editor does."""
    path = f"healthstead/{name}.yaml"
    config = [{"id": "one", "use_blueprint": {"path": path, "input": inputs}}]
    file = Path(hass.config.path("configuration.yaml"))
    await hass.async_add_executor_job(
        file.write_text, json.dumps({"automation": config}), "utf-8"
    )
    await hass.services.async_call("automation", "reload", blocking=True)
    await hass.async_block_till_done()
    (state,) = hass.states.async_all("automation")
    assert state.state == "on"


def test_every_shipped_version_is_known_as_ours() -> None:
    known = json.loads((SHIPPED / DIGESTS).read_text("utf-8"))

    assert sorted(known) == NAMES
    for name in NAMES:
        assert digest((SHIPPED / name).read_bytes()) in known[name]


async def test_they_are_laid_out_beside_home_assistants_own(
    hass: HomeAssistant, medication: MedicationId
) -> None:
    found = await async_get_blueprints(hass).async_get_blueprints()

    ours = {path for path in found if path and path.startswith("healthstead/")}
    assert ours == {f"healthstead/{name}" for name in NAMES}
    assert "homeassistant/motion_light.yaml" in found
    assert not [one for one in found.values() if isinstance(one, Exception)]


async def test_a_house_that_does_not_automate_gets_none(
    hass: HomeAssistant, house: House
) -> None:
    assert not folder(hass).exists()


def test_what_a_user_edited_is_never_touched(tmp_path: Path) -> None:
    lay_out(SHIPPED, tmp_path)
    edited = tmp_path / NAMES[0]
    edited.write_bytes(b"\xff# mine\n")

    written = lay_out(SHIPPED, tmp_path)

    assert written == ()
    assert edited.read_bytes() == b"\xff# mine\n"


def test_an_older_version_of_ours_is_brought_up_to_date(tmp_path: Path) -> None:
    shipped, there = tmp_path / "shipped", tmp_path / "there"
    shipped.mkdir()
    (shipped / "one.yaml").write_bytes(b"new\n")
    known = {"one.yaml": [digest(b"old\n"), digest(b"new\n")]}
    (shipped / DIGESTS).write_text(json.dumps(known), "utf-8")
    there.mkdir()
    (there / "one.yaml").write_bytes(b"old\r\n")

    written = lay_out(shipped, there)

    assert written == ("one.yaml",)
    assert (there / "one.yaml").read_bytes() == b"new\n"


async def test_automations_of_an_older_version_are_loaded_anew(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    button = "button.ann_medicine_1_taken"
    await use(hass, "lid_confirms", lid="binary_sensor.lid", medication=button)
    (folder(hass) / "lid_confirms.yaml").unlink()
    reloads = async_mock_service(hass, "automation", "reload")

    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    assert len(reloads) == 1
    assert (folder(hass) / "lid_confirms.yaml").is_file()


async def test_a_disk_that_takes_nothing_more_hinders_nothing(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_args: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("custom_components.healthstead.blueprints.lay_out", fail)

    assert await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    assert "The blueprints could not be written: full" in caplog.text


async def test_a_light_is_on_exactly_while_a_dose_is_late(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    switched = [
        async_mock_service(hass, "homeassistant", name)
        for name in ("turn_on", "turn_off")
    ]
    await use(hass, "late_light", signal={"entity_id": "light.hall"})
    await move_to(hass, freezer, EIGHT)
    seen = [[len(calls) for calls in switched]]

    await move_to(hass, freezer, EIGHT + 30 * MINUTE)
    seen.append([len(calls) for calls in switched])
    await house.do(
        c.RecordDose(person=ANN, medication=medication, at=EIGHT + 30 * MINUTE)
    )
    await hass.async_block_till_done()
    seen.append([len(calls) for calls in switched])

    assert seen == [[0, 0], [1, 0], [1, 1]]
    assert switched[0][0].data["entity_id"] == ["light.hall"]


async def test_a_light_goes_off_when_a_late_medication_is_stopped(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    async_mock_service(hass, "homeassistant", "turn_on")
    off = async_mock_service(hass, "homeassistant", "turn_off")
    await use(hass, "late_light", signal={"entity_id": "light.hall"})
    await move_to(hass, freezer, EIGHT + 30 * MINUTE)

    await house.do(c.StopMedication(person=ANN, medication=medication))
    await move_to(hass, freezer, EIGHT + 32 * MINUTE)

    assert len(off) == 1


@pytest.mark.parametrize(("earliest", "spoken"), [("07:00:00", 1), ("09:00:00", 0)])
async def test_a_due_dose_is_announced_by_its_label_at_waking_hours(
    hass: HomeAssistant,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
    earliest: str,
    spoken: int,
) -> None:
    said = async_mock_service(hass, "tts", "speak")
    await use(
        hass,
        "announce_due",
        speaker="media_player.kitchen",
        voice="tts.piper",
        earliest=earliest,
    )

    await move_to(hass, freezer, EIGHT)

    assert [
        (call.data["message"], call.data["media_player_entity_id"]) for call in said
    ] == [("Ann, Medicine 1 is due.", "media_player.kitchen")] * spoken


async def test_a_lid_confirms_the_dose_that_is_due_and_nothing_else(
    hass: HomeAssistant,
    house: House,
    medication: MedicationId,
    freezer: FrozenDateTimeFactory,
) -> None:
    lid, button = "binary_sensor.lid", "button.ann_medicine_1_taken"
    hass.states.async_set(lid, "off")
    await use(hass, "lid_confirms", lid=lid, medication=button)
    held = house.coordinator.desk.household.people[ANN].medications
    noted = []

    for moment in (EIGHT - 30 * MINUTE, EIGHT, EIGHT + MINUTE):
        await move_to(hass, freezer, moment)
        for state in ("on", "off"):
            hass.states.async_set(lid, state)
            await hass.async_block_till_done()
        held = house.coordinator.desk.household.people[ANN].medications
        noted.append([dose.status for dose in held[medication].doses()])

    assert noted == [[], [DoseStatus.TAKEN], [DoseStatus.TAKEN]]


async def test_a_refill_is_put_on_the_list_once(
    hass: HomeAssistant, house: House, medication: MedicationId
) -> None:
    there: list[str] = []

    @callback
    def listed(_call: ServiceCall) -> Any:
        items = [{"summary": one} for one in there]
        return {"todo.shopping": {"items": items}}

    @callback
    def add(call: ServiceCall) -> None:
        there.append(call.data["item"])

    hass.services.async_register(
        "todo", "get_items", listed, supports_response=SupportsResponse.ONLY
    )
    hass.services.async_register("todo", "add_item", add)
    await use(hass, "refill_to_list", list="todo.shopping")

    for _ in range(2):
        house.coordinator.async_tell(
            Moment(
                person=ANN,
                medication=medication,
                kind=MomentKind.STOCK_LOW,
                label="Medicine 1",
                due=EIGHT,
            )
        )
        await hass.async_block_till_done()

    assert there == ["Refill Medicine 1 for Ann"]
