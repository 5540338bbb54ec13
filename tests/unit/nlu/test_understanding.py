"""What is made of a message when the classifier is sure, torn, or lost."""

import numpy as np
import pytest

from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.understanding import Thresholds, understand

TOPICS = ["warmth/room_temperature", "warmth/hats", "co_sleeping/alcohol", "co_sleeping/safer_bed", "chat/out_of_scope", "chat/unclear"]


def made_of(text, shares, history=None):
    row = np.array([shares.get(topic, 0.001) for topic in TOPICS])
    return understand(text, history or History(), TOPICS, lambda texts: np.stack([row / row.sum()] * len(texts)), Thresholds(), lambda t: t, is_dangerous)


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "…", (("Hats", "warmth/hats"), ("Cold hands", "warmth/checking_baby")))])])


def test_a_clear_winner_is_answered():
    assert made_of("how warm", {"warmth/room_temperature": 0.9}).topic == "warmth/room_temperature"


def test_a_close_call_is_offered_likeliest_first():
    made = made_of("warm head", {"warmth/hats": 0.23, "warmth/room_temperature": 0.22, "chat/out_of_scope": 0.21, "co_sleeping/alcohol": 0.2,
                                 "co_sleeping/safer_bed": 0.1, "chat/unclear": 0.04})  # fmt: skip
    assert made.topic == "chat/unclear"
    assert made.offers[:2] == ("warmth/hats", "warmth/room_temperature")


def test_a_likely_topic_is_answered_with_the_next_likeliest_beside_it():
    made = made_of("warm head", {"warmth/hats": 0.6, "warmth/room_temperature": 0.35})
    assert (made.topic, made.offers) == ("warmth/hats", ("warmth/room_temperature",))


def test_beside_a_clear_answer_stands_what_else_it_may_have_been():
    made = made_of("warm head", {"warmth/hats": 0.94, "warmth/room_temperature": 0.04})
    assert (made.topic, made.offers) == ("warmth/hats", ("warmth/room_temperature",)) and made.how.endswith("clear")


def test_who_clearly_tells_of_trouble_is_not_asked_whether_something_else_was_meant():
    topics = ["support/domestic_abuse", "sleep_space/safest_place"]
    made = understand("he hits me", History(), topics, lambda texts: np.array([[0.94, 0.06]] * len(texts)), Thresholds(), lambda t: t, is_dangerous)
    assert (made.topic, made.offers) == ("support/domestic_abuse", ())


def test_yes_to_a_question_opens_no_emergency_that_was_not_asked_about():
    low = History([Turn("support/mental_health", "", None, [Said("support/mental_health", "", "Can someone be with you tonight?", (("I might hurt myself", "emergency/self_harm"), ("Talk to a health visitor", "support/health_visitor")))])])
    assert made_of("yes", {"chat/unclear": 0.9}, low).topic == "chat/unclear"
    asked = History([Turn("chat/unclear", "is_it_now", None, [Said("chat/unclear", "is_it_now", "Is this happening now?", (("Yes, now", "emergency/choking"),))])])
    assert made_of("yes", {"chat/unclear": 0.9}, asked).topic == "emergency/choking"


def test_nor_who_only_says_thanks():
    topics = ["chat/thanks", "warmth/hats"]
    made = understand("ok ta for that", History(), topics, lambda texts: np.array([[0.95, 0.05]] * len(texts)), Thresholds(), lambda t: t, is_dangerous)
    assert (made.topic, made.offers) == ("chat/thanks", ())


def test_thanks_is_never_a_button():
    topics = ["warmth/hats", "chat/thanks", "chat/greet", "chat/goodbye"]
    made = understand("a hat then thank you", History(), topics, lambda texts: np.array([[0.7, 0.1, 0.1, 0.1]] * len(texts)), Thresholds(), lambda t: t, is_dangerous)
    assert (made.topic, made.offers) == ("warmth/hats", ())


