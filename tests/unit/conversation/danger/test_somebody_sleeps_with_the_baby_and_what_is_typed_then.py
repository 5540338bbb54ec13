"""Somebody who nodded off with the baby in their arms is met with fetching the baby, and what is typed after that is understood."""

import pytest

from safer_sleep.advice.topic_ids import SOFA_ARMCHAIR
from safer_sleep.conversation.danger.asleep_with import asleep_with
from safer_sleep.conversation.danger.moved_off import is_off, never_was
from safer_sleep.conversation.history import History
from tests.unit.conversation.talk import after, decided

FETCH, MODELS = after(f"{SOFA_ARMCHAIR}#theirs_now"), {"emergency/harm_to_baby": 0.7, "emergency/not_breathing": 0.2}


@pytest.mark.parametrize(
    "text",
    [
        "my dad had her so i could sleep and ive just got up n hes nodded off in his armchair holding her, bottle of stout next to him",
        "me and my partner are not talking hes on the sofa downstairs with the baby hes had a few cans and im up here i cant sleep",
        "nan is asleep in the recliner cuddling the baby",
        "ive come down and my husband has fallen asleep on the settee with her",
        "just got in and mum is snoring in her chair with the baby",
        "my brother is on the couch with the baby and hes had a skinful",
        "hubby dozed off in the armchair holding baby and i was only in the shower",
        "dads on the sofa with her, 4 beers in",
    ],
)
def test_go_and_fetch_them(text):
    assert asleep_with(text, [], History()) == (SOFA_ARMCHAIR, "theirs_now")


@pytest.mark.parametrize(
    "text",
    [
        "my husbands on his chest with a cold so he's in the spare room anyway, snoring. is it the same if hes got a cold",
        "my husband is asleep with a cough on his chest",
        "he is on the sofa with the baby, had two beers but wide awake playing",
        "my husband is asleep holding his phone",
        "dad is asleep on the sofa with the remote",
        "is it ok for my dad to nod off in the armchair holding her",
        "baby nodded off holding his muslin",
    ],
)
def test_a_cold_on_a_chest_and_a_phone_are_no_baby(text):
    assert asleep_with(text, [], History()) is None


@pytest.mark.parametrize("text", ["well hes got his arm round her really tight", "hes holding her so tight", "his arm is right over her", "he wont let go of her"])
def test_an_arm_round_the_baby_is_how_to_lift_them_out(text):
    assert decided(text, FETCH, shares=MODELS) == f"{SOFA_ARMCHAIR}#cannot_get_out"


@pytest.mark.parametrize("text", ["hes got his arm round her neck", "hes squeezing her hard and shouting"])
def test_a_grip_in_anger_is_not(text):
    assert decided(text, FETCH, shares=MODELS) != f"{SOFA_ARMCHAIR}#cannot_get_out"


@pytest.mark.parametrize(
    "text",
    [
        "got her. shes fine, she's on me in bed now",
        "done, shes in the moses, he didnt even stir. bless him",
        "i SAID i moved her",
        "moved her. i'll ring in late for work",
        "picked her up, shes in my arms now",
    ],
)
def test_fetched_is_good_news(text):
    assert decided(text, FETCH, shares={"emergency/not_breathing": 0.8} if "stir" in text else {}) == f"{SOFA_ARMCHAIR}#lifted_off"


def test_said_once_more_it_is_still_good_news():
    assert decided("i SAID i moved her", after("co_sleeping/drugs_medicines#bed_moved")) == "chat/thanks#done"


@pytest.mark.parametrize("text", ["got her, shes gone floppy", "moved her onto the other sofa", "got her but shes not waking", "i got her out of bed"])
def test_fetched_with_a_sign_or_to_another_bad_place_is_none(text):
    assert not is_off(text, theirs=True)


@pytest.mark.parametrize("text", ["she's on me in bed now", "got her, shes in bed with me"])
def test_in_the_bed_of_the_one_who_drank_is_none(text):
    assert not is_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "WHAT no. hes in the spare room by himself with a chesty cough. baby is in the cot next to me",
        "this is stupid. baby is with ME",
        "no! he hasnt got the baby, shes in her cot",
        "what? my husband is asleep in the spare room. i have the baby here",
        "you've got it wrong. baby is in the moses",
    ],
)
def test_nobody_sleeps_with_the_baby(text):
    assert decided(text, FETCH) == f"{SOFA_ARMCHAIR}#grown_up"


@pytest.mark.parametrize("text", ["no shes on the sofa with him", "no. hes still got her", "no hes downstairs with her", "no hes asleep on the sofa", "no he isnt drunk, he has her in bed", "baby is with me"])
def test_a_no_that_leaves_the_baby_there_denies_nothing(text):
    assert not never_was(text)


DESPAIR = after("emergency/self_harm", how="danger model")


@pytest.mark.parametrize("text", ["no no is doctor tablet. 1 only. i not want die. baby in bed with me", "its one zopiclone from the doctor im not suicidal, can she be in bed with me"])
def test_one_sleeping_tablet_puts_the_baby_down_first(text):
    assert decided(text, DESPAIR, ["i have took my tablet for sleep"], shares={"emergency/self_harm": 0.6}) == "co_sleeping/drugs_medicines#sedated_now"


@pytest.mark.parametrize("text", ["i dont want to die but i cant go on, baby in bed with me, one tablet", "10 tablets. i not want die. baby in bed", "i want to die, 1 tablet, baby in bed with me"])
def test_despair_that_goes_on_stays_despair(text):
    assert decided(text, DESPAIR, ["i took tablets"], shares={"emergency/self_harm": 0.9}) != "co_sleeping/drugs_medicines#sedated_now"
