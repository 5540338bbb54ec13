"""After an answer about sleep the phrases of its further questions are looked for; what is plainly something else comes first."""

import pytest

from safer_sleep.advice.topic_ids import SOFA_ARMCHAIR
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn



def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def decided(topic, how, confidence, text="what if i stay awake"):
    found = decide(text, [], after(SOFA_ARMCHAIR), {"topic": topic, "how": how, "offers": [], "confidence": confidence}, {})
    return (found.topic, found.part) if found is not None else None


@pytest.mark.parametrize(
    ("topic", "how"),
    [("chat/unclear", "alone: nothing understood"), ("chat/unclear", "alone: offered"), (SOFA_ARMCHAIR, "alone: likely"), (SOFA_ARMCHAIR, "in context: clear")],
)
def test_it_is_answered_where_nothing_else_is_plainly_meant(topic, how):
    assert decided(topic, how, 0.95) == (SOFA_ARMCHAIR, "awake")


def test_a_likely_guess_about_another_sleeping_place_does_not_stop_it():
    assert decided("settling/naps", "alone: likely", 0.6) == (SOFA_ARMCHAIR, "awake")


@pytest.mark.parametrize(
    ("topic", "how", "confidence"),
    [("sleep_space/sling", "alone: clear", 0.95), ("support/domestic_abuse", "alone: likely", 0.6), ("co_sleeping/is_it_safe", "check", 1.0)],
    ids=["a clear new question", "a disclosure in the same words", "an answer to the check"],
)
def test_it_gives_way(topic, how, confidence):
    assert decided(topic, how, confidence) is None


def test_a_disclosure_that_is_hardly_likely_does_not_stop_it():
    assert decided("support/domestic_abuse", "alone: likely", 0.4) == (SOFA_ARMCHAIR, "awake")


def after_a_death(text):
    understood = {"topic": "sleep_space/other_carers", "how": "alone: clear", "offers": [], "confidence": 0.95}
    found = decide(text, ["my sisters baby died"], after("support/bereavement"), understood, {})
    return (found.topic, found.part) if found is not None else None


def test_what_holds_no_word_beside_a_parts_phrases_is_no_other_question_whatever_it_sounds_like():
    assert after_a_death("what do i say to her") == ("support/bereavement", "someone")
    assert after_a_death("what do i say to the nursery about where mine naps") is None
