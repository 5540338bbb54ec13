"""After thoughts of dying that were not taken back, "but what if I do drive tomorrow" is about them and not about a car seat."""

import pytest

from safer_sleep.advice.topic_ids import SELF_HARM
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import DEALT_WITH, NO_PLAN, NOT_THAT, History, Said, Turn

WHEEL = "i think about it when im driving. just turning the wheel"


def after(part, text, earlier=(WHEEL, "no i havent hurt myself")):
    history = History([Turn(SELF_HARM, "", None, [Said(SELF_HARM, "", "")]), Turn(SELF_HARM, part, None, [Said(SELF_HARM, part, "")])])
    found = decide(text, list(earlier), history, {"topic": "sleep_space/car_seat", "how": "alone: likely", "offers": [], "part": "", "confidence": 0.6}, {})
    return found.topic if found is not None else None


@pytest.mark.parametrize("text", ["but what if i do drive again tomorrow. ive got to take him to nursery", "did you read what i said about driving"])
def test_it_is_met_again(text):
    assert after(NO_PLAN, text) == SELF_HARM


@pytest.mark.parametrize("part", [NOT_THAT, DEALT_WITH])
def test_not_where_it_was_taken_back_or_dealt_with(part):
    assert after(part, "what if i do drive tomorrow") != SELF_HARM


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("i keep thinking of hanging myself", "the blind cord was round his neck hes hanging"),
        ("i want to cut myself", "he has cut his head open"),
        ("i think about taking all my tablets", "can she have her tablets with milk"),
    ],
)
def test_not_where_it_is_the_babys_own_danger_or_somebody_elses(told, text):
    assert after(NO_PLAN, text, earlier=(told, "no i havent")) != SELF_HARM


def test_not_where_no_means_were_named():
    assert after(NO_PLAN, "can he sleep in the car seat when i drive", earlier=("i feel like giving up",)) != SELF_HARM
