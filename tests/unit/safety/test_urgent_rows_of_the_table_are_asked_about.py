"""The 111 half of the red-flag table: each row is noticed and asked about, with 999 on the screen; a 999 sign beside it is answered at once."""

import pytest

from safer_sleep.safety.durations import lasted
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.rules import rule_set

ROWS = {
    "fever_under_3_months": ["7 weeks old temp 38.2", "2 months 100.8 fahrenheit", "my baby has 38.4, age two month and one week", "he is 2 and a half months, 100.6"],
    "feels_hot_under_3_months": ["10 week old feels really hot no thermometer"],
    "fever_3_to_6_months": ["4 months temp 39.1", "5 months 102.5f", "shes 4 and a half months and 39.4"],
    "under_36_degrees": ["9 months temperature 35.5", "7 months 95.5f thermometer"],
    "fever_5_days": ["fever for 5 days", "temp on and off for 6 days, 14 months", "hot for one week already", "day 5 of a fever", "he have fever since 5 days"],
    "feeding_less": ["hes had less than half his normal milk", "hardly feeding today"],
    "not_feeding_under_8_weeks": ["3 weeks old not feeding", "baby 2 week no drink milk"],
    "no_wet_nappy": [
        "no wet nappy for 12 hours", "no wet nappy 9 hours, 2 months old", "dry nappy all day", "no wee for 8 hours and hes got a tummy bug",
        "7 months no wet nappy for 13 hours", "baby no pee since yesterday",
    ],
    "dried_out": ["sunken soft spot", "dry mouth and no tears", "dark wee"],
    "breathing_harder": ["breathing a bit faster than usual"],
    "breathing_over_50": ["8 months counted 55 breaths a minute"],
    "vomiting_hard": ["projectile vomiting after feeds", "yellow sick", "cant keep anything down"],
    "blood_or_swollen_tummy": ["blood in his poo", "tummy swollen"],
    "jaundice": ["yellow skin in first day", "still yellow at 3 weeks", "white of his eyes yellow", "pale chalky poo"],
    "crying_that_cannot_be_comforted": ["crying for 3 hours nothing comforts him", "cant console her"],
    "head_bump_over_6_months": ["8 months fell off the sofa seems ok", "bumped her head 10 months old"],
    "hot_with_cold_hands": ["temp with cold hands and feet"],
    "something_not_right": ["something is just not right with him"],
}  # fmt: skip


@pytest.mark.parametrize("rule, message", [(rule, m) for rule, messages in ROWS.items() for m in messages])
def test_asked_about(rule, message):
    flag = detect(message)
    assert flag is not None and not flag.certain and flag.rule == rule, flag


@pytest.mark.parametrize("message", [
    "7 weeks old temp 38.2 and floppy", "2 weeks old temp 38.2", "sunken soft spot and hes drowsy", "yellow and wont feed", "fell off the sofa 8 months and being sick",
    "blood in his sick", "projectile vomiting and its green", "temp, cold hands, hes blotchy and drowsy", "8 months counted 65 breaths a minute",
])  # fmt: skip
def test_with_a_999_sign_it_is_answered_at_once(message):
    flag = detect(message)
    assert flag is not None and flag.certain, flag


@pytest.mark.parametrize("message", [
    "fever for 2 days", "5 months 38.5", "he is 5 days old what tog", "temp 39 5 days ago, fine now", "dry all night now, is he ready for a bigger bag",
    "he has a cold for 5 days, room temp 20", "feeds for 10 minutes then sleeps",
])  # fmt: skip
def test_below_the_figure_nothing_is_asked(message):
    assert detect(message) is None


@pytest.mark.parametrize("text, days, named", [
    ("no wet nappy for 8 hours", 200, set()), ("no wet nappy for 8 hours", 60, {"no_wet_nappy"}), ("no wet nappy for 12 hours", 200, {"no_wet_nappy"}),
    ("no wet nappy for 8 hours", None, {"no_wet_nappy"}), ("no wet nappy for 9 hours and diarrhoea", 200, {"no_wet_nappy"}),
    ("fever 4 days", None, set()), ("fever for 5 days", None, {"fever_5_days"}), ("fever for a week", None, {"fever_5_days"}),
    ("fitting for 4 minutes", None, set()), ("fitting for 5 minutes", None, {"lasted_5_minutes"}), ("had a fit 10 minutes ago", None, set()),
    ("startle jerks wake him every ten minutes", None, set()),
])  # fmt: skip
def test_how_long_it_has_lasted(text, days, named):
    assert lasted(rule_set().words(text), days) == named


@pytest.mark.parametrize("message", ["shaking his arms and legs 10 minutes", "he was jerking for seven minutes", "fit for 6 minutes"])
def test_jerking_for_5_minutes_is_a_fit(message):
    flag = detect(message)
    assert flag is not None and flag.certain and flag.topic == "emergency/seizure"
