"""Fixtures of the porch's tests: a Home Assistant in a folder of its own."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

# Imported first: the test plugin ships a folder of the same name, which wins
# otherwise, and the integration is then "not found".
import custom_components  # noqa: F401

from .houses import MORNING, House, an_entry

# The plugin has every statement of every test written out: slow, and nobody reads it.
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)


@pytest.fixture(autouse=True)
def _custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load integrations from this repository."""
    # The recorder must start before `hass`, and the next fixture starts `hass`.
    if "recorder_mock" in request.fixturenames:
        request.getfixturevalue("recorder_mock")
    request.getfixturevalue("enable_custom_integrations")


@pytest.fixture(autouse=True)
async def enable_event_loop_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the plugin's: watch the loop, but keep no stack of every call.

    A call from the wrong thread is still an error. Keeping where each task, future and
    handle was made took a third of the time, and nobody read it.
    """
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    monkeypatch.setattr(loop, "get_debug", lambda: False)


@pytest.fixture
def hass_config_dir(tmp_path: Path) -> str:
    """Keep each test's record in a folder of its own."""
    return str(tmp_path)


@pytest.fixture
async def core(hass: HomeAssistant) -> None:
    """What every Home Assistant sets up before anything else."""
    assert await async_setup_component(hass, "homeassistant", {})


@pytest.fixture
async def house(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, core: None
) -> AsyncIterator[House]:
    """A house in Lisbon on a Monday morning, set up and still empty."""
    freezer.move_to(MORNING)
    await hass.config.async_set_time_zone("Europe/Lisbon")
    entry = an_entry()
    entry.add_to_hass(hass)
    house = House(hass=hass, entry=entry)
    await house.set_up()
    yield house
    if entry.state is ConfigEntryState.LOADED:
        await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
