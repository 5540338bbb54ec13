"""Numbers with their units: the thresholds of the red-flag table, in Celsius and Fahrenheit, in days, weeks and months."""

import pytest

from safer_sleep.safety.numbers import age_in_days, facts, temperature
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.rules import rule_set

AT_ONCE = [
    "2 weeks old temp 38", "shes 20 days old, 38.4", "he is 10 days old and his temperature is 38", "3 week old 100.4f", "newborn temperature 38.6",
    "6 weeks old and 35.5 on the thermometer", "2 months old temperature 35.2", "11 weeks 95f temperature",
]  # fmt: skip
NOT_AT_ONCE = ["9 months 38.5 playing happily", "7 months temp 39 and drinking", "room is 16 degrees and he is 2 weeks old", "5 months old 36.5", "4 month old temp 37.2"]


@pytest.mark.parametrize("message", AT_ONCE)
def test_a_and_e_by_age_and_temperature(message):
    flag = detect(message)
    assert flag is not None and flag.certain and flag.topic == "emergency/seriously_ill", message


@pytest.mark.parametrize("message", NOT_AT_ONCE)
def test_a_temperature_that_is_no_emergency(message):
    flag = detect(message)
    assert flag is None or not flag.certain, message


def test_the_age_may_have_been_said_before():
    assert detect("his temperature is 38.2", ["my baby is 2 weeks old, what tog"]).topic == "emergency/seriously_ill"
    assert detect("his temperature is 38.2", ["my baby is 8 months old, what tog"]) is None


@pytest.mark.parametrize("text, days", [
    ("he is 3 weeks old", 21), ("6wk old", 42), ("4 months", 122), ("hes 20 days and hot", 20), ("two weeks old", 14), ("born 3 weeks early", None), ("fever for 3 days", None),
    ("three months and 2 days old", 93), ("two month and one week", 68), ("4 and a half months", 137), ("fever three days, he is one year", 365),
    ("day 4 of 38 something", None), ("8 weeks old but 2 weeks corrected", 56), ("2 weeks corrected", 14),
])  # fmt: skip
def test_age(text, days):
    found = age_in_days(rule_set().words(text))
    assert (found is None and days is None) or found == pytest.approx(days, abs=1)


@pytest.mark.parametrize("text, past", [("more than 3 months old", True), ("older than 3 months", True), ("not more than 3 months", False), ("nearly 3 months", False), ("less than 3 months", False)])
def test_which_side_of_three_months(text, past):
    assert ("under_3_months" not in facts(rule_set().words(text))) is past


@pytest.mark.parametrize("text, celsius", [
    ("temp 38.5", 38.5), ("101.3f fever", 38.5), ("temperature of 100.4", 38.0), ("38,6 fever", 38.6), ("the room is 24 degrees", None), ("he weighs 38 lb", None),
    ("100.8 fahrenheit", 38.2), ("turns himself 90 degrees", None), ("asleep for 40, then we go again", None), ("im on 40 fags", None),
])  # fmt: skip
def test_temperature(text, celsius):
    found = temperature(rule_set().words(text))
    assert (found is None and celsius is None) or found == pytest.approx(celsius, abs=0.06)


@pytest.mark.parametrize("text, fast", [("72 breaths a minute", True), ("breathing 60 a minute", False), ("counted 65 breaths in one minute", True)])
def test_over_60_breaths_a_minute(text, fast):
    assert ("breaths_over_60" in facts(rule_set().words(text))) is fast
