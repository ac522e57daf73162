"""Keep the index over what was said up to date while the house runs.

When somebody is erased, conversations and what the model holds of prompts go as well.

Every word is on disk and can be found by its letters before this looks at it.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import Context, HomeAssistant, callback

from .agents.runtime.protocol import Runtime
from .agents.runtime.turns import Priority, at_priority
from .agents.understanding import catch_up, meaning_by
from .care.events import Entry, PersonErased
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadCoordinator
from .storage.trouble import StorageTrouble

AGAIN_S: Final = 60.0
"""After so long it is tried again, where the model or the disk did not answer."""


def async_start(
    hass: HomeAssistant,
    entry: ConfigEntry,
    coordinator: HealthsteadCoordinator,
    runtime: Runtime | None,
    forget: Callable[[], None],
) -> None:
    """Look at what is there, and then at whatever comes.

    ``forget`` lets go of conversations, and of names that were said.
    """
    news = asyncio.Event()

    @callback
    def hear(entries: Sequence[Entry], _context: Context | None) -> None:
        news.set()
        if any(isinstance(one.event, PersonErased) for one in entries):
            forget()
            if runtime is not None:
                entry.async_create_background_task(
                    hass, runtime.forget(), f"{DOMAIN} forgetting"
                )

    entry.async_on_unload(coordinator.async_listen_entries(hear))
    if runtime is not None:
        desk = coordinator.desk
        desk.around = replace(desk.around, meaning=meaning_by(runtime))
    entry.async_create_background_task(
        hass, _keep_up(coordinator, runtime, news), f"{DOMAIN} meanings"
    )


async def _keep_up(
    coordinator: HealthsteadCoordinator, runtime: Runtime | None, news: asyncio.Event
) -> None:
    while True:
        news.clear()
        whole = False
        try:
            with at_priority(Priority.BACKGROUND):
                whole = await catch_up(coordinator.home.remembering, runtime)
        except StorageTrouble as trouble:
            LOGGER.debug("What was said cannot be looked at: %s", trouble.reason)
        with suppress(TimeoutError):
            async with asyncio.timeout(None if whole else AGAIN_S):
                await news.wait()
