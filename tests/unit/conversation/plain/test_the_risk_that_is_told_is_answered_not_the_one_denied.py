"""A parent who says what is not so beside what is gets the card about what is: "nobody smokes here but he's had a few beers"."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import ALCOHOL, DRUGS_MEDICINES, SMOKING



@pytest.mark.parametrize(
    ("text", "heard", "told"),
    [
        ("nobody smokes here but hubby has had a few beers, is it ok he sleeps with her", SMOKING, ALCOHOL),
        ("she is 5 weeks, i dont smoke. i had two glasses of wine with tea", SMOKING, ALCOHOL),
        ("no alcohol in the house, im on codeine, can she come in", ALCOHOL, DRUGS_MEDICINES),
        ("he smokes but i dont drink", ALCOHOL, SMOKING),
    ],
)
def test_what_is_told_is_answered(text, heard, told):
    assert decided(text, after(), topic=heard, how="alone: likely") == f"{told}#"


@pytest.mark.parametrize("text", ["can i have wine and then smoke", "i dont smoke inside only outside", "i dont smoke but he does", "i dont drink and i dont smoke can she come in"])
def test_what_was_heard_stays_where_it_is_told_too_or_nothing_is(text):
    assert decided(text, after(), topic=SMOKING, how="alone: likely") is None


def test_a_certain_red_flag_still_comes_first():
    assert decided("i dont smoke, had wine, and now hes gone blue", after(), topic=SMOKING).startswith("emergency/")
