"""What is told next is about the danger just spoken of: labour after a hidden pregnancy, the mother's own body, low weeks that are no blues, a call that does not come."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, DOMESTIC_ABUSE, FEVER, MENTAL_HEALTH, MIDWIFE



@pytest.mark.parametrize("text", ["tightenings all night is that normal", "now theres water all down my legs", "my belly keeps going hard", "i feel like i need a poo"])
def test_labour_that_nobody_knows_of(text):
    assert decided(text, after(CONCEALED_PREGNANCY), topic="baby_health/noisy_breathing") == f"{CONCEALED_PREGNANCY}#coming"
    assert decided(text, after(CONCEALED_PREGNANCY, "sleep_space/mattress"), topic="baby_health/noisy_breathing") == f"{CONCEALED_PREGNANCY}#coming"


@pytest.mark.parametrize("text", ["omg no im not in labour i just want to know who i tell", "no pains or anything. is there somewhere to go", "im not having contractions calm down"])
def test_labour_that_is_denied_is_not_heard(text):
    assert decided(text, after(CONCEALED_PREGNANCY, f"{CONCEALED_PREGNANCY}#coming")) != f"{CONCEALED_PREGNANCY}#coming"


@pytest.mark.parametrize("text", ["im not in labour am i, its just cramps", "no pains but my belly keeps going hard", "not in labour i dont think. waters went tho", "never had contractions like this is it normal", "how do i know its not contractions", "is it not labour", "im not in labour?", "no, contractions every 5 minutes", "no. pains every 3 minutes", "no pains every 3 minutes now", "no! having contractions"])
def test_labour_that_is_doubted_or_told_beside_a_denial_is(text):
    assert decided(text, after(CONCEALED_PREGNANCY)) == f"{CONCEALED_PREGNANCY}#coming"


@pytest.mark.parametrize("history", [after("sleep_space/mattress"), after(f"{CONCEALED_PREGNANCY}#born_well"), after(f"{CONCEALED_PREGNANCY}#someone")])
def test_not_without_such_a_pregnancy_or_after_the_birth(history):
    assert decided("my belly keeps going hard", history, topic="baby_health/noisy_breathing") != f"{CONCEALED_PREGNANCY}#coming"


@pytest.mark.parametrize("text", ["im getting breathless", "IM breathless not the baby", "111 said 2 hours for a callback. im really cold shaking now"])
def test_the_mothers_body_after_triage_is_hers(text):
    assert decided(text, after(f"{MIDWIFE}#mother_triage"), shares={"emergency/seizure": 0.3}) == f"{MIDWIFE}#mother_now"


@pytest.mark.parametrize("text", ["shes shaking", "he is breathless", "my baby is shaking", "my boy is having a fit", "my little girl is shaking"])
def test_the_babys_body_stays_the_babys(text):
    assert decided(text, after(f"{MIDWIFE}#mother_triage")) != f"{MIDWIFE}#mother_now"


def test_nine_weeks_are_no_baby_blues():
    assert decided("is it just baby blues", after(MENTAL_HEALTH), ["i feel nothing for him. hes 9 weeks"], topic=MENTAL_HEALTH) == f"{MENTAL_HEALTH}#not_blues"
    assert decided("is it just baby blues", after(MENTAL_HEALTH), ["i keep crying. hes 6 days old"], topic=MENTAL_HEALTH) == f"{MENTAL_HEALTH}#blues"


def test_a_call_that_does_not_come():
    assert decided("its been an hour they havent rung. hes asleep feels hot", after(FEVER), ["hes 2 months and his temp is 38.2"], topic=FEVER) == f"{FEVER}#slow"


def test_he_gone_now_is_about_him():
    assert decided("he gone now", after(DOMESTIC_ABUSE, "sleep_space/same_room")) == f"{DOMESTIC_ABUSE}#"
    assert decided("he gone now", after("sleep_space/same_room", "warmth/blankets")) != f"{DOMESTIC_ABUSE}#"


def test_the_call_comes_before_the_bottle():
    said = decided("hes opened his eyes and having a bit of bottle now. shall i still ring", after("emergency/not_breathing"))
    assert said == "emergency/not_breathing#go"


def test_good_night_asks_for_nobody():
    assert decided("im fine love just asking. good night", after("support/alcohol_drugs"), topic="support/out_of_hours") == "chat/goodbye#"
    assert decided("what about a good night light", after("warmth/blankets")) != "chat/goodbye#"
