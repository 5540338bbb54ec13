"""A baby who was put down and slept on, a scratch, a cat at the door, a cross parent, a little less milk: no danger. Their dangerous look-alikes are."""

import pytest

from safer_sleep.advice.topic_ids import DANGER_NOW, HARM_TO_BABY, NOT_BREATHING, SERIOUSLY_ILL
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.only_sounds_like_danger import COLD_FEEDS, FEELINGS, PETS, SCRATCHES, no_danger, slept_on



def after(topic="co_sleeping/wont_sleep_alone"):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def decided(text, shares, history=None, earlier=(), topic="chat/unclear"):
    understood = {"topic": topic, "part": "", "how": "alone: likely", "offers": [], "also": None, "confidence": 0.4}
    found = decide(text, list(earlier), history or after(), understood, shares)
    return (found.topic, found.part) if found else None


PUT_DOWN = [
    "moved him to his cot. he didnt wake!", "got her down in the cot and she didnt stir", "transferred him and he didnt even notice",
    "finally got her down in the cot after 2 hours she didnt stir!!!", "popped her in her crib without waking, yay",
]


@pytest.mark.parametrize("text", PUT_DOWN)
def test_a_baby_who_was_put_down_and_slept_on_is_good_news(text):
    assert decided(text, {NOT_BREATHING: 0.95}) == ("chat/thanks", "asleep")


@pytest.mark.parametrize("text", ["finally got her down in the cot after 2 hours she didnt stir!!!", "he didnt wake when i put him down in the cot, at last"])
def test_told_first_it_has_to_sound_glad(text):
    assert slept_on(text.replace("when i ", ""), (), History())
    assert not slept_on("put him in his cot. he didnt wake", (), History())


@pytest.mark.parametrize(
    "text",
    [
        "put her down 8 hours ago and she didnt wake for her feed", "moved him to his cot and i cant wake him", "put him down, he didnt stir when i shouted his name", "moved her to the cot, she didnt wake and shes pale",
        "laid him in his cot and he wont wake", "put him down after his fall and he didnt wake", "got him down on the sofa and he didnt stir", "put her down and she didnt wake, is that normal", "moved him and he still hasnt woken",
        "moved him to his cot. he didnt wake?",
    ],
)
def test_a_baby_who_cannot_be_woken_is_not(text):
    assert not slept_on(text, (), after())
    assert decided(text, {NOT_BREATHING: 0.95}) != ("chat/thanks", "asleep")


def test_nor_one_who_was_hot_or_in_an_emergency():
    assert not slept_on(PUT_DOWN[0], ["hes 39 and floppy with a fever"], after())
    assert no_danger(PUT_DOWN[0], (), after(NOT_BREATHING)) is None


@pytest.mark.parametrize("text", ["he's got long nails and its bleeding bit", "scratched his cheek and it bled a little", "eczema on her legs, scratches till it bleeds", "her nails are so sharp, tiny spot of blood where she scratches"][:3])
def test_a_scratch_that_bleeds_a_little_gets_no_ambulance(text):
    assert decided(text, {SERIOUSLY_ILL: 0.5}) == SCRATCHES


def test_so_does_one_from_the_nails():
    assert decided("nails again, a little blood on the sheet", {SERIOUSLY_ILL: 0.5}) == SCRATCHES


@pytest.mark.parametrize("text", ["scratched his eye a bit and its bleeding", "the dog scratched him and its bleeding a bit", "his nail came off and it wont stop bleeding", "purple spots and a bit of blood where he scratches", "long nails, little bit of blood in his nappy"])
def test_other_blood_does_not_hide_behind_it(text):
    assert no_danger(text, (), after()) is None


@pytest.mark.parametrize("text", ["just keep her out the room then? she meows at the door", "the cat scratches at the door all night", "dog barks when hes shut out", "our kitten whines outside the bedroom"])
def test_a_pet_at_the_door_is_a_pet(text):
    assert decided(text, {DANGER_NOW: 0.4}, earlier=["cat keeps getting in the moses basket"]) == PETS


