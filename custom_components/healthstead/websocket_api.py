"""What a page may ask over the WebSocket: a turn, the household, somebody's diary.

Every answer is limited to what the asking user may read.
"""

from datetime import timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api import async_register_command
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import (
    async_response,
    websocket_command,
)
from homeassistant.core import HomeAssistant, callback

from .agents.tools.diary_entries import as_json
from .care.access import Right, rights_of
from .care.actor import Actor
from .care.diary import is_open
from .care.queries import ListSymptoms
from .care.refusal import Refusal
from .care.world import write_world
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadData
from .domain.ids import PersonId

DAYS: Final = 30
MOST_DAYS: Final = 3660
NOT_LOADED: Final = "not_loaded"


@callback
def async_register(hass: HomeAssistant) -> None:
    """Register the commands, once per process."""
    async_register_command(hass, ws_turn)
    async_register_command(hass, ws_household)
    async_register_command(hass, ws_diary)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/turn",
        vol.Required("conversation_id"): str,
    }
)
@async_response
async def ws_turn(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Return how the last answer in one of the user's conversations came about."""
    if (data := _data(hass)) is None:
        connection.send_error(msg["id"], NOT_LOADED, "Healthstead is not loaded")
        return
    actor = await _actor(data, connection, msg)
    turn = data.agent.last_turn(msg["conversation_id"], actor)
    connection.send_result(msg["id"], None if turn is None else turn.as_json())


@websocket_command({vol.Required("type"): f"{DOMAIN}/household"})
@async_response
async def ws_household(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Return the people whose record the user may read, as one document."""
    if (data := _data(hass)) is None:
        connection.send_error(msg["id"], NOT_LOADED, "Healthstead is not loaded")
        return
    actor = await _actor(data, connection, msg)
    household = data.coordinator.desk.household
    readable = {
        record.person.id
        for record in household.present()
        if Right.READ in rights_of(actor, household, record.person.id)
    }
    world = write_world(household, data.coordinator.now(), actor.person, readable)
    connection.send_result(msg["id"], world)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/diary",
        vol.Optional("person"): str,
        vol.Optional("days", default=DAYS): vol.All(
            int, vol.Range(min=1, max=MOST_DAYS)
        ),
    }
)
@async_response
async def ws_diary(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Return the symptom diary of a person, the user's own unless another is named."""
    if (data := _data(hass)) is None:
        connection.send_error(msg["id"], NOT_LOADED, "Healthstead is not loaded")
        return
    actor = await _actor(data, connection, msg)
    now = data.coordinator.now()
    query = ListSymptoms(
        person=PersonId(msg.get("person") or actor.person or ""),
        start=now - timedelta(days=msg["days"]),
        end=now + timedelta(minutes=1),
    )
    found = await data.coordinator.desk.ask(query, actor)
    if isinstance(found, Refusal):
        connection.send_error(msg["id"], found.reason, "The diary cannot be shown")
        return
    entries = [
        {**as_json(one), "open": is_open(one, now)}
        for one in sorted(found, key=lambda one: one.at, reverse=True)
    ]
    connection.send_result(msg["id"], {"entries": entries})


def _data(hass: HomeAssistant) -> HealthsteadData | None:
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_loaded_entries(
        DOMAIN
    )
    return entries[0].runtime_data if entries else None


async def _actor(
    data: HealthsteadData, connection: ActiveConnection, msg: dict[str, Any]
) -> Actor:
    return await data.coordinator.async_actor_for(connection.context(msg))
