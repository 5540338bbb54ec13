"""Who does not want to die and says so is believed over models; who told of it, or half takes it back, is not let go."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import BEREAVEMENT, HARM_TO_BABY, MENTAL_HEALTH, NOT_BREATHING, SELF_HARM, TIRED_PARENT
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.disclosed.grief import of_the_one_who_died
from safer_sleep.conversation.history import BY_MODELS, History, Said, Turn
from tests.unit.conversation import talk


after = partial(talk.after, how=BY_MODELS)
decided = partial(talk.decided, earlier=["i had a bad night"], shares={SELF_HARM: 0.7})

NOT_DYING = [
    "no i dont want to die i want her not to die", "No i do not want to die i want him to do a night feed", "omg i dont want to die i just need a rest", "i dont want to die it was a joke",
    "im not going to hurt myself. just frightened for him", "i dont want to kill myself im just so tired",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DYING)
def test_a_plain_denial_ends_what_models_alone_saw(text):
    assert decided(text, after(SELF_HARM)) == f"{SELF_HARM}#not_that"


@pytest.mark.parametrize("text", NOT_DYING)
def test_it_opens_nothing_after_grief(text):
    assert decided(text, after(f"{BEREAVEMENT}#new_baby"), shares={HARM_TO_BABY: 0.86}) == f"{MENTAL_HEALTH}#believed"


@pytest.mark.parametrize("text", NOT_DYING[:3])
def test_what_a_rule_was_sure_of_it_does_not_end(text):
    assert decided(text, after(SELF_HARM, how="red flag: suicide")) != f"{SELF_HARM}#not_that"


@pytest.mark.parametrize(
    "text",
    [
        "i dont want to die i want to be gone", "i dont want to die but i cant go on", "i dont want to die i just want it to stop", "i dont want to die i want her to die", "im not going to hurt myself until shes asleep",
        "i dont want to die i want him to stop hitting me", "i dont want to die ive taken tablets", "i dont want to die i want to sleep and not wake",
    ],
)  # fmt: skip
def test_half_a_denial_is_none(text):
    assert decided(text, after(SELF_HARM)) not in (f"{SELF_HARM}#not_that", f"{SELF_HARM}#dealt_with", f"{MENTAL_HEALTH}#believed")


def test_in_fear_of_a_man_or_alone_it_is_no_denial():
    assert decided("i dont want to die", after("support/domestic_abuse"), shares={}) != f"{MENTAL_HEALTH}#believed"
    assert decided("i dont want to die im so scared", after("support/domestic_abuse"), shares={}) != f"{MENTAL_HEALTH}#believed"
    assert decided("i dont want to die", History(), shares={}) != f"{MENTAL_HEALTH}#believed"


def test_a_second_time_it_gets_other_words():
    assert decided("im not going to do anything. its just a feeling", after(f"{MENTAL_HEALTH}#believed"), shares={}) == f"{MENTAL_HEALTH}#still_believed"


@pytest.mark.parametrize(
    "text",
    [
        "im going to kill my husband he slept through every feed again lol", "i could murder my partner snoring away while im up", "i will swing for the other half he never gets up",
    ],
)  # fmt: skip
def test_a_partner_who_sleeps_is_only_said_to_be_killed(text):
    assert decided(text, History()) == f"{TIRED_PARENT}#partner_wont"


@pytest.mark.parametrize(
    "text",
    [
        "im going to kill my husband in his sleep", "i want to kill my husband hes asleep now and i have a knife", "im going to kill my husband and myself while he sleeps", "going to kill him he wont sleep", "my husband is going to kill me he wont sleep",
        "im going to kill my partner he slept through and he hits me",
    ],
)  # fmt: skip
def test_what_may_be_meant_is_heard(text):
    assert decided(text, History()) != f"{TIRED_PARENT}#partner_wont"


@pytest.mark.parametrize("text", ["im going to kill my husband, he snores and ive bought a rope", "going to kill my partner he slept through and i poured it in his tea", "could murder my husband he never wakes and i mean every word"])
def test_a_word_that_is_not_known_beside_it_is_no_joke(text):
    assert decided(text, History()) != f"{TIRED_PARENT}#partner_wont"


def test_not_coping_beside_the_joke_is_heard():
    assert decided("im going to kill my husband, he snores and i cant do this", History()) == "support/mental_health#"


@pytest.mark.parametrize("text", ["the last one just went quiet and no one noticed", "my first never woke", "the one we lost had gone cold"])
def test_the_baby_who_died_is_not_this_one(text):
    assert decided(text, after(f"{BEREAVEMENT}#new_baby", how="whose and when"), shares={NOT_BREATHING: 0.9}) == f"{BEREAVEMENT}#new_baby"


@pytest.mark.parametrize("text", ["she has stopped moving", "the last one just stopped moving and no one noticed", "the other baby went floppy and i didnt know", "the last one stopped moving and now this one isnt moving", "the last twin born stopped breathing", "hes stopped breathing like the last one"])
def test_this_one_is(text):
    assert decided(text, after(f"{BEREAVEMENT}#new_baby", how="whose and when"), shares={NOT_BREATHING: 0.9}).startswith(NOT_BREATHING)


def test_without_a_death_spoken_of_it_is_heard():
    assert decided("the last one just stopped moving", History(), shares={NOT_BREATHING: 0.9}).startswith(NOT_BREATHING)


@pytest.mark.parametrize("text", [
    "i dont want to die i want someone to stop me", "i dont want to die i want somebody to help me before i do it", "i dont want to die i need someone to raise him", "i dont want to die i want someone to call an ambulance",
    "i dont want to die i want him to let go of my throat", "i dont want to die im terrified",
])
@pytest.mark.parametrize("open_", [False, True])
def test_a_cry_for_help_is_no_denial(text, open_):
    history = History([Turn(SELF_HARM, "", None, [Said(SELF_HARM, "", "")], how="danger model")]) if open_ else History()
    found = decide(text, [], history, {"topic": MENTAL_HEALTH, "how": "alone: clear", "offers": [], "part": "", "confidence": 0.9}, {SELF_HARM: 0.5})
    assert found is not None and (found.topic, found.part) not in ((MENTAL_HEALTH, "believed"), (SELF_HARM, "not_that"), (SELF_HARM, "dealt_with"))


@pytest.mark.parametrize("text", [
    "im going to kill my husband he fell asleep and rolled on the baby", "going to kill my husband he slept through lol and shes limp now", "i think ill smother my husband now hes snoring", "im going to kill my husband he is asleep",
])
def test_a_baby_or_a_sleeping_man_in_it_is_no_joke(text):
    found = decide(text, [], History(), {"topic": TIRED_PARENT, "how": "alone: clear", "offers": [], "part": "", "confidence": 0.9}, {HARM_TO_BABY: 0.5})
    assert found is None or found.part != "partner_wont"


@pytest.mark.parametrize("text", [
    "my other baby stopped breathing an hour ago", "but the other one stopped breathing", "my other baby went blue this morning", "my first stopped moving like this", "the last one was floppy, and she looks floppy",
    "my last baby stopped breathing and the new one has too",
])  # fmt: skip
def test_a_baby_who_may_be_this_one_is_never_taken_for_the_one_who_died(text):
    assert not of_the_one_who_died(text, after(f"{BEREAVEMENT}#new_baby", how="whose and when"))
    assert decided(text, after(f"{BEREAVEMENT}#new_baby", how="whose and when"), shares={NOT_BREATHING: 0.9}) != f"{BEREAVEMENT}#new_baby"
