"""Somebody opens the chat on a trust's page, asks, taps, reads, closes: with a mouse, a thumb, or the keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.widget import until


def test_opening_puts_the_focus_into_the_box_and_closing_gives_it_back(opened):
    widget = opened(DESKTOP)
    assert widget.focused() == "message"
    widget.box.press("Escape")
    widget.launcher.wait_for()
    assert widget.page.evaluate("document.querySelector('safer-sleep-chat').shadowRoot.activeElement.textContent") == "Ask about safer sleep"
    widget.open()
    widget.button("Close").click()
    widget.launcher.wait_for()
    assert widget.page.evaluate("document.querySelector('safer-sleep-chat').shadowRoot.activeElement.textContent") == "Ask about safer sleep"


def test_the_plain_link_opens_the_panel_and_gets_the_focus_back(opened):
    widget = opened(DESKTOP, open_panel=False)
    widget.page.locator("a[data-safer-sleep]").click()
    widget.wait_until_ready()
    widget.box.press("Escape")
    widget.launcher.wait_for()
    assert widget.page.evaluate("document.activeElement.hasAttribute('data-safer-sleep')")


def test_it_never_opens_by_itself(opened, stub):
    widget = opened(PHONE, open_panel=False)
    title = widget.page.title()
    widget.page.wait_for_timeout(700)
    assert not widget.page.locator("safer-sleep-chat dialog").is_visible()
    assert widget.page.title() == title
    assert [path for _, path, _, _ in stub.requests if not path.startswith("/chat/static/loader-")] == []


def test_keyboard_alone(opened):
    """Tab to the button, ask, walk through everything in reading order, choose, and leave: nothing is a trap."""
    widget = opened(DESKTOP, open_panel=False)
    for _ in range(10):
        widget.page.keyboard.press("Tab")
        if widget.page.evaluate("document.activeElement.tagName") == "SAFER-SLEEP-CHAT":
            break
    widget.page.keyboard.press("Enter")
    widget.wait_until_ready()
    until(widget.page, "document.querySelector('safer-sleep-chat').shadowRoot.activeElement?.tagName === 'IFRAME'")
    widget.page.keyboard.type("can we nap on the sofa")
    widget.page.keyboard.press("Enter")
    widget.turn.locator(".choices").wait_for()
    assert widget.focused() == "message", "the box keeps the focus while the answer comes"
    before = []
    for _ in range(12):
        widget.page.keyboard.press("Shift+Tab")
        before.append(widget.focused())
        if before[-1] == "I might nod off tonight":
            break
    assert before[:3] == ["Forget this chat", "No", "Yes"]
    widget.page.keyboard.press("Enter")
    widget.log.locator(".turn").nth(1).locator(".assistant").wait_for()
    assert widget.focused() == "turn", "the tapped button is gone: the focus is on the question it became"
    widget.page.keyboard.press("Escape")
    widget.launcher.wait_for()


def test_focus_order_inside_is_the_reading_order(alone):
    widget = alone()
    widget.page.evaluate("document.activeElement.blur()")
    order = []
    for _ in range(12):
        widget.page.keyboard.press("Tab")
        order.append(widget.focused())
    assert order[:5] == ["Exit this site now", "Call 999", "Call 111", "Exit site", "Where should my baby sleep?"]
    assert order.index("Forget this chat") < order.index("message") < order.index("Send")


def test_the_log_only_grows_and_says_who_speaks(opened):
    widget = opened(DESKTOP)
    widget.frame.evaluate(
        """() => { window.gone = []; new MutationObserver(all => all.forEach(m => m.removedNodes.forEach(n => window.gone.push(n.className ?? n.nodeName))))
        .observe(document.querySelector('[role=log]'), {childList: true, subtree: true}); }"""
    )
    widget.ask("can we nap on the sofa").ask("how warm")
    assert set(widget.frame.evaluate("window.gone")) <= {"choices"}
    said = widget.log.aria_snapshot()
    assert said.index('heading "You"') < said.index('heading "Safer sleep assistant"')
    assert widget.status.evaluate("e => [e.getAttribute('role'), e.closest('[role=log]')]") == ["status", None]


def test_history_is_in_the_log_before_anything_is_announced(alone, stub):
    stub.events.extend([{"event": "user", "text": "is a hat all right"}, {"event": "bot", "text": "No hats indoors.", "metadata": {"metadata": {"topic": "warmth/hats"}}}])
    widget = alone()
    assert "is a hat all right" in widget.log.inner_text()
    widget.ask("how warm")
    assert widget.log.locator(".turn").count() == 2
    assert stub.posts("/chat/message")[0]["conversation"] == "known"


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_the_question_stands_at_the_top_of_the_view(opened, stub, size):
    widget = opened(size)
    stub.delay = 0.4
    for words in ("can we nap on the sofa", "breathing", "plan", "how warm"):
        widget.send(words)
        widget.status.get_by_text("One moment").wait_for()
        _question_on_top(widget)
        widget.turn.locator(".assistant").wait_for()
        _question_on_top(widget)


def _question_on_top(widget):
    view = widget.box_of("main")
    question = widget.frame.evaluate("() => [...document.querySelectorAll('.turn')].pop().getBoundingClientRect().top")
    assert abs(question - view["top"]) < 4


def test_tapped_choices_are_gone_and_typing_is_always_possible(opened, stub):
    widget = opened(PHONE)
    widget.button("Can my baby sleep in my bed?").tap()
    widget.turn.locator(".choices").wait_for()
    assert widget.frame.locator(".choices").count() == 1
    assert stub.posts("/chat/message")[0]["choice"] == "co_sleeping/is_it_safe"
    buttons = [button.bounding_box() for button in widget.turn.locator(".choices button").all()]
    assert len({round(b["x"]) for b in buttons}) == 1 and len({round(b["width"]) for b in buttons}) == 1, "stacked, not side by side"
    widget.ask("how warm")
    assert widget.log.locator(".turn").count() == 2


def test_two_taps_are_one_message(opened, stub):
    widget = opened(PHONE)
    stub.delay = 0.5
    widget.box.fill("can we nap on the sofa")
    widget.frame.evaluate("() => { const b = document.querySelector('.ask button'); b.click(); b.click(); }")
    widget.box.fill("and how warm")
    widget.box.press("Enter")
    assert "still being answered" in widget.status.inner_text()
    widget.turn.locator(".assistant").wait_for()
    assert len(stub.posts("/chat/message")) == 1
    assert widget.box.input_value() == "and how warm", "what was typed meanwhile is kept"


def test_enter_sends_and_shift_enter_breaks_the_line(opened, stub):
    widget = opened(DESKTOP)
    widget.box.type("one")
    widget.box.press("Shift+Enter")
    widget.box.type("two")
    assert stub.posts("/chat/message") == []
    # An input method (Bengali, Chinese) uses Enter for itself while it composes.
    widget.box.evaluate("e => e.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))")
    assert stub.posts("/chat/message") == []
    widget.box.press("Enter")
    widget.turn.locator(".assistant").wait_for()
    assert stub.posts("/chat/message")[0]["message"] == "one\ntwo"


def test_contacts_can_be_called_texted_and_opened(opened):
    widget = opened(PHONE).ask("talk to a person")
    links = {link.inner_text().split(",")[0].strip(): link.get_attribute("href") for link in widget.turn.locator(".contacts a").all()}
    assert links["Call 116 123"] == "tel:116123"
    assert links["Text SHOUT to 85258"] == "sms:85258?&body=SHOUT"
    web = widget.turn.locator(".contacts a.web").first
    assert (web.get_attribute("rel"), web.get_attribute("target")) == ("noopener noreferrer", "_blank")


def test_whether_it_helped_is_counted_without_words(opened, stub):
    widget = opened(DESKTOP).ask("how warm should it be, says Zoe")
    widget.turn.get_by_role("button", name="Yes").click()
    widget.turn.get_by_text("Thank you.").wait_for()
    assert stub.posts("/chat/feedback") == [{"conversation": "known", "topic": "warmth/room_temperature", "useful": True}]


def test_nobody_is_asked_for_an_opinion_in_an_emergency(opened):
    widget = opened(DESKTOP).ask("not breathing")
    assert widget.turn.get_by_text("Was this what you needed?").count() == 0


def test_an_emergency_stays_at_the_top_until_it_is_put_away(opened):
    widget = opened(PHONE).ask("not breathing")
    alarm = widget.frame.get_by_role("alert")
    assert alarm.get_by_role("link", name="Call 999 now").get_attribute("href") == "tel:999"
    widget.ask("how warm")
    assert alarm.is_visible(), "another answer does not take it away"
    alarm.get_by_role("button", name="Hide").tap()
    assert not alarm.is_visible()
    assert widget.focused() == "turn"


def test_an_emergency_that_was_none_leaves_the_top(opened):
    widget = opened(PHONE).ask("not breathing")
    alarm = widget.frame.get_by_role("alert")
    assert alarm.is_visible()
    widget.ask("misunderstood")
    assert not alarm.is_visible(), "the reply says that we asked once too often: the top must not go on saying 999"
    widget.ask("not breathing")
    assert alarm.get_by_role("link", name="Call 999 now").is_visible(), "a new one is shown again"


def test_urgent_help_with_anything_but_health_does_not_send_to_111(opened):
    widget = opened(PHONE).ask("my partner")
    alarm = widget.frame.get_by_role("alert")
    assert [link.get_attribute("href") for link in alarm.get_by_role("link").all()] == ["tel:999"]


def test_a_baby_who_lies_in_a_dangerous_place_is_moved_first_and_not_called_ill(opened):
    widget = opened(PHONE).ask("on the beers")
    alarm = widget.frame.get_by_role("alert")
    assert "on their back, in a clear cot" in alarm.inner_text() and "to be seen" not in alarm.inner_text()
    assert [link.get_attribute("href") for link in alarm.get_by_role("link").all()] == ["tel:111"]


def test_a_baby_who_may_be_ill_is_to_be_seen_today(opened):
    alarm = opened(PHONE).ask("baby_health/fever").frame.get_by_role("alert")
    assert "to be seen today" in alarm.inner_text()
    assert [link.get_attribute("href") for link in alarm.get_by_role("link").all()] == ["tel:111"]


def test_the_top_speaks_of_what_is_urgent_now(opened):
    widget = opened(PHONE).ask("my partner")
    alarm = widget.frame.get_by_role("alert")
    widget.ask("baby_health/fever")
    assert [link.get_attribute("href") for link in alarm.get_by_role("link").all()] == ["tel:111"]
    widget.ask("not breathing")
    widget.ask("on the beers")
    assert alarm.get_by_role("link", name="Call 999 now").is_visible(), "what is only urgent takes the place of no emergency"


def test_reading_aloud_only_with_a_voice_that_lives_on_the_device(opened):
    voices = """Object.defineProperty(window, 'speechSynthesis', {value: {getVoices: () => VOICES, addEventListener() {}, cancel() { window.spoken = null; },
        speak(u) { window.spoken = u.text; }}}); window.SpeechSynthesisUtterance = class extends EventTarget { constructor(t) { super(); this.text = t; } };"""
    widget = opened(DESKTOP, open_panel=False)
    widget.page.context.add_init_script(voices.replace("VOICES", "[{lang: 'en-GB', localService: location.hash !== '#far'}]"))
    widget.page.reload()
    widget.open().ask("how warm")
    assert widget.frame.evaluate("window.spoken") is None, "off until asked"
    widget.turn.get_by_role("button", name="Read aloud").click()
    assert "°C" in widget.frame.evaluate("window.spoken")
    widget.turn.get_by_role("button", name="Stop reading").click()
    assert widget.frame.evaluate("window.spoken") is None


def test_a_voice_that_sends_the_words_away_is_not_used(opened):
    widget = opened(DESKTOP, open_panel=False)
    widget.page.context.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: {getVoices: () => [{lang: 'en-GB', localService: false}], addEventListener() {}, cancel() {}}});")
    widget.page.reload()
    widget.open().ask("how warm")
    assert widget.turn.get_by_role("button", name="Read aloud").count() == 0


def test_forgetting_wipes_the_screen_and_the_server(opened, stub):
    widget = opened(DESKTOP).ask("not breathing")
    widget.button("Forget this chat").click()
    widget.status.get_by_text("wiped").wait_for()
    assert widget.log.inner_text().strip() == ""
    assert not widget.frame.get_by_role("alert").is_visible()
    assert stub.posts("/chat/forget") == [{"conversation": "known"}]
    assert widget.button("Where should my baby sleep?").is_visible(), "the first choices are back"
    widget.ask("how warm")
    assert "conversation" not in stub.posts("/chat/message")[-1]


def test_asking_in_words_to_forget_takes_the_talk_off_the_screen(opened):
    widget = opened(DESKTOP).ask("my partner")
    widget.send("forget this chat")
    widget.status.get_by_text("wiped").wait_for()
    assert widget.log.inner_text().strip() == ""
    assert widget.button("Where should my baby sleep?").is_visible()


def test_the_address_and_title_show_nothing_of_the_talk(opened):
    widget = opened(DESKTOP)
    before = (widget.page.title(), widget.page.url, widget.frame.url, widget.page.evaluate("history.length"))
    widget.ask("i took drugs tonight")
    assert (widget.page.title(), widget.page.url, widget.frame.url, widget.page.evaluate("history.length")) == before

