"""One child process from its start to its end: ask it, watch it, bury it.

Knows frames, deadlines and memory; knows nothing of models, prompts or of what
to do after the end (that is ``process``).
"""

import asyncio
import logging
import os
import sys
from asyncio import subprocess
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from .frames import LONGEST_FRAME, Frame, FrameError, encode, read_frame
from .protocol import Failure, RuntimeFailed

LOGGER: Final = logging.getLogger(__name__)

GRACE_S: Final = 0.5
"""How much longer than its own deadline a child may take before it is killed."""

WATCH_S: Final = 1.0
LAST_WORDS: Final = 20
"""Lines of stderr kept for the log: llama.cpp explains itself there."""

OUT_OF_MEMORY: Final = ("bad_alloc", "failed to allocate", "MemoryError")

# No debugger at an abort; no 64 MB of reserved addresses per thread; and threads
# that wait for each other spin a little and then sleep. Seen on two cores: sleeping
# at once made a turn five times slower on an idle machine, spinning on made it ten
# to twenty times slower on a busy one.
IMPOSED: Final = {
    "GGML_NO_BACKTRACE": "1",
    "MALLOC_ARENA_MAX": "1",
    "GOMP_SPINCOUNT": "20000",
}

# The child needs to find Python and the library, and none of Home Assistant's
# tokens and addresses.
INHERITED: Final = (
    "HOME",
    "LANG",
    "LD_LIBRARY_PATH",
    "PATH",
    "PYTHONPATH",
    "TMPDIR",
    "VIRTUAL_ENV",
)


def environment(library: Path | None = None) -> dict[str, str]:
    """Return what the child may know of ours, with a folder to import from."""
    known = {name: os.environ[name] for name in INHERITED if name in os.environ}
    if library is not None:
        paths = (str(library), known.get("PYTHONPATH", ""))
        known["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return known | IMPOSED


def resident_bytes(pid: int) -> int:
    """Return how much memory a process holds; 0 where that cannot be read."""
    with suppress(OSError, ValueError):
        for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0


class Child:
    """A running child; make one with ``spawn``."""

    def __init__(self, process: subprocess.Process, memory_cap: int) -> None:
        """Take over a process whose three streams are pipes."""
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise ValueError("a child needs three pipes")
        self.answered = 0
        self._process = process
        self._stdin = process.stdin
        self._cause: RuntimeFailed | None = None
        self._waiting: dict[int, asyncio.Future[Frame]] = {}
        self._numbers = iter(range(1, sys.maxsize))
        self._words: deque[str] = deque(maxlen=LAST_WORDS)
        self._listening = asyncio.create_task(self._listen(process.stdout))
        self._tasks = (
            asyncio.create_task(self._hear(process.stderr)),
            asyncio.create_task(self._watch(memory_cap)),
        )
        self._ended = asyncio.create_task(self._bury())

    @classmethod
    async def spawn(
        cls,
        command: Sequence[str],
        load: Mapping[str, Any],
        *,
        memory_cap: int,
        limit_s: float,
        library: Path | None = None,
    ) -> Child:
        """Start a child and let it load; raise RuntimeFailed if it cannot."""
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(library),
            )
        except OSError as error:
            raise RuntimeFailed(Failure.NOT_LOADED, str(error)) from error
        child = cls(process, memory_cap)
        try:
            await child.ask(load, limit_s)
        except BaseException:
            await child.end(Failure.NOT_LOADED)
            raise
        child.answered = 0
        return child

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Say whether it is worth asking."""
        return self._cause is None and not self._listening.done()

    async def ask(self, message: Mapping[str, Any], deadline_s: float) -> Frame:
        """Return the child's answer, or raise RuntimeFailed."""
        if self._cause is not None:
            raise again(self._cause)
        number = next(self._numbers)
        try:
            request = encode({"id": number, **message})
        except FrameError as mistake:
            raise RuntimeFailed(Failure.REFUSED, str(mistake)) from mistake
        answer = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            async with asyncio.timeout(deadline_s + GRACE_S):
                await self._send(request)
                frame: Frame = await answer
        except TimeoutError:
            self.kill(Failure.TIMEOUT)
            raise RuntimeFailed(Failure.TIMEOUT, "killed") from None
        except asyncio.CancelledError:
            with suppress(OSError):
                self._stdin.write(encode({"op": "cancel", "id": number}))
            raise
        finally:
            del self._waiting[number]
        if "error" in frame:
            raise RuntimeFailed(Failure(frame["error"]), str(frame.get("detail", "")))
        self.answered += 1
        return frame

    def kill(self, reason: Failure, detail: str = "") -> None:
        """End the child now; the first reason given is the one that counts."""
        if self._cause is None:
            self._cause = RuntimeFailed(reason, detail)
        with suppress(ProcessLookupError):
            self._process.kill()

    async def end(self, reason: Failure) -> RuntimeFailed:
        """Kill the child and wait until nothing of it is left."""
        self.kill(reason)
        return await self.ended()

    async def ended(self) -> RuntimeFailed:
        """Wait for the end, whoever caused it, and return why."""
        return await asyncio.shield(self._ended)

    async def _send(self, request: bytes) -> None:
        """Write one frame; a broken pipe shows itself as the end of its output."""
        with suppress(OSError):
            self._stdin.write(request)
            await self._stdin.drain()

    async def _listen(self, stdout: asyncio.StreamReader) -> None:
        """Hand each answer to who waits for it; one of a cancelled call is dropped."""
        try:
            while (frame := await read_frame(stdout)) is not None:
                answer = self._waiting.get(frame.get("id", 0))
                if answer is not None and not answer.done():
                    answer.set_result(frame)
        except FrameError as nonsense:
            self.kill(Failure.GONE, str(nonsense))
            # Unread output would keep asyncio from noticing the end.
            while await stdout.read(LONGEST_FRAME):
                pass

    async def _hear(self, stderr: asyncio.StreamReader) -> None:
        """Keep the last lines that the child printed."""
        while words := await stderr.read(4096):
            self._words.extend(words.decode(errors="replace").splitlines())

    async def _watch(self, memory_cap: int) -> None:
        """Kill a child that holds more memory than it may."""
        while True:
            held = resident_bytes(self.pid)
            if held > memory_cap:
                self.kill(Failure.MEMORY, f"{held >> 20} MB held")
            await asyncio.sleep(WATCH_S)

    async def _bury(self) -> RuntimeFailed:
        """Wait for the end of output, reap the process, tell everybody who waits."""
        await self._listening
        with suppress(ProcessLookupError):
            self._process.kill()
        status = await self._process.wait()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._cause = self._cause or self._autopsy(status)
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(again(self._cause))
        return self._cause

    def _autopsy(self, status: int) -> RuntimeFailed:
        """Return why a child died that nobody here killed."""
        words = "\n".join(self._words)
        LOGGER.warning("Model process %s ended with %s", self.pid, status)
        LOGGER.debug("Its last words:\n%s", words)
        short = any(sign in words for sign in OUT_OF_MEMORY)
        reason = Failure.MEMORY if short else Failure.GONE
        return RuntimeFailed(reason, f"ended with status {status}")


def again(failure: RuntimeFailed) -> RuntimeFailed:
    """Return the same failure to be raised once more, without its history."""
    return RuntimeFailed(failure.reason, failure.detail)
