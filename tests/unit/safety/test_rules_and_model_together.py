"""The gate: what the rules and the danger model make of a message together."""

import pytest

from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.conversation.history import DEALT_WITH, History, Turn
from safer_sleep.safety.gate import IS_IT_NOW, STILL, UNSEEN, UNSEEN_OF_PEOPLE, gate, together

SLEEP = {"topic": "settling/normal_sleep", "offers": (), "how": "alone: clear"}
DANGER = "emergency/not_breathing"


def decide(text, shares=None, understood=SLEEP, history=None):
    return gate(text, [], history or History(), understood, shares or {})


def test_the_rules_are_enough_when_the_model_is_missing():
    decided = decide("hes gone floppy and wont wake")
    assert decided.topic == DANGER and decided.part == ""


def test_the_model_is_enough_when_no_rule_fits():
    decided = decide("words no rule knows", {DANGER: 0.9})
    assert decided.topic == DANGER and decided.part == ""


@pytest.mark.parametrize("share", [UNSEEN.ask, (UNSEEN.ask + UNSEEN.answer) / 2])
def test_a_suspicion_is_asked_about_with_the_two_likeliest_emergencies(share):
    decided = decide("words no rule knows", {DANGER: share * 0.6, "emergency/seizure": share * 0.4})
    assert decided.topic == UNCLEAR and decided.part == IS_IT_NOW
    assert decided.offers == (DANGER, "emergency/seizure", "settling/normal_sleep")


@pytest.mark.parametrize("topic", ["emergency/self_harm", "emergency/harm_to_baby", "emergency/danger_now"])
def test_a_weary_parent_is_asked_where_a_babys_body_would_be_answered_for(topic):
    share = (UNSEEN.answer + UNSEEN_OF_PEOPLE.answer) / 2
    assert decide("words no rule knows", {topic: share}).offers[0] == topic
    assert decide("words no rule knows", {DANGER: share}).topic == DANGER
    assert decide("words no rule knows", {topic: UNSEEN_OF_PEOPLE.answer}).topic == topic


def test_while_an_emergency_is_open_despair_is_not_doubted_for_longer():
    assert decide("words no rule knows", {"emergency/self_harm": UNSEEN.answer}, history=History([Turn(DANGER, "", None)])).topic == "emergency/self_harm"


def test_a_sure_rule_that_the_model_doubts_is_asked_about():
    decided = decide("hes gone floppy and wont wake", {DANGER: 0.02})
    assert decided.part == IS_IT_NOW and decided.offers[0] == DANGER


def test_a_sure_rule_is_never_dropped_whatever_the_models_think():
    assert decide("hes gone floppy and wont wake", {DANGER: 0.001}).part == IS_IT_NOW


def test_nothing_seen_leaves_the_answer_alone():
    assert decide("what tog tonight", {DANGER: 0.01}) is None


def test_the_classifier_alone_may_not_raise_an_alarm_but_is_asked_about():
    assert decide("words no rule knows", {DANGER: 0.01}, {"topic": DANGER, "offers": (), "how": "x"}).part == IS_IT_NOW


def test_an_open_emergency_stays_first_until_it_is_dealt_with():
    history = History([Turn(DANGER, "", None)])
    assert decide("what tog tonight", {DANGER: 0.0}, history=history).part == STILL
    assert decide("she is fine now", {DANGER: 0.0}, history=history).part == DEALT_WITH
    assert decide("hes not breathing again", {DANGER: 0.9}, history=history).topic == DANGER


def test_danger_that_may_be_one_of_several_is_asked_about():
    decided = decide("words no rule knows", {DANGER: 0.3, "emergency/seizure": 0.32, "emergency/choking": 0.3})
    assert decided.part == IS_IT_NOW and decided.offers[:2] == ("emergency/seizure", DANGER)


def test_two_models_weigh_the_same():
    one, other = {DANGER: 0.9, "emergency/seizure": 0.05}, {DANGER: 0.02, "emergency/seizure": 0.3}
    both = together(one, other)
    assert both == pytest.approx(together(other, one)) and 0.32 < sum(both.values()) < 0.95
    assert together(one, {}) == one and together({}, other) == other
