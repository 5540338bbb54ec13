"""A topic on the list of withdrawn answers gets a person to ask instead, from the next message on, whichever way it is asked for."""

import pytest

from safer_sleep.advice import withdrawn
from safer_sleep.advice.answers import answers
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import State
from safer_sleep.conversation.history import History
from safer_sleep.nlu.understanding import WHY
from safer_sleep.reply.compose import compose


@pytest.fixture
def pull(monkeypatch, tmp_path):
    monkeypatch.setenv("SAFER_SLEEP_WITHDRAWN_FILE", str(tmp_path / "withdrawn.txt"))
    return lambda *lines: (tmp_path / "withdrawn.txt").write_text("\n".join(lines))


def said(topic, **understood):
    return compose(topic, {"topic": topic, **understood}, History())


def test_nothing_is_pulled_when_there_is_no_list(pull):
    assert said("warmth/room_temperature")["text"] == answers()["warmth/room_temperature"].text


def test_a_pulled_answer_sends_to_a_person_and_names_no_source(pull):
    pull("# 25 November: wrong number", "warmth/room_temperature  # Dr A.")
    reply = said("warmth/room_temperature")
    assert reply["text"] == withdrawn.ASK_A_PERSON and "111" in reply["text"] and "999" in reply["text"]
    assert reply["metadata"]["sources"] == [] and reply["metadata"]["topic"] == "warmth/room_temperature"
    assert said("warmth/hats")["text"] == answers()["warmth/hats"].text


def test_its_reason_is_pulled_with_it(pull):
    pull("warmth/room_temperature")
    assert said("warmth/room_temperature", part=WHY)["text"] == withdrawn.ASK_A_PERSON


def test_a_pulled_emergency_still_says_999_first(pull):
    pull("emergency/choking")
    reply = said("emergency/choking")
    assert reply["text"].startswith("Call 999 now") and reply["metadata"]["urgency"] == "emergency"
    assert not any("#step" in button["payload"] for button in reply["buttons"])


def test_putting_it_back_works_the_same_way(pull):
    pull("warmth/room_temperature")
    assert said("warmth/room_temperature")["text"] == withdrawn.ASK_A_PERSON
    pull("")
    assert said("warmth/room_temperature")["text"] == answers()["warmth/room_temperature"].text


def test_every_pulled_topic_gets_an_answer(pull):
    pull(*answers())
    for topic in answers():
        text = said(topic)["text"]
        assert "999" in text, topic


def test_a_pulled_check_gives_no_result_and_no_further_question(pull):
    pull("co_sleeping/is_it_safe")
    [reply] = replies(State())
    assert reply["text"] == withdrawn.ASK_A_PERSON and reply["metadata"]["sources"] == []
