"""What is made of a message when the classifier is sure, torn, or lost."""

import numpy as np
import pytest

from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.understanding import Thresholds, understand

TOPICS = ["warmth/room_temperature", "warmth/hats", "co_sleeping/alcohol", "co_sleeping/safer_bed", "chat/out_of_scope", "chat/unclear"]


def made_of(text, shares, history=None):
    row = np.array([shares.get(topic, 0.001) for topic in TOPICS])
    return understand(text, history or History(), TOPICS, lambda texts: np.stack([row / row.sum()] * len(texts)), Thresholds(), lambda t: t, is_dangerous)


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "…", (("Hats", "warmth/hats"), ("Cold hands", "warmth/checking_baby")))])])


def test_a_clear_winner_is_answered():
    assert made_of("how warm", {"warmth/room_temperature": 0.9}).topic == "warmth/room_temperature"


def test_a_close_call_is_offered_likeliest_first():
    made = made_of("warm head", {"warmth/hats": 0.4, "warmth/room_temperature": 0.35, "chat/out_of_scope": 0.2})
    assert made.topic == "chat/unclear"
    assert made.offers[:2] == ("warmth/hats", "warmth/room_temperature")


def test_a_dangerous_runner_up_is_never_talked_over():
    made = made_of("the bed, and i had some", {"co_sleeping/safer_bed": 0.5, "co_sleeping/alcohol": 0.2})
    assert made.topic == "chat/unclear"
    assert "co_sleeping/alcohol" in made.offers


@pytest.mark.parametrize("why", ["why?", "but why", "how come", "y"])
def test_why_is_about_the_answer_before(why):
    made = made_of(why, {"chat/unclear": 0.9}, after("warmth/hats"))
    assert (made.topic, made.part) == ("warmth/hats", "why")


def test_yes_takes_the_first_button_and_the_second_one_the_second():
    assert made_of("yeah", {"chat/unclear": 0.9}, after("warmth/room_temperature")).topic == "warmth/hats"
    assert made_of("the second one", {"chat/unclear": 0.9}, after("warmth/room_temperature")).topic == "warmth/checking_baby"


def test_emoji_alone_hold_no_question():
    assert made_of("😭😭😭", {"warmth/hats": 0.9}).topic == "chat/unclear"
