"""A baby caught by the neck or the head, covered, or lain on, now: 999 and the neck and face free, before anything else is made of the words."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import DEALT_WITH, NOT_THAT, History, Said, Turn
from safer_sleep.safety.red_flags import detect

BREATHING = "emergency/not_breathing"


def decided(text, shares=None, topic="sleep_space/hazards"):
    found = decide(text, [], History(), {"topic": topic, "how": "alone: clear", "confidence": 0.9, "offers": [], "part": ""}, shares or {})
    return (found.topic, found.part) if found is not None else None


@pytest.mark.parametrize("text", [
    "the blind cord is round her neck", "his dummy ribbon got wrapped round his neck and i cant get it off", "found him with the bib strings tight round his neck",
    "cot bumper tie is round his neck help", "baby tangled in the blind cord", "hes hanging by the cord", "shes got the strap of the car seat round her neck",
    "babys head is stuck between the cot bars", "head stuck in the bars and i cant get him out", "hes wedged between the mattress and the wall",
    "wee man's got his heid jammed through the cot bars and ah cannae get it oot", "her head has gone through the stairgate and its stuck",
    "he slid down inside the sleeping bag cant find his face", "he was face down in the pillow and hes white", "nappy sack stuck to his mouth",
    "carrier bag over her face", "toddler is sitting on the baby's face", "the drawers tipped over and hes underneath",
    "chin on his chest in the car seat and making a funny noise",
])
def test_the_neck_and_face_are_freed_first(text):
    assert decided(text) == (BREATHING, "trapped")


@pytest.mark.parametrize("text", [
    "the blind cord is round his neck is he ok", "cord is wrapped around his neck and his arm", "strap caught round her neck leg tangled too", "he likes his comforter but the string is wrapped round his neck now",
    "his head is trapped between the bars what if i hurt him pulling", "cant find his head in sleeping bag is it normal", "grandad is lying on the baby cant shift him", "my husband is asleep on top of the baby",
    "dog is on top of the baby wont move is that ok",
])
def test_a_question_or_a_limb_beside_it_hides_nothing(text):
    assert decided(text) == (BREATHING, "trapped")


def test_where_the_models_hear_hardly_a_danger_it_is_asked_about():
    found = decide("babys head is stuck between the cot bars", [], History(), {"topic": "sleep_space/clear_cot", "how": "alone: clear", "confidence": 0.9, "offers": [], "part": ""}, {BREATHING: 0.01})
    assert (found.topic, found.part) == ("chat/unclear", "is_it_now")


def test_whatever_the_models_take_it_for():
    assert decided("his dummy ribbon got wrapped round his neck and i cant get it off", {"emergency/choking": 0.9, BREATHING: 0.02}) == (BREATHING, "trapped")


def test_the_reply_says_999_and_what_to_do_with_what_holds_them():
    text = next(more.text for more in answers()[BREATHING].more if more.part == "trapped")
    assert text.startswith("Call 999 now") and "Cut, tear or lift away" in text and len(text.split()) <= 60


@pytest.mark.parametrize("text", ["my husband rolled onto the baby", "she was underneath me when i woke", "upside down in his sleeping bag", "the cord was round her neck"])
def test_what_may_be_it_is_asked_about_with_999_on_the_screen(text):
    flag = detect(text)
    assert flag is not None and flag.topic == BREATHING


@pytest.mark.parametrize("text", [
    "can the monitor cable get round her neck", "what if he gets his head stuck in the bars", "he keeps getting his legs stuck in the bars", "arm stuck through the bars crying",
    "is it ok to tie the dummy round her neck", "worried the blind cord could end up round his neck", "he always wriggles down inside the sleeping bag",
    "amber necklace round his neck for teething", "i woke up and he was under my arm, he's fine but i feel sick", "how far apart should cot bars be so his head cant get stuck",
    "he has trapped wind", "hat on his head now is he too hot", "towel round his head now after bath", "blanket is over his legs face clear just now", "sofa bed folded out baby in it", "mattress dropped to lowest, baby in it", "scarf round her neck in the pram ok?", "is it bad if she sleeps with her head in the corner of the cot", "I feel trapped in this house",
    "he likes a muslin over his face when i feed him in the cafe", "the dog lies under the cot", "she falls asleep with her face against my chest in the sling, is that ok",
])
def test_questions_habits_fears_arms_and_legs_are_no_emergency(text):
    flag = detect(text)
    assert flag is None or not flag.rule.startswith(("trapped", "head_in", "bag_over", "face_covered_now", "under_", "lain", "folded"))


def then(text, part="trapped"):
    open_ = History([Turn(BREATHING, part, None, [Said(BREATHING, part, "", answers()[BREATHING].buttons)], how="red flag: trapped_by_the_neck")])
    found = decide(text, ["the blind cord is round her neck"], open_, {"topic": "settling/crying", "how": "alone: likely", "confidence": 0.5, "offers": [], "part": ""}, {BREATHING: 0.3})
    return (found.topic, found.part) if found is not None else None


@pytest.mark.parametrize("part", ["trapped", "step1"])
@pytest.mark.parametrize("text", ["got it off shes crying", "got her out, she is crying", "its off now and hes breathing fine"])
def test_a_baby_who_was_freed_still_has_to_be_seen(text, part):
    assert then(text, part) == (BREATHING, DEALT_WITH)
    assert "still call 999 now" in answers()[BREATHING].dealt_with


@pytest.mark.parametrize("text", ["no", "nah", "just asking"])
def test_one_no_does_not_take_back_what_a_sure_rule_saw(text):
    assert then(text)[1] != NOT_THAT
