"""Hosts' pages break things: style sheets, scripts, policies, a second tag, no JavaScript at all."""

from __future__ import annotations

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.widget import until


def test_a_hostile_style_sheet_changes_nothing(opened):
    widget = opened(PHONE, open_panel=False)
    look = widget.launcher.evaluate("e => { const s = getComputedStyle(e); return [s.fontSize, s.textTransform, s.visibility, s.opacity, s.display === 'none']; }")
    assert look == ["16px", "none", "visible", "1", False]
    widget.open().ask("how warm")
    assert widget.box.evaluate("e => getComputedStyle(e).fontSize") == "17px"
    frame = widget.page.locator("safer-sleep-chat iframe").bounding_box()
    assert (frame["width"], frame["height"]) == (360, 740)


def test_another_widget_with_the_highest_z_index_does_not_lie_on_ours(opened):
    widget = opened(DESKTOP, open_panel=False)
    middle = widget.launcher.bounding_box()
    on_top = widget.page.evaluate("([x, y]) => document.elementFromPoint(x, y).tagName", [middle["x"] + middle["width"] - 20, middle["y"] + 20])
    assert on_top == "SAFER-SLEEP-CHAT"
    widget.open()
    panel = widget.page.locator("safer-sleep-chat dialog").bounding_box()
    assert panel["x"] >= 0 and panel["y"] >= 0 and panel["x"] + panel["width"] <= 1280 and panel["y"] + panel["height"] <= 800
    assert widget.page.evaluate("([x, y]) => document.elementFromPoint(x, y).tagName", [panel["x"] + panel["width"] - 30, panel["y"] + panel["height"] - 30]) == "SAFER-SLEEP-CHAT"


def test_broken_scripts_of_the_host_break_nothing(opened, host):
    widget = opened(DESKTOP, open_panel=False)
    widget.page.context.add_init_script("Object.prototype.extra = 'from a library'; Array.prototype.last = function () {}; window.name = 'x'; window.focus = null;")
    widget.page.goto(host)
    widget.open().ask("how warm")


def test_a_second_tag_does_nothing(opened, stub):
    widget = opened(DESKTOP, open_panel=False, bypass_csp=True)
    widget.page.add_script_tag(url=f"{stub.base}/chat/widget.js")
    assert widget.page.locator("safer-sleep-chat").count() == 1


def test_nothing_is_added_to_the_hosts_globals(opened, stub, host):
    context_globals = "() => Object.getOwnPropertyNames(window).filter(n => !/^\\d+$/.test(n)).sort()"
    with_widget = opened(DESKTOP).page.evaluate(context_globals)
    without = opened(DESKTOP, open_panel=False)
    without.page.context.route("**/chat/static/loader-*", lambda route: route.abort())
    without.page.goto(host)
    assert set(with_widget) - set(without.page.evaluate(context_globals)) == set()


def test_the_page_behind_a_phones_panel_is_out_of_reach(opened):
    widget = opened(PHONE)
    assert widget.page.locator("safer-sleep-chat dialog").evaluate("e => e.matches(':modal')")
    assert widget.page.get_by_role("dialog", name="Safer sleep chat").count() == 1


def test_beside_the_page_on_a_desk_the_page_can_still_be_used(opened):
    widget = opened(DESKTOP)
    assert not widget.page.locator("safer-sleep-chat dialog").evaluate("e => e.matches(':modal')")
    assert widget.page.get_by_role("dialog", name="Safer sleep chat").count() == 1
    widget.page.locator("input[type=search]").fill("opening hours")
    assert widget.page.locator("safer-sleep-chat iframe").get_attribute("title") == "Safer sleep chat"


def test_turning_the_tablet_keeps_the_talk(opened):
    widget = opened(DESKTOP).ask("how warm")
    widget.page.set_viewport_size({"width": 360, "height": 740})
    until(widget.page, "document.querySelector('safer-sleep-chat').shadowRoot.querySelector('dialog').matches(':modal')")
    assert widget.log.locator(".turn").count() == 1
    widget.page.set_viewport_size({"width": 1280, "height": 800})
    widget.ask("can we nap on the sofa")
    assert widget.log.locator(".turn").count() == 2


def test_without_javascript_the_link_opens_the_page_and_the_page_works(opened, stub):
    widget = opened(PHONE, open_panel=False, java_script_enabled=False)
    widget.page.locator("a[data-safer-sleep]").tap()
    widget.page.wait_for_url(f"{stub.base}/chat/")
    assert widget.page.get_by_label("Your question").is_visible()
    widget.page.get_by_label("Your question").fill("how warm")
    with widget.page.expect_response(lambda response: response.request.method == "POST"):
        widget.page.get_by_role("button", name="Send").tap()
    assert stub.posts("/chat/") == ["message=how+warm"]


def test_when_the_loader_cannot_be_fetched_the_link_is_a_link(opened, stub, host):
    widget = opened(PHONE, open_panel=False)
    widget.page.context.route("**/chat/static/loader-*", lambda route: route.abort())
    widget.page.goto(host)
    widget.page.locator("a[data-safer-sleep]").tap()
    widget.page.wait_for_url(f"{stub.base}/chat/")


def test_a_changed_loader_is_refused_by_its_hash(opened, stub, host):
    widget = opened(PHONE, open_panel=False)
    widget.page.context.route("**/chat/static/loader-*", lambda route: route.fulfill(body="document.title = 'taken over'", content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"}))
    widget.page.goto(host)
    widget.page.wait_for_timeout(300)
    assert widget.page.title() == "A made-up trust: health visiting"
    assert widget.page.locator("safer-sleep-chat").count() == 0


def test_opening_takes_three_requests_and_moves_nothing_on_the_page(opened, stub):
    widget = opened(DESKTOP, open_panel=False)
    widget.page.context.route("**/pixel.js", lambda route: route.abort())  # the demonstration's own list moves the page
    widget.page.reload()
    widget.page.evaluate("window.shifts = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.shifts += e.value)).observe({type: 'layout-shift', buffered: true})")
    stub.requests.clear()
    widget.open()
    assert len([path for _, path, _, _ in stub.requests]) <= 3
    assert widget.page.evaluate("window.shifts") == 0


def test_a_finger_on_the_button_fetches_the_chat_ahead(opened, stub):
    widget = opened(DESKTOP, open_panel=False)
    stub.requests.clear()
    widget.launcher.hover()
    widget.page.locator("safer-sleep-chat .cover").wait_for(state="hidden")
    for _ in range(100):  # the cover is hidden before the finger comes, too: wait for the request itself
        if stub.requests:
            break
        widget.page.wait_for_timeout(50)
    assert [path.split("?")[0] for _, path, _, _ in stub.requests][0] == "/chat/"
    widget.launcher.click()
    until(widget.frame, "document.activeElement.id === 'message'")
