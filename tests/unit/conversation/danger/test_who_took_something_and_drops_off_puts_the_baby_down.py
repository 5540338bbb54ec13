"""Somebody who took what makes them sleep, and cannot stay awake or is alone, is told what to do in this minute."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import ALCOHOL_DRUGS, DRUGS_MEDICINES
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn

NOW = f"{DRUGS_MEDICINES}#sedated_now"


def decided(*told, before="", topic=ALCOHOL_DRUGS, how="alone: clear"):
    said, _, part = before.partition("#")
    history = History([Turn(said, part, None, [Said(said, part, "")])]) if before else History()
    found = decide(told[-1], list(told[:-1]), history, {"topic": topic, "how": how, "offers": [], "part": "", "confidence": 0.9}, {})
    return f"{found.topic}#{found.part}" if found is not None else None


@pytest.mark.parametrize(
    "told",
    [
        ["ive taken diazepam and now i cant keep my eyes open, on my own with newborn"],
        ["ive had my methadone and keep gouching out holding him"],
        ["i took heroin and im alone with my baby"],
        ["i took 2 zopiclone", "on my own"],
        ["i took 2 zopiclone", "on my own", "can i hold him"],
        ["smoked a joint and i keep dropping off with her here"],
    ],
)
def test_the_baby_goes_down_and_somebody_comes(told):
    assert decided(*told) == NOW


@pytest.mark.parametrize(
    "told",
    [
        ["my partner took heroin and im alone with my baby"],
        ["i took zopiclone last night and im on my own now"],
        ["im so tired i cant keep my eyes open"],
        ["can i take zopiclone if im alone"],
        ["im on methadone, can i bed share"],
        ["ive taken loads of zopiclone and im on my own"],
        ["ive had the baby blues and im on my own"],
        ["i took zopiclone, my husband has the baby and im nodding off"],
    ],
)
def test_others_and_other_times_are_not_meant(told):
    assert decided(*told) != NOW


def test_it_stays_until_the_baby_is_down():
    assert decided("ok", before=NOW, topic="chat/thanks") == NOW
    assert decided("moved him onto my chest", before=NOW) != f"{DRUGS_MEDICINES}#sedated_cot"
    assert decided("hes in the cot now", before=NOW) == f"{DRUGS_MEDICINES}#sedated_cot"


def test_the_words_name_the_cot_somebody_else_and_999():
    for part in ("sedated_now", "sedated_cot"):
        more = next(more for more in answers()[DRUGS_MEDICINES].more if more.part == part)
        assert more.urgency == "urgent" and all(word in more.text for word in ("cot", "has had nothing", "111", "999"))


@pytest.mark.parametrize("text", ["i take sertraline, is it ok to share a bed", "im on citalopram can i cosleep"])
def test_a_medicine_for_mood_is_for_the_leaflet_or_a_pharmacist(text):
    assert decided(text, topic=DRUGS_MEDICINES) == f"{DRUGS_MEDICINES}#which"


@pytest.mark.parametrize("text", ["on sertraline and had wine can we share bed", "i smoke and take sertraline, can we share a bed", "sertraline and diazepam tonight, i took diazepam, in bed with her"])
def test_not_with_more_in_it(text):
    assert decided(text, topic="co_sleeping/alcohol") != f"{DRUGS_MEDICINES}#which"
