"""A sign of illness is no answer to "Where are you?" or "How old is your baby?", and an age told after it is used."""

from datetime import date

import pytest

from safer_sleep.advice.topic_ids import HEALTH_VISITOR
from safer_sleep.conversation.danger.illness import FEVER, YOUNG, says_hot, says_ill
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.whereabouts import listen

TODAY = date(2026, 11, 25)


def asked(part):
    return History([Turn(HEALTH_VISITOR, "", None, [Said(HEALTH_VISITOR, part, "…")])])


def heard(text, topic="chat/unclear", share=0.3, history=None, earlier=()):
    return listen(text, {"topic": topic, "how": "alone", "part": "", "offers": []}, share, history or History(), TODAY, earlier)


@pytest.mark.parametrize("question", ["ask_age", "ask_area", "ask_council"])
@pytest.mark.parametrize("text, topic", [
    ("baby 2 months 38.3 who do i ring", FEVER),
    ("shes 8 weeks and her temp is 38.5", "support/midwife"),
    ("hes burning up hes 10 weeks", "chat/unclear"),
])  # fmt: skip
def test_a_fever_under_three_months_wins(question, text, topic):
    told = heard(text, topic, 0.8 if topic == FEVER else 0.4, asked(question))
    assert (told.topic, told.part) == (FEVER, YOUNG)
    assert told.age_days is not None


@pytest.mark.parametrize("text, topic", [
    ("4 months and not feeding well", "emergency/seriously_ill"),
    ("hes got a rash 3 months old", "baby_health/when_to_get_help"),
    ("she was sick 3 times", "chat/unclear"),
    ("he has a cough and he is 6 weeks", "baby_health/cold_or_unwell"),
])  # fmt: skip
@pytest.mark.parametrize("question", ["ask_age", "ask_area"])
def test_a_sign_of_illness_is_never_taken_for_the_answer(question, text, topic):
    told = heard(text, topic, 0.7, asked(question))
    assert told.topic in (None, "baby_health/when_to_get_help")


def test_a_clear_question_about_something_else_wins_and_the_age_is_kept():
    told = heard("he is 5 months and wont stop crying", "settling/crying", 0.99, asked("ask_age"))
    assert (told.topic, told.age_days) == (None, 152)


@pytest.mark.parametrize("text", ["5 weeks", "she is 10 weeks", "day 9", "2 months old"])
@pytest.mark.parametrize("before", ["hot baby", "my baby feels really hot", "he has a temperature", "shes poorly"])
def test_a_young_age_after_a_hot_or_ill_baby(before, text):
    assert (heard(text, earlier=[before]).topic, heard(text, earlier=[before]).part) == (FEVER, YOUNG)
    assert heard(text, earlier=[before, "yes", "ok"]).topic is None, "that was too long ago"


def test_an_age_after_something_else_is_no_illness():
    assert heard("5 weeks", earlier=["how warm should the room be", "what about a hot water bottle"]).topic is None


def test_a_newborn_who_was_called_hot_is_an_emergency():
    decided = decide("3 weeks", ["my baby feels really hot"], History(), {"topic": FEVER, "how": "illness", "offers": [], "part": YOUNG}, {})
    assert decided.topic == "emergency/seriously_ill"
    assert decide("9 weeks", ["my baby feels really hot"], History(), {"topic": FEVER, "how": "illness", "offers": [], "part": YOUNG}, {}) is None


@pytest.mark.parametrize("text", ["is the room too hot", "what temp for the nursery", "hot water bottle", "18 degrees in her bedroom", "Corby", "day 3", "no fever", "ill tell you later",
                                  "I'll skip that", "not right now", "im sick of this"])  # fmt: skip
def test_warmth_and_answers_are_no_illness(text):
    assert not says_hot(text) and not says_ill(text)


@pytest.mark.parametrize(("text", "ill"), [("then ill stop", False), ("ok ill swap it tomorrow", False), ("hes ill still", True), ("shes ill and hot", True)])
def test_what_will_be_done_is_no_illness(text, ill):
    assert says_ill(text) == ill
