"""What models learn from a labelled turn, by what it needs and which replies would have fitted."""

import pytest

from safer_sleep.nlu import played_talks
from safer_sleep.nlu.other_danger_model import played_harmless
from safer_sleep.nlu.played_talks import TAPPED, TalkTurn, behind_the_last, told_in_talks

CARD = (("is a hat ok", ("warmth/hats", "")),)


@pytest.fixture
def turns(monkeypatch):
    def given(*turns):
        monkeypatch.setattr(played_talks, "read_turns", lambda path=None: turns)
        monkeypatch.setattr("safer_sleep.nlu.other_danger_model.read_turns", lambda path=None: turns)
        monkeypatch.setattr("safer_sleep.nlu.other_danger_model.played", lambda: {})
        monkeypatch.setattr("safer_sleep.nlu.other_danger_model.from_situations", lambda: {})

    return given


def turn(text, fits, needs="none", before=CARD):
    return TalkTurn("t1.1", before, text, fits, needs)


def test_the_classifier_learns_it_behind_the_message_before_with_the_topic_that_fits_best(turns):
    turns(turn("and in the pram", ("NOD", "sleep_space/pram#walk", "warmth/hats")))
    assert behind_the_last() == [("is a hat ok. and in the pram", "sleep_space/pram")]


def test_nothing_is_learnt_behind_a_tapped_button_or_where_no_reply_fits(turns):
    turns(turn("and in the pram", ("sleep_space/pram",), before=((TAPPED, ("warmth/hats", "")),)), turn("ok", ("NOD",)))
    assert behind_the_last() == []


def test_what_is_harmless_is_never_taught_as_an_emergency(turns):
    turns(turn("he did that thing again", ("emergency/seizure", "settling/normal_sleep")), turn("ta", ("NOD",)))
    assert told_in_talks() == [("he did that thing again", "settling/normal_sleep"), ("ta", "chat/thanks")]


def test_what_needs_999_is_taught_as_the_emergency_that_fits_and_what_is_in_doubt_not_at_all(turns):
    turns(
        turn("hes gone blue", ("baby_health/when_to_get_help", "emergency/not_breathing#step1"), "999"),
        turn("my waters went", ("support/concealed_pregnancy#coming",), "999"),
        turn("bit hot", ("baby_health/fever",), "111"),
        turn("went stiff", ("ASK", "emergency/seizure"), "ask"),
    )
    assert told_in_talks() == [("hes gone blue", "emergency/not_breathing")]


def test_of_other_peoples_dangers_only_what_tells_of_none_is_taught_as_none(turns):
    turns(turn("and in the pram", ("sleep_space/pram",)), turn("he wont let me", ("support/domestic_abuse#throat",)), turn("blue", ("emergency/not_breathing",), "999"))
    assert played_harmless() == ["and in the pram"]


def test_nor_is_a_first_message_from_a_drawn_situation_where_one_was_told(turns, monkeypatch):
    turns()
    monkeypatch.setattr("safer_sleep.nlu.other_danger_model.from_situations", lambda: {"warmth/hats": ("nan says hat",), "support/domestic_abuse": ("he wont let me",), "emergency/choking": ("blue",)})
    assert played_harmless() == ["nan says hat"]
