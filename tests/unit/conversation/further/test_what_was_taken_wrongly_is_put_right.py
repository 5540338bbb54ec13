"""What a parent denies against the last answer is struck out, and the rest is read, alone and behind the message before it."""

import numpy as np
import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.further.corrections import corrected
from safer_sleep.conversation.further.put_right import only_a_manner, puts_right, what_is_meant
from safer_sleep.conversation.history import OVER_AND_ASKED, History, Said, Turn
from safer_sleep.nlu.understanding import Thresholds, understand

TOPICS = ["co_sleeping/alcohol", "support/social_services", "settling/crying", "emergency/seriously_ill", "chat/unclear"]


def after(topic, part="", how=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")], how=how)])


@pytest.mark.parametrize(
    "text, left",
    [
        ("no i dont drink. its the council lady, do i tell her", "its the council lady, do i tell her"),
        ("not milk. the bed. can he stay in it", "the bed. can he stay in it"),
        ("i said the mattress not the cot", "the mattress not the cot"),
        ("im not the mum im the dad", "im the dad"),
        ("omg no its just an expression, how do i get him down", "how do i get him down"),
    ],
)
def test_the_denied_clauses_and_the_lead_are_left_out(text, left):
    assert puts_right(text) and what_is_meant(text) == left


@pytest.mark.parametrize("text", ["no cot at my mums, what do i do", "not sure what tog", "not in the cot", "is he warm enough", "no", "noisy breathing tonight", "not yet 3 months"])
def test_a_no_that_answers_or_tells_puts_nothing_right(text):
    assert not puts_right(text)


def test_nothing_is_left_of_a_mere_denial():
    assert what_is_meant("no i dont drink") == ""
    assert what_is_meant("not breathing") == ""


def understood(text, history, said_before, shares):
    """`shares`: by a word of the text, the row of the first one that is in it."""
    def classify(texts):
        return np.array([next(row for word, row in shares if word in said) for said in texts])

    return understand(text, history, TOPICS, classify, Thresholds(), lambda topic: "", lambda asked, given: False, said_before)


SHARES = [("drink", [0.9, 0.06, 0.02, 0.01, 0.01]), ("council", [0.3, 0.6, 0.04, 0.03, 0.03]), ("", [0.2, 0.2, 0.2, 0.2, 0.2])]


def test_what_is_left_is_read_and_the_wrong_answer_counts_less():
    found = understood("no i dont drink. its the council lady, do i tell her", after("co_sleeping/alcohol"), "she is coming tomorrow", SHARES)
    assert found.topic == "support/social_services" and found.how.startswith("put right")


def test_without_an_answer_before_it_there_is_nothing_to_put_right():
    assert understood("no i dont drink. its the council lady, do i tell her", History(), "", SHARES).topic == "co_sleeping/alcohol"


def test_an_emergency_is_left_to_the_gate():
    shares = [("drink", [0.9, 0.06, 0.02, 0.01, 0.01]), ("lips", [0.01, 0.01, 0.01, 0.96, 0.01])]
    found = understood("no i dont drink. his lips are a funny colour", after("co_sleeping/alcohol"), "is it ok", shares)
    assert not found.how.startswith("put right")


CRYING = {"topic": "settling/crying", "part": "", "how": "put right: likely", "offers": [], "also": None, "confidence": 0.6}


@pytest.mark.parametrize("text", ["not hurt! shes just a nightmare to get down", "its just a saying, shes hard to get down", "i mean with the sleep, hes up every hour"])
def test_a_manner_of_speaking_ends_what_only_the_models_saw(text):
    assert only_a_manner(text)
    found = decide(text, [], after("emergency/harm_to_baby", how="danger model"), CRYING, {"emergency/harm_to_baby": 0.02})
    assert (found.topic, found.how) == ("settling/crying", OVER_AND_ASKED)


@pytest.mark.parametrize("text", ["not hurt him badly, just shook him a bit", "it was a joke, sort of", "im not joking"])
def test_what_is_half_taken_back_is_none(text):
    assert not only_a_manner(text)


def test_nor_does_it_end_what_a_sure_rule_saw_or_thoughts_of_dying():
    for history in (after("emergency/harm_to_baby", how="red flag: shaken"), after("emergency/self_harm", how="danger model")):
        found = decide("its just a saying, shes hard to get down", [], history, CRYING, {"emergency/harm_to_baby": 0.02})
        assert found is None or found.how != OVER_AND_ASKED


@pytest.mark.parametrize("text", ["7 months i said. so tablet means no?", "horrible. now im scared to say anything"])
def test_no_hidden_pregnancy_without_a_word_of_one_in_the_middle_of_a_talk(text):
    heard = {"topic": "support/concealed_pregnancy", "part": "", "how": "alone: clear", "offers": [], "also": None, "confidence": 0.95, "ranking": []}
    found = corrected(text, after("co_sleeping/drugs_medicines"), heard)
    assert found is not None and found.topic != "support/concealed_pregnancy"


def test_with_a_word_of_one_it_stays():
    heard = {"topic": "support/concealed_pregnancy", "part": "", "how": "alone: clear", "offers": [], "also": None, "confidence": 0.95, "ranking": []}
    assert corrected("nobody knows im pregnant", after("co_sleeping/alcohol"), heard) is None


def test_asked_first_it_needs_no_such_word():
    heard = {"topic": "support/concealed_pregnancy", "part": "", "how": "alone: likely", "offers": [], "also": None, "confidence": 0.5, "ranking": []}
    assert corrected("six months in and ive not seen anyone about it", History(), heard) is None
