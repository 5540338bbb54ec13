"""Whatever is tapped or asked while an emergency is open, no sleep tip follows; afterwards the way leads back."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of, topics
from safer_sleep.conversation.history import DEALT_WITH, STILL, History, Said, Turn, may_answer_in_an_emergency
from safer_sleep.reply.compose import compose

OPEN = History([Turn("warmth/hats", "", None, [Said("warmth/hats", "", "")]), Turn("emergency/choking", "", None, [Said("emergency/choking", "", "")])])


@pytest.mark.parametrize("topic", [t for t in topics() if not may_answer_in_an_emergency(t)])
def test_a_tapped_topic_waits(topic):
    reply = compose(topic, {"topic": topic, "how": "choice"}, OPEN)
    assert reply["metadata"]["part"] == STILL and reply["metadata"]["topic"] == "emergency/choking" and "999" in reply["text"]
    assert reply["metadata"]["urgency"] == "emergency"


def test_not_understood_is_no_answer_in_an_emergency():
    assert compose("chat/unclear", {"topic": "chat/unclear"}, OPEN)["metadata"]["part"] == STILL


@pytest.mark.parametrize("topic", ["support/mental_health", "support/domestic_abuse", "emergency/seizure", "chat/privacy"])
def test_people_and_the_next_emergency_do_not_wait(topic):
    assert compose(topic, {"topic": topic}, OPEN)["text"] == answers()[topic].text


@pytest.mark.parametrize("topic", [
    "support/out_of_hours", "support/health_visitor", "baby_health/fever", "baby_health/when_to_get_help", "chat/out_of_scope",
])
def test_no_111_and_no_general_list_while_a_baby_is_in_danger(topic):
    assert compose(topic, {"topic": topic}, OPEN)["metadata"]["part"] == STILL


def test_how_ill_the_baby_is_may_be_asked_where_the_danger_is_another():
    of_the_mind = History([Turn("emergency/self_harm", "", None, [Said("emergency/self_harm", "", "")])])
    assert compose("baby_health/fever", {"topic": "baby_health/fever"}, of_the_mind)["text"] == answers()["baby_health/fever"].text


def test_the_way_back_leads_to_the_question_before():
    buttons = compose("emergency/choking", {"topic": "emergency/choking", "part": DEALT_WITH}, OPEN)["buttons"]
    assert buttons[0] == {"title": "Back to your question", "payload": "/warmth/hats"}


def test_the_way_back_leads_to_the_question_asked_meanwhile():
    history = History.from_events([
        {"event": "user", "parse_data": {"understood": {"topic": "emergency/choking", "part": ""}}},
        {"event": "user", "parse_data": {"understood": {"topic": "emergency/choking", "part": STILL, "offers": ["sleep_space/pram"]}}},
    ])  # fmt: skip
    assert history.interrupted_question == "sleep_space/pram"


def test_no_way_back_to_a_sleep_topic_for_a_parent_who_grieves():
    history = History([Turn("support/bereavement", "", None), *OPEN.turns])
    titles = [b["title"] for b in compose("emergency/choking", {"topic": "emergency/choking", "part": DEALT_WITH}, history)["buttons"]]
    assert "Back to your question" not in titles


@pytest.mark.parametrize("suspected", [t for t in topics() if group_of(t) == "emergency"])
def test_the_one_tap_question_has_999_on_the_screen(suspected):
    reply = compose("chat/unclear", {"topic": "chat/unclear", "part": "is_it_now", "offers": [suspected]}, History())
    assert "call 999 now" in reply["text"] and reply["metadata"]["urgency"] == "emergency"
    assert reply["buttons"][0]["payload"] == f"/{suspected}"
