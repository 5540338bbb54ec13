"""The chat API with the real assistant: nothing is said twice, nothing is lost, and no words reach a log."""

import pytest

pytestmark = pytest.mark.assistant
MARKER = "zebrafinchmarker"


def test_the_same_message_id_is_one_turn(assistant):
    first = assistant.say("can baby wear a hat indoors", id="one-1")
    again = assistant.say("can baby wear a hat indoors", first["conversation"], id="one-1")
    assert again["messages"] == first["messages"]


def test_a_forgotten_conversation_is_gone(assistant):
    said = assistant.say("can baby wear a hat indoors")
    status, _ = assistant.request("DELETE", "/chat/conversation", {"conversation": said["conversation"]})
    assert status == 200
    assert assistant.say("why", said["conversation"])["conversation"] != said["conversation"]


def test_only_an_offered_button_can_be_chosen(assistant):
    said = assistant.say("can baby wear a hat indoors")
    status, body = assistant.request("POST", "/chat/message", {"conversation": said["conversation"], "choice": "emergency/choking"})
    assert (status, body["error"]["code"]) == (400, "not_offered")
    assert "999" in body["messages"][0]["text"] and "111" in body["messages"][0]["text"]


def test_health_says_that_all_is_well(assistant):
    assert assistant.request("GET", "/chat/health") == (200, {"model": "ok", "actions": "ok", "conversations": "ok"})


def test_the_page_works_without_javascript(assistant):
    """Everything is a form; the one script is the widget's own (tests/browser tries it with JavaScript off)."""
    status, page = assistant.request("GET", "/chat/")
    assert status == 200 and '<form method="post" action="/chat/" class="ask">' in page
    assert page.count("<script") == 1 and 'src="/chat/static/' in page


def test_no_words_of_a_parent_reach_a_log(assistant):
    assistant.say(f"{MARKER} can baby wear a hat")
    assistant.request("POST", "/chat/message", raw=f'{{"message": "{MARKER}"'.encode())
    assert MARKER not in assistant.log.read_text()
