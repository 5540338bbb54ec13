"""Requests that are not a parent's: each is refused in words with 999 and 111, and none costs a parent an answer."""

import asyncio
import http.client
import json
import re
import socket
import time

import pytest

from safer_sleep import settings
from safer_sleep.channel import ids
from safer_sleep.channel.contract import Incoming
from safer_sleep.channel.guard import Guard

pytestmark = pytest.mark.assistant


def has_help(body):
    return all(number in json.dumps(body) for number in ("999", "111"))


def say(assistant, message, address="198.51.100.1", **more):
    headers = {"X-Forwarded-For": address, **more.pop("headers", {})}
    return assistant.request("POST", "/chat/message", {"message": message, **more}, headers=headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "https://other.trust.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1.evil.example"},
        {"Origin": "null"},
    ],
)
def test_another_sites_page_cannot_post_in_a_parents_name(behind_a_proxy, headers):
    status, body = say(behind_a_proxy, "can baby wear a hat", headers=headers)
    assert status == 403 and has_help(body)


def test_our_own_page_can(behind_a_proxy):
    for headers in ({"Sec-Fetch-Site": "same-origin", "Origin": behind_a_proxy.base}, {"Origin": behind_a_proxy.base}, {}):
        assert say(behind_a_proxy, "can baby wear a hat", headers=headers)[0] == 200


def test_a_made_up_conversation_starts_a_new_one(behind_a_proxy):
    status, body = say(behind_a_proxy, "can baby wear a hat", conversation="guessed-by-somebody")
    assert status == 200 and body["conversation"] != "guessed-by-somebody" and ids.is_ours(body["conversation"])


def test_a_flood_in_one_conversation_is_told_to_wait_and_danger_still_gets_its_own_reply(behind_a_proxy):
    conversation = say(behind_a_proxy, "hello", "198.51.100.20")[1]["conversation"]
    answers = [say(behind_a_proxy, "hello again", f"198.51.{n}.20", conversation=conversation) for n in range(101, 115)]
    refused = [body for status, body in answers if status == 429]
    assert refused and all(has_help(body) for body in refused)
    status, body = say(behind_a_proxy, "my baby is not breathing", "198.51.115.20", conversation=conversation)
    assert status == 429 and body["messages"][0]["topic"] == "emergency/not_breathing"


def test_a_flood_from_one_part_of_the_network_does_not_shut_out_another(behind_a_proxy):
    statuses = [say(behind_a_proxy, "hello", f"192.0.2.{n}")[0] for n in range(30)]
    assert 429 in statuses and statuses[0] == 200
    assert say(behind_a_proxy, "hello", "198.18.7.7")[0] == 200
    status, body = say(behind_a_proxy, "my baby is not breathing", "192.0.2.1")
    assert status == 429 and body["messages"][0]["topic"] == "emergency/not_breathing" and has_help(body)


def test_a_flood_of_page_loads_is_held_back_too(behind_a_proxy):
    statuses = [behind_a_proxy.request("GET", "/chat/health", headers={"X-Forwarded-For": "192.0.5.1"})[0] for _ in range(120)]
    assert statuses[0] == 200 and 429 in statuses


def test_a_forwarded_address_that_the_caller_wrote_itself_does_not_help(behind_a_proxy):
    # Our proxy puts the real one last.
    statuses = [say(behind_a_proxy, "hello", f"10.{n}.0.1, 192.0.3.9")[0] for n in range(30)]
    assert 429 in statuses


def test_asking_to_be_forgotten_is_never_refused(behind_a_proxy):
    for _ in range(40):
        status, _ = behind_a_proxy.request("DELETE", "/chat/conversation", {"conversation": "x"}, headers={"X-Forwarded-For": "192.0.4.1"})
        assert status == 200


def test_every_reply_has_its_headers(behind_a_proxy):
    connection = http.client.HTTPConnection(behind_a_proxy.base.removeprefix("http://"))
    for method, path in (("GET", "/chat/"), ("GET", "/chat/health"), ("POST", "/chat/message"), ("GET", "/chat/nothing-here"), ("PUT", "/chat/message")):
        connection.request(method, path, headers={"X-Forwarded-Proto": "https"})
        reply = connection.getresponse()
        reply.read()
        assert reply.getheader("X-Content-Type-Options") == "nosniff", path
        assert not reply.getheader("Access-Control-Allow-Origin"), path
        assert "Rasa" not in str(reply.headers) and "Sanic" not in str(reply.headers), path


def test_the_cookie_is_for_https_only_when_the_parent_came_by_https(behind_a_proxy):
    connection = http.client.HTTPConnection(behind_a_proxy.base.removeprefix("http://"))
    for scheme, secure in (("https", True), ("http", False)):
        # On this machine's own address browsers take a Secure cookie without TLS too, so another name is asked for.
        headers = {"Content-Type": "application/json", "X-Forwarded-Proto": scheme, "Host": "chat.example.org"}
        connection.request("POST", "/chat/message", json.dumps({"message": "hello"}), headers)
        reply = connection.getresponse()
        reply.read()
        cookie = reply.getheader("Set-Cookie").lower()
        assert ("secure" in cookie) is secure and "httponly" in cookie and "path=/chat" in cookie
        # In a frame on another site only this one is kept.
        assert ("samesite=none" in cookie and "partitioned" in cookie) is secure


