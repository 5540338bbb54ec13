""" "ok" says that the answer was read; after a question of ours, and in an emergency, it may mean something else."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.further.nodding import nods
from safer_sleep.conversation.history import History, Said, Turn


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "", (("A button", "warmth/hats"),))])])


@pytest.mark.parametrize("text", ["ok", "Ok.", "okay fine", "right ok", "oh i see", "👍", "👍🏽🙏"])
def test_a_nod(text):
    assert nods(text, after("warmth/hats"))


@pytest.mark.parametrize("text", ["ok and at night?", "ok how warm", "right side or left", "fine blanket", "😭", "ok so why"])
def test_more_than_a_nod(text):
    assert not nods(text, after("warmth/hats"))


@pytest.mark.parametrize("history", [History(), after("chat/unclear"), after("emergency/choking")], ids=["nothing said", "an offer", "an emergency"])
def test_nothing_to_nod_at(history):
    assert not nods("ok", history)


@pytest.mark.parametrize(("how", "topic"), [("in context: clear", "chat/thanks"), ("check", None)])
def test_an_answer_to_the_check_stays_one(how, topic):
    decided = decide("ok", [], after("warmth/hats"), {"topic": "warmth/hats", "how": how, "offers": []}, {})
    assert (decided.topic if decided else None) == topic


@pytest.mark.parametrize("text", ["night", "Night x", "nite", "nighty night"])
def test_night_after_thanks_is_good_night(text):
    history = after("warmth/room_temperature")
    history.turns.append(Turn("chat/thanks", "", None, [Said("chat/thanks", "", "")]))
    understood = {"topic": "warmth/room_temperature", "part": "", "how": "alone: likely", "confidence": 0.5, "offers": (), "also": None}
    further = {"warmth/room_temperature": {"naps": 0.9}}
    assert decide(text, ["ok"], history, understood, {}, further=further).topic == "chat/goodbye"
    assert decide(text, ["room?"], after("warmth/room_temperature"), understood, {}, further=further).part == "naps"
