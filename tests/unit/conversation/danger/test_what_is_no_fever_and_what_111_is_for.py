"""Weeks are no degrees, a normal temperature ends what the models heard in a warm baby, and yellow skin or forceful sick get the answer that says 111."""

import pytest

from safer_sleep.safety.numbers import temperature
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.rules import rule_set
from tests.unit.conversation.talk import after, decided

FEVER = {"topic": "baby_health/fever", "how": "alone: likely", "confidence": 0.6}


@pytest.mark.parametrize("text", ["born 38 wks. is it ok to put her down then", "what?? she hasnt got a temp. 38 weeks PREGNANT", "she was born at 39 weeks", "38 weeker, can she lie down now"])
def test_weeks_are_no_degrees(text):
    assert decided(text, after("baby_health/noisy_breathing#pause"), ["she's 2 weeks and breathes fast then stops"], **FEVER) == "baby_health/noisy_breathing#then"
    assert decided(text, after("sleep_space/moses_basket"), **FEVER) == "chat/thanks#age"


@pytest.mark.parametrize("text", ["born 38 wks and shes hot", "38 weeks when born, temp is 38.4 now", "born at 38 weeks and wont feed"])
def test_weeks_beside_a_fever_or_a_sign_hide_none(text):
    assert not (decided(text, after("baby_health/noisy_breathing#pause"), **FEVER) or "").endswith(("#then", "thanks#age"))


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("you said below 38 was ok", None), ("it was 37.4. not 38. 37.4!!", 37.4), ("so under 38 is fine, temp is 37.6", 37.6), ("temp wont go below 38", 38.0), ("its not 38 its 38.6", 38.6),
        ("38 not 39", 38.0), ("her temp hasnt been under 38 all day", 38.0), ("temp below 36", 35.9), ("why not 38", 38.0),
    ],
)  # fmt: skip
def test_the_number_that_it_is_not(text, degrees):
    assert temperature(rule_set().words(text)) == (degrees if degrees is None else pytest.approx(degrees))


WARM = ["shes 10 weeks had her jabs yesterday, just now shes sort of warm but i think its the room", "woah no just warm"]
ALARM = after("emergency/seriously_ill", "emergency/seriously_ill#go", how="danger model")


@pytest.mark.parametrize("text", ["so i dont need to ring anyone or do i. 37.4", "did her temp under arm 37.4", "it was 37.4. not 38. 37.4!!", "thermometer says 36.9"])
def test_a_normal_temperature_under_the_models_alarm(text):
    assert decided(text, ALARM, WARM, shares={"emergency/seriously_ill": 0.4}) == "baby_health/fever#counts"


@pytest.mark.parametrize(
    ("text", "told"),
    [("37.4 now", [*WARM, "it was 38.5 an hour ago"]), ("37.4 but shes floppy", WARM), ("its 37.4", [*WARM, "she wont feed"]), ("38.2", WARM), ("35.4", WARM)],
)
def test_a_number_beside_a_fever_or_a_sign_ends_nothing(text, told):
    assert decided(text, ALARM, told, shares={"emergency/seriously_ill": 0.4}) != "baby_health/fever#counts"


@pytest.mark.parametrize("text", ["he's feeding ok and smiling tho", "but shes happy and playing", "he seems fine in himself"])
def test_a_young_fever_is_seen_though_they_smile(text):
    told = ["baby temp 38.2 after jabs this morning, he's 8 weeks", "rang them, someone will call in 4 hours"]
    assert decided(text, after("baby_health/fever#one_to_three"), told) == "baby_health/fever#go"
    assert decided(text, after("baby_health/fever#one_to_three", "baby_health/fever#go"), told) == "baby_health/fever#one_to_three"