def test_what_is_not_there_is_said_in_words(behind_a_proxy):
    for method, path in (("GET", "/chat/nothing-here"), ("PUT", "/chat/message"), ("GET", "/model/parse"), ("POST", "/webhooks/rest/webhook")):
        status, body = behind_a_proxy.request(method, path, headers={"X-Forwarded-For": "198.18.9.9"})
        assert 400 <= status < 500 and has_help(body), (method, path)


def test_a_huge_body_is_refused_and_not_read(behind_a_proxy):
    status, body = behind_a_proxy.request("POST", "/chat/message", raw=b'{"message": "' + b"x" * 60_000 + b'"}', headers={"X-Forwarded-For": "198.18.9.10"})
    assert status == 413 and has_help(body)


def test_somebody_who_sends_one_byte_a_second_holds_nobody_up(behind_a_proxy):
    host, port = behind_a_proxy.base.removeprefix("http://").split(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(60)]
    try:
        for connection in slow:
            connection.sendall(b"POST /chat/message HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n")
        began = time.monotonic()
        assert say(behind_a_proxy, "can baby wear a hat", "198.18.9.11")[0] == 200
        assert time.monotonic() - began < 3
    finally:
        for connection in slow:
            connection.close()


def test_the_counts_are_for_those_with_the_token(behind_a_proxy):
    say(behind_a_proxy, "can baby wear a hat", "198.18.9.12")
    say(behind_a_proxy, "my baby is not breathing", "198.18.9.12")
    say(behind_a_proxy, "can baby wear a hat", "198.18.9.12", headers={"Sec-Fetch-Site": "cross-site"})
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer ünïcode"}):
        assert behind_a_proxy.request("GET", "/chat/metrics", headers=headers)[0] in (400, 404)
    status, counts = behind_a_proxy.request("GET", "/chat/metrics", headers={"Authorization": f"Bearer {behind_a_proxy.token}"})
    assert status == 200
    # A name alone stands in the lines of help before anything was ever counted. Faults are provoked, and counted, in tests/faults.
    counted = dict(re.findall(r"^safer_sleep_(\S+) (\d\S*)$", counts, re.M))
    for name in ('turns_total{outcome="answered"}', 'turns_total{outcome="emergency"}', 'topics_total{topic="warmth/hats"}',
                 'red_flags_total{topic="emergency/not_breathing"}', 'refused_total{why="other_site"}', 'turn_seconds_bucket{le="+Inf"}'):  # fmt: skip
        assert float(counted.get(name, 0)) >= 1, name
    assert float(counted["answers_withdrawn"]) == 0


def test_without_a_token_the_counts_are_for_this_machine_only(assistant):
    assert assistant.request("GET", "/chat/metrics")[0] == 200
    assert assistant.request("GET", "/chat/metrics", headers={"X-Forwarded-For": "127.0.0.1"})[0] == 404


def test_an_answer_is_pulled_and_put_back_while_parents_are_talking(behind_a_proxy):
    def hats():
        return say(behind_a_proxy, "can baby wear a hat indoors", "198.18.9.13")[1]["messages"][0]["text"]

    before = hats()
    behind_a_proxy.withdrawn.write_text("warmth/hats  # wrong\n")
    pulled = hats()
    behind_a_proxy.withdrawn.write_text("")
    assert pulled != before and "midwife or health visitor" in pulled and hats() == before


@pytest.mark.parametrize(("site", "gone"), [("same-origin", True), ("cross-site", False)])
def test_exit_goes_away_at_once_and_deletes_but_not_for_another_sites_page(behind_a_proxy, site, gone):
    conversation = say(behind_a_proxy, "can baby wear a hat", "198.18.9.14")[1]["conversation"]
    connection = http.client.HTTPConnection(behind_a_proxy.base.removeprefix("http://"))
    connection.request("GET", "/chat/exit", headers={"Cookie": f"safer_sleep_conversation={conversation}", "Sec-Fetch-Site": site})
    reply = connection.getresponse()
    reply.read()
    assert reply.status == 303 and not reply.getheader("Location").startswith("/chat")
    assert (say(behind_a_proxy, "why", "198.18.9.14", conversation=conversation)[1]["conversation"] != conversation) is gone


def test_with_too_much_to_do_the_next_parent_is_told_so_at_once():
    full = asyncio.run(Guard().refuses(Incoming(None, "my baby is not breathing"), settings.TURNS_AT_ONCE))
    body = json.loads(full.body)
    assert full.status == 503 and full.headers["Retry-After"] and body["error"]["code"] == "busy" and has_help(body)
    assert body["messages"][0]["topic"] == "emergency/not_breathing"
    assert asyncio.run(Guard().refuses(Incoming(None, "hello"), settings.TURNS_AT_ONCE - 1)) is None
