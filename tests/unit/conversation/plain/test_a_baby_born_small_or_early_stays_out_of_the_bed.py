"""A birth weight of 2.5 kg (5 lb 8 oz) or under, or a birth before 37 weeks, told once, holds for the rest of the talk."""

from functools import partial

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import CO_SLEEPING_PREMATURE, IS_IT_SAFE, SLEEPING_BAGS
from safer_sleep.conversation.plain.small_or_early import born
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after

SMALL = "me and baby in bed, nobody smokes or drinks. she was 2.4kg"
EARLY = "he was born at 35 weeks can he come in with us"

decided = partial(talk.decided, topic=IS_IT_SAFE, how="alone: likely", confidence=0.6)


@pytest.mark.parametrize(
    "said",
    [
        ["she was 2.4kg", "full term though"],
        ["he was 5lb 6 when born but full term"],
        ["born 40+2 weighing 2.45 kilos"],
        ["she was 5lb 2 at birth", "shes 11lb now"],
        ["nearly 11lb now she was 5lb 1"],
        ["5lb 8 born"],
        ["she was under 2.5kg"],
    ],
)
def test_born_small_whatever_else_is_told(said):
    assert born(said).small


@pytest.mark.parametrize(
    "said",
    [
        ["shes 5lb 2 now"],
        ["my first was 2.3kg"],
        ["is over 2.5kg ok"],
        ["she wasnt 2.4kg she was 3.4kg"],
        ["we had a 2.5kg weighted blanket"],
        ["5lb 2", "sorry 6lb 2 she was"],
        ["thats under your 2.5 thing isnt it"],
        ["5lb 9 born"],
    ],
)
def test_another_weight_is_not_a_small_birth_weight(said):
    assert not born(said).counts


@pytest.mark.parametrize(("said", "early"), [([EARLY], True), (["she came at 36+4", "6lb 2 born"], True), ([EARLY, "no i mean he was full term"], False), (["hes 4 weeks early", "no wait he wasnt early"], False), (["i was prem"], False)])
def test_the_weeks_are_taken_back_only_by_the_weeks(said, early):
    assert born(said).early == early


@pytest.mark.parametrize("text", ["full term though", "but she was born on time", "she wasnt premature", "no he was full term"])
def test_on_time_does_not_take_back_the_weight(text):
    assert decided(text, after(CO_SLEEPING_PREMATURE), [SMALL], topic=CO_SLEEPING_PREMATURE) == f"{CO_SLEEPING_PREMATURE}#counts"


def test_on_time_takes_back_what_was_only_early():
    assert decided("sorry no she was full term", after(CO_SLEEPING_PREMATURE), [EARLY], topic=CO_SLEEPING_PREMATURE) == f"{CO_SLEEPING_PREMATURE}#on_time"


@pytest.mark.parametrize("text", ["so its ok?", "is that ok then", "can she come in with us", "just this once", "and if i only have her in for the morning feed at 6", "so can we share", "even if its just the one night", "can my husband bring her in", "ok so only at 6am then", "not all night just from 5"])
@pytest.mark.parametrize("topic", [IS_IT_SAFE, "settling/naps", "chat/unclear"])
def test_leave_is_not_given_for_one_feed_or_one_night(text, topic):
    found = decided(text, after(CO_SLEEPING_PREMATURE), [SMALL, "ok"], topic=topic)
    assert found in (f"{CO_SLEEPING_PREMATURE}#counts", f"{CO_SLEEPING_PREMATURE}#still_holds")


@pytest.mark.parametrize(("topic", "part"), [(IS_IT_SAFE, "banned"), (IS_IT_SAFE, "none_of_these"), ("co_sleeping/safer_bed", "firm"), ("co_sleeping/partner", "middle"), ("co_sleeping/older_baby", ""), ("co_sleeping/breastfeeding", "sit_or_lie")])
def test_no_answer_about_a_shared_bed_is_given_as_if_it_were_for_them(topic, part):
    assert decided("and with the duvet off", after(CO_SLEEPING_PREMATURE, IS_IT_SAFE), [EARLY, "hm"], topic=topic, part=part, how="alone: clear") == f"{CO_SLEEPING_PREMATURE}#still_holds"


@pytest.mark.parametrize("text", ["ok. he was 5lb 6 when born but full term", "she was only 2.3 kg born", "oh he weighed 5lb 4", "born at 36 weeks, does that matter"])
def test_told_in_the_middle_of_it_the_rule_is_said(text):
    assert decided(text, after(f"{IS_IT_SAFE}#none_of_these"), ["me and baby in bed, nobody smokes or drinks"], topic=IS_IT_SAFE) in (f"{CO_SLEEPING_PREMATURE}#", f"{CO_SLEEPING_PREMATURE}#close_to_37")


@pytest.mark.parametrize("text", ["oh hang on thats under your 2.5 thing isnt it", "so is he too small. he was 5lb 6oz", "does that count as small", "is that under the limit"])
def test_whether_it_counts_is_said_and_no_bag_is_measured(text):
    earlier = ["me and baby in bed", "he was 5lb 6 when born"]
    assert decided(text, after(IS_IT_SAFE), earlier, topic=SLEEPING_BAGS, how="alone: clear") == f"{CO_SLEEPING_PREMATURE}#"
    assert decided(text, after(CO_SLEEPING_PREMATURE), earlier, topic=SLEEPING_BAGS, how="alone: clear") == f"{CO_SLEEPING_PREMATURE}#counts"


