"""Thrown at the parent, or held over their mouth: abuse of the parent. A baby throws a dummy and lays a hand on a face as well."""

import pytest

from safer_sleep.advice.topic_ids import DANGER_NOW, DOMESTIC_ABUSE, HARM_TO_BABY
from safer_sleep.conversation.disclosed.hurt_me import hurt_me
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation.talk import decided, decision



def after(topic, part="", how="danger model"):
    return History([Turn(topic, part, None, [Said(topic, part, "")], how=how)])


@pytest.mark.parametrize("text", [
    "i told him and he threw the lighter at me", "my partner chucked his phone at my head", "she threw the remote at me when i asked for help", "we had a row and he lobbed the ashtray at us", "he threw my keys at my face, he was drunk",
])  # fmt: skip
def test_something_was_thrown_at_the_parent(text):
    assert decided(text, shares={HARM_TO_BABY: 0.7}) == f"{DOMESTIC_ABUSE}#"


@pytest.mark.parametrize("text", ["he just threw the lighter at me", "my partner is throwing the plates at me right now", "he threw the chair at me and hes coming up the stairs"])
def test_now_it_is_danger(text):
    assert decided(text).startswith(DANGER_NOW)


@pytest.mark.parametrize("text", ["he threw his dummy at me lol", "she keeps throwing her spoon at me when weaning", "he threw the ball at me", "my toddler threw his cup at me", "he threw himself at me for a cuddle", "he threw the baby at me", "he threw her at me"])
def test_what_a_baby_throws_is_no_abuse(text):
    assert hurt_me(text, [], History()) is None


@pytest.mark.parametrize("text", ["he threw the lighter at me and then shook the baby", "he threw her at me", "he threw the remote at me and it hit the baby", "he threw the remote at me and it smacked the baby"])
def test_a_baby_who_was_hurt_beside_it_comes_first(text):
    assert decided(text, shares={HARM_TO_BABY: 0.7}) == f"{HARM_TO_BABY}#"


THREW = ["i told him and he threw the lighter at me"]


@pytest.mark.parametrize("text", ["at ME not the baby", "it was me not the baby", "me not him", "not the baby, me"])
def test_me_not_the_baby_is_believed(text):
    answer = decision(text, after(HARM_TO_BABY), THREW)
    assert (answer.topic, answer.part) == (DOMESTIC_ABUSE, "")
    history = after(HARM_TO_BABY)
    history.turns.append(Turn(DOMESTIC_ABUSE, "", None, [Said(DOMESTIC_ABUSE, "", "")], how=answer.how))
    assert history.open_emergency is None


def test_what_a_sure_rule_saw_of_the_baby_stays_open():
    answer = decision("at me not the baby", after(HARM_TO_BABY, how="red flag: shaken"), THREW)
    history = after(HARM_TO_BABY, how="red flag: shaken")
    history.turns.append(Turn(DOMESTIC_ABUSE, "", None, [Said(DOMESTIC_ABUSE, "", "")], how=answer.how))
    assert history.open_emergency == HARM_TO_BABY


def test_then_whether_it_is_abuse():
    assert decided("is that abuse or just temper", after(DOMESTIC_ABUSE), THREW) == f"{DOMESTIC_ABUSE}#counts"


@pytest.mark.parametrize("text", ["he put his hand over my mouth once. only once", "my husband held his hand over my nose and mouth", "he covered my mouth so the neighbours wouldnt hear", "she puts her hand over my mouth to shut me up"])
def test_a_hand_over_the_mouth_is_abuse(text):
    assert decided(text, shares={HARM_TO_BABY: 0.7}) == f"{DOMESTIC_ABUSE}#"


@pytest.mark.parametrize("text", ["he put his hand over my mouth and i couldnt breathe", "my ex held a pillow over my face", "he smothered me with a cushion last week", "she pushed my face into the mattress, i couldnt get a breath"])
def test_no_air_is_a_grabbed_throat(text):
    assert decided(text, shares={HARM_TO_BABY: 0.7}) == f"{DOMESTIC_ABUSE}#throat"


HAND = ["he put his hand over my mouth once. only once"]


