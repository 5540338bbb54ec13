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

#: Words that take something back whatever is said.
_CHANGES = frozenset("meant mean mistake wrong correction change changed instead scrap oops redo".split())
#: Words that often begin a correction after the result, and much else while the check asks.
_AFTER_RESULT = _CHANGES | frozenset("actually sorry wait forgot also not though".split())
_WHILE_ASKING = _CHANGES | frozenset("actually sorry".split())
_LONGEST = 16
#: A place that one of these sleeps in is not the baby's.
_OTHER_PEOPLE = frozenset("partner mum nan friend sister brother toddler".split())
_NOT_FIGURE = re.compile(r"\bnot (\d+(?:\.\d+)?)(?: (weeks|months|days|kg|pounds|grams))?(?: (\d+)(?: ounces)?)?")
_WAS_BORN = re.compile(r"\b(?:was|were|he|it|at) (3[2-9]|4[0-2])(?: weeks)?(?: gestation)?$")
_READERS = {"born_early": numbers.gestation, "age": numbers.age, "birth_weight": numbers.birth_weight}
_UNITS = ("weeks", "months", "days")
_CHANGE_SOMETHING = re.compile(
    r"\b(change|correct|redo|fix) (an|my|one|that|the|some|something|this|last)\b|\b(that|he|it|this|one|something|answer) (is|was) (wrong|not right)\b|^wrong$"
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
    signals = set(words) & (_WHILE_ASKING if asking else _AFTER_RESULT)
    figures = _figures(words, given)
    alone = {"partner_knows": {"value": "no_partner"}} if not asking and beside.alone(message, None) else {}
    if len(words) > _LONGEST or not (signals or figures):
        return {**alone}
    found = {**({} if asking else read(text, None).answers), **_place(words, signals, asking), **alone, **figures}
    if asking:
        return {q: answer for q, answer in found.items() if q in given and given[q] != answer}
    return {q: answer for q, answer in found.items() if q in given or q in alone or a.has_risk({q: answer}, q)}


def _figures(words: list[str], given: Mapping[str, Answer]) -> dict[str, Answer]:
    """"37 not 36", where 36 is what was taken down; or, after a "sorry", "he was 37"."""
    text = " ".join(numbers.digits(words))
    denied = _NOT_FIGURE.search(text)
    if denied is None:
        born = _WAS_BORN.search(text)
        told = {"weeks": int(born[1])} if born and "born_early" in given and set(words) & _AFTER_RESULT else None
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


def _place(words: list[str], signals: set[str], asking: bool) -> dict[str, Answer]:
    if set(words) & _OTHER_PEOPLE or asking and not (signals & _CHANGES or {"not"} & set(words)):
        return {}
    answer, _ = place(words)
    return {"place": answer} if answer else {}


def asks_again_about(text: str, given: Mapping[str, Answer]) -> Optional[str]:
    """The question whose answer a message wants to change without saying to what: "it's non drowsy though, change that one"."""
    words = plain(text)
    signals = set(words) & _CHANGES
    if len(words) > _LONGEST or not signals and "though" not in words:
        return None
    message = Message(words)
    named = [q for (q, test) in message.found if test == TOPICAL and q in given and (signals or q in TAKEN)]
    return named[0] if named else None


def asks_to_change(text: str) -> bool:
    """Whether a message says that something has to be changed, and not what."""
    words = plain(text)
    return len(words) <= _LONGEST and bool(_CHANGE_SOMETHING.search(" ".join(words)))
