"""A few words in which no rule sees danger lean on what was said before: there the models have to be surer before they alarm."""

import pytest

from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.safety.gate import FEW_WORDS, IS_IT_NOW, UNSEEN, UNSEEN_IN_PASSING, gate
from safer_sleep.safety.red_flags import detect

FIRST = History()
IN_A_TALK = History([Turn("warmth/hats", "", None, [Said("warmth/hats", "", "")])])
IN_AN_EMERGENCY = History([Turn("emergency/choking", "", None, [Said("emergency/choking", "", "")])])
WORDS = "my partner can take him"
LONG = "my partner can take him for a walk round the block in a bit"


def alarm(text, history, share, topic="emergency/harm_to_baby"):
    found = gate(text, [], history, {"topic": "chat/unclear", "how": "alone: offered", "offers": [], "confidence": 0.4}, {topic: share})
    return None if found is None else "asked" if found.part == IS_IT_NOW else found.topic


def test_the_words_of_this_file_hold_no_red_flag():
    assert detect(WORDS) is None and detect(LONG) is None and len(WORDS.split()) <= FEW_WORDS < len(LONG.split())
    assert UNSEEN.ask < 0.2 <= UNSEEN.answer < UNSEEN_IN_PASSING.ask < 0.4 < UNSEEN_IN_PASSING.answer < 0.7


@pytest.mark.parametrize(("share", "found"), [(0.19, None), (0.4, "asked"), (0.7, "asked"), (0.95, "emergency/harm_to_baby")])
def test_in_a_talk(share, found):
    assert alarm(WORDS, IN_A_TALK, share) == found


@pytest.mark.parametrize(("text", "found"), [("my temper went with her today", "emergency/harm_to_baby"), ("my hand slips when i change him", "asked")])
def test_a_grave_word_is_enough_for_models_that_are_fairly_sure(text, found):
    assert detect(text) is None or not detect(text).certain
    assert alarm(text, IN_A_TALK, 0.7) == found


def test_an_everyday_remedy_is_asked_about_and_not_taken_for_a_wish_to_die():
    found = gate("took paracetamol", [], IN_A_TALK, {"topic": "emergency/self_harm", "how": "alone: clear", "offers": []}, {"emergency/self_harm": 0.97})
    assert found.part == IS_IT_NOW and found.offers[0] == "emergency/seriously_ill"


@pytest.mark.parametrize(("share", "found"), [(0.19, "asked"), (0.4, "emergency/harm_to_baby")])
def test_as_the_first_message(share, found):
    assert alarm(WORDS, FIRST, share) == found


def test_a_longer_message_is_judged_as_ever():
    assert alarm(LONG, IN_A_TALK, 0.4) == "emergency/harm_to_baby"


def test_in_an_open_emergency_it_is_judged_as_ever():
    assert alarm("getting a funny colour i think", IN_AN_EMERGENCY, 0.4, "emergency/choking") == "emergency/choking"


def test_a_sign_that_a_rule_is_sure_of_is_never_a_passing_word():
    assert alarm("hes not breathing", IN_A_TALK, 0.3, "emergency/not_breathing") == "emergency/not_breathing"
