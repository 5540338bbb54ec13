"""Yes or no by topic, and nothing else."""

import pytest

from safer_sleep.channel import feedback, metrics
from safer_sleep.channel.contract import BadRequest


def counted(topic, useful):
    return metrics._REGISTRY.get_sample_value("safer_sleep_useful_total", {"topic": topic, "useful": useful}) or 0


def test_a_yes_and_a_no_are_counted_apart():
    before = [counted("warmth/hats", useful) for useful in ("yes", "no")]
    for body in (b'{"conversation": "x", "useful": true, "topic": "warmth/hats"}', b'{"useful": false, "topic": "warmth/hats"}'):
        feedback.count(*feedback.read(body))
    assert [counted("warmth/hats", useful) for useful in ("yes", "no")] == [before[0] + 1, before[1] + 1]


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"useful": "yes", "topic": "warmth/hats"}', b'{"useful": true}', b'{"useful": true, "topic": 5}', b'{"a": "' + b"a" * 2000 + b'"}'])
def test_anything_else_is_refused(body):
    with pytest.raises(BadRequest):
        feedback.read(body)


def test_a_topic_that_does_not_exist_is_not_counted():
    """Otherwise words could be kept as the name of a counter."""
    with pytest.raises(BadRequest):
        feedback.count("my partner hits me", True)
    assert counted("my partner hits me", "yes") == 0
