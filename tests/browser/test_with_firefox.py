"""Firefox as Debian ships it: the journeys that matter, in the engine that is not Chromium's."""

from __future__ import annotations

import time

import pytest

from tests.browser.firefox import FIREFOX, Firefox

ENTER, SHIFT, ESCAPE = "\ue007", "\ue008", "\ue00c"
LAUNCHER = "document.querySelector('safer-sleep-chat').shadowRoot.querySelector('.launcher')"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    if not FIREFOX:
        pytest.skip("No Firefox here: its tests were not run. On Debian: apt-get install firefox-esr")
    browser = Firefox(tmp_path_factory.mktemp("firefox"))
    yield browser
    browser.close()


def open_widget(firefox, address):
    firefox.go(address)
    firefox.wait(f"!!{LAUNCHER} && {LAUNCHER}.matches(':popover-open')")
    firefox.click(LAUNCHER)
    until = time.monotonic() + 30
    while not (frame := firefox.frame()) and time.monotonic() < until:
        time.sleep(0.1)
    firefox.wait("document.readyState === 'complete' && document.activeElement.id === 'message'", frame)
    return frame


def ask(firefox, frame, words):
    before = firefox.evaluate("document.querySelectorAll('.turn .assistant').length", frame)
    firefox.type(words + ENTER, frame)
    firefox.wait(f"document.querySelectorAll('.turn .assistant').length > {before}", frame)


def test_ask_choose_close(firefox, stub, host):
    frame = open_widget(firefox, host)
    ask(firefox, frame, "can we nap on the sofa")
    firefox.click("document.querySelector('.turn .choices button')", frame)
    firefox.wait("document.querySelectorAll('.turn').length === 2 && document.querySelectorAll('.turn .assistant').length === 2", frame)
    assert firefox.evaluate("document.activeElement.className", frame) == "turn"
    firefox.type(ESCAPE, frame)
    firefox.wait(f"!{LAUNCHER}.hidden && document.querySelector('safer-sleep-chat').shadowRoot.activeElement === {LAUNCHER}")


def test_an_emergency_is_at_the_top(firefox, stub, host):
    frame = open_widget(firefox, host)
    ask(firefox, frame, "not breathing")
    assert firefox.evaluate("document.querySelector('[role=alert] a').href", frame) == "tel:999"
    assert firefox.evaluate("document.documentElement.scrollHeight <= innerHeight", frame)


def test_the_pixel_reads_nothing(firefox, stub, host):
    frame = open_widget(firefox, host)
    ask(firefox, frame, "i took drugs tonight")
    time.sleep(0.7)
    assert firefox.evaluate("pixel.keys + pixel.text + pixel.stored") == ""
    assert not firefox.evaluate("document.documentElement.textContent.includes('drugs')")


def test_a_fault_keeps_the_words(firefox, stub, host):
    frame = open_widget(firefox, host)
    firefox.type("page" + ENTER, frame)
    firefox.wait("document.querySelector('[data-part=offer] button')", frame)
    assert "999" in firefox.evaluate("document.querySelector('[role=status]').textContent", frame)


def test_three_presses_of_shift_leave_and_forget(firefox, stub, host):
    frame = open_widget(firefox, host)
    ask(firefox, frame, "how warm")
    firefox.type(SHIFT * 3, frame)
    until = time.monotonic() + 30
    while firefox.address() == host and time.monotonic() < until:
        time.sleep(0.1)
    assert firefox.address() != host
    assert len(stub.wait_for_post("/chat/forget")) == 1


@pytest.mark.assistant
def test_with_the_real_assistant_a_reload_keeps_the_talk(firefox, real_host):
    frame = open_widget(firefox, real_host)
    ask(firefox, frame, "can I nap with my baby on the settee")
    assert firefox.evaluate("document.querySelector('.turn .assistant').dataset.topic", frame) == "co_sleeping/sofa_armchair"
    frame = open_widget(firefox, real_host)
    assert "settee" in firefox.evaluate("document.querySelector('[role=log]').textContent", frame)
