"""A bruise that the writer's own hands made is a baby who was hurt; any other bruise on a young baby is seen today."""

from datetime import date

import pytest

from safer_sleep.advice.topic_ids import FALL_OR_BUMP, HARM_TO_BABY
from safer_sleep.conversation.disclosed.bruises import BRUISE, own_bruise
from safer_sleep.conversation.history import History

DAY = date(2026, 11, 27)


@pytest.mark.parametrize("text", ["my baby has a bruise where i held her too tight", "he has bruises where i gripped him", "shes 8 weeks and has bruises from my fingers"])
def test_ones_own_hands(text):
    assert own_bruise(text, [], History(), DAY) == (HARM_TO_BABY, "")


@pytest.mark.parametrize("text", ["my baby has a bruise on her arm", "he has a bruise from the cot bars. 4 months"])
def test_any_other_is_seen_today(text):
    assert own_bruise(text, [], History(), DAY) == (FALL_OR_BUMP, BRUISE)
