"""The drawing comes with the answer it belongs to, not with a reason, an emergency or a repeat, and never after a baby's death."""

import pytest

from safer_sleep.advice.topic_ids import FEET_TO_FOOT
from safer_sleep.channel.contract import as_message
from safer_sleep.channel.page import render
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.understanding import WHY
from safer_sleep.reply.compose import compose



def reply(topic, understood=None, *before):
    history = History([Turn(earlier, "", None, [Said(earlier, "", "…")]) for earlier in before])
    composed = compose(topic, understood or {}, history)
    return as_message(composed["text"], composed["buttons"], composed["metadata"])


def test_feet_to_foot_is_shown():
    drawing = reply(FEET_TO_FOOT)["drawing"]
    assert (drawing["name"], drawing["url"]) == ("feet_to_foot", "/chat/drawings/feet_to_foot.svg")
    assert "on their back" in drawing["alt"]


def test_why_has_no_drawing():
    assert "drawing" not in reply(FEET_TO_FOOT, {"topic": FEET_TO_FOOT, "part": WHY}, FEET_TO_FOOT, "warmth/hats")


def test_asked_again_it_is_not_shown_again():
    assert "drawing" not in reply(FEET_TO_FOOT, None, FEET_TO_FOOT)
    assert "drawing" in reply(FEET_TO_FOOT, None, FEET_TO_FOOT, "warmth/hats")


def test_an_offer_has_no_drawing():
    assert "drawing" not in reply("chat/unclear", {"topic": "chat/unclear", "offers": [FEET_TO_FOOT, "warmth/hats"]})


def test_an_emergency_has_no_drawing(monkeypatch):
    monkeypatch.setattr("safer_sleep.reply.compose.drawing_for", lambda *_: {"name": "any", "alt": "Any.", "url": "/"})
    assert "drawing" in reply("warmth/hats")
    assert "drawing" not in reply("emergency/choking")


@pytest.mark.parametrize("risk", ["smoking", "alcohol", "drugs_medicines", "premature"])
def test_after_talk_of_a_drink_or_the_like_the_bed_made_ready_gives_way_to_the_cot(risk):
    assert reply("co_sleeping/safer_bed", None, "warmth/hats")["drawing"]["name"] == "bed_made_ready"
    assert reply("co_sleeping/safer_bed", None, f"co_sleeping/{risk}", "warmth/hats")["drawing"]["name"] == "cot_beside_bed"


def test_a_bereaved_parent_is_shown_no_sleeping_baby():
    assert "drawing" not in reply(FEET_TO_FOOT, None, "support/bereavement", "sids/what_is_sids")


def test_the_page_shows_it_under_the_first_paragraph_with_its_words():
    composed = compose(FEET_TO_FOOT, {}, History())
    page = render([{"event": "bot", "text": composed["text"], "data": {}, "metadata": {"metadata": composed["metadata"]}}])
    first, second = composed["text"].split("\n\n")[:2]
    before, _, after = page.partition('<img src="/chat/drawings/feet_to_foot.svg" alt="A baby asleep on their back')
    assert before.rstrip().endswith(f"<p>{first}</p>")
    assert page.count("<img") == 1 and second.splitlines()[0].lstrip("- ") in after
