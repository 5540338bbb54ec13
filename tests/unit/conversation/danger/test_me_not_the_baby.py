"""Who is it? "ME not the baby" after an answer for the baby is believed."""

import pytest

from tests.unit.conversation.talk import after, decided


@pytest.mark.parametrize("text", ["ME not the baby", "its me not the baby", "not the baby its me", "no i mean me", "the baby is fine its me", "thats me not him"])
def test_what_was_told_before_is_read_as_the_parents_own(text):
    told = "my leg is swollen and sore calf, 2 weeks since i had him"
    assert decided(text, after("emergency/choking"), [told, "it hurts when i breathe in now"]) == "support/midwife#mother_now"
    assert decided(text, after("emergency/not_breathing"), [told]) == "support/midwife#mother_triage"


def test_where_nothing_says_what_it_is_they_are_asked():
    assert decided("no my temp not the babys", after("baby_health/fever"), ["temp 39"]) == "support/midwife#mother_me"


@pytest.mark.parametrize("text", ["it was me not the baby who fell asleep", "im fine", "hes not mine"])
def test_other_words_are_left(text):
    assert not (decided(text, after("emergency/choking")) or "").startswith("support/midwife")


def test_a_grave_sign_of_the_baby_still_comes_first():
    assert decided("not me the baby hes not breathing", after("baby_health/fever")) == "emergency/not_breathing#"


def test_after_an_answer_about_sleep_it_is_left():
    assert decided("me not the baby", after("warmth/hats")) is None
