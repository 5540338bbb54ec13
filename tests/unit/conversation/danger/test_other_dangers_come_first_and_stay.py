"""A danger that is not the baby's own body is met at once, in the middle of any conversation, and is not left by a word that nobody knows."""

import pytest

from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, MIDWIFE, SOCIAL_SERVICES, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.danger.other_dangers import goes_on
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation.talk import after, decided



def test_the_bump_comes_before_the_card_for_a_baby_who_does_not_breathe():
    assert decided("baby not moving today im 33 weeks", shares={"emergency/not_breathing": 0.9}) == f"{MIDWIFE}#mother_triage"


def test_a_baby_who_does_not_breathe_comes_before_the_mother():
    text = "i gave birth in my room nobody knows and hes not breathing"
    assert decided(text, shares={"emergency/not_breathing": 0.9}) == "emergency/not_breathing#"


def test_a_sure_sign_of_the_baby_comes_before_few_feeds_and_strange_beliefs():
    shares = {"emergency/seriously_ill": 0.9}
    assert decided("2 days old, grunting and not feeding", shares=shares) == "emergency/seriously_ill#"
    assert decided("god told me to give her back", shares={"emergency/harm_to_baby": 0.9}).startswith("emergency/harm_to_baby")


@pytest.mark.parametrize("history", [after("warmth/hats"), after("co_sleeping/is_it_safe"), after("emergency/seizure")], ids=lambda h: h.turns[0].topic)
def test_999_for_the_mother_breaks_into_anything(history):
    assert decided("soaked 3 pads in an hour since the birth", history) == f"{MIDWIFE}#mother_now"


def test_what_is_only_urgent_does_not_break_into_an_open_emergency():
    assert decided("my calf is swollen and red since the section", after("emergency/not_breathing")) != f"{MIDWIFE}#mother_triage"


def test_waters_are_a_999_call_where_nobody_knows_of_the_pregnancy():
    assert decided("i think my waters broke") == f"{MIDWIFE}#mother_triage"
    assert decided("i think my waters broke", after(CONCEALED_PREGNANCY)) == f"{CONCEALED_PREGNANCY}#coming"


def test_thoughts_of_dying_come_before_what_is_no_matter_of_life_and_death():
    text = "police took my baby last night"
    assert decided(text) == f"{SOCIAL_SERVICES}#taken"
    assert decided(text, shares={"emergency/self_harm": 0.9}) == "emergency/self_harm#"


def test_nobody_who_grieves_is_told_what_to_do_about_a_baby_taken():
    assert decided("the police took him", after("support/bereavement")) != f"{SOCIAL_SERVICES}#taken"


@pytest.mark.parametrize(
    ("said_last", "text", "part"),
    [
        (f"{MIDWIFE}#mother_triage", "feeling faint", "mother_now"),
        (f"{MIDWIFE}#mother_triage", "midwife doesnt answer im in corby", "mother_no_answer"),
        (f"{MIDWIFE}#mother_now", "its eased off a bit", "mother_waiting"),
        (f"{MIDWIFE}#mother_now", "ambulance is here", "mother_over"),
        (f"{CONCEALED_PREGNANCY}#coming", "i cant ring my dad is downstairs", "cannot_ring"),
        (f"{CONCEALED_PREGNANCY}#coming", "its going away now", "still_999"),
        (f"{CONCEALED_PREGNANCY}#coming", "nobody knows im here", "still_999"),
        (f"{CONCEALED_PREGNANCY}#born", "shes breathing i wrapped her", "born_well"),
        (f"{CONCEALED_PREGNANCY}#born", "paramedics are here", "over"),
        (f"{CONCEALED_PREGNANCY}#coming", "its out", "born"),
        (f"{CONCEALED_PREGNANCY}#coming", "its not crying", "born_quiet"),
        (f"{CONCEALED_PREGNANCY}#born", "its quiet", "born_quiet"),
        (f"{CONCEALED_PREGNANCY}#born_quiet", "its breathing i think its cold", "born_well"),
        (f"{CONCEALED_PREGNANCY}#born_well", "should baby sleep on me", "born_well"),
        (CONCEALED_PREGNANCY, "i think about 7 months", "weeks"),
        (CONCEALED_PREGNANCY, "will they tell my mum", "private"),
        (CONCEALED_PREGNANCY, "im 14 boyfriend is 22", "older"),
        (CONCEALED_PREGNANCY, "my friend say must pay", "cost"),
        (CONCEALED_PREGNANCY, "my mum will kill me", "angry"),
        ("support/alcohol_drugs", "shaking this morning havent had one", "ill_without"),
        ("support/alcohol_drugs", "if i ring will they tell social", "told"),
        ("support/alcohol_drugs", "took stuff earlier and im on my own with him", "tonight"),
        ("support/alcohol_drugs", "can i breastfeed after that", "feeding"),
        (f"{WORRIED_ABOUT_CHILD}#alone_now", "im back now hes asleep", "back_with"),
        (f"{WORRIED_ABOUT_CHILD}#theirs_alone", "baby crying", "theirs_alone"),
        (f"{WORRIED_ABOUT_CHILD}#theirs_alone", "shes back now", "they_are_back"),
        (f"{WORRIED_ABOUT_CHILD}#next_door", "i dont want them to know its me", "name"),
        (f"{WORRIED_ABOUT_CHILD}#name", "its stopped now gone quiet", "quiet"),
        (WORRIED_ABOUT_CHILD, "he came to me with bruises on his bum. 5 months", "bruises"),
        (WORRIED_ABOUT_CHILD, "shes going to hate me", "hate_me"),
        (f"{SOCIAL_SERVICES}#taken", "i dont know where she is", "where_now"),
        (SOCIAL_SERVICES, "had my first one taken", "before"),
        (SOCIAL_SERVICES, "what happens if i tell my health visitor", "tell_staff"),
    ],
)
def test_further_words_stay_with_the_danger_even_where_the_classifier_is_of_another_mind(said_last, text, part):
    topic = said_last.partition("#")[0]
    assert decided(text, after(said_last)) == f"{topic}#{part}"
    assert decided(text, after(said_last), topic="sids/risk_age", how="alone: clear") == f"{topic}#{part}"


