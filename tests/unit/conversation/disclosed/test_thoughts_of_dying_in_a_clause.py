"""Thoughts of dying told beside a question, or no point seen in oneself, are met as such or asked about plainly; hormones take none of them away."""

import pytest

from safer_sleep.advice.topic_ids import MENTAL_HEALTH, SELF_HARM
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn



def after(*said):
    return History([Turn(topic, part, None, [Said(topic, part, "")], how="red flag: dying") for topic, _, part in (one.partition("#") for one in said)])


def found(text, history, topic="support/concealed_pregnancy"):
    return decide(text, [], history, {"topic": topic, "how": "alone: likely", "offers": [], "part": "", "confidence": 0.6}, {})


@pytest.mark.parametrize("text", ["should i hide it from health visitor that i think of dying", "i keep thinking about killing myself do i tell the gp", "can i breastfeed when i think about not being here"])
def test_thoughts_of_dying_come_before_the_question(text):
    answer = found(text, History())
    assert answer is not None and answer.topic == SELF_HARM


@pytest.mark.parametrize("text", ["i dont see the point in me", "whats the point of me", "i cant see the point in living"])
@pytest.mark.parametrize("before", [(), (MENTAL_HEALTH,)])
def test_no_point_in_oneself_is_asked_about(text, before):
    answer = found(text, after(*before))
    assert answer is not None and (answer.topic == SELF_HARM or (answer.part == "is_it_now" and answer.offers[0] == SELF_HARM))


def test_no_point_after_low_mood_is_asked_about():
    answer = found("not even eating now. i dont see the point", after(MENTAL_HEALTH), topic=MENTAL_HEALTH)
    assert answer is not None and answer.part == "is_it_now" and answer.offers[0] == SELF_HARM


@pytest.mark.parametrize("text", ["i dont see the point of a dummy", "i never think about dying", "i used to think of dying", "my husband says he thinks of dying", "i dont see the point", "i thought about dying babies in the news"])
def test_what_is_no_such_thought(text):
    answer = found(text, History(), topic="settling/dummy")
    assert answer is None or answer.how != "disclosed"


@pytest.mark.parametrize("text", ["gp said its just hormones", "is it just the baby blues"])
def test_hormones_take_no_thought_of_dying_away(text):
    answer = found(text, after(SELF_HARM), topic="chat/unclear")
    assert answer is not None and answer.topic == SELF_HARM


@pytest.mark.parametrize("text", ["my partner is a man and nobody asks him but im the dad and im not coping tbh", "im the dad and i feel so low"])
def test_a_dad_who_is_not_coping_is_not_pregnant(text):
    answer = found(text, History())
    assert (answer.topic, answer.part) == (MENTAL_HEALTH, "partner")


def test_and_neither_is_he_in_the_next_message():
    answer = decide("im not pregnant im the DAD", ["im the one not coping tbh"], after("support/concealed_pregnancy"), {"topic": "support/concealed_pregnancy", "how": "alone: likely", "offers": [], "part": "", "confidence": 0.6}, {})
    assert (answer.topic, answer.part) == (MENTAL_HEALTH, "partner")
