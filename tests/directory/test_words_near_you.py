"""Every reply that names people near the parent keeps to how the assistant writes, whoever they are, wherever and whenever."""

from datetime import datetime

import pytest

from safer_sleep.checks.answers import HIGHEST_GRADE, MOST_WORDS, grade, words
from safer_sleep.conversation.history import History
from safer_sleep.directory.help import BY_AGE, Known, help_for
from safer_sleep.directory.load import directory
from safer_sleep.directory.schema import NATIONS
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts

PLACES = [
    Known(),
    Known(answered="no_area"),
    Known(answered="not_found"),
    Known("abroad", "Dublin", answered="place"),
    Known("northamptonshire", "Ashton", several=True, answered="place"),
    Known("north_northamptonshire", "Burton Latimer", "kgh", answered="place"),
    Known("west_northamptonshire", "Northampton", "ngh", answered="place"),
    *(Known(nation, "Newcastle upon Tyne", answered="place") for nation in NATIONS),
]
AGES = [None, -1, 3, 10, 11, 28, 29, 200]
TIMES = ["2026-12-28T02:00", "2026-11-25T10:00", "2026-11-27T18:00"]


@pytest.mark.parametrize("topic", sorted(BY_AGE))
@pytest.mark.parametrize("place", PLACES, ids=lambda k: f"{k.area}-{k.answered}")
def test_short_plain_and_never_out_of_tune(topic, place):
    for age in AGES:
        for moment in TIMES:
            known = Known(place.area, place.place, place.unit, age, place.several, place.answered)
            found = help_for(topic, known, datetime.fromisoformat(moment))
            understood = {"topic": topic, "part": place.answered}
            if place.several:
                understood["place"] = {"kind": "ask", "options": ["west_northamptonshire", "north_northamptonshire"]}
            reply = compose(topic, understood, History(), Facts(known, found.text, found.cards))
            text = reply["text"]
            question = next((q for q in directory().words.questions.values() if text.endswith(q)), "")
            assert words(text) <= MOST_WORDS + words(question), text
            assert grade(text) <= HIGHEST_GRADE, text
            assert "!" not in text and "safe" not in text.lower()
            if known.area != "abroad":
                assert "999" in text
            if known.area == "northern_ireland":
                assert "111" not in text
