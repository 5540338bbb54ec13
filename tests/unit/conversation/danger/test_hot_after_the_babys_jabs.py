"""A baby who is hot after a vaccination is neither the mother's danger nor asked about for nothing: the fever answer says who needs seeing."""

import pytest

from safer_sleep.advice.topic_ids import SERIOUSLY_ILL
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn

TRIAGE = "support/midwife#mother_triage"


def decided(text, shares=None, dangers=None, history=None):
    found = decide(text, [], history or History(), {"topic": "protecting/immunisations", "part": "", "how": "alone: likely", "offers": [], "also": None, "confidence": 0.4}, shares or {SERIOUSLY_ILL: 0.2}, dangers=dangers or {TRIAGE: 0.9})
    return (found.topic, found.part) if found else None


@pytest.mark.parametrize(
    "text", ["hi my baby is 11 weeks n got her first jabs today shes a bit hot and sleepy 37.9", "she had her injections and has a temp of 37.8, 10 weeks", "my son is 9 weeks, vaccines yesterday, he has a temp 37.7", "our baby had her immunisations, 8 weeks old, 37.9 temperature"]
)
def test_under_three_months_it_is_the_fever_answer_for_them(text):
    assert decided(text) == ("baby_health/fever", "young")


def test_older_it_is_the_answer_itself():
    assert decided("he had his 1 year jabs today and he is hot, 12 months") == ("baby_health/fever", "older")


@pytest.mark.parametrize("text", ["jabs today and shes floppy and hot", "got his jabs, hot and wont wake", "had her injections, 38.5 and grunting with every breath"])
def test_a_grave_sign_after_jabs_is_999(text):
    assert decided(text, {SERIOUSLY_ILL: 0.9})[0].startswith("emergency/")


@pytest.mark.parametrize("text", ["i feel hot and shivery after my section, baby had his jabs today", "i had my injections after the birth and i have a temp"])
def test_the_mothers_own_fever_stays_hers(text):
    assert decided(text)[0] == "support/midwife"


def test_a_young_fever_told_in_a_talk_gets_the_card_that_names_it():
    talk = History([Turn("baby_health/fever", "", None, [Said("baby_health/fever", "", "")])])
    assert decided("shes 8 weeks. 38.2. gave calpol. nurse said it would happen", {SERIOUSLY_ILL: 0.06}, {}, talk) == ("baby_health/fever", "one_to_three")
    assert decided("shes 8 weeks. 38.2 and floppy", {SERIOUSLY_ILL: 0.9}, {}, talk)[0].startswith("emergency/")
