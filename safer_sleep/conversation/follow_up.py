"""A further question about what was just answered, found by the phrases that the answer itself names (`more` in answers.yml).

"do i have to give my name" means little alone; after the answer about a child one is worried about, it is clear.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

BEREAVEMENT = "support/bereavement"
#: A longer message is a new story, not a further question.
MOST_WORDS = 20
#: Share of letters that agree (0 to 100) from which a phrase counts as said, for phrases long enough to be misspelt.
NEAR_ENOUGH = 88
LONG_ENOUGH = 8

# Where an emergency was answered, the further questions are those of the subject behind it.
_BEHIND = {
    "emergency/harm_to_baby": "support/worried_about_child",
    "emergency/danger_now": "support/domestic_abuse",
    "emergency/self_harm": "support/mental_health",
}


def follow_up(text: str, history: History, clear: bool = False) -> tuple[str, str] | None:
    """The topic and part of its answer that a message asks for, or `None`.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        clear: whether the words are clearly a question about sleep: it comes before parts that give way.
    """
    words = bare(text)
    if not words or len(words.split()) > MOST_WORDS:
        return None
    subjects = [topic for topic in _subjects(history) if topic in answers()]
    possible = [(topic, more) for topic in subjects for more in answers()[topic].more if not (clear and more.gives_way)]
    for said in (said_exactly, said_nearly):
        for topic, more in possible:
            if any(said(phrase, words) for phrase in more.asked):
                return topic, more.part
    return None


def part_asked_for(topic: str, text: str) -> str:
    """The part of a topic's answer whose phrases stand in a message that opens the topic; empty where none does."""
    words = bare(text)
    return next((more.part for more in answers()[topic].more if any(said_exactly(phrase, words) for phrase in more.asked)), "")


def _subjects(history: History) -> list[str]:
    """What a further question may be about, likeliest first."""
    before = history.last_answer
    found = [before.topic, _BEHIND.get(before.topic, "")] if before else []
    # Asked which of these it is, or "is this happening now?", a parent may type on instead of tapping.
    if history.misses:
        offered = [choice.partition("#")[0] for _, choice in history.offered]
        found += [_BEHIND.get(topic, topic) for topic in offered if group_of(topic) in ("support", "emergency")]
    if history.grieving:
        # "Was it because he was in our bed" is about the baby who died, whatever has been spoken of since.
        found.insert(0, BEREAVEMENT)
    return list(dict.fromkeys(topic for topic in found if topic))


def said_exactly(phrase: str, words: str) -> bool:
    """Whether a phrase stands in the words."""
    return re.search(rf"\b{re.escape(phrase)}\b", words) is not None


def said_nearly(phrase: str, words: str) -> bool:
    """As `said_exactly`, a slip of the thumb allowed."""
    return len(phrase) >= LONG_ENOUGH and len(words) >= len(phrase) and fuzz.partial_ratio(phrase, words) >= NEAR_ENOUGH
