"""Somebody comes into the room: one tap or three presses of Shift, and nothing is left to see."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE

WEATHER = "https://www.bbc.co.uk/weather"


@pytest.fixture
def talking(opened):
    """A chat in which something was said; where it leads is stubbed."""

    def start(size=PHONE, **more):
        widget = opened(size, **more)
        widget.page.context.route(WEATHER, lambda route: route.fulfill(body="<title>Weather</title>Rain", content_type="text/html"))
        return widget.ask("my partner")

    return start


def test_one_tap(talking, stub, host):
    widget = talking()
    widget.frame.get_by_role("link", name="Exit site").tap()
    widget.page.wait_for_url(WEATHER)
    assert stub.wait_for_post("/chat/forget") == [{"conversation": "known"}]
    assert widget.page.context.cookies(stub.base) == []
    widget.page.go_back()
    assert host not in widget.page.url, "the page with the chat is not behind the back button"


def test_the_page_is_blank_before_it_goes(talking, stub):
    widget = talking(bypass_csp=True)
    widget.page.evaluate("where => addEventListener('pagehide', () => navigator.sendBeacon(where + getComputedStyle(document.documentElement).display))", f"{stub.base}/went-as-")
    widget.frame.get_by_role("link", name="Exit site").tap()
    widget.page.wait_for_url(WEATHER)
    assert stub.wait_for_post("/went-as-none") and not stub.posts("/went-as-block")


def test_it_works_with_no_network(talking):
    widget = talking()
    widget.page.context.set_offline(True)
    widget.page.evaluate("window.addEventListener('beforeunload', () => { window.left = true; })")
    widget.frame.get_by_role("link", name="Exit site").tap()
    widget.page.wait_for_timeout(400)
    assert "partner" not in widget.page.content()


@pytest.mark.parametrize("where", ["in the chat", "in the host's page"])
def test_three_presses_of_shift(talking, where):
    widget = talking(DESKTOP)
    if where == "in the chat":
        widget.box.focus()
    else:
        widget.page.locator("input[type=search]").focus()
    for _ in range(3):
        widget.page.keyboard.press("Shift")
    widget.page.wait_for_url(WEATHER)


def test_shift_for_capital_letters_does_not_leave(talking, host):
    widget = talking(DESKTOP)
    widget.box.focus()
    for letter in "ABCD":
        widget.page.keyboard.press(f"Shift+{letter}")
    widget.page.wait_for_timeout(300)
    assert widget.page.url == host


def test_shift_on_the_hosts_page_does_nothing_before_the_chat_was_opened(opened, host):
    widget = opened(DESKTOP, open_panel=False)
    for _ in range(3):
        widget.page.keyboard.press("Shift")
    widget.page.wait_for_timeout(300)
    assert widget.page.url == host


def test_the_first_thing_the_keyboard_meets_is_a_way_out(alone, stub):
    widget = alone()
    widget.page.context.route(WEATHER, lambda route: route.fulfill(body="Rain"))
    widget.page.evaluate("document.activeElement.blur()")
    widget.page.keyboard.press("Tab")
    assert widget.focused() == "Exit this site now"
    widget.page.keyboard.press("Enter")
    widget.page.wait_for_url(WEATHER)
    assert len(stub.wait_for_post("/chat/forget")) == 1


def test_help_and_exit_are_there_while_the_chat_is_still_loading(opened, stub):
    """A frame that never comes: calls, the way out, the page by itself, and Close all work."""
    widget = opened(PHONE, open_panel=False)
    widget.page.context.route(WEATHER, lambda route: route.fulfill(body="Rain"))
    widget.page.context.route("**/chat/?*", lambda route: route.abort())
    widget.page.clock.install()
    widget.launcher.click()
    cover = widget.page.locator("safer-sleep-chat .cover")
    assert cover.get_by_role("link", name="Call 999").is_visible()
    widget.page.clock.fast_forward(9000)
    assert cover.get_by_role("link", name="Open it on a page of its own").get_attribute("href") == f"{stub.base}/chat/"
    cover.get_by_role("button", name="Close").click()
    widget.launcher.click()
    cover.get_by_role("button", name="Exit site").click()
    widget.page.clock.run_for(200)
    widget.page.wait_for_url(WEATHER)
