"""A house that runs in another language is told of everything in that language."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

import custom_components.healthstead as integration

from .calls import a_street
from .houses import ANN, House, notices

FOLDER: Final = Path(integration.__file__).with_name("translations")


@pytest.fixture(autouse=True, params=["de", "es", "fr", "it", "nl"])
def words(hass: HomeAssistant, request: pytest.FixtureRequest) -> dict[str, Any]:
    """Let the house run in a language, before anything of ours is set up."""
    hass.config.language = request.param
    text = (FOLDER / f"{request.param}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


async def test_a_call_for_help_is_told_in_the_language_of_the_house(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    words: dict[str, Any],
) -> None:
    street = await a_street(hass, house, freezer)

    await street.call()

    call = words["selector"]["sos"]["options"]["sos_call_title"]
    notice = words["selector"]["notice"]["options"]["sos_title"]
    assert street.told("Ben") == {"Ben": [call.format(name="Ann")]}
    assert notices(hass)[f"healthstead_sos_{ANN}"]["title"] == notice.format(name="Ann")


async def test_entities_have_the_names_of_the_language_of_the_house(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    words: dict[str, Any],
) -> None:
    called = words["entity"]["button"]["help"]["name"]

    await a_street(hass, house, freezer)

    names = [state.name for state in hass.states.async_all("button")]
    assert [name for name in names if name.endswith(called)], names
