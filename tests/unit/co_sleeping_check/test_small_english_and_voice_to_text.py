"""Answers in small English, or as a telephone writes down what was said."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import no_opinion, with_second_reader


@pytest.mark.parametrize(
    "question, text, risk",
    [
        ("cot_here", "yes basket", False),
        ("smoking", "no smoke me", False),
        ("smoking", "no smoke me, no smoke husband", False),
        ("smoking", "husband cigarette outside balcony", True),
        ("alcohol", "mmm half a baileys at my aunties but it was tea time", True),
        ("alcohol", "me no drink, husband no drink", False),
        ("alcohol", "no told u dont drink", False),
        ("medicine", "no tablet", False),
        ("drugs", "no drug never", False),
        ("tiredness", "normal tired", False),
        ("bedding", "one blanket thin", True),
        ("twins", "one baby", False),
        ("mattress", "bed hard", False),
        ("mattress", "bed soft", True),
        ("vaping", "no vape nobody", False),
        ("helper", "husband no drink he help", False),
        ("helper", "no only me", True),
        ("others_in_bed", "no dog no cat no child", False),
    ],
)
def test_it_is_read(question, text, risk):
    answers = read(text, question).answers
    assert question in answers and a.has_risk(answers, question) == risk


@pytest.mark.parametrize(
    "text, grams", [("two kilo eight hundred", 2800), ("2,510 grams", 2510), ("3 kilo 200", 3200), ("i dont know kilo. 7 pound", 3175), ("2,450 grams", 2450)]
)
def test_a_weight_is_read(text, grams):
    assert read(text, "birth_weight").answers["birth_weight"] == {"grams": grams}


@pytest.mark.parametrize(
    "question, text",
    [
        ("twins", "normal tired"),
        ("smoking", "nah he was 2 weeks late if owt"),
        ("alcohol", "he was 3 weeks early"),
        ("drugs", "no he was a week over"),
    ],
)
def test_what_answers_another_question_answers_none(question, text):
    rules = read(text, question)
    heard = with_second_reader(rules, question, text, lambda asked, words: {"no": 0.99, "other": 0.01})
    assert question not in heard.answers or a.has_risk(heard.answers, question) and question != "twins"


def test_two_pillows_are_no_two_babies():
    assert "twins" not in read("bed hard. mattress on floor. two pillow one blanket big", "twins").answers


@pytest.mark.parametrize(
    "question, text",
    [
        ("smoking", "no smoke me in house"),
        ("smoking", "no smoke me, husband yes"),
        ("smoking", "no smoke before baby sleep"),
        ("smoking", "me no, he yes"),
        ("alcohol", "no drink much"),
        ("alcohol", "me no drink, husband drink"),
        ("alcohol", "small small beer"),
        ("medicine", "no tablet only for sleep"),
        ("drugs", "no drug only weed"),
        ("tiredness", "normal tired no, more"),
        ("tiredness", "more than normal tired"),
        ("twins", "two baby one blanket"),
        ("twins", "two baby two pillow"),
        ("bedding", "no blanket only duvet"),
        ("others_in_bed", "no dog only big son"),
        ("vaping", "no vape in room"),
        ("mattress", "bed hard but gap wall"),
        ("adult_condition", "I have had a stroke but that was years ago."),
        ("adult_condition", "i had epilepsy years ago"),
        ("born_early", "he come before time"),
    ],
)
def test_a_risk_in_small_english_is_never_read_as_none(question, text):
    answers = with_second_reader(read(text, question), question, text, no_opinion).answers
    assert question not in answers or a.has_risk(answers, question)
