"""Somebody who tells of a baby on a sofa, on a sleepy grown-up or in the bed after drink, this minute, is told to lift them off this minute."""

import re

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import ALCOHOL, CO_SLEEPING_BREASTFEEDING, DRUGS_MEDICINES, SOFA_ARMCHAIR
from safer_sleep.conversation.danger.asleep_with import IN_BED, ON_ME, ON_THEM, asleep_with
from safer_sleep.conversation.danger.moved_off import is_off
from safer_sleep.conversation.further.known import known_from_before
from safer_sleep.conversation.history import History
from tests.unit.conversation.talk import after, decided

MINE, THEIRS, DRINK, DRUG = (SOFA_ARMCHAIR, ON_ME), (SOFA_ARMCHAIR, ON_THEM), (ALCOHOL, IN_BED), (DRUGS_MEDICINES, IN_BED)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["well hes on my chest in the recliner at the min"], MINE),
        (["he wont go in the basket he just screams. hes asleep on me now so am i nearly"], MINE),
        (["were on the settee shes asleep on me and i cant keep my eyes open"], MINE),
        (["baby asleep on my chest and im drifting off"], MINE),
        (["im on the sofa with her and im dropping off"], MINE),
        (["dad is passed out drunk on the sofa with baby on his chest"], THEIRS),
        (["he says hes awake but i go in and hes snoring w her on him. what do i do"], THEIRS),
        (["partner is in bed snoring with baby on his chest hes had 6 cans"], THEIRS),
        (["her dad came in from the pub and is out cold in bed with her"], DRINK),
        (["husband had a few and hes gone to sleep next to the baby"], DRINK),
        (["my mum took her sleeping tablets and shes got the baby in her bed"], THEIRS),
        (["mum has fallen asleep on the settee holding my newborn"], THEIRS),
        (["came in and nan was asleep in the rocking chair with him on her lap"], THEIRS),
        (["on a mattress on the floor w her dad, he had 4 cans hes asleep now"], THEIRS),
        (["only had 3 tins of lager", "he only settles next to me"], DRINK),
        (["i had a vodka earlier", "can he go back in bed w me on top of the covers"], DRINK),
        (["i fell asleep feeding and woke up with him under the duvet. hes ok", "i had a vodka earlier"], DRINK),
        (["ive had a bottle of wine and hes in bed with me now"], DRINK),
        (["had a line at a mates. feeling fine. is it ok to feed her", "im in bed with her now"], DRUG),
        (["ive had a few wines and shes in bed next to me"], DRINK),
        (["smoked a joint and shes asleep next to me"], DRUG),
        (["i had a couple of glasses", "he's in bed next to me asleep"], DRINK),
        (["hubby has had a skinful and baby is between us"], DRINK),
        (["ive had loads of wine and hes in bed with me now"], DRINK),
        (["im in the recliner feeding and nodding off"], MINE),
        (["im in the armchair with her and dozing"], MINE),
        (["we're both on the beanbag shes asleep and im going"], MINE),
        (["found him asleep with baby under his arm on the couch"], THEIRS),
        (["dad is asleep on the settee and baby is down the side of him"], THEIRS),
        (["hes passed out with the baby on his tummy"], THEIRS),
        (["hes snoring and shes on his chest"], THEIRS),
        (["he's snoring and she's on his belly"], THEIRS),
        (["hes snoring and the baby is on his tummy"], THEIRS),
        (["hes asleep snoring and shes lying on his front"], THEIRS),
    ],
)
def test_lifted_off_now(told, expected):
    assert asleep_with(told[-1], told[:-1], History()) == expected


