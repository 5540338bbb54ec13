"""What is said and shown fits the nation the parent lives in: no 111 in Northern Ireland, no helpline of England in Wales."""

import re
from datetime import datetime

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.history import History
from safer_sleep.directory.help import Known, help_for
from safer_sleep.directory.load import directory
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts

WITH_111 = sorted(topic for topic, answer in answers().items() if "111" in answer.text and "Scotland and Wales" not in answer.text)
#: What England's words say of 111 for a parent who cannot go on, and not for a baby who is not well.
TO_LISTEN = re.compile(r"111 (?:and choose|has a)[^.\n]*\bmental health")
BY_DAY, AT_NIGHT = datetime(2026, 11, 26, 12), datetime(2026, 11, 29, 3)


def reply(topic, area, part="", place="Belfast", age=None, now=AT_NIGHT):
    known = Known(area, place, None, age, answered="place" if part == "place" else "")
    found = help_for(topic, known, now) if topic.startswith("support/") else None
    facts = Facts(known, found.text, found.cards) if found else Facts(known)
    return compose(topic, {"topic": topic, "part": part}, History(), facts)


def names(said):
    return [card["name"] for card in said["metadata"]["contacts"]]


@pytest.mark.parametrize("topic", WITH_111)
def test_nobody_in_northern_ireland_is_sent_to_111(topic):
    said = reply(topic, "northern_ireland")
    assert "111" not in said["text"].replace("111 online", "")
    assert not [name for name in names(said) if "England" in name]


@pytest.mark.parametrize("topic", WITH_111)
def test_northern_ireland_has_gp_out_of_hours_or_lifeline_where_england_has_111(topic):
    # Without the note that stands under every such answer: it names GP out of hours by itself.
    said = reply(topic, "northern_ireland")["text"].replace(directory().words.place["northern_ireland"], "")
    in_england = reply(topic, "england")["text"]
    assert ("Lifeline" in said) is bool(TO_LISTEN.search(in_england))
    if "111" in TO_LISTEN.sub("", in_england):
        assert "GP out of hours" in said


def test_a_feverish_baby_in_belfast():
    said = reply("baby_health/fever", "northern_ireland", part="young")
    assert "call your GP or GP out of hours now" in said["text"] and "Phone First" in said["text"]
    assert names(said) == ["GP out of hours (Northern Ireland)"]


def test_thoughts_of_dying_in_northern_ireland():
    said = reply("emergency/self_harm", "northern_ireland")
    assert "Lifeline" in said["text"]
    assert names(said)[:2] == ["999 emergency services", "Lifeline (Northern Ireland)"]
    assert "press 2" in reply("emergency/self_harm", "wales")["text"]


@pytest.mark.parametrize("area, line", [("scotland", "Scotland's Domestic Abuse"), ("wales", "Live Fear Free"), ("northern_ireland", "Domestic and Sexual Abuse Helpline")])
def test_the_abuse_line_in_the_words_is_the_one_on_the_card(area, line):
    said = reply("support/domestic_abuse", area)
    assert line in said["text"] and "National Domestic Abuse" not in said["text"]
    assert any(line in name for name in names(said))


@pytest.mark.parametrize("now", [BY_DAY, AT_NIGHT])
@pytest.mark.parametrize("area, first", [("wales", "NHS 111 Wales"), ("northern_ireland", "GP out of hours (Northern Ireland)"), ("scotland", "NHS 24 (Scotland)")])
def test_for_a_baby_who_is_not_well_no_listening_line_comes_first(area, first, now):
    assert names(reply("support/out_of_hours", area, now=now))[0] == first


def test_no_local_people_are_promised_where_none_are_shown():
    assert "These are the people to ask in" not in reply("support/mental_health", "wales", "place", "Cardiff")["text"]
    for now in (BY_DAY, AT_NIGHT):
        said = reply("support/mental_health", "west_northamptonshire", "place", "Northampton", now=now)
        assert "These are the people to ask in Northampton" in said["text"]
        assert any("Northamptonshire mental health text" in name for name in names(said))


def test_no_maternity_triage_for_a_baby_of_four_months():
    assert not [name for name in names(reply("support/out_of_hours", "west_northamptonshire", age=120)) if "maternity" in name]


def test_words_for_england_stay():
    assert reply("baby_health/fever", "england")["text"] == reply("baby_health/fever", None)["text"]
