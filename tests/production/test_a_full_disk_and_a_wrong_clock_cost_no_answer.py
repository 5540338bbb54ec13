"""One machine with SQLite: the disk is full, the clock jumps. Parents still get their answers, and the conversation goes on afterwards."""

import contextlib
import glob
import os
import subprocess
import time

import pytest

from safer_sleep.run.server import running
from safer_sleep.settings import ROOT

pytestmark = pytest.mark.assistant


def endpoints(database):
    return (ROOT / "endpoints.yml").read_text().replace(".cache/conversations.db", str(database)).replace(":5055/", ":ACTIONS_PORT/")


@pytest.fixture
def small_disk(tmp_path):
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", tmp_path], capture_output=True).returncode:
        pytest.skip("Needs the right to mount a small tmpfs (root)")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def test_with_a_full_disk_parents_get_answers_and_afterwards_the_conversation_goes_on(small_disk):
    with running({}, endpoints(small_disk / "conversations.db")) as assistant:
        conversation = assistant.say("can baby wear a hat indoors")["conversation"]
        filler = small_disk / "filler"
        with filler.open("wb", buffering=0) as out, contextlib.suppress(OSError):
            while True:
                out.write(b"x" * 4096)
        for number in range(12):  # until the room inside the database's own files is used up too
            status, body = assistant.request("POST", "/chat/message", {"message": "what tog sleeping bag", "conversation": conversation})
            assert status == 200 and body["messages"][0]["topic"] == "warmth/sleeping_bags", (number, status)
            assert body["conversation"] == conversation
        status, body = assistant.request("POST", "/chat/message", {"message": "my baby is not breathing", "conversation": conversation})
        assert status == 200 and body["messages"][0]["topic"] == "emergency/not_breathing"
        counts = assistant.request("GET", "/chat/metrics")[1]
        assert 'safer_sleep_faults_total{kind="store"}' in counts
        filler.unlink()
        assert assistant.say("can baby wear a hat indoors", conversation, id="after-1")["conversation"] == conversation
        again = assistant.say("can baby wear a hat indoors", conversation, id="after-1")
        assert again["messages"][0]["topic"] == "warmth/hats"


def test_a_clock_that_jumps_costs_no_answer(tmp_path):
    library = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not library:
        pytest.skip("Needs Debian's package libfaketime")
    clock = tmp_path / "clock"
    clock.write_text("+0")
    fake = {"LD_PRELOAD": library[0], "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1", "SAFER_SLEEP_DELETE_EVERY_SECONDS": "1"}  # fmt: skip
    with running(fake, endpoints(tmp_path / "conversations.db")) as assistant:
        conversation = assistant.say("can baby wear a hat indoors")["conversation"]
        clock.write_text("-3d")
        for question in ("why", "what tog sleeping bag", "why"):
            said = assistant.say(question, conversation)
            assert said["conversation"] == conversation and said["messages"][0]["topic"].startswith("warmth/")
        clock.write_text("+3d")
        time.sleep(2.5)
        # By this clock three days have passed: the conversation has been deleted, as promised, and a new one begins.
        said = assistant.say("what tog sleeping bag", conversation)
        assert said["messages"][0]["topic"] == "warmth/sleeping_bags" and said["conversation"] != conversation