def test_what_nobody_understands_stays_with_the_danger():
    assert decided("zzz qqq", after(f"{MIDWIFE}#mother_now")) == f"{MIDWIFE}#mother_waiting"
    assert decided("zzz qqq", after(MIDWIFE)) is None


def test_no_sleep_tip_is_given_while_it_is_an_emergency():
    asked = dict(topic="warmth/hats", how="alone: clear")
    assert decided("does he need a hat", after(f"{CONCEALED_PREGNANCY}#coming"), **asked) == f"{CONCEALED_PREGNANCY}#still_999"
    assert decided("does he need a hat", after(f"{CONCEALED_PREGNANCY}#over"), **asked) is None


def test_the_town_is_told_about_the_danger():
    heard = dict(topic=MIDWIFE, how="place", part="place")
    assert decided("im in corby", after(f"{MIDWIFE}#mother_triage"), **heard) == f"{MIDWIFE}#mother_no_answer"


def test_the_town_of_next_doors_child_says_whom_to_ring():
    heard = dict(topic=WORRIED_ABOUT_CHILD, how="place", part="place")
    assert decided("im in kettering who do i ring", after(f"{WORRIED_ABOUT_CHILD}#next_door"), **heard) is None


@pytest.mark.parametrize(
    ("said_last", "text", "part"),
    [
        (SOCIAL_SERVICES, "will they take my baby", "will_they"),
        (SOCIAL_SERVICES, "if i tell the gp im struggling will they take him", "tell_staff"),
        (SOCIAL_SERVICES, "they took my baby", "taken"),
        (f"{CONCEALED_PREGNANCY}#coming", "my mum is asleep next door", "still_999"),
    ],
)
def test_what_is_feared_is_not_taken_for_what_has_happened(said_last, text, part):
    assert decided(text, after(said_last)) == f"{said_last.partition('#')[0]}#{part}"


def test_who_to_ring_in_a_town_after_a_worry_about_a_child_is_no_midwife():
    asked = dict(topic=MIDWIFE, how="people", place={"kind": "known", "options": []})
    assert decided("im in kettering who do i ring", after(f"{WORRIED_ABOUT_CHILD}#name"), **asked) == f"{WORRIED_ABOUT_CHILD}#place"
    assert decided("im in kettering how do i ring my midwife", after(f"{WORRIED_ABOUT_CHILD}#name"), **asked) is None
    assert decided("im in kettering who do i ring", after("warmth/hats"), **asked) is None


def test_what_answers_no_question_of_ours_may_ask_on():
    heard = dict(topic="support/out_of_hours", how="people")
    assert decided("im on my own with him tonight", after("support/alcohol_drugs#told"), **heard) == "support/alcohol_drugs#tonight"


def test_feeling_faint_while_she_bleeds_is_not_taken_for_low_mood():
    assert decided("feeling faint", after(f"{MIDWIFE}#mother_now"), topic="support/mental_health", how="alone: likely") == f"{MIDWIFE}#mother_waiting"


@pytest.mark.parametrize("text", ["back home now", "paramedics been", "seen by the doctor now", "ive been discharged", "been to a&e all clear"])
@pytest.mark.parametrize("part", ["mother_now", "mother_waiting", "mother_triage"])
def test_a_mother_who_has_been_seen_is_not_sent_again(text, part):
    assert decided(text, after(f"{MIDWIFE}#{part}")) == f"{MIDWIFE}#mother_over"


@pytest.mark.parametrize("text", ["my husband is home now", "not been to hospital", "if they discharge me"])
def test_what_only_sounds_like_it_leaves_her_danger_open(text):
    assert decided(text, after(f"{MIDWIFE}#mother_now")) != f"{MIDWIFE}#mother_over"


@pytest.mark.parametrize("topic", ["support/out_of_hours", "support/social_services", "support/helplines"])
def test_how_to_get_there_is_about_the_mothers_own_danger(topic):
    history = History([Turn("support/midwife", "mother_triage", None, [Said("support/midwife", "mother_triage", "")])])
    found = goes_on(history, {"topic": topic, "how": "alone: clear", "part": ""})
    assert found is not None and found.topic == "support/midwife"
