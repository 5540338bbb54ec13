"""The page's links follow the same list of cases as the widget's own (widget/test/links.test.ts reads the same file)."""

import json
from pathlib import Path

import pytest

from safer_sleep.channel.links import phone_link, text_link, web_link

CASES = json.loads((Path(__file__).parent / "link_cases.json").read_text())


@pytest.mark.parametrize("address, is_link", CASES["web"])
def test_web(address, is_link):
    assert bool(web_link(address)) == is_link


@pytest.mark.parametrize("words, link", CASES["phone"])
def test_phone(words, link):
    assert phone_link(words) == link


@pytest.mark.parametrize("words, link", CASES["text"])
def test_text(words, link):
    assert text_link(words) == link
