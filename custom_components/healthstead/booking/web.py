"""One HTTP request to a server that may be slow, broken or hostile.

A time limit, a size limit, no redirects, and JSON objects only. What goes wrong is a
value, for what follows depends on whether the server may have acted.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import aiohttp

LIMIT_S: Final = 15.0
LARGEST: Final = 4 * 1024 * 1024
"""Bytes of one answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One request."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What came back; ``status`` 0: nothing, or nothing in time."""

    status: int
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Names in small letters."""

    @property
    def good(self) -> bool:
        """Say whether the server did what was asked."""
        return 200 <= self.status < 300  # noqa: PLR2004 - HTTP

    @property
    def unclear(self) -> bool:
        """Say whether the server may or may not have done it."""
        return self.status == 0 or self.status >= 500 or self.status == 408  # noqa: PLR2004 - HTTP

    def resource(self) -> dict[str, Any] | None:
        """Return the JSON object in it, if that is what it is."""
        try:
            data = json.loads(self.text)
        except RecursionError, ValueError:
            return None
        return data if isinstance(data, dict) else None


NOTHING: Final = Answer(status=0)


class Web(Protocol):
    """Whatever carries a request."""

    async def send(self, request: Request) -> Answer:
        """Return the answer, or ``NOTHING``; never raises over the server."""
        ...


class SessionWeb:
    """Requests through an ``aiohttp`` session that somebody else owns."""

    def __init__(
        self, session: aiohttp.ClientSession, *, limit_s: float = LIMIT_S
    ) -> None:
        """Use a session; each request ends within the limit."""
        self._session = session
        self._limit_s = limit_s

    async def send(self, request: Request) -> Answer:
        """Return the answer, or ``NOTHING``; never raises over the server."""
        try:
            async with asyncio.timeout(self._limit_s):
                return await self._sent(request)
        except TimeoutError, aiohttp.ClientError, OSError, ValueError:
            return NOTHING

    async def _sent(self, request: Request) -> Answer:
        body = None if request.body is None else json.dumps(request.body).encode()
        async with self._session.request(
            request.method,
            request.url,
            data=body,
            headers=dict(request.headers),
            allow_redirects=False,
        ) as response:
            content = await _read(response)
            return Answer(
                status=response.status,
                text=content.decode("utf-8", "replace"),
                headers={name.lower(): text for name, text in response.headers.items()},
            )


async def _read(response: aiohttp.ClientResponse) -> bytes:
    """Return the body; one that is too long counts as no answer."""
    content = bytearray()
    async for chunk in response.content.iter_chunked(65536):
        content += chunk
        if len(content) > LARGEST:
            raise ValueError("too long")
    return bytes(content)
