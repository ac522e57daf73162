"""Build who answers utterances: the agent, and the model beside it.

The model lives in a child process and may come late, die or never be there;
the agent answers from rules all the same. Nothing that is wrong with a model
keeps the house from being set up.
"""

from collections.abc import Sequence
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from . import model_start, understanding
from .agents.evidence import Evidence
from .agents.rephrasing import Rephraser
from .agents.router import Names
from .agents.runtime.catalogue import models_folder
from .agents.runtime.evidence_table import read_evidence
from .agents.runtime.routes_table import read_routes
from .agents.sentences import HouseSentences
from .agents.tools.spec import Call
from .agents.turn import Agent
from .const import CONF_COUNTRY, CONF_REPHRASE, DOMAIN, LOGGER
from .coordinator import HealthsteadCoordinator
from .domain.complaints import choose
from .domain.red_flags import prepare
from .home_desk import new_id

FIRST_COMPLAINT: Final = "sore kneee"
"""Said by nobody, and misspelt: its tables and those of misspelling are ready then."""


async def async_build_agent(
    hass: HomeAssistant, entry: ConfigEntry, coordinator: HealthsteadCoordinator
) -> Agent:
    """Return the agent of the house; the model starts in the background."""
    entry.async_create_background_task(hass, _ready_rules(hass), f"{DOMAIN} rules")
    runtime = await model_start.async_runtime(hass, entry, coordinator)
    sentences = await _sentences(hass)
    agent = Agent(
        desk=coordinator.desk,
        drafts=coordinator.home.drafts,
        traces=coordinator.home.traces,
        sentences=sentences,
        runtime=runtime,
        evidence=await _evidence(hass) if runtime is not None else None,
        meaning=await hass.async_add_executor_job(read_routes, models_folder()),
        clock=dt_util.utcnow,
        new_id=new_id,
        country=entry.options.get(CONF_COUNTRY),
    )
    if runtime is not None and entry.options.get(CONF_REPHRASE):
        agent.rephrase = Rephraser(runtime)

    def forget() -> None:
        agent.memory.forget()
        sentences.forget()

    understanding.async_start(hass, entry, coordinator, runtime, forget)
    if runtime is not None:
        model_start.async_begin(hass, entry, coordinator, runtime)
    return agent


class NoSentences:
    """What is left where the sentences cannot be read: red flags and the model."""

    def match(self, _text: str, _names: Names) -> Sequence[Call] | None:
        """Know none."""
        return None

    def forget(self) -> None:
        """Have nothing to forget."""


async def _sentences(hass: HomeAssistant) -> HouseSentences | NoSentences:
    """Return the bundled sentences; without them help still works."""
    sentences = HouseSentences()
    try:
        await hass.async_add_executor_job(sentences.warm)
    except Exception:  # noqa: BLE001 - whatever is wrong, the house is set up
        LOGGER.exception("The built-in sentences cannot be read")
        return NoSentences()
    return sentences


async def _ready_rules(hass: HomeAssistant) -> None:
    """Compile the rules before the first word; they work without it, later.

    Where the first complaint made the tables ready, the house stood still for 38 ms.
    """
    await hass.async_add_executor_job(prepare)
    await hass.async_add_executor_job(choose, FIRST_COMPLAINT)


async def _evidence(hass: HomeAssistant) -> Evidence | None:
    """Return what votes beside the planner, where the file is there and whole."""
    return await hass.async_add_executor_job(read_evidence, models_folder())