@pytest.mark.parametrize(
    "told",
    [
        ["is it ok to nap on the sofa with him on my chest"],
        ["dad is asleep on the sofa and baby is in her cot"],
        ["she rolled onto her tummy and is snoring away"],
        ["hes on his side snoring do i move him"],
        ["partner had a few drinks, baby is asleep in the moses next to him"],
        ["partner has a few days off and sleeps next to the baby"],
        ["can my partner sleep next to the baby if hes had a few"],
        ["my husband has been drinking, should he be in bed with the baby"],
        ["i fell asleep on the sofa with him on my chest last night"],
        ["my mate lets her newborn sleep on the couch with her after a few wines"],
        ["hes asleep on me and i need a wee"],
        ["what if i fall asleep on the sofa with her"],
        ["she will only sleep on my chest im so tired"],
        ["ive not had a drink", "he comes in with me"],
        ["hes asleep in his next to me", "had 2 glasses of wine"],
        ["i had a glass of wine at lunch can i breastfeed"],
        ["i had a couple of glasses of water", "he's in bed next to me asleep"],
        ["im in the recliner feeding him"],
        ["we are both on the sofa, hes asleep in the basket and im going up"],
    ],
)
def test_any_night_and_what_is_over_keep_their_own_answer(told):
    assert asleep_with(told[-1], told[:-1], History()) is None


@pytest.mark.parametrize(
    "told",
    [
        ["for now i am awake but my eyes closing", "he is on my chest in the armchair actually"],
        ["he is on my chest in the armchair actually", "my eyes are closing", "nobody. alone"],
        ["im feeding him", "in the armchair", "i keep nodding off"],
        ["feeding her on the settee", "cant keep my eyes open"],
        ["shes asleep on me", "in the recliner", "nobody here to help. i keep dropping off"],
        ["my eyes are closing", "im breastfeeding her in the chair"],
    ],
)
def test_told_bit_by_bit_it_is_the_same(told):
    assert asleep_with(told[-1], told[:-1], after("co_sleeping/breastfeeding")) == MINE


@pytest.mark.parametrize(
    "told",
    [
        ["my eyes keep closing", "hes in his cot"],
        ["hes on my chest in the armchair", "ok hes in the cot now", "im so tired my eyes are closing"],
        ["shes on me in the chair", "my eyes are closing", "ok done it", "im on my own"],
        ["my eyes are closing", "hubby took her", "on the sofa on my own"],
        ["i nearly fell asleep feeding him yesterday", "im on my own"],
        ["hes on my chest in the armchair", "im wide awake"],
        ["my eyes keep closing", "is it ok to have him on my chest in the armchair"],
    ],
)
def test_bits_of_another_hour_are_not_put_together(told):
    assert asleep_with(told[-1], told[:-1], after("co_sleeping/breastfeeding")) is None


def test_off_and_in_the_cot_the_bits_are_over():
    told = ["he is on my chest in the armchair", "my eyes are closing", "im on my own"]
    assert asleep_with(told[-1], told[:-1], after(f"{SOFA_ARMCHAIR}#lifted_off")) is None


def test_bit_by_bit_and_told_once_more_it_is_asked_first():
    told = ["my eyes are closing", "he is on my chest in the armchair"]
    assert decided("nobody. alone", after(f"{SOFA_ARMCHAIR}#{ON_ME}"), told, topic=SOFA_ARMCHAIR, how="in context: likely") == f"{SOFA_ARMCHAIR}#now_still"


def test_it_comes_before_what_the_models_hear_in_a_scream():
    text = "he wont go in the basket he just screams. hes asleep on me now so am i nearly"
    assert decided(text, shares={"emergency/harm_to_baby": 0.7}) == f"{SOFA_ARMCHAIR}#{ON_ME}"


def test_a_sure_sign_of_danger_comes_first():
    text = "dad is passed out on the sofa with baby on his chest and shes gone blue and not breathing"
    assert decided(text, shares={"emergency/not_breathing": 0.9}) == "emergency/not_breathing#"


