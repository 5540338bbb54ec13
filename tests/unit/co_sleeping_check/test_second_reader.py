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
    words = "same as any sunday"
    assert read(words, "alcohol").answers == {}
    assert heard(words, "alcohol", yes=0.7, no=0.3)["value"] == "yes"
    assert heard(words, "alcohol", yes=0.4, no=0.6) is None
    assert heard(words, "alcohol", yes=0.2, no=0.8)["value"] == "no"


def test_a_risk_that_the_rules_read_is_no_risk_only_if_the_model_is_all_but_certain():
    words = "was on diazepam for my wedding"
    assert a.has_risk(read(words, "medicine").answers, "medicine")
    assert a.has_risk({"medicine": heard(words, "medicine", yes=0.15, no=0.85)}, "medicine")
    assert heard(words, "medicine", yes=0.04, no=0.96)["value"] == "no"


def test_what_says_both_needs_as_much_to_be_no_risk_as_a_risk_that_was_read():
    words = "no, but the trifle"
    assert read(words, "alcohol").torn
    assert heard(words, "alcohol", yes=0.12, no=0.88) is None
    assert heard(words, "alcohol", yes=0.05, no=0.95)["value"] == "no"


def test_a_risk_that_is_said_with_a_not_is_never_taken_for_a_no():
    assert a.has_risk({"smoking": heard("not in the house", "smoking", no=1.0)}, "smoking")
    assert a.has_risk({"born_early": heard("not full term", "born_early", no=1.0)}, "born_early")


def test_a_doubt_in_so_many_words_is_taken_back_only_for_certain():
    assert heard("not sure", "smoking", yes=0.05, no=0.95)["value"] == "not_sure"
    assert heard("not sure", "smoking", yes=0.02, no=0.98)["value"] == "no"


def test_where_the_risk_stays_the_same_the_model_may_be_the_better_reader():
    assert read("could be", "others_in_bed").answers["others_in_bed"]["value"] == "not_sure"
    assert heard("could be", "others_in_bed", yes=0.95, not_sure=0.05)["value"] == "yes"
    assert heard("could be", "others_in_bed", yes=0.85, not_sure=0.15)["value"] == "not_sure"
    assert heard("just me", "partner_knows", yes=0.95, no_partner=0.05)["value"] == "yes"


def test_a_nest_in_the_bed_may_become_the_bed_and_a_sofa_stays_a_sofa():
    assert heard("in his pod", "place", adult_bed=0.95, pod_nest=0.05)["value"] == "adult_bed"
    assert heard("on the sofa", "place", adult_bed=0.95, sofa=0.05)["value"] == "sofa"


def test_a_bed_that_the_rules_read_is_asked_again_at_most():
    assert heard("not the cot. in mine", "place", adult_bed=0.01, cot=0.99) is None
    assert heard("not the cot. in mine", "place", adult_bed=0.15, cot=0.85)["value"] == "adult_bed"


def test_what_is_wrong_with_a_mattress_is_the_rules_alone():
    assert heard("there's a gap", "mattress", yes=1.0)["value"] == "gap"


def test_weeks_at_the_line_that_the_model_is_sure_are_a_guess_are_one():
    assert heard("37", "born_early", not_sure=0.95, no=0.05)["value"] == "not_sure"
    assert heard("39", "born_early", not_sure=0.95, no=0.05) == {"weeks": 39}


@pytest.mark.parametrize("asked", ["helper", "cot_here", "fix"])
def test_a_yes_that_may_be_wrong_is_asked_again_where_yes_is_the_good_answer(asked):
    assert heard("yes", asked, no=0.5, yes=0.5) is None
    # A cot that is told is asked about again, and never taken for none.
    assert heard("yes", asked, no=0.95, yes=0.05) == (None if asked == "cot_here" else {"value": "no"})
    assert heard("yes", asked, no=0.1, yes=0.9)["value"] == "yes"


def test_of_danger_signs_the_model_only_ever_adds_to_the_alarm():
    assert heard("yes", "danger_signs", no=1.0)["value"] == "yes"
    assert heard("yes", "danger_signs", other=1.0)["value"] == "yes"
    assert heard("the usual", "danger_signs", no=1.0) is None
    assert heard("the usual", "danger_signs", yes=0.9, no=0.1)["value"] == "yes"
    assert heard("no", "danger_signs", yes=0.25, no=0.75) is None


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
