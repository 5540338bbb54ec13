"""The conversation of the check, without Rasa: what is known, corrected, taken back, and when it ends."""

import re
from datetime import datetime, timezone

import pytest
from test_decision_table import NOTHING, ROWS

from safer_sleep.co_sleeping_check.known import known
from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.table import decide
from safer_sleep.co_sleeping_check.talk import State, take

NIGHT = datetime(2026, 11, 25, 23, 0, tzinfo=timezone.utc)


def said(state):
    return "\n\n".join(message["text"] for message in replies(state, now=NIGHT))


def after(*turns, told=()):
    """The state after these turns: a part ("alcohol=yes") or answers read from words."""
    state = take(None, "check", {}, told)
    for turn in turns:
        state = State.from_slot(state.as_slot())
        state = take(state, "answer", turn) if isinstance(turn, dict) else take(state, turn, {})
    return state


def test_what_was_told_tonight_is_known_and_shown():
    state = after(told=[("I've had two glasses of wine and he's 9 weeks", 0.5), ("can she be in our bed tonight", 0.1)])
    assert {"alcohol", "age", "place"} <= set(state.answers)
    assert "Alcohol tonight: yes" in said(state) and "9 weeks" in said(state)


def test_a_drink_of_the_night_before_is_not_known_tonight_but_the_age_is():
    found = known([("I've had two glasses of wine and he's 9 weeks", 20)])
    assert set(found) == {"age"}


def test_a_no_that_nobody_asked_for_is_not_taken_as_known():
    assert known([("we don't smoke or drink", 0.1)]) == {}


def test_a_second_check_asks_again_about_tonight_but_not_about_the_birth():
    first = after("place=adult_bed", {"alcohol": {"value": "no"}}, {"age": {"weeks": 11}}, {"born_early": {"weeks": 34}}, "cot_here=yes")
    assert first.ended
    second = take(first, "check", {})
    assert "born_early" in second.answers and "alcohol" not in second.answers


def test_a_risk_taken_back_beside_another_answer_is_asked_once_more():
    state = after("place=adult_bed", "alcohol=yes", {"helper": {"value": "yes"}, "alcohol": {"value": "no"}})
    assert state.asked == "alcohol" and state.answers["alcohol"]["value"] == "yes"
    assert wording().phrases["two_things"] in said(state)


def test_a_risk_added_later_is_taken_at_once():
    state = after("place=adult_bed", {"alcohol": {"value": "no"}, "smoking": {"value": "yes"}}, {"age": {"weeks": 9}})
    assert state.answers["smoking"]["value"] == "yes"
    assert state.asked == "cot_here" and wording().phrases["never_yet"] in said(state)


def test_the_next_evening_begins_anew_with_what_lasts():
    tonight = take(None, "check", {}, night="2026-11-25")
    for turn in ({"place": {"value": "adult_bed"}}, {"alcohol": {"value": "no"}}, {"age": {"weeks": 11}}):
        tonight = take(tonight, "answer", turn, night="2026-11-25")
    tomorrow = take(tonight, "born_early=no", {}, night="2026-11-26")
    assert tomorrow.asked == "place" and set(tomorrow.answers) == {"age"}


def test_back_takes_the_last_answer_away():
    state = after("place=adult_bed", "alcohol=yes", "ask=back")
    assert state.asked == "alcohol" and "alcohol" not in state.answers


def test_stopping_keeps_the_answers_and_says_where_is_safest():
    state = after("place=adult_bed", "ask=stop")
    assert state.stopped and "clear cot or Moses basket" in said(state) and state.answers


def test_stopping_once_the_worst_is_certain_still_says_it():
    state = after("place=adult_bed", "alcohol=yes", "ask=stop")
    assert state.ended and not state.stopped and "do not share a bed" in said(state)


def test_the_sofa_now_gets_its_plan_at_once():
    state = after({"place": {"value": "sofa", "now": True}})
    assert state.ended and "Move before you get sleepy" in said(state)


def test_no_result_but_the_lower_risk_speaks_of_baby_in_the_bed():
    in_bed = wording().plan["baby_beside_one_adult"].text
    for turns in (["place=sofa", "cot_here=no"], ["place=adult_bed", "alcohol=yes", "cot_here=no", "helper=no"], ["place=bed_alone", "age=under_3_months", "cot_here=yes"]):
        assert in_bed not in said(after(*turns))


@pytest.mark.parametrize("row", [r for r in wording().rows.values() if r.result in ("never_tonight", "not_advised")], ids=lambda r: r.id)
@pytest.mark.parametrize("cot_here", ["yes", "no"])
def test_no_plan_sends_a_parent_to_the_sofa(row, cot_here):
    state = after({**NOTHING, **next(answers for answers, _, leads_to in ROWS if leads_to == row.id)})
    while state.asked:
        state = take(state, f"{state.asked}={cot_here if state.asked == 'cot_here' else 'no'}", {})
    assert state.ended and row.id in decide(state.answers).rows
    of_sofas = [line for line in said(state).splitlines() if "sofa" in line.lower()]
    assert of_sofas, "every plan says where not to feed"
    for line in of_sofas:
        assert re.search(r"\b(not|never|50 times|move before)\b", line, re.I), line


def test_twins_each_get_a_place_of_their_own():
    answers = {"age": {"weeks": 12}, "alcohol": {"value": "no"}, "twins": {"value": "yes"}}
    state = after("place=adult_bed", answers, "born_early=no", "smoking=no", "smoked_in_pregnancy=no", "drugs=no", "medicine=no", "birth_weight=over_2500", "cot_here=yes")
    assert "Each baby has a clear, flat space" in said(state)


def test_the_one_who_smokes_may_sleep_elsewhere_and_the_check_goes_on():
    state = after("place=adult_bed", "alcohol=no", "age=from_3_to_12_months", "born_early=no", {"smoking": {"value": "yes", "who": "partner"}}, "cot_here=yes")
    titles = [b["title"] for m in replies(state, now=NIGHT) for b in m["buttons"]]
    assert wording().phrases["elsewhere_button"] in titles and wording().phrases["scared_button"] in titles
    assert take(state, "smoking=no", {}).asked == "smoked_in_pregnancy"
