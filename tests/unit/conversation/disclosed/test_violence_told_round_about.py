"""Violence told by doors, cats, a remote and a bruise with a story; and what only sounds like it."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, HARM_TO_BABY, WORRIED_ABOUT_CHILD



def heard(text, history=None, earlier=(), **understood):
    return decided(text, history, earlier, understood.pop("shares", {HARM_TO_BABY: 0.1}), **understood)


@pytest.mark.parametrize("text", [
    "we had words and he chucked the remote, it got the cot but baby wasnt in it", "when theyve gone he takes it out on the house. doors and the cat. not me yet", "when hes drunk he punches the walls, cot is in our room", "my partner kicked the dog, had a row about the feeds",
    "she loses it and smashes plates, hes in bed", "his dad hit me yesterday but im fine what tog for 16 degrees", "my husband slapped me last night. can she sleep in a hat", "ive a bruise on my arm and the hv comes tomorrow, how do i settle her",
    "i walked into a door thats what im saying", "my eye is black and i dont want the midwife asking", "he gets in a mood if i say no and then it has to happen", "my partner put his fist through the door, we had an argument",
])  # fmt: skip
def test_it_is_heard(text):
    assert heard(text).startswith(DOMESTIC_ABUSE)


@pytest.mark.parametrize("text", [
    "my toddler kicks the wall when hes in a mood", "he threw his dummy across the room", "teething and she takes it out on me", "ive a bruise on my arm from the drip, hv comes tomorrow", "the baby pinches me and ive marks on my arm, can she notice", "the dog broke the door",
    "my husband broke the cot by accident", "he chucked the nappy in the bin", "his dad hit me up about the pram", "we had words about the dummy",
])  # fmt: skip
def test_a_toddler_a_drip_and_an_accident_are_none(text):
    assert not (heard(text, shares={}) or "").startswith(DOMESTIC_ABUSE)


@pytest.mark.parametrize("text", ["we had words and he chucked the remote and it hit the baby", "he threw a plate and it got the cot, we had a row"])
def test_what_may_have_hit_the_baby_comes_first(text):
    assert not (heard(text, shares={HARM_TO_BABY: 0.6}) or "").startswith(DOMESTIC_ABUSE)


TOLD = ["had words and he chucked the remote and it got the cot"]


@pytest.mark.parametrize("text", ["hes never like that with the baby its just me", "no baby was on me", "can i tell someone without him knowing", "its only with me"])
def test_then_it_stays_with_it(text):
    assert heard(text, after(DOMESTIC_ABUSE), TOLD).startswith(DOMESTIC_ABUSE)


@pytest.mark.parametrize("text", ["its 5 weeks i had a tear", "he doesnt wait", "it hurts", "still sore"])
def test_of_the_same_bed(text):
    assert heard(text, after(DOMESTIC_ABUSE), ["he gets in a mood if i say no, like he wont speak"]) == f"{DOMESTIC_ABUSE}#forced"


@pytest.mark.parametrize("text", ["it hurts", "i had a tear"])
def test_a_tear_alone_is_none(text):
    assert heard(text, after("support/midwife"), ["how do i sit"]) != f"{DOMESTIC_ABUSE}#forced"


RANKING = ((DOMESTIC_ABUSE, 0.6), ("sleep_space/no_cot", 0.2))


@pytest.mark.parametrize("text", [
    "they let me out of prison on tuesday and hes 3 months, where does he sleep", "my brothers had a row with his girlfriend and turned up with the baby. where do i put him", "nobodys hurting me! im asking where he sleeps", "they just bicker. where do i put him",
])  # fmt: skip
def test_what_is_no_abuse_is_answered_otherwise(text):
    assert heard(text, topic=DOMESTIC_ABUSE, how="alone: likely", ranking=RANKING, shares={}) == "sleep_space/no_cot#"


@pytest.mark.parametrize("text", ["they let him out of prison on tuesday", "my brother had a row with his girlfriend and hit me", "nobody is hurting me but he punches the wall when hes drunk", "he got out of prison and im scared of him"])
def test_and_what_is_stays(text):
    assert heard(text, topic=DOMESTIC_ABUSE, how="alone: likely", ranking=RANKING, shares={}) != "sleep_space/no_cot#"


@pytest.mark.parametrize("text", ["can i say no to him having her overnight, hes my ex", "do i have to let his dad have him overnight", "can i refuse my ex taking her for the weekend. shes 10 weeks"])
def test_may_i_refuse(text):
    assert heard(text, topic=DOMESTIC_ABUSE, how="alone: likely", shares={}) == f"{WORRIED_ABOUT_CHILD}#stop_contact"


@pytest.mark.parametrize("text", ["he took my phone off me so id stop googling", "my husband hid the phone so i can sleep", "mum took my phone so that id get some rest"])
def test_a_phone_put_away_to_rest_is_no_control(text):
    assert not (heard(text, shares={}) or "").startswith((DOMESTIC_ABUSE, "emergency/danger_now", "chat/unclear"))


@pytest.mark.parametrize("text", ["he took my phone off me so id stop texting my mum", "he took my phone so i cant ring anyone", "he took my phone so id sleep and he wont let me leave the house"])
def test_a_phone_taken_for_more_is(text):
    assert (heard(text, shares={}) or "").startswith((DOMESTIC_ABUSE, "emergency/danger_now", "chat/unclear#is_it_now"))


@pytest.mark.parametrize("text", ["shes ofsted and watches them", "dont tell her", "i feel awful that i did that"])
def test_no_child_to_worry_about(text):
    assert heard(text, after("sleep_position/back"), topic=WORRIED_ABOUT_CHILD, how="alone: likely", ranking=((WORRIED_ABOUT_CHILD, 0.5), ("sleep_position/back", 0.2)), shares={}) == "sleep_position/back#"


@pytest.mark.parametrize("text, asked", [("when i hold him i feel myself squeezing", HARM_TO_BABY), ("is it ok to put her down, i catch myself gripping her when she screams", HARM_TO_BABY)])
def test_ones_own_hands_are_asked_about(text, asked):
    assert heard(text, shares={HARM_TO_BABY: 0.3}) in ("chat/unclear#is_it_now", f"{asked}#")


def test_then_it_is_a_baby_who_is_hurt():
    assert heard("he doesnt cry when i do it he just looks at me", after("chat/unclear#is_it_now"), ["when i hold him i feel myself squeezing"]) == f"{HARM_TO_BABY}#"
    assert heard("he doesnt cry when i do it he just looks at me", after("settling/bath"), ["how do i cut his nails"], shares={}) != f"{HARM_TO_BABY}#"
