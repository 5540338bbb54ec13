"""Who tells of a wife with voices is spoken to as the one who looks on, in the next messages too; their own thoughts of dying stay their own."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import HARM_TO_BABY, SELF_HARM
from safer_sleep.conversation.disclosed.opening import someone_elses_mind, still_someone_elses
from tests.unit.conversation import talk

WIFE = "my wife isnt right, baby is 9 days, shes not slept for 3 days and keeps writing things down and says hes been sent for a reason"

decided = partial(talk.decided, history=talk.after(f"{SELF_HARM}#voices"), earlier=[WIFE])


def test_it_is_heard():
    assert someone_elses_mind(WIFE)


@pytest.mark.parametrize("text", ["she says if he cries the voices get louder. i dont want her sectioned", "im not going to hurt myself its my wife. shes holding him now"])
def test_the_next_messages_are_about_her(text):
    assert still_someone_elses(text, [WIFE])


@pytest.mark.parametrize("text", ["i cant go on", "i hear them too", "i think about ending it", "i want to kill myself", "want to end my life", "im going to take all my tablets"])
def test_the_writers_own_thoughts_are_their_own(text):
    assert not still_someone_elses(text, [WIFE])


@pytest.mark.parametrize("text", ["my mum says the tv is on too much for baby", "a message from the hv says bring him in", "my sister says shes sent by the nursery", "my mum says he is special"])
def test_ordinary_things_are_no_illness(text):
    assert not someone_elses_mind(text)


def test_what_to_say_is_said_of_her_and_not_of_the_writer():
    assert decided("she says if he cries the voices get louder. i dont want her sectioned", shares={SELF_HARM: 0.3}) == f"{SELF_HARM}#theirs"


def test_she_holds_the_baby_now():
    assert decided("im not going to hurt myself its my wife. shes holding him now", shares={HARM_TO_BABY: 0.95}) == f"{HARM_TO_BABY}#voices"


@pytest.mark.parametrize("shares", [{SELF_HARM: 0.55, HARM_TO_BABY: 0.36}, {SELF_HARM: 0.36, HARM_TO_BABY: 0.55}])
def test_a_strange_belief_is_the_minds_whichever_the_models_find_likelier_and_a_deed_the_babys(shares):
    told = partial(talk.decided, history=talk.after("support/mental_health#numbers"), earlier=["my wife has been so low"])
    assert told("she hasnt slept for 3 days and she thinks the baby is possessed", shares=shares) == f"{SELF_HARM}#voices"
    assert told("she says hes possessed and wants to drown him", shares={HARM_TO_BABY: 0.9}) == f"{HARM_TO_BABY}#voices"
