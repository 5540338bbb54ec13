"""A parent who asks on and gets the same card is told that it may be no answer; who taps for it gets it as it is."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import ROOM_TEMPERATURE
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.reply.compose import ONCE_MORE, compose



def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def text(topic, history, how="alone: clear"):
    return compose(topic, {"topic": topic, "how": how}, history)["text"]


def test_the_first_time_it_is_the_answer_and_nothing_else():
    assert text(ROOM_TEMPERATURE, after("warmth/hats")) == answers()[ROOM_TEMPERATURE].text


def test_the_second_time_it_says_that_it_may_be_no_answer():
    again = text(ROOM_TEMPERATURE, after(ROOM_TEMPERATURE))
    assert again.startswith(ONCE_MORE) and again.endswith(answers()[ROOM_TEMPERATURE].text)


def test_tapped_it_is_the_answer_and_nothing_else():
    assert text(ROOM_TEMPERATURE, after(ROOM_TEMPERATURE), how="choice") == answers()[ROOM_TEMPERATURE].text


@pytest.mark.parametrize("topic", ["baby_health/fever", "emergency/choking"])
def test_of_an_ill_baby_what_to_do_stays_the_first_words(topic):
    assert text(topic, after(topic)).startswith(answers()[topic].text.split("\n\n")[0])
