"""A language model on a server that speaks the OpenAI protocol.

llama.cpp's servers, vLLM, Ollama and others: a general model, told in plain words
what the adapters have learnt. What is said to it leaves this machine wherever the
server is not on it, and that happens only where somebody has agreed.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final, override

from aiohttp import ClientError, ClientSession

from .address import Where, safe, where
from .asking import Asked, Instructions
from .child import LOGGER
from .protocol import Completion, Failure, Role, Runtime, RuntimeFailed
from .wire import PROSE, PROSE_NOTE, Form, Shape, count, prose, request, written

START_LIMIT_S: Final = 10.0
LONGEST_ANSWER: Final = 1 << 18
"""A plan is a few hundred bytes; what goes on and on is cut off."""
SUCCESS: Final = 200
_STATUS: Final[Mapping[int, Failure]] = {
    401: Failure.DENIED,
    403: Failure.DENIED,
    408: Failure.TIMEOUT,
    429: Failure.BUSY,
    503: Failure.BUSY,
    504: Failure.TIMEOUT,
}
NOT_FOUND: Final = frozenset({404, 405})
NOT_TAKEN: Final = frozenset({400, 422, 500, 501})
"""What a server says to a request with a field that it does not know."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Server:
    """Where the server is and who may be asked there."""

    url: str
    """Up to and with the version: ``http://localhost:8080/v1``."""
    model: str = ""
    """Empty: the first that the server names."""
    key: str = field(default="", repr=False)
    agreed: bool = False
    """Somebody has agreed that what is said leaves this machine."""


class ServerRuntime(Runtime):
    """Completes prompts by asking a server."""

    def __init__(
        self, session: ClientSession, server: Server, instructions: Instructions
    ) -> None:
        """Ask nothing yet. The session is somebody else's to close."""
        self._session = session
        self._server = server
        self._instructions = instructions
        self._model = server.model
        self._shape = Shape.GRAMMAR
        self._chats = True
        self._failure: RuntimeFailed | None = None

    @property
    @override
    def name(self) -> str:
        return f"server:{self._model or 'unnamed'}"

    @property
    def ready(self) -> bool:
        """Say whether the last request was answered."""
        return self._failure is None

    @override
    async def start(self) -> None:
        """Ask which models there are; raise RuntimeFailed where nobody answers."""
        try:
            async with _within(START_LIMIT_S):
                names = await self._models()
        except RuntimeFailed as failure:
            self._failure = failure
            raise
        self._failure = None
        if not self._model and names:
            self._model = names[0]

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
        asked = self._instructions(role, prompt)
        began = time.perf_counter()
        try:
            async with _within(deadline_s):
                text, usage = await self._fitting(asked, grammar, limit)
        except RuntimeFailed as failure:
            self._failure = failure
            raise
        self._failure = None
        return Completion(
            text=text,
            prompt_tokens=count(usage, "prompt_tokens"),
            generated_tokens=count(usage, "completion_tokens"),
            prompt_ms=0.0,
            generate_ms=(time.perf_counter() - began) * 1e3,
        )

    @override
    async def write(
        self, system: str, text: str, *, limit: int, deadline_s: float
    ) -> str | None:
        asked = Asked(
            system=system,
            user=text,
            examples=(),
            schema=PROSE,
            schema_note=PROSE_NOTE,
            read=prose,
        )
        async with _within(deadline_s):
            answer, _ = await self._answer(asked, None, limit)
        return asked.read(answer)

    @override
    async def close(self) -> None:
        """Leave the session to whom it belongs."""

    async def _models(self) -> list[str]:
        """Return the names of the server's models; one that tells none is no fault."""
        status, body = await self._send("GET", "models", None)
        if status in NOT_FOUND:
            return []
        if status != SUCCESS:
            raise _failed(status)
        found = body.get("data") if isinstance(body, dict) else None
        rows = found if isinstance(found, list) else []
        names = [row.get("id") for row in rows if isinstance(row, dict)]
        return [name for name in names if isinstance(name, str) and name.isprintable()]

    async def _fitting(
        self, asked: Asked, grammar: str | None, limit: int
    ) -> tuple[str, Mapping[str, Any]]:
        """Return an answer that fits, or nothing where none did in two tries."""
        answer, usage = await self._answer(asked, grammar, limit)
        if (text := asked.read(answer)) is not None:
            return text, usage
        # It may know this way of keeping to a shape by name only.
        before = self._shape
        self._shape = Shape(min(before + 1, Shape.PLAIN))
        answer, usage = await self._answer(asked, grammar, limit, again=True)
        if (text := asked.read(answer)) is None:
            self._shape = before
        return text or "", usage

    async def _answer(
        self, asked: Asked, grammar: str | None, limit: int, *, again: bool = False
    ) -> tuple[str, Mapping[str, Any]]:
        """Return what the server wrote, giving up what it does not know."""
        while True:
            form = Form(model=self._model, chats=self._chats, shape=self._shape)
            body = request(asked, grammar, limit, form, again=again)
            status, found = await self._send("POST", form.path, body)
            if status == SUCCESS:
                return written(found, chats=form.chats)
            if status in NOT_FOUND and form.chats:
                self._chats = False
            elif status in NOT_TAKEN and form.shape < Shape.PLAIN:
                self._shape = Shape(form.shape + 1)
            else:
                self._chats = True
                raise _failed(status)

    async def _send(
        self, method: str, path: str, body: Mapping[str, Any] | None
    ) -> tuple[int, Any]:
        """Return the status and the JSON of an answer. Only the status is ever told."""
        server = self._server
        place = where(server.url)
        if place is None or not safe(server.url):
            raise RuntimeFailed(Failure.UNREACHABLE, "no address that may be asked")
        if place is not Where.HERE and not server.agreed:
            raise RuntimeFailed(Failure.NOT_AGREED)
        headers = {"Authorization": f"Bearer {server.key}"} if server.key else {}
        try:
            async with self._session.request(
                method,
                f"{server.url.rstrip('/')}/{path}",
                json=body,
                headers=headers,
                # Words go where somebody agreed to, and not where that points.
                allow_redirects=False,
            ) as response:
                if response.status != SUCCESS:
                    return response.status, None
                content = await _read(response.content.read)
        except (ClientError, OSError, ValueError) as error:
            LOGGER.debug("The model server failed: %s", type(error).__name__)
            name = type(error).__name__
            raise RuntimeFailed(Failure.UNREACHABLE, name) from None
        try:
            return SUCCESS, json.loads(content)
        except ValueError, RecursionError:
            raise RuntimeFailed(Failure.NONSENSE, "no JSON") from None


@asynccontextmanager
async def _within(limit_s: float) -> AsyncIterator[None]:
    """Turn the end of a time limit into a failure for people."""
    try:
        async with asyncio.timeout(limit_s):
            yield
    except TimeoutError:
        raise RuntimeFailed(Failure.TIMEOUT) from None


async def _read(read: Callable[[int], Awaitable[bytes]]) -> bytes:
    """Return the body, or fail where it goes on and on."""
    parts = bytearray()
    while part := await read(1 << 16):
        parts += part
        if len(parts) > LONGEST_ANSWER:
            raise RuntimeFailed(Failure.NONSENSE, "an answer without end")
    return bytes(parts)


def _failed(status: int) -> RuntimeFailed:
    return RuntimeFailed(_STATUS.get(status, Failure.UNREACHABLE), f"status {status}")
