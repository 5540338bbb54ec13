"""Where a relative is says nothing of where the parent is, and nobody in danger loses the numbers over a place."""

import pytest

from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.whereabouts import _place_of
from safer_sleep.directory.help import Known, help_for
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts


@pytest.mark.parametrize("text", ["nobody to help, my mum's in spain", "my mum is in spain and my dads in ireland", "husband is working away in germany", "family all back in poland"])
def test_a_relative_abroad_is_not_the_parent(text):
    assert _place_of(text) is None


@pytest.mark.parametrize("text", ["im in spain on my own", "we live in ireland, my mum lives in leeds", "i'm in poland with my mum"])
def test_the_parent_abroad_is(text):
    assert _place_of(text) is not None


def test_thoughts_of_dying_keep_their_numbers_abroad():
    known = Known("abroad", "Spain", None, None, False, "")
    for cards in (None, help_for("emergency/self_harm", known).cards):
        reply = compose("emergency/self_harm", {"topic": "emergency/self_harm"}, History(), Facts(known, "", cards))
        assert {"999", "116123"} <= {card["phone"].replace(" ", "") for card in reply["metadata"]["contacts"] if card.get("phone")}
