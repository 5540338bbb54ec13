"""The action server is down, or takes a call and never answers: the parent still gets the written answer with contacts that work."""

import ipaddress
import json
import re
import socket
import struct
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from safer_sleep.run.server import running
from safer_sleep.settings import ACTION_SECONDS

pytestmark = pytest.mark.assistant
MARKER = "zebrafinchmarker"
#: A listening socket's state in /proc/net/tcp.
LISTENS = "0A"


@pytest.fixture(scope="module")
def alone():
    """An assistant of its own whose action server is taken away in these tests, in the order they are written."""
    with running() as assistant:
        yield assistant


def port_of_actions(assistant):
    return int(re.search(r":(\d+)/webhook", (assistant.folder / "endpoints.yml").read_text())[1])


def listened_on(port):
    """The addresses on which something listens for this port, as the kernel lists them: no name has to lead to this machine from outside."""
    tables = [table for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")) if table.exists()]
    if not tables:
        pytest.skip("Needs Linux: /proc/net/tcp says on which address the action server listens")
    found = []
    for line in (line for table in tables for line in table.read_text().splitlines()[1:]):
        _, local, _, state, *_ = line.split()
        address, _, at = local.partition(":")
        if state == LISTENS and int(at, 16) == port:
            # In words of four bytes, each in this processor's own order.
            found.append(ipaddress.ip_address(b"".join(struct.pack("=I", int(address[n : n + 8], 16)) for n in range(0, len(address), 8))))
    return found


def names(reply):
    return [contact["name"] for contact in reply["messages"][0].get("contacts", [])]


def test_the_action_server_says_what_kind_of_error_and_none_of_the_words(alone):
    broken = {"next_action": "action_find_help", "sender_id": "x", "domain": {}, "tracker": {"latest_message": {"text": MARKER}, "slots": {}, "events": []}}
    request = urllib.request.Request(f"http://127.0.0.1:{port_of_actions(alone)}/webhook", json.dumps(broken).encode(), {"Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(request, timeout=10)
    body = error.value.read().decode()
    assert error.value.code >= 400 and MARKER not in body and len(body) < 100


def test_it_listens_on_this_machine_only(alone):
    addresses = listened_on(port_of_actions(alone))
    assert addresses and all(address.is_loopback for address in addresses), addresses


def test_down_the_written_answer_comes_with_contacts_that_work_everywhere(alone):
    earlier = alone.say("help me stop smoking, i live in Glasgow")
    assert "Quit Your Way Scotland" in names(earlier)
    alone.stop("actions")
    reply = alone.say("how can i reach a midwife")
    first = reply["messages"][0]
    assert first["topic"] == "support/midwife" and "You can ask a midwife anything" in first["text"]
    assert "999" in first["text"] and "111" in first["text"] and "Tommy's midwives' line" in names(reply)
    assert "Which town" in first["text"]
    # The town is understood without the action server, and the cards fit it.
    reply = alone.say("corby", reply["conversation"])
    assert reply["messages"][0]["topic"] == "support/midwife" and any("Kettering" in name for name in names(reply))
    assert "Which town" not in reply["messages"][0]["text"]
    # What was found for an earlier message is not used again for a later one.
    moved = alone.say("actually we moved to Cardiff", earlier["conversation"])
    assert moved["messages"][0]["topic"] == "support/stop_smoking"
    assert "Help Me Quit" in str(names(moved)) and "Scotland" not in str(names(moved))


def test_hanging_it_costs_seconds_and_not_the_turn(alone):
    with socket.socket() as silent:
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        silent.bind(("127.0.0.1", port_of_actions(alone)))
        silent.listen()
        held = []
        threading.Thread(target=lambda: [held.append(silent.accept()) for _ in range(4)], daemon=True).start()
        began = time.monotonic()
        reply = alone.say("how do i contact my health visitor")
        assert time.monotonic() - began < ACTION_SECONDS + 4
        assert reply["messages"][0]["topic"] == "support/health_visitor" and "error" not in reply
    assert "my health visitor" not in alone.log.read_text()
