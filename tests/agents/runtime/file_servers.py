"""An HTTP server of files that cuts connections and lies to order."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import override


@dataclass
class FileServer:
    """What lies at which path, and how it misbehaves."""

    files: dict[str, bytes] = field(default_factory=dict)
    cut: int = 0
    """After so many bytes the connection is cut, each time."""
    ranges: bool = True
    statuses: list[int] = field(default_factory=list)
    """Given instead of a file, one after the other."""
    target: str = ""
    """Where everybody is sent on to."""
    asked: list[str] = field(default_factory=list)
    url: str = ""

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        wanted = handler.headers.get("Range", "")
        self.asked.append(wanted)
        status = self.statuses.pop(0) if self.statuses else 200
        if self.target:
            handler.send_response(302)
            handler.send_header("Location", self.target)
            handler.end_headers()
            return
        content = self.files.get(handler.path.lstrip("/"))
        if status != 200 or content is None:
            handler.send_error(status if status != 200 else 404)
            return
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        if wanted and self.ranges and start >= len(content):
            handler.send_error(416)
            return
        partial = bool(wanted) and self.ranges
        body = content[start:] if partial else content
        handler.send_response(206 if partial else 200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[: self.cut] if self.cut else body)


@contextmanager
def file_server() -> Iterator[FileServer]:
    """Serve on a free port of this machine."""
    served = FileServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.answer(self)

        @override
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
