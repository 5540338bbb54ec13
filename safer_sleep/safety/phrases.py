"""The small language the rules are written in, and how a phrase is found in a message.

    gone|going blue          one of the words, then the next word
    <lips> .. <bad_colour>   a word list of `groups:`, up to three words of anything, another list
    a ... b                  up to seven words between
    very? pale               may be missing

No phrase reaches across the end of a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from safer_sleep.safety.words import PAUSE, STOP

_GAPS = {"..": 3, "...": 7}

Span = tuple[int, int]


@dataclass(frozen=True)
class Gap:
    longest: int


@dataclass(frozen=True)
class Words:
    any_of: frozenset[str]
    optional: bool = False


@dataclass(frozen=True)
class Group:
    phrases: tuple[Phrase, ...]
    optional: bool = False

    @cached_property
    def by_first(self) -> Mapping[str, Sequence[Phrase]]:
        """The phrases by the words they can begin with: a list of a hundred is not tried one by one at every word."""
        return _by_first_word(self.phrases)


Phrase = tuple["Gap | Words | Group", ...]


class Grammar:
    """Reads phrases, with the word lists they may name, and the words that count wherever another is written (`also`)."""

    def __init__(self, groups: Mapping[str, Sequence[str]], also: Mapping[str, Sequence[str]] | None = None) -> None:
        self._written = groups
        self._also = also or {}
        self._groups: dict[str, tuple[Phrase, ...]] = {}
        self.words: set[str] = set()

    def read(self, phrase: str) -> Phrase:
        return tuple(self._element(piece) for piece in phrase.split())

    def _element(self, piece: str) -> Gap | Words | Group:
        if piece in _GAPS:
            return Gap(_GAPS[piece])
        optional = piece.endswith("?")
        piece = piece.rstrip("?")
        phrases: tuple[Phrase, ...] = ()
        for choice in piece.split("|"):
            phrases += self._named(choice.strip("<>")) if choice.startswith("<") else (self._word(choice),)
        if all(len(phrase) == 1 and isinstance(phrase[0], Words) and not phrase[0].optional for phrase in phrases):
            return Words(frozenset(word for phrase in phrases for word in phrase[0].any_of), optional)
        return Group(phrases, optional)

    def _named(self, name: str) -> tuple[Phrase, ...]:
        if name not in self._groups:
            self._groups[name] = tuple(self.read(phrase) for phrase in self._written[name])
        return self._groups[name]

    def _word(self, word: str) -> Phrase:
        same = {word, *self._also.get(word, ())}
        self.words |= same
        return (Words(frozenset(same)),)


class PhraseBook:
    """Every phrase of every rule, looked up by its first word, so that a long message costs no more than it must."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[int, Phrase, frozenset[str] | None]]] = defaultdict(list)
        self._lists = 0

    def add(self, phrases: Iterable[Phrase]) -> int:
        """Adds one list of phrases and returns the number it is found under."""
        number = self._lists
        self._lists += 1
        for phrase in phrases:
            for word in first_words(phrase):
                self._by_first[word].append((number, phrase, _needed(phrase)))
        return number

    def find(self, words: Sequence[str]) -> dict[int, list[Span]]:
        """For each list with a phrase in the message, where its phrases are."""
        found: dict[int, list[Span]] = defaultdict(list)
        said = frozenset(words)
        for start, word in enumerate(words):
            for number, phrase, needed in self._by_first.get(word, ()):
                if needed is not None and needed.isdisjoint(said):
                    continue
                end = next(_ends(phrase, 0, words, start), None)
                if end is not None:
                    found[number].append((start, end))
        return found


def _needed(phrase: Phrase) -> frozenset[str] | None:
    """Words of which one has to follow, the fewest there are: most phrases are ruled out by them without being tried. `None`: nothing has to follow."""
    follow = [element for element in phrase[1:] if not isinstance(element, Gap) and not element.optional]
    return min((frozenset(first_words((element,))) for element in follow), key=len, default=None)


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for word in first_words(phrase):
            by_first[word].append(phrase)
    return dict(by_first)


def first_words(phrase: Phrase) -> set[str]:
    """The words a phrase can begin with."""
    firsts: set[str] = set()
    for element in phrase:
        if isinstance(element, Gap):
            raise ValueError("a phrase must not begin with a gap")
        if isinstance(element, Words):
            firsts |= element.any_of
        else:
            for inner in element.phrases:
                firsts |= first_words(inner)
        if not element.optional:
            return firsts
    raise ValueError("a phrase needs one word that may not be missing")


def _ends(phrase: Phrase, at: int, words: Sequence[str], position: int) -> Iterator[int]:
    """Every place where `phrase` can end, when its element number `at` begins at `position`."""
    while at < len(phrase) and isinstance(element := phrase[at], Words) and not element.optional:
        if position == len(words) or words[position] not in element.any_of:
            return
        at, position = at + 1, position + 1
    if at == len(phrase):
        yield position
        return
    if isinstance(element, Gap):
        yield from _ends_after_gap(phrase, at, words, position, element.longest)
        return
    if position < len(words):
        if isinstance(element, Words):
            if words[position] in element.any_of:
                yield from _ends(phrase, at + 1, words, position + 1)
        else:
            for inner in element.by_first.get(words[position], ()):
                for end in _ends(inner, 0, words, position):
                    yield from _ends(phrase, at + 1, words, end)
    if element.optional:
        yield from _ends(phrase, at + 1, words, position)


def _ends_after_gap(phrase: Phrase, at: int, words: Sequence[str], position: int, longest: int) -> Iterator[int]:
    skipped = 0
    while position <= len(words):
        yield from _ends(phrase, at + 1, words, position)
        if position == len(words) or words[position] == STOP or skipped == longest:
            return
        skipped += words[position] != PAUSE
        position += 1