@pytest.mark.parametrize(
    ("before", "text", "part"),
    [
        (ON_THEM, "i cant shift him hes 18 stone", "cannot_get_out"),
        (ON_THEM, "NO im not in danger ... how do i move her", "theirs_still"),
        (ON_THEM, "got him out. hes fine. dad still snoring", "lifted_off"),
        (ON_THEM, "i havent got her off him yet", "theirs_still"),
        (ON_THEM, "got her. can i just ban him from the bed", "again_and_again"),
        (ON_ME, "he screams in the basket", "wont_go_down"),
        (ON_ME, "ok moved", "lifted_off"),
        (ON_ME, "no one is hurting him!! im just tired in the chair", "now_still"),
    ],
)
def test_what_is_typed_next_stays_with_it(before, text, part):
    assert decided(text, after(f"{SOFA_ARMCHAIR}#{before}"), shares={"emergency/harm_to_baby": 0.6}) == f"{SOFA_ARMCHAIR}#{part}"


def test_a_sick_baby_is_not_taken_for_one_who_is_well_because_they_are_off():
    found = decided("got her out but shes a really funny colour", after(f"{SOFA_ARMCHAIR}#{ON_THEM}"), shares={"emergency/not_breathing": 0.8})
    assert found is not None and not found.startswith("co_sleeping/")


@pytest.mark.parametrize("topic", [SOFA_ARMCHAIR, ALCOHOL, DRUGS_MEDICINES])
def test_no_part_sends_a_baby_to_a_sofa_and_each_names_999(topic):
    urgent = [more for more in answers()[topic].more if more.urgency in ("urgent", "emergency")]
    assert urgent and all("999" in more.text for more in urgent)
    of_sofas = [sentence for more in urgent for sentence in re.split(r"(?<=[.!?])\s|\n", more.text) if "sofa" in sentence.lower()]
    assert of_sofas and all(re.search(r"\b(not|no|never)\b", sentence, re.I) for sentence in of_sofas), of_sofas


@pytest.mark.parametrize("text", ["hes asleep in our bed right now", "baby asleep in our bed now should i move him", "i said born at 34 weeks and hes in the bed now by himself", "he fell asleep in our bed and ive come downstairs"])
def test_a_baby_alone_in_the_big_bed_is_fetched(text):
    assert asleep_with(text, [], History()) == ("co_sleeping/safer_bed", "there_now")


@pytest.mark.parametrize(
    "text",
    ["hes in the bed with me now", "shes in my bed now next to me", "hes in our bed now cuddled up to me", "baby not in our bed now", "hes on the bed now im changing him", "he sleeps in our bed now", "hes asleep in our bed now and im in bed too"],
)
def test_not_with_somebody_beside_it_and_not_where_it_is_denied(text):
    assert asleep_with(text, [], History()) is None


@pytest.mark.parametrize("text", ["ive been drinking lots tonight hes asleep in bed with me", "i was drinking a bit hes in the bed with me now asleep"])
def test_a_parents_drink_stays_a_drink(text):
    assert asleep_with(text, [], History()) == DRINK


def test_a_baby_who_drinks_well_has_not_been_drinking():
    assert asleep_with("should i have her in with me so i can keep an eye", ["drinking fine and smiling, just a bit snotty"], History()) is None
    assert asleep_with("thanks. what if he has a beer tomorrow", ["my partner sleeps in our bed with us"], History()) is None




@pytest.mark.parametrize("text", ["for now i am awake but my eyes closing", "my eyes keep closing", "i can barely stay awake", "im just about nodding off here", "cant keep my eyes open"])
def test_a_parent_who_soon_nods_off_is_told_what_to_do_then(text):
    assert decided(text, after(CO_SLEEPING_BREASTFEEDING), topic=CO_SLEEPING_BREASTFEEDING) == "co_sleeping/fell_asleep_by_accident#stay_awake"


@pytest.mark.parametrize("text", ["my eyes keep closing and im dizzy and bleeding through pads", "my eyes are closing i took loads of tablets", "her eyes keep closing", "my eyes are going blurry and my head is pounding", "is it ok if my eyes are closing"])
def test_what_may_be_illness_or_the_babys_eyes_is_not_only_tiredness(text):
    assert decided(text, after(CO_SLEEPING_BREASTFEEDING), topic=CO_SLEEPING_BREASTFEEDING) != "co_sleeping/fell_asleep_by_accident#stay_awake"


