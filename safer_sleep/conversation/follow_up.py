"""A further question about what was just answered, found by the phrases that the answer itself names (`more` in answers.yml).

"do i have to give my name" means little alone; after the answer about a child one is worried about, it is clear.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.history import History

BEREAVEMENT = "support/bereavement"
#: A longer message is a new story, not a further question.
MOST_WORDS = 20
#: Share of letters that agree (0 to 100) from which a phrase counts as said, for phrases long enough to be misspelt.
NEAR_ENOUGH = 90
LONG_ENOUGH = 8

_NOT_OVER = re.compile(r"(no|nope|nah|not yet|not really|not over|its not|it isnt|(s?he|they) (isnt|arent|is not|are not))\b")


def follow_up(text: str, history: History) -> tuple[str, str] | None:
    """The topic and part of its answer that a message asks for, or `None`.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    words = bare(text)
    if history.asked_if_over and _NOT_OVER.match(words):
        return history.open_emergency, ""
    if not words or len(words.split()) > MOST_WORDS:
        return None
    before = history.last_answer
    subjects = [before.topic] if before else []
    if history.grieving and BEREAVEMENT not in subjects:
        # "Was it because he was in our bed" is about the baby who died, whatever has been spoken of since.
        subjects.append(BEREAVEMENT)
    for topic in subjects:
        for more in answers()[topic].more if topic in answers() else ():
            if any(said(phrase, words) for phrase in more.asked):
                return topic, more.part
    return None


def bare(text: str) -> str:
    """Lower case, letters, digits and single spaces only."""
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", re.sub(r"['’‘]", "", text.lower())).split())


def said(phrase: str, words: str) -> bool:
    """Whether a phrase stands in the words, a slip of the thumb allowed."""
    if re.search(rf"\b{re.escape(phrase)}\b", words):
        return True
    return len(phrase) >= LONG_ENOUGH and len(words) >= len(phrase) and fuzz.partial_ratio(phrase, words) >= NEAR_ENOUGH
