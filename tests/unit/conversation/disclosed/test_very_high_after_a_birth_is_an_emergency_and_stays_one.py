"""Racing, full of plans and hardly asleep after a birth: 999 or A&E, and it stays that, whatever the parent says to it. Tired and worried is another matter."""

import pytest

from safer_sleep.advice.topic_ids import MENTAL_HEALTH, SELF_HARM
from safer_sleep.conversation.disclosed.very_high import awake_in_bed, very_high
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation.talk import decided

AWAKE = "cant sleep even when he sleeps its been 4 nights"


def after(*parts):
    return History([Turn(SELF_HARM, part, None, [Said(SELF_HARM, part, "")], how="very high") for part in parts])


@pytest.mark.parametrize("text", [
    "my mind going so fast i have so many plans i painted the hall", "i havent slept for 3 nights and i feel amazing", "not slept in four days but full of energy, dont need sleep",
    "thoughts are racing and im talking so fast nobody can keep up, baby is 6 days", "i dont need sleep anymore im buzzing and cleaned the whole house",
])  # fmt: skip
def test_a_mother_is_very_high(text):
    assert decided(text, shares={SELF_HARM: 0.4}) == f"{SELF_HARM}#high"


@pytest.mark.parametrize("text", ["i feel amazing. just not sleeping", "ive got so many ideas", "painted the hall last night, feel brilliant"])
def test_what_was_told_before_counts(text):
    assert very_high(text, [AWAKE], History()) == (SELF_HARM, "high")


@pytest.mark.parametrize("text", [
    "my mind is racing and i cant sleep worrying about sids", "baby slept 8 hours and i feel amazing", "im so tired but wired, not slept for 3 nights", "he is full of energy and not sleeping for 3 nights",
    "so happy, hes 3 days old and up and feeding", "we painted the nursery and have so many plans for it", "i feel great, shes 3 weeks", "tired but wired, thoughts racing about bills for 3 nights", "not slept for 4 days, full of energy, and now i see that the baby has to die",
    "my wife has not slept for four days and talks so fast", "my toddler is hyper and awake for two nights",
])  # fmt: skip
def test_tired_worried_or_simply_happy_is_not_that(text):
    assert very_high(text, [], History()) is None


@pytest.mark.parametrize("text", [
    "i feel so happy and in love, barely slept in 3 days since birth. what tog for 20 degrees", "up for 3 nights with newborn but im so happy", "awake 2 nights with my baby but feel great about bf",
    "we have so many plans for christmas, im so happy, and buzzing", "full of energy today as he slept 7 hours, feel great", "awake for 4 nights and im buzzing", "not slept for 3 nights with my newborn but i feel great",
])  # fmt: skip
def test_happy_is_not_high(text):
    assert very_high(text, [], History()) is None


@pytest.mark.parametrize("text", [
    "havent slept in 3 nights full of energy, scared of nothing", "i feel amazing i dont need sleep, im worried about nothing", "im tired but my mind is racing so fast i feel amazing havent slept 5 nights",
    "no sleep for 3 nights im buzzing", "not slept for 4 nights, my mind is racing and full of energy, feeding the baby fine",
])  # fmt: skip
def test_a_word_of_worry_or_of_feeds_does_not_hide_it(text):
    assert very_high(text, [], History()) == (SELF_HARM, "high")


@pytest.mark.parametrize("text", [
    "why 999 im happy. i feel amazing. just not sleeping", "my husband is worried he says im talking too fast. is that bad", "i'm not dying. is it the baby brain", "im not ill im just happy", "do i have to",
])  # fmt: skip
def test_it_stays_that_when_she_feels_well(text):
    assert decided(text, after("high"), [AWAKE]) == f"{SELF_HARM}#high_why"


@pytest.mark.parametrize("text", ["he rang 999 now. should i hold the baby while i wait", "husband has called 999", "ambulance is on its way", "mum is ringing 999"])
def test_help_is_called_and_the_other_adult_holds_the_baby(text):
    assert decided(text, after("high", "high_why"), [AWAKE]) == f"{SELF_HARM}#high_called"


@pytest.mark.parametrize("text", ["they said go to bed. can baby sleep with my husband", "who has the baby", "can i feed him", "should i hold her"])
def test_another_adult_has_the_baby(text):
    assert decided(text, after("high", "high_called"), [AWAKE]) == f"{SELF_HARM}#high_baby"


@pytest.mark.parametrize("text", ["i want to kill myself", "the voices say i should do it", "ive taken all my tablets"])
def test_thoughts_of_dying_and_voices_still_get_their_own_reply(text):
    found = decided(text, after("high"), [AWAKE])
    assert found is not None and "high" not in found


def test_a_baby_who_does_not_breathe_comes_first():
    assert decided("hes not breathing", after("high"), [AWAKE]).startswith("emergency/not_breathing")


@pytest.mark.parametrize("text", [AWAKE, "i cant sleep even though she sleeps", "not able to sleep even when baby sleeps", "cannot sleep even if the baby is asleep, even when he sleeps"])
def test_awake_while_the_baby_sleeps_is_a_sign_of_low_mood(text):
    assert decided(text) == f"{MENTAL_HEALTH}#"
    assert decided(text, topic="settling/tired_parent", how="alone: clear", confidence=0.9) == f"{MENTAL_HEALTH}#"


@pytest.mark.parametrize("text", ["he cant sleep when i sleep", "she wont sleep even when shes tired", "i sleep when he sleeps", "cant get him to sleep even in the pram"])
def test_a_baby_who_does_not_sleep_is_another_question(text):
    assert awake_in_bed(text) is None and decided(text) != f"{MENTAL_HEALTH}#"
