"""A fall is known by its words, and what is said next is about it: "hes ok now" is no bouncer, "mum says keep him awake" no worry about SIDS."""

from datetime import date

import pytest

from safer_sleep.advice.topic_ids import FALL_OR_BUMP, SERIOUSLY_ILL
from safer_sleep.conversation.danger.falls import first_told, told_of_a_fall
from tests.unit.conversation.talk import after, decided



@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("he fell off the worktop in his bouncer", ""),
        ("rolled off my bed onto carpet. 4 months. cried then fine", "under_six"),
        ("she rolled off the settee, 8 months", "six_to_twelve"),
        ("toddler jumped on the babys belly", "squashed"),
        ("my 3 year old sat on him", "squashed"),
        ("bumped her head on the coffee table", ""),
    ],
)
def test_where_the_models_are_of_two_minds_a_fall_gets_its_own_card(text, part):
    assert decided(text, shares={SERIOUSLY_ILL: 0.1, "emergency/harm_to_baby": 0.03}) == f"{FALL_OR_BUMP}#{part}"


@pytest.mark.parametrize(
    "text",
    [
        "we fell asleep on the sofa", "he dropped off at 7", "he keeps rolling onto his front", "the dummy fell out of the cot", "what if she rolls off the bed",
        "im scared he will fall out of bed", "i fell out with my mum", "i dropped him off at nursery", "dropped her dummy on the floor", "he fell off the 9th centile", "he fell out of bed 3 months ago",
    ],
)  # fmt: skip
def test_what_is_no_fall(text):
    assert not told_of_a_fall(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("hes ok now", "seems_fine"),
        ("i dont need to go do i", "needs_seeing"),
        ("were not driving 40 mins for that", "needs_seeing"),
        ("mum says keep him awake", "sleep"),
        ("can i let her sleep", "sleep"),
        ("so can he have his nap", "sleep"),
        ("he was sick after", "sick"),
        ("hes 4 months", "under_six"),
        ("7 months. hes laughing", "six_to_twelve"),
        ("can he come in our bed tonight so i can watch him", "with_me"),
        ("111 said watch him", "how_long"),
        ("will they take him off me", "fear_taken"),
        ("it was only a bit of a thud", "needs_seeing"),
    ],
)
@pytest.mark.parametrize("topic", ["chat/unclear", "sleep_space/bouncer_swing", "sids/worry"])
def test_what_is_said_next_is_about_the_fall(text, part, topic):
    assert decided(text, after(FALL_OR_BUMP), ["he fell off the sofa"], topic=topic) == f"{FALL_OR_BUMP}#{part}"


@pytest.mark.parametrize("text", ["hes gone a bit pale", "hes really sleepy now", "shes floppy", "he wont stop screaming"])
def test_a_grave_sign_after_a_fall_is_an_emergency(text):
    assert decided(text, after(FALL_OR_BUMP), ["he fell off the sofa"]).startswith("emergency/")


def test_in_an_emergency_that_a_fall_opened_nothing_seems_fine():
    assert decided("seems fine", after(SERIOUSLY_ILL), ["he rolled off the changing table"]) == f"{SERIOUSLY_ILL}#go"


def test_another_subject_is_another_subject():
    assert decided("what tog should i use", after(FALL_OR_BUMP), ["he fell off the sofa"], topic="warmth/sleeping_bags") is None
    assert decided("hes ok now", after(FALL_OR_BUMP, "warmth/sleeping_bags"), ["he fell off the sofa", "what tog"], topic="chat/thanks") is None


@pytest.mark.parametrize("text", ["shes rolled onto her front in her sleep", "he has rolled onto his tummy", "baby rolled onto its side", "my 6mo rolled onto her front"])
def test_a_baby_who_turned_over_was_not_squashed(text):
    assert not told_of_a_fall(text)


@pytest.mark.parametrize("text", ["i rolled onto her face in my sleep", "my husband rolled onto her tummy", "he rolled onto her tummy", "dad rolled onto him"])
def test_a_grown_up_who_rolled_onto_a_baby_squashed_it(text):
    assert told_of_a_fall(text) and first_told(text, date(2026, 11, 26)) == "squashed"
