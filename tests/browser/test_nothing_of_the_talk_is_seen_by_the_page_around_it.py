"""The host's page, its pixel, and everybody else on the network learn nothing of what a parent types."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.browser.conftest import DESKTOP, PHONE

SECRET = "i took drugs tonight"


def test_a_pixel_on_the_hosts_page_reads_nothing(opened):
    widget = opened(DESKTOP)
    widget.box.type(SECRET)
    widget.box.press("Enter")
    widget.turn.locator(".assistant").wait_for()
    widget.page.wait_for_timeout(700)  # the pixel looks every half second
    taken = widget.page.evaluate("window.pixel")
    assert taken["keys"] == "" and taken["text"] == "" and taken["stored"] == ""
    assert set(taken["messages"]) <= {'{"saferSleep":"ready"}'}
    assert SECRET not in str(taken) and SECRET not in widget.page.content()


def test_the_same_pixel_reads_the_hosts_own_search_box(opened):
    """So that the test above could fail: this pixel does take what is typed on its own page."""
    widget = opened(DESKTOP, open_panel=False)
    widget.page.locator("input[type=search]").type("abc")
    assert widget.page.evaluate("window.pixel.keys") == "abc"


def test_nothing_is_stored_in_the_browser_but_one_partitioned_session_cookie(opened, host):
    widget = opened(DESKTOP).ask(SECRET)
    cookies = widget.page.context.cookies()
    assert [c["name"] for c in cookies] == ["safer_sleep_conversation"]
    assert (cookies[0]["expires"], cookies[0]["httpOnly"], cookies[0]["secure"], cookies[0]["sameSite"]) == (-1, True, True, "None")
    assert cookies[0]["partitionKey"] == "http://localhost"
    stored = "() => { try { return localStorage.length + sessionStorage.length; } catch { return 0; } }"
    assert [frame.evaluate(stored) for frame in widget.page.frames] == [0, 0]


def test_no_request_goes_anywhere_else(opened, stub, host):
    widget = opened(PHONE).ask("drawing").ask("talk to a person").ask(SECRET)
    ours = {urlsplit(stub.base).netloc, urlsplit(host).netloc}
    assert {urlsplit(url).netloc for url in widget.fetched} == ours
    assert not [url for url in widget.fetched if "drugs" in url]


def test_the_server_learns_the_hosts_origin_and_not_its_page(opened, stub, host):
    widget = opened(DESKTOP, address=f"{host}?search=postnatal+depression")
    widget.ask(SECRET)
    referrers = {headers.get("Referer", "") for _, _, _, headers in stub.requests}
    assert not [referrer for referrer in referrers if "depression" in referrer]


def test_neither_policy_is_broken(opened):
    """The host's strict policy and our own, trusted types included, are kept by everything that runs."""
    widget = opened(DESKTOP).ask("drawing").ask("not breathing").ask("xss")
    assert [error for error in widget.errors if "Policy" in error or "Trusted" in error] == []


def test_a_page_that_is_not_on_the_list_gets_a_blank_frame_and_keeps_its_link(opened, stub, host):
    """The same host by another name is another site."""
    widget = opened(DESKTOP, open_panel=False, address=host.replace("localhost", "127.0.0.1"))
    widget.launcher.click()
    widget.page.wait_for_timeout(500)
    assert not [frame for frame in widget.page.frames if frame.url.startswith(stub.base)]
    assert widget.page.locator("safer-sleep-chat .cover").is_visible()


def test_forged_messages_from_the_host_or_another_frame_do_nothing(opened, stub):
    widget = opened(DESKTOP).ask("how warm")
    # From the host's own window to itself, as another script would try it: not from our frame, so not believed.
    widget.page.evaluate("() => { for (const verb of ['close', 'exit', 'gone']) window.postMessage({saferSleep: verb}, '*'); }")
    widget.page.wait_for_timeout(200)
    assert widget.box.is_visible()
    # To our frame, from another frame of the host's: the right origin, but not our parent.
    widget.page.evaluate("() => document.body.append(Object.assign(document.createElement('iframe'), {name: 'other'}))")
    widget.page.frame(name="other").evaluate("() => parent.document.querySelector('safer-sleep-chat').shadowRoot.querySelector('iframe').contentWindow.postMessage({saferSleep: 'forget'}, '*')")
    widget.page.wait_for_timeout(200)
    assert stub.posts("/chat/forget") == []
    # Something that is none of the verbs.
    widget.page.evaluate("() => document.querySelector('safer-sleep-chat').shadowRoot.querySelector('iframe').contentWindow.postMessage({saferSleep: 'readAll', constructor: 1}, '*')")
    widget.ask("can we nap on the sofa")


def test_nothing_is_kept_by_a_cache(opened, stub):
    widget = opened(DESKTOP)
    with widget.page.expect_response("**/chat/message*") as answered:
        widget.ask(SECRET)
    assert answered.value.headers["cache-control"] == "no-store"


def test_the_box_is_not_filled_in_or_remembered(opened):
    widget = opened(DESKTOP)
    assert widget.box.get_attribute("autocomplete") == "off"
    assert "no names" in widget.frame.locator(".tail").inner_text()
