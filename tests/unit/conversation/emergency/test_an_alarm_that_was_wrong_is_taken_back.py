"""What parents type under an alarm that we raised wrongly ends it, and is answered; where danger may go on, nothing does."""

import pytest

from safer_sleep.advice.topic_ids import SEIZURE, SELF_HARM, SERIOUSLY_ILL
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.wrong_alarm import GOES_ON_ALL_THE_SAME, LEAST, NOTHING_OF_IT, OF_A_SURE_RULE, OF_PEOPLE_OR_VAGUE, wrong_alarm
from safer_sleep.conversation.history import BY_MODELS, IS_IT_NOW, NOT_THAT, STILL, WRONG_ALARM, History, Said, Turn
from safer_sleep.conversation.message import Message
from safer_sleep.nlu.understanding import UNCLEAR
from safer_sleep.reply.compose import compose



def turn(topic, part="", how=BY_MODELS, buttons=()):
    return Turn(topic, part, None, [Said(topic, part, "", buttons)], how=how)


def made(topic=UNCLEAR, how="alone: nothing understood"):
    return {"topic": topic, "part": "", "how": how, "confidence": 0.9, "offers": (), "also": None, "ranking": ()}


REFLUX = made("sleep_position/reflux", "alone: clear")


def kinds(well=0.0, asks=0.0):
    return {"well": well, "asks": asks, "still": 1 - well - asks}


def said_under(text, turns, understood=REFLUX, **alarm_kinds):
    return decide(text, ["hello"] * len(turns), History(list(turns)), understood, {}, alarm_kinds=kinds(**alarm_kinds))


def test_what_the_models_alone_raised_is_taken_back_and_the_question_answered():
    found = said_under("its reflux, do i prop the cot", [turn(SEIZURE)], well=LEAST)
    assert (found.topic, found.how) == ("sleep_position/reflux", WRONG_ALARM)


def test_where_no_question_is_plain_it_is_ended_with_when_to_call_after_all():
    found = said_under("its wind he does it after each bottle", [turn(SEIZURE)], made(), well=LEAST)
    assert (found.topic, found.part) == (SEIZURE, NOT_THAT)


def test_a_little_less_sure_and_it_stays_open():
    found = said_under("its reflux, do i prop the cot", [turn(SEIZURE)], well=LEAST - 0.01)
    assert found is None or found.how != WRONG_ALARM


def test_the_answer_says_first_that_it_was_our_mistake_and_when_to_call():
    raised = History([turn(SEIZURE)])
    reply = compose("sleep_position/reflux", {"topic": "sleep_position/reflux", "how": WRONG_ALARM}, raised)
    assert (reply["metadata"]["topic"], reply["metadata"]["part"]) == ("sleep_position/reflux", "")
    assert reply["text"].startswith("I am sorry, I took that the wrong way.") and "call 999" in reply["text"].split("\n\n")[0]
    assert History([*raised.turns, Turn("sleep_position/reflux", "", None, how=WRONG_ALARM)]).open_emergency is None


def test_an_everyday_question_with_nothing_of_danger_ends_what_the_models_alone_raised():
    found = said_under("so do i prop the cot", [turn(SEIZURE)], asks=NOTHING_OF_IT)
    assert (found.topic, found.how) == ("sleep_position/reflux", WRONG_ALARM)
    after_a_rule = said_under("so do i prop the cot", [turn(SEIZURE, how="red flag: fit")], asks=NOTHING_OF_IT)
    assert (after_a_rule.topic, after_a_rule.part) == (SEIZURE, STILL)


def test_no_list_of_signs_answers_it_while_a_baby_may_be_very_ill():
    found = said_under("so is that a fever", [turn(SERIOUSLY_ILL)], made("baby_health/fever", "alone: clear"), well=0.99)
    assert (found.topic, found.part) == (SERIOUSLY_ILL, NOT_THAT)


def test_what_was_only_asked_about_leads_to_what_was_offered_for_no():
    asked = turn("chat/unclear", IS_IT_NOW, f"asked: {BY_MODELS}", (("Yes", SEIZURE), ("No", "sleep_position/reflux")))
    found = said_under("he does it after each bottle its just wind", [asked], made(), well=LEAST)
    assert (found.topic, found.part) == ("sleep_position/reflux", "")


