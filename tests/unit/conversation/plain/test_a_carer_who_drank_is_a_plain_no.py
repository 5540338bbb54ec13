"""Grandad had two beers, an ex is drunk with the baby on a sofa: not the card about the parent's own bed, and not domestic abuse."""

import pytest

from safer_sleep.advice.topic_ids import OTHER_CARERS, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.carers import not_sober, other_adult


@pytest.mark.parametrize(
    "text",
    [
        "grandad had 2 beers and babysitting tonight baby 5 months",
        "dad had a spliff earlier can he do the night with her in the cot",
        "can a man whos had 2 beers babysit",
        "my mum drinks every night can she have the baby overnight",
        "the babysitter was smoking weed while looking after him",
        "nan has had a couple of wines can she look after baby",
        "hes been drinking and hes in charge of the baby",
        "can my partner take the night feeds after 3 cans",
        "my sister is a bit drunk ok to leave her with her",
    ],
)
def test_no_somebody_sober_looks_after_the_baby(text):
    assert not_sober(text) == (OTHER_CARERS, "sober")
    decided = decide(text, [], History(), {"topic": "co_sleeping/alcohol", "how": "alone: clear", "offers": []}, {})
    assert (decided.topic, decided.part) == (OTHER_CARERS, "sober")


@pytest.mark.parametrize("text", ["my ex has baby weekends sleeps with him drunk on sofa", "my ex sleeps on the sofa with our baby when he is drunk"])
def test_drunk_on_a_sofa_elsewhere_is_a_worry_for_the_child(text):
    assert not_sober(text) == (WORRIED_ABOUT_CHILD, "drunk_carer")


@pytest.mark.parametrize(
    "text",
    [
        "my husband had a few pints can he sleep in with us",
        "i had 2 beers can dad look after her",
        "ive had a drink who can look after baby",
        "i had a glass of wine can i feed",
        "my mum doesnt drink can she have him overnight",
        "can grandad babysit",
    ],
)
def test_the_own_bed_and_the_own_drink_are_other_questions(text):
    assert not_sober(text) is None


@pytest.mark.parametrize("text", ["so is he allowed or not, just til 11", "he does nights while i work. he only had 2", "he says weed makes him calm", "im not being abused hes my dad i asked if he can babysit"])
def test_it_stays_a_no(text):
    history = History([Turn(OTHER_CARERS, "sober", None, [Said(OTHER_CARERS, "sober", "")])])
    decided = decide(text, [], history, {"topic": "support/domestic_abuse", "how": "alone: likely", "offers": [], "confidence": 0.4}, {})
    assert (decided.topic, decided.part) == (OTHER_CARERS, "sober_still")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ive had a drink so my sister is having the baby, is that ok", "co_sleeping/alcohol"),
        ("ive had 2 glasses of wine so can my husband have her tonight", "co_sleeping/alcohol"),
        ("im on zopiclone. can my mum have him overnight", "co_sleeping/drugs_medicines"),
    ],
)
def test_another_adult_takes_over_is_the_plan(text, topic):
    found = decide(text, [], History(), {"topic": topic, "how": "alone: clear", "offers": [], "confidence": 0.9}, {})
    assert (found.topic, found.part) == (topic, "partner_sober")


@pytest.mark.parametrize(
    "text",
    [
        "ive had a drink so my sister is having the baby, shes had a few too",
        "ive had a drink, can my husband have him in our bed",
        "i had wine can my mum have him on the sofa",
        "we had a few drinks, can my husband look after her",
        "my mum has had a drink can she have him",
        "ive had a drink can my mum have him, she takes sleeping tablets",
    ],
)
def test_with_anything_else_in_it_no_yes_is_given(text):
    assert other_adult(text) is None