@pytest.mark.parametrize(
    "text",
    ["shes gone a bit yellow? midwife said bit of jaundice normal, shes 6 days", "hello? jaundice", "his skin looks yellow he is 5 days", "yellow went to her legs and whites of eyes, shes waking for feeds. do i ring tonight"],
)
def test_yellow_skin_is_111(text):
    assert decided(text, shares={"emergency/seriously_ill": 0.3}) == "baby_health/when_to_get_help#"


def test_yellow_that_spreads_in_the_next_message():
    assert decided("its her tummy and legs now too. wasnt before", after("baby_health/when_to_get_help"), ["shes gone a bit yellow, 6 days"], shares={"emergency/seriously_ill": 0.4}) == "baby_health/when_to_get_help#"


@pytest.mark.parametrize("text", ["shes yellow and wont wake for feeds", "jaundice and too sleepy to feed, 4 days", "yellow and floppy", "hes yellow and hes 12 hours old", "yellow with an odd cry high pitched"])
def test_yellow_with_a_sign_is_more(text):
    assert decided(text, shares={"emergency/seriously_ill": 0.5}) != "baby_health/when_to_get_help#"


@pytest.mark.parametrize("text", ["no its not dribble it shoots out, hits the wall practically", "milk flies across the room after a feed", "projectile sick after every bottle"])
def test_forceful_sick_is_111(text):
    assert decided(text, after("chat/unclear"), ["been sick after the last three feeds, 5 weeks"], topic="support/breastfeeding_help", how="alone: likely") == "sleep_position/reflux#normal_sick"


@pytest.mark.parametrize("text", ["his poo shoots out across the room", "my milk shoots out when he latches", "it shoots out and its green"])
def test_poo_let_down_and_green_sick_are_not(text):
    assert decided(text, after("sleep_space/pram")) != "sleep_position/reflux#normal_sick"


@pytest.mark.parametrize(
    "text",
    ["his hands are like ice and a bit purply. rest of him warm. 3wks. mother in law wants the heating up", "her feet go a bit blue at night but her chest is warm", "hands and feet cold and purple, back of neck nice and warm"],
)
def test_cold_hands_of_any_colour_on_a_warm_baby(text):
    assert decided(text, shares={"emergency/seriously_ill": 0.5}) == "warmth/checking_baby#hands"


@pytest.mark.parametrize(
    "text",
    ["hands are blue and his lips too, chest warm", "hands purple and shes sleepy, tummy warm", "hands are blue and his chest isnt warm", "purple hands, hes breathing fast, chest warm", "blue feet and he wont feed. chest is warm", "his hands and face are purple but hes warm"],
)
def test_a_blue_face_or_any_other_word_is_more(text):
    assert decided(text, shares={"emergency/seriously_ill": 0.8}) != "warmth/checking_baby#hands"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("i do the glass like the nurse, the points stay there", "rash_stays"),
        ("i pressed a tumbler on it and the dots remain", "rash_stays"),
        ("has got a hair round his toe i think, the toe is purple", "hair_round_a_toe"),
        ("theres a thread wrapped round her finger and its swollen", "hair_round_a_toe"),
        ("one of my hairs is round his willy and its gone dark red", "hair_round_a_toe"),
        ("her little toe is purple theres a hair tight round it", "hair_round_a_toe"),
    ],
)
def test_the_sign_is_sure(text, rule):
    found = detect(text)
    assert found is not None and found.certain and found.rule == rule


@pytest.mark.parametrize("text", ["hair in his mouth", "shes got hair round her ears now, red hair", "i cut his toe nails, hair everywhere", "a hair round his toe, i got it off", "10 weeks, dropped off in his car seat and the cat knocked over the milk"])
def test_hair_elsewhere_and_a_doze_are_no_signs(text):
    assert detect(text) is None


@pytest.mark.parametrize("text", ["theres a hair round her toe", "a thread is wrapped round his finger"])
def test_a_hair_without_colour_is_looked_at(text):
    assert decided(text, topic="chat/out_of_scope", how="alone: refused") == "settling/crying#pain"
