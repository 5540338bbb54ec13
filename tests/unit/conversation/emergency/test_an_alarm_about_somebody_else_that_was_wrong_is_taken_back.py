"""Labour, a child left alone, a grabbed throat that never was: a denial takes it back, and what was asked is answered. Where it may be so, it stays."""

import pytest

from safer_sleep.conversation.danger.other_dangers import READ
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.wrong_alarm import OF_PEOPLE_OR_VAGUE
from safer_sleep.conversation.emergency.wrong_other_alarm import LEAST, raised
from safer_sleep.conversation.history import WRONG_ALARM, History, Said, Turn
from safer_sleep.nlu.understanding import UNCLEAR
from safer_sleep.reply.compose import compose
from safer_sleep.reply.still_open import MISHEARD
from tests.unit.conversation.talk import after

LABOUR, ALONE, THROAT = "support/concealed_pregnancy#coming", "support/worried_about_child#alone_now", "support/domestic_abuse#throat"
HAT = {"topic": "warmth/hats", "part": "", "how": "alone: clear", "confidence": 0.95, "offers": (), "also": None, "ranking": (("warmth/hats", 0.95),)}
LOST = {"topic": UNCLEAR, "part": "", "how": "alone: nothing understood", "confidence": 0.2, "offers": (), "also": None, "ranking": (("settling/naps", 0.2), ("support/worried_about_child", 0.1))}


def said_under(text, *alarms, well, asks=0.0, how="other danger: a_rule", understood=HAT):
    kinds = {"well": well, "asks": asks, "still": 1 - well - asks}
    return decide(text, ["hello"] * len(alarms), after(*alarms, how=how), understood, {}, alarm_kinds=kinds)


@pytest.mark.parametrize("alarm", [LABOUR, ALONE, THROAT])
def test_it_never_was_one_and_the_question_is_answered(alarm):
    found = said_under("what? no nothing like that. can she wear a hat", alarm, well=LEAST)
    assert (found.topic, found.how) == ("warmth/hats", WRONG_ALARM)


def test_the_denial_itself_holds_the_words_of_the_danger():
    found = said_under("omg no im not in labour, can she wear a hat", LABOUR, well=LEAST)
    assert (found.topic, found.how) == ("warmth/hats", WRONG_ALARM)


def test_what_more_they_tell_of_that_subject_is_met_where_they_ask_nothing_else():
    found = said_under("no im back with him", ALONE, well=OF_PEOPLE_OR_VAGUE, understood=LOST)
    assert (found.topic, found.part, found.how) == ("support/worried_about_child", "back_with", WRONG_ALARM)


def test_what_is_not_plain_is_asked_about_and_never_that_danger_again():
    assert said_under("she is HERE with me i say", ALONE, well=LEAST, understood=LOST).how != WRONG_ALARM, "a vague rule hears danger in these words"
    found = said_under("she is HERE with me i say", ALONE, well=OF_PEOPLE_OR_VAGUE, understood=LOST)
    assert (found.topic, found.offers, found.how) == (UNCLEAR, ("settling/naps",), WRONG_ALARM)


def test_danger_that_may_be_there_stays():
    found = said_under("only half an hour, im at my mates. can she wear a hat", ALONE, well=LEAST - 0.05)
    assert found is None or found.how != WRONG_ALARM


@pytest.mark.parametrize("how", [READ, "other danger: a_rule"])
def test_a_change_of_subject_takes_nothing_back(how):
    for text, understood in (("does he need a cover tho its 17 in there", HAT), ("what? i just asked how long he can nap", HAT)):
        found = said_under(text, ALONE, how=how, understood=understood, well=0.1, asks=0.89)
        assert (found.topic, found.part) == tuple(ALONE.split("#"))


def test_another_danger_in_the_denial_comes_first():
    found = said_under("not in labour, he grabbed me by the throat last night", LABOUR, well=0.99)
    assert found.topic in ("support/domestic_abuse", "emergency/danger_now")


def test_a_red_flag_in_the_denial_comes_first():
    found = said_under("no im with her but shes gone blue and floppy", ALONE, well=0.99)
    assert found.topic == "emergency/not_breathing"


def test_it_is_read_behind_the_message_that_raised_it():
    assert raised(after("warmth/hats", ALONE, ALONE)).ago == 2
    assert raised(after(ALONE, "warmth/hats")) is None


def test_a_card_is_no_alarm():
    assert raised(after("support/domestic_abuse")) is None


def test_the_reply_says_that_it_was_our_mistake_and_when_to_call_after_all():
    reply = compose("warmth/hats", {"topic": "warmth/hats", "how": WRONG_ALARM}, after(ALONE))
    assert reply["text"].startswith(MISHEARD) and "999" in reply["text"] and reply["metadata"]["over"]
    offer = compose(UNCLEAR, {"topic": UNCLEAR, "how": WRONG_ALARM, "offers": ["settling/naps"]}, after(ALONE))
    assert offer["text"].startswith(MISHEARD) and offer["buttons"][0]["payload"] == "/settling/naps"


def test_what_was_taken_back_is_not_what_the_next_message_leans_on():
    history = History([*after(ALONE).turns, Turn(UNCLEAR, "", None, [Said(UNCLEAR, "offer", "")], how=WRONG_ALARM)])
    assert history.last_answer is None
