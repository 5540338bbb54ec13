"""A cot that is told beside a question or a complaint is a cot; one that is broken, lent or too small is none, and with a doubt it is asked again."""

import pytest

from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import with_second_reader


@pytest.mark.parametrize(
    "text",
    [
        "yes basket. but i dont understand. so is ok with me or not",
        "moses yes like i said. but WHY no bed",
        "we have cot yes but it full of cloths in other room i can empty. but why you stop you not ask all",
        "no no i HAVE cot. only cloths in it. i take out",
        "yes i have a cot for the last time, she wont go in it",
        "yes next to me crib. i dont get it, why cant she come in",
        "yes theres a cot but what do i do when she screams in it",
        "cot yes. you not listen",
        "i have moses but he hate it",
        "basket here. dont understand why not bed",
        "yes crib but she doesnt settle in it",
        "got a cot but i dont know why you ask",
        "yes cot but why cant i just have him in",
        "yes cot. i not understand question",
        "yes yes cot i have. baby not like",
    ],
)
def test_it_is_a_cot(text):
    reading = read(text, "cot_here")
    assert reading.answers["cot_here"] == {"value": "yes"} and reading.control is None


@pytest.mark.parametrize("text", ["no no i HAVE cot. only cloths in it. i take out", "yes basket. but i dont understand"])
def test_it_is_never_taken_for_none_however_sure_the_second_reader_is(text):
    heard = with_second_reader(read(text, "cot_here"), "cot_here", text, lambda question, words: {"no": 0.99, "other": 0.01})
    assert "cot_here" not in heard.answers


@pytest.mark.parametrize(
    "text",
    [
        "yes but its at my mums, i dont understand why",
        "cot is broken, why you ask",
        "no cot. why no bed",
        "no. i dont understand",
        "no we not have cot but why",
        "yes we had a cot but we sold it",
        "basket yes but too small now. she wont fit",
        "the cot isnt here",
        "have cot but not here, why you ask",
        "cot coming tomorrow. i dont understand",
        "my friend has a cot but we dont",
        "i want cot but no money. why",
        "no basket, he dont sleep in basket",
        "i dont have a moses like i said",
        "yes but the cot is in bits",
        "crib yes but his twin is in it. why you ask",
        "we dont have one, cot too expensive",
        "cot no",
        "i do not understand cot",
        "what is moses",
        "why cot",
        "no no i have no cot",
        "no no i not have cot. why",
        "wrong, we have not got a cot",
        "only a bouncer. i dont get it",
    ],
)
def test_what_is_no_cot_for_tonight_is_not_taken_for_one(text):
    def sure_of_a_cot(question, words):
        return {"yes": 0.99, "other": 0.01}

    rules = read(text, "cot_here")
    heard = with_second_reader(rules, "cot_here", text, sure_of_a_cot) if "cot_here" in rules.answers else rules
    assert all(reading.answers.get("cot_here") != {"value": "yes"} for reading in (rules, heard))
