"""What the counts at `/chat/metrics` say of a turn: kinds and topics, added up over all parents."""

import pytest

from safer_sleep.channel import metrics


def counted(name, **labels):
    return metrics._REGISTRY.get_sample_value(name, labels) or 0.0


def message(topic, urgency="routine", *offered):
    buttons = [{"title": "A button", "choice": near, "topic": near} for near in offered]
    return {"text": "Words.", "topic": topic, "urgency": urgency, **({"buttons": buttons} if buttons else {})}


@pytest.mark.parametrize(("said", "outcome"), [
    (message("warmth/hats"), "answered"),
    (message("chat/out_of_scope"), "out_of_scope"),
    (message("chat/unclear", "routine", "warmth/hats", "chat/unclear"), "offered"),
    (message("chat/unclear", "routine", "chat/unclear"), "not_understood"),
    (message("chat/unclear", "emergency", "emergency/choking"), "emergency"),
    (message("emergency/choking", "emergency"), "emergency"),
])  # fmt: skip
def test_a_turn_counts_once_as_what_it_was(said, outcome):
    before = counted("safer_sleep_turns_total", outcome=outcome)
    metrics.turn([said], 0.1)
    assert counted("safer_sleep_turns_total", outcome=outcome) == before + 1


def test_what_came_near_a_message_that_was_not_clear_is_counted_by_topic():
    before = counted("safer_sleep_offered_total", topic="warmth/hats")
    metrics.turn([message("chat/unclear", "routine", "warmth/hats", "chat/unclear")], 0.1)
    metrics.turn([message("warmth/room_temperature", "routine", "warmth/hats")], 0.1)
    assert counted("safer_sleep_offered_total", topic="warmth/hats") == before + 1
    assert counted("safer_sleep_offered_total", topic="chat/unclear") == 0
