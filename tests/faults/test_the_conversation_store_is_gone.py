"""The database of conversations vanishes, is locked or is broken while the assistant runs."""

import re
import sqlite3

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.run.server import running
from safer_sleep.settings import ROOT

pytestmark = pytest.mark.assistant
MARKER = "zebrafinchmarker"
QUESTION = f"{MARKER} can baby wear a hat indoors"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return tmp_path_factory.mktemp("kept") / "store"


@pytest.fixture(scope="module")
def assistant(store):
    store.mkdir()
    endpoints = (ROOT / "endpoints.yml").read_text().replace(":5055/", ":ACTIONS_PORT/").replace(".cache/conversations.db", str(store / "conversations.db"))
    with running(endpoints=endpoints) as started:
        yield started


@pytest.fixture
def moved_away(assistant, store):
    said = assistant.say("what temperature should the bedroom be")
    gone = store.rename(store.with_name("gone"))
    yield said["conversation"]
    if not store.exists():
        gone.rename(store)


@pytest.fixture
def locked(assistant, store):
    said = assistant.say("what temperature should the bedroom be")
    connection = sqlite3.connect(store / "conversations.db", isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    yield said["conversation"]
    connection.close()


@pytest.fixture
def overwritten(assistant, store):
    said = assistant.say("what temperature should the bedroom be")
    file = store / "conversations.db"
    kept = file.read_bytes()
    file.write_bytes(b"no database at all " * 1000)
    yield said["conversation"]
    file.write_bytes(kept)


@pytest.fixture(params=["moved_away", "locked", "overwritten"])
def conversation(request):
    return request.getfixturevalue(request.param)


def said(reply):
    return "\n\n".join(message["text"] for message in reply["messages"])


def test_a_question_gets_fixed_words_and_danger_its_own_reply(assistant, conversation):
    status, reply = assistant.request("POST", "/chat/message", {"message": QUESTION, "conversation": conversation})
    assert (status, reply["error"]["code"]) == (503, "no_conversation")
    assert "call 999" in said(reply) and "call 111" in said(reply) and "not lost" in said(reply)
    danger = assistant.say(f"{MARKER} he has gone floppy and wont wake", conversation)
    assert danger["messages"][0]["text"] == answers()["emergency/not_breathing"].text
    state = assistant.request("GET", "/chat/health")
    assert state[0] == 503 and state[1]["conversations"].startswith("failed") and state[1]["model"] == "ok"
    counts = assistant.request("GET", "/chat/metrics")[1]
    for kind in ("store", "no_conversation"):
        assert re.search(rf'^safer_sleep_faults_total\{{kind="{kind}"\}} [1-9]', counts, re.M), kind
    status, page = assistant.request("GET", "/chat/", headers={"Cookie": f"safer_sleep_conversation={conversation}"})
    assert status == 503 and "call 999" in page
    assert MARKER not in assistant.log.read_text()


def test_a_step_of_the_emergency_on_the_screen_still_comes(assistant, conversation):
    reply = assistant.choose("emergency/choking#step3", conversation)
    assert reply["messages"][0]["text"] == answers()["emergency/choking"].steps[2]


def test_the_chat_goes_on_where_it_was_once_the_store_is_back(assistant, store, moved_away):
    broken = assistant.say("why", moved_away)
    assert broken["conversation"] == moved_away and "error" in broken
    store.with_name("gone").rename(store)
    again = assistant.say("why", moved_away)
    assert (again["conversation"], again["messages"][0]["topic"]) == (moved_away, "warmth/room_temperature")


def test_forgetting_says_so_when_it_could_not_forget(assistant, store, moved_away):
    status, reply = assistant.request("DELETE", "/chat/conversation", {"conversation": moved_away})
    assert (status, reply["error"]["code"]) == (503, "not_forgotten")
    assert "still kept" in said(reply)
