"""A model reads what is typed under an emergency reply where no pattern does. It never ends what a rule was sure of."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import DANGER_NOW, HARM_TO_BABY, SELF_HARM
from safer_sleep.conversation.emergency.acts import _PARTS, ACTS, AGAINST_AN_END, AGAINST_PATTERNS, LEAST, Act, act_of, led_to
from safer_sleep.conversation.emergency.turns import said_in_an_emergency
from safer_sleep.conversation.history import BY_MODELS, CLOSES, NOT_THAT, PLAINLY, SEEN, STILL, History, Said, Turn
from safer_sleep.nlu.further_model import NO_PART, typed_next

BREATHING, CHOKING, SEIZURE, ILL = (f"emergency/{t}" for t in ("not_breathing", "choking", "seizure", "seriously_ill"))
EVERY = (BREATHING, CHOKING, SEIZURE, ILL, SELF_HARM, HARM_TO_BABY, DANGER_NOW)
ENDS = ("over", "seems_over", "not_that", "small")


def open_(emergency, how="red flag: some rule", part=""):
    return History([Turn(emergency, part, None, [Said(emergency, part, "")], how=how)])


def part(text, history, name, share=0.9):
    found = said_in_an_emergency(text, history, [], Act(name, share))
    return found[1] if found is not None else None


def test_every_act_that_is_learnt_leads_somewhere():
    assert set(typed_next()) - {NO_PART} == {*_PARTS, *ENDS}
    for emergency in EVERY:
        known = {more.part for more in answers()[emergency].more} | {f"step{n}" for n in range(1, len(answers()[emergency].steps) + 1)} | {"", STILL}
        for act in (*_PARTS, *ENDS):
            led = led_to(Act(act, 1.0), emergency, open_(emergency))
            missing = (act, emergency) in {("drink", SELF_HARM), ("drink", DANGER_NOW), ("gone", SELF_HARM), ("gone", DANGER_NOW)}
            assert (led is None) == missing and (missing or led in known), (act, emergency, led)


@pytest.mark.parametrize("emergency", EVERY)
@pytest.mark.parametrize("act", ["over", "seems_over", "not_that", "small", "help", "called", "alone"])
def test_no_act_ends_what_a_rule_was_sure_of(emergency, act):
    assert part("hmm words that no pattern knows", open_(emergency), act, 1.0) not in CLOSES


@pytest.mark.parametrize("emergency", EVERY)
def test_what_the_models_alone_saw_ends_where_it_is_called_a_mistake(emergency):
    mistake = PLAINLY if emergency == SELF_HARM else NOT_THAT  # of thoughts of dying it is asked plainly first
    assert part("hmm words that no pattern knows", open_(emergency, BY_MODELS), "not_that") == mistake
    assert part("hmm words that no pattern knows", open_(emergency, BY_MODELS), "over") == STILL


def test_thoughts_of_dying_made_small_are_asked_about_plainly_once():
    assert part("hmm words that no pattern knows", open_(SELF_HARM), "small") == PLAINLY
    assert part("hmm words that no pattern knows", open_(SELF_HARM, part=PLAINLY), "small") == STILL


def test_nothing_is_heard_below_the_least_share():
    assert act_of({ACTS: {"go": LEAST - 0.01, "wait": 0.1}}) is None
    assert act_of({ACTS: {"go": LEAST, "wait": 0.1}}) == Act("go", LEAST)
    assert act_of({}) is None and act_of(None) is None


def test_a_sure_act_stands_against_a_pattern():
    text = "nobody at home, how long til they come"  # the pattern hears "how long"
    assert part(text, open_(BREATHING), "alone", AGAINST_PATTERNS - 0.01) == "wait"
    assert part(text, open_(BREATHING), "alone", AGAINST_PATTERNS) == "alone"


def test_an_end_that_a_pattern_hears_is_doubted_by_a_baby_who_is_worse():
    text = "the paramedics are here but hes gone blue again"
    assert part(text, open_(BREATHING), "worse", AGAINST_AN_END - 0.01) == SEEN
    assert part(text, open_(BREATHING), "worse", AGAINST_AN_END) == ""


def test_a_life_at_risk_and_a_step_asked_for_by_name_are_for_the_patterns():
    assert part("ive taken all my tablets", open_(SELF_HARM), "help") == "taken"
    assert part("how do i do the breaths", open_(BREATHING), "next") == "step2"


def test_what_an_answer_names_itself_comes_before_an_act():
    assert part("will they section me", open_(SELF_HARM), "told", 0.5) == "staff"


def test_with_no_emergency_open_no_act_is_heard():
    over = History([Turn("warmth/hats", "", None, [Said("warmth/hats", "", "")])])
    assert said_in_an_emergency("hmm words that no pattern knows", over, [], Act("go", 1.0)) is None


def test_not_that_is_no_answer_to_whether_it_is_over():
    history = open_(BREATHING, BY_MODELS)
    asked = History([*history.turns, Turn(BREATHING, STILL, None, [Said(BREATHING, STILL, "")])])
    assert part("hmm words that no pattern knows", asked, "not_that") == STILL
    assert part("hmm words that no pattern knows", history, "not_that", AGAINST_PATTERNS - 0.01) == STILL


def test_he_is_gone_may_be_whoever_hurt_the_baby():
    assert part("hes gone", open_(HARM_TO_BABY), "gone") != "gone"
    assert part("shes not alive any more hmm", open_(BREATHING), "gone", AGAINST_PATTERNS - 0.01) != "gone"


@pytest.mark.parametrize(
    ("text", "emergency", "wanted"),
    [
        ("ive given 5 breaths", BREATHING, ("emergency/not_breathing", "step3")),
        ("i gave him 2 puffs of his inhaler", ILL, None),
        ("he did some small breaths", SEIZURE, None),
    ],
)
def test_only_a_parents_own_breaths_lead_to_the_pushes(text, emergency, wanted):
    found = said_in_an_emergency(text, open_(emergency))
    assert found == wanted if wanted else found is None or found[1] != "step3"
