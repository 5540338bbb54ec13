"""Which messages belong to the check: answers while it asks, a wish to share tonight, and what stays another question or danger."""

import pytest

from safer_sleep.co_sleeping_check.talk import State
from safer_sleep.co_sleeping_check.turn import meant

OPEN = State(answers={"place": {"value": "adult_bed"}}, asked="alcohol")


@pytest.mark.parametrize("text", ["can I have her in with me tonight", "is it ok to share the bed tonight", "can we do the co-sleeping check", "check our bed for tonight"])
def test_plain_words_start_it(text):
    assert meant(text, None, "co_sleeping/is_it_safe", True).part == "check"


@pytest.mark.parametrize("text", ["how do I check if she is too hot", "is bed sharing dangerous", "can I check his temperature tonight", "he was in our bed last night"])
def test_other_questions_do_not(text):
    assert meant(text, None, "co_sleeping/is_it_safe", True) is None


def test_a_wish_to_share_after_a_drink_is_answered_as_that():
    assert meant("can she be in with me tonight after a glass of wine", None, "co_sleeping/alcohol", True) is None


def test_an_answer_is_taken_and_another_question_is_not():
    assert meant("just the one", OPEN, "chat/unclear", False).answers["alcohol"]["value"] == "yes"
    assert meant("what temperature should the bedroom be", OPEN, "warmth/room_temperature", True) is None


def test_a_no_to_something_else_is_no_answer_to_the_check():
    assert meant("no", OPEN, "chat/unclear", False, just_asked=False) is None


def test_yes_to_the_danger_signs_is_an_emergency():
    found = meant("yes", State(answers={"unwell": {"value": "yes"}}, asked="danger_signs"), "chat/unclear", False)
    assert found.topic == "emergency/seriously_ill" and found.as_good_as_tapped


def test_words_for_another_danger_are_left_to_the_red_flag_rules():
    found = meant("yes she has gone blue and is not breathing", State(answers={"unwell": {"value": "yes"}}, asked="danger_signs"), "chat/unclear", False)
    assert not found.as_good_as_tapped


@pytest.mark.parametrize("text, asked", [("had a beer", "alcohol"), ("epilepsy but no fits for a year", "adult_condition")])
def test_what_is_plainly_an_adults_is_not_heard_as_the_babys(text, asked):
    assert meant(text, State(asked=asked), "chat/unclear", False).as_good_as_tapped


@pytest.mark.parametrize(
    "text, asked", [("ive had a beer and some pills i want it over", "medicine"), ("baby had some beer", "alcohol"), ("my toddler just drank my methadone", "medicine"), ("she is having a fit now, epilepsy", "adult_condition")]
)
def test_what_may_be_the_babys_is_left_to_the_red_flag_rules(text, asked):
    found = meant(text, State(asked=asked), "chat/unclear", False)
    assert found is None or not found.as_good_as_tapped
