"""Is a parent's message part of the check? Decided before the topic that the classifier found is acted on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Optional

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.known import corrects
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.talk import ANSWER, BACK, COUNTS, START, STOP, UNREAD, WHY, State
from safer_sleep.co_sleeping_check.words import plain

_CONTROLS = {"why": WHY, "counts": COUNTS, "back": BACK, "stop": STOP}
#: The topics among which a wish to share the bed tonight lands.
_NEAR = frozenset({TOPIC, "co_sleeping/safer_bed", "co_sleeping/never_when", "co_sleeping/breastfeeding", "co_sleeping/older_baby", "co_sleeping/wont_sleep_alone"})
_ASKS_FOR_THE_CHECK = re.compile(
    r"\b(((do|start|begin|take|run|try|want|back to|carry on with|finish|resume|continue) (\w+ ){0,3}check)|co ?sleep(ing)? check|bed check|check (tonight|our bed|my bed|the bed|us|our))\b"
)
_ASKS_TO_SHARE = re.compile(
    r"\b(in|into) (with (i|us)|(my|our) bed|bed with)\b|\b(sleep|be|stay|lie|kip|cuddle up) (in )?with (i|us)\b|\bco ?sleep|\bbed ?shar|\bshare (a|my|our|the) bed\b|\bin (my|our) bed\b|\bbring (he|him|her|baby) in\b"
)
_TONIGHT = frozenset("tonight now".split())
_ASKING = frozenset("can could should may is ok okay alright all fine safe".split())
#: A short message that is nothing we know is a failed answer rather than a new question.
_SHORT = 3


@dataclass(frozen=True)
class Meant:
    """What a message is for the check: which part, and the answers read from it. `topic` where it is danger and no answer."""

    part: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    topic: str = TOPIC


def meant(text: str, state: Optional[State], topic: str, sure: bool, offered: Sequence[tuple[str, str]] = ()) -> Optional[Meant]:
    """Decides whether a message belongs to the check.

    Args:
        text: the parent's words.
        state: where the check is; `None` if there is none.
        topic: what the classifier made of the message.
        sure: whether the classifier was sure.
        offered: the buttons under the newest reply, as (title, choice).

    Returns:
        `None` if the message is another question.
    """
    bare = text.strip(" ?!.,").lower()
    if any(bare == title.strip(" ?!.,").lower() for title, _ in offered):
        return None  # the button's own words: already understood as that button
    words = plain(text)
    if _ASKS_FOR_THE_CHECK.search(" ".join(words)):
        return Meant(START)
    if state is not None and state.asked is not None and not state.stopped:
        return _while_asking(text, words, state, topic, sure)
    if state is not None and (fixed := corrects(text, state.answers)):
        return Meant(ANSWER, fixed)
    asks_tonight = set(words) & _TONIGHT and set(words[:4]) & _ASKING and _ASKS_TO_SHARE.search(" ".join(words))
    return Meant(START) if asks_tonight and topic in (*_NEAR, UNCLEAR) else None


def _while_asking(text: str, words: list[str], state: State, topic: str, sure: bool) -> Optional[Meant]:
    reading = read(text, state.asked)
    if reading.control:
        return Meant(_CONTROLS[reading.control])
    if state.asked == DANGER_SIGNS and DANGER_SIGNS in reading.answers and a.has_risk(reading.answers, DANGER_SIGNS):
        return Meant("", topic="emergency/seriously_ill")
    if state.asked in reading.answers or reading.answers and not reading.asked_back:
        return Meant(ANSWER, reading.answers)
    if topic in (UNCLEAR, OUT_OF_SCOPE) and not reading.asked_back or len(words) <= _SHORT and not sure and group_of(topic) != "emergency":
        return Meant(UNREAD)
    return None
