"""Build who answers utterances: the agent, and the model beside it.

The model lives in a child process and may come late, die or never be there;
the agent answers from rules all the same.
"""

from functools import partial
from pathlib import Path
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .agents.runtime.catalogue import read_catalogue, settings_for
from .agents.runtime.process import Health, ProcessRuntime
from .agents.runtime.protocol import RuntimeFailed
from .agents.runtime.settings import Settings
from .agents.sentences import EnglishSentences
from .agents.turn import Agent
from .const import CONF_MODEL, DOMAIN, LOGGER, MODEL_EMBEDDED
from .coordinator import HealthsteadCoordinator
from .home_desk import new_id

WEIGHTS: Final = DOMAIN
"""Under Home Assistant's cache, which backups leave out."""


async def async_build_agent(
    hass: HomeAssistant, entry: ConfigEntry, coordinator: HealthsteadCoordinator
) -> Agent:
    """Return the agent of the house; the model starts in the background."""
    sentences = EnglishSentences()
    await hass.async_add_executor_job(sentences.warm)
    runtime = None
    if entry.options.get(CONF_MODEL) == MODEL_EMBEDDED:
        runtime = await _runtime(hass, coordinator)
    agent = Agent(
        desk=coordinator.desk,
        drafts=coordinator.home.drafts,
        traces=coordinator.home.traces,
        sentences=sentences,
        runtime=runtime,
        clock=dt_util.utcnow,
        new_id=new_id,
    )
    if runtime is not None:
        entry.async_on_unload(runtime.close)
        entry.async_create_background_task(
            hass, _start(runtime), f"{DOMAIN} model start"
        )
    return agent


async def _runtime(
    hass: HomeAssistant, coordinator: HealthsteadCoordinator
) -> ProcessRuntime | None:
    """Return the child process to be, or None where its files are missing."""
    folder = Path(hass.config.cache_path(WEIGHTS))
    settings = await hass.async_add_executor_job(_settings, folder)
    if settings is None:
        coordinator.model_missing = True
        return None
    return ProcessRuntime(settings, on_change=partial(_on_change, coordinator))


def _settings(folder: Path) -> Settings | None:
    """Return what to load; blocking, for it looks at the disk."""
    catalogue = read_catalogue()
    for base in catalogue.bases:
        if (folder / base.file).is_file():
            return settings_for(base, folder, catalogue=catalogue)
    return None


def _on_change(coordinator: HealthsteadCoordinator, health: Health) -> None:
    """Raise or clear the repair issue when the model goes down or comes up."""
    missing = not health.ready and health.failure is not None
    if missing != coordinator.model_missing:
        coordinator.model_missing = missing
        coordinator.async_update_listeners()


async def _start(runtime: ProcessRuntime) -> None:
    try:
        await runtime.start()
    except RuntimeFailed as error:
        LOGGER.warning("%s Free speech has to wait; sentences work", error)
