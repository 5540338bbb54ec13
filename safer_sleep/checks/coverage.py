"""Every topic has examples enough, and an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import OUT_OF_SCOPE, group_of, topics
from safer_sleep.nlu.training_data import examples
from safer_sleep.settings import ROOT

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


def in_transcripts() -> set[str]:
    """Topics that some transcript in `tests/conversations` expects as a reply, by their full name."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "conversations").rglob("*.yml"))
    return {topic for text in texts for topic in re.findall(r"^\s*(?:- )?bot: utter_([a-z_]+/[a-z_]+)", text, re.M)}


def problems() -> Iterator[str]:
    """Topics that lack examples, an answer or a transcript; answers and examples of unknown topics."""
    said, answered, tested = examples(), answers(), in_transcripts()
    for topic in topics():
        if len(said.get(topic, ())) < needed(topic):
            yield f"{topic}: {len(said.get(topic, ()))} examples, needs {needed(topic)} (data/{group_of(topic)}/nlu.yml)"
        if topic not in answered:
            yield f"{topic}: no answer (data/{group_of(topic)}/answers.yml)"
        if topic not in tested:
            yield f"{topic}: no transcript expects it (tests/conversations)"
    for topic in sorted(set(said) | set(answered)):
        if topic not in topics():
            yield f"{topic}: not a topic of data/topics.yml"
