"""A "no" that leaves something over clears no danger, and words about another question are no answer, however sure the second reader is."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import with_second_reader


def heard(question, text, meaning="no"):
    """What is read when the model is wholly sure of a meaning."""
    return with_second_reader(read(text, question), question, text, lambda asked, words: {meaning: 0.99, "other": 0.01})


@pytest.mark.parametrize(
    "question, text",
    [
        ("alcohol", "none since 6pm"),
        ("alcohol", "nope nothing since lunch"),
        ("alcohol", "not me"),
        ("alcohol", "none for me"),
        ("drugs", "no not me"),
        ("smoking", "not me"),
        ("smoking", "not since sunday"),
        ("smoking", "no none since this morning"),
        ("medicine", "no only codeine"),
        ("medicine", "no just my normal tablets"),
        ("medicine", "no only my usual meds"),
        ("medicine", "nope just the ones from the gp"),
        ("medicine", "im knackered but no more than normal"),
        ("smoking", "no just me and my wife"),
        ("medicine", "no i took it at 4"),
        ("medicine", "nothing out of the ordinary"),
        ("alcohol", "none after 6"),
        ("alcohol", "no not yet"),
        ("alcohol", "no i stopped at 7"),
        ("drugs", "no except weed"),
        ("birth_weight", "healthy"),
        ("medicine", "no he was 39 weeks"),
        ("smoked_in_pregnancy", "no not since i found out"),
        ("smoked_in_pregnancy", "no not me"),
        ("adult_condition", "not me"),
        ("adult_condition", "no just me"),
        ("mattress", "no just me"),
        ("others_in_bed", "no just vest"),
        ("birth_weight", "no"),
        ("birth_weight", "nope"),
        ("birth_weight", "normal"),
        ("born_early", "no neither of us"),
        ("twins", "no gaps i checked"),
        ("unwell", "no just vest"),
        ("partner_knows", "no"),
    ],
)
def test_it_is_not_taken_for_no_risk(question, text):
    answer = heard(question, text).answers.get(question)
    assert answer is None or a.has_risk({question: answer}, question)


@pytest.mark.parametrize(
    "question, text", [("twins", "always knackered"), ("alcohol", "yes theres a travel cot"), ("smoking", "just me and my wife"), ("birth_weight", "yes")]
)
def test_it_is_not_taken_for_a_risk_either(question, text):
    assert question not in heard(question, text, "yes").answers


@pytest.mark.parametrize(
    "question, text",
    [
        ("alcohol", "no"),
        ("alcohol", "no, just water"),
        ("alcohol", "no just tea"),
        ("alcohol", "no not me or him"),
        ("alcohol", "nope, we're both sober"),
        ("alcohol", "no but im knackered"),
        ("smoking", "no not since before i was pregnant"),
        ("smoking", "no just a vape"),
        ("medicine", "no only paracetamol"),
        ("medicine", "no just vitamins and iron tablets"),
        ("medicine", "no nothing like that"),
        ("medicine", "no ive had some paracetamol"),
        ("alcohol", "no we had none"),
        ("born_early", "no, on time"),
        ("birth_weight", "no he was big"),
        ("twins", "no just the one"),
        ("unwell", "no just teething"),
        ("tiredness", "knackered but no more than normal"),
    ],
)
def test_a_plain_no_still_counts(question, text):
    answer = heard(question, text).answers[question]
    assert not a.has_risk({question: answer}, question)


def test_there_is_not_means_no_other_adult_whatever_the_model_says():
    assert heard("partner_knows", "no there isnt").answers["partner_knows"] == {"value": "no_partner"}
