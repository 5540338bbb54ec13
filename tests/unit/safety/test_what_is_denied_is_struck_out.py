"""Denied signs and reassurance are struck out of a message; what is left decides, and a sign that is not denied is always left."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.denials import Left, says_nobody_died, what_is_left
from safer_sleep.safety.red_flags import detect

DANGER = {"emergency/not_breathing": 0.95}
AS_DANGER = {"topic": "emergency/not_breathing", "part": "", "offers": [], "also": None, "how": "alone: clear", "confidence": 0.95}
TIRED = Understood("settling/tired_parent", 0.8, "alone: likely")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("not floppy not blue just cant sleep", "just cant sleep"),
        ("shes not floppy or blue just a bit snotty", "just a bit snotty"),
        ("hes breathing fine no rash feeding ok just wont settle", "hes just wont settle"),
        ("no he CAN breathe just blocked nose", "no he just blocked nose"),
        ("he isn't choking he just gags", "he he just gags"),
        ("no one is hurting him!! im just tired in the chair", "im just tired in the chair"),
        ("no fever, no rash", ""),
    ],
)
def test_what_is_left(text, left):
    assert what_is_left(text) == left


@pytest.mark.parametrize("text", ["what tog at 18", "he is breathing fast", "shes breathing about once a minute", "none of it stays down", "hes going to kill me help", "no blue now", "he is not feeding", "hes hardly breathing fine", "is he breathing ok", "not so floppy as before"])
def test_what_denies_no_sign_is_left_whole(text):
    assert what_is_left(text) is None


@pytest.mark.parametrize("text", ["not floppy but wont wake up", "no rash but hes gone blue", "breathing fine but his lips are blue", "not blue but hes grey", "no fever just limp"])
def test_a_sign_beside_the_denied_one_is_still_seen(text):
    left = what_is_left(text)
    assert left is not None and detect(left) is not None


def test_what_is_left_decides():
    left = Left("just cant sleep", TIRED, {"emergency/not_breathing": 0.01})
    assert decide("not floppy not blue just cant sleep", [], History(), AS_DANGER, DANGER, left).topic == TIRED.topic
    assert decide("not floppy not blue just cant sleep", [], History(), AS_DANGER, DANGER).topic == "emergency/not_breathing"


def test_danger_in_what_is_left_keeps_the_alarm():
    seen = Left("just cant sleep", TIRED, {"emergency/not_breathing": 0.5})
    assert decide("not floppy not blue just cant sleep", [], History(), AS_DANGER, DANGER, seen).topic == "emergency/not_breathing"


@pytest.mark.parametrize(("text", "said"), [("no one died. theyre asleep on me", True), ("THEY ARE ALIVE", True), ("hes not dead", True), ("when he was alive", False), ("i wish he was alive", False), ("my baby died", False)])
def test_that_nobody_died(text, said):
    assert says_nobody_died(text) is said


@pytest.mark.parametrize(
    "text", ["he had a fit when he woke up", "she had a fit cos of her temperature", "he has fits in his sleep", "he just fits and shakes", "i shook his pram really hard with him in it", "calpol and hes out cold cant wake him"]
)
def test_no_figure_of_speech_takes_a_sign_away(text):
    assert what_is_left(text) is None
