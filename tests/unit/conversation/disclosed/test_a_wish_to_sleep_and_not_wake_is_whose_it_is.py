"""To go to sleep and not wake up: a wife's wish is met as hers, one's own as one's own, and a baby who will not wake stays a baby."""

import pytest

from safer_sleep.advice.topic_ids import SELF_HARM
from safer_sleep.conversation.disclosed.their_mind import someone_elses_wish
from tests.unit.conversation.talk import after, decided

TOLD = "my wife said tonight she would like to go to sleep and not wake up"


@pytest.mark.parametrize("text", [
    "my wife keeps saying she wants to go to sleep and never wake up", "she said she'd love to fall asleep and not wake up. her dad died last year", "hubby says he wishes he could just sleep and not wake up", "he told me he would like to go to bed and never wake up",
    "my daughter 17 said she wished she could go to sleep and not wake up", "partner texted she wants to close her eyes and not wake up, baby is 5 weeks what do i do", "she wants to go to sleep and never wake up again",
])  # fmt: skip
def test_it_is_said_of_somebody_else(text):
    assert someone_elses_wish(text)
    assert decided(text, shares={"emergency/not_breathing": 0.6}).startswith(f"{SELF_HARM}#theirs_")


@pytest.mark.parametrize("text", [
    "he went to sleep and wont wake up", "she keeps going to sleep and not waking up", "my partner wants to go to sleep and not wake up for the feeds", "she said she wants him to go to sleep and not wake up till 6", "he wants to sleep and not wake up at every feed",
    "my mum said she wishes baby would go to sleep and not wake up", "i want to go to sleep and not wake up",
])  # fmt: skip
def test_a_baby_a_night_and_the_writer_are_not(text):
    assert not someone_elses_wish(text)


@pytest.mark.parametrize("text", ["i want to go to sleep and not wake up", "i just wish i could fall asleep and never wake up", "id love to go to bed and not wake up"])
def test_ones_own_wish_is_ones_own_and_not_a_baby_who_will_not_wake(text):
    assert decided(text) == f"{SELF_HARM}#"


@pytest.mark.parametrize("text", ["he went to sleep and wont wake up", "i want to go to sleep and not wake up and my baby wont wake up"])
def test_a_baby_who_will_not_wake_is_breathed_for(text):
    assert decided(text) == "emergency/not_breathing#"


@pytest.mark.parametrize("text, part", [
    ("no its not the baby, my WIFE said it", "theirs_help"), ("she says she wouldnt do anything", "theirs_help"), ("she just said it. what do i say to her", "theirs_help"), ("she wouldnt do nothing just wants it all to stop", "theirs_help"),
])
def test_then_it_stays_hers(text, part):
    assert decided(text, after(f"{SELF_HARM}#theirs_low"), [TOLD]) == f"{SELF_HARM}#{part}"


HIGH = ["my wife's been up cleaning three nights, says she doesnt need sleep and the baby is special", "shes locked herself in with him"]


@pytest.mark.parametrize("text", ["the doors still locked i can hear her singing", "door's locked. i dont want 999 on my own wife", "can i break the door"])
def test_a_locked_door_is_hers(text):
    assert decided(text, after(f"{SELF_HARM}#voices", f"{SELF_HARM}#has_baby"), HIGH) == f"{SELF_HARM}#door"


@pytest.mark.parametrize("text", ["shall SHE take the baby off my wife", "her sister has a key. shall she just take baby", "can my mum have him", "should i get the baby off her"])
@pytest.mark.parametrize("before", ["has_baby", "door"])
def test_who_is_to_have_the_baby_is_not_answered_for_the_one_who_is_ill(text, before):
    assert decided(text, after(f"{SELF_HARM}#voices", f"{SELF_HARM}#{before}"), HIGH) in (f"{SELF_HARM}#theirs", f"{SELF_HARM}#has_baby")


@pytest.mark.parametrize("text", ["i worry for her she not sleep 3 night and talk fast", "she dont sleep 4 nights now, talking so fast", "shes talking very fast and not slept for three nights", "he talks rubbish and has not slept two days"])
def test_no_sleep_for_nights_and_fast_talk_is_a_mind(text):
    assert decided(text, shares={"emergency/danger_now": 0.5}) == f"{SELF_HARM}#voices"


@pytest.mark.parametrize("text", ["she hasnt slept 3 nights teething", "he talks fast my hv", "she not sleep good and cry"])
def test_a_teething_baby_is_none(text):
    assert not (decided(text) or "").endswith("voices")
