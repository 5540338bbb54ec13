"""Who excuses their English asks about the baby; who cannot hear is told how to reach 999."""

import pytest

from safer_sleep.advice.topic_ids import LANGUAGE
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.small_english import asks_in_small_english, cannot_hear, understood_in_small_english
from safer_sleep.reply.compose import compose

RANKING = [{"intent_response_key": topic} for topic in (LANGUAGE, "co_sleeping/is_it_safe", "chat/greet", "sleep_space/safest_place")]


@pytest.mark.parametrize("text", ["my english small. baby bed me ok?", "sorry bad english. baby sleep me good?", "english not my language. she 3 month. pillow yes or no"])
def test_the_matter_is_offered(text):
    assert asks_in_small_english(text, LANGUAGE)
    assert understood_in_small_english(text, RANKING).offers == ("co_sleeping/is_it_safe", "sleep_space/safest_place")


def test_a_hot_baby_is_answered_at_once():
    assert understood_in_small_english("i no speak good english. baby hot what do", RANKING).topic == "baby_health/fever"


@pytest.mark.parametrize("text", ["my english is small, you have my language?", "i no speak good english", "can i have it in urdu, my english is bad and baby wont sleep"])
def test_a_wish_for_a_language_stays_one(text):
    assert not asks_in_small_english(text, LANGUAGE)


@pytest.mark.parametrize("text", ["im deaf how do i call 999", "we are deaf, how do we get an ambulance", "i am hard of hearing, can i text 111"])
def test_who_cannot_hear_is_told_about_texting(text):
    understood = {"topic": "emergency/danger_now", "how": "alone: likely", "part": "", "offers": []}
    decided = decide(text, [], History(), understood, {"emergency/danger_now": 0.8})
    assert (decided.topic, decided.part) == (LANGUAGE, "deaf")
    said = compose(decided.topic, {"topic": LANGUAGE, "part": "deaf"}, History())
    assert "registered before" in said["text"] and "ring 999" in said["text"]
    assert not any("18000" in str(card) for card in said["metadata"]["contacts"]), "nobody has verified that number"


def test_an_emergency_of_a_deaf_parent_is_an_emergency():
    understood = {"topic": "emergency/not_breathing", "how": "alone", "part": "", "offers": []}
    assert decide("im deaf and my baby is not breathing who do i text", [], History(), understood, {}).topic == "emergency/not_breathing"


@pytest.mark.parametrize("text", ["my baby is deaf can i call the midwife", "i cant hear my baby breathing should i call", "he is here i cant speak call 999"])
def test_others_are_not(text):
    assert not cannot_hear(text)
