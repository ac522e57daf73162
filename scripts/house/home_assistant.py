"""The Home Assistant process: started, stopped, or ended as by a power cut."""

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Self

import aiohttp

from house.client import Client, HouseFailed
from open_rooms import ROOT

START_LIMIT_S = 180
STOP_LIMIT_S = 60
WAIT_S = 0.05
LOG = "start.log"
"""Beside Home Assistant's own log: what it printed before it had one."""


def free_port() -> int:
    """Return a port that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class HomeAssistant(Client):
    """One ``hass`` process over one configuration folder."""

    def __init__(
        self, config: Path, port: int, *, prepare: Callable[[], None] | None = None
    ) -> None:
        """Start nothing yet; ``prepare`` runs in the child before ``hass`` does."""
        super().__init__(port)
        self.config = config
        self.process: asyncio.subprocess.Process | None = None
        self._port = port
        self._prepare = prepare

    async def __aenter__(self) -> Self:
        """Start; what can be done meanwhile need not wait for ``answering``."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop, and kill what does not stop."""
        await self.stop()
        await self.close()

    async def start(self) -> None:
        """Start the process; it takes seconds before it answers."""
        if self._session is None:
            self.open()
        environment = {**os.environ, "SETUP_PORT": str(self._port)}
        for name in ("PYTHONPATH", "PYTHONHOME"):
            environment.pop(name, None)
        log = (self.config / LOG).open("wb")
        self.process = await asyncio.create_subprocess_exec(
            str(ROOT / ".venv/bin/hass"),
            "-c",
            str(self.config),
            "--skip-pip",
            stdout=log,
            stderr=log,
            stdin=asyncio.subprocess.DEVNULL,
            env=environment,
            # Ctrl+C is for us: we then end it in order, or at once.
            start_new_session=True,
            preexec_fn=self._prepare,
        )
        log.close()

    async def answering(self) -> None:
        """Wait until it answers; raises ``HouseFailed`` with the end of its log."""
        if self.process is None:
            raise HouseFailed("Home Assistant was not started")
        try:
            async with asyncio.timeout(START_LIMIT_S):
                while not await self._answers():
                    if self.process.returncode is not None:
                        raise HouseFailed(self._why("Home Assistant did not start"))
                    await asyncio.sleep(WAIT_S)
        except TimeoutError:
            raise HouseFailed(self._why("Home Assistant does not answer")) from None

    async def stop(self) -> None:
        """Ask the process to end, and make it."""
        await self.hang_up()
        if self.process is None or self.process.returncode is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            async with asyncio.timeout(STOP_LIMIT_S):
                await self.process.wait()
        except TimeoutError:
            await self.kill()

    async def kill(self) -> None:
        """End the process as a power cut would."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()
        await self.hang_up()

    def workers(self) -> list[int]:
        """Return the process ids of the model processes of this house."""
        if self.process is None:
            return []
        ours = str(self.process.pid)
        return [
            int(folder.name)
            for folder in Path("/proc").iterdir()
            if folder.name.isdigit() and _is_worker_of(folder, ours)
        ]

    async def until(self, stop: asyncio.Event) -> None:
        """Wait until it is told to stop, or ends by itself."""
        if self.process is None:
            return
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

    def _why(self, what: str) -> str:
        lines = []
        for name in (LOG, "home-assistant.log"):
            path = self.config / name
            if path.is_file():
                lines += path.read_text(errors="replace").splitlines()[-15:]
        return "\n".join([what, *lines])


def _is_worker_of(folder: Path, parent: str) -> bool:
    """Say whether a process is a model worker that another process started."""
    try:
        words = (folder / "cmdline").read_bytes()
        stat = (folder / "stat").read_text()
    except OSError:
        return False  # it has just ended
    return b"worker.py" in words and stat.rpartition(")")[2].split()[1] == parent
