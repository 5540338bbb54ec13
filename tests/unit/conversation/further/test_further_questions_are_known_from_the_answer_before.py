"""What means little alone is clear after the answer it belongs to, and means nothing after another."""

import pytest

from safer_sleep.conversation.further.follow_up import follow_up
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
        # Whose "they" it is: the helpline after abuse, the GP after low mood, the hospital after a baby was hurt.
        ("support/domestic_abuse", "what will they ask me", "ring"),
        ("support/domestic_abuse", "will they take her off me", "children"),
        ("support/mental_health", "what do they do if i ring", "ring"),
        ("support/mental_health", "could i get sectioned for this", "ring"),
        ("support/mental_health", "are they going to take her", "told"),
        ("emergency/harm_to_baby", "what will they ask us there", "staff"),
        ("emergency/harm_to_baby", "will they take her", "staff"),
        ("emergency/harm_to_baby", "i never meant to", "blame"),
        ("emergency/self_harm", "will they section me", "staff"),
        ("emergency/danger_now", "are they going to arrest him", "police"),
        ("support/domestic_abuse", "he's promised he won't do it again", "sorry"),
        ("support/domestic_abuse", "would it come up on our bill", "bill"),
        ("support/domestic_abuse", "what is clare's law", "clares_law"),
        ("support/domestic_abuse", "can i erase this, he goes through my phone", "see"),
        ("support/domestic_abuse", "i can't leave yet", "staying"),
        ("support/domestic_abuse", "are there any refuges round here", "refuge"),
        ("support/domestic_abuse", "are they open now", "open"),
        ("support/domestic_abuse", "please don't tell the police", "police"),
        ("support/domestic_abuse", "should she just leave him", "friend"),
        ("support/mental_health", "am i losing the plot", "mad"),
        ("support/mental_health", "does that mean i'd do it... does it mean i want to", "thoughts"),
        ("support/mental_health", "i'm a new dad and feel numb", "partner"),
        ("support/mental_health", "people just say man up", "lazy"),
        ("support/mental_health", "is there someone i can text instead", "not_aloud"),
        ("support/mental_health", "will the doctor put me on antidepresants", "tablets"),
        ("support/mental_health", "there's no one to help me", "alone"),
        ("support/mental_health", "she won't see the doctor", "partner_ill"),
        ("support/mental_health", "any numbers for partners", "numbers"),
        ("support/bereavement", "why did she die", "why"),
        ("support/bereavement", "it was years ago now", "long_ago"),
        ("support/bereavement", "my husband won't get up", "partner"),
        ("support/bereavement", "can you just give me the number", "numbers"),
        ("support/bereavement", "are there any groups", "group"),
        ("support/bereavement", "where have they taken her", "now"),
        ("support/bereavement", "i just want my baby", "missing"),
        ("support/bereavement", "they've a 4 year old what do we tell him", "siblings"),
        ("support/bereavement", "will this one die too", "new_baby"),
    ],
)
def test_after_its_answer(before, text, part):
    assert follow_up(text, after(before)) == (before, part)


def test_not_after_another_answer():
    assert follow_up("do i have to give my name", after("warmth/hats")) is None


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("support/bereavement", "should he be in a cot or moses basket"),
        ("support/mental_health", "she cries all night"),
        ("support/mental_health", "he won't settle"),
        ("support/mental_health", "i want to take them all"),
        ("support/domestic_abuse", "he hit me again"),
    ],
)
def test_what_only_looks_like_one(before, text):
    assert follow_up(text, after(before)) is None


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
