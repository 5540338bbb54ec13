"""Every answer with sources says that it is a draft, and the first thing on the page is that this is a program."""

from safer_sleep.channel import page

SAID = [
    {"event": "user", "text": "how warm", "parse_data": {}},
    {"event": "bot", "text": "16 to 20.", "data": {}, "metadata": {"metadata": {
        "topic": "warmth/room_temperature", "urgency": "routine", "sources": [{"title": "T", "publisher": "P", "url": None, "reviewed": "2026-11-24"}]}}},
]  # fmt: skip


def test_an_answer_is_called_a_draft():
    assert "This answer is a draft. A clinician has not signed it off yet." in page.render(SAID)


def test_a_new_chat_begins_with_what_it_is():
    assert "I am a computer program" in page.render([]) and "ring 999" in page.render([])
