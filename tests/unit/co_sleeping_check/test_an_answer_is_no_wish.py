"""Answers that sound like a button of the check, and a birth a few days before its day."""

import pytest

from safer_sleep.co_sleeping_check.reading import BACK, read


@pytest.mark.parametrize("text", ["bad back", "just a bad back", "my back", "sore back"])
def test_a_bad_back_does_not_go_back(text):
    assert read(text, "adult_condition").control is None


@pytest.mark.parametrize("text", ["back", "go back", "back please"])
def test_back_does(text):
    assert read(text, "adult_condition").control == BACK


@pytest.mark.parametrize("text", ["came a few days early", "few days before her due date", "just a few days early"])
def test_a_few_days_early_is_not_early(text):
    assert read(text, "born_early").answers["born_early"]["weeks"] == 39


def test_a_few_weeks_early_may_be():
    assert read("a few weeks early", "born_early").answers["born_early"] == {"value": "yes"}
