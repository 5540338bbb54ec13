"""Nearly dropped, and nothing fell: the parent needs the rest. A fall that happened, or more than tiredness, is met as ever."""

import pytest

from safer_sleep.advice.topic_ids import FALL_OR_BUMP
from safer_sleep.conversation.danger.falls import only_nearly
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn

CARRYING = ("settling/tired_parent", "carrying")


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


@pytest.mark.parametrize(
    "text",
    [
        "i havent slept more than an hour in a week. nearly dropped her on the stairs today", "no i didnt drop her. im just so so tired i dont feel safe carrying her", "so exhausted i almost dropped him", "im scared ill drop her im that knackered",
        "not slept in days, i dont feel steady holding him",
    ],
)
def test_nearly_dropped_and_worn_out_gets_help_to_rest(text):
    assert only_nearly(text) == CARRYING
    found = decide(text, [], after(FALL_OR_BUMP), {"topic": FALL_OR_BUMP, "part": "", "how": "alone: clear", "offers": [], "also": None, "confidence": 0.9}, {})
    assert (found.topic, found.part) == CARRYING


@pytest.mark.parametrize(
    "text",
    [
        "i nearly dropped her yesterday and today i dropped her, so tired", "so tired i fell down the stairs with him", "nearly dropped him, he is floppy, im shattered", "so tired i nearly dropped her on purpose", "exhausted and scared ill drop her or hurt her",
        "nearly dropped him, had wine, so tired", "nearly dropped him off at nursery late", "so tired i dont trust myself with him",
        "so tired i nearly dropped her but then she slipped off me", "so tired nearly dropped her. her arm made a crack", "nearly dropped him so tired he twisted his arm", "exhausted, almost dropped her on the stairs, want her gone",
    ],
)
def test_a_fall_a_sign_or_more_than_tired_is_something_else(text):
    assert only_nearly(text) is None


def test_thoughts_of_dying_in_the_same_words_come_first():
    found = decide("so tired i nearly dropped her, i want to die", [], History(), {"topic": FALL_OR_BUMP, "part": "", "how": "alone: clear", "offers": [], "also": None, "confidence": 0.9}, {"emergency/self_harm": 0.9})
    assert found.topic == "emergency/self_harm"
