"""A "not" is carried on by "or" from one state to the next, and "nobody" denies what was done; what else stands beside a sign leaves it there."""

import pytest

from safer_sleep.safety.red_flags import detect


@pytest.mark.parametrize(
    "text",
    ["hes not blue or floppy", "not floppy or blue", "she isnt pale or limp or shaking", "nobody shook him", "no one shook him", "nobody squashed her", "not choking or blue"],
)
def test_both_are_denied(text):
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("not blue but floppy", "emergency/not_breathing"), ("hes not breathing or moving", "emergency/not_breathing"), ("not moving or floppy", "emergency/not_breathing"),
        ("she is not well or floppy", "emergency/not_breathing"), ("nobody knows why hes floppy", "emergency/not_breathing"), ("nobody is here and hes gone blue", "emergency/not_breathing"),
        ("not responding or breathing", "emergency/not_breathing"), ("nobody here and i shook him", "emergency/harm_to_baby"),
    ],
)  # fmt: skip
def test_a_sign_that_is_not_denied_stays(text, topic):
    found = detect(text)
    assert found is not None and found.topic == topic and found.certain
