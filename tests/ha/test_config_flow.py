"""The first run asks little, and the options ask the same again."""

from typing import Any

import pytest
from aiohttp import ClientError
from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from pytest_homeassistant_custom_component.test_util.aiohttp import AiohttpClientMocker

from custom_components.healthstead.const import DOMAIN

from .houses import ANN, BEN, House

SERVER = "http://192.0.2.7:8080/v1"


async def start(hass: HomeAssistant, country: str = "DE") -> Any:
    """Begin the first run and answer the first question."""
    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )
    assert result["type"] is FlowResultType.FORM
    assert result["step_id"] == "user"
    return await hass.config_entries.flow.async_configure(
        result["flow_id"], {"country": country}
    )


async def answer(hass: HomeAssistant, result: Any, **answers: Any) -> Any:
    return await hass.config_entries.flow.async_configure(result["flow_id"], answers)


def fields(result: Any) -> list[Any]:
    return list(result["data_schema"].schema)


async def unload(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    await hass.async_block_till_done()
    await hass.config_entries.async_unload(entry.entry_id)


async def test_two_answers_are_enough(hass: HomeAssistant, core: None) -> None:
    result = await start(hass)
    assert result["step_id"] == "model"
    assert result["description_placeholders"] == {"number": "112"}

    result = await answer(hass, result, model="none")

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["title"] == "Healthstead"
    assert result["options"] == {"country": "DE", "model": "none"}
    await unload(hass, result["result"])


async def test_home_assistants_own_country_is_suggested(
    hass: HomeAssistant, core: None
) -> None:
    hass.config.country = "NZ"

    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )

    (field,) = fields(result)
    assert field.description == {"suggested_value": "NZ"}


async def test_an_unlisted_country_gets_no_invented_number(
    hass: HomeAssistant, core: None
) -> None:
    result = await start(hass, "BT")

    assert result["description_placeholders"] == {
        "number": "your local emergency number"
    }


async def test_a_server_is_asked_for_its_address_and_consent(
    hass: HomeAssistant, core: None, aioclient_mock: AiohttpClientMocker
) -> None:
    aioclient_mock.get(f"{SERVER}/models", json={"data": []})
    result = await answer(hass, await start(hass), model="server")
    assert result["step_id"] == "server"

    result = await answer(hass, result, server_url=f"{SERVER}/", data_leaves=True)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["options"]["server_url"] == f"{SERVER}/"
    assert result["options"]["data_leaves"] is True
    await unload(hass, result["result"])


@pytest.mark.parametrize(
    ("url", "consent", "errors"),
    [
        (SERVER, False, {"data_leaves": "consent_needed"}),
        ("not an address", True, {"server_url": "invalid_url"}),
        ("http://192.0.2.8/v1", True, {"server_url": "cannot_connect"}),
        ("http://192.0.2.9/v1", True, {"server_url": "cannot_connect"}),
    ],
)
async def test_a_server_that_cannot_be_used_is_asked_for_again(
    hass: HomeAssistant,
    core: None,
    aioclient_mock: AiohttpClientMocker,
    url: str,
    consent: bool,
    errors: dict[str, str],
) -> None:
    aioclient_mock.get("http://192.0.2.8/v1/models", status=500)
    aioclient_mock.get("http://192.0.2.9/v1/models", exc=ClientError)
    aioclient_mock.get(f"{SERVER}/models", json={})
    result = await answer(hass, await start(hass), model="server")

    result = await answer(hass, result, server_url=url, data_leaves=consent)
    assert result["type"] is FlowResultType.FORM
    assert result["errors"] == errors

    result = await answer(hass, result, server_url=SERVER, data_leaves=True)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    await unload(hass, result["result"])


async def test_there_is_one_house(hass: HomeAssistant, house: House) -> None:
    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )

    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "single_instance_allowed"


async def test_options_ask_again_and_reload(hass: HomeAssistant, house: House) -> None:
    before = house.coordinator
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    (field,) = fields(result)
    assert field.description == {"suggested_value": "PT"}

    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"country": "GB"}
    )
    assert result["description_placeholders"] == {"number": "999"}
    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"model": "none"}
    )
    await hass.async_block_till_done()

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert house.entry.options == {"country": "GB", "model": "none"}
    assert house.coordinator is not before


async def test_a_new_country_is_everybodys_who_had_the_old_one(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(allergies=("latex",))
    await house.add_person(BEN, "Ben", country="JP")
    result = await hass.config_entries.options.async_init(house.entry.entry_id)

    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"country": "GB"}
    )
    await hass.config_entries.options.async_configure(
        result["flow_id"], {"model": "none"}
    )
    await hass.async_block_till_done()

    people = house.coordinator.desk.household.people
    profile = people[ANN].person.profile
    assert people[BEN].person.profile.country == "JP"
    assert profile.country == "GB"
    assert profile.allergies == ("latex",)
