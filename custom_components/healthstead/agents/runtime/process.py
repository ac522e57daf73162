"""The embedded runtime: one child process, kept alive, asked one thing at a time.

Says when to start, how long to wait and when to try again. What a child is and
how it ends is ``child``; what it does inside is ``worker``.
"""

import asyncio
import sys
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, override

from .child import LOGGER, Child, again
from .frames import Frame
from .pauses import pause_before
from .protocol import Completion, Failure, Role, Runtime, RuntimeFailed
from .settings import WORKER, Settings
from .turns import DisplacedError, Priority, Turns, at_priority

PATIENCE_S: Final = 1.0
"""How long a call waits for a child that is being started: a person is waiting."""

ENCODING_S: Final = 30.0
"""What gives no meaning after so long is ended; loading the encoder is part of it."""

FORGETTING_S: Final = 10.0
"""What has not forgotten after so long is ended, and its memory with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """How the child is, for repairs and diagnostics."""

    ready: bool
    starts: int
    failure: RuntimeFailed | None
    """Why it last ended or did not start."""


class ProcessRuntime(Runtime):
    """Completes prompts in a child process that may die at any time."""

    def __init__(
        self,
        settings: Settings,
        *,
        command: Sequence[str] = (sys.executable, "-P", str(WORKER)),
        pause: Callable[[int, Failure | None], float] = pause_before,
        on_change: Callable[[Health], None] | None = None,
    ) -> None:
        """Start nothing yet."""
        self._settings = settings
        self._command = command
        self._pause = pause
        self._on_change = on_change
        self._turns = Turns()
        self._child: Child | None = None
        self._settled = asyncio.Event()
        self._up = asyncio.Event()
        self._starts = 0
        self._failure: RuntimeFailed | None = None
        self._keeper: asyncio.Task[None] | None = None

    @property
    @override
    def name(self) -> str:
        return self._settings.label

    @property
    def health(self) -> Health:
        """Return how the child is."""
        return Health(
            ready=self._child is not None, starts=self._starts, failure=self._failure
        )

    @property
    def pid(self) -> int | None:
        """Return the child's process id while it is up."""
        return self._child.pid if self._child else None

    @override
    async def start(self) -> None:
        """Start the child; a failed first start is raised and tried again later."""
        if self._keeper is None:
            self._settled.clear()
            self._keeper = asyncio.create_task(self._keep())
        await self._settled.wait()
        if self._child is None:
            raise self._why_not()

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        """Return the completion within the deadline, or raise RuntimeFailed.

        While the child is down this fails within a second, so that rules can
        answer the person instead.
        """
        request = {
            "op": "complete",
            "role": role.value,
            "prompt": prompt,
            "grammar": grammar,
            "limit": limit,
        }
        return _completion(await self._asked(request, deadline_s))

    @property
    @override
    def encoder(self) -> bytes:
        return self._settings.encoder_mark

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        """Return meanings; whatever is wrong with the encoder, words still work.

        Who asks may be gone before the encoder is loaded: that ends no child.
        """
        if self._settings.encoder is None:
            return None
        request = {"op": "embed", "texts": [*texts]}
        try:
            async with asyncio.timeout(deadline_s):
                frame = await self._asked(request, max(deadline_s, ENCODING_S))
        except (RuntimeFailed, TimeoutError) as failure:
            LOGGER.debug("No meaning: %s", failure)
            return None
        mark = self._settings.encoder_mark
        return tuple(mark + b64decode(one) for one in frame["meanings"])

    @override
    async def forget(self) -> None:
        """Wipe what the child still holds; one that does not answer is ended by that."""
        with at_priority(Priority.SOS):
            async with self._turns.turn(None):
                if self._child is not None:
                    with suppress(RuntimeFailed):
                        await self._child.ask({"op": "forget"}, FORGETTING_S)

    @override
    async def close(self) -> None:
        if self._keeper is None:
            return
        self._keeper.cancel()
        with suppress(asyncio.CancelledError):
            await self._keeper
        self._keeper = None

    async def _asked(self, request: Mapping[str, Any], deadline_s: float) -> Frame:
        """Return the child's answer to one request, in its turn."""
        loop = asyncio.get_running_loop()
        until = loop.time() + deadline_s
        while True:
            with suppress(DisplacedError):
                async with self._turns.turn(max(until - loop.time(), 0.0)):
                    child = await self._living()
                    left = max(until - loop.time(), 0.0)
                    return await child.ask({**request, "deadline_s": left}, left)

    async def _living(self) -> Child:
        """Return the child, waiting a moment if it is just being started."""
        if self._child is None or not self._child.alive:
            self._up.clear()
        if self._keeper is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE_S):
                    await self._up.wait()
        if self._child is None:
            raise self._why_not()
        return self._child

    def _why_not(self) -> RuntimeFailed:
        """Return why there is no child."""
        return again(self._failure or RuntimeFailed(Failure.NOT_LOADED))

    async def _keep(self) -> None:
        """Start the child, again and again, until closed."""
        attempt = 0
        while True:
            if await self._live_once():
                attempt = 0
            reason = None if self._failure is None else self._failure.reason
            await asyncio.sleep(self._pause(attempt, reason))
            attempt += 1

    async def _live_once(self) -> bool:
        """See one child through its life; say whether it was of any use."""
        settings = self._settings
        self._starts += 1
        child: Child | None = None
        try:
            child = await Child.spawn(
                self._command,
                settings.load(),
                memory_cap=settings.memory_cap,
                limit_s=settings.start_limit_s,
                library=settings.library,
            )
            self._change(child, None)
            self._change(None, await child.ended())
        except RuntimeFailed as failure:
            self._change(None, failure)
        finally:
            if child is not None:
                await child.end(Failure.GONE)
            self._child = None
            self._up.clear()
            self._settled.set()
        return child is not None and child.answered > 0

    def _change(self, child: Child | None, failure: RuntimeFailed | None) -> None:
        """Remember how things stand and tell who wants to know."""
        self._child = child
        self._failure = failure
        if child is None:
            self._up.clear()
        else:
            self._up.set()
        self._settled.set()
        if self._on_change is not None:
            self._on_change(self.health)


def _completion(frame: Mapping[str, Any]) -> Completion:
    """Return the worker's answer as a completion."""
    return Completion(
        text=frame["text"],
        prompt_tokens=frame["prompt_tokens"],
        generated_tokens=frame["generated_tokens"],
        prompt_ms=frame["prompt_ms"],
        generate_ms=frame["generate_ms"],
        reused_tokens=frame["reused_tokens"],
        cut=frame["cut"],
    )
