"""Illness told beside an answer to the check is answered first, what was told is kept, and an ill baby's cot is not called the safest choice."""

from datetime import datetime, timezone

import pytest

from safer_sleep.co_sleeping_check.pause import pauses
from safer_sleep.co_sleeping_check.plan import night_of
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import START, State, take
from safer_sleep.co_sleeping_check.tracker import after_turn, to_ask
from safer_sleep.co_sleeping_check.turn import meant
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History

FEVER, BREATHING, HOW_ILL = "baby_health/fever", "baby_health/noisy_breathing", "baby_health/when_to_get_help"
CHECK = "co_sleeping/is_it_safe"


def told(text, asked, **answers):
    found = meant(text, State(asked=asked, answers=answers), "chat/unclear", False)
    return (f"{found.topic}#{found.part}".rstrip("#"), dict(found.answers)) if found is not None and found.ill else None


@pytest.mark.parametrize(
    ("text", "asked", "topic"),
    [
        ("her cot, shes burning up tho 9 weeks", "place", f"{FEVER}#young"),
        ("her cot but she has a temperature 38.4 shes 7 weeks", "place", f"{FEVER}#young"),
        ("in with me, hes 8 months and roasting", "place", FEVER),
        ("hang on hes gone a bit hot and hes 5 weeks", "alcohol", f"{FEVER}#young"),
        ("no, but hes really hot", "alcohol", FEVER),
        ("6 weeks and hes really hot", "age", f"{FEVER}#young"),
        ("no he has a fever so nothing", "baby_wearing", FEVER),
        ("on the sofa i know i know but shes wheezy and only sleeps upright", "place", BREATHING),
        ("next to me, his breathing is really fast", "place", BREATHING),
        ("his basket but hes off his milk and not weeing", "place", HOW_ILL),
        ("5 weeks, not feeding well", "age", HOW_ILL),
        ("cot. he keeps being sick", "place", HOW_ILL),
        ("cot but hes poorly", "place", HOW_ILL),
    ],
)
def test_illness_is_answered_first(text, asked, topic):
    found = told(text, asked)
    assert found is not None and found[0] == topic and found[1]["unwell"] == {"value": "yes"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("his own cot all night, hes well no temp", "place"),
        ("carrycot, she isnt hot or anything", "place"),
        ("the room is hot so cot", "place"),
        ("ill probably use the cot", "place"),
        ("no just a vest he gets hot", "baby_wearing"),
        ("partner has a temp, no drink", "alcohol"),
        ("i have fits but on tablets", "adult_condition"),
        ("39", "born_early"),
        ("yes a bit of a temp", "unwell"),
    ],
)
def test_what_tells_of_no_illness_or_was_asked_for_stays_an_answer(text, asked):
    assert told(text, asked) is None


def test_the_fever_card_comes_before_is_it_happening_now():
    understood = {"topic": FEVER, "how": "illness", "offers": [], "part": "young", "confidence": 1.0, "also": None}
    found = decide("her cot but she has a temperature 38.4 shes 7 weeks", [], History(), understood, {"emergency/seriously_ill": 0.1})
    assert found is not None and (found.topic, found.part) == (FEVER, "one_to_three")


def event(text, topic, how, part="", answers=None):
    return {"event": "user", "text": text, "parse_data": {"understood": {"topic": topic, "how": how, "part": part}, "check_answers": answers or {}}}


def test_the_check_waits_and_keeps_what_was_told():
    slot = take(None, START, {}, night="").as_slot()
    ill = event("her cot, shes burning up", FEVER, "illness", "young", {"place": {"value": "cot"}, "unwell": {"value": "yes"}})
    assert to_ask(slot, ill["parse_data"], [ill], None) == []
    on = event("back to the check", CHECK, "check", START)
    slot["night"] = night_of(datetime.now(timezone.utc)).isoformat()
    state, _ = after_turn(slot, on["parse_data"], [ill, on])
    assert state.answers["place"] == {"value": "cot"} and state.asked == "danger_signs"


@pytest.mark.parametrize("topic", [FEVER, BREATHING, HOW_ILL, "emergency/seizure", "support/mental_health"])
def test_it_waits_after(topic):
    assert pauses(topic, "")


def test_it_goes_on_by_itself_after_a_question_about_the_room():
    assert not pauses("warmth/room_temperature", "")


def test_an_ill_babys_cot_is_not_called_the_safest_choice():
    state = take(take(None, START, {}), "answer", {"place": {"value": "cot"}, "unwell": {"value": "yes"}, "danger_signs": {"value": "no"}})
    said = " ".join(reply["text"] for reply in replies(state))
    assert "safest choice" not in said and "ring 111" in said


def test_an_answer_after_something_else_is_still_taken():
    state = State(asked="alcohol", answers={"place": {"value": "adult_bed"}})
    found = meant("no drink", state, "co_sleeping/alcohol", True, just_asked=False)
    assert found is not None and found.answers == {"alcohol": {"value": "no"}}


def test_a_parent_who_rings_first_is_not_asked_on():
    found = meant("ok ringing. do i finish the check after", State(asked="alcohol"), FEVER, True, just_asked=False)
    assert found is not None and found.part == "ask=stop"
