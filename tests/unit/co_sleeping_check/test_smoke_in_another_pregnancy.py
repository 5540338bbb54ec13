"""What a grandmother smoked, or the parent with an older child, is not of this pregnancy; what is left has to be a plain "no"."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import with_second_reader

ASKED = "smoked_in_pregnancy"


@pytest.mark.parametrize(
    "text",
    [
        "my mam did when she had me but not me no",
        "but i never smoked in my pregnancy that were my mam years ago",
        "my mum smoked when she was pregnant with me, i never did",
        "my mum did with me and my brother but i never",
        "my mum smoked with all four of us, i didnt",
        "no, my nan did with all hers",
        "no i did not, that was my sister",
        "that was my mum years ago, not me",
        "I did with my first but not with this one",
        "with my eldest i did, i was young, but with this one not a single one",
        "no not with this one i did with my first though",
        "my mum smoked when she was carrying me but i didnt with him",
    ],
)
def test_it_is_no_smoke_in_this_pregnancy(text):
    assert read(text, ASKED).answers[ASKED] == {"value": "no"}
    # The model only sees that one was smoked in.
    assert with_second_reader(read(text, ASKED), ASKED, text, lambda question, said: {"yes": 0.9, "no": 0.1}).answers[ASKED] == {"value": "no"}


@pytest.mark.parametrize(
    "text",
    [
        "my mum did with me and so did i",
        "my mam did when she had me and i did at first",
        "with my first yes, with this one only till 8 weeks",
        "i did with my first and this one",
        "my mam smoked when she had me. me only at the start",
        "my mum smokes, she lives with us, i didnt",
        "not as much as with my first",
        "less than with my last one",
        "my mum did with me, not me but my partner did",
        "my mum did when she had me. not me. well once or twice",
        "not with my first, with this one yes",
        "i never with my first but i did with this one",
        "not with my first",
        "no not with my first",
        "no with my first",
        "mum did round me when i was pregnant, not me",
        "my mum did when i was pregnant",
        "my mum smoked with me in the house when i was pregnant but not me",
        "my sister smoked when she lived with us, i never",
        "mum smoked with me, still does in the kitchen, i didnt",
        "more with my first than this one",
        "that was my mum, i only had a few",
        "i never with this baby but my partner smoked, with my last i did",
        "my mum did with me",
        "same as with my eldest",
    ],
)
def test_smoke_in_this_pregnancy_still_counts(text):
    def sure_of_a_no(question, words):
        return {"no": 0.99, "other": 0.01}

    rules = read(text, ASKED)
    for reading in (rules, with_second_reader(rules, ASKED, text, sure_of_a_no) if ASKED not in rules.answers else rules):
        answer = reading.answers.get(ASKED)
        assert answer is None or a.has_risk({ASKED: answer}, ASKED)
