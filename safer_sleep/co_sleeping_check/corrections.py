"""Putting an earlier answer right in words: "sorry, they were 37 not 36", "bed not sofa", "it's non drowsy though, change that one"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check import beside, numbers
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.last_word import TAKEN
from safer_sleep.co_sleeping_check.places import place
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.words import TOPICAL, plain

#: Words that often begin a correction. While the check asks, only the first few are no part of an answer.
_WHILE_ASKING = frozenset("actually sorry meant mistake wrong correction instead scrap oops".split())
_AFTER_RESULT = _WHILE_ASKING | frozenset("wait mean forgot also".split())
_OTHER_MIND = re.compile(r"\bchanged? (my|our) mind\b")
_LONGEST = 16
#: A place that one of these sleeps in is not the baby's.
_OTHER_PEOPLE = frozenset("partner mum nan friend sister brother toddler".split())
#: Where one of these is said, 38 is a temperature.
_HEAT = frozenset("temp temperature degrees fever hot thermometer celsius c".split())
_OF_BIRTH = frozenset("weeks gestation born birth early prem".split())
_NOT_FIGURE = re.compile(r"\bnot (\d+(?:\.\d+)?)(?: (weeks|months|days|kg|pounds|grams))?(?: (\d+)(?: ounces)?)?")
_WAS_BORN = re.compile(r"\b(?:was|were|at) (3[2-9]|4[0-2])(?: weeks)?(?: gestation)?$")
_READERS = {"born_early": numbers.gestation, "age": numbers.age, "birth_weight": numbers.birth_weight}
_UNITS = ("weeks", "months", "days")
_CHANGE_SOMETHING = re.compile(
    r"\b(change|correct|redo|fix) (an|my|one|that|the|some|something|this|last)\b"
    r"|\b(that|he|it|this|one|something|answer) (is|was) (wrong|not right)\b|^wrong$"
)


def corrected(text: str, given: Mapping[str, Answer], asking: bool = False) -> dict[str, Answer]:
    """Answers in a message that put an earlier one right; empty if it is no correction.

    Args:
        text: the parent's words.
        given: the answers so far.
        asking: whether the check is still asking. Then only a plain correction of what was answered counts.
    """
    words = plain(text)
    message = Message(words)
    if len(words) > _LONGEST:
        return {}
    signals = bool(set(words) & (_WHILE_ASKING if asking else _AFTER_RESULT)) or bool(_OTHER_MIND.search(" ".join(words)))
    found = {} if asking or not signals else dict(read(text, None).answers)
    if not message.questioned:
        found |= {**_place(words, signals), **_figures(words, given, signals)}
    just_me = not asking and (signals or "partner_knows" in given) and beside.alone(message, None)
    if just_me:
        found["partner_knows"] = {"value": "no_partner"}
    if asking:
        return {q: answer for q, answer in found.items() if q in given and given[q] != answer}
    return {q: answer for q, answer in found.items() if (q in given or a.has_risk({q: answer}, q) or just_me) and (signals or given.get(q) != answer)}


def _figures(words: list[str], given: Mapping[str, Answer], signals: bool) -> dict[str, Answer]:
    """"37 not 36", where 36 is what was taken down; or, after a "sorry", "he was 37"."""
    if set(words) & _HEAT:
        return {}
    text = " ".join(numbers.digits(words))
    denied = _NOT_FIGURE.search(text)
    if denied is None:
        born = _WAS_BORN.search(text)
        told = {"weeks": int(born[1])} if born and "born_early" in given and signals and set(words) & _OF_BIRTH else None
        return {"born_early": told} if told else {}
    rest = re.sub(r"\s+", " ", text.replace(denied[0], " ")).split()
    for question, reader in _READERS.items():
        if question not in given or not _is(denied, given[question]):
            continue
        new = reader(rest, True)
        bare = [word for word in rest if word.replace(".", "").isdigit()]
        unit = next((unit for unit in _UNITS if unit in given[question]), None)
        if new is None and question == "age" and unit and len(bare) == 1:
            new = {unit: float(bare[0])}
        if new is not None:
            return {question: new}
    return {}


def _is(denied: re.Match[str], answer: Answer) -> bool:
    """Is it the figure that was taken down?"""
    number = float(denied[1])
    if "grams" in answer:
        told = numbers.birth_weight(denied[0].split()[1:], True)
        return told is not None and abs(told["grams"] - answer["grams"]) <= numbers.OUNCE_GRAMS
    return number in [answer[unit] for unit in _UNITS if unit in answer] and (denied[2] is None or denied[2] in answer)


def _place(words: list[str], signals: bool) -> dict[str, Answer]:
    """"Bed not sofa", "actually in the cot"."""
    answer, _ = place(words)
    one_not_another = "not" in words and len(words) <= _ONE_NOT_ANOTHER
    return {"place": answer} if answer and (signals or one_not_another) and not set(words) & _OTHER_PEOPLE else {}


_ONE_NOT_ANOTHER = 6


def asks_again_about(text: str, given: Mapping[str, Answer]) -> Optional[str]:
    """The question whose answer a message wants to change without saying to what: "it's non drowsy though, change that one"."""
    message = Message(plain(text))
    changes = asks_to_change(text) or bool(set(message.words) & {"wrong", "mistake", "redo"})
    if len(message.words) > _LONGEST or message.questioned or not changes and "though" not in message.words:
        return None
    named = [q for (q, test) in message.found if test == TOPICAL and q in given and (changes or q in TAKEN)]
    return named[0] if named else None


def asks_to_change(text: str) -> bool:
    """Whether a message says that something has to be changed, and not what."""
    words = plain(text)
    return len(words) <= _LONGEST and bool(_CHANGE_SOMETHING.search(" ".join(words)))
