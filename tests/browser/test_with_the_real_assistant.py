"""The whole way: a trust's page, the widget, the real assistant and its model, and back."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.assistant


def test_a_parent_asks_taps_and_reads_where_it_comes_from(real):
    widget = real().ask("can I nap with my baby on the settee")
    assert widget.turn.locator(".assistant").first.get_attribute("data-topic") == "co_sleeping/sofa_armchair"
    widget.turn.get_by_text("Where this comes from").tap()
    assert widget.turn.locator("details li").count() >= 1
    choice = widget.turn.locator(".choices button").first
    title = choice.inner_text()
    choice.tap()
    widget.log.locator(".turn").nth(1).locator(".assistant").wait_for()
    assert title in widget.turn.locator(".parent").inner_text()


def test_a_first_tap_before_anything_was_said(real):
    widget = real()
    widget.button("Where should my baby sleep?").tap()
    widget.turn.locator(".assistant").wait_for()
    assert widget.turn.locator(".assistant").get_attribute("data-topic") == "sleep_space/safest_place"


def test_an_emergency_in_the_middle_of_a_chat(real):
    widget = real(DESKTOP).ask("how warm should the room be").ask("my baby is not breathing")
    assert widget.frame.get_by_role("alert").get_by_role("link", name="Call 999 now").is_visible()
    assert "999" in widget.answer


def test_an_alarm_that_is_taken_back_leaves_the_top(real):
    widget = real(DESKTOP).ask("he keeps throwing his head back and going rigid after his bottles")
    alarm = widget.frame.get_by_role("alert")
    assert alarm.is_visible()
    widget.ask("its reflux not a fit!! hes smiling at me. do i prop the cot")
    assert not alarm.is_visible()


def test_a_reload_keeps_the_talk_in_a_strangers_page(real):
    """The partitioned cookie brings it back, rendered by the server; the choices of the last answer still work."""
    widget = real().ask("can I nap with my baby on the settee")
    widget.page.reload()
    widget.open()
    assert "settee" in widget.log.inner_text()
    widget.turn.locator(".choices button").first.tap()
    widget.log.locator(".turn").nth(1).locator(".assistant").wait_for()


def test_exit_deletes_the_conversation_on_the_server(real, assistant):
    widget = real().ask("can I nap with my baby on the settee")
    widget.page.context.route("https://www.bbc.co.uk/weather", lambda route: route.fulfill(body="Rain"))
    with widget.page.expect_response("**/chat/message*") as answered:
        widget.ask("why")
    conversation = answered.value.json()["conversation"]
    widget.frame.get_by_role("link", name="Exit site").tap()
    widget.page.wait_for_url("https://www.bbc.co.uk/weather")
    assert widget.page.context.cookies(assistant.base) == []
    assert assistant.say("why", conversation)["conversation"] != conversation, "the server does not know it any more"


def test_a_conversation_that_the_server_has_lost_goes_on(real, assistant):
    """Deleted behind the widget's back, as after a restart without its store or on the clock."""
    widget = real()
    with widget.page.expect_response("**/chat/message*") as answered:
        widget.ask("can I nap with my baby on the settee")
    assistant.request("DELETE", "/chat/conversation", {"conversation": answered.value.json()["conversation"]})
    title = widget.turn.locator(".choices button").first.inner_text()
    widget.turn.locator(".choices button").first.tap()
    widget.log.locator(".turn").nth(1).locator(".assistant").wait_for()
    assert title in widget.turn.inner_text()
    widget.ask("how warm should the room be")


def test_a_connection_lost_while_the_answer_was_being_made(real):
    """The phone drops in the middle; the server finishes; trying again brings that answer, once."""
    widget = real().ask("how warm should the room be")
    lost = []

    def lose_the_answer(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch().json())
            route.abort("connectionreset")

    widget.page.context.route("**/chat/message*", lose_the_answer)
    widget.send("can I nap with my baby on the settee")
    widget.button("Try again").tap()
    widget.turn.locator(".assistant").wait_for()
    assert widget.turn.locator(".said").first.inner_text().split() == lost[0]["messages"][0]["text"].replace("- ", "").split()
    widget.page.unroute_all()
    widget.page.reload()
    widget.open()
    assert widget.log.locator(".turn").count() == 2, "the server has it once"


def test_without_javascript_the_page_asks_and_answers(opened, assistant):
    widget = opened(PHONE, open_panel=False, java_script_enabled=False, address=f"{assistant.base}/chat/")
    widget.page.get_by_label("Your question").fill("can I nap with my baby on the settee")
    widget.page.get_by_role("button", name="Send").tap()
    widget.page.locator(".turn .choices button").first.tap()
    widget.page.locator(".turn").nth(1).wait_for()
    widget.page.get_by_role("button", name="Forget this chat").tap()
    widget.page.locator(".turn").first.wait_for(state="detached")


def test_without_javascript_a_first_tap_works_too(opened, assistant):
    widget = opened(PHONE, open_panel=False, java_script_enabled=False, address=f"{assistant.base}/chat/")
    widget.page.get_by_role("button", name="I am so tired tonight").tap()
    widget.page.locator(".turn .assistant").first.wait_for()


def test_no_word_of_it_stands_in_a_log(real, assistant):
    real().ask("zebrafinchwidget can I nap with my baby on the settee")
    assert "zebrafinchwidget" not in assistant.log.read_text()


def test_the_snippet_page_writes_what_works(opened, assistant):
    """An editor chooses colour, words and corner: the preview shows it, the snippet says it."""
    widget = opened({"viewport": {"width": 1280, "height": 1400}}, open_panel=False, address=f"{assistant.base}/chat/embed")
    widget.page.get_by_label("Words on the button").select_option("baby")
    widget.page.wait_for_url("**greeting=baby**")
    widget.page.get_by_label("Corner").select_option("left")
    widget.page.wait_for_url("**side=left**")
    snippet = widget.page.get_by_label("For a page or template").input_value()
    assert 'data-greeting="baby"' in snippet and 'data-side="left"' in snippet and 'integrity="sha384-' in snippet
    preview = widget.page.frame_locator("iframe")
    preview.get_by_role("button", name="Baby sleep questions").click()
    preview.frame_locator("safer-sleep-chat iframe").get_by_label("Your question").fill("how warm should the room be")


def test_the_snippet_page_can_be_used_by_everybody(opened, assistant, axe):
    for scheme in ("light", "dark"):
        widget = opened(DESKTOP, open_panel=False, address=f"{assistant.base}/chat/embed", color_scheme=scheme)
        widget.page.frame_locator("iframe").get_by_role("button").wait_for()
        assert widget.problems(axe) == []
