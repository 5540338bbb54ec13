"""Shifts in which one is awake with the baby on the sofa: awake, sober, and the cot at the first yawn. Who sleeps there is another matter."""

from functools import partial

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import IS_IT_SAFE, SOFA_ARMCHAIR
from safer_sleep.conversation.plain.plan_for_the_night import bed_with_the_baby
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after


decided = partial(talk.decided, topic=SOFA_ARMCHAIR, how="alone: clear", confidence=0.97)


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
@pytest.mark.parametrize("before", [(), (SOFA_ARMCHAIR,), ("settling/tired_parent",)])
def test_who_is_awake_is_told_how_to_stay_so(text, before):
    assert decided(text, after(*before)) == f"{SOFA_ARMCHAIR}#turns"


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
        "is it ok if i sleep while i hold her on the sofa and partner is awake",
        "she stays on me on the sofa while i get some sleep and he is awake",
        "dad is on the sofa with baby on chest and sleeps while i go to bed",
        "he will sleep sitting in the chair with her so i can sleep",
        "we do shifts on the sofa with her, i sleep and he sleeps",
    ],
)
def test_who_sleeps_or_drinks_there_is_not_awake(text):
    assert decided(text) != f"{SOFA_ARMCHAIR}#turns"


@pytest.mark.parametrize("earlier", ["hes had 4 pints tonight", "my partner is on methadone"])
def test_who_drank_before_takes_no_turns(earlier):
    assert decided("he stays up holding her on the sofa while i sleep", after("chat/greet"), [earlier]) != f"{SOFA_ARMCHAIR}#turns"


@pytest.mark.parametrize("text", ["no she wouldnt be asleep with us. ok. single bed then? with one of us", "bed then? with me", "so in our bed with us instead", "ok the double bed then, next to me"])
def test_a_bed_with_the_baby_in_it_gets_no_yes(text):
    assert decided(text, after(SOFA_ARMCHAIR), topic="chat/unclear", how="in context: offered") == f"{IS_IT_SAFE}#"


@pytest.mark.parametrize("text", ["i said bed not sofa", "so i go up to bed then", "bed then, him in the cot next to me"])
def test_a_grown_ups_own_bed_is_still_a_yes(text):
    assert decided(text, after(SOFA_ARMCHAIR), topic=SOFA_ARMCHAIR) != f"{IS_IT_SAFE}#"


def test_the_words_name_the_yawn_and_the_cot():
    text = next(more.text for more in answers()[SOFA_ARMCHAIR].more if more.part == "turns")
    assert "first yawn" in text and "cot" in text and "sober" in text


@pytest.mark.parametrize("text", ["so can i lay him next to me not in the cot", "can she sleep right next to me and not the cot", "put him in the cot then move him in next to me is that ok", "so can he be next to me now then in his cot", "not in his cot, next to me, is that ok"])
def test_next_to_me_and_no_cot_is_the_bed(text):
    found = bed_with_the_baby(text, after("co_sleeping/sofa_armchair"))
    assert found is not None and (found.topic, found.part) == ("co_sleeping/is_it_safe", "")
    smokes = bed_with_the_baby(text, after("co_sleeping/smoking"))
    assert smokes is not None and (smokes.topic, smokes.part) == ("co_sleeping/smoking", "")
    drank = bed_with_the_baby(text, after("co_sleeping/alcohol"))
    assert drank is not None and (drank.topic, drank.part) == ("co_sleeping/alcohol", "bed_still")


@pytest.mark.parametrize("text", ["ok can i wheel the cot in next to me then", "can he go in his cot next to me then", "its a normal cot not a bedside one. is next to my bed ok", "can i put her in the cot not next to me then", "can he sleep next to me in the snuzpod instead of his room"])
def test_the_cot_beside_is_no_bed(text):
    assert bed_with_the_baby(text, after("co_sleeping/alcohol")) is None
