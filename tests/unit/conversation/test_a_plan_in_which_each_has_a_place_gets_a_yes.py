"""The cot beside the bed is a yes, a grown-up alone on the sofa no warning about babies on sofas; with anything else in the words it is neither."""

import pytest

from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.own_place import own_place

COT, SOFA = "sleep_space/safest_place#own_cot", "co_sleeping/sofa_armchair#only_sofa"


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def said(text, before="co_sleeping/alcohol"):
    found = own_place(text, after(before))
    return f"{found.topic}#{found.part}" if found is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "ok can i wheel the cot in next to me then",
        "its a normal cot not a bedside one. is next to my bed ok",
        "in the cot. so is that fine",
        "what if i put the baby in the cot and let the 3 year old in with me",
        "he is in the moses next to her. she feeds him sitting up and i lift him back. right?",
    ],
)
def test_the_cot_next_to_the_bed_is_a_yes(text):
    assert said(text) == COT


@pytest.mark.parametrize(
    "text",
    [
        "can he go in his cot with a pillow",
        "can he sleep in the cot in his own room",
        "is it ok in the old cot, one side drops down",
        "he is in his cot but he wont settle, is that ok",
        "can she go in her cot on her tummy",
        "hes in his cot",
        "can the twins go in the one cot?",
    ],
)
def test_with_something_else_in_it_no_yes_is_given(text):
    assert said(text) is None


@pytest.mark.parametrize("text", ["i mean me sleep on the couch and baby in the basket next to me", "not with the baby!! HE is on the sofa on his own"])
def test_a_grown_up_alone_on_the_sofa(text):
    assert said(text, "co_sleeping/sofa_armchair") == SOFA


@pytest.mark.parametrize(
    "text",
    [
        "can i sleep on the sofa with the baby on my chest and the basket next to me",
        "can he sleep on the sofa with baby",
        "can i kip on the couch with her on my own",
        "so he sleeps on the sofa",
    ],
)
def test_a_baby_on_the_sofa_is_never_meant(text):
    assert said(text, "co_sleeping/sofa_armchair") is None


def test_no_first_message_and_nothing_in_an_emergency():
    assert own_place("in the cot. so is that fine", History()) is None
    assert said("in the cot. so is that fine", "emergency/not_breathing") is None
