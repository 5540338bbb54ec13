"""What no phrase of an answer holds is read by a model: where it is likely enough, and where nothing graver is said."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, SOFA_ARMCHAIR
from safer_sleep.conversation.further.judges import explained_by_the_talk
from safer_sleep.conversation.further.known import BESIDE_ANOTHER, IN_PASSING, LEAST, READ, SURE, known_from_before
from safer_sleep.conversation.history import IS_IT_NOW, History, Said, Turn
from safer_sleep.conversation.message import Message
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import FAINT



def after(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


def understood(topic="chat/unclear", how="alone: offered", confidence=0.2, also=None):
    return {"topic": topic, "how": how, "confidence": confidence, "offers": [], "also": also}


def read(text, history, shares, made_out=None):
    found = known_from_before(text, [], history, made_out or understood(), {history.last_answer.topic: shares})
    return (found.topic, found.part, found.how) if found is not None else None


def test_the_likeliest_part_is_answered():
    assert read("just forty winks mind", after(SOFA_ARMCHAIR), {"nap": 0.7, "awake": 0.1}) == (SOFA_ARMCHAIR, "nap", READ)


def test_below_the_least_share_nothing_is():
    assert read("just forty winks mind", after(SOFA_ARMCHAIR), {"nap": LEAST - 0.01}) is None


@pytest.mark.parametrize(("share", "answered"), [(BESIDE_ANOTHER - 0.01, False), (BESIDE_ANOTHER, True)])
def test_where_the_classifier_is_clear_about_another_subject_more_is_needed(share, answered):
    clear = understood("settling/naps", "alone: clear", 0.95)
    assert (read("just forty winks mind", after(SOFA_ARMCHAIR), {"nap": share}, clear) is not None) == answered


def test_a_disclosure_comes_first():
    told = understood(DOMESTIC_ABUSE, "alone: clear", 0.8)
    assert read("he threw the bottle at me", after(SOFA_ARMCHAIR), {"nap": 0.9}, told) is None


@pytest.mark.parametrize("how", ["check", "choice in words", "why"])
def test_what_was_made_out_by_other_means_stands(how):
    assert read("no", after(SOFA_ARMCHAIR), {"nap": 0.9}, understood("co_sleeping/is_it_safe", how, 1.0)) is None


def test_ok_is_no_question_however_likely():
    assert read("ok", after(SOFA_ARMCHAIR), {"nap": 0.9}) is None


def test_a_story_is_none():
    assert read("word " * 40, after(SOFA_ARMCHAIR), {"nap": 0.9}) is None


def test_in_an_open_emergency_no_part_of_an_older_answer_is_given():
    history = History([*after(SOFA_ARMCHAIR).turns, *after("emergency/choking").turns])
    history.turns[-1].how = "red flag: choking_now"
    assert known_from_before("just a nap then", [], history, understood(), {SOFA_ARMCHAIR: {"nap": 0.99}}) is None


def test_that_a_baby_was_lifted_off_is_not_guessed():
    held = after(SOFA_ARMCHAIR, "now")
    assert read("right ill see to it in a bit", held, {"lifted_off": SURE - 0.01}) is None


def test_a_part_is_asked_for_only_after_those_it_belongs_to():
    assert read("got her", after(SOFA_ARMCHAIR), {"lifted_off": 0.9}) is None


def test_a_phrase_stands_unless_the_model_is_sure_of_another_part():
    assert read("what age", after("co_sleeping/is_it_safe"), {"from_age": 0.05, "seven": SURE - 0.05})[1] == "from_age"
    assert read("what age", after("co_sleeping/is_it_safe"), {"from_age": 0.05, "seven": SURE})[1] == "seven"


def test_a_phrase_that_the_model_does_not_believe_at_all_is_words_in_passing():
    shares = {"from_age": IN_PASSING - 0.01}
    assert read("at what age can she start nursery", after("co_sleeping/is_it_safe"), shares) is None
    assert read("at what age can she start nursery", after("co_sleeping/is_it_safe"), {}) is not None  # without a model the phrase is all there is


@pytest.mark.parametrize(("share", "explained"), [(SURE - 0.01, False), (SURE, True)])
def test_a_model_that_is_not_sure_explains_no_alarm_away(share, explained):
    message = Message("some words", [], after("support/mental_health"), understood(), {}, {"support/mental_health": {"numbers": share}})
    message.__dict__["alarm"] = Understood("chat/unclear", 0.3, FAINT, part=IS_IT_NOW, offers=("emergency/self_harm",))
    assert "999" in next(more.text for more in answers()["support/mental_health"].more if more.part == "numbers")
    assert (explained_by_the_talk(message) is not None) == explained
