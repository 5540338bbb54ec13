"""What means little alone is clear after the answer it belongs to, and means nothing after another."""

import pytest

from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn


def after(*topics):
    return History([Turn(topic, "", None, [Said(topic, "", "")]) for topic in topics])


@pytest.mark.parametrize(
    ("before", "text", "part"),
    [
        ("support/worried_about_child", "do i have to give my name", "name"),
        ("support/worried_about_child", "can it be anonimous", "name"),
        ("support/worried_about_child", "i know it was my own fault", "mine"),
        ("support/domestic_abuse", "is he going to see this", "see"),
        ("support/domestic_abuse", "he'd find out", "see"),
        ("support/concealed_pregnancy", "would they tell my parents", "private"),
        ("support/bereavement", "could i have saved him", "why"),
    ],
)
def test_after_its_answer(before, text, part):
    assert follow_up(text, after(before)) == (before, part)


def test_not_after_another_answer():
    assert follow_up("do i have to give my name", after("warmth/hats")) is None


def test_a_long_message_is_a_new_story():
    assert follow_up("my name " + "and then he said that " * 8, after("support/worried_about_child")) is None


def test_behind_an_emergency_stands_a_subject():
    assert follow_up("will he find out", after("emergency/danger_now")) == ("support/domestic_abuse", "see")


def test_typing_on_instead_of_answering_is_this_happening_now():
    offered = Said("chat/unclear", "is_it_now", "", (("Yes, now", "emergency/danger_now"), ("No", "support/domestic_abuse")))
    assert follow_up("will he find out", History([Turn("chat/unclear", "is_it_now", None, [offered])])) == ("support/domestic_abuse", "see")


def test_grief_lasts_for_the_whole_conversation():
    history = after("support/bereavement", "chat/thanks", "sleep_space/mattress")
    assert follow_up("was it my fault", history) == ("support/bereavement", "why")


def test_a_clear_question_about_sleep_comes_before_the_next_baby_and_not_before_blame():
    history = after("support/bereavement")
    assert follow_up("what cot for our next baby", history, clear=True) is None
    assert follow_up("was it because he was in our bed", history, clear=True) == ("support/bereavement", "why")
