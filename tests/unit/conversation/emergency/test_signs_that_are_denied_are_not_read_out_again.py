"""Who read the signs and has none of them is told what to watch, not the list again; a doubtful word, or a sign, brings the card back."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import FEVER, NOISY_BREATHING, SERIOUSLY_ILL
from safer_sleep.conversation.emergency.signs_denied import signs_denied
from tests.unit.conversation import talk


after = partial(talk.after, how="alone: clear")
decided = partial(talk.decided, earlier=["she makes noises all night"], shares={SERIOUSLY_ILL: 0.3}, topic=NOISY_BREATHING, how="alone: likely", confidence=0.4)


@pytest.mark.parametrize(
    "text",
    [
        "no ribs normal colour he eats well. just sounds like a little pig", "no none of that just snoring, 5 months", "nope no pauses and shes pink just snuffly", "nope hes feeding fine, its just snorty", "no, nothing like that. 6 weeks",
    ],
)  # fmt: skip
def test_none_of_these_gets_what_to_watch(text):
    assert decided(text, after(NOISY_BREATHING)) == f"{NOISY_BREATHING}#then"


@pytest.mark.parametrize(
    "text",
    [
        "no ribs but his lips are blue", "no none of that but hes not feeding", "no just sleeping all day long", "none of that he just stops for a bit", "no ribs, hes a bit floppy", "no milk since morning hes fine", "no normal colour but fast breaths",
        "not sure about the ribs", "no hes very red", "nothing like that he eats nothing just sleeps",
    ],
)  # fmt: skip
def test_a_sign_or_a_doubt_does_not(text):
    assert decided(text, after(NOISY_BREATHING)) != f"{NOISY_BREATHING}#then"


def test_a_grunt_that_is_a_baby_who_squirms_is_no_emergency_any_more():
    open_ = after(SERIOUSLY_ILL, how="suspected: ill_maybe")
    assert decided("no shes fine just goes red and squirms 3 wks", open_, earlier=["he is grunting all night long"]) == f"{SERIOUSLY_ILL}#not_that"


@pytest.mark.parametrize("text", ["no shes fine", "no she goes red and squirms and wont feed", "no hes fine just grunts with each breath", "goes red and squirms then goes floppy"])
def test_less_than_that_ends_nothing(text):
    assert decided(text, after(SERIOUSLY_ILL, how="suspected: ill_maybe"), earlier=["he is grunting all night long"]) != f"{SERIOUSLY_ILL}#not_that"


@pytest.mark.parametrize("told", ["he is grunting with every breath", "grunting and breathing fast", "grunting and wont feed", "hes grunting all night and feels hot"])
def test_a_grunt_with_the_breath_or_a_sign_beside_it_stays(told):
    assert decided("no hes fine just goes red and squirms", after(SERIOUSLY_ILL, how="suspected: ill_maybe"), earlier=[told]) != f"{SERIOUSLY_ILL}#not_that"


@pytest.mark.parametrize(
    "text",
    [
        "no its all of these", "no she has all of them", "no all of that", "not just snoring its all of the signs", "no he goes and goes then nothing", "no he only wakes for 1 a day", "no sleeping through all feeds", "not that, hes not up for milk",
        "no just sleeps sleeps sleeps 2 weeks", "not blue now", "no not floppy now but red", "no hes well just strains, all of them", "no he feeds well red stretches in sleep now", "no she has them", "no wakes for none",
    ],
)  # fmt: skip
def test_a_no_that_affirms_them_is_no_denial(text):
    ill = after(SERIOUSLY_ILL, how="suspected: ill_maybe")
    assert signs_denied(text, ["she makes noises all night"], after(NOISY_BREATHING)) is None
    assert signs_denied(text, ["he is grunting all night long"], ill) is None


def test_nor_does_it_end_what_a_rule_was_sure_of():
    assert decided("no hes fine just goes red and squirms", after(SERIOUSLY_ILL, how="red flag: breathing_hard"), earlier=["grunting with every breath"]) != f"{SERIOUSLY_ILL}#not_that"


@pytest.mark.parametrize(("text", "part"), [("its gone UP", "went_up"), ("he's now 38.2", "went_up"), ("39 now", "went_up"), ("still going up", "went_up"), ("he's now 38.2. no one rang back", "slow"), ("37.2 now its lower", "came_down"), ("it has gone", "came_down")])
def test_a_higher_temperature_is_no_lower_one(text, part):
    assert decided(text, after(FEVER), earlier=["hes hot"], shares={}, topic=FEVER, further={FEVER: {"came_down": 0.7}}) == f"{FEVER}#{part}"
