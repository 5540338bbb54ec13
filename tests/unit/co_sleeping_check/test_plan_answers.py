"""Can it be changed, is there a cot, is there a sober adult: what is told in these answers is not about the parent, and any doubt counts."""

import pytest

from safer_sleep.co_sleeping_check.reading import read


@pytest.mark.parametrize(
    "text, value",
    [
        ("my brother is staying and he never touches a drop", "yes"),
        ("nan is here, she's on codeine", "no"),
        ("he is but he's had some wine", "no"),
        ("my flatmate, she's stoned though", "no"),
        ("we've both been drinking", "no"),
        ("I've had two beers but my mum is here and she's sober", "yes"),
        ("my daughter is here, she's 12 years old", "no"),
        ("i think so", "not_sure"),
    ],
)
def test_the_helper_is_sober_or_is_no_helper(text, value):
    assert read(text, "helper").answers["helper"]["value"] == value


@pytest.mark.parametrize("text", [
        "my brother is staying and he never touches a drop",
        "nan is here, she's on codeine",
        "yes but she smokes",
        "my aunt, she has had a beer",
])
def test_what_is_told_of_the_helper_is_not_the_parents_answer(text):
    assert set(read(text, "helper").answers) == {"helper"}


def test_what_is_told_of_the_baby_beside_the_helper_is_heard():
    assert read("my mum is here and the baby has a temperature", "helper").answers["unwell"]["value"] == "yes"


def test_what_the_parent_tells_of_themselves_beside_the_helper_counts():
    assert read("my mum is here, i had a gin earlier", "helper").answers["alcohol"]["value"] == "yes"


@pytest.mark.parametrize(
    "text, value",
    [
        ("I can take the quilt off but the cat won't shift", "no"),
        ("most of it", "no"),
        ("duvet is staying", "no"),
        ("yes the dog goes to the kitchen and the pillows go", "yes"),
        ("no problem", "yes"),
        ("probably", "not_sure"),
    ],
)
def test_what_can_be_changed_is_one_answer_and_no_new_one(text, value):
    assert {q: answer["value"] for q, answer in read(text, "fix").answers.items()} == {"fix": value}


@pytest.mark.parametrize("text", [
        "the cot is at my sisters",
        "it's in bits",
        "just a buggy",
        "she climbs out of the cot",
        "a pram but it isn't flat",
])
def test_a_cot_that_cannot_be_used_tonight_is_none(text):
    assert (read(text, "cot_here").answers.get("cot_here") or {"value": None})["value"] != "yes"


@pytest.mark.parametrize(
    "text",
    [
        "he has his nap on our big bed",
        "she sleeps on my double bed while I cook",
        "I pop her down on the bed when I get dressed",
        "it has happened, I dozed off",
        "ended up there last night",
    ],
)
def test_alone_in_a_big_bed_or_asleep_on_a_sofa_is_never_a_no(text):
    assert (read(text, "place_worst").answers.get("place_worst") or {"value": None})["value"] != "no"


@pytest.mark.parametrize("text", ["never on the sofa", "no", "only in our bed with me", "cot"])
def test_a_plain_no_to_the_worst_places_is_one(text):
    assert read(text, "place_worst").answers["place_worst"]["value"] == "no"


@pytest.mark.parametrize(
    "text",
    [
        "no fever, but she didn't stir for her bottle",
        "he's fine but his brother will not wake",
        "she had a jerking turn, all right now",
        "he's no well",
        "no blotches, only grunting",
    ],
)
def test_a_danger_sign_after_a_no_is_never_read_as_none(text):
    assert (read(text, "danger_signs").answers.get("danger_signs") or {"value": None})["value"] != "no"
