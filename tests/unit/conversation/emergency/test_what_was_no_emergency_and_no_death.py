"""In the middle of a talk, words without one grave word raise no alarm of the models; and nobody is given condolences for living babies."""

import pytest

from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import IS_IT_NOW, NOT_THAT, History, Said, Turn

IN_A_TALK = History([Turn("sleep_space/twins", "", None, [Said("sleep_space/twins", "", "")])])
CONDOLED = History([Turn(BEREAVEMENT, "", None, [Said(BEREAVEMENT, "", "")])])


def understood(topic, confidence=0.4):
    return {"topic": topic, "part": "", "offers": [], "also": None, "how": "alone: likely", "confidence": confidence, "ranking": [(topic, confidence), ("baby_health/premature", 0.1)]}


@pytest.mark.parametrize(
    ("text", "topic"),
    [("i dont need that one do i", "self_harm"), ("got her. can i just ban him from the bed", "harm_to_baby"), ("hes in the cot and im in the kitchen", "danger_now")],
)
def test_a_remark_is_no_danger_of_people(text, topic):
    decided = decide(text, [], IN_A_TALK, understood(f"emergency/{topic}"), {f"emergency/{topic}": 0.5})
    assert (decided.topic, decided.part, decided.offers) == ("chat/unclear", "", ("baby_health/premature",))


def test_as_a_first_message_it_is_heard():
    assert decide("got her. can i just ban him", [], History(), understood("emergency/harm_to_baby"), {"emergency/harm_to_baby": 0.5}).topic == "emergency/harm_to_baby"


def test_models_that_are_very_sure_are_heard_without_a_grave_word():
    decided = decide("i know what comes next for us", [], IN_A_TALK, understood("emergency/self_harm"), {"emergency/self_harm": 0.85})
    assert decided.part == IS_IT_NOW and decided.offers[0] == "emergency/self_harm"


def test_without_a_word_of_death_a_wavering_classifier_is_asked_about():
    decided = decide("they were 35 weeks. its the only sleep i get", [], IN_A_TALK, understood(BEREAVEMENT, 0.33), {})
    assert (decided.topic, decided.offers) == ("chat/unclear", ("baby_health/premature", BEREAVEMENT))


@pytest.mark.parametrize(("text", "confidence"), [("he died in march", 0.33), ("his first birthday and hes not here", 0.9)])
def test_grief_is_heard(text, confidence):
    assert decide(text, [], IN_A_TALK, understood(BEREAVEMENT, confidence), {}) is None


def test_nobody_died_ends_the_condolences():
    decided = decide("no one died. theyre asleep on me now", [], CONDOLED, understood(BEREAVEMENT, 0.99), {})
    assert (decided.topic, decided.part) == (BEREAVEMENT, NOT_THAT)
    assert not History([*CONDOLED.turns, Turn(BEREAVEMENT, NOT_THAT, None)]).grieving
    assert CONDOLED.grieving
