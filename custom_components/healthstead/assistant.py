"""Build who answers utterances: the agent, and the model beside it.

The model lives in a child process and may come late, die or never be there;
the agent answers from rules all the same. Nothing that is wrong with a model
keeps the house from being set up.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from . import understanding
from .agents.evidence import Evidence
from .agents.prefixes import warmed
from .agents.router import Names, Sentences
from .agents.runtime.catalogue import models_folder, read_catalogue, settings_for
from .agents.runtime.evidence_table import read_evidence
from .agents.runtime.process import Health, ProcessRuntime
from .agents.runtime.protocol import RuntimeFailed
from .agents.runtime.settings import Settings
from .agents.sentences import EnglishSentences
from .agents.tools.spec import Call
from .agents.turn import Agent
from .const import CONF_COUNTRY, CONF_MODEL, DOMAIN, LOGGER, MODEL_EMBEDDED
from .coordinator import HealthsteadCoordinator
from .domain.red_flags import prepare
from .home_desk import new_id

WEIGHTS: Final = DOMAIN
"""Under Home Assistant's cache, which backups leave out."""


async def async_build_agent(
    hass: HomeAssistant, entry: ConfigEntry, coordinator: HealthsteadCoordinator
) -> Agent:
    """Return the agent of the house; the model starts in the background."""
    entry.async_create_background_task(
        hass, _ready_red_flags(hass), f"{DOMAIN} red flags"
    )
    runtime = None
    if entry.options.get(CONF_MODEL) == MODEL_EMBEDDED:
        runtime = await _runtime(hass, coordinator)
    agent = Agent(
        desk=coordinator.desk,
        drafts=coordinator.home.drafts,
        traces=coordinator.home.traces,
        sentences=await _sentences(hass),
        runtime=runtime,
        evidence=await _evidence(hass) if runtime is not None else None,
        clock=dt_util.utcnow,
        new_id=new_id,
        country=entry.options.get(CONF_COUNTRY),
    )
    understanding.async_start(hass, entry, coordinator, runtime, agent.memory)
    if runtime is not None:
        entry.async_on_unload(runtime.close)
        entry.async_create_background_task(
            hass, _start(runtime), f"{DOMAIN} model start"
        )
    return agent


def weights_folder(hass: HomeAssistant) -> Path:
    """Return where base weights lie."""
    return Path(hass.config.cache_path(WEIGHTS))


class NoSentences:
    """What is left where the sentences cannot be read: red flags and the model."""

    def match(self, _text: str, _names: Names) -> Sequence[Call] | None:
        """Know none."""
        return None


async def _sentences(hass: HomeAssistant) -> Sentences:
    """Return the bundled sentences; without them help still works."""
    sentences = EnglishSentences()
    try:
        await hass.async_add_executor_job(sentences.warm)
    except Exception:  # noqa: BLE001 - whatever is wrong, the house is set up
        LOGGER.exception("The built-in sentences cannot be read")
        return NoSentences()
    return sentences


async def _ready_red_flags(hass: HomeAssistant) -> None:
    """Compile the rules before the first word; they work without it, later."""
    await hass.async_add_executor_job(prepare)


async def _evidence(hass: HomeAssistant) -> Evidence | None:
    """Return what votes beside the planner, where the file is there and whole."""
    return await hass.async_add_executor_job(read_evidence, models_folder())


async def _runtime(
    hass: HomeAssistant, coordinator: HealthsteadCoordinator
) -> ProcessRuntime | None:
    """Return the child process to be, or None where its files are missing."""
    folder = weights_folder(hass)
    try:
        settings = await hass.async_add_executor_job(_settings, folder)
    except Exception:  # noqa: BLE001 - whatever is wrong, the house is set up
        LOGGER.exception("The list of models cannot be read")
        settings = None
    if settings is None:
        coordinator.model_missing = True
        return None
    return ProcessRuntime(settings, on_change=ModelWatch(coordinator))


def _settings(folder: Path) -> Settings | None:
    """Return what to load; blocking, for it looks at the disk."""
    catalogue = read_catalogue()
    for base in catalogue.bases:
        if (folder / base.file).is_file():
            return warmed(settings_for(base, folder, catalogue=catalogue), folder)
    return None


class ModelWatch:
    """Raises the repair issue when the model cannot be started, and clears it.

    A model that ran and stopped is started again at once: that is no issue yet.
    """

    def __init__(self, coordinator: HealthsteadCoordinator) -> None:
        """Tell one house."""
        self._coordinator = coordinator
        self._ran = False

    def __call__(self, health: Health) -> None:
        """Take note of how the child is now."""
        missing = not (health.ready or self._ran)
        self._ran = health.ready
        if missing != self._coordinator.model_missing:
            self._coordinator.model_missing = missing
            self._coordinator.async_update_listeners()


async def _start(runtime: ProcessRuntime) -> None:
    """Start the model; why it did not start is in the log and in Repairs."""
    try:
        await runtime.start()
    except RuntimeFailed as error:
        LOGGER.warning("%s Free speech has to wait; sentences work", error)
