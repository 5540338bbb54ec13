"""Once somebody trained is with the baby, or has looked at it, nobody is told again that "this comes first"; who is still to come ends nothing."""

import pytest

from safer_sleep.advice.topic_ids import CHOKING, HARM_TO_BABY, NOT_BREATHING, SEIZURE, SERIOUSLY_ILL
from safer_sleep.conversation.emergency.help_has_come import says_help_has_come
from safer_sleep.conversation.history import BY_MODELS, SEEN
from tests.unit.conversation.talk import after, decided, decision


THERE = [
    "paramedics just walked in the door thank god", "two paramedics here now, they're giving her oxygen", "ambulance men are with us, checking his sats", "the nurse is putting a cannula in her hand now",
    "we in hospital. doctor see him now", "doctor look at him, he say we stay tonight", "were in resus, doctors working on him", "she was seen, we went to a&e at 9, they checked her over and let us home",
    "they came and listened to her chest, said its a virus", "hes rung me theyre at the hospital shes ok", "first responder just turned up, hes got a mask on him", "crew been, taking her in now",
    "we're on the children's ward, they're keeping him overnight", "ok the ambulance lady is here she's listening to him", "they have come, doing his obs", "medics have taken over",
    "doctors have seen her, nothing to worry about x", "at a&e now they took bloods", "paramedic's here. temp is 39.4, they're taking him in",
]  # fmt: skip
NOT_THERE = [
    "they are on their way", "the doctor is ringing back", "doctor will see him in the morning", "he says he is a paramedic but he isnt dressed like one", "they left and now he is blue again", "seen two days ago",
    "nobody came", "no doctor here", "no nurse with us", "paramedics, hurry", "ambulance come quick", "are they here yet?", "the ambulance is here in 10 minutes", "they came but hes still floppy",
    "paramedics are here but hes not breathing", "my sister is a nurse she looked at him", "the health visitor saw him on a video", "we were in hospital when he was born", "he was in hospital", "they are not here",
    "hes on oxygen at home", "waiting for the doctor to see him", "the doctor looked at her last week", "crew cant find us", "when they are here what do i say", "wish the crew was here", "two men are at the door",
    "they are in the house", "they checked him before he did it again", "in hospital they put him on his tummy", "is the nurse here", "she was checked over at birth", "doctor gave her antibiotics and shes worse",
    "they went away again", "paramedics are here hes gone grey", "neighbours here, shes a nurse", "they came home", "they are looking after him", "they are giving him his medicine", "they are putting him in the cot",
]  # fmt: skip


@pytest.mark.parametrize("text", THERE)
@pytest.mark.parametrize("how", ["red flag: a_sign", BY_MODELS])
@pytest.mark.parametrize("emergency", [SERIOUSLY_ILL, SEIZURE, CHOKING, NOT_BREATHING, HARM_TO_BABY])
def test_help_is_there(text, how, emergency):
    assert decided(text, after(emergency, how=how), shares={"emergency/danger_now": 0.2, NOT_BREATHING: 0.4}) == f"{emergency}#{SEEN}"


@pytest.mark.parametrize("text", NOT_THERE)
def test_help_is_still_to_come_or_was_there_another_time(text):
    assert not says_help_has_come(text)


@pytest.mark.parametrize("text", NOT_THERE)
@pytest.mark.parametrize("emergency", [SERIOUSLY_ILL, NOT_BREATHING])
def test_and_ends_nothing_that_a_rule_saw(text, emergency):
    assert decided(text, after(emergency, how="red flag: a_sign")) != f"{emergency}#{SEEN}"


def test_help_that_is_told_of_once_more_raises_no_new_alarm():
    assert decided("paramedics are with us giving him oxygen", after(SERIOUSLY_ILL, f"{SERIOUSLY_ILL}#{SEEN}", how="red flag: a_sign"), shares={NOT_BREATHING: 0.6}) == f"{SERIOUSLY_ILL}#{SEEN}"


def test_what_they_ask_beside_it_is_led_to_and_asked_after_it_is_answered():
    found = decision("we are in hospital now, doctor looked at him. should the mattress go down when we are home?", after(SERIOUSLY_ILL, how="red flag: head_injury"), topic="sleep_space/toddler_bed", how="alone: clear")
    assert (found.topic, found.part, found.also) == (SERIOUSLY_ILL, SEEN, "sleep_space/toddler_bed")
    assert decided("at home when we come, mattress down yes?", after(SERIOUSLY_ILL, f"{SERIOUSLY_ILL}#{SEEN}"), topic="sleep_space/toddler_bed", how="alone: clear") in (None, "sleep_space/toddler_bed#")


def test_a_sign_that_is_asked_about_beside_it_is_no_good_news():
    assert not says_help_has_come("paramedics are here. why is he not breathing?")


def test_of_violence_and_despair_help_is_another_matter():
    assert decided("the nurse is here listening to his chest", after("emergency/danger_now", how="red flag: attack")) != f"emergency/danger_now#{SEEN}"