def test_what_the_baby_weighs_today_changes_nothing():
    assert decided("shes 3 months and nearly 11lb", after(CO_SLEEPING_PREMATURE), ["she weighed 5lb 2 is she ok to come in bed for feeds"], topic="chat/unclear") == f"{CO_SLEEPING_PREMATURE}#bigger_now"


@pytest.mark.parametrize(
    ("text", "topic"),
    [("what tog for 20 degrees", "warmth/sleeping_bags"), ("can he go in a bedside cot next to me", "co_sleeping/bedside_crib"), ("he has a temperature of 38", "baby_health/fever"), ("i feel so low i cant cope", "support/mental_health")],
)
def test_other_questions_keep_their_answers(text, topic):
    found = decided(text, after(CO_SLEEPING_PREMATURE), [SMALL], topic=topic, how="alone: clear")
    assert found is None or not found.startswith(CO_SLEEPING_PREMATURE)


def test_danger_comes_first():
    assert decided("can she come in with us shes gone blue and floppy", after(CO_SLEEPING_PREMATURE), [SMALL], topic=IS_IT_SAFE).startswith("emergency/")
    assert decided("hes asleep on my chest on the sofa now and my eyes are closing", after(CO_SLEEPING_PREMATURE), [SMALL], topic=IS_IT_SAFE) == "co_sleeping/sofa_armchair#now"


def test_a_baby_who_was_neither_is_not_banned():
    assert decided("so its ok?", after(IS_IT_SAFE), ["me and baby in bed", "he was 7lb 2 and full term"], topic=IS_IT_SAFE, part="banned") is None


@pytest.mark.parametrize(
    "said",
    [
        ["she was 2.3kg", "she was 4kg last week"], ["she was 2.3kg", "weighed 4.1kg at 6 weeks"], ["she was 2.3kg", "not bad, 4kg now"], ["2.3kg born", "10lb since birth she put on loads"], ["born at 35 weeks", "but 7lb so full term size"],
        ["born at 35 weeks", "not that early"], ["born at 35 weeks", "hes full term now"], ["born at 35 weeks", "she is not an early riser"], ["born at 35 weeks", "hes 2 weeks early for jabs"], ["born at 36 weeks", "his brother was full term"],
        ["born at 36+5", "no not prem"], ["born at 35 weeks", "my due date was 40 weeks"], ["born at 35 weeks", "his jabs are overdue"], ["born at 35 weeks", "his sister is full term"], ["2.3kg born", "she doubled her birth weight to 5kg"], ["she was 2.3kg", "sorry to ask she weighed 4kg on monday"],
    ],
)  # fmt: skip
def test_neither_todays_weight_nor_a_word_lets_back_in(said):
    assert born(said).counts
    assert decided("so can she come in bed with us", after(CO_SLEEPING_PREMATURE), said) in (f"{CO_SLEEPING_PREMATURE}#counts", f"{CO_SLEEPING_PREMATURE}#still_holds")


@pytest.mark.parametrize("said", [["she was 2.3kg", "sorry i meant 3.2kg"], ["2.3kg born", "birth weight was 3.2kg"], ["she was 2.3kg", "she was 3.3kg at birth not 2.3kg"], ["born at 36 weeks", "sorry born 39 weeks"]])
def test_a_birth_put_right_is_believed(said):
    assert not born(said).counts


@pytest.mark.parametrize(
    "text",
    [
        "she was 2.4kg born, on formula, can she come in bed with us", "he was born at 35 weeks, can he come in our bed, my milk is in", "my first was on time but this one came at 35 weeks", "this one was 4 weeks early, my last one was term. ok in bed?",
        "she was 2.3kg and my friend says its ok", "2.4kg born what if i just nap with her", "he was 5lb 2 when born, car seat is broken", "his sister was 3kg, he was 2.3kg", "my sister was there when she was born at 35 weeks", "birth weight was 2.3kg",
        "my sister is staying and she was born at 35 weeks, can she come in bed", "i was told she was 2.3kg", "he was born 36 hours ago at 35 weeks", "she was 5lb and 2oz", "my prem's home with us", "prem clothes swamped him", "born 5lb put on 2lb",
        "baby came month early", "nicu baby 33 wk", "low birthweight baby", "born 36 week", "she is 5lb 3 3 days old",
    ],
)  # fmt: skip
def test_one_word_beside_it_does_not_hide_the_birth(text):
    assert born([text]).counts


@pytest.mark.parametrize(
    "text",
    [
        "she has gained 5lb since she was born", "i lost 5lb since birth", "we carry 5lb of potatoes", "she puts on 2lb a month", "born 9lb, put on 2lb", "he can lift 2kg", "she had her 12 weeks early jabs", "she was born in 36 hours labour",
        "at my 34 week scan he was 2.3kg", "estimated 2.4kg on scan but 3.1kg born", "my sisters baby was 2.3kg", "my first was born at 34 weeks and was 2kg", "my first was prem, she came at 30 weeks", "she wasnt low birthweight", "its a 500g sleeping bag", "prem sister aside, this one was a big 4 kilo lad", "prem nappies fell off her and she was full term",
    ],
)  # fmt: skip
def test_what_was_gained_lifted_or_guessed_is_no_birth(text):
    assert not born([text]).counts


@pytest.mark.parametrize(("part", "why"), [("counts", "2.5 kg"), ("still_holds", "born early or small")])
def test_the_words(part, why):
    text = next(more.text for more in answers()[CO_SLEEPING_PREMATURE].more if more.part == part)
    assert why in text and "beside" in text and "health visitor" in text
