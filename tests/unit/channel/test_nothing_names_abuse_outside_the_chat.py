"""Someone who looks at the tab, the history or the notifications of a phone learns nothing of what was spoken of."""

import re

from safer_sleep.advice.answers import answers
from safer_sleep.channel import page
from safer_sleep.settings import ROOT

ABUSE = [
    {"event": "user", "text": "my partner hits me", "parse_data": {"understood": {"topic": "support/domestic_abuse"}}},
    {"event": "bot", "text": "It is not your fault.", "metadata": {"metadata": {"topic": "support/domestic_abuse", "urgency": "urgent"}}, "data": {}},
]


def title(html):
    return re.search(r"<title>(.*?)</title>", html).group(1)


def test_the_title_of_the_page_is_the_same_whatever_is_spoken_of():
    assert title(page.render(ABUSE)) == title(page.render([]))
    assert not re.search(r"abuse|violen|partner|danger", title(page.render(ABUSE)), re.I)


def test_the_address_of_the_page_never_holds_a_topic():
    assert not re.findall(r'(?:href|action)="/chat/[^"]*(?:abuse|support|emergency)', page.render(ABUSE))


def test_no_file_that_a_browser_runs_makes_a_notification_or_changes_the_title():
    files = [p for folder in ("safer_sleep/channel", "widget/src") for p in (ROOT / folder).rglob("*") if p.suffix in (".html", ".js", ".ts")]
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert "Notification" not in text and "document.title" not in text, path


def test_the_answers_remind_of_the_way_out_and_of_what_it_does_not_do():
    abuse = answers()["support/domestic_abuse"]
    see = next(more for more in abuse.more if more.part == "see")
    assert "Exit" in abuse.text and "does not clear your history" in abuse.text
    assert "Exit" in see.text and "does not clear the history" in see.text
    assert any("Exit" in text for text in abuse.again)
