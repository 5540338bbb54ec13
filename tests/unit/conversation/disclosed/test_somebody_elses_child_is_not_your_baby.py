"""Somebody else's child or bed: the reply speaks of that child and of whom to ring, and quiet next door settles nothing."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import HARM_TO_BABY, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.disclosed.other_children import seen_or_told
from safer_sleep.conversation.history import History
from safer_sleep.directory.place import KNOWN
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after


decided = partial(talk.decided, topic="co_sleeping/alcohol", how="topic: clear", confidence=0.95)


@pytest.mark.parametrize(
    "text",
    [
        "my mate lets her newborn sleep on the couch with her after a few wines", "my sister sleeps on the sofa with her baby", "my friend gets drunk and sleeps with her baby in bed",
        "my brother smokes weed and his baby is in bed with them", "the couple upstairs pass out drunk with their baby in the bed asleep",
    ],
)  # fmt: skip
def test_a_friends_baby_on_the_sofa(text):
    assert decided(text) == f"{WORRIED_ABOUT_CHILD}#their_bed"


@pytest.mark.parametrize(
    "text",
    ["my sister says sleeping on the sofa with my baby is fine", "my partner sleeps on the sofa with the baby", "my friend slept on our sofa and my baby in his cot"],
)
def test_ones_own_baby_is_ones_own(text):
    assert decided(text) is None


def test_what_to_do_about_it():
    history = after(f"{WORRIED_ABOUT_CHILD}#their_bed")
    assert decided("so do i ring someone or not", history, topic="baby_health/when_to_get_help", how="alone") == f"{WORRIED_ABOUT_CHILD}#their_bed_now"
    assert decided("shes a good mum dont want to get her in trouble", history, topic="chat/unclear", how="alone") == f"{WORRIED_ABOUT_CHILD}#tell_them"


def test_a_stranger_in_a_shop_is_no_baby_of_ones_own():
    assert decided("saw a woman shaking a pram hard in tesco", topic=HARM_TO_BABY, shares={HARM_TO_BABY: 0.9}) == f"{WORRIED_ABOUT_CHILD}#saw_it"
    assert decided("it was yesterday", after(f"{WORRIED_ABOUT_CHILD}#saw_it"), topic="chat/unclear", how="alone") == f"{WORRIED_ABOUT_CHILD}#seen_before"
    assert decided("i saw my husband shaking my baby", topic=HARM_TO_BABY, shares={HARM_TO_BABY: 0.9}) == f"{HARM_TO_BABY}#"


def test_next_door_have_gone_out_and_left_it():
    history = after(WORRIED_ABOUT_CHILD)
    assert decided("theyve gone out i think the car is gone", history, topic="chat/unclear", how="alone", shares={"emergency/not_breathing": 0.7}) == f"{WORRIED_ABOUT_CHILD}#theirs_alone"
    alone = after(WORRIED_ABOUT_CHILD, f"{WORRIED_ABOUT_CHILD}#theirs_alone")
    assert decided("its stopped crying now so ill leave it", alone, topic="chat/unclear", how="alone", shares={"emergency/not_breathing": 0.7}) == f"{WORRIED_ABOUT_CHILD}#alone_quiet"
    assert decided("whats the number northampton", alone, topic=WORRIED_ABOUT_CHILD, how="place", place={"kind": KNOWN}) == f"{WORRIED_ABOUT_CHILD}#place"


@pytest.mark.parametrize(("text", "part"), [
    ("my son is in prison and his girlfriend she drink every day with the baby, i am the nan what i do", ""), ("im the nan and my daughter smokes weed and sleeps with him on the sofa", "their_bed"),
])
def test_a_grandparent_tells_of_whoever_has_the_baby(text, part):
    assert seen_or_told(text, History(), {"topic": "support/alcohol_drugs", "how": "alone: clear"}) == (WORRIED_ABOUT_CHILD, part)


@pytest.mark.parametrize("text", ["im the nan and i had two glasses of wine, can he sleep in my bed", "my husband smokes, can he hold the baby", "i drink every day and im the grandma looking after him"])
def test_ones_own_drink_is_ones_own(text):
    assert seen_or_told(text, History(), {"topic": "support/alcohol_drugs", "how": "alone: clear"}) is None
