"""What is typed as our own button says it, or plainly taken back, ends an alarm that was wrong; what was swallowed is not over for being called small."""

import pytest

from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, FALL_OR_BUMP, HARM_TO_BABY, NOT_BREATHING, SEIZURE, SERIOUSLY_ILL
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import BY_MODELS, CLOSES, WRONG_ALARM
from tests.unit.conversation.talk import LOST, after



def found(text, emergency=SERIOUSLY_ILL, how=BY_MODELS, earlier=("something about the baby",), well=0.4, shares=None, **understood):
    kinds = {"well": well, "asks": 0.05, "still": 0.95 - well}
    return decide(text, list(earlier), after(emergency, how=how), {**LOST, **understood}, shares or {}, alarm_kinds=kinds)


def ended(decision):
    return decision is not None and (decision.how == WRONG_ALARM or decision.part in CLOSES)


BUTTON = [
    "it is not like that. he gets reflux", "its not like that at all", "no no its not like that, she was only yawning", "IT IS NOT LIKE THAT he is fine. i want to know how to stop the blanket going up",
    "it isnt like that, he has no burn. can he have his bottle now", "honestly its not like that he is laughing at me",
]  # fmt: skip


@pytest.mark.parametrize("text", BUTTON)
@pytest.mark.parametrize(("emergency", "how"), [(SERIOUSLY_ILL, BY_MODELS), (SEIZURE, "red flag: fit_stiff"), (NOT_BREATHING, "red flag: face_covered_now")])
def test_the_words_of_our_button_count_as_a_tap_does(text, emergency, how):
    assert ended(found(text, emergency, how))


@pytest.mark.parametrize("text", [
    "its not like that its just vitamins right", "its not like that yet", "its not like that anymore", "its not like that but hes blue", "its not like that hes just gone grey", "its not like that, prob wind",
    "its not like that is it", "its not like that when hes awake", "its not like that hes pink again now and sitting up", "it is not like that he is only a bit floppy", "its not like that, he just wont wake", "not sure its not like that",
])  # fmt: skip
@pytest.mark.parametrize("how", [BY_MODELS, "red flag: a_sign"])
def test_with_a_doubt_or_a_sign_behind_them_they_do_not(text, how):
    decision = found(text, SERIOUSLY_ILL, how, ["found him with the tub of vitamins, the lid was off"] if "vitamins" in text else ["hes not right"])
    assert decision is None or decision.how != WRONG_ALARM
    if how != BY_MODELS or "vitamins" in text:
        assert not ended(decision)


def test_nor_where_the_models_hear_danger_in_the_same_words_or_that_it_goes_on_after_a_sure_rule():
    assert not ended(found("its not like that, he does this thing with his chest", SEIZURE, "red flag: fit_stiff", shares={NOT_BREATHING: 0.3}))
    assert not ended(found("its not like that, he does this thing with his chest", SEIZURE, "red flag: fit_stiff", well=0.2))


TAKEN = ["found him with the tub of vitamins, the lid was off", "nan gave her a spoon of gripe medicine i dont know how much", "my tablets are on the floor", "he had the calpol bottle in his hand"]


@pytest.mark.parametrize("text", ["its not like that its just vitamins", "no emergency i ask, she can sleep long after this? now is 6 hour", "theres no emergency hes happy he was playing with the box", "its not an emergency its only a herbal one"])
@pytest.mark.parametrize("told", TAKEN)
def test_what_may_have_been_taken_is_not_over_for_being_called_small(text, told):
    assert not ended(found(text, earlier=[told]))


@pytest.mark.parametrize("text", ["its not like that, he didnt eat any", "no emergency, i havent given it, just wondered", "its not an emergency i counted them none missing"])
def test_that_it_was_not_taken_is_believed_as_before(text):
    assert ended(found(text, earlier=[TAKEN[0]], well=0.5))


SMALL = [
    "no no hes just a bit pink on his nose. its about the bottle", "its NOT blue its just cold hands", "no its just her hands are cold, chest is warm", "nah she was only startled by the hoover", "its just his cheeks, pink and happy",
    "no just cold feet. she is warm and smiling", "oh no its only the light in the photo",
]  # fmt: skip
NOT_SMALL = [
    "its not blue its just grey", "just cold hands and he wont feed", "no just a bit pale", "just cold", "its only when he sleeps", "no his hands are blue still", "just not warm", "no she is not smiling", "just sleepy and warm",
    "only his lips", "no shes hot and pink", "its just her hands are blue", "just went pink", "no one is here",
]  # fmt: skip


