"""In words: asking for the result, for its reasons, for another check, and taking up the offer of one."""

from datetime import datetime, timezone

import pytest

from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import State, take
from safer_sleep.co_sleeping_check.turn import meant

NIGHT = datetime(2026, 11, 25, 23, 0, tzinfo=timezone.utc)
OPEN = State(answers={"place": {"value": "adult_bed"}}, asked="medicine")
ENDED = State(answers={"place": {"value": "adult_bed"}, "alcohol": {"value": "yes"}, "cot_here": {"value": "yes"}, "helper": {"value": "no"}})


def part(text, state=None, topic="chat/unclear", **said):
    found = meant(text, state, topic, False, **said)
    return found and found.part


def said(state):
    return "\n\n".join(message["text"] for message in replies(state, now=NIGHT))


@pytest.mark.parametrize(
    "text",
    ["so what is the answer", "so can i share or not", "ok so can we co-sleep", "yes or no", "so can or no", "is it ok to have her in my bed or not"],
)
def test_the_result_is_said_again_when_asked_for(text):
    assert part(text, ENDED) == "ask=result"
    assert part(text, OPEN) == "ask=result"
    assert wording().results["never_tonight"] in said(take(ENDED, "ask=result", {}))


@pytest.mark.parametrize("text", ["why cant i", "but why can't we", "why not", "why should i not"])
def test_why_after_the_result_gives_its_reasons(text):
    assert part(text, ENDED, just_told=True) == "ask=result"
    assert part(text, ENDED) is None
    assert wording().rows["alcohol"].reason in said(take(ENDED, "ask=why", {}))


@pytest.mark.parametrize(
    "text",
    ["can i share a room with him or not", "so can i have a bath", "should i call 999 or not", "is his cot ok by the window", "why does he cry"],
)
def test_other_questions_stay_other_questions(text):
    assert part(text, ENDED, "chat/out_of_scope", just_told=True) is None


def test_what_is_certain_is_said_before_the_last_question():
    open_ = State(answers={"smoked_in_pregnancy": {"value": "yes"}}, asked="place")
    assert wording().rows["smoked_in_pregnancy"].reason in said(take(open_, "ask=result", {}))
    assert wording().phrases["not_known_yet"] in said(take(OPEN, "ask=result", {}))


@pytest.mark.parametrize("text", ["check again please", "yes check", "bed check", "can you do the check again", "check"])
def test_another_check_in_words(text):
    assert part(text, ENDED) == "check" and part(text) == "check"


def test_tomorrow_is_not_tonight():
    assert part("can we do the check again tomorrow", ENDED) == "ask=tomorrow"
    assert said(take(ENDED, "ask=tomorrow", {})) == wording().phrases["tomorrow"]


@pytest.mark.parametrize(
    "text, question, answer",
    [("10 weeks", "age", {"weeks": 10}), ("bed obvs", "place", {"value": "adult_bed"}), ("no just me", "partner_knows", {"value": "no_partner"})],
)
def test_facts_after_the_offer_start_the_check_with_them(text, question, answer):
    found = meant(text, None, "chat/unclear", False, invited=True)
    assert found.part == "check"
    state = take(None, "check", found.answers, [(text, 0)])
    assert state.answers[question] == answer and state.asked
    assert part(text) is None


@pytest.mark.parametrize("text", ["no", "not now", "is a nest ok", "thanks"])
def test_other_words_after_the_offer_do_not(text):
    assert part(text, invited=True) is None


def test_not_me_is_asked_of_the_others_unless_there_are_none():
    assert part("not me", OPEN) == "unread=not_me"
    alone = State(answers={**OPEN.answers, "partner_knows": {"value": "no_partner"}}, asked="medicine")
    assert meant("not me", alone, "chat/unclear", False).answers == {"medicine": {"value": "no"}}
    assert wording().phrases["unread_not_me"] in said(take(OPEN, "unread=not_me", {}))


def test_a_no_to_two_questions_is_asked_apart():
    assert part("no", State(asked="partner_knows")) == "unread=which_no"
    assert part("nope", State(asked="birth_weight")) == "unread=weight"


def test_just_me_is_not_asked_about_again():
    state = take(None, "check", {})
    state = take(state, "answer", {"place": {"value": "adult_bed"}, "partner_knows": {"value": "no_partner"}})
    state = take(take(state, "alcohol=no", {}), "age=from_3_to_12_months", {})
    while state.asked:
        assert state.asked != "partner_knows"
        state = take(state, f"{state.asked}=" + {"birth_weight": "over_2500"}.get(state.asked, "no"), {})


def test_a_figure_is_listed_by_what_it_is():
    state = take(None, "check", {}, [("she was born at 39 weeks and weighed 3.52 kg", 0.1)])
    assert "Weeks at birth: 39 weeks" in said(state) and "Birth weight: 3.52 kg" in said(state)


def test_the_best_choice_does_not_speak_of_falling_asleep_anyway():
    state = take(take(None, "check", {}), "place=cot", {})
    assert "fall asleep anyway" not in said(state) and "while you feed" in said(state)


@pytest.mark.parametrize("text", ["no just my normal tablets", "not me"])
def test_an_answer_that_is_asked_again_is_no_emergency_because_of_its_topic(text):
    found = meant(text, OPEN, "emergency/self_harm", True, opinion=lambda question, words: {"no": 0.99, "other": 0.01})
    assert found.part.startswith("unread") and found.topic == "co_sleeping/is_it_safe" and not found.as_good_as_tapped