def test_a_sure_sign_in_the_same_words_is_never_taken_back():
    words = "its only reflux but now she is not breathing"
    found = said_under(words, [turn(SEIZURE)], well=0.99)
    assert (found.topic, found.part) == ("emergency/not_breathing", "")
    assert wrong_alarm(Message(words, ["hello"], History([turn(SEIZURE)]), REFLUX, {}, alarm_kinds=kinds(well=0.99))) is None


def test_what_a_sure_rule_raised_is_taken_back_only_when_it_is_said_twice():
    by_a_rule = turn(SEIZURE, how="red flag: fit")
    once = said_under("thats how he is after each bottle", [by_a_rule], well=0.99)
    assert (once.topic, once.part) == (SEIZURE, STILL)
    twice = said_under("thats how he is after each bottle", [by_a_rule, turn(SEIZURE, STILL, "emergency still open")], well=OF_A_SURE_RULE)
    assert twice.how == WRONG_ALARM
    denied = said_under("no fit, he twitches when he dreams", [by_a_rule, turn(SEIZURE, STILL, "emergency still open")], well=OF_A_SURE_RULE)
    assert denied.how == WRONG_ALARM


def test_and_then_in_its_own_words_which_say_when_to_go_all_the_same_whatever_else_was_plain():
    told = [turn(SEIZURE, how="red flag: fit"), turn(SEIZURE, STILL, "emergency still open")]
    twice = said_under("its reflux, hes smiling and feeding", told, well=OF_A_SURE_RULE)
    assert (twice.topic, twice.part, twice.how) == (SEIZURE, NOT_THAT, WRONG_ALARM)


@pytest.mark.parametrize(("emergency", "rule"), [("emergency/harm_to_baby", "baby_shaken"), (SERIOUSLY_ILL, "poisoned"), (SERIOUSLY_ILL, "battery"), ("emergency/not_breathing", "lain_on"), (SELF_HARM, "suicide"), ("emergency/danger_now", "danger")])
def test_what_was_done_or_swallowed_and_what_people_do_is_not_taken_back_by_a_model(emergency, rule):
    said = [turn(emergency, how=f"red flag: {rule}"), turn(emergency, STILL, "emergency still open")]
    found = said_under("how many layers for the night then", said, made("warmth/layers", "alone: clear"), well=0.999)
    assert found is None or found.how != WRONG_ALARM


def test_despair_that_the_models_alone_heard_needs_more():
    less = said_under("i meant her arms, she wakes herself up", [turn(SELF_HARM)], well=OF_PEOPLE_OR_VAGUE - 0.01)
    assert less is None or less.how != WRONG_ALARM
    found = said_under("i meant her arms, she wakes herself up", [turn(SELF_HARM)], well=OF_PEOPLE_OR_VAGUE)
    assert found.how == WRONG_ALARM


def test_an_end_in_whose_words_danger_goes_on_is_asked_about():
    words = "its not a fit, he only stares a lot"
    ended = said_under(words, [turn(SEIZURE)], made(), well=1.01 - GOES_ON_ALL_THE_SAME)
    assert (ended.topic, ended.part) == (SEIZURE, NOT_THAT)
    assert said_under("not a fit, he is fine now", [turn(SEIZURE)], made(), well=1 - GOES_ON_ALL_THE_SAME).part == NOT_THAT  # Good news in every word.
    asked = said_under(words, [turn(SEIZURE)], made(), well=1 - GOES_ON_ALL_THE_SAME)
    assert (asked.topic, asked.part) == (SEIZURE, STILL)


def test_help_that_has_come_is_believed_all_the_same():
    found = said_under("paramedics are here, he is fine now", [turn(SEIZURE)], made(), well=0.1)
    assert found.topic == SEIZURE and found.part != STILL


def test_good_signs_are_no_question_whether_to_give_a_drink():
    found = said_under("he pink colour. drink good", [turn("emergency/not_breathing", how="red flag: blue_lips")], made(), well=LEAST)
    assert (found.topic, found.part) == ("emergency/not_breathing", STILL)


def test_danger_that_goes_on_is_not_met_with_another_kind_of_help():
    found = said_under("they told me not to sleep", [turn(SELF_HARM, how="red flag: psychosis")], made("support/social_services", "alone: likely"), well=0.1)
    assert (found.topic, found.part) == (SELF_HARM, STILL)


@pytest.mark.parametrize("emergency", [SELF_HARM, "emergency/danger_now", "emergency/harm_to_baby"])
def test_who_changes_the_subject_after_despair_or_violence_is_still_asked(emergency):
    found = said_under("so do i prop the cot", [turn(emergency)], asks=0.99)
    assert (found.topic, found.part) == (emergency, STILL)
