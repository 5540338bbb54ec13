"""What is plainly not of dying is believed clause by clause; what is of it, said in two words after low mood, is met."""

import pytest

from safer_sleep.advice.topic_ids import MENTAL_HEALTH, SELF_HARM, TIRED_PARENT
from safer_sleep.conversation.disclosed.not_of_dying import not_meant
from tests.unit.conversation.talk import after, decided



@pytest.mark.parametrize("text", [
    "no sorry i didnt mean dead, i mean im a rubbish mum", "omg no i didnt mean die. i mean the nights", "i havent got thoughts like that i just miss my mum", "no im not suicidal. im just tired", "i dont have any thoughts like that. he wont sit still with me",
    "god no, i didnt mean it like that, just knackered",
])  # fmt: skip
@pytest.mark.parametrize("how", ["suspected: suicide_hints", "danger model"])
def test_it_was_not_meant(text, how):
    assert decided(text, after(SELF_HARM, how=how), shares={SELF_HARM: 0.2}) in (f"{SELF_HARM}#not_that", f"{SELF_HARM}#dealt_with")


@pytest.mark.parametrize("text", ["i didnt mean dead i mean gone", "no i didnt mean dead, i mean they would be better off", "i didnt mean dead. i took them all", "i havent got thoughts like that yet", "i didnt mean die. id just go for good"])
def test_what_takes_it_back_is_asked_on(text):
    assert decided(text, after(SELF_HARM, how="suspected: suicide_hints"), shares={SELF_HARM: 0.5}) not in (f"{SELF_HARM}#not_that", f"{SELF_HARM}#dealt_with", f"{MENTAL_HEALTH}#believed")


def test_what_a_sure_rule_saw_is_not_ended_so():
    assert decided("i didnt mean dead i mean the nights", after(SELF_HARM, how="red flag: suicide"), shares={}) != f"{SELF_HARM}#not_that"


@pytest.mark.parametrize("text", ["yeah about not being here", "no as in dead", "as in dying", "yes of being dead", "i mean not here any more", "about ending it"])
def test_of_dying_in_two_words(text):
    assert decided(text, after(MENTAL_HEALTH), shares={"emergency/not_breathing": 0.2}) == f"{SELF_HARM}#"


@pytest.mark.parametrize("text", ["yeah about not being here for his first steps", "as in dead tired", "about his cot"])
def test_what_only_begins_like_it(text):
    assert decided(text, after(MENTAL_HEALTH)) != f"{SELF_HARM}#"


@pytest.mark.parametrize("text", ["hes in his cot, i want OUT for one night", "i just want to get away for a weekend thats all", "i need out for an hour"])
def test_out_for_a_night_is_a_tired_parent(text):
    assert decided(text, after("settling/normal_sleep"), topic=SELF_HARM, how="alone: likely", shares={SELF_HARM: 0.02}) == f"{TIRED_PARENT}#"


@pytest.mark.parametrize("text", ["i want out", "i want out of this life for good", "i want out for one night then end it"])
def test_out_for_good_is_none(text):
    assert decided(text, after("settling/normal_sleep"), topic=SELF_HARM, how="alone: likely", shares={SELF_HARM: 0.1}) != f"{TIRED_PARENT}#"


@pytest.mark.parametrize("text", ["nobody would notice if i wasnt here", "no one would miss me. his dad does nights", "noone would even notice if i went", "nobody would care if i disappeared, up all night again"])
def test_missed_by_nobody_is_asked_about(text):
    assert decided(text, after(MENTAL_HEALTH), shares={SELF_HARM: 0.1}) in ("chat/unclear#is_it_now", f"{SELF_HARM}#", f"{SELF_HARM}#plainly")


@pytest.mark.parametrize("text", ["no i didnt mean that but i cant go on", "i didnt mean that, i just cant do this any more", "didnt mean it like that but whats the point", "not what i meant but theyd be better off"])
@pytest.mark.parametrize("how", ["danger model", "red flag: suicide"])
def test_a_denial_with_despair_behind_it_ends_nothing(text, how):
    assert decided(text, after("emergency/self_harm", how=how)) == "emergency/self_harm#still"


@pytest.mark.parametrize("text", ["no not like that", "i didnt mean it like that"])
def test_a_denial_alone_ends_what_the_models_heard(text):
    assert decided(text, after("emergency/self_harm", how="danger model")) == "emergency/self_harm#not_that"


@pytest.mark.parametrize("text", ["i didnt mean dead. what does it matter", "i didnt mean that. how do i make it stop", "i didnt mean dead. she will have her dad", "no i didnt mean dead. should i even bother"])
def test_a_question_that_is_not_of_the_baby_takes_nothing_back(text):
    assert not not_meant(text)


def test_a_question_of_the_baby_beside_it_does_not_spoil_it():
    assert not_meant("i have not got thoughts like that, i miss my mum. is 40 minutes normal")
