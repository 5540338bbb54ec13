"""Who has put the baby down has done right and is told so; who fears the hospital hears the truth about care and still goes."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import CRYING, HARM_TO_BABY, NOT_BREATHING
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after

FEARED, DONE = ["i feel like throwing him"], ["i shook him"]

decided = partial(talk.decided, earlier=FEARED)


@pytest.mark.parametrize(
    "text",
    [
        "i put him down hes in the cot im in the kitchen", "shes in her cot ive shut the door", "ok hes in the cot and im outside", "put him in the cot and walked out",
        "im sat on the stairs shes in her cot screaming", "i went in the other room and screamed into a pillow", "ok ive put her down",
    ],
)  # fmt: skip
def test_stepping_away_is_exactly_right(text):
    assert decided(text, after(HARM_TO_BABY), shares={"emergency/danger_now": 0.8}) == f"{HARM_TO_BABY}#stepped"


def test_after_it_silence_is_no_heart_that_stopped_and_crying_is_answered():
    stepped = after(HARM_TO_BABY, f"{HARM_TO_BABY}#stepped")
    assert decided("hes stopped now. i feel awful", stepped, shares={NOT_BREATHING: 0.8}) == f"{HARM_TO_BABY}#calmer"
    assert decided("is it ok to let him cry", stepped, topic="settling/sleep_training") == f"{HARM_TO_BABY}#let_cry"
    assert decided("hes stopped breathing", stepped).startswith(NOT_BREATHING)


def test_a_baby_who_was_hurt_still_has_to_be_seen():
    assert decided("hes in the cot im in the kitchen", after(HARM_TO_BABY), earlier=DONE, shares={"emergency/danger_now": 0.8}) == f"{HARM_TO_BABY}#go"


def test_the_same_after_an_answer_about_crying():
    assert decided("i go in the other room and scream into a pillow", after(CRYING), earlier=()) == f"{CRYING}#stepped"
    assert decided("i had to put her down and walk away", History(), earlier=(), topic=CRYING) == f"{CRYING}#stepped"


@pytest.mark.parametrize(
    "text",
    ["12 weeks. im not going to a and e theyll take her", "if i go to hospital theyll take him", "social services will take him off me", "i dont want them to take him", "ill lose my kids"],
)
def test_who_fears_that_the_baby_is_taken_hears_the_truth_and_still_goes(text):
    assert decided(text, after(HARM_TO_BABY, f"{HARM_TO_BABY}#go"), earlier=DONE) == f"{HARM_TO_BABY}#fear_taken"


def test_the_fear_in_a_hidden_pregnancy_is_no_wish_to_die():
    hidden = after("support/concealed_pregnancy")
    assert decided("if i go hosp theyll take this one", hidden, earlier=["they took my last 2. 30 weeks now nobody knows"], shares={"emergency/self_harm": 0.6}) == (
        "support/concealed_pregnancy#lost_before"
    )


def test_guilt_after_a_rescue_gets_no_lecture():
    rescued = after(NOT_BREATHING, f"{NOT_BREATHING}#dealt_with")
    assert decided("it was me i had him on the sofa", rescued, earlier=["no breath"], topic="co_sleeping/sofa_armchair") == f"{NOT_BREATHING}#blame"


def test_it_was_the_cot():
    assert decided("not him just the cot", after(HARM_TO_BABY), earlier=["i shook the cot"]) == f"{HARM_TO_BABY}#not_that"


@pytest.mark.parametrize("text", ["can he be on his own with her now", "is it ok to leave her with him tonight", "can i leave him alone with her", "is she safe with him"])
def test_who_hurt_the_baby_is_not_left_alone_with_it(text):
    history = History([Turn(HARM_TO_BABY, "", None, [Said(HARM_TO_BABY, "", "")], how="red flag: covered_mouth")])
    assert decided(text, history, earlier=["he put his hand over her mouth to make her stop crying"]) == "support/worried_about_child#not_alone"


@pytest.mark.parametrize("text", ["can i go back in to him", "what do i say to them", "can i pick her up now"])
def test_other_questions_there_are_other_questions(text):
    history = History([Turn(HARM_TO_BABY, "", None, [Said(HARM_TO_BABY, "", "")], how="red flag: shaken")])
    assert decided(text, history, earlier=["he shook her"]) != "support/worried_about_child#not_alone"