@pytest.mark.parametrize("text", SMALL)
@pytest.mark.parametrize("emergency", [SERIOUSLY_ILL, NOT_BREATHING])
def test_a_small_thing_in_known_words_takes_back_what_the_models_alone_raised(text, emergency):
    assert ended(found(text, emergency, well=0.1, shares={NOT_BREATHING: 0.5}))


@pytest.mark.parametrize("text", NOT_SMALL)
def test_anything_beside_it_does_not(text):
    decision = found(text, SERIOUSLY_ILL, well=0.1)
    assert decision is None or decision.how != WRONG_ALARM


@pytest.mark.parametrize("text", SMALL)
def test_nor_does_it_end_what_a_sure_rule_saw(text):
    assert not ended(found(text, SERIOUSLY_ILL, "red flag: ill_colour", well=0.1))


def test_who_said_it_wrong_is_believed_where_the_model_is_sure_of_it():
    words = "no no she was only startled by the hoover sorry said it wrong"
    assert ended(found(words, NOT_BREATHING, "red flag: not_breathing", well=0.94))
    assert not ended(found(words, NOT_BREATHING, "red flag: not_breathing", well=0.8))
    assert not ended(found("sorry i said it wrong, he took 3 of them", SERIOUSLY_ILL, "red flag: poisoned", well=0.94))
    assert not ended(found("sorry i said it wrong, hes limp", NOT_BREATHING, "red flag: not_breathing", well=0.94))


@pytest.mark.parametrize("text", ["hes never like that with the baby its just me", "no not now hes out. he has never touched the baby, only me", "he wouldnt hurt the baby, its just me he does it to", "hes not like that with the kids it is only me"])
def test_its_just_me_tells_of_violence(text):
    decision = found(text, HARM_TO_BABY)
    assert (decision.topic, decision.part) == (DOMESTIC_ABUSE, "")


@pytest.mark.parametrize("text", ["its just me here with the baby", "hes never like this with the baby monitor on", "i never touched the baby"])
def test_and_these_do_not(text):
    decision = found(text, HARM_TO_BABY)
    assert decision is None or decision.topic != DOMESTIC_ABUSE


@pytest.mark.parametrize("text", ["hes fine hes breathing hes asleep. might of been a bit rough with him earlier when i put him down", "he is breathing now. i think i was too rough with him when i picked him up"])
def test_a_baby_who_breathes_and_was_handled_roughly_may_be_hurt(text):
    decision = found(text, NOT_BREATHING, "red flag: limp", shares={NOT_BREATHING: 0.6, HARM_TO_BABY: 0.14})
    assert (decision.topic, decision.part) == (HARM_TO_BABY, "")


def test_one_who_does_not_breathe_gets_breaths():
    decision = found("hes not breathing. i was a bit rough with him earlier", NOT_BREATHING, "red flag: limp", shares={NOT_BREATHING: 0.9})
    assert decision.topic == NOT_BREATHING


def after_violence(text, earlier=("he fell off my brothers lap, he is 5 months",), sign=""):
    history = after(FALL_OR_BUMP, DOMESTIC_ABUSE, how="alone: likely" if not sign else f"red flag: {sign}")
    return decide(text, list(earlier), history, dict(LOST), {})


@pytest.mark.parametrize("text", ["no one's hurting me?! im asking if the baby goes a and e", "nobody is hurting me, does he need to be seen", "nobodys in trouble, do i take him to hospital", "im not in danger i asked about the doctor"])
def test_nobody_hurts_me_goes_back_to_the_baby(text):
    decision = after_violence(text)
    assert (decision.topic, decision.part) == (FALL_OR_BUMP, "go")


@pytest.mark.parametrize("text", ["no one's hurting me tonight but he hit me before", "nobody is hurting me yet", "no one is hurting me, he just wont let me out"])
def test_unless_more_stands_beside_it_or_a_rule_heard_it(text):
    decision = after_violence(text)
    assert decision is None or decision.how != WRONG_ALARM or "yet" in text
    heard = after_violence("no one's hurting me, do i take the baby to hospital", ["he punched me in the face", "ok"], "attack")
    assert heard is None or heard.how != WRONG_ALARM
