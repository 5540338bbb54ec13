"""Control told beside a question about sleep is heard first; and violence at the door is not ended by what the police did last time."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import DANGER_NOW, DOMESTIC_ABUSE
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.disclosed.control import controlled
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after


decided = partial(talk.decided, topic="sleep_space/safest_place", how="topic: clear", confidence=0.95)


@pytest.mark.parametrize(
    "text",
    [
        "hes asleep so i can type. not allowed my own phone. where should baby sleep if he kicks off in the night", "he makes me sleep on the sofa with the baby",
        "my partner makes me and the baby sleep on the settee", "im not allowed to get up to feed him", "he wont let me see my sister", "my husband doesnt let me leave the house",
        "im not allowed out on my own", "she wont let us have any money", "mother in law wont let me see the midwife",
    ],
)  # fmt: skip
def test_control_comes_before_the_question_about_sleep(text):
    assert decided(text) == f"{DOMESTIC_ABUSE}#control"


@pytest.mark.parametrize(
    "text",
    [
        "he wont let me put him down", "am i not allowed to have a pillow in the cot", "she wont let me sleep", "baby wont let me leave the room without him crying", "he makes me so tired",
        "the hospital said im not allowed to see him", "he wont sleep on the sofa", "not allowed to co sleep in the refuge",
    ],
)  # fmt: skip
def test_a_baby_who_wants_to_be_held_controls_nobody(text):
    assert decided(text) is None


def test_i_cannot_say_no():
    assert decided("i cant say no", after(f"{DOMESTIC_ABUSE}#control"), topic="chat/unclear", how="alone") == f"{DOMESTIC_ABUSE}#forced"


def test_what_to_do_if_it_starts_is_never_the_sofa():
    assert decided("if he kicks off should i take her to the sofa downstairs", after(DOMESTIC_ABUSE), topic="co_sleeping/sofa_armchair") == f"{DOMESTIC_ABUSE}#kicks_off"


@pytest.mark.parametrize("text", ["police came last time and did nothing", "police wont do anything", "they never come", "whats the point ringing"])
def test_police_who_did_nothing_end_nothing(text):
    history = after(DANGER_NOW)
    assert decided(text, history, ["hes outside banging on the door"], topic="chat/unclear", how="alone") == f"{DANGER_NOW}#police_before"


def test_he_is_gone_is_understood_after_it():
    assert decided("hes gone now", after(DANGER_NOW, f"{DANGER_NOW}#police_before"), (), topic="chat/unclear", how="alone") == f"{DANGER_NOW}#dealt_with"


@pytest.mark.parametrize(
    ("text", "earlier", "expected"),
    [
        ("her boyfriend is 22", ["my 15 yr old daughter has a bump i think"], "support/worried_about_child#older_partner"),
        ("im 15 and my boyfriend is 22", [], "support/concealed_pregnancy#older"),
        ("my 14 year old sister is seeing a man whos 30", [], "support/worried_about_child#older_partner"),
    ],
)
def test_a_child_with_a_grown_up_is_protected(text, earlier, expected):
    assert decided(text, None, earlier, topic="chat/unclear", how="alone") == expected


def test_a_grown_couple_and_a_baby_of_weeks_are_none():
    assert decided("my boyfriend is 22 and baby is 12 weeks") is None


@pytest.mark.parametrize("topic", [DOMESTIC_ABUSE, "support/mental_health", "support/worried_about_child", "support/concealed_pregnancy"])
def test_what_is_not_understood_after_a_disclosure_goes_on_with_it_once(topic):
    unclear = {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": [], "part": "", "confidence": 0.3}
    assert decide("its hard to explain", [], after(topic), unclear, {}).topic == topic
    assert decide("its hard to explain", [], after(topic, topic), unclear, {}) is None


@pytest.mark.parametrize(("text", "part"), [("hes gone quiet now", "go"), ("hes asleep now", "go"), ("hes gone now", "dealt_with"), ("hes left", "dealt_with")])
def test_quiet_is_still_in_the_house(text, part):
    history = History([Turn("emergency/danger_now", "", None, [Said("emergency/danger_now", "", "")], how="red flag: attack")])
    assert controlled(text, [], history) == ("emergency/danger_now", part)


def test_a_baby_who_was_taken_for_a_man_is_taken_back():
    history = History([Turn(DOMESTIC_ABUSE, "", None, [Said(DOMESTIC_ABUSE, "", "")])])
    assert controlled("the BABY keeps me up. not a boyfriend. no one hurts me", [], history) == ("settling/tired_parent", "")
    for more in ("the baby keeps me up. no one hurts me when hes here", "my baby is in the other room. not a boyfriend, my dad hurts me", "no one hurts me"):
        assert controlled(more, [], history) != ("settling/tired_parent", "")
    assert controlled("the baby keeps me up. no one hurts me", ["he hit me"], history) != ("settling/tired_parent", "")
