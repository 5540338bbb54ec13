"""The action server goes down in the middle of the check: kind words, an answer to everything else, and danger still first."""

import pytest

from safer_sleep.run.server import running

pytestmark = pytest.mark.assistant


@pytest.fixture(scope="module")
def alone():
    with running() as started:
        yield started


def test_the_check_fails_kindly_and_the_rest_goes_on(alone):
    begun = alone.say("do the co-sleeping check")
    conversation = begun["conversation"]
    assert "Where will your baby sleep tonight?" in begun["messages"][0]["text"]
    alone.say("in our bed", conversation)
    alone.stop("actions")

    said = alone.say("had a few beers", conversation)
    assert "error" not in said
    first = said["messages"][0]
    assert first["topic"] == "co_sleeping/is_it_safe" and "I cannot do the check right now" in first["text"]
    assert "cot" in first["text"] and any(b["title"] == "When never to share a bed" for b in first["buttons"])

    assert alone.say("what temperature should the bedroom be", conversation)["messages"][0]["topic"] == "warmth/room_temperature"


def test_an_emergency_in_a_check_that_cannot_go_on_is_answered(alone):
    conversation = alone.say("check our bed for tonight")["conversation"]
    said = alone.say("hes gone all floppy and he wont wake up", conversation)
    assert said["messages"][0]["topic"].startswith("emergency/") and said["messages"][0]["urgency"] == "emergency"
