"""What is told beside an answer, in so few words that only the shape tells: "8 weeks" in a list, "just me" of the bed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Optional

from safer_sleep.co_sleeping_check import numbers
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.words import QUESTION_MARK
from safer_sleep.safety.words import PAUSE, STOP

_BREAKS = frozenset({PAUSE, STOP, QUESTION_MARK, "and", "but"})
_AGE = re.compile(
    r"(?:(?:so|hi|yes|no|well|he|it|is|my|baby|we|i|have|has|a|the|only|just|boy|girl|little|one|twins|are|about|almost|nearly) )*"
    r"\d+(?:\.\d+)?(?: and a half)? (?:days|weeks|months|w|m)(?: and \d+ (?:days|weeks))?(?: (?:old|now|today|baby|boy|girl|here|tonight))*"
)
#: Asked about these, "3 weeks" may be how long ago it was, or how early.
_AGE_BESIDE = frozenset({None, "place", "place_worst", "birth_weight", "mattress", "partner_knows"})
#: In a list of so many things each stands for itself.
_A_LIST = 3
#: Asked about these, "just me" tells of the bed. Elsewhere it may be the answer: "just me" drank.
_JUST_ME_IS_THE_BED = frozenset({None, "place", "place_worst", "age", "born_early", "birth_weight", "mattress", "bedding", "baby_wearing"})
_JUST_ME = re.compile(
    r"(?:(?:no|yes|it|is|and|so|ok|i|said|told|you|already|sorry|wrong|that) )*(?:(?:just|only) i|i only|i alone|on my own|by i)"
    r"(?: (?:here|tonight|then|though|in|bed|and|baby|him|the))*"
)
_MORE_PEOPLE = frozenset("partner us both mum nan friend sister brother they smokes drinks drinking drunk".split())
#: Plain whatever was asked; "no one else" alone may mean that no one else drank.
_NO_OTHER_ADULT = re.compile(
    r"\b(?:no other (?:adults?|grown ?ups?)|there is (?:no (?:one|body)|nobody|noone) else"
    r"|(?:no (?:one|body)|nobody|noone) else in (?:the|my|our) bed)"
    r"(?: (?:here|there|tonight|in|the|my|our|bed|it|is|just|only|i))*$"
)
#: There another adult may be in the house and not in the bed, or the other way round.
_MEANS_SOBER = frozenset({"helper", "others_in_bed", "twins"})


def parts(words: Sequence[str]) -> Iterator[str]:
    """The parts of a message between commas, stops, "and" and "but"."""
    part: list[str] = []
    for word in [*words, STOP]:
        if word not in _BREAKS:
            part.append(word)
        elif part:
            yield " ".join(part)
            part = []


def age(words: Sequence[str], asked: Optional[str]) -> Optional[Answer]:
    """An age that stands by itself: "8 weeks", told in answer to where the baby sleeps, or first in a list.

    Args:
        words: from `words.plain`, without questions back at us.
        asked: the question that was answered, if any.
    """
    told = list(parts(words))
    if asked not in _AGE_BESIDE and len(told) < _A_LIST:
        return None
    ages = [part for part in told if _AGE.fullmatch(" ".join(numbers.digits(part.split())))]
    return numbers.age(ages[0].split(), True) if ages else None


def alone(message: Message, asked: Optional[str]) -> bool:
    """Whether a message says that no other adult is in the bed.

    Args:
        message: the parent's words.
        asked: the question that was answered, if any.
    """
    told = [part for part in parts(message.words) if part]
    if asked in _MEANS_SOBER or set(message.words) & _MORE_PEOPLE:
        return False
    if any(_NO_OTHER_ADULT.search(part) for part in told):
        return True
    free = asked in _JUST_ME_IS_THE_BED or len(told) >= _A_LIST
    # "It is just me that worries", told before the check, is not about the bed.
    said = bool(message.spans("", "alone")) and (asked is not None or bool({"bed", "tonight"} & set(message.words)))
    return free and (said or any(_JUST_ME.fullmatch(part) for part in told))


#: Said of oneself in a list, where nobody else is in the bed: question → a whole part that says no.
_NOT_I = {
    "smoking": re.compile(r"(?:i )?(?:am )?(?:a )?non ?smok(?:er|ing)|(?:i )?(?:do not|never) smoked?|no (?:smoking|cigarettes|smokers?)"),
    "alcohol": re.compile(r"(?:i )?(?:am )?(?:stone cold )?(?:sober|teetotal)|(?:i )?do not drink|no (?:alcohol|drink|drinks|drinking)"),
}


def none_of_it(message: Message, asked: Optional[str]) -> dict[str, Answer]:
    """"Me only, non smoker, sober": what a parent who is alone in the bed rules out beside an answer to the check.

    Args:
        message: the parent's words.
        asked: the question that was answered. Unasked, before the check, a "no" is too little to go by.
    """
    if asked is None or not alone(message, asked):
        return {}
    told = list(parts(message.words))
    return {question: {"value": "no"} for question, said in _NOT_I.items() if question != asked and any(said.fullmatch(part) for part in told)}
