"""Phones, speakers and satellites at the edge of Home Assistant, made of functions."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from homeassistant.core import (
    Context,
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
)
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

PRESSED: Final = "mobile_app_notification_action"


@dataclass(kw_only=True)
class Phone:
    """One phone with the companion app, and everything that was sent to it."""

    hass: HomeAssistant
    target: str
    user: str = ""
    sent: list[dict[str, Any]] = field(default_factory=list)
    fails: bool = False
    hangs: Callable[[], object] | None = None
    """What happens while nothing does: time passes."""

    async def take(self, call: ServiceCall) -> None:
        if self.hangs is not None:
            self.hangs()
            await asyncio.Event().wait()
        if self.fails:
            raise HomeAssistantError("not connected")
        self.sent.append(dict(call.data))

    @property
    def notes(self) -> list[dict[str, Any]]:
        """What was shown, in order."""
        return [each for each in self.sent if each["message"] != "clear_notification"]

    @property
    def standing(self) -> dict[str, dict[str, Any]]:
        """What stands on the screen now, by tag."""
        shown: dict[str, dict[str, Any]] = {}
        for each in self.sent:
            tag = each.get("data", {}).get("tag", "")
            if each["message"] == "clear_notification":
                shown.pop(tag, None)
            else:
                shown[tag] = each
        return shown

    def actions(self, number: int = -1) -> list[str]:
        """The actions of a note's buttons."""
        return [each["action"] for each in self.notes[number]["data"]["actions"]]

    def titles(self, number: int = -1) -> list[str]:
        """What stands on a note's buttons."""
        return [each["title"] for each in self.notes[number]["data"]["actions"]]

    def action(self, title: str, number: int = -1) -> str:
        """The action behind a button."""
        (found,) = [
            each["action"]
            for each in self.notes[number]["data"]["actions"]
            if each["title"] == title
        ]
        action: str = found
        return action

    def fire(self, action: str, **data: str) -> None:
        """Send the event of a pressed button, as the app does."""
        self.hass.bus.async_fire(
            PRESSED, {"action": action, **data}, context=Context(user_id=self.user)
        )

    async def press(self, title: str, **data: str) -> None:
        """Press a button of what was shown last."""
        self.fire(self.action(title), **data)
        await self.hass.async_block_till_done()


def a_phone(
    hass: HomeAssistant, name: str, user: str = "", maker: str = "Google"
) -> Phone:
    """Add a phone on which a user is logged in."""
    MockConfigEntry(
        domain="mobile_app",
        title=name,
        data={"user_id": user, "device_name": name, "manufacturer": maker},
    ).add_to_hass(hass)
    slug = f"mobile_app_{name.lower().replace(' ', '_')}"
    phone = Phone(hass=hass, target=f"notify.{slug}", user=user)
    hass.services.async_register("notify", slug, phone.take)
    return phone


def a_user(hass: HomeAssistant, name: str, *, admin: bool = False) -> str:
    """Add a user with a Home Assistant person; returns the user's id."""
    user = MockUser(name=name, is_owner=admin).add_to_hass(hass)
    hass.states.async_set(f"person.{name.lower()}", "home", {"user_id": user.id})
    key: str = user.id
    return key


@dataclass(kw_only=True)
class Satellite:
    """A voice satellite that answers what the test tells it to."""

    hass: HomeAssistant
    entity: str
    device: str
    answers: list[str | Exception] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    async def ask(self, call: ServiceCall) -> ServiceResponse:
        self.asked.append(dict(call.data))
        answer = self.answers.pop(0) if self.answers else HomeAssistantError("silence")
        if isinstance(answer, Exception):
            raise answer
        return {"id": answer, "sentence": answer, "slots": {}}

    async def announce(self, call: ServiceCall) -> None:
        self.said.append(call.data["message"])


def a_satellite(hass: HomeAssistant, name: str = "bedroom") -> Satellite:
    """Add a satellite."""
    entry = MockConfigEntry(domain="test_satellite")
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("test_satellite", name)}
    )
    known = er.async_get(hass).async_get_or_create(
        "assist_satellite",
        "test_satellite",
        name,
        config_entry=entry,
        device_id=device.id,
        suggested_object_id=name,
    )
    hass.states.async_set(known.entity_id, "idle")
    satellite = Satellite(hass=hass, entity=known.entity_id, device=device.id)
    hass.services.async_register(
        "assist_satellite",
        "ask_question",
        satellite.ask,
        supports_response=SupportsResponse.ONLY,
    )
    hass.services.async_register("assist_satellite", "announce", satellite.announce)
    return satellite
