"""What the assistant says about passing things on is the same wherever it says it, and is what the service does."""

import re

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.checks.answers import texts

EVERYTHING = [(f"{answer.topic}: {name}", text) for answer in answers().values() for name, text in texts(answer)]
PROMISES = re.compile(r"completely confidential|anonymous chat|cannot be traced|nobody will ever know|keep it secret$|i will keep|i have told", re.I)


@pytest.mark.parametrize(("where", "text"), EVERYTHING, ids=[where for where, _ in EVERYTHING])
def test_nothing_is_promised_that_nobody_can_keep(where, text):
    assert not PROMISES.search(text)


@pytest.mark.parametrize("topic", ["chat/privacy", "chat/bot_challenge", "support/social_services", "support/concealed_pregnancy"])
def test_nobody_reads_along_and_no_one_is_told(topic):
    text = answers()[topic].text
    assert "program" in text and re.search(r"[Nn]obody reads along|No nurse, midwife or social worker is reading along", text)
    assert re.search(r"cannot (ring|report|call)", text)


def test_staff_are_different_and_it_is_said():
    for topic, part in (("support/social_services", "told"), ("support/alcohol_drugs", "told"), ("support/mental_health", "told"), ("support/concealed_pregnancy", "private")):
        text = next(more.text for more in answers()[topic].more if more.part == part)
        assert "I am a program" in text and "serious harm" in text
