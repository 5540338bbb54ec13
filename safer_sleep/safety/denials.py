"""What is left of a message once denied signs and reassurance are struck out: "not floppy, not blue, just cant sleep" is "just cant sleep".

The models know a word of danger when they see one, and not always the "not" before it. So they are asked again about what is left, and that
decides. What is denied and what is said to be well stands in `data/emergency/denials.yml`, in the language of the red-flag rules.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safer_sleep.advice.topics import group_of
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.phrases import Grammar, PhraseBook, Span
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.rules import load, rule_set, written_rules
from safer_sleep.safety.words import PAUSE, STOP
from safer_sleep.settings import DATA, MESSAGE_LIMIT

_log = logging.getLogger(__name__)

WRITTEN = DATA / "emergency" / "denials.yml"
#: Below which probability of danger, by both models, what is left is no danger. Asked about alone it is short, and short words worry the models.
HARMLESS = 0.25
WELL = Understood("baby_health/when_to_get_help", 1.0, "said to be well")


@dataclass(frozen=True)
class Left:
    """What is left of a message, and what the classifier and both models make of it.

    Attributes:
        text: the words that are left, as `what_is_left` gives them.
        understood: what they were taken for.
        shares: the probability of each `emergency/*` topic.
    """

    text: str
    understood: Understood
    shares: Mapping[str, float]

    def harmless(self, earlier: Sequence[str]) -> bool:
        """Whether neither a rule nor the models see danger in it. `earlier` are the parent's earlier messages."""
        seen = group_of(self.understood.topic) == "emergency" or sum(self.shares.values()) >= HARMLESS
        return not seen and detect(self.text, earlier) is None


@dataclass(frozen=True)
class _Denials:
    """The written words, made ready. The numbers are lists of phrases in the book."""

    book: PhraseBook
    things: int
    states: int
    well: int
    tails: int
    spoils: int
    alive: int
    deniers: frozenset[str]
    deniers_of_things: frozenset[str]
    fillers: frozenset[str]
    carries_on: frozenset[str]
    doubts: frozenset[str]
    questions: frozenset[str]


@lru_cache(maxsize=1)
def _denials() -> _Denials:
    written, shared = load(WRITTEN)["denials"], written_rules()
    grammar, book = Grammar(shared["groups"], shared["also"]), PhraseBook()
    lists = {name: book.add(grammar.read(phrase) for phrase in written[name]) for name in ("things", "states", "well", "tails", "spoils", "alive")}
    words = {name: frozenset(written[name]) for name in ("deniers", "deniers_of_things", "fillers", "carries_on", "doubts", "questions")}
    return _Denials(book, **lists, **words)


def what_is_left(text: str) -> str | None:
    """The message as plain words without what it denies and what it calls well; `None` if it does neither. Never raises.

    Args:
        text: the parent's words.
    """
    try:
        return _left(text)
    except Exception as fault:  # Then the message is judged as a whole.
        _log.error("the reader of denials failed: %s", type(fault).__name__)
        return None


def _left(text: str) -> str | None:
    denials, words = _denials(), rule_set().words(text[:MESSAGE_LIMIT])
    found = denials.book.find(words)
    struck: set[int] = set()
    for start, end in found.get(denials.well, ()):
        doubted = (start > 0 and words[start - 1] in denials.doubts) or (start > 1 and words[start - 2] in denials.questions)
        if not doubted and not any(place == end for place, _ in found.get(denials.spoils, ())):
            struck |= set(range(start, end))
    for place, word in enumerate(words):
        if word in denials.deniers:
            struck |= _denied(place, words, [*found.get(denials.things, ()), *found.get(denials.states, ())], found.get(denials.tails, ()), denials)
        elif word in denials.deniers_of_things:
            struck |= _denied(place, words, found.get(denials.things, ()), found.get(denials.tails, ()), denials)
    return _joined(words, struck) if struck else None


def says_nobody_died(text: str) -> bool:
    """Whether a message says that nobody has died: "they are alive", "no one died"."""
    denials, words = _denials(), rule_set().words(text[:MESSAGE_LIMIT])
    return bool(denials.book.find(words).get(denials.alive)) and not denials.questions & set(words)


def _denied(denier: int, words: Sequence[str], signs: Sequence[Span], tails: Sequence[Span], denials: _Denials) -> set[int]:
    """The places of a "not", of the sign straight behind it, and of those that an "or" ties to it; none if no sign is there."""
    end = denier
    place = denier + 1
    while True:
        while place < len(words) and words[place] in denials.fillers:
            place += 1
        reached = max((last for first, last in signs if first == place), default=None)
        if reached is None:
            break
        end = place = reached
        if place >= len(words) or words[place] not in denials.carries_on:
            break
        place += 1
    if end == denier:
        return set()
    tail = max((last for first, last in tails if first == end), default=end)
    return set(range(denier, tail))


def _joined(words: Sequence[str], struck: set[int]) -> str:
    """What is left, without a mark at its ends or two in a row."""
    left: list[str] = []
    for place, word in enumerate(words):
        if place in struck or (word in (PAUSE, STOP) and (not left or left[-1] in (PAUSE, STOP))):
            continue
        left.append(word)
    while left and left[-1] in (PAUSE, STOP):
        left.pop()
    return " ".join(left)
