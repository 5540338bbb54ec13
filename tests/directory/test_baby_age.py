"""How old the baby is, in the words parents use: only what is said of the baby counts."""

from datetime import date

import pytest

from safer_sleep.directory.baby_age import NEWBORN_DAYS, NOT_BORN, read_age

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("my 9 day old wont sleep", 9),
        ("I'm in Corby with a nine-day-old", 9),
        ("she's 3 weeks old", 21),
        ("hes nearly 6 months", 182),
        ("baby is 2 and a half months", 76),
        ("my 2 year old and my 3wk old", 21),
        ("he was born 5 weeks early and is now 10 weeks old", 70),
        ("born on sunday", 3),
        ("we had her 4 days ago", 4),
        ("she was born last night", 1),
        ("6mo old", 182),
        ("2 weeks and 3 days old", 17),
        ("my 8 month old, and i'm pregnant again", 243),
        ("I'm 30 weeks pregnant", NOT_BORN),
        ("baby is due in march", NOT_BORN),
    ],
)
def test_an_age_in_a_message(said, days):
    assert read_age(said, WEDNESDAY) == days


@pytest.mark.parametrize(
    "said",
    ["she has slept for 3 weeks", "feeds every 2 hours", "he was 3 weeks early", "is 6 months old enough for a pillow", "until she is 6 months", "my 3 year old",
     "when he is 12 months", "5kg", "room is 20 degrees", "can she have a blanket", "in 2 weeks we fly", ""],
)  # fmt: skip
def test_other_numbers_are_no_age(said):
    assert read_age(said, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("said", "days"),
    [("9 days", 9), ("3w", 21), ("ten days tomorrow", 10), ("about 3 weeks", 21), ("a fortnight", 14), ("born tuesday", 1), ("newborn", NEWBORN_DAYS),
     ("20 weeks pregnant", NOT_BORN), ("not here yet", NOT_BORN), ("rather not say", None), ("nine", None), ("can she have a blanket", None), ("and how do i get a midwife", None)],
)  # fmt: skip
def test_an_answer_to_how_old(said, days):
    assert read_age(said, WEDNESDAY, asked=True) == days
