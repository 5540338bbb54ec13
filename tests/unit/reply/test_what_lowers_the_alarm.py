"""The widget shows "call 999" at its top until a reply says that it may go: only where it was no emergency or help is there."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import SEIZURE, SELF_HARM
from safer_sleep.conversation.history import BY_MODELS, DEALT_WITH, NO_PLAN, NOT_THAT, SEEN, STILL, WRONG_ALARM, History, Said, Turn
from safer_sleep.reply.compose import compose

NO = (("No. Normal baby sleep", "settling/normal_sleep"), ("Yes, now: A fit", SEIZURE))


def raised(emergency):
    return History([Turn(emergency, "", None, [Said(emergency, "", "")], how=BY_MODELS)])


def over(topic, understood, history):
    return compose(topic, {"topic": topic, **understood}, history)["metadata"].get("over", False)


@pytest.mark.parametrize("part", [NOT_THAT, SEEN])
def test_it_never_was_one_or_help_is_there(part):
    assert over(SEIZURE, {"part": part}, raised(SEIZURE))


def test_we_took_it_wrongly_and_answer():
    assert over("warmth/room_temperature", {"how": WRONG_ALARM}, raised(SEIZURE))


def test_our_question_was_answered_with_a_tapped_no():
    asked = History([Turn("chat/unclear", "is_it_now", None, [Said("chat/unclear", "is_it_now", "", NO)])])
    assert over("settling/normal_sleep", {"how": "choice"}, asked)
    assert not over(SEIZURE, {"how": "choice"}, asked), "yes, now"


def test_another_question_in_place_of_an_answer_to_ours_does_not():
    asked = History([Turn("chat/unclear", "is_it_now", None, [Said("chat/unclear", "is_it_now", "", NO)])])
    assert not over("sleep_position/reflux", {"how": "alone: clear"}, asked)


@pytest.mark.parametrize(("emergency", "part"), [(SEIZURE, ""), (SEIZURE, DEALT_WITH), (SEIZURE, STILL), (SEIZURE, "step1"), (SELF_HARM, NO_PLAN)])
def test_whatever_still_names_999_does_not(emergency, part):
    assert not over(emergency, {"part": part}, raised(emergency))


def test_another_answer_meanwhile_does_not():
    assert not over("support/mental_health", {"how": "alone: clear"}, raised(SEIZURE))


def test_a_part_that_an_emergency_does_not_have_is_its_card_and_lowers_nothing():
    assert SEEN not in {more.part for more in answers()[SELF_HARM].more}
    assert not over(SELF_HARM, {"part": SEEN}, raised(SELF_HARM))
