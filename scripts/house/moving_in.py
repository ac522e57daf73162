"""Moving into a fresh Home Assistant: user, integration, assistant, dashboard."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from house.client import Client, HouseFailed
from house.dashboard import dashboard
from house.furnishing import NAME, PASSWORD, USER

CLIENT = "http://localhost/"
READY_LIMIT_S = 120
WAIT_S = 0.1
DASHBOARD = "demo-house"
MODULES = ("news2", "vital_sos", "specialty")


async def move_in(house: Client, *, model: bool) -> str:
    """Set everything up that is missing; returns the agent's entity id."""
    await _log_in(house)
    entries = await house.call({"type": "config_entries/get", "domain": "healthstead"})
    if entries:
        await _running(house)
    else:
        await _switch_modules_on(house, await _add_integration(house, model=model))
    agent = await _agent(house)
    if model:
        await _model_ready(house, agent)
    await _choose_assistant(house, agent)
    await _lay_out(house)
    return agent


async def come_back(house: Client) -> None:
    """Log in after a restart and wait until the record is open again."""
    await _log_in(house)
    for _ in range(round(READY_LIMIT_S / WAIT_S)):
        with suppress(HouseFailed):
            await house.call({"type": "healthstead/household"})
            return
        await asyncio.sleep(WAIT_S)
    raise HouseFailed("Healthstead was not loaded after the restart")


async def _log_in(house: Client) -> None:
    """Create the first user, or log in as it where the house is known."""
    users = await _pending(house)
    if users:
        made = await house.post(
            "/api/onboarding/users",
            {
                "name": NAME,
                "username": USER,
                "password": PASSWORD,
                "client_id": CLIENT,
                "language": "en",
            },
        )
        code = made["auth_code"]
    else:
        code = await _log_in_again(house)
    form = {"grant_type": "authorization_code", "client_id": CLIENT, "code": code}
    async with house.http.post(f"{house.url}/auth/token", data=form) as answer:
        house.token = (await answer.json())["access_token"]


async def _pending(house: Client) -> bool:
    """Say whether the first user is still to be created."""
    async with house.http.get(f"{house.url}/api/onboarding") as answer:
        if answer.status != 200:  # noqa: PLR2004 - onboarding is over
            return False
        steps = await answer.json()
    return any(each["step"] == "user" and not each["done"] for each in steps)


async def _log_in_again(house: Client) -> str:
    flow = await house.post(
        "/auth/login_flow",
        {
            "client_id": CLIENT,
            "handler": ["homeassistant", None],
            "redirect_uri": CLIENT,
        },
    )
    done = await house.post(
        f"/auth/login_flow/{flow['flow_id']}",
        {"client_id": CLIENT, "username": USER, "password": PASSWORD},
    )
    if done["type"] != "create_entry":
        raise HouseFailed("The demo user cannot log in; delete the folder .house")
    code: str = done["result"]
    return code


async def _add_integration(house: Client, *, model: bool) -> str:
    """Answer the questions of the first run as a person would; returns the entry."""
    answers = {
        "user": {"country": "GB"},
        "model": {"model": "embedded" if model else "none"},
    }
    path = "/api/config/config_entries/flow"
    step = await house.post(path, {"handler": "healthstead"})
    while step["type"] == "form":
        if step["errors"]:
            raise HouseFailed(f"The flow refused {step['step_id']}: {step['errors']}")
        step = await house.post(
            f"{path}/{step['flow_id']}", answers.get(step["step_id"], {})
        )
    if step["type"] != "create_entry":
        raise HouseFailed(f"The flow ended with {step}")
    entry: str = step["result"]["entry_id"]
    return entry


async def _switch_modules_on(house: Client, entry: str) -> None:
    """Switch on what is off unless somebody wants it: the demo shows all there is."""
    path = "/api/config/config_entries/options/flow"
    step = await house.post(path, {"handler": entry})
    while step["type"] in {"form", "menu"}:
        answer = _about_modules(step)
        step = await house.post(f"{path}/{step['flow_id']}", answer)
    if step["type"] not in {"create_entry", "abort"}:
        raise HouseFailed(f"The options ended with {step}")
    await _loaded(house)


async def _running(house: Client) -> None:
    """Wait until a house that was left before has everything it had."""
    async with asyncio.timeout(READY_LIMIT_S):
        while True:
            if (await house.call({"type": "get_config"}))["state"] == "RUNNING":
                return
            await asyncio.sleep(WAIT_S)


async def _loaded(house: Client) -> None:
    """Wait until the integration is back: other options mean a new start of it."""
    async with asyncio.timeout(READY_LIMIT_S):
        while True:
            known = await house.call(
                {"type": "config_entries/get", "domain": "healthstead"}
            )
            if all(each["state"] == "loaded" for each in known):
                return
            await asyncio.sleep(WAIT_S)


def _about_modules(step: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was set before, and every module that is asked about."""
    if step["type"] == "menu":
        return {"next_step_id": "modules"}
    answer: dict[str, Any] = {}
    for field in step["data_schema"]:
        told = field.get("description") or {}
        if (value := told.get("suggested_value", field.get("default"))) is not None:
            answer[field["name"]] = value
        if field["name"] == "modules":
            answer["modules"] = list(MODULES)
    return answer


async def _agent(house: Client) -> str:
    async with asyncio.timeout(READY_LIMIT_S):
        while True:
            found = await house.call({"type": "config/entity_registry/list"})
            for each in found:
                if each["platform"] == "healthstead" and each["entity_id"].startswith(
                    "conversation."
                ):
                    entity: str = each["entity_id"]
                    return entity
            await asyncio.sleep(WAIT_S)


async def _model_ready(house: Client, agent: str) -> None:
    """Wait until the model has been loaded, as the first conversation would."""
    message = {"type": "conversation/prepare", "agent_id": agent, "language": "en"}
    await house.call(message)


async def _choose_assistant(house: Client, agent: str) -> None:
    """Make the agent the engine of the preferred Assist pipeline."""
    known = await house.call({"type": "assist_pipeline/pipeline/list"})
    for each in known["pipelines"]:
        if each["conversation_engine"] == agent:
            return
    made = await house.call(
        {
            "type": "assist_pipeline/pipeline/create",
            "name": "Healthstead",
            "language": "en",
            "conversation_engine": agent,
            "conversation_language": "en",
            "stt_engine": None,
            "stt_language": None,
            "tts_engine": None,
            "tts_language": None,
            "tts_voice": None,
            "wake_word_entity": None,
            "wake_word_id": None,
        }
    )
    await house.call(
        {
            "type": "assist_pipeline/pipeline/set_preferred",
            "pipeline_id": made["id"],
        }
    )


async def _lay_out(house: Client) -> None:
    """Make the dashboard, from the entities that are there, and open with it."""
    entities = await house.call({"type": "config/entity_registry/list"})
    devices = await house.call({"type": "config/device_registry/list"})
    known = await house.call({"type": "lovelace/dashboards/list"})
    if all(each["url_path"] != DASHBOARD for each in known):
        await house.call(
            {
                "type": "lovelace/dashboards/create",
                "url_path": DASHBOARD,
                "title": "Today",
                "icon": "mdi:home-heart",
            }
        )
        await house.call(
            {
                "type": "frontend/set_system_data",
                "key": "core",
                "value": {"default_panel": DASHBOARD},
            }
        )
    await house.call(
        {
            "type": "lovelace/config/save",
            "url_path": DASHBOARD,
            "config": dashboard(entities, devices),
        }
    )
