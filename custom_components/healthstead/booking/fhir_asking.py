"""Asking a FHIR server: requests with its header, searches page by page, its no.

Pages and requests stay at the server's own address: the header goes nowhere else.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import urlencode, urljoin, urlsplit

from .fhir_reading import Resource, entries, next_page, said_in
from .shapes import Failed, Why
from .web import NOTHING, Answer, Request, Web

MOST_PAGES: Final = 20
LONGEST_WAIT_S: Final = 3600.0
"""A server that wants to be left alone for longer is asked again after this."""
_BUSY: Final = frozenset({429, 503})
_FHIR: Final = "application/fhir+json"

type Sleep = Callable[[float], Awaitable[None]]


class FhirAsking:
    """One server, and who we are to it."""

    def __init__(
        self,
        web: Web,
        base: str,
        *,
        authorization: str = "",
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """Talk to the service at ``base``; the header is sent nowhere else."""
        self._web = web
        self._base = base.rstrip("/") + "/"
        self._sleep = sleep
        self._headers = {"Accept": _FHIR, "Content-Type": _FHIR}
        if authorization:
            self._headers["Authorization"] = authorization

    async def all(
        self, kind: str, query: Mapping[str, str] | tuple[tuple[str, str], ...]
    ) -> list[Resource] | Failed:
        """Return everything of a search, page by page, at this server only."""
        found = await self.every((kind,), query)
        return found if isinstance(found, Failed) else list(found.values())

    async def every(
        self,
        kinds: tuple[str, ...],
        query: Mapping[str, str] | tuple[tuple[str, str], ...],
    ) -> dict[str, Resource] | Failed:
        """Return a search of the first kind, with what came along of the others."""
        found: dict[str, Resource] = {}
        async for page in self._pages(f"{kinds[0]}?{urlencode(query)}"):
            if isinstance(page, Failed):
                return page
            for kind in kinds:
                found |= {f"{kind}/{one['id']}": one for one in entries(page, kind)}
        return found

    async def _pages(self, path: str) -> AsyncIterator[Resource | Failed]:
        address: str | None = urljoin(self._base, path)
        seen: set[str] = set()
        while address and address not in seen and len(seen) < MOST_PAGES:
            seen.add(address)
            answer = await self.send("GET", address)
            page = answer.resource() if answer.good else None
            if page is None or page.get("resourceType") != "Bundle":
                yield failure(answer)
                return
            yield page
            following = next_page(page)
            address = None if following is None else self._inside(following)

    def _inside(self, address: str) -> str | None:
        """Return the address if it is at this server: the token goes nowhere else."""
        try:
            whole = urljoin(self._base, address)
            same = urlsplit(whole)[:2] == urlsplit(self._base)[:2]
        except ValueError:
            return None
        return whole if same else None

    async def send(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request to an address at this server; elsewhere nothing is sent."""
        if (address := self._inside(path)) is None:
            return NOTHING
        return await self._web.send(
            Request(
                method=method,
                url=address,
                headers={**self._headers, **(headers or {})},
                body=body,
            )
        )


def failure(answer: Answer) -> Failed:
    """Return why something could not be read."""
    match answer.status:
        case 401 | 403:
            return Failed(why=Why.NOT_ALLOWED)
        case 404 | 410:
            return Failed(why=Why.NOT_THERE)
        case status if 400 <= status < 500:  # noqa: PLR2004 - HTTP
            return refusal(answer)
        case _:
            return Failed(why=Why.NO_ANSWER, after_s=wait_of(answer))


def refusal(answer: Answer) -> Failed:
    """Return a server's no, with its words; "not now" is none."""
    if answer.status in {401, 403}:
        return Failed(why=Why.NOT_ALLOWED)
    if answer.status in _BUSY:
        return Failed(why=Why.NO_ANSWER, after_s=wait_of(answer))
    said = said_in(answer.resource())
    taken = answer.status in {409, 412}
    return Failed(why=Why.SLOT_TAKEN if taken else Why.REFUSED, said=said)


def wait_of(answer: Answer) -> float:
    """Return after how many seconds a server wants to be asked again; 0: it did not say.

    RFC 9110, section 10.2.3: seconds, or a date, which is read against the server's own.
    """
    said = answer.headers.get("retry-after", "").strip()
    if not said or answer.status not in _BUSY:
        return 0.0
    if said.isascii() and said.isdigit():
        return min(float(said[:9]), LONGEST_WAIT_S)
    until, now = _date(said), _date(answer.headers.get("date", ""))
    if until is None or now is None:
        return 0.0
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT_S)


def _date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except TypeError, ValueError:
        return None
    return moment if moment.tzinfo is not None else None
