"""An age and a temperature that were told decide which line of the fever card a parent reads: not the list for all ages, and never a weaker line."""

import pytest
from talk import after, decided

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.fever_by_age import part_by_age

FEVER, ILL = "baby_health/fever", "emergency/seriously_ill"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("baby two month fever 38.5 what medicine i give", "one_to_three"),
        ("38.6 at 7 weeks", "one_to_three"),
        ("he is 10 weeks and 101.5f", "one_to_three"),
        ("hes 8 weeks and feels boiling, no thermometer", "young"),
        ("four and a half months, 39.1, playing on her mat", "three_to_six"),
        ("5 months temp 38.4", "older"),
        ("9 month old has 39.5", "older"),
        ("is 38 a fever", ""),
    ],
)
def test_by_age_and_degrees(text, part):
    assert decided(text, after(), shares={ILL: 0.02}, topic=FEVER) in (f"{FEVER}#{part}", None if not part else "")


@pytest.mark.parametrize(("earlier", "text", "part"), [("shes 39.2", "5 months", "three_to_six"), ("my baby is 9 weeks", "his temp is 38.3", "one_to_three"), ("he is 2 months and 38.5", "so what do i do", "one_to_three")])
def test_by_what_was_told_before(earlier, text, part):
    assert part_by_age(text, [earlier]) == part


def test_of_two_ages_the_younger_counts():
    assert part_by_age("my 3 year old has 39 and the baby is 5 weeks and hot too", []) == "one_to_three"


def test_a_week_old_is_never_told_to_wait_for_111():
    assert part_by_age("hes 2 weeks, 38.4", []) != "one_to_three"
    assert decided("hes 2 weeks, 38.4", after(), topic=FEVER).startswith("emergency/")


@pytest.mark.parametrize("part", ["one_to_three", "three_to_six"])
def test_the_first_words_are_what_to_do(part):
    more = next(more for more in answers()[FEVER].more if more.part == part)
    assert more.text.startswith("Call 111 now, by phone, at any hour.") and "999 if floppy" in more.text
