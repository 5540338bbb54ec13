"""Turns of talks with what would fit them: how a reply is held against them, and that each names replies that exist."""

from safer_sleep.evaluation.talk_turns import MEASURED, came_of, problems
from safer_sleep.nlu.played_talks import KIND_WORD, LEARNT, OVER, TalkTurn, read_turns

TURN = TalkTurn("t1.1", (("is he ok on me", ("co_sleeping/sofa_armchair", "")),), "im awake tho", ("co_sleeping/sofa_armchair#awake", "settling/naps"), "none")


def test_every_turn_names_replies_that_exist():
    assert list(problems()) == []


def test_no_talk_is_both_learnt_and_measured():
    learnt, measured = ({turn.name.partition(".")[0] for turn in read_turns(path)} for path in (LEARNT, MEASURED))
    assert learnt and measured and not learnt & measured


def test_a_reply_fits_only_if_it_is_named():
    assert came_of(TURN, "co_sleeping/sofa_armchair", "awake") == came_of(TURN, "settling/naps", "") == "fits"
    assert came_of(TURN, "co_sleeping/sofa_armchair", "") == "same subject"
    assert came_of(TURN, "warmth/hats", "") == "another subject"
    assert came_of(TURN, "chat/unclear", "is_it_now") == came_of(TURN, "emergency/choking", "") == "alarm"
    assert came_of(TURN, "chat/unclear", "") == "not understood"


def test_a_kind_word_and_an_end_are_named_by_words():
    thanks = TalkTurn("t1.2", TURN.before, "ok thanks", (KIND_WORD,), "none")
    over = TalkTurn("t1.3", (("blue", ("emergency/not_breathing", "")),), "false alarm", (OVER,), "none")
    assert came_of(thanks, "chat/thanks", "done") == came_of(over, "emergency/not_breathing", "not_that") == "fits"
    assert came_of(over, "emergency/not_breathing", "") == "alarm"
