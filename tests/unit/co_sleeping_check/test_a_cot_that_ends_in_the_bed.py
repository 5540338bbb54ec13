"""A cot "but he ends up in with me" is a bed tonight; torn answers are taken for neither; what was told is in the result."""

import pytest

from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import START, State, take
from safer_sleep.co_sleeping_check.turn import meant

BED = {"value": "adult_bed"}


@pytest.mark.parametrize(
    "text",
    [
        "moses basket next to bed but he ends up in by 4am", "moses basket but he wont settle so ill prob bring him in", "cot then in with us about 3",
        "she starts in the cot but comes in from 4am", "cot til the first feed then our bed", "her cot but she always ends up in ours",
        "basket. i take him in with me after the 2am feed", "crib mostly, sometimes i pull her in with me", "cot but comes in at 5 for a feed",
    ],
)  # fmt: skip
def test_it_is_the_bed(text):
    assert read(text, "place").answers["place"] == BED


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("cot, no i wont bring him in", "cot"), ("his cot, he goes in about 7", "cot"), ("starts in cot ends up in cot", "cot"),
        ("moses basket by 7pm", "moses_basket"), ("next to me crib", "bedside_crib"), ("cot and the toddler comes in with me at 5", "cot"),
    ],
)  # fmt: skip
def test_a_cot_stays_a_cot(text, place):
    assert read(text, "place").answers["place"] == {"value": place}


@pytest.mark.parametrize(
    "text",
    ["but he ends up in with me i said", "they come in with me from 4. thats the thing. what then", "no its both", "actually he does come in at 5 for a feed and i fall asleep"],
)
def test_after_the_result_it_is_taken_up(text):
    state = State(answers={"place": {"value": "moses_basket"}})
    found = meant(text, state, "support/social_services", True, just_told=True)
    assert found is not None and found.answers == {"place": BED}


def test_a_question_about_another_year_is_not():
    found = meant("can he come in with me when hes 1", State(answers={"place": {"value": "cot"}}), "co_sleeping/safer_bed", True, just_told=True)
    assert found is None or not found.answers


def test_maybe_the_bed_is_no_yes_to_the_sofa():
    assert read("no. maybe in with me maybe cot", "place_worst").answers == {"place": BED}


def test_next_to_me_is_no_answer_about_a_drink():
    found = meant("next to me mostly", State(asked="alcohol", answers={"place": BED}), "chat/unclear", False)
    assert found is not None and found.part == "unread"


def result(*answers):
    state = take(None, START, {})
    for given in answers:
        state = take(state, "answer", given)
    return "\n".join(reply["text"] for reply in replies(state))


def test_the_nest_and_the_blow_up_bed_are_in_the_result():
    first = meant("on the blow up bed with me, hes in his docatot", State(asked="place"), "chat/unclear", False)
    assert first is not None and set(first.answers) == {"place", "bedding", "mattress"}
    said = result(dict(first.answers), {"alcohol": {"value": "yes"}}, {"cot_here": {"value": "yes"}}, {"helper": {"value": "yes"}})
    assert "airbed" in said.partition("Tonight's plan")[0] and "nest" in said


def test_a_baby_who_is_there_now_is_lifted_off_first():
    reading = read("well hes on my chest in the recliner at the min", "place")
    assert reading.answers["place"] == {"value": "armchair", "now": True}
    assert result(dict(reading.answers)).startswith("First, right now: lift your baby off you")
