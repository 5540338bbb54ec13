"""A place and hardly a word beside it: after an answer about people it asks who is there, out of the blue it is kept and people are offered."""

from datetime import date

import pytest

from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.told_alone import age_alone, place_alone
from safer_sleep.conversation.plain.whereabouts import facts_of, listen
from safer_sleep.directory.help import Known
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts

TODAY = date(2026, 11, 25)


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "…")])]) if topic else History()


def heard(text, before=None, topic="chat/out_of_scope", earlier=()):
    return listen(text, {"topic": topic, "how": "alone: refused", "part": "", "offers": []}, 0.6, after(before), TODAY, earlier)


@pytest.mark.parametrize("text, area", [
    ("northampton", "west_northamptonshire"), ("Northampton NN1", "west_northamptonshire"), ("im in wellingborough", "north_northamptonshire"),
    ("i live in kettering", "north_northamptonshire"), ("MK16", "england"), ("B12", "england"), ("hi, I'm from Leicester", "england"), ("belfast", "northern_ireland"),
    ("northamton", "west_northamptonshire"),
])  # fmt: skip
def test_it_is_kept_and_people_are_offered(text, area):
    told = heard(text)
    assert (told.topic, told.part, facts_of(told)["area"]) == ("support/helplines", "here", area)
    facts = Facts(Known(area, facts_of(told)["place"]))
    said = compose(told.topic, {"topic": told.topic, "part": told.part, "how": "place"}, History(), facts)
    assert facts_of(told)["place"] in said["text"]
    assert [button["payload"] for button in said["buttons"]][:2] == ["/support/midwife", "/support/health_visitor"]


@pytest.mark.parametrize("before", ["support/mental_health", "support/domestic_abuse", "support/alcohol_drugs", "support/midwife", "support/bereavement"])
@pytest.mark.parametrize("text", ["northampton", "northampton nn1", "I live in Kettering"])
def test_after_a_disclosure_it_asks_for_people_for_that(before, text):
    assert (heard(text, before).topic, heard(text, before).part) == (before, "place")


@pytest.mark.parametrize("before, topic", [
    ("baby_health/fever", "support/out_of_hours"), ("emergency/self_harm", "support/mental_health"), ("emergency/danger_now", "support/domestic_abuse"),
    ("emergency/seizure", None), ("warmth/hats", "support/helplines"),
])  # fmt: skip
def test_after_other_answers(before, topic):
    assert heard("im in belfast", before).topic == topic


@pytest.mark.parametrize("text", ["bath", "im in bed", "im in pain", "im in tears", "reading", "old", "settle", "im in hospital", "thanks", "colic", "swaddle", "im in labour",
                                  "corby baby hot", "can she sleep on the way to Leeds"])  # fmt: skip
def test_other_words_are_no_place(text):
    assert place_alone(text) is None


def test_who_do_i_ring_after_a_fever_is_not_the_midwife():
    assert heard("who do i ring in belfast then", "baby_health/fever", "support/midwife").topic == "support/out_of_hours"
    assert facts_of(heard("there is no 111 in northern ireland", None, "support/out_of_hours"))["area"] == "northern_ireland"


@pytest.mark.parametrize("text, days", [("7 mnths", 213), ("day 3", 3), ("6 days", 6), ("13 month old", 395), ("2 weeker", 14), ("he is 5 months and wont stop crying", None)])
def test_an_age_alone(text, days):
    assert age_alone(text, TODAY) == days


@pytest.mark.parametrize("text", ["hv corby 4 months", "health visitor nn3 7 mnths", "13 month old, need the health visitor", "midwife kettering day 3"])
def test_an_age_beside_the_wish_for_a_person_is_heard(text):
    assert heard(text, None, "support/health_visitor").age_days is not None


@pytest.mark.parametrize("text", ["i lost the red book", "we havent got a red book who is my health visitor", "red book is lost, need hv in Corby"])
def test_who_lost_the_red_book_is_not_sent_to_it(text):
    told = heard(text, None, "support/health_visitor")
    assert (told.topic, told.part) == ("support/health_visitor", "no_red_book")
    said = compose(told.topic, {"topic": told.topic, "part": told.part}, History())["text"]
    assert "GP surgery" in said and "inside" not in said


def test_the_health_visitor_on_a_sunday_is_still_the_health_visitor():
    told = listen("hv in Towcester its sunday", {"topic": "support/health_visitor", "how": "alone: likely", "part": "", "offers": ["support/out_of_hours"]}, 0.5, History(), TODAY)
    assert told.topic in (None, "support/health_visitor")