@pytest.mark.parametrize("text", ["the dog barks because my ex is at the door", "dog growls and bit the baby", "he is at the door kicking it and the dog barks", "cat scratches, she is lying on his face", "the dog barks when she cries"])
def test_a_person_at_the_door_or_a_bite_is_not(text):
    assert no_danger(text, ["we have a dog"], after()) is None


ORDINARY = [
    "i feel sick about leaving him", "its just the sitter i'm angry with", "im not depressed just cross", "feel like im the bad guy", "no im not depressed, just angry with my mother in law", "i feel so guilty about going back to work",
    "im fuming with my husband",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_a_feeling_that_every_parent_has_brings_no_list_for_a_crisis(text):
    assert decided(text, {HARM_TO_BABY: 0.3}, topic="support/mental_health") == FEELINGS


@pytest.mark.parametrize(
    "text",
    [
        "im not depressed just tired of living", "im not suicidal just tired of it all", "feel like im the bad guy and they would be better off without me", "so angry with my partner he hit me", "im angry with her, she wont stop crying", "i feel sick about hurting him",
        "i feel guilty about leaving him, i want to die", "angry at my mum and i might throw something",
    ],
)
def test_a_dark_one_does(text):
    assert no_danger(text, (), after()) is None


def test_whom_one_leaves_has_to_be_the_baby():
    assert no_danger("i feel sick about leaving him", (), History()) is None
    assert no_danger("i feel sick about leaving him", ["back to work monday"], History()) == FEELINGS
    assert no_danger("i feel guilty about leaving him, he controls everything", (), after()) is None
    assert no_danger("i feel guilty about leaving him, i wont be here tomorrow", (), after()) is None


def test_a_model_that_is_sure_of_more_is_heard():
    assert decided(ORDINARY[2], {"emergency/self_harm": 0.7}, History(), topic="support/mental_health") != FEELINGS


def test_nothing_is_ordinary_after_violence_or_thoughts_of_dying():
    assert no_danger(ORDINARY[2], (), after("support/domestic_abuse")) is None
    assert no_danger(ORDINARY[2], (), after("emergency/self_harm")) is None


@pytest.mark.parametrize("text", ["snuffly cold taking 3oz instead of 4", "got a cold and took 100ml not 120", "usually has 6oz, had 5oz with this cold", "snotty and he had 5 oz instead of 6"])
def test_a_cold_and_a_little_less_milk_is_told_from_when_it_counts(text):
    assert decided(text, {SERIOUSLY_ILL: 0.3}, History()) == COLD_FEEDS


@pytest.mark.parametrize("text", ["snuffly cold taking 1oz instead of 4", "cold, usually has 6oz now only 2oz", "a cold, 3oz instead of 4 and his ribs suck in", "a cold, 3oz instead of 4 and no wet nappy"])
def test_half_or_another_sign_is_not(text):
    assert no_danger(text, (), History()) is None


def test_thoughts_that_a_rule_sees_are_never_let_through():
    assert decided("im not depressed just cross, i want to die", {"emergency/self_harm": 0.9})[0] == "emergency/self_harm"


@pytest.mark.parametrize("text", [
    "put him down and he never woke", "put her down warm and she hasnt woken", "omg put him down and he hasnt woken at all", "moved her over and she didnt wake, warm chest",
    "angry with my husband he slept on the baby", "angry with my mum she put a blanket over his head", "mad at my sister she left him in the bath", "feel awful about letting him fall off the bed",
    "feel so guilty about leaving her in the car while at work", "feel guilty about stopping my meds", "scratched her a bit with my nails in anger blood", "i dug my nails in a bit there was blood",
    "hes cold took 4oz instead of 6oz", "cold and clammy took 4oz instead of 6oz", "dog barking at the door its him he found me", "dog whining outside the room all night baby has gone quiet",
])
def test_what_may_be_more_is_left_to_the_models(text):
    before = History([Turn("co_sleeping/is_it_safe", "", None, [Said("co_sleeping/is_it_safe", "", "")])])
    assert no_danger(text, [], before) is None


def test_a_deep_sleep_after_a_medicine_is_no_good_news():
    before = History([Turn("co_sleeping/is_it_safe", "", None, [Said("co_sleeping/is_it_safe", "", "")])])
    assert no_danger("finally put her down and she didnt stir", ["i gave her a bit of my methadone to settle"], before) is None
