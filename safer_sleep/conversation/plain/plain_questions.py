"""Plain practical questions that have a written answer and no topic of their own: bars of a cot, baby rice, white noise, a bath.

The answers name the phrases themselves (`opens` in answers.yml). The classifier knows only topics, and takes "how far apart do cot bars
need to be" for the nearest of them, which was twins.
"""

from __future__ import annotations

import re
from functools import lru_cache

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.further.follow_up import said_exactly
from safer_sleep.conversation.words import bare
from safer_sleep.safety.denials import what_is_left

#: A longer message is a story, in which one phrase is not the question.
MOST_WORDS = 25
#: Between the bits of a phrase that stand in a message in any order, and between the ways to say one bit.
AND, OR = " + ", " / "
# Something has happened: "stuck in the cot bars" asks for no measure.
HAPPENED = re.compile(
    r"\b(stuck|trapped|caught|wedged|chok(ed|ing)|fell|fallen|dropped|swallowed|chewed|ate|blue|grey|jerk\w*|banging|marks?|floppy|limp"
    r"|breath(e|es|ing)|unresponsive|burnt?|scald\w*"
    r"|bleed\w*|blood|landed|jumped on|trod on|sat on|stood on|lying on (him|her|them)|seizure|convuls\w*|fever|drown\w*|shook|shaken|hit|hurt\w*|bit|bitten|scratched|attacked|died|dead|kill\w*|no milk"
    r"|(not|hardly|barely|isnt|wont|hasnt) (been )?(fed|feed|feeding)|no feeds?|yellow|jaundiced?|days old|day \d|wont wake|cant wake|not waking)\b"
)


#: The check asked for in words, in place of a tap.
_CHECK = re.compile(
    r"(?<!dont )(?<!not )(?<!wont )(?<!did )(?<!to )\b(?:ask (?:me |us )?(?:the |your |some |those |a few )?questions|(?:do|start|run|take|try|begin) (?:the|that|your) (?:check|quiz|questions|checklist)"
    r"|go through (?:it|this|the questions|the check|the list) with (?:me|us)|ask me what you need(?: to)?)\b"
)
_ANOTHER_CHECK = re.compile(r"\b(?:hv|health visitor|midwife|gp|weeks?|tomorrow|appointment|yesterday|last (?:week|night)|already)\b")
CHECK = "check"


def asks_for_the_check(text: str) -> bool:
    """Whether a message about the bed asks for the questions of the co-sleeping check."""
    words = bare(text)
    return len(words.split()) <= MOST_WORDS and _CHECK.search(words) is not None and _ANOTHER_CHECK.search(words) is None


def plain_question(text: str) -> tuple[str, str] | None:
    """The topic and part (empty for the topic's own answer) that a message plainly asks for; `None` where none is, or something has happened.

    Args:
        text: the parent's words.
    """
    found = _fullest(text)
    return found[1:] if found else None


def bits_named(text: str) -> int:
    """How many bits the phrase has that names what a message plainly asks for; 0 where it asks for nothing plainly."""
    found = _fullest(text)
    return found[0] if found else 0


def _fullest(text: str) -> tuple[int, str, str] | None:
    words = bare(text)
    if not words or len(words.split()) > MOST_WORDS or HAPPENED.search(bare(what_is_left(text) or text)):
        return None
    found = [(phrase.count(AND) + 1, topic, part) for topic, part, phrase in _phrases() if all(_said(bit, words) for bit in phrase.split(AND))]
    # The fullest phrase says most: "reflux + pillow + under the mattress" before "pillow + under the mattress".
    return max(found, key=lambda one: one[0]) if found else None


def _said(bit: str, words: str) -> bool:
    return any(said_exactly(way, words) for way in bit.split(OR))


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, str, str], ...]:
    own = [(answer.topic, "", phrase) for answer in answers().values() for phrase in answer.opens]
    parts = [(answer.topic, more.part, phrase) for answer in answers().values() for more in answer.more for phrase in more.opens]
    return tuple(own + parts)
