""" "Fine, moved him" or "hes asleep now" after an answer about sleep is no question: it gets a short kind word and that answer's buttons."""

from datetime import date

import pytest

from safer_sleep.advice.topic_ids import OLDER_BABY, THANKS
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.further.nodding import AGE, ASLEEP, DONE, OVER_ONE, age_told, reports
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.reply.compose import compose

BUTTONS = (("Can baby sleep in the pram?", "sleep_space/pram"),)


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "", BUTTONS)])])


SEAT = after("sleep_space/car_seat")


@pytest.mark.parametrize(
    "text", ["fine moved him", "ok will do", "ok thanks will do", "ok got her shes in the cot", "ok back then", "ive put him in his cot", "took the pillow out", "theyre in the cot now", "moved her off the sofa"]
)
def test_done(text):
    assert reports(text, SEAT) == DONE


@pytest.mark.parametrize("text", ["hes asleep now", "shes finally asleep", "ok hes gone off"])
def test_asleep(text):
    assert reports(text, SEAT) == ASLEEP


@pytest.mark.parametrize(
    "text",
    ["hes asleep on me now", "hes asleep on the sofa now", "he is in my bed", "shes asleep and floppy", "ive moved him he woke up and screamed", "thanks will do. is damp bad for him", "shes gone"],
)
def test_more_than_that_is_read_as_ever(text):
    assert reports(text, SEAT) == ""


def test_not_after_illness_or_a_danger():
    assert reports("hes asleep now", after("baby_health/fever")) == ""
    assert reports("hes asleep now", after("emergency/choking")) == ""
    assert reports("hes asleep now", SEAT, ["hes 38.5 and 6 weeks"]) == ""


def test_the_reply_goes_on_with_the_answers_buttons():
    decided = decide("fine moved him", [], SEAT, {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": []}, {})
    assert (decided.topic, decided.part) == (THANKS, DONE)
    reply = compose(THANKS, {"topic": THANKS, "part": DONE}, SEAT)
    assert [button["payload"] for button in reply["buttons"]] == ["/sleep_space/pram"]


def test_an_age_alone_after_an_answer():
    today = date(2026, 11, 26)
    assert age_told("hes 7 weeks", after("warmth/hats"), today) == (THANKS, AGE)
    assert age_told("hes 13 months", after("co_sleeping/smoking"), today) == (OLDER_BABY, OVER_ONE)
    assert age_told("hes 7 weeks", SEAT, today, ["hes burning up"]) is None
    assert age_told("hes 7 weeks and wont settle", SEAT, today) is None


@pytest.mark.parametrize(
    ("told", "said", "part"),
    [("hes 7 weeks", SEAT, "sleep_space/car_seat#age"), ("he is 9 months", after("sleep_space/pods_nests"), "sleep_space/pods_nests#until_when"), ("9 months old", after("co_sleeping/is_it_safe"), "co_sleeping/is_it_safe#from_age"),
     ("she is 4 months", after("sleep_space/same_room"), "sleep_space/same_room#too_early"), ("hes 7 months", after("sleep_space/same_room"), "sleep_space/same_room#after_six")],
)  # fmt: skip
def test_an_age_after_an_answer_that_names_ages_gets_that_part(told, said, part):
    assert "#".join(age_told(told, said, date(2026, 11, 26))) == part


@pytest.mark.parametrize(("told", "said"), [("hes 7 weeks", after("sleep_position/reflux")), ("hes 7 weeks", History([Turn("sleep_space/car_seat", "age", None, [Said("sleep_space/car_seat", "age", "")])])), ("hes 7 weeks", after("warmth/hats"))])
def test_an_age_that_no_part_is_about_is_only_heard(told, said):
    assert age_told(told, said, date(2026, 11, 26)) == (THANKS, AGE)
