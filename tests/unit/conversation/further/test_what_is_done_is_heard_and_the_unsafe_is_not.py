""""It is done", "we will" and thanks after an answer about sleep are heard by a model, and never where the words name no place to sleep."""

import pytest

from safer_sleep.advice.topic_ids import BACK
from safer_sleep.conversation.further.nodding import HEARD, PERHAPS_UNSAFE, REACTIONS, REACTS, complains, reacts
from safer_sleep.conversation.history import History, Said, Turn

PLAIN = {"topic": "chat/unclear", "how": "alone: offered", "confidence": 0.2}


def after(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


def heard(text, name="done", share=0.9, history=None, understood=PLAIN, unsafe=0.0, earlier=()):
    return reacts(text, {REACTIONS: {name: share, "unsafe": unsafe}}, history or after(BACK), understood, earlier)


def test_what_is_done_or_will_be_is_heard():
    assert heard("shes fed and down in her basket") == HEARD
    assert heard("right thats us then", "will_do") == HEARD
    assert heard("youve been a star", "thanks") == ""


def test_below_the_share_it_is_not():
    assert heard("shes fed and down in her basket", share=REACTS - 0.01) is None


def test_a_complaint_is_no_thanks():
    assert heard("thats not what i asked", "complaint") is None


@pytest.mark.parametrize("text", ["put him back on the sofa", "ok turned him on his tummy", "moved him to his car seat", "ive put a hat on him", "moved him in with his brother"])
def test_no_place_to_sleep_is_praised(text):
    assert heard(text) is None


@pytest.mark.parametrize("text", ["took his hat off", "got him off the sofa, hes in the cot", "pillows are in the bin"])
def test_what_was_taken_away_is(text):
    assert heard(text) == HEARD


def test_what_may_be_unsafe_is_not():
    assert heard("hes settled where he is", unsafe=PERHAPS_UNSAFE) is None


@pytest.mark.parametrize("topic", ["support/domestic_abuse", "baby_health/fever", "emergency/choking"])
def test_not_where_the_classifier_hears_something_graver(topic):
    assert heard("he took her off me again", understood={"topic": topic, "how": "alone: clear", "confidence": 0.9}) is None


def test_not_after_illness_in_grief_or_with_a_baby_to_be_lifted_off():
    assert heard("all done", history=after("baby_health/fever")) is None
    assert heard("all done", history=after("support/bereavement")) is None
    assert heard("all done", history=after("co_sleeping/sofa_armchair", "now")) is None
    assert heard("all done", earlier=["hes 39 and floppy with a fever"]) is None


def complained(text, share=0.9):
    return complains(text, {REACTIONS: {"complaint": share}}, after(BACK), PLAIN)


@pytest.mark.parametrize(
    "text", ["its a plane not a car", "not bed sharing! i asked about the sock", "no im on about the pram", "i said no now nobodys talking to me", "so nobody. got it", "no i havent got one", "No, I do it myself", "nice one aunty is wrong then"]
)
def test_what_puts_something_right_is_no_complaint(text):
    assert not complained(text)
    assert heard(text, "will_do") in (None, HEARD)


def test_what_names_what_was_meant_is_nothing_done_either():
    assert heard("no im on about the pram", "thanks") is None


@pytest.mark.parametrize("text", ["this is no help at all", "stupid bot", "thats got nothing to do with my question", "what a waste of time", "read what i wrote", "stop asking me that"])
def test_what_is_about_us_is(text):
    assert complained(text)
