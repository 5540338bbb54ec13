"""A question in small English: "my english small. baby bed me ok?" is about the bed, not about a language. And 999 for who cannot hear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import LANGUAGE
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.illness import FEVER, HOW_ILL, says_hot, says_ill
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import MOST_OFFERED, Understood

#: The part of the answer about languages for somebody who cannot hear or speak on the phone.
DEAF = "deaf"

_EXCUSE = re.compile(r"\b(english|inglish|englis|language)\b")
_WANTS_A_LANGUAGE = re.compile(
    r"\b(interpreter|translat\w+|easy read|large print|leaflets?|video|audio|read (it|this) out|version|simpler|plain english|(in|have|speak|know) my language|other language"
    r"|arabic|urdu|hindi|punjabi|bengali|bangla|gujarati|tamil|polish|polski|romanian|somali|spanish|portuguese|french|turkish|kurdish|ukrainian|russian|lithuanian|chinese|welsh)\b"
)
_MATTER = re.compile(
    r"\b(bed|cot|crib|sleep\w*|nap|pillow|blanket|sheet|duvet|hat|clothes|tummy|back|side|cry\w*|cries|milk|feed\w*|breast\w*|bottle|dummy|room|cold|hot|warm|sofa|sick|ill"
    r"|fever|cough\w*|smok\w*|drink|tired|sad|husband|pram|car ?seat|toys?|teddy|swaddle|face|breath\w*)\b"
)
_CANNOT_HEAR = re.compile(r"\b(deaf|hard of hearing|(cant|cannot|dont) hear (well|you|on the phone|phones?)|mute|non ?verbal|(cant|cannot) speak on (the )?phones?|speech impaired)\b")
_REACH = re.compile(r"\b(999|111|emergency|ambulance|call|ring|phone|text)\b")


def asks_in_small_english(text: str, topic: str) -> bool:
    """Whether a message that was taken for a wish for another language holds a question about a baby, in English."""
    words = bare(text)
    if topic != LANGUAGE or not _EXCUSE.search(words) or _WANTS_A_LANGUAGE.search(words):
        return False
    return _MATTER.search(words) is not None


def cannot_hear(text: str) -> bool:
    """Whether somebody who cannot hear or speak asks how to reach help by phone. Who hides and cannot speak does not say it so."""
    words = bare(text)
    return _CANNOT_HEAR.search(words) is not None and _REACH.search(words) is not None and re.search(r"\b(im|i am|we are|were|my (partner|wife|husband)|both) ", words) is not None


def understood_in_small_english(text: str, ranking: Sequence[Mapping[str, Any]]) -> Understood:
    """The matter behind the excuse: illness is answered, anything else offered, likeliest first.

    Args:
        text: the parent's words.
        ranking: the classifier's topics, best first, each with its `intent_response_key`.
    """
    if says_hot(text):
        return Understood(FEVER, 1.0, "small English")
    if says_ill(text):
        return Understood(HOW_ILL, 1.0, "small English")
    near = [one["intent_response_key"] for one in ranking if group_of(one["intent_response_key"]) not in ("chat", "emergency", "support")]
    return Understood(UNCLEAR, 1.0, "small English: offered", offers=tuple(near[:MOST_OFFERED]))