def test_a_question_beyond_what_we_know_is_refused_though_a_topic_of_ours_is_a_little_likelier():
    made = made_of("what hat for a wedding", {"warmth/hats": 0.4, "chat/out_of_scope": 0.35, "warmth/room_temperature": 0.01})
    assert (made.topic, made.offers) == ("chat/out_of_scope", ("warmth/hats",)), "and a parent who was not understood can still tap what was meant"


def test_a_toss_up_between_many_is_no_refusal():
    made = made_of("warm head", {"warmth/hats": 0.26, "warmth/room_temperature": 0.25, "chat/out_of_scope": 0.22, "co_sleeping/alcohol": 0.2})
    assert made.topic == "warmth/hats"


def test_somebody_in_trouble_is_not_refused_for_a_question_that_may_be_beyond_us():
    topics = ["support/domestic_abuse", "chat/out_of_scope"]
    made = understand("can he get custody", History(), topics, lambda texts: np.array([[0.5, 0.45]] * len(texts)), Thresholds(), lambda t: t, is_dangerous)
    assert made.topic == "support/domestic_abuse"


def two_parts(whole):
    """A message of two sentences, each sure of its own topic alone; `whole` are the shares of the message as a whole."""
    first, second = "he sleeps with a hat on", "we had a drink last night"

    def row(shares):
        return [shares.get(topic, 0.001) for topic in TOPICS]

    def classify(texts):
        parts = {first: {"warmth/hats": 0.97}, second: {"co_sleeping/alcohol": 0.97}}
        return np.array([row(parts.get(text, whole)) for text in texts])

    return understand(f"{first}. {second}", History(), TOPICS, classify, Thresholds(), lambda t: t, is_dangerous)


def test_of_two_questions_the_more_serious_is_answered_and_the_other_offered():
    made = two_parts({"warmth/hats": 0.6, "co_sleeping/alcohol": 0.3})
    assert (made.topic, made.also) == ("co_sleeping/alcohol", "warmth/hats")


def test_half_a_sentence_is_no_question_of_its_own_where_the_whole_is_about_something_else():
    made = two_parts({"warmth/hats": 0.9, "warmth/room_temperature": 0.03, "co_sleeping/safer_bed": 0.02, "chat/unclear": 0.02})
    assert (made.topic, made.also) == ("warmth/hats", None)


TITLES = (("What can I use instead?", "warmth/sleeping_bags"), ("I have no cot here", "sleep_space/no_cot"), ("My baby only sleeps on me", "co_sleeping/wont_sleep_alone"),
          ("They do not look right", "emergency/seriously_ill"), ("It is not like that", "emergency/seizure#not_that"), ("Not sure", "co_sleeping/is_it_safe#place=not_sure"), ("No, something else", "chat/unclear"))  # fmt: skip


def under(*replies):
    return History([Turn(topic, "", None, [Said(topic, "", "…", buttons)]) for topic, buttons in replies])


@pytest.mark.parametrize(
    ("typed", "topic"),
    [("what can i use instead", "warmth/sleeping_bags"), ("so what can i use insted then", "warmth/sleeping_bags"), ("ive no cot here", None), ("have no cot here", "sleep_space/no_cot"), ("baby only sleeps on me", "co_sleeping/wont_sleep_alone"), ("something else", "chat/unclear"), ("something else please", "chat/unclear")],
)
def test_a_buttons_title_typed_or_nearly_is_that_button(typed, topic):
    made = made_of(typed, {"warmth/hats": 0.9}, under(("warmth/weighted", TITLES)))
    assert (made.topic if made.how == "choice in words" else None) == topic


def test_under_a_kind_word_the_buttons_before_it_still_count():
    assert made_of("what can i use instead", {"warmth/hats": 0.9}, under(("warmth/weighted", TITLES), ("chat/thanks", ()))).topic == "warmth/sleeping_bags"


@pytest.mark.parametrize("typed", ["they dont look right", "its not like that", "i have a cot here", "what can i use", "not so sure", "my baby sleeps on me only now and is hot"])
def test_what_opens_or_ends_an_emergency_or_says_another_thing_is_no_button(typed):
    assert made_of(typed, {"warmth/hats": 0.9}, under(("warmth/weighted", TITLES))).how != "choice in words"
