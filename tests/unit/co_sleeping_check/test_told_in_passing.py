"""What is told in passing, in so few words that only their shape tells: an age in a list, a cold, "just me"."""

import pytest

from safer_sleep.co_sleeping_check.known import known
from safer_sleep.co_sleeping_check.reading import read, read_told


def test_a_list_of_facts_is_taken_apart():
    told = read("8 weeks, 37 weeker, 6lb 1, me only", "place").answers
    assert told == {"age": {"weeks": 8}, "born_early": {"weeks": 37}, "birth_weight": {"grams": 2750}, "partner_knows": {"value": "no_partner"}}


def test_who_is_alone_rules_out_in_a_list_and_who_is_not_is_asked():
    told = read("our bed, me only, non smoker, sober, no meds", "place").answers
    assert all(told[question] == {"value": "no"} for question in ("smoking", "alcohol", "medicine"))
    assert not {"smoking", "alcohol"} & set(read("our bed, both of us, non smoker, sober", "place").answers)
    assert known([("8 weeks, me only, non smoker, sober", 0.1)]).keys() == {"age", "partner_knows"}
    assert read("our bed, me only, non smoker, had a beer", "place").answers["alcohol"]["value"] == "yes"


def test_another_list():
    told = read("5 months, born 40 weeks 8lb, bit of a cold", "place").answers
    assert told["age"] == {"months": 5} and told["born_early"] == {"weeks": 40} and told["unwell"] == {"value": "yes"}


@pytest.mark.parametrize(
    "text, question",
    [
        ("also my 3 year old sleep there", "others_in_bed"),
        ("my 4 year old gets in with us", "others_in_bed"),
        ("i'm epileptic", "adult_condition"),
        ("but im dead tired tonight", "tiredness"),
        ("he's got a cold", "unwell"),
    ],
)
def test_a_risk_is_heard_whatever_was_asked(text, question):
    assert read(text, "age").answers[question]["value"] == "yes" and known([(text, 0.1)])[question]["value"] == "yes"


@pytest.mark.parametrize("text", ["just me", "its just me tonight", "no one else in the bed", "theres no other adult its just me"])
def test_no_other_adult_is_heard(text):
    assert read(text, "place").answers["partner_knows"] == {"value": "no_partner"}


@pytest.mark.parametrize(
    "text",
    [
        "my 3 year old is poorly",
        "my 3 year old sleeps in her own room",
        "it is just me that worries",
        "just me and my wife",
        "im exhausted",
        "no more tired than normal",
        "he has cold hands",
        "im not epileptic",
    ],
)
def test_what_only_sounds_like_it_is_not(text):
    assert read_told(text) == {}


@pytest.mark.parametrize("asked, text", [("alcohol", "just me"), ("smoking", "3 months"), ("alcohol", "no one else has"), ("born_early", "36 weeks and 5 days")])
def test_what_answers_the_question_tells_nothing_else(asked, text):
    assert not {"age", "partner_knows"} & set(read(text, asked).answers)
