"""Whatever is broken, the words on the screen say 999 and 111, and danger comes first. No process is needed for these."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of
from safer_sleep.channel import fault
from safer_sleep.safety import red_flags
from safer_sleep.settings import DANGER_SECONDS, TURN_SECONDS

EMERGENCIES = [topic for topic in answers() if group_of(topic) == "emergency"]
CODES = ["slow", "no_reply", "no_model", "no_conversation", "not_forgotten", "fault", "refused", "a code that nobody wrote words for"]


def texts(body):
    return [message["text"] for message in body["messages"]]


@pytest.mark.parametrize("code", CODES)
def test_every_fault_says_999_and_111(code):
    said = texts(fault.body(code, said="can baby wear a hat"))
    assert len(said) == 1 and "call 999" in said[0] and "call 111" in said[0]


def test_a_red_flag_comes_first_with_every_step_because_no_button_works():
    emergency = answers()["emergency/choking"]
    said = texts(fault.body("fault", said="hes choking and cant breathe"))
    assert said[: 1 + len(emergency.steps)] == [emergency.text, *emergency.steps]
    assert "call 999" in said[-1]


def test_what_may_be_danger_gets_999_and_no_steps_of_something_else(monkeypatch):
    monkeypatch.setattr(red_flags, "detect", lambda *_: red_flags.RedFlag("emergency/choking", "emergency", "vague", False))
    body = fault.body("fault", said="something odd")
    assert texts(body)[0] == fault.PERHAPS and body["messages"][0]["urgency"] == "emergency"


def test_the_mothers_own_emergency_gets_its_words_too():
    body = fault.body("fault", said="i soaked 3 pads in an hour since the birth")
    assert texts(body)[0].startswith("Call 999 now") and body["messages"][0]["urgency"] == "emergency"


@pytest.mark.parametrize("topic", EMERGENCIES)
def test_a_step_that_was_tapped_comes_with_those_after_it(topic):
    steps = list(answers()[topic].steps)
    assert texts(fault.body("no_conversation", choice=f"{topic}#step2"))[: len(steps) - 1] == steps[1:]


def test_a_tapped_sleep_topic_is_not_answered_by_a_fault():
    assert len(fault.body("no_conversation", choice="sleep_space/pods_nests")["messages"]) == 1


def test_even_if_the_red_flag_rules_fail_there_are_words(monkeypatch):
    monkeypatch.setattr(red_flags, "detect", lambda *_: 1 / 0)
    assert "call 999" in texts(fault.body("fault", said="hes not breathing"))[0]
    assert fault.patience("hes not breathing") == TURN_SECONDS


def test_patience_is_short_where_there_is_danger():
    assert fault.patience("hes not breathing") == DANGER_SECONDS
    assert fault.patience("can baby wear a hat") == TURN_SECONDS
