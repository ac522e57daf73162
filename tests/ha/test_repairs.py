"""What is broken is said where people look, and taken back when it works again."""

from http import HTTPStatus
from pathlib import Path

import pytest
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.storage.opening import NAME

from .houses import ANN, EIGHT, SETTINGS, House


def issues(hass: HomeAssistant) -> list[str]:
    return [
        issue.issue_id
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN
    ]


async def test_a_sound_house_has_no_issue(hass: HomeAssistant, house: House) -> None:
    assert issues(hass) == []


@pytest.mark.parametrize("reason", ["full", "read_only", "unreadable"])
async def test_a_write_that_fails_raises_an_issue_that_goes_with_the_next_success(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    await house.add_person()
    reminder = c.SetReminder(person=ANN, text="water", at=EIGHT)
    with monkeypatch.context() as broken:
        house.break_log(broken, reason)
        outcome = await house.coordinator.async_do(reminder, SETTINGS)
        assert not isinstance(outcome, Done)
        assert issues(hass) == [f"database_{reason}"]

    await house.do(reminder)

    assert issues(hass) == []


async def test_a_damaged_database_is_an_issue_and_trying_again_clears_it(
    hass: HomeAssistant, house: House, hass_client: ClientSessionGenerator
) -> None:
    await house.add_person()
    await hass.config_entries.async_unload(house.entry.entry_id)
    file = Path(hass.config.path("healthstead")) / NAME
    good = file.read_bytes()
    file.write_bytes(b"noise" * 1000)
    await house.set_up()
    assert issues(hass) == ["database_unreadable"]
    assert file.read_bytes() == b"noise" * 1000

    file.write_bytes(good)
    assert await async_setup_component(hass, REPAIRS, {})
    client = await hass_client()
    flow = await client.post(
        "/api/repairs/issues/fix",
        json={"handler": DOMAIN, "issue_id": "database_unreadable"},
    )
    assert flow.status == HTTPStatus.OK
    shown = await flow.json()
    assert shown["step_id"] == "confirm"
    done = await client.post(f"/api/repairs/issues/fix/{shown['flow_id']}", json={})
    await hass.async_block_till_done()

    assert (await done.json())["type"] == "create_entry"
    assert issues(hass) == []
    assert ANN in house.coordinator.desk.household.people


@pytest.mark.parametrize("trouble", ["no_model", "no_engine", "no_server"])
async def test_each_thing_that_keeps_a_model_away_is_an_issue_of_its_own(
    hass: HomeAssistant, house: House, trouble: str
) -> None:
    house.coordinator.model_trouble = trouble
    house.coordinator.async_update_listeners()
    raised = issues(hass)

    house.coordinator.model_trouble = None
    house.coordinator.async_update_listeners()

    assert raised == [trouble]
    assert issues(hass) == []


async def test_unload_takes_issues_away(hass: HomeAssistant, house: House) -> None:
    house.coordinator.model_trouble = "no_model"
    house.coordinator.async_update_listeners()

    await hass.config_entries.async_unload(house.entry.entry_id)

    assert issues(hass) == []
