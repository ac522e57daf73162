"""The Home Assistant process, and talking to it as a browser would."""

import asyncio
import itertools
import os
import signal
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import aiohttp

from open_rooms import ROOT

START_LIMIT_S = 120
STOP_LIMIT_S = 30


class HouseFailed(Exception):  # noqa: N818 - reads as what happened
    """The house could not be started or did not answer; says what to look at."""


def free_port() -> int:
    """Return a port that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class HomeAssistant:
    """One ``hass`` process over one configuration folder."""

    def __init__(self, config: Path, port: int) -> None:
        """Start nothing yet."""
        self.config = config
        self.url = f"http://127.0.0.1:{port}"
        self.token: str | None = None
        self.process: asyncio.subprocess.Process | None = None
        self._port = port
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._ids = itertools.count(1)

    async def __aenter__(self) -> Self:
        """Start and wait until it answers."""
        self._session = aiohttp.ClientSession()
        try:
            await self.start()
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop, and kill what does not stop."""
        await self.stop()
        if self._session is not None:
            await self._session.close()

    async def start(self) -> None:
        """Start the process; raises ``HouseFailed`` with the end of its log."""
        environment = {**os.environ, "SETUP_PORT": str(self._port)}
        for name in ("PYTHONPATH", "PYTHONHOME"):
            environment.pop(name, None)
        log = (self.config / "start.log").open("wb")
        self.process = await asyncio.create_subprocess_exec(
            str(ROOT / ".venv/bin/hass"),
            "-c",
            str(self.config),
            "--skip-pip",
            stdout=log,
            stderr=log,
            stdin=asyncio.subprocess.DEVNULL,
            env=environment,
        )
        log.close()
        async with asyncio.timeout(START_LIMIT_S):
            while not await self._answers():
                if self.process.returncode is not None:
                    raise HouseFailed(self._why("Home Assistant did not start"))
                await asyncio.sleep(0.2)

    async def stop(self) -> None:
        """Ask the process to end, and make it."""
        if self._socket is not None:
            await self._socket.close()
            self._socket = None
        if self.process is None or self.process.returncode is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            async with asyncio.timeout(STOP_LIMIT_S):
                await self.process.wait()
        except TimeoutError:
            self.kill()
            await self.process.wait()

    def kill(self) -> None:
        """End the process as a power cut would."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()

    async def until(self, stop: asyncio.Event) -> None:
        """Wait until it is told to stop, or ends by itself."""
        assert self.process is not None  # noqa: S101 - only called on a running house
        waits = [
            asyncio.ensure_future(stop.wait()),
            asyncio.ensure_future(self.process.wait()),
        ]
        _, rest = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for each in rest:
            each.cancel()

    async def _answers(self) -> bool:
        try:
            async with self.http.get(f"{self.url}/api/onboarding") as answer:
                return answer.status < 500  # noqa: PLR2004 - not a server error
        except aiohttp.ClientError:
            return False

    @property
    def http(self) -> aiohttp.ClientSession:
        """Return the open HTTP session."""
        if self._session is None:
            raise HouseFailed("The house is not open")
        return self._session

    async def post(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Send a JSON request and return the answer."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        url = f"{self.url}{path}"
        async with self.http.post(url, json=body or {}, headers=headers) as answer:
            if answer.status >= 400:  # noqa: PLR2004 - an HTTP error
                told = await answer.text()
                raise HouseFailed(self._why(f"{path}: {answer.status} {told}"))
            return await answer.json()

    async def call(self, message: Mapping[str, Any]) -> Any:
        """Send a WebSocket command and return its result."""
        if self._socket is None:
            await self._connect()
        assert self._socket is not None  # noqa: S101 - connected above
        number = next(self._ids)
        await self._socket.send_json({"id": number, **message})
        while True:
            answer = await self._socket.receive_json(timeout=60)
            if answer.get("id") == number and answer["type"] == "result":
                if not answer["success"]:
                    raise HouseFailed(f"{message['type']}: {answer['error']}")
                return answer["result"]

    async def _connect(self) -> None:
        url = f"{self.url.replace('http', 'ws', 1)}/api/websocket"
        self._socket = await self.http.ws_connect(url)
        await self._socket.receive_json()
        await self._socket.send_json({"type": "auth", "access_token": self.token})
        answer = await self._socket.receive_json()
        if answer["type"] != "auth_ok":
            raise HouseFailed("Home Assistant did not let us in")

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

    def _why(self, what: str) -> str:
        lines = []
        for name in ("start.log", "home-assistant.log"):
            path = self.config / name
            if path.is_file():
                lines += path.read_text(errors="replace").splitlines()[-15:]
        return "\n".join([what, *lines])
