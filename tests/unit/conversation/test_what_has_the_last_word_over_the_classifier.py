"""Who decides when the rules, the models and what was said before disagree about one message."""

from functools import partial

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import ALCOHOL_DRUGS, CHOKING, NOT_BREATHING, SEIZURE
from safer_sleep.conversation.further.judges import SHORT, SURE_OF_IT
from safer_sleep.conversation.history import DEALT_WITH, History, Said, Turn
from safer_sleep.safety.gate import IS_IT_NOW
from tests.unit.conversation import talk


decided = partial(talk.decision, topic="warmth/hats", how="alone: clear", confidence=0.0)


def after(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


def test_a_second_emergency_that_a_rule_is_sure_of_takes_over_though_the_models_still_hear_the_first():
    still_choking = {CHOKING: 0.9, NOT_BREATHING: 0.05}
    taken_over = decided("its out but now hes not breathing", shares=still_choking, history=after(CHOKING))
    assert (taken_over.topic, taken_over.part, taken_over.offers) == (NOT_BREATHING, "", ())


def test_the_same_emergency_again_is_weighed_by_the_models_as_ever():
    again = decided("hes not breathing again", shares={NOT_BREATHING: 0.01}, history=after(NOT_BREATHING))
    assert (again.part, again.offers[0]) == (IS_IT_NOW, NOT_BREATHING)


def test_an_emergency_that_was_dealt_with_is_no_first_one():
    over = decided("now hes not breathing", shares={NOT_BREATHING: 0.01}, history=after(CHOKING, DEALT_WITH))
    assert over.part == IS_IT_NOW


def test_a_tapped_choice_typed_out_is_not_second_guessed_by_a_model():
    assert decided("yes please", shares={CHOKING: 0.9}, how="choice in words") is None


def test_a_choice_in_words_that_a_rule_is_sure_about_is_danger_all_the_same():
    assert decided("yes shes not breathing", shares={NOT_BREATHING: 0.9}, how="choice in words").topic == NOT_BREATHING


@pytest.mark.parametrize("how", ["place", "people"])
def test_a_short_answer_to_our_own_question_is_not_second_guessed_by_a_model(how):
    assert decided("she is 9 days old", shares={"emergency/seriously_ill": 0.4}, how=how) is None


def test_a_short_message_that_answers_no_question_of_ours_is():
    assert decided("she is 9 days old", shares={"emergency/seriously_ill": 0.4}).topic == "emergency/seriously_ill"


def test_a_long_answer_to_our_own_question_may_hold_danger():
    text = "she is 9 days old and there is more that i want to say about this"
    assert len(text.split()) > SHORT
    assert decided(text, shares={"emergency/seriously_ill": 0.4}, how="people").topic == "emergency/seriously_ill"


def test_an_answer_in_which_even_an_unsure_rule_sees_danger_is_asked_about():
    seen = decided("9 days old and drowsy", shares={"emergency/seriously_ill": 0.1}, how="people")
    assert (seen.part, seen.offers[0]) == (IS_IT_NOW, "emergency/seriously_ill")


def test_a_faint_suspicion_gives_way_to_a_disclosure_whose_answer_names_999_itself():
    assert "999" in answers()[ALCOHOL_DRUGS].text
    assert decided("words no rule knows", shares={CHOKING: 0.15}, topic=ALCOHOL_DRUGS) is None


@pytest.mark.parametrize(
    ("topic", "how"),
    [(ALCOHOL_DRUGS, "alone: offered"), ("support/social_services", "alone: clear"), ("warmth/hats", "alone: clear")],
    ids=["a disclosure that is only offered", "an answer without 999", "a sleep tip"],
)
def test_it_gives_way_to_nothing_less(topic, how):
    asked = decided("words no rule knows", shares={CHOKING: 0.15}, topic=topic, how=how)
    assert (asked.part, asked.offers[0]) == (IS_IT_NOW, CHOKING)


def test_the_check_asks_for_the_signs_itself_so_a_faint_suspicion_does_not_break_in():
    assert decided("words no rule knows", shares={CHOKING: 0.15}, how="check") is None


@pytest.mark.parametrize("history", [History(), after(SEIZURE)], ids=["nothing open", "an emergency open"])
def test_what_a_rule_suspects_is_asked_about_even_beside_a_disclosure(history):
    suspected = decided("he seems drowsy", shares={CHOKING: 0.01, "emergency/seriously_ill": 0.09}, topic=ALCOHOL_DRUGS, history=history)
    assert suspected.part == IS_IT_NOW


def test_the_open_emergency_suspected_again_goes_on_and_is_not_asked_about():
    goes_on = decided("words no rule knows", shares={SEIZURE: 0.15}, history=after(SEIZURE))
    assert (goes_on.topic, goes_on.part, goes_on.how) == (SEIZURE, "", "emergency goes on")


def test_another_emergency_suspected_meanwhile_is_asked_about():
    asked = decided("words no rule knows", shares={CHOKING: 0.15}, history=after(SEIZURE))
    assert (asked.part, asked.offers[0]) == (IS_IT_NOW, CHOKING)


def test_that_it_is_over_comes_before_what_else_the_words_may_mean():
    over = decided("ive called 999 and she is fine now", shares={SEIZURE: 0.0}, history=after(SEIZURE))
    assert (over.topic, over.part) == (SEIZURE, DEALT_WITH)


def test_help_on_its_way_explains_a_vague_alarm_about_the_open_emergency():
    called = decided("ive called the ambulance", shares={CHOKING: 0.5}, history=after(SEIZURE))
    assert (called.topic, called.part) == (SEIZURE, "step1")


@pytest.mark.parametrize(("part_says_999", "text"), [(True, "what if he gets ill without it"), (False, "would you tell anyone")])
def test_a_written_further_question_explains_a_vague_alarm_only_if_it_says_999(part_says_999, text):
    asked = decided(text, shares={"emergency/harm_to_baby": 0.85}, topic="chat/unclear", how="alone: offered", history=after(ALCOHOL_DRUGS))
    more = next(m for m in answers()[ALCOHOL_DRUGS].more if any(phrase in text for phrase in m.asked))
    assert ("999" in more.text) is part_says_999
    assert (asked.part == more.part) is part_says_999


def test_thoughts_of_dying_are_explained_away_only_while_no_rule_sees_them_and_the_models_waver():
    bereaved, dying = after("support/bereavement"), "emergency/self_harm"
    question = "could i have gone with him"
    assert decided(question, shares={dying: SURE_OF_IT - 0.05}, topic="chat/unclear", how="alone: offered", history=bereaved).topic == "support/bereavement"
    assert decided(question, shares={dying: SURE_OF_IT}, topic="chat/unclear", how="alone: offered", history=bereaved).topic == dying


def test_thoughts_of_dying_that_a_rule_sees_are_asked_about_however_the_words_may_be_explained():
    asked = decided("was it my fault, i cant go on", shares={"emergency/self_harm": 0.1}, topic="chat/unclear", how="alone: offered", history=after("support/bereavement"))
    assert (asked.part, asked.offers[0]) == (IS_IT_NOW, "emergency/self_harm")


def test_the_models_sure_of_harm_are_not_explained_away_by_a_further_question_about_crying():
    text = "is it colic, ive been hurting him a bit every night"
    assert decided(text, shares={"emergency/harm_to_baby": 0.97}, how="alone: offered", history=after("settling/crying")).topic == "emergency/harm_to_baby"
