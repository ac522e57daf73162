"""Automations of one trigger or one condition, as a household would write them."""

from typing import Any

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service

HEARD = {
    "person": "{{ trigger.person }}",
    "label": "{{ trigger.label }}",
    "kind": "{{ trigger.kind }}",
    "due": "{{ trigger.due }}",
    "device_id": "{{ trigger.device_id }}",
    "entity_id": "{{ trigger.entity_id }}",
}


async def automate(hass: HomeAssistant, **automation: Any) -> list[ServiceCall]:
    """Set one automation up; return the calls of ``test.heard`` that it makes."""
    calls: list[ServiceCall] = async_mock_service(hass, "test", "heard")
    assert await async_setup_component(
        hass,
        "automation",
        {
            "automation": {
                "alias": "test",
                "actions": [{"action": "test.heard", "data": HEARD}],
                **automation,
            }
        },
    )
    await hass.async_block_till_done()
    return calls


async def on(hass: HomeAssistant, trigger: str, **rest: Any) -> list[ServiceCall]:
    """Return what an automation hears of one of our triggers."""
    return await automate(
        hass, triggers=[{"trigger": f"healthstead.{trigger}", **rest}]
    )


async def asked(hass: HomeAssistant, condition: str, **rest: Any) -> list[ServiceCall]:
    """Return the calls of an automation that asks one of our conditions on "ask"."""
    return await automate(
        hass,
        triggers=[{"trigger": "event", "event_type": "ask"}],
        conditions=[{"condition": f"healthstead.{condition}", **rest}],
        actions=[{"action": "test.heard"}],
    )


async def holds(hass: HomeAssistant, calls: list[ServiceCall]) -> bool:
    """Ask, and say whether the condition held."""
    calls.clear()
    hass.bus.async_fire("ask")
    await hass.async_block_till_done()
    return bool(calls)
