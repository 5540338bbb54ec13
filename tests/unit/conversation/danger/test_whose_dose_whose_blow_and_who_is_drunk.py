"""A double dose is the baby's, a shove with the baby in the bed is violence now, a drunk grown-up under a baby lifts them off: no card about any night."""

import pytest

from safer_sleep.advice.topic_ids import ALCOHOL, DANGER_NOW, SELF_HARM, SERIOUSLY_ILL, SLEEPING_BAGS
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import NOT_THAT, STILL, History, Said, Turn



def after(topic, part="", how="", said_part=None):
    return History([Turn(topic, part, None, [Said(topic, part if said_part is None else said_part, "")], how=how)])


def decided(text, topic="chat/unclear", history=None, shares=None, earlier=(), how="alone: likely", further=None):
    understood = {"topic": topic, "part": "", "how": how, "offers": [], "also": None, "confidence": 0.4}
    found = decide(text, list(earlier), history or History(), understood, shares or {}, None, further or {})
    return (found.topic, found.part) if found else None


@pytest.mark.parametrize("text", ["can you overdose a baby on calpol i think i gave it twice", "did i overdose him, gave him double calpol"])
def test_a_double_dose_of_the_babys_is_a_poisoning(text):
    assert decided(text)[0] == SERIOUSLY_ILL


@pytest.mark.parametrize("text", ["i took an overdose, the baby had his calpol", "i want to overdose, ive had enough of this baby", "overdose. i want to die", "i want to overdose. ive given him to his nan", "going to overdose, gave her to my mum"])
def test_the_parents_own_is_not(text):
    assert decided(text)[0] == SELF_HARM


@pytest.mark.parametrize("text", ["hes just shoved me and hes in the bed with the baby", "partner hit me and hes asleep next to baby"])
def test_violence_comes_before_the_bed(text):
    assert decided(text, ALCOHOL, after(ALCOHOL), earlier=["he had a few beers"])[0] == DANGER_NOW


@pytest.mark.parametrize("text", ["im lying here with baby on me and im so drunk", "im drunk and hes on me"])
def test_a_drunk_grown_up_under_a_baby_lifts_them_off(text):
    assert decided(text, ALCOHOL) == (ALCOHOL, "bed_now")


def test_no_i_dont_answers_our_question_where_only_the_models_asked():
    shares = {SELF_HARM: 0.3}
    assert decided("no i dont. just want a bath", SELF_HARM, after(SELF_HARM, how="danger model"), shares) == (SELF_HARM, NOT_THAT)
    assert decided("no i dont. just want a bath", SELF_HARM, after(SELF_HARM, how="red flag: suicide"), shares) != (SELF_HARM, NOT_THAT)
    assert decided("no i dont. just want to go", SELF_HARM, after(SELF_HARM, how="danger model"), shares) != (SELF_HARM, NOT_THAT)


def test_a_crew_that_has_been_and_a_question_beside_it_is_good_news():
    found = decided("ambulance been and gone they said its viral hes fine. can he sleep in his cot", "sleep_space/safest_place", after("emergency/not_breathing", how="red flag: limp"))
    assert found[0] != "emergency/not_breathing" or found[1] != STILL


def test_in_a_hot_room_no_layer_is_added():
    further = {SLEEPING_BAGS: {"colder": 0.9}}
    assert decided("2.5 tog its all ive got", SLEEPING_BAGS, after(SLEEPING_BAGS, "at_24"), further=further) == (SLEEPING_BAGS, "at_24")
    assert decided("its got colder now, 2.5 tog its all ive got", SLEEPING_BAGS, after(SLEEPING_BAGS, "at_24"), further=further) != (SLEEPING_BAGS, "at_24")


@pytest.mark.parametrize("text", ["cant wake my wife shes on the sofa with baby", "my husband is unconscious", "cant wake my partner hes on the sofa with the baby on him"])
def test_a_grown_up_who_will_not_wake_gets_999_for_them(text):
    assert decided(text) == ("emergency/not_breathing", "grown_up")


@pytest.mark.parametrize("text", ["cant wake my baby", "cant wake him or my wife", "cant wake my wife and the baby isnt moving"])
def test_a_baby_who_will_not_wake_stays_the_babys(text):
    assert decided(text) == ("emergency/not_breathing", "")


def test_in_a_babys_own_emergency_it_goes_on():
    found = decided("cant wake my wife to help me", history=after("emergency/not_breathing", how="red flag: limp"))
    assert found[1] != "grown_up"


@pytest.mark.parametrize("text", ["my toddler hit me, hes in bed with the baby", "he hit me in his sleep, we were in bed with dad"])
def test_a_child_who_hits_or_a_bed_without_the_baby_is_no_violence_now(text):
    found = decided(text, ALCOHOL, after(ALCOHOL))
    assert found is None or found[0] != DANGER_NOW
