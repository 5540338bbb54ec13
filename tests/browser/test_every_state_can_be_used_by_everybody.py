"""Every state of the widget, on a phone and on a desk, light and dark: nothing for axe to find, and a picture to look at.

The pictures go to reports/widget/. Look at them after every change of the style sheet.
"""

from __future__ import annotations

import pytest

from safer_sleep.settings import ROOT
from tests.browser.conftest import DESKTOP, PHONE

PICTURES = ROOT / "reports" / "widget"


def closed(widget, stub):
    widget.page.wait_for_timeout(50)


def greeting(widget, stub):
    widget.open()


def answer(widget, stub):
    widget.open().ask("can we nap on the sofa")


def answer_unfolded(widget, stub):
    widget.open().ask("can we nap on the sofa")
    widget.turn.get_by_text("Where this comes from").click()
    widget.turn.locator("details a").last.scroll_into_view_if_needed()


def drawing(widget, stub):
    widget.open().ask("drawing")
    widget.turn.get_by_role("img").scroll_into_view_if_needed()


def choices(widget, stub):
    widget.open().ask("can we nap on the sofa")
    widget.turn.locator(".choices button").last.scroll_into_view_if_needed()


def contacts(widget, stub):
    widget.open().ask("talk to a person")
    widget.turn.locator(".contacts li").last.scroll_into_view_if_needed()


def emergency(widget, stub):
    widget.open().ask("not breathing")


def urgent(widget, stub):
    widget.open().ask("my partner")


def co_sleeping_check(widget, stub):
    widget.open().ask("bed")


def plan(widget, stub):
    widget.open().ask("plan")
    widget.turn.get_by_role("link", name="Your plan for tonight").scroll_into_view_if_needed()


def after_the_answer(widget, stub):
    widget.open().ask("how warm")
    widget.turn.get_by_role("group", name="Was this what you needed?").get_by_role("button", name="No").click()
    widget.button("Forget this chat").scroll_into_view_if_needed()


def waiting(widget, stub):
    widget.open()
    stub.delay = 1
    widget.send("can we nap on the sofa")
    widget.status.get_by_text("One moment").wait_for()


def failed(widget, stub):
    widget.open().send("page")
    widget.button("Try again").wait_for()


def offline(widget, stub):
    widget.open()
    widget.page.context.set_offline(True)
    widget.send("can we nap on the sofa")
    widget.button("Try again").wait_for()
    widget.page.context.set_offline(False)


def too_long(widget, stub):
    widget.open().box.fill("why " * 260)


STATES = [closed, greeting, answer, answer_unfolded, drawing, choices, contacts, emergency, urgent, co_sleeping_check, plan, after_the_answer, waiting, failed, offline, too_long]
SIZES = {"phone": PHONE, "desk": DESKTOP}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(opened, stub, host, axe, size, scheme):
    problems = []
    widget = opened(SIZES[size], open_panel=False, color_scheme=scheme)
    for state in STATES:
        stub.clear()
        widget.page.goto(host)
        state(widget, stub)
        widget.page.screenshot(path=PICTURES / f"{state.__name__}-{size}-{scheme}.png")
        problems += [f"{state.__name__}: {problem}" for problem in widget.problems(axe)]
    assert problems == []


SMALL = {"viewport": {"width": 320, "height": 256}}
KEYBOARD_UP = {"viewport": {"width": 360, "height": 380}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("state", [answer, emergency, failed, greeting])
@pytest.mark.parametrize("size", ["zoomed", "keyboard_up"])
def test_pictures_of_small_screens(opened, stub, size, state):
    widget = opened(SMALL if size == "zoomed" else KEYBOARD_UP, open_panel=False)
    state(widget, stub)
    widget.page.screenshot(path=PICTURES / f"{state.__name__}-{size}.png")
    assert widget.box.is_visible()


def test_forced_colours(opened, stub, axe):
    widget = opened(PHONE, open_panel=False, forced_colors="active")
    emergency(widget, stub)
    widget.page.screenshot(path=PICTURES / "emergency-forced-colours.png")
    edges = widget.frame.evaluate("() => [...document.querySelectorAll('button, .call, .act')].filter(e => e.offsetParent).map(e => getComputedStyle(e).borderTopStyle)")
    assert edges and set(edges) == {"solid"}
    assert widget.problems(axe) == []


def test_right_to_left(opened, stub, axe):
    """The page turned round by its language, and a message in a language of its own."""
    stub.html = 'dir="rtl"'
    widget = opened(PHONE, open_panel=False)
    widget.open().ask("arabic")
    widget.page.screenshot(path=PICTURES / "answer-right-to-left.png")
    said = widget.turn.locator(".said")
    assert (said.get_attribute("lang"), said.get_attribute("dir")) == ("ar", "rtl")
    assert widget.box_of(".turn .parent")["left"] < widget.box_of(".turn .assistant")["left"] + 1
    assert widget.frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert widget.problems(axe) == []
