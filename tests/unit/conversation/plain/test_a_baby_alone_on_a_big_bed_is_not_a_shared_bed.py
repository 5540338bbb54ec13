"""A baby asleep on a grown-up's bed with nobody beside them: the answer is about being alone there, not about sharing it."""

import pytest

from tests.unit.conversation.talk import after, decided

SHARED, OLDER, BED = (
    "co_sleeping/safer_bed#alone",
    "co_sleeping/older_baby#alone",
    {"topic": "co_sleeping/safer_bed", "how": "alone: clear", "confidence": 0.9, "shares": {"emergency/not_breathing": 0.01}},
)


@pytest.mark.parametrize(
    "text",
    [
        "she's spark out in the middle of our bed with cushions round her, am i alright to shower",
        "put him down on my bed while i hang the washing out is that ok",
        "i lay her on the king size for her nap, big pillows at the edge",
        "his granny lets him nap on her bed surrounded by cushions",
        "can baby sleep on a normal bed by himself",
        "is it ok to leave baby asleep in our bed while I cook tea",
        "11 weeks old asleep on the spare bed nobody else in it",
        "Is it all right to leave her asleep in the big bed while I go for a wee, bed guard on both sides",
    ],
)
@pytest.mark.parametrize("before", [(), ("settling/naps",)])
def test_nobody_else_is_in_it(text, before):
    assert decided(text, after(*before), **BED) == SHARED


def test_an_older_baby_has_an_answer_of_their_own():
    assert decided("hes 9 months now so he naps on our bed on his own", **BED) == OLDER
    assert decided("he naps on our bed with pillows round him", after("co_sleeping/older_baby"), **BED) == OLDER


@pytest.mark.parametrize(
    "text",
    [
        "he naps in our bed with me, pillows round the edge",
        "can dad have her in our bed on his own",
        "pillows either side of us in our bed and baby sleeps between",
        "i put him in the cot while i shower",
        "he wont sleep in his own bed by himself without me",
        "left him on our bed playing while I shower",
        "she's asleep in the bedside crib on her own",
        "my toddler sleeps in our bed on his own",
        "she sleeps on her own in the cot, i dont want her in our bed",
    ],
)
def test_somebody_is_or_it_is_another_bed(text):
    assert decided(text, **BED) not in (SHARED, OLDER)


@pytest.mark.parametrize("text", ["she fell off our bed while asleep with pillows round her", "asleep on our bed by himself and hes gone blue"])
def test_what_happened_there_comes_first(text):
    assert decided(text, **BED) not in (SHARED, OLDER)
