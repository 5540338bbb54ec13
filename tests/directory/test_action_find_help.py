"""The custom action: thin, says nothing itself, given up when it takes too long."""

import asyncio
import time

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import action_find_help
from actions.action_find_help import ActionFindHelp


def tracker(topic, slots=None, part=""):
    message = {"text": "…", "understood": {"topic": topic, "part": part}}
    events = [{"event": "action"}, {"event": "user"}, {"event": "bot"}, {"event": "user"}]
    return Tracker("x", slots or {}, message, events, False, None, {}, "action_listen")


def run(of):
    dispatcher = CollectingDispatcher()
    events = asyncio.run(ActionFindHelp().run(dispatcher, of, {}))
    assert dispatcher.messages == []
    return events[0]["value"]


def test_it_finds_people_for_this_message():
    found = run(tracker("support/midwife", {"area": "north_northamptonshire", "place": "Corby", "maternity_unit": "kgh", "baby_age_days": 9}))
    assert found["turn"] == 2
    assert "your midwife is the person to ask" in found["text"] and "Kettering General Hospital" in found["text"]
    assert any("Kettering" in card["name"] for card in found["cards"])


def test_with_nothing_known_the_written_answer_stands():
    assert run(tracker("support/midwife"))["text"] == ""


def test_what_is_not_known_in_the_slots_counts_as_not_known():
    found = run(tracker("support/stop_smoking", {"area": "unknown", "place": "unknown"}, "no_area"))
    assert found["text"].startswith("That is fine.")


def test_it_gives_up_in_time(monkeypatch):
    monkeypatch.setattr(action_find_help, "ACTION_SECONDS", 0.05)
    monkeypatch.setattr(action_find_help, "help_for", lambda topic, known: time.sleep(0.5))
    with pytest.raises(asyncio.TimeoutError):
        run(tracker("support/midwife"))
