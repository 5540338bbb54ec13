"""Huge, deep, wrongly encoded, half, doubled, smuggled: each gets an answer or a clear no, none a 500, and the next parent is served."""

import json
import socket

import pytest

pytestmark = pytest.mark.assistant

ADDRESS = {"X-Forwarded-For": "127.0.0.1"}


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 4000,
        b'{"message": ' + b"[" * 2000 + b"]" * 2000 + b"}",
        '{"message": "can baby wear a hat"}'.encode("utf-16"),
        b'{"message": "\xc3\x28"}',
        b'{"message": "\\ud83d"}',
        b'{"message": "\\ud83d\\u0000 hat"}',
        b'{"message": "\\u0000"}',
        b'{"message": "hat", "message": 7}',
        b'{"message": "hat", "__proto__": {}}',
        b'{"message": 1e999}',
        b'{"message": NaN}',
        b"\xef\xbb\xbf" + b'{"message": "hat"}',
        b"message=hat",
        b'{"choice": "../../../etc/passwd"}',
        b'{"choice": "chat/greet\\u0000"}',
        b'{"message": "' + "\u202e\u200f\u0489".encode() * 100 + b'"}',
        b'{"message": "' + b"baby " * 199 + b'"}',
        b'{"conversation": "' + b"A" * 46 + b'", "message": "hat"}',
        b'{"conversation": "\\u0000", "message": "hat"}',
        b'{"message": "hat", "id": "x", "conversation": ""}',
    ],
)
def test_an_awkward_body_is_no_fault(behind_a_proxy, raw):
    status, body = behind_a_proxy.request("POST", "/chat/message", raw=raw, headers=ADDRESS)
    assert status in (200, 400, 413), (raw[:60], status)
    assert body["messages"][0]["text"]


@pytest.mark.parametrize(
    "raw",
    [
        b"POST /chat/message HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /chat/health HTTP/1.1\r\nHost: a\r\n\r\n",
        b"POST /chat/message HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n{}   ",
        b"POST /chat/message HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
        b"POST /chat/message HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n",
        b"GET /chat/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /chat/\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /chat/ HTTP/1.1\r\nHost: a\r\nCookie: " + b"safer_sleep_conversation=x;" * 200 + b"\r\n\r\n",
        b"GET /chat/ HTTP/1.1\r\nHost: a\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"\r\n\r\n\r\n",
    ],
)
def test_an_awkward_request_hangs_nobody_up(behind_a_proxy, raw):
    host, port = behind_a_proxy.base.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=1) as connection:
        connection.sendall(raw)
        try:
            first = connection.recv(200)
        except (TimeoutError, socket.timeout, ConnectionResetError):
            first = b""  # it waits for the rest of the request, and lets go after 15 seconds
    assert b" 500 " not in first
    assert b"root:" not in first
    status, body = behind_a_proxy.request("POST", "/chat/message", {"message": "can baby wear a hat"}, headers=ADDRESS)
    assert status == 200 and body["messages"][0]["topic"] == "warmth/hats"


def test_the_same_message_sent_ten_times_is_one_turn(behind_a_proxy):
    first = behind_a_proxy.request("POST", "/chat/message", {"message": "hello"}, headers=ADDRESS)[1]["conversation"]
    body = {"message": "can baby wear a hat", "id": "again-and-again", "conversation": first}
    replies = {json.dumps(behind_a_proxy.request("POST", "/chat/message", body, headers=ADDRESS)[1]["messages"]) for _ in range(7)}
    assert len(replies) == 1
