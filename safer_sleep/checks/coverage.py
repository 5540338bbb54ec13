"""Every topic has examples enough, and an answer."""

from __future__ import annotations

from collections.abc import Iterator

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import OUT_OF_SCOPE, group_of, topics
from safer_sleep.checks.training_data import examples

#: How many examples a topic needs. The groups where a confusion does most harm need more.
FEWEST = 120
FEWEST_WHERE_IT_MATTERS = 180
FEWEST_OUT_OF_SCOPE = 800
WHERE_IT_MATTERS = ("co_sleeping", "support", "emergency")


def needed(topic: str) -> int:
    """The number of training examples that a topic has to have."""
    if topic == OUT_OF_SCOPE:
        return FEWEST_OUT_OF_SCOPE
    return FEWEST_WHERE_IT_MATTERS if group_of(topic) in WHERE_IT_MATTERS else FEWEST


def problems() -> Iterator[str]:
    """Topics that lack examples or an answer; answers and examples of unknown topics."""
    said, answered = examples(), answers()
    for topic in topics():
        if len(said.get(topic, ())) < needed(topic):
            yield f"{topic}: {len(said.get(topic, ()))} examples, needs {needed(topic)} (data/{group_of(topic)}/nlu.yml)"
        if topic not in answered:
            yield f"{topic}: no answer (data/{group_of(topic)}/answers.yml)"
    for topic in sorted(set(said) | set(answered)):
        if topic not in topics():
            yield f"{topic}: not a topic of data/topics.yml"
