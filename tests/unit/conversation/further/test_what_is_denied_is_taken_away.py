""" "No drink, no fags" is not about drink: what is denied is taken away, and what is left is answered or asked."""

import pytest

from safer_sleep.advice.topic_ids import ALCOHOL, BEDSIDE_CRIB, CO_SLEEPING_PREMATURE, IS_IT_SAFE, SMOKE_FREE, SMOKING, SOFA_ARMCHAIR, TWINS
from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.conversation.further.corrections import corrected, denies
from safer_sleep.conversation.history import History, Said, Turn



def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def left(text, topic, history=None, ranking=(), earlier=()):
    found = corrected(text, history or History(), {"topic": topic, "how": "alone: clear", "ranking": ranking}, earlier)
    return None if found is None else (found.topic, found.part)


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        (ALCOHOL, "NO DRINK i said no drink. i said can he come in with me"),
        (ALCOHOL, "no drink"),
        (SMOKING, "but shes 14lb now and neither of us smoke"),
        (SMOKING, "we dont smoke. i asked about her being 14lb"),
        (SMOKE_FREE, "not smoking household no drink"),
        (SOFA_ARMCHAIR, "i said bed not sofa"),
        (TWINS, "i dont have twins. bars on the cot"),
        (TWINS, "just one"),
        (CO_SLEEPING_PREMATURE, "no he was full term 7lb 9"),
        (CO_SLEEPING_PREMATURE, "she was born at 39 weeks"),
        ("sleep_space/pods_nests", "snuzpod is a bedside cot mate not a nest"),
        ("support/social_services", "i asked about bed sharing not social services"),
    ],
)
def test_denied(topic, text):
    assert denies(topic, text)


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        (SMOKING, "i dont smoke but he does"),
        (SMOKING, "we dont smoke in the house"),
        (SMOKING, "i dont smoke anymore"),
        (SMOKING, "i dont smoke near her"),
        (ALCOHOL, "im not drunk"),
        (ALCOHOL, "no drink since 5"),
        (ALCOHOL, "no more drinks after two pints"),
        (ALCOHOL, "not much to drink"),
        (ALCOHOL, "i dont drink only him, he had 3 pints of lager"),
        (CO_SLEEPING_PREMATURE, "full term but 5lb 2"),
        (CO_SLEEPING_PREMATURE, "she was nearly full term"),
        (CO_SLEEPING_PREMATURE, "hes 39 weeks old"),
        (CO_SLEEPING_PREMATURE, "not early just small 2.4kg"),
        (CO_SLEEPING_PREMATURE, "iugr baby born at 38 wks in our bed"),
        (CO_SLEEPING_PREMATURE, "his brother was born at term, this one was 31 weeks"),
        (SMOKING, "on patches, no cigs, she sleeps with me, ok?"),
        (SOFA_ARMCHAIR, "no gap down my sofa its all one piece, does that make it ok"),
        (SOFA_ARMCHAIR, "theres no pillows on the couch"),
    ],
)
def test_half_a_denial_is_none(topic, text):
    assert not denies(topic, text)


def test_the_bed_is_what_is_left():
    assert left("can i have him in w me tonight just one night, no drink no fags", ALCOHOL) == (IS_IT_SAFE, "none_of_these")
    assert left("so is it ok if no drink no smoke, born on time", SMOKE_FREE, after(IS_IT_SAFE)) == (IS_IT_SAFE, "none_of_these")
    assert left("NO DRINK i said no drink. i said can he come in with me", ALCOHOL, after(ALCOHOL)) == (IS_IT_SAFE, "taken_back")
    assert left("i dont smoke i said so", SMOKE_FREE, after(SMOKE_FREE)) == (IS_IT_SAFE, "taken_back")
    assert left("i dont smoke i said so", SMOKE_FREE, after(IS_IT_SAFE)) == (IS_IT_SAFE, "")
    assert left("carbon monoxide reading 8 at booking, i dont smoke", SMOKE_FREE) is None
    assert left("i asked about bed sharing not social services", "support/social_services", after("support/social_services")) == (IS_IT_SAFE, "taken_back")


def test_what_was_told_before_is_not_taken_back_by_a_word():
    assert left("no drink no fags", ALCOHOL, after(ALCOHOL), earlier=["i had 3 beers can i have her in with me"]) == (IS_IT_SAFE, "")


def test_another_reason_still_stands():
    assert left("i dont smoke tho", SMOKING, after(ALCOHOL)) == ("co_sleeping/never_when", "one_of")
    assert left("but shes 14lb now massive and neither of us smoke", SMOKING, after(CO_SLEEPING_PREMATURE)) == (CO_SLEEPING_PREMATURE, "bigger_now")


def test_born_on_time_ends_the_rule_for_early_babies():
    assert left("no he was full term 7lb 9", CO_SLEEPING_PREMATURE, after(CO_SLEEPING_PREMATURE)) == (CO_SLEEPING_PREMATURE, "on_time")
    assert left("shes 8wks and she was born on time 7lb. can she go on her side", "baby_health/premature", after("support/health_visitor"),
                ranking=[("baby_health/premature", 0.6), ("sleep_position/back", 0.2)]) == ("sleep_position/back", "")  # fmt: skip


def test_bed_not_sofa_and_a_bedside_cot():
    assert left("i said bed not sofa", SOFA_ARMCHAIR, after(SOFA_ARMCHAIR)) == (SOFA_ARMCHAIR, "to_bed")
    assert left("its a bedside cot not a nest", "sleep_space/pods_nests", after("sleep_space/pods_nests")) == (BEDSIDE_CRIB, "")


def test_nothing_left_is_asked_and_never_with_a_disclosure():
    found = corrected("i dont have twins", after(TWINS), {"topic": TWINS, "how": "alone: clear", "ranking": [(TWINS, 0.9), ("support/bereavement", 0.05)]})
    assert found.topic == UNCLEAR and found.offers and "support/bereavement" not in found.offers and TWINS not in found.offers


def test_a_topic_that_needs_its_word_is_not_answered_without_it():
    assert left("he only settles in bed with me hes 9 weeks is that bad", CO_SLEEPING_PREMATURE) == (IS_IT_SAFE, "")
    assert left("she was born at 34 weeks can she come in", CO_SLEEPING_PREMATURE) is None


def test_a_parent_who_is_hurt_is_not_corrected():
    assert left("he doesnt hit me", "support/domestic_abuse", after("support/domestic_abuse")) is None


@pytest.mark.parametrize("text", ["no ones had a drink", "NO ones had a drink. none of us", "no one drinks or smokes"])
def test_nobody_drinks_is_no_drink(text):
    assert denies(ALCOHOL, text)


def test_nobody_drinks_or_smokes_is_no_smoker_either():
    assert denies(SMOKING, "no one drinks or smokes, so beside me then")
    assert not denies(SMOKING, "no one drinks but i smoke")
