"""A phone with the keyboard up, a page at 400%, text at 200%, lines set wide apart: everything can be read and reached."""

from __future__ import annotations

import json

import pytest

from safer_sleep.settings import ROOT
from tests.browser.conftest import CHROMIUM, DESKTOP, FLAGS, PHONE
from tests.browser.widget import Widget

PICTURES = ROOT / "reports" / "widget"
WIDE_TEXT = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
HIDDEN_OR_CUT = """() => [...document.querySelectorAll('header a:not(.first), header button, .alarm a, .alarm button, .choices button, .ask button')].filter(e => e.offsetParent)
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1 || e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < 0).map(e => e.textContent)"""


@pytest.mark.parametrize("words", ["can we nap on the sofa", "not breathing", "my partner", "page", "talk to a person"])
@pytest.mark.parametrize("size", [(360, 380), (360, 740), (412, 500), (320, 480)])
def test_the_box_exit_and_some_of_the_talk_are_visible_together(opened, size, words):
    widget = opened({"viewport": dict(zip(("width", "height"), size)), "has_touch": True, "is_mobile": True}).send(words)
    widget.turn.locator(".assistant").or_(widget.button("Try again")).first.wait_for()
    height = widget.frame.evaluate("innerHeight")
    assert widget.box_of("[data-part=exit]")["top"] >= 0
    assert widget.box_of("#message")["bottom"] <= height and widget.box_of(".ask button")["bottom"] <= height
    assert widget.box_of("main")["height"] >= 120
    assert widget.frame.evaluate("document.documentElement.scrollHeight <= innerHeight"), "the panel itself does not scroll"


@pytest.mark.parametrize("words", ["talk to a person", "not breathing", "drawing", "page"])
def test_at_400_percent_nothing_scrolls_sideways(opened, words):
    widget = opened({"viewport": {"width": 320, "height": 256}}).send(words)
    widget.turn.locator(".assistant").or_(widget.button("Try again")).first.wait_for()
    assert widget.frame.evaluate("document.documentElement.scrollWidth <= innerWidth && document.querySelector('main').scrollWidth <= document.querySelector('main').clientWidth")
    assert widget.frame.evaluate(HIDDEN_OR_CUT) == []
    widget.box.focus()
    assert widget.box_of("#message")["bottom"] <= 256 and widget.box_of("[data-part=exit]")["top"] >= 0


def test_focus_is_never_hidden_behind_the_bars(opened):
    """WCAG 2.2, 2.4.11: whatever has the focus lies between the top and the bottom bar."""
    widget = opened({"viewport": {"width": 320, "height": 256}}).ask("talk to a person")
    for _ in range(16):
        widget.page.keyboard.press("Shift+Tab")
        seen = widget.frame.evaluate(
            "() => { const e = document.activeElement, r = e.getBoundingClientRect(), m = document.querySelector('main').getBoundingClientRect();"
            " return !e.closest('main') || (r.bottom > m.top + 10 && r.top < m.bottom - 10); }"
        )
        assert seen, widget.focused()


@pytest.mark.parametrize("words", ["not breathing", "talk to a person"])
def test_wide_text_loses_nothing(opened, words):
    widget = opened(PHONE).ask(words)
    widget.frame.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", WIDE_TEXT)
    widget.page.screenshot(path=PICTURES / f"wide-text-{words.split()[0]}.png")
    assert widget.frame.evaluate(HIDDEN_OR_CUT) == []
    assert widget.frame.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_text_at_200_percent_loses_nothing(chromium, stub, host, tmp_path):
    """The browser's own setting for larger text, as somebody who needs it has it."""
    profile = tmp_path / "Default"
    profile.mkdir()
    (profile / "Preferences").write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32}}}))
    context = _persistent(chromium, tmp_path)
    try:
        widget = Widget(context.new_page())
        widget.page.goto(host)
        widget.open()
        assert widget.frame.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        for words in ("can we nap on the sofa", "not breathing"):
            widget.ask(words)
            widget.page.screenshot(path=PICTURES / f"text-200-{words.split()[0]}.png")
            assert widget.frame.evaluate(HIDDEN_OR_CUT) == []
            assert widget.frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
            widget.box.focus()
            assert widget.box_of("#message")["bottom"] <= widget.frame.evaluate("innerHeight") + 1
    finally:
        context.close()


def _persistent(chromium, folder):
    return chromium.browser_type.launch_persistent_context(str(folder), executable_path=CHROMIUM, args=FLAGS, reduced_motion="reduce", viewport=PHONE["viewport"])


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_whatever_can_be_pressed_is_44_pixels_high(opened, size):
    widget = opened(size).ask("not breathing").ask("talk to a person")
    small = widget.frame.evaluate(
        "() => [...document.querySelectorAll('a, button, summary, textarea')].filter(e => e.offsetParent && !e.matches('.first') && getComputedStyle(e).display !== 'inline')"
        ".map(e => [e.textContent.trim(), e.getBoundingClientRect()]).filter(([, r]) => r.height < 44 || r.width < 44).map(([t]) => t)"
    )
    assert small == []
    launcher = widget.page.evaluate("() => { const b = document.querySelector('safer-sleep-chat').shadowRoot.querySelector('.launcher'); b.hidden = false; return b.getBoundingClientRect().height; }")
    assert launcher >= 44


def test_nothing_moves(opened):
    widget = opened(DESKTOP, reduced_motion="no-preference").send("can we nap on the sofa")
    assert widget.frame.evaluate("document.getAnimations().length") == 0
    assert widget.page.evaluate("document.getAnimations().length + document.querySelector('safer-sleep-chat').shadowRoot.getAnimations().length") == 0


def test_text_in_the_box_is_16_pixels_or_more(opened):
    """Smaller, and an iPhone zooms in at the first tap."""
    widget = opened(PHONE)
    assert float(widget.box.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) >= 16


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colour", ["#ffee88", "#000000", "#ff0000", "#8899aa", "#ffffff"])
def test_any_colour_of_a_host_can_be_read(chromium, stub, axe, opened, colour, scheme):
    widget = opened(PHONE, open_panel=False, address=f"{stub.base}/chat/?colour={colour[1:]}", color_scheme=scheme).alone()
    widget.ask("talk to a person").ask("plan")
    assert [problem for problem in widget.problems(axe) if "contrast" in problem] == []


def test_the_ring_of_focus_can_be_seen_on_both_sides(opened):
    """Yellow beside near-black: one of the two has 3 to 1 against whatever lies next to it."""
    widget = opened(DESKTOP)
    widget.button("Where should my baby sleep?").focus()
    widget.page.keyboard.press("Shift+Tab")
    ring = widget.frame.evaluate("() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow]; }")
    assert ring[:3] == ["solid", "3px", "rgb(255, 221, 0)"] and ring[3].startswith("rgb(11, 12, 12) 0px 0px 0px 6px")
