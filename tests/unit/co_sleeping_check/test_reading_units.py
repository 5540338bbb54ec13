"""Ages, weeks and weights in the units that parents use; who smokes; places."""

import pytest

from safer_sleep.co_sleeping_check.answers import age_band, has_risk
from safer_sleep.co_sleeping_check.reading import read


@pytest.mark.parametrize(
    "question, text, answer",
    [
        ("age", "he's 11 weeks", {"weeks": 11}),
        ("age", "9 days", {"days": 9}),
        ("age", "two and a half months", {"months": 2.5}),
        ("age", "3 months and 2 weeks", {"months": 3, "weeks": 2}),
        ("age", "a fortnight", {"weeks": 2}),
        ("age", "12 weeks, 6 weeks corrected", {"weeks": 12}),
        ("born_early", "35+4", {"weeks": 35, "days": 4}),
        ("born_early", "thirty six weeks", {"weeks": 36}),
        ("born_early", "5 weeks early", {"weeks": 35}),
        ("born_early", "just under 37 weeks", {"weeks": 36}),
        ("birth_weight", "5lb 2", {"grams": 2325}),
        ("birth_weight", "5 pounds 8 ounces", {"grams": 2495}),
        ("birth_weight", "2.4kg", {"grams": 2400}),
        ("birth_weight", "2400g", {"grams": 2400}),
        ("birth_weight", "five and a half pounds", {"grams": 2495}),
        ("birth_weight", "was 4lb but she is 9 pounds now", {"grams": 1814}),
    ],
)
def test_numbers_with_their_units(question, text, answer):
    assert read(text, question).answers[question] == answer


def test_nearly_three_months_is_under_three_months():
    assert age_band({"age": read("nearly 3 months", "age").answers["age"]}) == "under_3_months"


@pytest.mark.parametrize("text", ["she'll be one on Monday", "one next month", "nearly one", "first birthday is in two weeks", "not quite a year"])
def test_a_birthday_to_come_is_eleven_months(text):
    assert read(text, "age").answers["age"] == {"months": 11}


@pytest.mark.parametrize(
    "text, band",
    [("3 months tomorrow", "under_3_months"), ("3 months old", "from_3_to_12_months"), ("12 months next week", "from_3_to_12_months")],
)
def test_an_age_that_is_to_come_is_not_reached(text, band):
    assert age_band({"age": read(text, "age").answers["age"]}) == band


@pytest.mark.parametrize(
    "question, text, guessed",
    [
        ("born_early", "37 weeks", False),
        ("born_early", "roughly 37 weeks", True),
        ("born_early", "maybe 37", True),
        ("born_early", "about 39 weeks", False),
        ("birth_weight", "5lb 9", False),
        ("birth_weight", "5lb 9 or so", True),
        ("birth_weight", "about 7lb", False),
    ],
)
def test_a_guess_just_over_the_line_rules_nothing_out(question, text, guessed):
    assert (read(text, question).answers[question].get("value") == "not_sure") is guessed


@pytest.mark.parametrize("text, risk", [("5lb 8", True), ("5lb 9", False), ("2.5kg", True), ("2.51 kg", False)])
def test_the_line_at_two_and_a_half_kilograms(text, risk):
    assert has_risk(dict(read(text, "birth_weight").answers), "birth_weight") is risk


@pytest.mark.parametrize(
    "text, value",
    [
        ("moses basket next to our bed", "moses_basket"),
        ("in the next to me", "bedside_crib"),
        ("in with me", "adult_bed"),
        ("cot to start with then our bed at 5", "adult_bed"),
        ("in our bed on her own", "bed_alone"),
        ("not the bed, we're on the settee", "sofa"),
        ("on my chest on the sofa", "sofa"),
        ("the bouncy chair", "bouncer"),
    ],
)
def test_the_worst_place_that_is_named_counts(text, value):
    assert read(text, "place").answers["place"]["value"] == value


def test_two_answers_at_once():
    answers = read("no smoking but I had a glass at nine", "alcohol").answers
    assert answers["alcohol"]["value"] == "yes" and answers["smoking"]["value"] == "no"


def test_who_it_is_is_kept_because_they_may_sleep_elsewhere():
    assert read("I don't but he does, outside", "smoking").answers["smoking"] == {"value": "yes", "who": "partner"}
    assert "who" not in read("I do", "smoking").answers["smoking"]


@pytest.mark.parametrize("text", ["I don't but my partner does", "he does, i dont", "not me but he does"])
def test_the_one_who_does_counts(text):
    assert read(text, "vaping").answers["vaping"]["value"] == "yes"


def test_a_new_sentence_needs_no_stop():
    answers = read("I don't smoke I just vape", "vaping").answers
    assert answers["vaping"]["value"] == "yes" and answers["smoking"]["value"] == "no"


@pytest.mark.parametrize(
    "question, text",
    [("born_early", "we didn't get to 37"), ("born_early", "two days short of 37 weeks"), ("born_early", "not on time at all"),
     ("birth_weight", "7 pounds last week, at birth four nine"), ("birth_weight", "under six pounds"), ("tiredness", "never known tiredness like it"),
     ("mattress", "it was firm once"), ("smoked_in_pregnancy", "no, not after 12 weeks")],
)  # fmt: skip
def test_not_quite_is_a_risk(question, text):
    assert has_risk(dict(read(text, question).answers), question)


@pytest.mark.parametrize("text", ["he smokes but he's in the spare room tonight", "he does but he's sleeping downstairs"])
def test_someone_who_sleeps_elsewhere_is_not_in_the_bed(text):
    assert read(text, "smoking").answers["smoking"]["value"] == "no"


@pytest.mark.parametrize(
    "text, control",
    [("why do you ask?", "why"), ("what counts as sedating?", "counts"), ("go back", "back"), ("stop", "stop"),
     ("what are you asking me that for", "why"), ("who wants to know", "why"),
     ("could i go back, i hit the wrong button when you asked about the cot just before", "back"), ("I don't want to do this anymore", "stop")],
)
def test_words_that_are_no_answer(text, control):
    assert read(text, "medicine").control == control


@pytest.mark.parametrize("text", ["what temperature should the bedroom be", "can i use a pillow", "how do i swaddle a baby?"])
def test_another_question_is_no_answer(text):
    assert "alcohol" not in read(text, "alcohol").answers
