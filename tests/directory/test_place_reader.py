"""The reader in the pipeline: takes a place for an answer, fills the slots, and never stands in the way of danger."""

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from safer_sleep.nlu import place_reader
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.place_reader import PlaceReader
from safer_sleep.nlu.topic_classifier import EMERGENCY_SHARES
from safer_sleep.nlu.understanding import Understood


@pytest.fixture
def asked_where():
    tracker = DialogueStateTracker.from_events("x", [])
    asked = UserUttered("how do i get a midwife", parse_data={"understood": {"topic": "support/midwife", "part": ""}})
    reply = BotUttered("Which town?", {"buttons": []}, {"metadata": {"topic": "support/midwife", "part": "ask_area"}})
    for event in (ActionExecuted("action_listen"), asked, reply):
        tracker.update(event)
    return tracker


def message(text, topic="chat/unclear", confidence=0.2):
    data = as_parse_data(Understood(topic, confidence, "alone: offered"))
    return Message(data={"text": text, **data, EMERGENCY_SHARES: {"emergency/choking": 0.4}})


def test_a_town_becomes_the_topic_that_was_asked_about_and_fills_the_slots(asked_where):
    (read,) = PlaceReader().process([message("corby")], asked_where)
    assert read.get("understood")["topic"] == "support/midwife" and read.get("understood")["part"] == "place"
    assert read.get("intent")["name"] == "support"
    assert {e["entity"]: e["value"] for e in read.get("entities")} == {"area": "north_northamptonshire", "place": "Corby", "maternity_unit": "kgh"}
    assert read.get(EMERGENCY_SHARES) == {}


def test_a_longer_message_keeps_the_suspicion_of_an_emergency(asked_where):
    (read,) = PlaceReader().process([message("we are in corby and he keeps going a funny colour")], asked_where)
    assert read.get(EMERGENCY_SHARES)


def test_a_fault_of_the_reader_leaves_the_message_for_the_gate(asked_where, monkeypatch, caplog):
    def broken(*_):
        raise KeyError("corby")

    monkeypatch.setattr(place_reader, "listen", broken)
    (read,) = PlaceReader().process([message("corby")], asked_where)
    assert read.get("understood")["topic"] == "chat/unclear"
    assert "KeyError" in caplog.text and "corby" not in caplog.text
