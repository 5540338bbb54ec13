"""The page that the server renders: the talk so far, and not for somebody who comes later."""

import time

from safer_sleep.advice.topic_ids import GREET
from safer_sleep.channel import page


def talk(said="my partner <hits> me", when=None):
    when = when or time.time()
    return [
        {"event": "user", "text": said, "timestamp": when},
        {"event": "bot", "text": "One.\n\n- two\n- three", "timestamp": when, "metadata": {"metadata": {"topic": "warmth/hats"}},
         "data": {"buttons": [{"title": "More?", "payload": "/warmth/hats#why"}]}},
    ]  # fmt: skip


def test_words_are_text_and_lists_are_lists():
    html = page.render(talk(), conversation="abc")
    assert "my partner &lt;hits&gt; me" in html and "<hits>" not in html
    assert "<li>two</li><li>three</li>" in html
    assert 'data-conversation="abc"' in html


def test_an_unknown_conversation_is_not_named_to_the_script():
    assert 'data-conversation=""' in page.render([], conversation="abc")


def test_half_an_hour_later_the_talk_is_not_shown_again():
    assert page.shown(talk(when=time.time() - 29 * 60)) != []
    assert page.shown(talk(when=time.time() - 31 * 60)) == []


def test_the_title_says_nothing_of_the_talk():
    assert "<title>Safer sleep: ask a question</title>" in page.render(talk())


def test_the_greetings_choices_may_be_made_before_there_is_a_conversation():
    html = page.render([])
    choices = page.opening_choices() - {GREET}
    assert choices and all(f'value="{choice}"' in html for choice in choices)


def test_phone_help_comes_before_everything_else():
    html = page.render([])
    assert html.index('href="tel:999"') < html.index('href="tel:111"') < html.index("<main")
