"""A further question about what was just answered: by the phrases that the answer itself names (`more` in answers.yml), or as a model reads it.

"do i have to give my name" means little alone; after the answer about a child one is worried about, it is clear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from safer_sleep.advice.answers import More, answers
from safer_sleep.advice.topic_ids import BEREAVEMENT, CONCEALED_PREGNANCY
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.labour import without_denied_labour
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

#: A longer message is a new story, not a further question.
MOST_WORDS = 20
#: Slips of the thumb (a letter left out, put in, changed or swapped) that a word may have, by its length in letters. Whole phrases are
#: not compared: "should he be in a cot" is nine tenths of "should have".
SLIPS = {6: 1, 9: 2}

# Where an emergency was answered, the further questions are its own, then those of the subjects behind it. A baby who was hurt: the
# parent who did it speaks first, somebody who saw it after that.
_BEHIND: dict[str, tuple[str, ...]] = {
    "emergency/harm_to_baby": ("support/mental_health", "support/worried_about_child"),
    "emergency/danger_now": ("support/domestic_abuse",),
    "emergency/self_harm": ("support/mental_health",),
}


def follow_up(text: str, history: History, clear: bool = False) -> tuple[str, str] | None:
    """The topic and part of its answer that a message asks for, or `None`.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        clear: whether the words are clearly a question about sleep: it comes before parts that give way.
    """
    words = bare(text)
    if history.last_answer is not None and history.last_answer.topic == CONCEALED_PREGNANCY:
        words = without_denied_labour(text)
    if not words or len(words.split()) > MOST_WORDS:
        return None
    about = [topic for topic in subjects(history) if topic in answers()]
    possible = [
        (topic, more) for topic in about for more in answers()[topic].more
        if _fits(topic, more, history) and not (clear and more.gives_way and not _nothing_else(more, words))
    ]  # fmt: skip
    # What is asked only after certain parts fits them best.
    possible.sort(key=lambda one: not one[1].after)
    for said in (said_exactly, said_nearly):
        for topic, more in possible:
            if any(said(phrase, words) for phrase in more.asked):
                return topic, more.part
    return None


def _nothing_else(more: More, words: str) -> bool:
    """Whether a part's phrases hold every word of a message: "what do i say to her" is then no question about sleep, whatever it sounds like."""
    held = {word for phrase in more.asked if said_exactly(phrase, words) for word in phrase.split()}
    return set(words.split()) <= held


@dataclass(frozen=True)
class Likely:
    """The part that a model takes a message to ask for, and how likely that is, 0 to 1."""

    topic: str
    part: str
    share: float


def likeliest(further: Mapping[str, Mapping[str, float]], history: History) -> Likely | None:
    """What a model reads a message as, among the parts that may be asked for now; `None` if it knows none of them.

    Args:
        further: topic → part → share, as `nlu.further_model` gives them.
        history: the conversation before this message.
    """
    about = subjects(history)
    possible = [
        Likely(topic, more.part, further[topic].get(more.part, 0.0))
        for topic in further if topic in about and topic in answers() for more in answers()[topic].more if _fits(topic, more, history)
    ]  # fmt: skip
    return max(possible, key=lambda one: one.share, default=None)


def stays(history: History) -> tuple[str, str] | None:
    """Where a danger was just spoken of that the parent has not left: the topic and the part for what is not understood next."""
    before = history.last_answer
    more = next((more for more in answers()[before.topic].more if more.part == before.part), None) if before and before.topic in answers() else None
    return (before.topic, more.stays) if before and more and more.stays else None


def _fits(topic: str, more: More, history: History) -> bool:
    before = history.last_answer
    return not more.after or (before is not None and before.topic == topic and before.part in more.after)


def leans_on_the_last(topic: str, part: str) -> bool:
    """Whether a part is asked for only after certain others: what was just read speaks for it."""
    return any(more.part == part and more.after for more in answers()[topic].more)


def part_asked_for(topic: str, text: str) -> str:
    """The part of a topic's answer whose phrases stand in a message that opens the topic; empty where none does."""
    words = bare(text)
    return next((more.part for more in answers()[topic].more if any(said_exactly(phrase, words) for phrase in more.asked)), "")


def subjects(history: History) -> list[str]:
    """What a further question may be about, likeliest first."""
    before = history.last_answer
    found = [before.topic, *_BEHIND.get(before.topic, ())] if before else []
    # Asked which of these it is, or "is this happening now?", a parent may type on instead of tapping.
    if history.misses:
        offered = [choice.partition("#")[0] for _, choice in history.offered]
        found += [topic for topic in offered if group_of(topic) == "support"]
        found += [one for topic in offered for one in _BEHIND.get(topic, ())]
    if history.grieving:
        # "Was it because he was in our bed" is about the baby who died, whatever has been spoken of since.
        found.insert(0, BEREAVEMENT)
    return list(dict.fromkeys(topic for topic in found if topic))


def said_exactly(phrase: str, words: str) -> bool:
    """Whether a phrase stands in the words. In a phrase, ".." is a gap of up to three words."""
    return _pattern(phrase).search(words) is not None


@lru_cache(maxsize=None)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"\b{r'(?: [a-z0-9]+){0,3} '.join(re.escape(part.strip()) for part in phrase.split('..'))}\b")


def said_nearly(phrase: str, words: str) -> bool:
    """As `said_exactly`, a slip of the thumb in a long word allowed."""
    wanted, said = phrase.split(), words.split()
    starts = range(len(said) - len(wanted) + 1) if ".." not in phrase else ()
    return any(all(_same(one, said[start + i]) for i, one in enumerate(wanted)) for start in starts)


def _same(wanted: str, said: str) -> bool:
    allowed = max((slips for length, slips in SLIPS.items() if len(wanted) >= length), default=0)
    return wanted == said or (allowed > 0 and wanted[0] == said[0] and OSA.distance(wanted, said) <= allowed)
