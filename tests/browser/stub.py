"""A stand-in for the assistant: the real page, files and headers, real written answers, and every fault that a network can make."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from safer_sleep.channel import fault, page, session_cookie, widget_files
from safer_sleep.channel.contract import as_message
from safer_sleep.conversation.history import History
from safer_sleep.reply.compose import compose

#: What the words in a message bring about. The rest is answered from the written answers.
TOPICS = {
    "beers": "co_sleeping/alcohol#bed_now",
    "sofa": "co_sleeping/sofa_armchair",
    "bed": "co_sleeping/is_it_safe",
    "tired": "settling/tired_parent",
    "breathing": "emergency/not_breathing",
    "misunderstood": "emergency/not_breathing#not_that",
    "partner": "support/domestic_abuse",
    "person": "support/helplines",
    "warm": "warmth/room_temperature",
}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240"><rect width="320" height="240" fill="#eef4f2"/><rect x="90" y="70" width="140" height="70" rx="8" fill="none" stroke="#17524a" stroke-width="6"/></svg>'


class Stub:
    """The server, and what it was sent."""

    def __init__(self, timeout_ms: int = 15000) -> None:
        self.requests: list[tuple[str, str, Any, dict[str, str]]] = []
        self.answered: dict[str, dict[str, Any]] = {}
        self.turns = 0
        self.delay = 0.0
        self.dropped = False
        self.html = ""  # attributes added to the page's <html>, such as a direction
        self.timeout_ms = timeout_ms
        self.events: list[dict[str, Any]] = []
        stub = self

        class Handler(_Handler):
            owner = stub

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def posts(self, path: str) -> list[Any]:
        """The bodies of what was posted to a path."""
        return [body for method, where, body, _ in self.requests if method == "POST" and where.split("?")[0] == path]

    def wait_for_post(self, path: str, seconds: float = 5) -> list[Any]:
        """As `posts`, once there is one: what a page sends as it goes away arrives a little later."""
        until = time.monotonic() + seconds
        while not self.posts(path) and time.monotonic() < until:
            time.sleep(0.05)
        return self.posts(path)

    def clear(self) -> None:
        self.requests.clear()
        self.answered.clear()
        self.events.clear()
        self.turns, self.delay, self.dropped, self.html = 0, 0.0, False, ""

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reply(self, said: str) -> list[dict[str, Any]]:
        """The messages for some words or a choice."""
        if said == "xss":
            text = '<img src=x onerror=alert(1)> <b>not bold</b> [a](javascript:alert(1))'
            source = {"title": "Not a link", "publisher": "Nobody", "url": "javascript:alert(1)"}
            return [{"text": text, "topic": "warmth/room_temperature", "urgency": "routine", "sources": [source],
                     "contacts": [{"name": "Nobody", "phone": "12; drop", "url": "http://plain.example", "text": "<b>"}]}]  # fmt: skip
        if said == "odd":
            return [7, {"custom": {"type": "carousel"}}, {"text": ""}, {"text": "This one can be read.", "topic": "chat/thanks", "buttons": [{"title": 5}]}]
        if said == "drawing":
            message = _written("sleep_space/safest_place")
            return [{**message, "drawing": {"name": "clear_cot", "alt": "A baby on their back in a cot with nothing else in it", "url": "/chat/drawings/clear_cot.svg"}}]
        if said == "plan":
            message = _written("co_sleeping/is_it_safe")
            return [{**message, "plan": {"url": "/chat/plan?night=1"}}]
        if said == "arabic":
            return [{"text": "ضع طفلك على ظهره في سريره في كل مرة ينام فيها.\n\n- ليلا\n- نهارا", "topic": "sleep_position/on_back", "urgency": "routine", "lang": "ar"}]
        for word, topic in TOPICS.items():
            if word in said or said == topic:
                return [_written(topic)]
        return [_written(said) if "/" in said else _written("chat/unclear")]


def _written(topic: str) -> dict[str, Any]:
    reply = compose(topic.partition("#")[0], {"topic": topic.partition("#")[0], "part": topic.partition("#")[2]}, History())
    return as_message(reply["text"], reply["buttons"], reply["metadata"])


class _Handler(BaseHTTPRequestHandler):
    owner: Stub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self._record(None)
        if path == "/chat/":
            html = page.render(self.owner.events, conversation="known").replace("<html ", f'<html data-timeout="{self.owner.timeout_ms}" {self.owner.html} ', 1)
            self._send(200, {**page.headers(), "Content-Type": "text/html; charset=utf-8"}, html.encode())
        elif path.startswith("/chat/static/") or path == "/chat/widget.js":
            name = path.removeprefix("/chat/static/") if path != "/chat/widget.js" else widget_files.manifest()["loader"].file
            served = widget_files.serve(name, self.headers.get("Accept-Encoding", ""))
            self._send(served.status, served.headers, served.body)
        elif path.startswith("/chat/drawings/"):
            self._send(200, {"Content-Type": "image/svg+xml"}, DRAWING.encode())
        else:
            self._send(404, {"Content-Type": "text/plain"}, b"Not found")

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            body = json.loads(raw)
        except ValueError:
            body = raw.decode()
        self._record(body)
        time.sleep(self.owner.delay)
        if self.path.startswith("/chat/message"):
            self._message(body)
        else:
            self._json(200, {"conversation": None, "messages": []}, {"Set-Cookie": session_cookie.header("http", self.headers["Host"], None)})

    def _message(self, body: dict[str, Any]) -> None:
        said = body.get("message") or body.get("choice") or ""
        error = fault.body("fault", said=said)
        if body.get("id") in self.owner.answered:
            return self._json(200, self.owner.answered[body["id"]])
        if said == "fail":
            return self._json(500, error)
        if said == "page":
            return self._send(502, {"Content-Type": "text/html"}, b"<html><body>Bad gateway</body></html>")
        if said == "empty":
            return self._json(200, [])
        if said == "busy" and len(self.owner.posts("/chat/message")) == 1:
            return self._json(429, {"error": {"code": "too_many", "message": "Slow down"}, "messages": []}, {"Retry-After": "2"})
        if said == "refuse":
            return self._json(413, {"error": {"code": "too_long", "message": "Too long"}, "messages": []})
        if said == "hang" and not self.owner.dropped:
            self.owner.dropped = True
            time.sleep(self.owner.timeout_ms / 1000 + 1)
            return None
        if body.get("choice") == "settling/tired_parent" and not self.owner.dropped:
            self.owner.dropped = True
            return self._json(400, {"error": {"code": "not_offered", "message": "No longer on offer"}, "messages": []})
        if said == "forget this chat":
            return self._json(200, {"conversation": "fresh", "messages": [_written("chat/greet")]})
        self.owner.turns += 1
        reply = {"conversation": "known", "messages": self.owner.reply(said)}
        self.owner.answered[body.get("id", "")] = reply
        if said == "drop sofa" and not self.owner.dropped:
            # The turn is done, its answer is lost on the way: the phone went through a tunnel.
            self.owner.dropped = True
            self.close_connection = True
            # Half an answer: for none at all Chromium itself would send the message again.
            self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"conv')
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
            return None
        return self._json(200, reply, {"Set-Cookie": session_cookie.header("http", self.headers["Host"], "known")})

    def _json(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        self._send(status, {"Content-Type": "application/json", "Cache-Control": "no-store", **(headers or {})}, json.dumps(body).encode())

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        # A browser that has closed its tab is no fault of the stand-in.
        with contextlib.suppress(ConnectionError):
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def _record(self, body: Any) -> None:
        self.owner.requests.append((self.command, self.path, body, dict(self.headers)))

    def log_message(self, format: str, *arguments: Any) -> None:
        """Quiet."""


