"""The model doubts a "no" of the rules and reads what they cannot; where the two disagree over a risk, the parent is asked again."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import no_opinion, with_second_reader


def heard(text, asked, **shares):
    reading = with_second_reader(read(text, asked), asked, text, lambda question, said: shares)
    return reading.answers.get(asked)


def test_a_no_that_the_model_takes_for_a_risk_is_asked_again():
    assert heard("no", "alcohol", yes=0.45, no=0.55) is None


def test_a_no_that_the_model_is_sure_is_a_risk_is_one():
    assert a.has_risk({"alcohol": heard("no", "alcohol", yes=0.95, no=0.05)}, "alcohol")


def test_a_no_that_both_read_is_a_no():
    assert heard("no", "alcohol", yes=0.05, no=0.95)["value"] == "no"


def test_what_the_rules_cannot_read_needs_more_to_be_no_risk_than_to_be_one():
    words = "the usual for a sunday"
    assert read(words, "alcohol").answers == {}
    assert heard(words, "alcohol", yes=0.7, no=0.3)["value"] == "yes"
    assert heard(words, "alcohol", yes=0.4, no=0.6) is None
    assert heard(words, "alcohol", yes=0.2, no=0.8)["value"] == "no"


def test_a_risk_that_the_rules_read_is_no_risk_only_if_the_model_is_all_but_certain():
    words = "was on diazepam, came off it in march"
    assert a.has_risk(read(words, "medicine").answers, "medicine")
    assert a.has_risk({"medicine": heard(words, "medicine", yes=0.15, no=0.85)}, "medicine")
    assert heard(words, "medicine", yes=0.04, no=0.96)["value"] == "no"


def test_the_parents_own_question_is_answered_first():
    reading = with_second_reader(read("is her room too warm?", "drugs"), "drugs", "is her room too warm?", lambda q, t: {"no": 0.99})
    assert reading.answers == {}


def test_weeks_and_grams_are_the_rules_alone():
    assert heard("35+4", "born_early", no=1.0) == {"weeks": 35, "days": 4}


def test_an_answer_to_another_question_is_none_to_this_one():
    assert heard("just a vape", "medicine", yes=0.9, no=0.1) is None


@pytest.mark.parametrize("asked", ["alcohol", "smoking", "place", "age"])
@pytest.mark.parametrize("text", ["no", "yes", "in the cot", "he smokes outside", "4 months", ""])
def test_without_a_model_the_rules_stand(text, asked):
    assert with_second_reader(read(text, asked), asked, text, no_opinion) == read(text, asked)
