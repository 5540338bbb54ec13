"""Who is not there now ends "danger now", in as many words only; and a child who may be taken out of the country is spoken of."""

import pytest

from safer_sleep.advice.topic_ids import DANGER_NOW, DOMESTIC_ABUSE, HARM_TO_BABY
from safer_sleep.conversation.disclosed.control import not_here_now, taken_abroad
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.words import bare
from tests.unit.conversation.talk import decided, decision



def after(topic, part="", how="red flag: attack"):
    return History([Turn(topic, part, None, [Said(topic, part, "")], how=how)])


@pytest.mark.parametrize("text", ["hes not here now. it was last night", "i said hes not here!!", "he isnt here, where can i get help", "im out of danger now", "my ex is not in the house anymore", "hes in custody", "hes been arrested"])
def test_not_here_now_ends_it(text):
    assert decided(text, after(DANGER_NOW), shares={DANGER_NOW: 0.3}) == f"{DANGER_NOW}#dealt_with"


@pytest.mark.parametrize("text", [
    "hes not here but hes coming back", "hes not here yet", "i dont know if hes not here", "hes not here hes outside in the car", "hes not here now but he has a key", "is he not here", "im not safe", "hes in the next room", "hes asleep", "it was last night",
    "hes not in the house hes in the garden",
])  # fmt: skip
def test_what_may_still_come_ends_nothing(text):
    assert not not_here_now(text)


def test_the_question_in_the_same_words_is_met():
    answer = decision("im out of danger now. i just want to know if he can take baby", after(DANGER_NOW))
    assert (answer.topic, answer.part) == (DOMESTIC_ABUSE, "taking")
    history = after(DANGER_NOW)
    history.turns.append(Turn(DOMESTIC_ABUSE, "taking", None, [Said(DOMESTIC_ABUSE, "taking", "")], how=answer.how))
    assert history.open_emergency is None


def test_a_question_about_sleep_is_offered():
    cot = {"topic": "sleep_space/no_cot", "how": "alone: clear", "confidence": 0.95}
    answer = decision("hes not here now. where can she sleep we have no cot", after(DANGER_NOW), **cot)
    assert (answer.topic, answer.part, answer.also) == (DANGER_NOW, "dealt_with", "sleep_space/no_cot")


def test_a_baby_who_was_hurt_is_not_well_because_somebody_left():
    assert "dealt_with" not in (decided("hes not here now. it was last night", after(HARM_TO_BABY, how="red flag: shaken")) or "")


def test_a_new_attack_is_still_danger():
    assert decided("hes not here now he just hit me and went out, hes got a knife", after(DANGER_NOW)).startswith(DANGER_NOW)
    assert "dealt_with" not in decided("hes not here now he just hit me and went out, hes got a knife", after(DANGER_NOW))


@pytest.mark.parametrize("text", [
    "he comes every week but not now. he says he will take her to turkey", "how do i stop him taking her out the country", "my ex threatened to take my son abroad", "his family want to send the baby back home without me", "he has got her passport", "hes going to fly her to pakistan and never bring her back",
])  # fmt: skip
def test_a_child_may_be_taken_abroad(text):
    assert decided(text) == f"{DOMESTIC_ABUSE}#abroad"


def test_then_how_it_is_stopped():
    assert decided("how do i stop him taking her out the country", after(DOMESTIC_ABUSE, "abroad", how="disclosed")) == f"{DOMESTIC_ABUSE}#abroad_stop"


@pytest.mark.parametrize("text", [
    "my husband is taking her to turkey on holiday, where will she sleep", "can i take him abroad at 8 weeks", "he is taking her out of the cot", "were flying to spain, can she sleep in a travel cot", "he wants to take the baby to poland to see his mum", "he says he will take her to nursery", "he takes them to the park",
])  # fmt: skip
def test_a_journey_is_no_threat(text):
    assert not taken_abroad(bare(text))


@pytest.mark.parametrize("text", ["who has his passport", "hes at the airport with him now", "can a court order stop him", "what can i do"])
def test_what_is_asked_after_it(text):
    assert decided(text, after(DOMESTIC_ABUSE, "abroad", how="disclosed")) == f"{DOMESTIC_ABUSE}#abroad_stop"


@pytest.mark.parametrize("text", [
    "hes not here now. im bleeding", "hes not here now. i cant breathe", "hes not here now. my arm is broken", "he isnt here now. hes taken our daughter", "im safe but he has my son", "im safe. he still has the baby",
    "im not in danger but my baby is with him", "hes been arrested but his brother is here", "hes at work. he says hell finish it when he is done", "hes not here now. he has my phone. hes tracking me",
    "hes not here now, i think", "hes not here now, he will come",
])
def test_hurt_still_or_without_the_child_or_not_alone_it_is_not_over(text):
    assert not not_here_now(text)


@pytest.mark.parametrize("text", ["hes gone now i think. hes got a key", "he left but he still has the front door key"])
def test_gone_with_a_key_is_gone_for_now(text):
    assert decided(text, after(DANGER_NOW), shares={DANGER_NOW: 0.3}) == f"{DOMESTIC_ABUSE}#may_come"
    assert decided(text, after(DOMESTIC_ABUSE)) == f"{DOMESTIC_ABUSE}#may_come"


@pytest.mark.parametrize("text", ["im scared to turn the lights off. baby in cot next to me", "too frightened to go to sleep", "scared he will come back", "im scared to close my eyes"])
def test_fear_right_after_is_of_him(text):
    assert decided(text, after(DOMESTIC_ABUSE), topic="sids/worry") == f"{DOMESTIC_ABUSE}#may_come"


@pytest.mark.parametrize("text", ["im scared to sleep in case she stops breathing", "scared to turn the heating off shes too cold", "im scared to leave him"])
def test_fear_for_the_baby_is_not(text):
    assert decided(text, after(DOMESTIC_ABUSE), topic="sids/worry") != f"{DOMESTIC_ABUSE}#may_come"


def test_fear_without_anybody_is_not():
    assert decided("im scared to turn the lights off", topic="sids/worry") != f"{DOMESTIC_ABUSE}#may_come"
