"""Talking to a Home Assistant as a browser does: HTTP, and one WebSocket."""

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp

ANSWER_LIMIT_S = 60


class HouseFailed(Exception):  # noqa: N818 - reads as what happened
    """The house could not be started or did not answer; says what to look at."""


class Refused(HouseFailed):
    """The house answered, and the answer is no."""


class Client:
    """One browser's worth of connections to a house."""

    def __init__(self, port: int) -> None:
        """Connect to nothing yet."""
        self.url = f"http://127.0.0.1:{port}"
        self.token: str | None = None
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._ids = itertools.count(1)

    def open(self) -> None:
        """Open the HTTP session, inside a running loop."""
        self._session = aiohttp.ClientSession()

    async def hang_up(self) -> None:
        """Close the WebSocket; the next command connects again."""
        if self._socket is not None:
            await self._socket.close()
            self._socket = None

    async def close(self) -> None:
        """Close everything."""
        await self.hang_up()
        if self._session is not None:
            await self._session.close()
            self._session = None

    @property
    def http(self) -> aiohttp.ClientSession:
        """Return the open HTTP session."""
        if self._session is None:
            raise HouseFailed("The house is not open")
        return self._session

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    async def post(self, path: str, body: Mapping[str, Any] | None = None) -> Any:  # noqa: ANN401 - JSON
        """Send JSON and return JSON; raises ``HouseFailed`` on an error status."""
        url = f"{self.url}{path}"
        async with self.http.post(
            url, json=body or {}, headers=self._headers
        ) as answer:
            if answer.status >= 400:  # noqa: PLR2004 - an HTTP error
                told = await answer.text()
                raise HouseFailed(f"{path}: {answer.status} {told}")
            return await answer.json()

    async def call(self, message: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
        """Send a WebSocket command and return its result."""
        number = await self._send(message)
        return await self._result(number, message["type"])

    async def collect(
        self, message: Mapping[str, Any], last: Callable[[Mapping[str, Any]], bool]
    ) -> list[dict[str, Any]]:
        """Send a command that answers with events; return them up to the last."""
        number = await self._send(message)
        await self._result(number, message["type"])
        events: list[dict[str, Any]] = []
        while not events or not last(events[-1]):
            answer = await self._receive()
            if answer.get("id") == number and answer["type"] == "event":
                events.append(answer["event"])
        return events

    async def say(
        self, text: str, agent: str, conversation: str | None = None
    ) -> dict[str, Any]:
        """Say something to the assistant; returns the turn and how it came about."""
        message = {"type": "conversation/process", "text": text, "agent_id": agent}
        if conversation is not None:
            message["conversation_id"] = conversation
        answer = await self.call(message)
        key = answer["conversation_id"]
        turn = await self.call({"type": "healthstead/turn", "conversation_id": key})
        spoken = answer["response"]["speech"]["plain"]["speech"]
        return {"text": text, **(turn or {}), "reply": spoken, "conversation_id": key}

    async def _send(self, message: Mapping[str, Any]) -> int:
        if self._socket is None or self._socket.closed:
            await self._connect()
        assert self._socket is not None  # noqa: S101 - connected above
        number = next(self._ids)
        await self._socket.send_json({"id": number, **message})
        return number

    async def _result(self, number: int, what: str) -> Any:  # noqa: ANN401 - JSON
        while True:
            answer = await self._receive()
            if answer.get("id") == number and answer["type"] == "result":
                if not answer["success"]:
                    raise Refused(f"{what}: {answer['error']}")
                return answer["result"]

    async def _receive(self) -> dict[str, Any]:
        """Return the next message; a connection that broke is a failed house."""
        if self._socket is None:
            raise HouseFailed("The connection is closed")
        try:
            answer: dict[str, Any] = await self._socket.receive_json(
                timeout=ANSWER_LIMIT_S
            )
        except (aiohttp.ClientError, TypeError, TimeoutError) as error:
            await self.hang_up()
            raise HouseFailed(f"No answer: {type(error).__name__}") from error
        return answer

    async def _connect(self) -> None:
        url = f"{self.url.replace('http', 'ws', 1)}/api/websocket"
        self._ids = itertools.count(1)
        self._socket = await self.http.ws_connect(url, max_msg_size=0)
        await self._socket.receive_json()
        await self._socket.send_json({"type": "auth", "access_token": self.token})
        answer = await self._socket.receive_json()
        if answer["type"] != "auth_ok":
            raise HouseFailed("Home Assistant did not let us in")
