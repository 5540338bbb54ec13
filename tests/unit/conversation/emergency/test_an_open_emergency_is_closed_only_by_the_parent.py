"""While an emergency is open, what parents type about it is understood; nothing else closes it."""

from functools import partial

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.turns import said_in_an_emergency
from safer_sleep.conversation.history import DEALT_WITH, STILL, History, Said, Turn
from tests.unit.conversation import talk

decided = partial(talk.decision, how="alone: offered")


def in_(emergency, part="", said_part=""):
    return History([Turn(emergency, part, None, [Said(emergency, said_part, "")])])


@pytest.mark.parametrize("text", ["I've called 999", "ive rung the ambulance", "ambulance is on its way", "help is coming", "on the phone to 999"])
def test_help_is_called_so_the_next_step_comes(text):
    assert said_in_an_emergency(text, in_("emergency/seizure")) == ("emergency/seizure", "step1")


@pytest.mark.parametrize("text", ["my mum is here", "im ok now", "I rang the Samaritans", "we're safe now"])
def test_a_person_is_there_or_the_danger_has_gone(text):
    assert said_in_an_emergency(text, in_("emergency/self_harm")) == ("emergency/self_harm", DEALT_WITH)


def test_gone_is_good_news_of_a_violent_man_only():
    assert said_in_an_emergency("hes gone", in_("emergency/danger_now")) == ("emergency/danger_now", DEALT_WITH)
    assert said_in_an_emergency("i think hes gone", in_("emergency/self_harm")) is None
    assert said_in_an_emergency("i think hes gone", in_("emergency/harm_to_baby")) == ("emergency/harm_to_baby", "go")
    assert said_in_an_emergency("i think hes gone", in_("emergency/not_breathing")) == ("emergency/not_breathing", "gone")


@pytest.mark.parametrize("text", ["my mum is here", "im ok now"])
def test_the_same_words_do_not_close_a_baby_who_cannot_breathe(text):
    assert said_in_an_emergency(text, in_("emergency/not_breathing")) in (None, ("emergency/not_breathing", "step1"))


def test_no_to_the_question_whether_it_is_over():
    assert said_in_an_emergency("no not yet", in_("emergency/choking", STILL, STILL)) == ("emergency/choking", "")
    assert said_in_an_emergency("no not yet", in_("emergency/choking")) is None


def test_nothing_is_open_after_it_was_dealt_with():
    history = History([*in_("emergency/choking").turns, *in_("emergency/choking", DEALT_WITH).turns])
    assert history.open_emergency is None
    assert said_in_an_emergency("im ok now", history) is None


def test_a_certain_red_flag_comes_before_what_is_known():
    understood = {"topic": "emergency/not_breathing", "how": "alone: clear", "offers": []}
    decided = decide("ive called 999 but now hes not breathing", [], in_("emergency/seizure"), understood, {})
    assert (decided.topic, decided.part) == ("emergency/not_breathing", "")


def test_a_sleep_question_is_kept_for_later():
    understood = {"topic": "warmth/hats", "how": "alone: clear", "offers": []}
    decided = decide("can she wear a hat", [], in_("emergency/seizure"), understood, {})
    assert (decided.topic, decided.part, decided.offers) == ("emergency/seizure", STILL, ("warmth/hats",))


def test_how_ill_a_baby_is_may_be_asked():
    understood = {"topic": "baby_health/fever", "how": "alone: clear", "offers": []}
    assert decide("is 37.5 a temperature", [], in_("emergency/self_harm"), understood, {}) is None


def test_what_only_the_classifier_sees_is_asked_in_one_tap():
    understood = {"topic": "settling/crying", "how": "alone: clear", "offers": []}
    decided = decide("something odd", [], History(), understood, {"emergency/choking": 0.15})
    assert (decided.topic, decided.part, decided.offers[0]) == ("chat/unclear", "is_it_now", "emergency/choking")


GRIEVING = History([Turn("support/bereavement", "", None, [Said("support/bereavement", "", "")])])
AFTER_A_WORRY = History([Turn("support/worried_about_child", "", None, [Said("support/worried_about_child", "", "")])])


def test_a_vague_alarm_gives_way_to_what_was_said_before():
    assert decided("what will the coroner do", GRIEVING, shares={"emergency/danger_now": 0.95}).part == "now"
    assert decided("do i have to give my name", AFTER_A_WORRY, shares={"emergency/harm_to_baby": 0.95}).part == "name"


def test_thoughts_of_dying_are_never_explained_away():
    assert decided("could i have gone with him", GRIEVING, shares={"emergency/self_harm": 0.95}).topic == "emergency/self_harm"
    assert decided("could i have gone with him", GRIEVING, shares={"emergency/self_harm": 0.1}).part == answers()["support/bereavement"].more[0].part
