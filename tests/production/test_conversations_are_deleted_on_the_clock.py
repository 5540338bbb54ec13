"""The clock that deletes idle conversations, in the real assistant, on SQLite and on PostgreSQL; nothing kept; and erasing on request."""

import argparse
import asyncio
import sqlite3
import subprocess
import sys
import time

import pytest

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from safer_sleep.channel.conversation_store import ConversationStore
from safer_sleep.run import erase
from safer_sleep.run.server import running
from safer_sleep.run.servers import NotInstalled, Postgres
from safer_sleep.settings import ROOT

pytestmark = pytest.mark.assistant

TWO_SECONDS = {"SAFER_SLEEP_KEEP_HOURS": str(2 / 3600), "SAFER_SLEEP_DELETE_EVERY_SECONDS": "0.5"}
MARKER = "zebrafinchmarker"


@pytest.fixture(scope="module")
def postgres(folder_for_postgres):
    server = Postgres(folder_for_postgres("postgres"))
    try:
        server.start()
    except NotInstalled as missing:
        pytest.skip(str(missing))
    yield server
    server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    """Endpoints for a running assistant, and a function that counts what is stored."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres")
        env = {**server.environment(), "POSTGRES_SSLMODE": "prefer", "ACTIONS_URL": "http://127.0.0.1:ACTIONS_PORT/webhook"}
        text = (ROOT / "deploy/endpoints.yml").read_text()
        for name, value in env.items():
            text = text.replace(f"${{{name}}}", value)
        return text, lambda: server.ask("SELECT count(*) FROM events")[0][0]
    path = tmp_path / "conversations.db"
    text = (ROOT / "endpoints.yml").read_text().replace(".cache/conversations.db", str(path)).replace(":5055/", ":ACTIONS_PORT/")
    return text, lambda: sqlite3.connect(path).execute("SELECT count(*) FROM events").fetchone()[0]


def test_an_idle_conversation_is_gone_and_a_live_one_stays(store):
    endpoints, events = store
    with running(TWO_SECONDS, endpoints) as assistant:
        idle = assistant.say("can baby wear a hat indoors")["conversation"]
        live = assistant.say("what tog sleeping bag")["conversation"]
        for _ in range(6):
            time.sleep(0.6)
            assert assistant.say("why", live)["conversation"] == live
        assert assistant.say("why", idle)["conversation"] != idle
        given_up = time.monotonic() + 20
        while events() and time.monotonic() < given_up:
            time.sleep(0.2)
        assert events() == 0


def test_what_is_forgotten_or_erased_is_not_left_lying_in_the_file(tmp_path):
    path = tmp_path / "conversations.db"
    text = (ROOT / "endpoints.yml").read_text().replace(".cache/conversations.db", str(path)).replace(":5055/", ":ACTIONS_PORT/")

    def on_disk():
        return b"".join(file.read_bytes() for file in tmp_path.iterdir()).count(MARKER.encode())

    with running({}, text) as assistant:
        forgotten, erased = (assistant.say(f"{MARKER} can baby wear a hat indoors")["conversation"] for _ in range(2))
        assert on_disk()
        assistant.request("DELETE", "/chat/conversation", {"conversation": forgotten})
        command = [sys.executable, "-m", "safer_sleep.run.erase", "--conversation", erased]
        env = {"PYTHONPATH": str(ROOT), "SAFER_SLEEP_ENDPOINTS": str(assistant.folder / "endpoints.yml"), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True)
        assert "Erased conversations: 1." in done.stdout
        assert assistant.say("why", erased)["conversation"] != erased
        assert on_disk() == 0


def test_with_nothing_kept_no_word_is_ever_written_to_disk(tmp_path):
    path = tmp_path / "conversations.db"
    text = (ROOT / "endpoints.yml").read_text().replace(".cache/conversations.db", str(path)).replace(":5055/", ":ACTIONS_PORT/")
    with running({"SAFER_SLEEP_KEEP_HOURS": "0", "SAFER_SLEEP_MEMORY_MINUTES": "0.05", "SAFER_SLEEP_DELETE_EVERY_SECONDS": "0.5"}, text) as assistant:
        conversation = assistant.say("can baby wear a hat indoors")["conversation"]
        assert assistant.say("why", conversation)["conversation"] == conversation
        assert list(tmp_path.iterdir()) == []
        time.sleep(4.5)
        assert assistant.say("why", conversation)["conversation"] != conversation


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_only_what_was_said_in_the_named_time_is_erased(kind, request, tmp_path):
    options = {"dialect": "sqlite", "db": str(tmp_path / "conversations.db")}
    if kind == "postgresql":
        server = request.getfixturevalue("postgres")
        options = {"dialect": kind, "host": "127.0.0.1", "port": server.port, "db": server.name, "username": server.name, "password": server.password}
    store = ConversationStore(**options)
    three_am = erase.moment("2026-11-25T03:00")
    for number, minutes in enumerate((-120, 1, 30, 300)):
        tracker = DialogueStateTracker.from_events(f"conversation {number}", [])
        tracker.update(UserUttered("hello", timestamp=three_am + minutes * 60))
        asyncio.run(store.save(tracker))
    assert asyncio.run(erase.conversations_between(store, three_am, three_am + 3600)) == ["conversation 1", "conversation 2"]
    between = argparse.Namespace(conversation=None, between=("2026-11-25T03:00", "2026-11-25T04:00"))
    assert asyncio.run(erase.erase(store, between)) == 2
    assert sorted(asyncio.run(store.keys())) == ["conversation 0", "conversation 3"]
    assert asyncio.run(erase.erase(store, argparse.Namespace(conversation=None, between=None))) == 2
