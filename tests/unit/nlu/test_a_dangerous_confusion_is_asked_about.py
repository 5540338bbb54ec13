"""A question that may be about a drink is not answered with how to make the bed ready: the parent is asked which it is."""

import numpy as np

from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.conversation.history import History
from safer_sleep.nlu.understanding import Thresholds, understand

TOPICS = ["co_sleeping/safer_bed", "co_sleeping/alcohol", "warmth/hats"]


def made_of(shares):
    row = np.array(shares)
    return understand("in the bed with a glass", History(), TOPICS, lambda texts: np.stack([row] * len(texts)), Thresholds(), lambda t: t, is_dangerous)


def test_a_drink_may_be_meant():
    made = made_of([0.7, 0.29, 0.01])
    assert made.topic == "chat/unclear" and set(made.offers) == {"co_sleeping/safer_bed", "co_sleeping/alcohol"}


def test_no_drink_is_meant():
    assert made_of([0.7, 0.001, 0.299]).topic == "co_sleeping/safer_bed"
