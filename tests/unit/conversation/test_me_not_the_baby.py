"""Who is it? "ME not the baby" after an answer for the baby is believed."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn


def decided(text, last, *earlier):
    history = History([Turn(last, "", None, [Said(last, "", "")])])
    understood = {"place": None, "topic": "chat/unclear", "how": "alone: nothing understood", "offers": [], "part": "", "confidence": 0.99}
    found = decide(text, list(earlier), history, understood, {})
    return f"{found.topic}#{found.part}" if found is not None else None


@pytest.mark.parametrize("text", ["ME not the baby", "its me not the baby", "not the baby its me", "no i mean me", "the baby is fine its me", "thats me not him"])
def test_what_was_told_before_is_read_as_the_parents_own(text):
    told = "my leg is swollen and sore calf, 2 weeks since i had him"
    assert decided(text, "emergency/choking", told, "it hurts when i breathe in now") == "support/midwife#mother_now"
    assert decided(text, "emergency/not_breathing", told) == "support/midwife#mother_triage"


def test_where_nothing_says_what_it_is_they_are_asked():
    assert decided("no my temp not the babys", "baby_health/fever", "temp 39") == "support/midwife#mother_me"


@pytest.mark.parametrize("text", ["it was me not the baby who fell asleep", "im fine", "hes not mine"])
def test_other_words_are_left(text):
    assert not (decided(text, "emergency/choking") or "").startswith("support/midwife")


def test_a_grave_sign_of_the_baby_still_comes_first():
    assert decided("not me the baby hes not breathing", "baby_health/fever") == "emergency/not_breathing#"


def test_after_an_answer_about_sleep_it_is_left():
    assert decided("me not the baby", "warmth/hats") is None
