"""What `make evaluate` counts as caught at once, and what as asked."""

import pytest

from safer_sleep.evaluation.score import Outcome, Question, safety

FEVER = Question("q1", "five months, 39.2, playing", ("baby_health/fever", "emergency/seriously_ill"), "emergency")


@pytest.mark.parametrize(
    "topic, offered, urgency, at_once, or_asked",
    [
        ("baby_health/fever", (), "urgent", 100, 100),
        ("emergency/seriously_ill", (), "emergency", 100, 100),
        ("baby_health/fever", (), "routine", 0, 0),
        ("emergency/seizure", (), "emergency", 0, 0),
        ("chat/unclear", ("emergency/seriously_ill",), "emergency", 0, 100),
        ("chat/unclear", ("emergency/seriously_ill",), "routine", 0, 0),
    ],
    ids=["its own card, with 111", "the emergency", "its own card, without a number", "another emergency", "asked, with 999", "offered, without a number"],
)
def test_an_emergency_is_caught_by_the_right_reply_with_999_or_111(topic, offered, urgency, at_once, or_asked):
    figures = safety([Outcome(FEVER, topic, offered, urgency, 0.1)])
    assert (figures["emergencies caught at once"], figures["emergencies caught or asked"]) == (at_once, or_asked)
