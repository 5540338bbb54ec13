"""An action that raises, one that hangs, and no action server at all: Rasa would answer with nothing, the parent gets words."""

import time

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.run.server import running
from safer_sleep.settings import DANGER_SECONDS
from tests.faults.failing_actions import HANGS

pytestmark = pytest.mark.assistant
MARKER = "zebrafinchmarker"
HELLO = f"{MARKER} hello there"


@pytest.fixture(scope="module")
def failing(model_with_a_failing_action):
    environment = {"SAFER_SLEEP_MODEL": str(model_with_a_failing_action), "SAFER_SLEEP_ACTIONS": "tests.faults.failing_actions",
                   "SAFER_SLEEP_TURN_SECONDS": "8", "SAFER_SLEEP_ACTION_SECONDS": "20"}  # fmt: skip
    with running(environment) as assistant:
        yield assistant


def said(reply):
    return "\n\n".join(message["text"] for message in reply["messages"])


def starts(assistant):
    """A conversation that has been answered, and in which no emergency is open."""
    conversation = assistant.say("hes not breathing")["conversation"]
    assistant.say("the ambulance is here", conversation)
    return conversation


def test_an_action_that_raises_gets_fixed_words(failing):
    status, reply = failing.request("POST", "/chat/message", {"message": HELLO})
    assert (status, reply["error"]["code"]) == (500, "no_reply")
    assert "call 999" in said(reply) and "call 111" in said(reply) and "not lost" in said(reply)


def test_what_was_said_before_is_still_there_and_danger_is_still_answered(failing):
    conversation = failing.say("hes having a fit")["conversation"]
    broken = failing.say(HELLO, conversation)
    assert broken["conversation"] == conversation
    after = failing.say("he is choking", conversation)
    assert after["conversation"] == conversation
    assert after["messages"][0]["text"] == answers()["emergency/choking"].text


def test_a_turn_over_its_time_limit_gets_fixed_words_and_its_answer_on_the_next_try(failing):
    conversation = starts(failing)
    began = time.monotonic()
    status, reply = failing.request("POST", "/chat/message", {"message": "hello slowly", "id": "one", "conversation": conversation})
    assert (status, reply["error"]["code"]) == (503, "slow")
    assert "call 999" in said(reply) and time.monotonic() - began < HANGS - 2
    for _ in range(3):  # the client tries again with the same id until the turn is done
        again = failing.say("hello slowly", conversation, id="one")
        if "error" not in again:
            break
    assert again["messages"][0]["text"] == "It took a while."


def test_a_stuck_turn_keeps_danger_from_the_screen_for_no_more_than_three_seconds(failing):
    conversation = starts(failing)
    failing.say("hello slowly", conversation)
    began = time.monotonic()
    reply = failing.say("she has gone blue and is not breathing", conversation)
    assert time.monotonic() - began < DANGER_SECONDS + 2
    assert reply["error"]["code"] == "slow"
    assert reply["messages"][0]["text"] == answers()["emergency/not_breathing"].text


def test_no_words_of_a_parent_reach_the_log(failing):
    failing.say(HELLO)
    log = failing.log.read_text()
    assert MARKER not in log
    assert "An action failed: ValueError" in log


def test_without_an_action_server_the_parent_gets_words_and_danger_its_reply(failing):
    failing.stop("actions")
    status, state = failing.request("GET", "/chat/health")
    assert (status, state["model"], state["actions"]) == (503, "ok", "not reachable")
    reply = failing.say(HELLO)
    assert reply["error"]["code"] == "no_reply" and "call 999" in said(reply)
    status, danger = failing.request("POST", "/chat/message", {"message": "hes not breathing"})
    assert status == 200 and danger["messages"][0]["topic"] == "emergency/not_breathing"
    assert MARKER not in failing.log.read_text()
