"""After a baby's death has been spoken of: the question is answered, and no button leads to a sleep topic, a check or a survey."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of, topics
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.reply import grief
from safer_sleep.reply.compose import compose

GRIEVING = History([Turn("support/bereavement", "", None, [Said("support/bereavement", "", "")])])
GENTLE = ("support", "emergency", "chat")


@pytest.mark.parametrize("topic", list(topics()))
def test_no_button_leads_to_sleep(topic):
    reply = compose(topic, {"topic": topic}, GRIEVING)
    led_to = [button["payload"].lstrip("/").partition("#")[0] for button in reply["buttons"]]
    assert all(group_of(t) in GENTLE and t not in ("chat/feedback", "chat/capabilities") for t in led_to), led_to
    assert not reply["metadata"].get("drawing")


def test_what_is_asked_is_answered():
    assert compose("sleep_space/mattress", {"topic": "sleep_space/mattress"}, GRIEVING)["text"] == answers()["sleep_space/mattress"].text


def test_unsure_what_was_meant_offers_a_person_and_not_sleep():
    reply = compose("chat/unclear", {"topic": "chat/unclear", "offers": ["co_sleeping/alcohol", "sids/what_is_sids"]}, GRIEVING)
    assert reply["text"] == grief.UNSURE
    assert [b["payload"] for b in reply["buttons"]] == ["/support/bereavement"]


def test_after_a_sleep_question_of_their_own_sleep_may_be_offered():
    history = History([*GRIEVING.turns, Turn("sleep_space/mattress", "", None, [Said("sleep_space/mattress", "", "")])])
    reply = compose("chat/unclear", {"topic": "chat/unclear", "offers": ["sleep_space/second_hand"]}, history)
    assert reply["buttons"][0]["payload"] == "/sleep_space/second_hand"


@pytest.mark.parametrize("more", answers()["support/bereavement"].more, ids=lambda more: more.part)
def test_no_word_of_blame_or_risk_stands_in_what_is_said_about_grief(more):
    for words in ("risk", "sleeping bag", "on their back", "at least", "time heals", "gone to sleep", "your fault", "next time"):
        assert words not in more.text.lower()
