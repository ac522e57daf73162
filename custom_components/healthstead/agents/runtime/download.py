"""Bring one file over HTTP, going on where it was cut off. Blocks.

What the file must be is checked by who asked for it.
"""

import time
from collections.abc import Iterator
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO, Final, override
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from .install import FetchFailed, OnProgress, Problem, Progress, Step

QUIET_S: Final = 30.0
"""After so long without a byte the connection counts as lost."""
TRIES: Final = 5
PAUSE_S: Final = 2.0
CHUNK: Final = 1 << 20
TELL: Final = 4 << 20
"""Progress is told about every so many bytes."""
AGENT: Final = "Healthstead"
PARTIAL, ALL_HERE, SERVER_ERROR = 206, 416, 500


class _StayEncrypted(HTTPRedirectHandler):
    """Follow to another host, and never from https to the clear."""

    @override
    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise HTTPError(newurl, code, "a way out of https", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(url: str, part: Path, size: int, progress: OnProgress) -> None:
    """Fill the file to its end; what lies in it already is not fetched again.

    Raises ``FetchFailed``; what came so far stays for the next time.
    """
    why = ""
    for attempt in range(TRIES):
        if attempt:
            time.sleep(PAUSE_S * attempt)
        why, final = _tried(url, part, size, progress)
        if not why:
            return
        if final:
            break
    raise FetchFailed(Problem.NO_NETWORK, f"{why}, {_held(part)} bytes are here")


def _tried(url: str, part: Path, size: int, progress: OnProgress) -> tuple[str, bool]:
    """Return what went wrong, if anything, and whether that is the last word."""
    try:
        whole = _go_on(url, part, size, progress)
    except HTTPError as error:
        return f"status {error.code}", error.code < SERVER_ERROR
    except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
        return type(error).__name__, False
    except OSError as error:
        raise FetchFailed(Problem.NO_DISK, str(error)) from error
    return ("" if whole else "cut off"), False


def small(url: str, most: int) -> bytes:
    """Return a short answer, read whole; longer than that is a failure."""
    try:
        with _open(url, 0) as answer:
            content = bytes(answer.read(most + 1))
    except (URLError, HTTPException, OSError) as error:
        raise FetchFailed(Problem.NO_NETWORK, type(error).__name__) from error
    if len(content) > most:
        raise FetchFailed(Problem.CHECKSUM, "an answer without end")
    return content


def _held(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _go_on(url: str, part: Path, size: int, progress: OnProgress) -> bool:
    """Fetch what is missing; say whether everything came that was announced."""
    held = _held(part)
    try:
        answer = _open(url, held)
    except HTTPError as error:
        if held and error.code == ALL_HERE:
            return True
        raise
    with answer:
        if held and answer.status != PARTIAL:
            held = 0  # it begins anew, and so do we
        told, announced = held, answer.length
        with part.open("ab" if held else "wb") as file:
            for chunk in _chunks(answer):
                file.write(chunk)
                held += len(chunk)
                if held - told >= TELL:
                    told = held
                    progress(
                        Progress(step=Step.DOWNLOAD, done=min(held, size), total=size)
                    )
    return announced is None or answer.length in {0, None}


def _chunks(answer: HTTPResponse) -> Iterator[bytes]:
    while chunk := answer.read1(CHUNK):
        yield chunk


def _open(url: str, held: int) -> HTTPResponse:
    headers = {"User-Agent": AGENT, "Accept-Encoding": "identity"}
    if held:
        headers["Range"] = f"bytes={held}-"
    request = Request(url, headers=headers)  # noqa: S310 - an address of the catalogue
    opened: HTTPResponse = build_opener(_StayEncrypted).open(request, timeout=QUIET_S)
    return opened