@pytest.mark.parametrize(
    "text",
    [
        "moved him", "ok shes in her cot", "got her, shes down", "done it", "ive put him in his basket, hes fine", "got him off me", "he is back in the moses basket now, fast asleep", "got him out. hes fine. dad still snoring",
        "shes off him and in the cot, is that it?", "put her in the crib like you said", "they are off me, in the cot", "ive put him on his back in the cot, anything else?",
    ],
)  # fmt: skip
def test_off_and_in_a_cot_is_well_done(text):
    assert is_off(text)
    assert decided(text, after(f"{SOFA_ARMCHAIR}#{ON_ME}")) == f"{SOFA_ARMCHAIR}#lifted_off"
    assert decided(text, after(f"{ALCOHOL}#{IN_BED}")) == f"{ALCOHOL}#bed_moved"


@pytest.mark.parametrize(
    "text",
    [
        "moved him on to the sofa next to me", "moved him onto the armchair", "moved him, hes on the settee now", "put him in the car seat", "got him off me, hes in the bouncer", "moved him to the floor on a pillow",
        "got her off, shes on her tummy in the cot", "moved her to my bed with pillows round her", "moved him over to the edge", "moved him onto my chest", "i moved him between us", "moved him in his nest",
        "moved him to the middle of the bed", "moved him away from me a bit", "i moved them both to bed", "got her, shes in our bed now", "i moved him over", "put him in the cot with a pillow", "took him out of the cot", "get him off me",
    ],
)  # fmt: skip
def test_moved_elsewhere_is_not(text):
    assert not is_off(text)


@pytest.mark.parametrize("text", ["moved him on to the sofa next to me", "put him in the car seat", "got her off me, shes on her tummy in the cot", "ok moved her to my bed with pillows round her"])
def test_moved_elsewhere_is_asked_once_more(text):
    assert decided(text, after(f"{SOFA_ARMCHAIR}#{ON_ME}")) == f"{SOFA_ARMCHAIR}#now_still"


@pytest.mark.parametrize("text", ["moved him over to the edge", "moved him onto my chest", "moved him in his nest"])
def test_moved_within_the_bed_is_still_a_no(text):
    assert decided(text, after(f"{ALCOHOL}#{IN_BED}")) == f"{ALCOHOL}#bed_still"


def test_both_moved_to_bed_is_not_fetched():
    assert decided("i moved them both to bed", after(f"{SOFA_ARMCHAIR}#{ON_THEM}"), topic=SOFA_ARMCHAIR) == f"{SOFA_ARMCHAIR}#theirs_still"
    assert decided("got her, shes in our bed now", after(f"{SOFA_ARMCHAIR}#{ON_THEM}")) == f"{SOFA_ARMCHAIR}#theirs_still"


@pytest.mark.parametrize(("text", "topic"), [("will do in a min", "chat/goodbye"), ("thanks", "chat/thanks"), ("ok", "chat/unclear"), ("ok will do", "chat/unclear"), ("good night", "chat/goodbye")])
def test_small_talk_leaves_the_baby_there(text, topic):
    assert decided(text, after(f"{SOFA_ARMCHAIR}#{ON_ME}"), topic=topic) == f"{SOFA_ARMCHAIR}#now_still"
    assert decided(text, after(f"{SOFA_ARMCHAIR}#lifted_off"), topic=topic) != f"{SOFA_ARMCHAIR}#now_still"


@pytest.mark.parametrize("text", ["moved him on to the sofa next to me", "put him in the car seat"])
def test_nor_is_it_well_done_where_the_talk_explains_it(text):
    found = known_from_before(text, [], after(f"{SOFA_ARMCHAIR}#{ON_ME}"), {"topic": SOFA_ARMCHAIR, "how": "in context: likely", "confidence": 0.9})
    assert found is not None and found.part == "now_still"
