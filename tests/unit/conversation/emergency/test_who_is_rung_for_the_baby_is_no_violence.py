"""Who rings, is rung or drives, said of a baby who is ill, is not taken for somebody in fear: the violence that the models alone hear in it is set aside."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import DANGER_NOW, NOT_BREATHING, SERIOUSLY_ILL, WHEN_TO_GET_HELP

VIOLENCE = {DANGER_NOW: 0.9}
HEARD = {"topic": DANGER_NOW, "how": "alone: clear", "confidence": 0.95}


@pytest.mark.parametrize("text", [
    "hes rung them hes on with them now", "my husbands ringing them now", "shes on the phone to 999", "my mum is calling them", "im on to them now", "ok ive rung 999", "theyre on their way", "neighbour will run us in",
    "his dad is driving us up there", "just called, theyre sending someone",
])  # fmt: skip
@pytest.mark.parametrize("emergency", [SERIOUSLY_ILL, NOT_BREATHING])
def test_under_the_babys_own_emergency(text, emergency):
    found = decided(text, after(emergency, how="red flag: a_sign"), shares=VIOLENCE, **HEARD)
    assert found is None or not found.startswith((DANGER_NOW, "chat/unclear#is_it_now", "support/domestic_abuse"))


def test_the_call_stands_where_the_baby_has_opened_her_eyes():
    assert decided("hes rung them hes on with them now she opened her eyes", after(NOT_BREATHING, how="red flag: wont_wake"), shares=VIOLENCE, **HEARD) == f"{NOT_BREATHING}#wait"


@pytest.mark.parametrize("text", ["right ringing 999 now", "ok calling an ambulance", "ringing 999 thank you", "right im ringing 999"])
def test_who_rings_999_after_an_answer_on_illness_hears_what_to_say(text):
    assert decided(text, after(WHEN_TO_GET_HELP), shares=VIOLENCE, **HEARD) == f"{SERIOUSLY_ILL}#say"


@pytest.mark.parametrize("text", ["ok ringing them now thanks", "right ringing 111", "ill call them now", "ok im phoning 111 now"])
@pytest.mark.parametrize("answer", [WHEN_TO_GET_HELP, "baby_health/fever#one_to_three", "baby_health/noisy_breathing"])
def test_so_does_who_rings_111(text, answer):
    assert decided(text, after(answer), shares=VIOLENCE, **HEARD) == f"{WHEN_TO_GET_HELP}#ring"


@pytest.mark.parametrize("text", ["Neighbour's knocked, she's stone cold sober, she'll run us", "my dads driving us", "a mate will take us up there"])
def test_who_is_driven_there_hears_of_the_way(text):
    assert decided(text, after("baby_health/fever", WHEN_TO_GET_HELP), shares=VIOLENCE, **HEARD) == f"{WHEN_TO_GET_HELP}#travel"


@pytest.mark.parametrize("text", ["Neighbour's knocked, she's stone cold sober, she'll run us", "my dad will drive us in"])
@pytest.mark.parametrize("how", ["red flag: a_sign", "danger model"])
def test_under_an_alarm_that_is_the_way_there_and_no_end(text, how):
    assert decided(text, after(SERIOUSLY_ILL, how=how), shares=VIOLENCE, **HEARD) == f"{SERIOUSLY_ILL}#going"


@pytest.mark.parametrize("text", ["what do i put in his bag? hes got his red book somewhere", "what should i bring with us", "do i take the red book in the bag"])
def test_the_bag_is_for_the_hospital(text):
    assert decided(text, after(WHEN_TO_GET_HELP, f"{WHEN_TO_GET_HELP}#travel"), topic="support/domestic_abuse", how="alone: clear", confidence=0.9) == f"{WHEN_TO_GET_HELP}#ring"


@pytest.mark.parametrize("text", [
    "he took the phone off me when i rang", "he wont let me call", "i rang and he hit me", "im ringing from the bathroom hes kicking the door", "cant ring he will hear", "called 999 then he smashed my phone",
    "ringing them but hes threatening me",
])  # fmt: skip
def test_violence_that_is_told_beside_it_is_heard(text):
    found = decided(text, after(SERIOUSLY_ILL, how="red flag: a_sign"), shares=VIOLENCE, **HEARD)
    assert found is not None and found != f"{SERIOUSLY_ILL}#seen" and (found.startswith((DANGER_NOW, "chat/unclear#is_it_now", "support/domestic_abuse")) or "999" in text or "cannot_call" in found), found


@pytest.mark.parametrize("answer", ["support/domestic_abuse", "co_sleeping/sofa_armchair"])
def test_elsewhere_the_models_are_heard_as_before(answer):
    assert decided("hes rung them", after(answer), shares=VIOLENCE, **HEARD).startswith((DANGER_NOW, "chat/unclear"))


def test_an_ambulance_for_the_baby_after_an_answer_for_the_mother():
    assert decided("rang them, they said on the way. it is the baby, 2 months", after("support/midwife#mother_bleeding")) == f"{SERIOUSLY_ILL}#wait"


@pytest.mark.parametrize("text", ["what do i put in his bag", "will they keep him in", "are they going to take her in overnight", "what should i pack to take with us"])
@pytest.mark.parametrize("emergency", [SERIOUSLY_ILL, NOT_BREATHING, "emergency/seizure"])
def test_what_is_asked_once_help_is_there_is_of_the_hospital(text, emergency):
    heard = {"topic": "support/domestic_abuse", "how": "alone: clear", "confidence": 0.7}
    for before in (f"{emergency}#seen", f"{WHEN_TO_GET_HELP}#in_hospital"):
        assert decided(text, after(emergency, f"{emergency}#seen", before), **heard) == f"{WHEN_TO_GET_HELP}#in_hospital"


@pytest.mark.parametrize("text", ["will they take him off me", "what do i put in his bag before he comes home, he cant hear", "will they keep him in care"])
def test_what_may_be_of_something_else_is_left_to_others(text):
    assert decided(text, after(SERIOUSLY_ILL, f"{SERIOUSLY_ILL}#seen"), topic="support/social_services", how="alone: clear", confidence=0.9) != f"{WHEN_TO_GET_HELP}#in_hospital"
