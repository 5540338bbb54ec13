"""Serves the demonstration page: another site than the chat's, with a strict policy, a hostile style sheet, another widget and a pixel."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from safer_sleep.channel.embedding import Choices, snippet

PAGES = Path(__file__).parent / "pages"
_TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


def make_server(port: int, chat: str, attributes: str = "") -> ThreadingHTTPServer:
    """A server on loopback.

    Args:
        port: 0 for any free one.
        chat: where the assistant is, such as `http://127.0.0.1:5005`.
        attributes: more attributes for the widget's script tag.
    """

    class Page(_Page):
        tags = snippet(chat, Choices(embed="demo")).replace("<script defer", f"<script defer {attributes}".rstrip())
        policy = (
            f"default-src 'none'; script-src 'self' {chat}; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src {chat}; "
            "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
        )

    return ThreadingHTTPServer(("127.0.0.1", port), Page)


class _Page(BaseHTTPRequestHandler):
    tags: str
    policy: str

    def do_GET(self) -> None:
        name = self.path.split("?")[0].strip("/") or "index.html"
        path = PAGES / name
        if not re.fullmatch(r"[a-z_]+\.[a-z]+", name) or not path.is_file():
            return self._send(404, "text/plain", b"Not found")
        content = path.read_text(encoding="utf-8").replace("<!-- the widget -->", self.tags)
        self._send(200, _TYPES[path.suffix], content.encode())

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        for header, value in (("Content-Type", kind), ("Content-Length", str(len(content))), ("Content-Security-Policy", self.policy)):
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Who looked at what is nobody's business."""
