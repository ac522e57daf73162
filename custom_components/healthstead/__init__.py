"""Set up and unload the one Healthstead entry.

Wiring only: what is true, what may happen and what was meant live in the rooms.
"""

from pathlib import Path

from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.translation import async_get_translations
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util

from . import (
    alerting,
    blueprints,
    booking_office,
    card_view,
    confirming,
    devices,
    fall_watch,
    message_sending,
    presence_watch,
    pressing,
    repairs,
    report_view,
    reporting,
    safety_moments,
    seen_things,
    services,
    sos,
    sos_where,
    subentries,
    travelling,
    trigger,
    visit_asking,
    visit_calendar,
    visit_calendar_memory,
    visit_file_view,
    visit_moments,
    visit_reminders,
    vital_live,
    vital_watch,
    websocket_api,
)
from .assistant import async_build_agent
from .const import DOMAIN, FOLDER, PLATFORMS
from .coordinator import (
    RUN_MEMORY,
    HealthsteadConfigEntry,
    HealthsteadCoordinator,
    HealthsteadData,
)
from .home_desk import new_id
from .storage.home import Home, open_home
from .telling import Teller

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)

_WORDS = f"component.{DOMAIN}.selector."
_NOTICES = tuple(
    f"{_WORDS}{group}.options."
    for group in ("notice", "booking", "phone", "sos", "visit", "message", "vital_kind")
)


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Set up what does not belong to the entry: actions and WebSocket commands."""
    services.async_register(hass)
    websocket_api.async_register(hass)
    card_view.async_register(hass)
    report_view.async_register(hass)
    visit_file_view.async_register(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> bool:
    """Open the house; with a record that cannot be read, help still works."""
    home = await _open(hass)
    coordinator = HealthsteadCoordinator(hass, entry, home, await _notices(hass))
    entry.async_on_unload(coordinator.async_close)  # first in, so it goes last
    entry.async_on_unload(
        hass.bus.async_listen_once(
            EVENT_HOMEASSISTANT_FINAL_WRITE, coordinator.async_close_with_house
        )
    )
    entry.runtime_data = HealthsteadData(coordinator=coordinator)
    sos.async_start(hass, entry)
    vital_live.async_start(hass, entry)
    sos_where.async_start(hass, entry)
    await coordinator.async_know_zones()
    entry.runtime_data.agent = await async_build_agent(hass, entry, coordinator)
    subentries.async_match(hass, entry)
    safety_moments.async_start(hass, entry)
    visit_moments.async_start(hass, entry)
    devices.async_start(hass, entry)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    subentries.async_start(hass, entry)
    repairs.async_start(hass, entry)
    trigger.async_start(hass, entry)
    await _remind(hass, entry)
    blueprints.async_start(hass, entry)
    return True


async def _remind(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Let doses be asked about and signs of life be watched for."""
    teller = Teller(hass, entry)
    pressing.async_start(hass, entry, teller)
    confirming.async_start(hass, entry, teller)
    travelling.async_start(hass, entry)
    alerting.async_start(hass, entry, teller)
    reporting.async_start(hass, entry, teller.channels)
    message_sending.async_start(hass, entry, teller.channels)
    visit_reminders.async_start(hass, entry, teller.channels)
    visit_asking.async_start(hass, entry, teller.channels)
    visit_calendar.async_start(hass, entry)
    booking_office.async_start(hass, entry, teller.channels)
    fall_watch.async_start(hass, entry)
    await presence_watch.async_start(hass, entry, teller.channels)
    await vital_watch.async_start(hass, entry, teller.channels)


async def async_unload_entry(
    hass: HomeAssistant, entry: HealthsteadConfigEntry
) -> bool:
    """Unload the entry; timers, listeners and the file are let go of after this."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(
    hass: HomeAssistant, _entry: HealthsteadConfigEntry
) -> None:
    """Forget what was said and moved. The record stays on disk: it is theirs."""
    hass.data.pop(RUN_MEMORY, None)
    await seen_things.async_forget(hass)
    await visit_calendar_memory.async_forget(hass)


async def _open(hass: HomeAssistant) -> Home:
    folder = Path(hass.config.path(FOLDER))
    return await open_home(folder, clock=dt_util.utcnow, new_id=new_id)


async def _notices(hass: HomeAssistant) -> dict[str, str]:
    """Return the texts of notifications, loaded now so that none waits later."""
    texts = await async_get_translations(
        hass, hass.config.language, "selector", [DOMAIN]
    )
    return {
        key.removeprefix(group): text
        for group in _NOTICES
        for key, text in texts.items()
        if key.startswith(group)
    }
