"""An earlier answer is put right in words, in between and after the result; what only sounds like it is left alone."""

import pytest

from safer_sleep.co_sleeping_check.corrections import asks_again_about, asks_to_change, corrected

GIVEN = {
    "place": {"value": "sofa"},
    "age": {"weeks": 8},
    "born_early": {"weeks": 36},
    "birth_weight": {"grams": 2325},
    "medicine": {"value": "yes"},
    "partner_knows": {"value": "no"},
}


@pytest.mark.parametrize("asking", [True, False])
@pytest.mark.parametrize(
    "text, question, answer",
    [
        ("sorry they were 37 not 36", "born_early", {"weeks": 37}),
        ("not 36 weeks, 37", "born_early", {"weeks": 37}),
        ("sorry he was born at 38 weeks i mean he was 38 weeks", "born_early", {"weeks": 38}),
        ("10 weeks not 8", "age", {"weeks": 10}),
        ("6lb 2 not 5lb 2", "birth_weight", {"grams": 2778}),
        ("bed not sofa i changed my mind", "place", {"value": "adult_bed"}),
        ("sorry i meant in our bed", "place", {"value": "adult_bed"}),
    ],
)
def test_a_figure_or_a_place_is_put_right(text, question, answer, asking):
    assert corrected(text, GIVEN, asking)[question] == answer


@pytest.mark.parametrize("text", ["theres no other adult its just me", "thats wrong theres no one else in the bed", "actually its just me in the bed"])
def test_no_other_adult_is_understood_after_the_result(text):
    assert corrected(text, GIVEN)["partner_knows"] == {"value": "no_partner"}


def test_a_risk_remembered_after_the_result_is_taken():
    assert corrected("actually he does smoke", GIVEN)["smoking"]["value"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "his temperature was 37 not 36",
        "sorry it was 38",
        "is the sofa not ok",
        "actually my mum is on the sofa",
        "he will not stop coughing",
        "just changed his nappy on the bed",
        "what if she is not in my bed",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(text):
    assert corrected(text, {**GIVEN, "place": {"value": "cot"}}) == {}


def test_an_answer_that_is_doubted_is_asked_again():
    assert asks_again_about("its non drowsy tho, change that one", GIVEN) == "medicine"
    assert asks_again_about("the medicine one is wrong", GIVEN) == "medicine"
    assert asks_again_about("i changed his nappy though", GIVEN) is None
    assert asks_to_change("that is wrong") and asks_to_change("can i change an answer") and not asks_to_change("whats wrong with a topper")
