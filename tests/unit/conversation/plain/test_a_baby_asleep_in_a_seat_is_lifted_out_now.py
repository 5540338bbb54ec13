"""A baby who sleeps in a bouncer, a swing or a car seat this minute is lifted out of it; on the road, awake or on any day it is another question."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import BOUNCER_SWING, CAR_SEAT

FAINT = {"emergency/not_breathing": 0.3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dropped to sleep in bouncer after her feed and I havent the heart to shift her, is it ok if I'm in the same room", BOUNCER_SWING),
        ("shes spark out in the swing chair do i leave her", BOUNCER_SWING),
        ("hes nodded off in his bouncy chair am i ok to leave him while i eat", BOUNCER_SWING),
        ("baby has fallen asleep in the rocker. is that ok for an hour", BOUNCER_SWING),
        ("she's conked out in the bouncer and its so peaceful", BOUNCER_SWING),
        ("hes gone off in the bouncer bless him, can i leave him there", BOUNCER_SWING),
        ("in his swing fast asleep now should i wake him", BOUNCER_SWING),
        ("he's 10 weeks, dropped off in his car seat outside the shop and i've carried him in, still in it", CAR_SEAT),
        ("we got home and hes fast asleep in the car seat in the hall", CAR_SEAT),
        ("just got in and she's asleep in her carseat on the kitchen floor", CAR_SEAT),
        ("still asleep in the car seat from the nursery run, dont want to wake him", CAR_SEAT),
    ],
)
def test_out_of_it_now(text, expected):
    assert decided(text, shares=FAINT) == f"{expected}#already"


def test_the_seat_may_have_been_named_before():
    told = ["she dropped off in the bouncer, im watching telly in here"]
    assert decided("shes still in it like now", after("sleep_space/same_room"), told) == f"{BOUNCER_SWING}#already"
    told = ["hes fallen asleep in the car seat and we're home now"]
    assert decided("sleeping like a log i dont wanna wake him, when do i have to lift him out", after(f"{CAR_SEAT}#already"), told, shares=FAINT) == f"{CAR_SEAT}#"


def test_in_a_sling_the_card_about_slings():
    assert decided("hes asleep in the sling and im sat down") == "sleep_space/sling#"


@pytest.mark.parametrize(
    "text",
    [
        "can my baby sleep in a bouncer",
        "she only sleeps in the swing",
        "if he falls asleep in the car seat do i wake him",
        "hes asleep in the car seat and were on the motorway",
        "he fell asleep in the bouncer yesterday",
        "shes in the bouncer awake watching me cook",
        "he always drops off in the swing",
        "hes asleep in his cot, is the bouncer ok for tomorrow",
        "my toddler is asleep in his car seat",
        "she was asleep in the bouncer but ive moved her",
        "how long can he stay in the car seat on a journey",
        "asleep in the swing, looked over, colour had drained out of him",
    ],
)
def test_any_day_awake_or_on_the_road_it_is_another_question(text):
    assert not (decided(text) or "").endswith("#already")


@pytest.mark.parametrize("text", ["shes asleep in the swing and gone floppy", "hes asleep in the bouncer and his lips are blue"])
def test_a_sign_of_danger_comes_first(text):
    assert (decided(text, shares={"emergency/not_breathing": 0.9}) or "").startswith("emergency/")


@pytest.mark.parametrize("text", ["oh god. just moved her. shes cross but in the cot", "i picked him up, he woke up", "lifted him out and put him in his crib, he whinged a bit", "got her out. shes in the moses now"])
def test_lifted_out_gets_a_kind_word(text):
    told = ["dropped off in the bouncer after her feed, its so peaceful"]
    assert decided(text, after(f"{BOUNCER_SWING}#already"), told, shares={"emergency/not_breathing": 0.8}) == "chat/thanks#done"


@pytest.mark.parametrize("text", ["just moved her, shes on the sofa", "picked him up and hes limp", "moved her up the bed", "lifted him out but he wont wake"])
def test_another_bad_place_or_a_sign_gets_none(text):
    assert decided(text, after(f"{BOUNCER_SWING}#already"), shares={"emergency/not_breathing": 0.8}) != "chat/thanks#done"
