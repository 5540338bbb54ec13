"""An age and a temperature that were told decide which line of the fever card a parent reads: not the list for all ages, and never a weaker line."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import FEVER, SERIOUSLY_ILL
from safer_sleep.conversation.danger.fever_by_age import part_by_age
from tests.unit.conversation.talk import after, decided



@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("baby two month fever 38.5 what medicine i give", "one_to_three"),
        ("38.6 at 7 weeks", "one_to_three"),
        ("he is 10 weeks and 101.5f", "one_to_three"),
        ("nearly 3 months, 38.4", "one_to_three"),
        ("2-3 months, 38.4", "one_to_three"),
        ("hes 8 weeks and feels boiling, no thermometer", "young"),
        ("4 weeks old 38.4", "young"),
        ("four and a half months, 39.1, playing on her mat", "three_to_six"),
        ("under 6 months, 39.4", "three_to_six"),
        ("it was 37.2 an hour ago and now 39.3, 4 months old", "three_to_six"),
        ("5 months temp 38.4", "older"),
        ("9 month old has 39.5", "older"),
        ("more than 3 months old, 38.4", "older"),
    ],
)
def test_by_age_and_degrees(text, part):
    assert decided(text, after(), shares={SERIOUSLY_ILL: 0.02}, topic=FEVER) == f"{FEVER}#{part}"


@pytest.mark.parametrize("text", ["is 38 a fever", "he was born at 36 weeks and has a temp of 38.4", "what is a fever in a baby, in our room until 6 months", "wearing 3-6 months clothes, 38.4", "i have a temp of 39 and my baby is 5 months"])
def test_with_no_age_of_the_baby_it_is_the_whole_card(text):
    assert part_by_age(text, []) == ""


@pytest.mark.parametrize(
    ("earlier", "text", "part"),
    [
        ("shes 39.2", "5 months", "three_to_six"),
        ("my baby is 9 weeks", "his temp is 38.3", "one_to_three"),
        ("he is 2 months and 38.5", "so what do i do", "one_to_three"),
        ("hes 4 months and had 39.5", "now 38.2 after calpol", "three_to_six"),
    ],
)
def test_by_what_was_told_before(earlier, text, part):
    assert part_by_age(text, [earlier]) == part


@pytest.mark.parametrize(
    ("earlier", "text"),
    [(["hes 8 weeks", "my friends baby is 5 months"], "temp 38.4"), (["hes 8 weeks", "when can he go in his own room, 6 months?"], "he has 38.4"), (["hes 5 weeks", "my toddler is 3 years"], "he has 38.2")],
)
def test_where_a_younger_age_was_told_nothing_older_is_said(earlier, text):
    assert part_by_age(text, earlier) != "older"


def test_of_two_ages_the_younger_counts():
    assert part_by_age("my 3 year old has 39 and the baby is 5 weeks and hot too", []) == "one_to_three"


def test_a_week_old_is_never_told_to_wait_for_111():
    assert part_by_age("hes 2 weeks, 38.4", []) != "one_to_three"
    assert decided("hes 2 weeks, 38.4", after(), topic=FEVER).startswith("emergency/")
    assert decided("ear says 37.5 forehead 38.6 shes 2 weeks", after(), topic=FEVER).startswith("emergency/")


@pytest.mark.parametrize("part", ["one_to_three", "three_to_six"])
def test_the_first_words_are_what_to_do(part):
    more = next(more for more in answers()[FEVER].more if more.part == part)
    assert more.text.startswith("Call 111 now, by phone, at any hour.") and "999 if floppy" in more.text


def test_what_was_just_read_is_not_said_again():
    again = decided("so what do i do", after(f"{FEVER}#one_to_three"), ["he is 2 months and 38.5"], topic=FEVER)
    assert again != f"{FEVER}#one_to_three"
