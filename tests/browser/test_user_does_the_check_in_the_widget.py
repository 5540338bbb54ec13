"""The co-sleeping check on a phone at night, in a trust's page: typed, tapped, taken back, and its plan printed on one sheet."""

from __future__ import annotations

import re

import pytest

from tests.browser.widget import Widget, until

pytestmark = pytest.mark.assistant

IN_BED = "In a bed with me or another adult"
PLAN = re.compile("Your plan for tonight")
#: What the parent typed on the way; none of it may be on the sheet, which somebody else may be given.
TYPED = ("the one at nine", "why do you ask", "go back", "my mum")


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def to_the_result(widget: Widget) -> Widget:
    """The shortest way to "not tonight": one drink, a cot in the home, a grandmother who can help."""
    widget.ask("do the co-sleeping check").tap(IN_BED)
    widget.ask("just the one at nine").tap("Yes")
    return widget.ask("my mum is here")


@pytest.fixture
def plan_of(real):
    """The plan page, opened by its link as a parent would."""

    def opened(**more):
        widget = to_the_result(real(**more))
        with widget.page.context.expect_page() as tab:
            widget.turn.get_by_role("link", name=PLAN).tap()
        tab.value.wait_for_load_state()
        return tab.value

    return opened


def test_words_taps_a_question_back_and_a_step_back(real):
    widget = real().ask("do the co-sleeping check")
    assert "Where will your baby sleep tonight?" in widget.answer
    assert "alcohol" in widget.tap(IN_BED).answer
    assert "Alcohol makes you sleep deeper" in widget.ask("why do you ask?").answer
    assert "do not share a bed tonight" in widget.ask("just the one at nine").answer
    taken_back = widget.ask("go back").answer
    assert "go back one" in taken_back and "alcohol" in taken_back
    assert "do not share a bed tonight" in widget.ask("just the one at nine").answer, "an answer taken back can be given again"


def test_there_is_one_yes_and_one_no_to_tap(real):
    """The check's own: "Was this what you needed?" waits for the result."""
    widget = real().ask("do the co-sleeping check").tap(IN_BED)
    assert widget.turn.get_by_role("button", name="Yes", exact=True).count() == 1
    assert widget.turn.get_by_text("Was this what you needed?").count() == 0
    assert to_the_result(real()).turn.get_by_text("Was this what you needed?").count() == 1


def test_the_result_comes_with_its_drawing(real):
    widget = to_the_result(real())
    assert widget.turn.locator(".said").first.inner_text().startswith("Not tonight, please")
    drawing = widget.turn.locator("img.drawing").first
    drawing.scroll_into_view_if_needed()
    assert drawing.get_attribute("alt")
    until(widget.frame, "image => image.complete && image.naturalWidth > 0", drawing.element_handle())


def test_the_plan_opens_in_a_tab_of_its_own_and_prints_on_one_sheet(plan_of):
    plan = plan_of()
    assert plan.get_by_role("heading", level=1).is_visible() and plan.locator("ol li").count() >= 3
    assert plan.evaluate("window.opener") is None
    assert plan.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
    plan.emulate_media(media="print")
    assert not plan.locator(".screen").first.is_visible(), "a link is of no use on paper"
    assert pages_of(plan.pdf(format="A4", prefer_css_page_size=True)) == 1


def test_the_plan_says_what_to_do_and_never_why(plan_of):
    plan = plan_of()
    written = f"{plan.url} {plan.content()}".lower()
    assert not [words for words in TYPED if words in written]
    assert "alcohol" not in written and "drink" not in written, "which answer decided it is nobody else's business"


def test_an_emergency_in_the_middle_of_the_check(real):
    widget = real().ask("do the co-sleeping check").tap(IN_BED)
    widget.ask("hes gone all floppy and he wont wake up")
    assert widget.frame.get_by_role("alert").get_by_role("link", name="Call 999 now").is_visible()
    assert widget.answer.split("\n", 1)[1].lstrip().startswith("Call 999")
    assert widget.turn.get_by_role("button", name="Back to the check").count() == 0, "nothing stands between them and the phone"
    widget.tap("Help is here, it is dealt with")
    assert "alcohol" in widget.tap("Back to the check").answer, "the check goes on where it stopped"
