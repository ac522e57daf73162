"""A phone with the companion app, as far as Home Assistant can tell.

It registers over HTTP, hears notifications over its own WebSocket, and fires
events through its webhook.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp

from house.client import Client
from house.moving_in import CLIENT

PRESSED = "mobile_app_notification_action"
LIMIT_S = 120
AGAIN_S = 0.2
PASSWORD = "guest-password"


@dataclass(kw_only=True)
class Heard:
    """One notification and the moment at which it arrived."""

    at: float
    note: dict[str, Any]

    @property
    def tag(self) -> str:
        found: str = self.note.get("data", {}).get("tag", "")
        return found

    @property
    def cleared(self) -> bool:
        return bool(self.note["message"] == "clear_notification")

    def action(self, verb: str) -> str:
        """The action behind a button."""
        actions = [each["action"] for each in self.note["data"]["actions"]]
        (found,) = [each for each in actions if each.startswith(f"HEALTHSTEAD_{verb}_")]
        action: str = found
        return action


@dataclass(kw_only=True)
class PocketPhone:
    """One phone on which one user is logged in."""

    url: str
    token: str
    name: str
    heard: list[Heard] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _session: aiohttp.ClientSession | None = None
    _listening: asyncio.Task[None] | None = None
    _webhook: str = ""

    @property
    def _http(self) -> aiohttp.ClientSession:
        assert self._session is not None
        return self._session

    async def switch_on(self) -> None:
        """Register as the app does and listen for notifications."""
        self._session = aiohttp.ClientSession()
        registered = await self._post(
            "/api/mobile_app/registrations",
            {
                "device_id": self.name,
                "app_id": "io.robbie.HomeAssistant",
                "app_name": "Home Assistant",
                "app_version": "2026.10",
                "device_name": self.name,
                "manufacturer": "Apple",
                "model": "A phone",
                "os_name": "iOS",
                "os_version": "20",
                "supports_encryption": False,
                "app_data": {"push_websocket_channel": True},
            },
        )
        self._webhook = registered["webhook_id"]
        await self.listen()

    async def listen(self) -> None:
        """Listen for notifications, at first or after the house was away."""
        socket = await self._http.ws_connect(
            f"{self.url.replace('http', 'ws', 1)}/api/websocket"
        )
        await socket.receive_json()
        await socket.send_json({"type": "auth", "access_token": self.token})
        assert (await socket.receive_json())["type"] == "auth_ok"
        await self._subscribe(socket)
        self._listening = asyncio.create_task(self._listen(socket))

    async def _subscribe(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Ask for notifications until the house knows the phone, as the app does.

        A house that starts may have its record open before it has its phones.
        """
        async with asyncio.timeout(LIMIT_S):
            for number in count(1):
                await socket.send_json(
                    {
                        "id": number,
                        "type": "mobile_app/push_notification_channel",
                        "webhook_id": self._webhook,
                    }
                )
                if (await socket.receive_json())["success"]:
                    return
                await asyncio.sleep(AGAIN_S)

    async def switch_off(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
        await self._http.close()

    async def until(self, wanted: Callable[[Heard], bool]) -> Heard:
        """Wait for a notification."""
        async with asyncio.timeout(LIMIT_S):
            while True:
                self._news.clear()
                for heard in self.heard:
                    if wanted(heard):
                        return heard
                await self._news.wait()

    async def press(self, action: str, *, times: int = 1) -> None:
        """Fire the event of a button through the webhook, all at once."""
        data = {"event_type": PRESSED, "event_data": {"action": action}}
        await asyncio.gather(*(self._fire(data) for _ in range(times)))

    async def _fire(self, data: Mapping[str, Any]) -> None:
        body = {"type": "fire_event", "data": data}
        async with self._http.post(
            f"{self.url}/api/webhook/{self._webhook}", json=body
        ) as answer:
            assert answer.status == 200

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            told = message.json()
            if told.get("type") == "event":
                self.heard.append(Heard(at=time.time(), note=told["event"]))
                self._news.set()

    async def _post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.token}"}
        async with self._http.post(
            f"{self.url}{path}", json=body, headers=headers
        ) as answer:
            assert answer.status < 400, await answer.text()
            told: dict[str, Any] = await answer.json()
            return told


async def log_in_as_a_guest(house: Client) -> str:
    """Make a user who is nobody to the household; returns an access token."""
    made = await house.call(
        {"type": "config/auth/create", "name": "Guest", "group_ids": ["system-users"]}
    )
    await house.call(
        {
            "type": "config/auth_provider/homeassistant/create",
            "user_id": made["user"]["id"],
            "username": "guest",
            "password": PASSWORD,
        }
    )
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
        {"client_id": CLIENT, "username": "guest", "password": PASSWORD},
    )
    form = {
        "grant_type": "authorization_code",
        "client_id": CLIENT,
        "code": done["result"],
    }
    async with house.http.post(f"{house.url}/auth/token", data=form) as answer:
        token: str = (await answer.json())["access_token"]
        return token
