"""Everything the real processes write, at their most talkative, for every kind of request: no word of a parent, no address, no id."""

import json
import socket

import pytest

from safer_sleep.advice.topics import topics

pytestmark = pytest.mark.assistant

WORDS = "zebrafinchmarker"
ADDRESS = "203.0.113.77"


def ask(assistant, method, path, body=None, **more):
    return assistant.request(method, path, body, headers={"X-Forwarded-For": ADDRESS, **more.pop("headers", {})}, **more)


def test_no_word_and_no_address_reaches_a_log(behind_a_proxy):
    _, started = ask(behind_a_proxy, "POST", "/chat/conversation")
    conversation = started["conversation"]
    for said in (f"{WORDS} can baby wear a hat", f"my baby {WORDS} is not breathing", f"/{WORDS}", f"i am in NN1 1{WORDS}"):
        # Of a message that was refused unread there would be nothing to log.
        assert ask(behind_a_proxy, "POST", "/chat/message", {"message": said, "conversation": conversation})[0] == 200, said
    ask(behind_a_proxy, "POST", "/chat/message", {"choice": WORDS, "conversation": conversation})
    ask(behind_a_proxy, "POST", "/chat/message", {"message": "hi", "conversation": WORDS})
    ask(behind_a_proxy, "POST", "/chat/message", raw=f'{{"message": "{WORDS}"'.encode())
    ask(behind_a_proxy, "POST", f"/chat/{WORDS}?q={WORDS}", {})
    ask(behind_a_proxy, "PUT", "/chat/message", {WORDS: WORDS})
    ask(behind_a_proxy, "GET", "/chat/", headers={"Cookie": f"safer_sleep_conversation={WORDS}", "User-Agent": WORDS, "X-Request-ID": f"{WORDS} {WORDS}"})
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    ask(behind_a_proxy, "POST", "/chat/", raw=f"message={WORDS}+can+baby+wear+a+hat".encode(), headers=form)
    ask(behind_a_proxy, "DELETE", "/chat/conversation", {"conversation": conversation})
    with socket.create_connection(("127.0.0.1", int(behind_a_proxy.base.rsplit(":", 1)[1]))) as raw:
        raw.sendall(f"{WORDS} nonsense\r\n\r\n".encode())
        raw.recv(1000)
    written = behind_a_proxy.log.read_text()
    assert WORDS not in written
    assert ADDRESS not in written
    assert conversation not in written


def test_no_line_says_what_a_message_may_be_about(behind_a_proxy):
    """Beside a request's id, "perhaps about violence" would say too much of somebody. Which topics came near is counted, over all parents."""
    # The same assistant may have been told to pull an answer by another test, and says so.
    before = len(behind_a_proxy.log.read_text())
    for said in ("he and me and the thing with the lamp again", "qwertz uiop asdf", "she said the other one was it too maybe"):
        ask(behind_a_proxy, "POST", "/chat/message", {"message": said})
    written = behind_a_proxy.log.read_text()[before:]
    assert "Not understood" in written
    assert [topic for topic in topics() if topic in written] == []


def test_our_own_lines_are_json_and_say_what_was_asked_and_how_long_it_took(behind_a_proxy):
    ask(behind_a_proxy, "POST", "/chat/message", {"message": "can baby wear a hat"}, headers={"X-Request-ID": "from-our-proxy-1"})
    lines = [json.loads(line) for line in behind_a_proxy.log.read_text().splitlines() if line.startswith("{")]
    [mine] = [line for line in lines if line.get("request") == "from-our-proxy-1" and line.get("event") == "answered"]
    assert mine["status"] == 200 and mine["route"].endswith("web_channel.message") and mine["milliseconds"] >= 0
