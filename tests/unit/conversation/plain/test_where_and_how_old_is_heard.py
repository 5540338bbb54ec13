"""What a message says of town and age, in the light of what the assistant has just asked."""

from datetime import date

import pytest

from safer_sleep.advice.topic_ids import HEALTH_VISITOR, MIDWIFE
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.whereabouts import facts_of, from_part, listen, open_question

TODAY = date(2026, 11, 25)
SKIP = ("Skip this question", f"{MIDWIFE}#no_area")
COUNCILS = (("West Northamptonshire", f"{MIDWIFE}#in_west_northamptonshire"), ("North Northamptonshire", f"{MIDWIFE}#in_north_northamptonshire"))


def turn(topic, part="", said_part="", buttons=()):
    return Turn(topic, part, None, [Said(topic, said_part, "…", tuple(buttons))])


def asked(part="ask_area", buttons=(SKIP,), then=()):
    return History([turn(MIDWIFE, "", part, buttons), *then])


def unclear(*offers):
    return {"topic": "chat/unclear", "how": "alone: offered", "part": "", "offers": list(offers)}


def clear(topic):
    return {"topic": topic, "how": "alone: clear", "part": "", "offers": []}


def test_a_town_is_an_answer_to_where():
    heard = listen("corby", unclear(), 0.2, asked(), TODAY)
    assert (heard.topic, heard.part) == (MIDWIFE, "place")
    assert facts_of(heard) == {"area": "north_northamptonshire", "place": "Corby", "maternity_unit": "kgh"}


@pytest.mark.parametrize("said", ["rather not say", "no", "I dont want to tell you", "skip"])
def test_nobody_has_to_say_where(said):
    assert listen(said, unclear(), 0.2, asked(), TODAY).part == "no_area"


def test_not_wanting_to_say_is_no_question_about_privacy_but_why_is():
    assert listen("I'd rather not say", clear("chat/privacy"), 0.9, asked(), TODAY).part == "no_area"
    assert listen("why do you want to know that", clear("chat/privacy"), 0.9, asked(), TODAY).topic is None
    assert listen("no he might see and hit me again", clear("support/domestic_abuse"), 0.9, asked(), TODAY).topic is None


def test_another_question_is_answered_and_ours_stays_open():
    history = asked()
    assert listen("can she have a blanket in the cot", clear("warmth/blankets"), 0.9, history, TODAY).topic is None
    later = History([*history.turns, turn("warmth/blankets")])
    assert open_question(later).topic == MIDWIFE
    heard = listen("Kettering", unclear(), 0.2, later, TODAY)
    assert (heard.topic, heard.part, facts_of(heard)["area"]) == (MIDWIFE, "place", "north_northamptonshire")


def test_a_question_is_closed_once_it_is_answered_or_long_ago():
    assert open_question(asked(then=[turn(MIDWIFE, "place")])) is None
    assert open_question(asked(then=[turn("warmth/hats")] * 4)) is None


def test_a_place_that_is_not_known_is_not_taken_for_a_question():
    assert listen("Blurgton", unclear("chat/greet"), 0.2, asked(), TODAY).part == "not_found"


def test_a_council_is_chosen_in_words_or_left_open():
    heard = listen("the north one", unclear(), 0.2, asked("ask_council", COUNCILS), TODAY)
    assert facts_of(heard)["area"] == "north_northamptonshire"
    assert listen("not sure", unclear(), 0.2, asked("ask_council", COUNCILS), TODAY).part == "both"


def test_an_age_is_an_answer_to_how_old():
    heard = listen("nine days", unclear(), 0.2, asked("ask_age", ()), TODAY)
    assert (heard.topic, heard.part, heard.age_days) == (MIDWIFE, "age", 9)
    assert listen("rather not say", unclear(), 0.2, asked("ask_age", ()), TODAY).part == "no_age"


@pytest.mark.parametrize("part, facts", [
    ("in_north_northamptonshire", {"area": "north_northamptonshire"}),
    ("in_wales", {"area": "wales", "place": "unknown", "maternity_unit": "unknown"}),
    ("in_elsewhere", {}),
    ("age_5", {"baby_age_days": 5}),
    ("age_-1", {"baby_age_days": -1}),
    ("dealt_with", {}),
])  # fmt: skip
def test_a_tapped_button_says_the_same(part, facts):
    assert facts_of(from_part(part)) == facts


def test_what_is_said_beside_the_question_is_used():
    heard = listen("I'm in Corby with my 9 day old, need the midwife", clear(MIDWIFE), 0.8, History(), TODAY)
    assert heard.topic is None
    assert facts_of(heard) == {"area": "north_northamptonshire", "place": "Corby", "maternity_unit": "kgh", "baby_age_days": 9}


def test_an_age_said_about_something_else_is_remembered():
    assert facts_of(listen("my 9 day old hates the cot", clear("co_sleeping/wont_sleep_alone"), 0.8, History(), TODAY)) == {"baby_age_days": 9}


def test_a_trip_is_not_a_home():
    assert facts_of(listen("can she sleep in the car seat on the way to Leeds", clear("sleep_space/car_seat"), 0.9, History(), TODAY)) == {}


def test_somebody_about_sleep_is_the_midwife_or_the_health_visitor():
    assert listen("I need to talk to someone about her sleep", clear("support/helplines"), 0.9, History(), TODAY).topic == HEALTH_VISITOR
    assert listen("need to speak to someone about sleep, she is 9 days old", clear("support/helplines"), 0.9, History(), TODAY).topic == MIDWIFE
    assert listen("I want to talk to someone", clear("support/helplines"), 0.9, History(), TODAY).topic is None


def test_a_move_changes_the_area_and_goes_on_with_the_same_people():
    heard = listen("actually we moved to Leeds", unclear("sleep_space/same_room"), 0.14, asked(then=[turn(MIDWIFE, "place"), turn("warmth/hats")]), TODAY)
    assert (heard.topic, heard.part) == (MIDWIFE, "place")
    assert facts_of(heard) == {"area": "england", "place": "Leeds", "maternity_unit": "unknown"}


def test_what_about_at_night_is_about_the_same_people():
    assert listen("what about at night", unclear(), 0.6, asked(then=[turn(MIDWIFE, "place")]), TODAY).topic == "support/out_of_hours"
    assert listen("and at the weekend", clear(MIDWIFE), 0.6, asked(then=[turn(MIDWIFE, "place")]), TODAY).topic == "support/out_of_hours"
    assert listen("what about at night", unclear(), 0.6, History([turn("warmth/hats")]), TODAY).topic is None


def test_a_hospital_is_a_unit_and_no_home():
    heard = listen("booked at KGH", unclear(), 0.2, asked(), TODAY)
    assert facts_of(heard) == {"maternity_unit": "kgh"}


def test_abroad_none_of_our_numbers_work():
    assert facts_of(listen("we are in Dublin", unclear(), 0.2, asked(), TODAY))["area"] == "abroad"
