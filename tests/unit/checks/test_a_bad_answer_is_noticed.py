"""`make check` stops an answer that is not written the way answers are: each rule, broken once."""

from dataclasses import replace
from datetime import date

import pytest

from safer_sleep.advice.answers import More, answers
from safer_sleep.checks import answers as check

GOOD = answers()["warmth/room_temperature"]
EMERGENCY = answers()["emergency/choking"]


def noticed(answer):
    return {name for name, _ in check._of(answer)}


def test_the_answer_as_it_stands_is_fine():
    assert not noticed(GOOD) and not noticed(EMERGENCY)


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("numbers", replace(GOOD, text="Keep the room at 24°C.")),
        ("claim", replace(GOOD, text="That is safe.")),
        ("forbidden", replace(GOOD, text="Well done!")),
        ("phone", replace(GOOD, text="Ring 01604 555 555.")),
        ("words", replace(GOOD, text="Keep it cool. " * 40)),
        ("grade", replace(GOOD, text="Thermoregulatory considerations necessitate environmental modification.")),
        ("sources", replace(GOOD, sources=())),
        ("sources", replace(GOOD, sources=("nobody",))),
        ("buttons", replace(GOOD, buttons=(("Go", "warmth/nowhere"),))),
        ("buttons", replace(GOOD, more=(More("one", "One", (), "Cool.", buttons=(("Go", "warmth/nowhere"),)),))),
        ("buttons", replace(GOOD, more=(More("one", "One", (), "Cool.", after=("two",)),))),
        ("buttons", replace(GOOD, more=(More("one", "One", (), "Cool.", stays="two"),))),
        ("emergency", replace(EMERGENCY, text="If you are worried, ring 111.")),
        ("emergency", replace(EMERGENCY, urgency="routine")),
        ("words", replace(EMERGENCY, text="Call 999 now. " * 25)),
    ],
)
def test_a_broken_rule_is_noticed(problem, answer):
    assert problem in noticed(answer)


def test_a_source_that_had_to_be_read_again_is_noticed():
    assert any("had to be read again" in problem for problem in check.problems(date(2100, 1, 1)))