@pytest.mark.parametrize("text", ["i couldnt breathe for a bit. is the cot ok in the hall tho, you never said", "i couldnt get any air", "i nearly passed out", "thought i was going to die"])
def test_told_in_two_messages_it_is_the_same(text):
    assert decided(text, after(DOMESTIC_ABUSE), HAND, shares={"emergency/not_breathing": 0.5}) == f"{DOMESTIC_ABUSE}#throat"


def test_the_question_about_the_cot_is_offered():
    cot = {"topic": "sleep_space/own_room", "how": "alone: clear", "confidence": 0.95}
    assert decision("i couldnt breathe for a bit. is the cot ok in the hall tho, you never said", after(DOMESTIC_ABUSE), HAND, **cot).also == "sleep_space/own_room"
    assert decision("he grabbed me by the throat once, is the cot ok in the hall", **cot).also == "sleep_space/own_room"


@pytest.mark.parametrize("text", ["he puts his little hand over my mouth when i sing", "she put her hand over my nose while feeding", "he covered my face with kisses lol", "i couldnt breathe for laughing", "i put my hand over my mouth"])
def test_a_babys_hand_is_no_abuse(text):
    assert hurt_me(text, [], History()) is None


@pytest.mark.parametrize("text", ["he couldnt breathe for a bit", "she cant breathe", "baby went blue"])
def test_a_baby_without_breath_comes_first(text):
    assert not (decided(text, after(DOMESTIC_ABUSE), HAND) or "").startswith(DOMESTIC_ABUSE)


@pytest.mark.parametrize("text", [
    "he put his hand over my mouth now hes doing it to baby", "he puts his hand over my mouth and squeezes her till she cries", "he held a pillow on my face and baby's face", "he threw the lighter at me and set the cot on fire", "he threw his lighter at me its burning",
    "he threw the knife at me and im bleeding",
])  # fmt: skip
def test_what_may_be_done_to_the_baby_as_well_or_burns_is_not_hidden_by_it(text):
    assert hurt_me(text, [], History()) is None
    assert hurt_me(text, HAND, after(DOMESTIC_ABUSE)) is None


@pytest.mark.parametrize("text", ["not at the baby at me but the baby got hit", "it was me not the baby, then he hit her too"])
def test_me_not_the_baby_is_not_believed_where_the_baby_was_hit(text):
    assert hurt_me(text, THREW, after(DOMESTIC_ABUSE)) is None
    assert not decided(text, after(HARM_TO_BABY), THREW, shares={HARM_TO_BABY: 0.9}).startswith(DOMESTIC_ABUSE)


@pytest.mark.parametrize("text", ["my husband sat on my chest and i couldnt breathe", "he knelt on my back when we had a row and i couldnt breathe", "my ex pinned his arm across my throat and i couldnt get air", "the twins dad got hold of me round the neck tonight, same cot or separate"])
def test_a_weight_on_the_chest_and_no_air_is_the_same_danger(text):
    assert decided(text, shares={"emergency/not_breathing": 0.1}).startswith((f"{DOMESTIC_ABUSE}#throat", DANGER_NOW))


@pytest.mark.parametrize("text", ["he fell asleep lying on my chest and i couldnt breathe for fear of waking him", "they laid her on my chest and i couldnt breathe for joy", "the baby sat on my chest and i couldnt breathe lol", "my toddler sat on my chest and i couldnt breathe"])
def test_a_baby_on_the_chest_is_no_abuse(text):
    assert hurt_me(text, [], History()) is None


@pytest.mark.parametrize("text", ["i tied a scarf round my neck earlier but took it off", "ive wrapped a cord round my neck", "last night i put the belt around my neck"])
def test_what_is_tied_by_ones_own_hand_is_self_harm(text):
    assert decided(text).startswith("emergency/self_harm")


@pytest.mark.parametrize("text", ["i put a scarf round my neck because its cold", "i had the sling strap round my neck", "he tied a scarf round my neck and pulled"])
def test_clothes_and_anothers_hand_are_not(text):
    assert not (decided(text) or "").startswith("emergency/self_harm")
