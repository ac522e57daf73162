"""Start the model that was chosen, and say in Repairs what keeps it away.

In a child process, or on a server; either may come late, die or never be there.
"""

import asyncio
from contextlib import suppress
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from .agents.instructed import InstructedRuntime
from .agents.instructions import instructions
from .agents.prefixes import warmed
from .agents.runtime.catalogue import (
    DEFAULT_BASE,
    Base,
    read_catalogue,
    settings_for,
)
from .agents.runtime.process import Health, ProcessRuntime
from .agents.runtime.protocol import Runtime, RuntimeFailed
from .agents.runtime.server import ServerRuntime
from .agents.runtime.settings import Settings
from .agents.runtime.wheels import installed
from .agents.templates import TEMPLATES
from .const import (
    CONF_BASE,
    CONF_MODEL,
    CONF_SERVER,
    DOMAIN,
    LOGGER,
    MODEL_EMBEDDED,
    MODEL_SERVER,
)
from .coordinator import HealthsteadCoordinator
from .model_places import engine_library, server_of, weights_folder

NO_MODEL: Final = "no_model"
NO_ENGINE: Final = "no_engine"
NO_SERVER: Final = "no_server"
AGAIN_S: Final = 300.0
"""After so long a server that did not answer is asked again."""


async def async_runtime(
    hass: HomeAssistant, entry: ConfigEntry, coordinator: HealthsteadCoordinator
) -> Runtime | None:
    """Return the runtime to be, or None: none chosen, or its parts are missing."""
    match entry.options.get(CONF_MODEL):
        case str(chosen) if chosen == MODEL_EMBEDDED:
            return await _embedded(hass, entry, coordinator)
        case str(chosen) if chosen == MODEL_SERVER:
            kept = entry.options.get(CONF_SERVER) or {}
            session = async_get_clientsession(hass)
            return ServerRuntime(session, server_of(kept), instructions)
        case _:
            return None


def async_begin(
    hass: HomeAssistant,
    entry: ConfigEntry,
    coordinator: HealthsteadCoordinator,
    runtime: Runtime,
) -> None:
    """Start in the background; end it when the entry is unloaded."""
    entry.async_on_unload(runtime.close)
    work = (
        _reach(runtime, coordinator)
        if isinstance(runtime, ServerRuntime)
        else _start(runtime)
    )
    entry.async_create_background_task(hass, work, f"{DOMAIN} model start")


async def _embedded(
    hass: HomeAssistant, entry: ConfigEntry, coordinator: HealthsteadCoordinator
) -> Runtime | None:
    """Return the child process to be, or None where its files are missing."""
    name = entry.options.get(CONF_BASE, DEFAULT_BASE)
    found: tuple[Base, Settings] | str
    try:
        found = await hass.async_add_executor_job(find, hass, name)
    except Exception:  # noqa: BLE001 - whatever is wrong, the house is set up
        LOGGER.exception("The list of models cannot be read")
        found = NO_MODEL
    if isinstance(found, str):
        coordinator.model_trouble = found
        return None
    base, settings = found
    runtime = ProcessRuntime(settings, on_change=ModelWatch(coordinator))
    if settings.adapters:
        return runtime
    return InstructedRuntime(runtime, TEMPLATES[base.chat_template])


def find(hass: HomeAssistant, name: str) -> tuple[Base, Settings] | str:
    """Return what to load, or what is missing; blocking, for it looks at the disk."""
    folder = weights_folder(hass)
    catalogue = read_catalogue()
    base = catalogue.base(name)
    if base is None or not (folder / base.file).is_file():
        return NO_MODEL
    library = engine_library(hass)
    if library is None and not installed():
        return NO_ENGINE
    settings = settings_for(base, folder, catalogue=catalogue, library=library)
    template = None if settings.adapters else base.chat_template
    return base, warmed(settings, folder, template)


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
        _tell(self._coordinator, NO_MODEL if missing else None)


def _tell(coordinator: HealthsteadCoordinator, trouble: str | None) -> None:
    if trouble != coordinator.model_trouble:
        coordinator.model_trouble = trouble
        coordinator.async_update_listeners()


async def _start(runtime: Runtime) -> None:
    """Start the model; why it did not start is in the log and in Repairs."""
    try:
        await runtime.start()
    except RuntimeFailed as error:
        LOGGER.warning("%s Free speech has to wait; sentences work", error)


async def _reach(runtime: Runtime, coordinator: HealthsteadCoordinator) -> None:
    """Ask the server until it answers once; a later silence is said to who asks."""
    while True:
        with suppress(RuntimeFailed):
            await runtime.start()
            _tell(coordinator, None)
            return
        if coordinator.model_trouble is None:
            LOGGER.warning("The server with the model does not answer; sentences work")
        _tell(coordinator, NO_SERVER)
        await asyncio.sleep(AGAIN_S)
