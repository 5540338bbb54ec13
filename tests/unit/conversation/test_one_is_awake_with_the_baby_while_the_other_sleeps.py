"""Shifts in which one is awake with the baby on the sofa: awake, sober, and the cot at the first yawn. Who sleeps there is another matter."""

from functools import partial

import pytest
import talk
from talk import after

from safer_sleep.advice.answers import answers

SOFA, BED = "co_sleeping/sofa_armchair", "co_sleeping/is_it_safe"

decided = partial(talk.decided, topic=SOFA, how="alone: clear", confidence=0.97)


@pytest.mark.parametrize(
    "text",
    [
        "we do shifts. he stays up holding her on the sofa while i sleep is that ok",
        "my partner sits up with the baby on the settee so i can get some sleep",
        "we take it in turns to hold him in the armchair through the night",
        "hubby is wide awake on the couch with her on his chest and i go to bed",
        "i stay awake with him in the recliner while he sleeps then we swap",
    ],
)
@pytest.mark.parametrize("before", [(), (SOFA,), ("settling/tired_parent",)])
def test_who_is_awake_is_told_how_to_stay_so(text, before):
    assert decided(text, after(*before)) == f"{SOFA}#turns"


@pytest.mark.parametrize(
    "text",
    [
        "he stays up holding her on the sofa while i sleep but he dozes off",
        "we do shifts, he sleeps on the sofa with her and then i do",
        "he sits up on the sofa with her with a beer while i sleep",
        "i stay up with her on the sofa but my eyes keep closing",
        "we could take turns on the sofa bed in lounge with her",
        "he is asleep on the sofa with the baby while i sleep upstairs",
        "nan sits awake with him on the armchair half the night so i can sleep, shes 80 and on tramadol",
        "partner stays up holding baby on the couch so i can sleep, hes knackered",
        "he stays up with her on the sofa, 6 cans down, while i sleep",
    ],
)
def test_who_sleeps_or_drinks_there_is_not_awake(text):
    assert decided(text) != f"{SOFA}#turns"


@pytest.mark.parametrize("text", ["no she wouldnt be asleep with us. ok. single bed then? with one of us", "bed then? with me", "so in our bed with us instead", "ok the double bed then, next to me"])
def test_a_bed_with_the_baby_in_it_gets_no_yes(text):
    assert decided(text, after(SOFA), topic="chat/unclear", how="in context: offered") == f"{BED}#"


@pytest.mark.parametrize("text", ["i said bed not sofa", "so i go up to bed then", "bed then, him in the cot next to me"])
def test_a_grown_ups_own_bed_is_still_a_yes(text):
    assert decided(text, after(SOFA), topic=SOFA) != f"{BED}#"


def test_the_words_name_the_yawn_and_the_cot():
    text = next(more.text for more in answers()[SOFA].more if more.part == "turns")
    assert "first yawn" in text and "cot" in text and "sober" in text
