"""Every way in which an answer can fail to come: the parent's words stay, what to do is said, and one tap tries again."""

from __future__ import annotations

import pytest

from safer_sleep.channel import fault
from tests.browser.conftest import DESKTOP, PHONE


@pytest.mark.parametrize("words", ["fail", "page", "empty", "hang"])
def test_a_fault_keeps_the_words_and_says_whom_to_call(opened, stub, words):
    widget = opened(PHONE).send(words)
    widget.button("Try again").wait_for()
    assert words in widget.turn.locator(".parent").inner_text()
    assert not widget.frame.get_by_role("alert").is_visible(), "a fault is no alarm"
    shown = widget.turn.inner_text() + widget.status.inner_text()
    assert "999" in shown and "111" in shown and "kept" in widget.status.inner_text()
    assert widget.status.get_attribute("role") == "status"
    widget.button("Put my words back in the box").tap()
    assert widget.box.input_value() == words


def test_danger_in_a_message_that_cannot_be_answered_gets_its_own_reply(opened):
    """The server's fixed words for it come with the fault, and the top of the panel changes as always."""
    widget = opened(DESKTOP)
    reply = fault.body("fault", said="my baby is not breathing")
    widget.page.context.route("**/chat/message*", lambda route: route.fulfill(status=500, json=reply))
    widget.ask("my baby is not breathing")
    assert widget.frame.get_by_role("alert").get_by_role("link", name="Call 999 now").is_visible()
    assert widget.turn.locator(".assistant").first.get_attribute("data-topic") == "emergency/not_breathing"
    assert widget.button("Try again").is_visible()


def test_try_again_sends_the_same_id(opened, stub):
    """The turn was done and its answer lost in a tunnel: the second try gives that answer, not a second turn."""
    widget = opened(PHONE).send("drop sofa")
    widget.button("Try again").tap()
    widget.turn.locator(".assistant").wait_for()
    first, second = stub.posts("/chat/message")
    assert first["id"] == second["id"] and stub.turns == 1
    assert widget.log.locator(".turn").count() == 1
    assert widget.status.inner_text() == ""
    assert not widget.button("Try again").is_visible()


def test_trying_again_keeps_the_focus(opened):
    widget = opened(DESKTOP).send("drop sofa")
    widget.button("Try again").focus()
    widget.page.keyboard.press("Enter")
    widget.turn.locator(".assistant").wait_for()
    assert widget.focused() == "turn"


def test_no_connection_and_back(opened):
    widget = opened(PHONE)
    widget.page.context.set_offline(True)
    widget.send("can we nap on the sofa")
    widget.status.get_by_text("could not get through").wait_for()
    for number in ("999", "111"):
        assert widget.frame.locator(f"header a[href='tel:{number}']").is_visible()
    widget.page.context.set_offline(False)
    widget.button("Try again").tap()
    widget.turn.locator(".assistant").wait_for()


def test_too_many_messages_says_how_long_to_wait(opened, stub):
    widget = opened(PHONE).send("busy")
    widget.status.get_by_text("2 seconds").wait_for()
    assert "999" in widget.status.inner_text() and "111" in widget.status.inner_text()
    again = widget.button("Try again")
    assert again.get_attribute("aria-disabled") == "true"
    again.evaluate("button => button.click()")
    assert len(stub.posts("/chat/message")) == 1
    widget.frame.locator("[data-part=offer] button:not([aria-disabled])", has_text="Try again").tap()
    widget.turn.locator(".assistant").wait_for()


def test_what_the_server_will_not_take_goes_back_into_the_box(opened):
    widget = opened(DESKTOP).send("refuse")
    widget.button("Put my words back in the box").click()
    assert widget.box.input_value() == "refuse"
    assert widget.button("Try again").count() == 0


def test_too_long_is_told_before_sending(opened, stub):
    widget = opened(DESKTOP)
    widget.box.fill("why " * 260)
    widget.box.press("Enter")
    assert "1000" in widget.status.inner_text()
    assert stub.posts("/chat/message") == []
    assert len(widget.box.input_value()) == 1040


def test_an_unknown_message_is_passed_over_alone(opened):
    widget = opened(DESKTOP).ask("odd")
    assert "This one can be read." in widget.answer
    assert widget.turn.locator(".assistant").count() == 1


def test_a_button_of_a_lost_conversation_is_asked_in_words(opened, stub):
    """The server was restarted or the chat expired: what was tapped is still a question."""
    widget = opened(PHONE)
    widget.button("I am so tired tonight").tap()
    widget.turn.locator(".assistant").wait_for()
    tapped, asked = stub.posts("/chat/message")
    assert tapped["choice"] == "settling/tired_parent"
    assert asked["message"] == "I am so tired tonight" and asked["id"] != tapped["id"]


def test_markup_in_an_answer_is_only_text(opened):
    widget = opened(DESKTOP).ask("xss")
    assert "<img src=x onerror=alert(1)> <b>not bold</b> [a](javascript:alert(1))" in widget.answer
    assert widget.turn.locator("img, b").count() == 0
    widget.turn.get_by_text("Where this comes from").click()
    assert widget.turn.locator("a").count() == 0, "javascript:, http: and what is no number are not linked"


def test_a_browser_that_keeps_no_cookie_is_told_once(opened, stub):
    widget = opened(DESKTOP)
    widget.page.context.route("**/chat/message*", lambda route: _without_cookie(route))
    widget.ask("how warm")
    widget.status.get_by_text("will not remember").wait_for()
    widget.ask("can we nap on the sofa")
    assert widget.status.inner_text() == ""


def _without_cookie(route):
    response = route.fetch()
    route.fulfill(response=response, headers={**response.headers, "chat-kept": "no"})


def test_slow_3g_still_works(opened, stub):
    widget = opened(PHONE, open_panel=False)
    session = widget.page.context.new_cdp_session(widget.page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
    widget.open().ask("how warm")


def test_leaving_the_page_and_coming_back_by_the_back_button(opened, stub, host):
    """From the browser's memory or afresh: the page is usable, and one panel is there."""
    widget = opened(DESKTOP).ask("how warm")
    widget.page.goto(f"{host}site.css")
    widget.page.go_back()
    assert widget.page.locator("safer-sleep-chat").count() == 1
    if not widget.launcher.is_visible():
        widget.button("Close").click()
    widget.open().ask("can we nap on the sofa")
