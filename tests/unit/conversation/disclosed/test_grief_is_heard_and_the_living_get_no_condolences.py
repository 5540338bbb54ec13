"""A death told inside a question gets no statistics; a baby at A&E, or a mother taken to hospital, gets no condolences."""

from functools import partial

import pytest

from tests.unit.conversation import talk
from tests.unit.conversation.talk import after
from safer_sleep.advice.topic_ids import BEREAVEMENT


decided = partial(talk.decided, topic="sids/how_common", how="topic: clear", confidence=0.95)


@pytest.mark.parametrize(
    "text",
    [
        "how common is cot death. its my nephew", "whats the odds of sids. it happened to my niece", "is sids genetic my cousins baby had it",
        "my grandson passed in his cot, how common is cot death", "my friends baby died of sids is it catching",
    ],
)  # fmt: skip
def test_the_bereaved_in_any_relation_get_no_statistics(text):
    assert decided(text) == f"{BEREAVEMENT}#theirs"


def test_ones_own():
    assert decided("how rare is cot death. it happened to us") == f"{BEREAVEMENT}#"


@pytest.mark.parametrize(
    "text", ["how common is sids", "my sister says sids is rare is that true", "my cousin is scared of sids", "im worried about cot death with my first baby", "my nephew nearly died of sids"]
)
def test_a_question_without_a_death_is_answered(text):
    assert decided(text) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("milk came in", "milk"), ("theres no baby", "missing"), ("make it stop", "missing"), ("im watching my own like a hawk", "mine_now"), ("thanks", "welcome"),
        ("would the moses basket be contaminated", "things"),
    ],
)  # fmt: skip
def test_what_is_said_in_grief_is_met(text, part):
    assert decided(text, after(f"{BEREAVEMENT}#theirs"), topic="chat/unclear", how="alone") == f"{BEREAVEMENT}#{part}"


def test_a_baby_at_a_and_e_gets_no_condolences():
    text = "we r at a&e now. surgeons looking at her"
    assert decided(text, after("emergency/seriously_ill"), topic=BEREAVEMENT) == "emergency/seriously_ill#seen"
    assert decided(text, None, topic=BEREAVEMENT) == "baby_health/when_to_get_help#in_hospital"


def test_a_mother_taken_to_hospital_leaves_somebody_with_the_baby():
    text = "ambulance is taking her to the unit. im alone with baby now. he is 9 days. what do i feed him"
    assert decided(text, after("emergency/self_harm#voices"), topic=BEREAVEMENT) == "support/mental_health#taken_in"


def test_a_death_in_hospital_is_a_death():
    assert decided("he died in the ambulance", after("emergency/not_breathing"), topic=BEREAVEMENT) != "emergency/not_breathing#dealt_with"
