"""A server of the OpenAI protocol that misbehaves to order, in this process."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from custom_components.healthstead.agents.instructions import instructions
from custom_components.healthstead.agents.runtime.server import Server, ServerRuntime

type Answer = Callable[[web.Request, Any], Awaitable[web.StreamResponse]]

KEY = "sk-secret-canary"


def says(text: object, usage: object = None) -> web.Response:
    """Return what a chat answers."""
    choice = {"message": {"role": "assistant", "content": text}}
    told = usage or {"prompt_tokens": 12, "completion_tokens": 3}
    return web.json_response({"choices": [choice], "usage": told})


@dataclass
class FakeServer:
    """What it was asked, and what it answers to each path."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, Any, dict[str, str]]] = field(default_factory=list)
    url: str = ""
    session: ClientSession | None = None

    async def handle(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix("/v1/")
        body = await request.json() if request.can_read_body else None
        self.asked.append((path, body, dict(request.headers)))
        answer = self.answers.get(path)
        if answer is None:
            return web.Response(status=404, text=f"no {path}, dear {KEY}")
        return await answer(request, body)

    def bodies(self) -> list[Any]:
        """Return what was sent along, in order."""
        return [body for _, body, _ in self.asked if body is not None]

    def runtime(self, **changes: Any) -> ServerRuntime:
        """Return a runtime that asks this server."""
        assert self.session is not None
        server = Server(**({"url": self.url, "model": "m", "key": KEY} | changes))
        return ServerRuntime(self.session, server, instructions)


@asynccontextmanager
async def fake_server() -> AsyncIterator[FakeServer]:
    """Open one on a free port of this machine."""
    fake = FakeServer()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.handle)
    async with TestServer(app, host="127.0.0.1") as server, ClientSession() as session:
        fake.url = str(server.make_url("/v1"))
        fake.session = session
        yield fake
