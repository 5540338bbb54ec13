"""Pictures of harm stay pictures: what is told beside them, and after a question or a fall card of ours, is met with the words for such thoughts."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import FALL_OR_BUMP, HARM_TO_BABY, MENTAL_HEALTH

#: What was told before.
PICTURE = "i get flashes of dropping him off the landing whenever i carry him"


def heard(text, history=None, earlier=(), shares=0.4):
    return decided(text, history, earlier, {HARM_TO_BABY: shares}, topic="chat/unclear")


@pytest.mark.parametrize("text", [
    "i keep seeing myself dropping him over the banister, its like watching a film and i never would", "i get flashes of dropping her every time i walk past the window. i wouldnt",
    "i keep imagining dropping him down the stairs so im sleeping downstairs now. can he nap in the pram", "pictures in my head of dropping her in the bath and its not real", "i keep picturing dropping him. is the cot ok in the kitchen overnight",
    "my mind keeps saying what if you just let go of him. its horrible", "my brain goes what if you drop her", "i get images of hurting him, i would never, it scares me to death", "every time i go up the stairs i get images in my head of dropping her and id die first",
])  # fmt: skip
def test_a_picture_told_with_its_when_and_how_is_an_unwanted_thought(text):
    assert heard(text) == f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize("text", [
    "no nobody fell", "ive never dropped him", "no its only in my head", "its not real", "i didnt drop her its pictures in my head", "no its not happening it scares me to death", "no my brain just shows me it", "nothing happened",
    "i havent hurt him id die first",
])  # fmt: skip
@pytest.mark.parametrize("before", [FALL_OR_BUMP, "chat/unclear#is_it_now"])
def test_a_fall_that_we_heard_was_none(text, before):
    assert heard(text, after(before), [PICTURE]) == f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize("text", ["am i going mad should i tell someone", "ok can someone tell me is it normal. am i going mad", "am i going crazy"])
@pytest.mark.parametrize("before", [FALL_OR_BUMP, f"{MENTAL_HEALTH}#thoughts", "chat/unclear#is_it_now"])
def test_the_fear_of_being_mad_has_its_own_words(text, before):
    assert heard(text, after(before), [PICTURE]) == f"{MENTAL_HEALTH}#mad"


@pytest.mark.parametrize("text", ["im not low tho, it only comes at the bath", "only on the stairs", "it only happens near the window"])
def test_when_it_comes_is_told_after_that_answer(text):
    assert heard(text, after(f"{MENTAL_HEALTH}#thoughts"), [PICTURE]) == f"{MENTAL_HEALTH}#avoids"


@pytest.mark.parametrize("text", ["is it ok to bath him late. sounds daft but i dont trust myself with the water", "i dont trust myself near the stairs with her", "i cant trust myself around the knives"])
def test_who_does_not_trust_themselves_is_asked(text):
    assert heard(text, shares=0.0) == "chat/unclear#is_it_now"


@pytest.mark.parametrize("text", [
    "i keep seeing myself dropping him. i put the pillow over him in the cot", "i keep imagining dropping her, can i leave the pillow on her face in the cot", "i get flashes of dropping him and i slept with the knife by the cot",
    "my brain says drop her", "my head keeps telling me to let go of him", "i keep seeing myself dropping him so im standing on the balcony", "i get flashes of dropping her and im going to", "i keep picturing dropping him every time i go up and i want to",
])  # fmt: skip
def test_more_than_a_picture_is_not_calmed(text):
    assert not (heard(text) or "").startswith(MENTAL_HEALTH)


@pytest.mark.parametrize("text", ["no i dropped him", "she fell", "ive dropped her once", "he fell off the bed. nobody saw", "i havent hurt him yet", "its not real but i want to", "i never dropped her i threw her"])
@pytest.mark.parametrize("before", [FALL_OR_BUMP, "chat/unclear#is_it_now", f"{MENTAL_HEALTH}#thoughts"])
def test_a_fall_that_was_one_and_a_wish_stay_what_they_are(text, before):
    assert not (heard(text, after(before), [PICTURE]) or "").startswith(f"{MENTAL_HEALTH}#")


@pytest.mark.parametrize("text", ["nobody fell", "nothing happened", "its not real"])
def test_without_a_picture_before_nothing_is_taken_for_one(text):
    assert not (heard(text, after(FALL_OR_BUMP), ["she rolled off the sofa"]) or "").startswith(MENTAL_HEALTH)
