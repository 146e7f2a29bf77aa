"""A server for a built site, as GitHub Pages serves it: below a base path, with 404.html for what is not there."""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE = "/council-plans/"


class Server(ThreadingHTTPServer):
    """Serves one folder; notes each request as its path and status, those of workers too."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.folder = folder
        self.seen: list[tuple[str, int]] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"{self.origin}{BASE}"

    def file(self, path: str) -> Path:
        """Return the file that is served at a path."""
        name = path.split("?", 1)[0].removeprefix(BASE)
        return self.folder / (name + "index.html" if name.endswith("/") or not name else name)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def translate_path(self, path: str) -> str:
        """Return the file below the base path; nothing lies beside it."""
        return super().translate_path(path[len(BASE) - 1 :] if path.startswith(BASE) else "/no such place")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = (self.server.folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: str) -> None:  # type: ignore[override]  # here a folder has no listing
        """Answer that a folder without a page is not there."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        # Tells linkchecker that it may ask as fast as it likes.
        self.send_header("LinkChecker", "1")
        super().end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Note the request instead of printing it."""
        del size
        self.server.seen.append((self.path, int(code)))

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""

    def guess_type(self, path: object) -> str:
        """Return the type as GitHub Pages does, with the character set for text."""
        kind = super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if re.match(r"text/|.*(xml|json|javascript)$", kind) else kind


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a folder, which may still be empty, until the block ends."""
    with Server(folder) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
