"""No model file, or one that cannot be read: the assistant starts all the same, and answers with fixed words."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.run.server import running

pytestmark = pytest.mark.assistant
MARKER = "zebrafinchmarker"


@pytest.fixture(scope="module", params=["missing", "corrupt"])
def without_model(request, tmp_path_factory):
    model = tmp_path_factory.mktemp("models") / "model.tar.gz"
    if request.param == "corrupt":
        model.write_bytes(b"\x1f\x8b" + b"not a model " * 500)
    with running({"SAFER_SLEEP_MODEL": str(model)}, healthy=False) as assistant:
        yield assistant


def said(reply):
    return "\n\n".join(message["text"] for message in reply["messages"])


def test_a_question_gets_fixed_words_with_999_and_111(without_model):
    status, reply = without_model.request("POST", "/chat/message", {"message": "can baby wear a hat indoors"})
    assert (status, reply["error"]["code"]) == (503, "no_model")
    assert "call 999" in said(reply) and "call 111" in said(reply)
    assert "not lost" in said(reply)


def test_a_red_flag_gets_its_own_reply_first_and_every_step(without_model):
    reply = without_model.say("hes gone all floppy and he wont wake up")
    emergency = answers()["emergency/not_breathing"]
    first, *then = reply["messages"]
    assert (first["text"], first["topic"], first["urgency"]) == (emergency.text, emergency.topic, "emergency")
    assert tuple(message["text"] for message in then[: len(emergency.steps)]) == emergency.steps


def test_no_flag_no_emergency_reply(without_model):
    assert len(without_model.say("could kill for a nights sleep")["messages"]) == 1


def test_a_step_can_still_be_tapped(without_model):
    reply = without_model.choose("emergency/choking#step2", "an-older-conversation")
    assert [m["text"] for m in reply["messages"][:-1]] == list(answers()["emergency/choking"].steps[1:])


def test_the_health_check_says_what_is_wrong(without_model):
    status, state = without_model.request("GET", "/chat/health")
    assert (status, state["model"], state["actions"], state["conversations"]) == (503, "not loaded", "ok", "ok")


def test_the_page_shows_the_same_and_keeps_the_words_in_the_box(without_model):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert without_model.request("GET", "/chat/")[0] == 200
    status, page = without_model.request("POST", "/chat/", raw=b"message=hes+gone+blue+and+not+breathing", headers=form)
    assert status == 503
    assert answers()["emergency/not_breathing"].text.split("\n")[0] in page
    assert ">hes gone blue and not breathing</textarea>" in page


def test_no_words_reach_the_log(without_model):
    without_model.say(f"{MARKER} hes gone floppy")
    log = without_model.log.read_text()
    assert MARKER not in log
    assert "no usable model" in log
